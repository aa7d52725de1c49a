//! The page: what to decide first, what that rests on, and the form that adopts the demands.

use super::adopt::{AdoptForm, form};
use super::decide::{Decide, decide};
use super::gathered::Gathered;
use super::tables::{Sheet, sheets};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ObjectId, Scope};
use domain::role::Role;

#[derive(Template)]
#[template(path = "basis/page.html")]
struct BasisPage {
    frame: Frame,
    printed: String,
    /// Who owns and manages the object.
    holders: Vec<String>,
    decide: Vec<Decide>,
    sheets: Vec<Sheet>,
    adopt: Option<AdoptForm>,
    back: String,
}

/// The page of an object, on the day shown.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let object = ObjectId(number);
    let known = viewer.view.shown().objects.get(object).filter(|_| viewer.view.may_see(object.into()));
    let name = known.ok_or_else(Failure::not_found)?.description.name.to_string();
    let speech = Speech::of(&viewer);
    let gathered = Gathered::of(&speech, object);
    let back = viewer.link(&address(object.into()));
    let page = BasisPage {
        printed: speech.date(viewer.today),
        holders: holders(&speech, object),
        decide: decide(&viewer, object, &gathered),
        sheets: sheets(&speech, object, &gathered),
        adopt: form(&viewer, object).filter(|_| !gathered.demands.is_empty()),
        frame: Frame::of(&viewer, viewer.words.with("basis-title-of", &[("object", name.as_str().into())]))
            .under(speech.text("kind-object-many"), viewer.link("/object"))
            .under(name, back.clone()),
        back,
    };
    Ok(Html(page.render()?).into_response())
}

/// Who owns and manages the object on the day shown, as *Objektägare: Anna Berg*.
fn holders(speech: &Speech<'_>, object: ObjectId) -> Vec<String> {
    let roles = [Role::ObjectOwner, Role::ObjectOwnerIt, Role::ObjectManager, Role::ObjectManagerIt];
    let held = |role: &Role| {
        let all = speech.view.shown().roles.appointments.iter();
        let here = all.filter(|(id, held)| {
            let described = &held.description;
            let here = described.role == *role && described.scope == Scope::Object(object);
            here && held.holds(speech.view.day) && speech.view.may_see((*id).into())
        });
        let names: Vec<String> = here.map(|(_, held)| speech.person(held.description.person)).collect();
        (!names.is_empty()).then(|| format!("{}: {}", speech.text(role.text_key()), speech.words.all_of(&names)))
    };
    roles.iter().filter_map(held).collect()
}
