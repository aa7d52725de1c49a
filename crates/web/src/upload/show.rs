//! A file that was taken in: what it is, what came of it, and what is left, or would be, when it is withdrawn.

use super::outcome::made_by_kind;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::noun::{Fact, FactValue, StoryEntry, VerbButton, buttons, story};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ImportId, ItemRef};
use domain::source::{Import, what_was_changed_since};
use words::{Value, order};

/// So many things are named at once.
const NAMED: usize = 200;

#[derive(Template)]
#[template(path = "upload/show.html")]
struct ShowPage {
    frame: Frame,
    reference: String,
    withdrawn: Option<String>,
    buttons: Vec<VerbButton>,
    facts: Vec<Fact>,
    kinds: Vec<KindView>,
    left_title: String,
    left: Vec<LeftView>,
    story: Vec<StoryEntry>,
}

/// What came of a kind of thing.
struct KindView {
    name: String,
    created: usize,
    changed: usize,
    items: Vec<Link>,
    more: Option<String>,
}

/// What withdrawing leaves, or left, of things or of people.
struct LeftView {
    text: String,
    count: usize,
    items: Vec<Link>,
    more: Option<String>,
}

/// A thing by name.
struct Link {
    name: String,
    href: String,
}

/// The page.
pub(crate) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let id = ImportId(number);
    let reference: ItemRef = id.into();
    let import = viewer.view.shown().sources.imports.get(id).filter(|_| viewer.view.may_see(reference)).cloned();
    let import = import.ok_or_else(Failure::not_found)?;
    let speech = Speech::of(&viewer);
    let words = viewer.words;
    let kinds = made_by_kind(&viewer, id).into_iter().map(|(kind, (made, items))| KindView {
        name: speech.text(&format!("kind-{}-many", kind.word())),
        created: made.created,
        changed: made.changed,
        more: more(&viewer, items.len()),
        items: links(&viewer, &speech, items),
    });
    let kinds: Vec<KindView> = kinds.collect();
    let buttons = if import.withdrawn.is_none() { buttons(&viewer, reference) } else { Vec::new() };
    let left = match &import.withdrawn {
        Some(_) => left(&viewer, &speech, "was", import.left.clone(), people_of(&viewer, &import)),
        None if buttons.is_empty() => Vec::new(),
        None => {
            let now = viewer.view.now();
            left(&viewer, &speech, "would-be", what_was_changed_since(now, id), people_of(&viewer, &import))
        }
    };
    let page = ShowPage {
        frame: Frame::of(&viewer, import.file.to_string()).under(speech.text("nav-import"), viewer.link("/import")),
        reference: speech.numbered(reference),
        withdrawn: import.withdrawn.as_ref().map(|(reason, stamp)| {
            let values = [
                ("who", Value::from(speech.person(stamp.actor))),
                ("date", Value::from(speech.date(stamp.at.date()))),
                ("reason", Value::from(&**reason)),
            ];
            words.with("upload-withdrawn-by", &values)
        }),
        buttons,
        facts: facts(&speech, &import),
        kinds,
        left_title: speech.text(if import.withdrawn.is_some() { "upload-left-was" } else { "upload-left-would-be" }),
        left,
        story: story(&viewer, reference).await?,
    };
    Ok(Html(page.render()?).into_response())
}

/// What is left of things that somebody has changed, and of people, of what the viewer may see; `when` is `was` or
/// `would-be`.
fn left(viewer: &Viewer, speech: &Speech<'_>, when: &str, things: Vec<ItemRef>, people: Vec<ItemRef>) -> Vec<LeftView> {
    let told = [("things", things), ("people", people)].into_iter().filter_map(|(what, mut items)| {
        items.retain(|item| viewer.view.may_see(*item));
        (!items.is_empty()).then(|| LeftView {
            text: viewer.words.with(&format!("upload-left-{when}-{what}"), &[("count", Value::from(items.len()))]),
            count: items.len(),
            more: more(viewer, items.len()),
            items: links(viewer, speech, items),
        })
    });
    told.collect()
}

/// The people that a file named and nobody knew of before, who are still in the register.
fn people_of(viewer: &Viewer, import: &Import) -> Vec<ItemRef> {
    let people = viewer.view.shown().roles.people.iter();
    let named = people.filter(|(_, one)| one.commitment.is_some() && import.batch().contains(&one.registered.seq));
    named.map(|(id, _)| id.into()).collect()
}

/// How many there are besides those that are named.
fn more(viewer: &Viewer, items: usize) -> Option<String> {
    (items > NAMED).then(|| viewer.words.with("upload-and-more", &[("count", Value::from(items - NAMED))]))
}

fn links(viewer: &Viewer, speech: &Speech<'_>, items: Vec<ItemRef>) -> Vec<Link> {
    let named = items.into_iter().map(|item| Link { name: speech.item(item), href: viewer.link(&address(item)) });
    let mut links: Vec<Link> = named.collect();
    links.sort_by_cached_key(|link| order::sort_key(&link.name));
    links.truncate(NAMED);
    links
}

fn facts(speech: &Speech<'_>, import: &Import) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { label: speech.text(key), values: vec![FactValue::text(text)] };
    vec![
        fact("import-source", import.source.to_string()),
        fact("import-as-of", speech.date(import.as_of)),
        fact("upload-received", speech.date(import.received.at.date())),
        fact("upload-by", speech.person(import.received.actor)),
        fact("import-digest", import.digest.hex().to_owned()),
    ]
}
