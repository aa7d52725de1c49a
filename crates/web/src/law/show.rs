//! One part's law profile: every law that has been judged, the templates to begin with, and what is not judged.

use super::{address_of, applies, called, may_judge, part, review};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{FactValue, decided};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{Scope, UnitId};
use domain::law::{Law, Outside, ReviewStanding, laws, profile_for, templates};
use words::Value;

/// A law that was judged, by the part or by one above.
struct LawRow {
    law: String,
    about: String,
    mark: Cell,
    why: Vec<String>,
    /// The part above that said so.
    from: Option<FactValue>,
    review: Cell,
    reference: String,
    /// What it does to the requirements.
    effect: Option<String>,
    change: Option<(String, String)>,
}

/// A law that was not judged.
struct OtherRow {
    law: String,
    about: String,
    judge: Option<String>,
}

#[derive(Template)]
#[template(path = "law/show.html")]
struct LawPage {
    frame: Frame,
    rows: Vec<LawRow>,
    templates: Vec<(String, String)>,
    others: Vec<OtherRow>,
    /// The unit's own page, by name.
    unit: FactValue,
}

/// The page.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let (unit, name) = part(&viewer, number)?;
    let speech = Speech::of(&viewer);
    let may = may_judge(&viewer, unit);
    let form = viewer.view.shown().units.get(unit).map(|known| known.description.form);
    let fitting = templates().iter().filter(|template| may && form.is_some_and(|form| template.fits(form)));
    let to = |id: &str| format!("{}/template/{}", address_of(unit), crate::address::encode(id));
    let page = LawPage {
        rows: laws().iter().filter_map(|law| row(&viewer, unit, law, may)).collect(),
        templates: fitting.map(|template| (speech.both(&template.title).to_owned(), to(&template.id))).collect(),
        others: laws().iter().filter_map(|law| other(&viewer, unit, law, may)).collect(),
        unit: FactValue { text: name.clone(), href: Some(viewer.link(&address(unit.into()))) },
        frame: Frame::of(&viewer, format!("{}: {name}", speech.text("law-profile-title")))
            .under(speech.text("law-title"), viewer.link("/law")),
    };
    Ok(Html(page.render()?).into_response())
}

fn judge(unit: UnitId, law: &Law) -> String {
    format!("{}/judge/{}", address_of(unit), crate::address::encode(&law.id.0))
}

fn row(viewer: &Viewer, unit: UnitId, law: &'static Law, may: bool) -> Option<LawRow> {
    let speech = Speech::of(viewer);
    let (from, profiled) = profile_for(viewer.view.shown(), unit, &law.id)?;
    let profile = &profiled.profile;
    let own = from == unit;
    let verb = match (own, profile.review(viewer.view.day)) {
        (true, ReviewStanding::Overdue) => "law-again",
        (true, _) => "law-change",
        (false, _) => "law-judge",
    };
    Some(LawRow {
        law: called(&speech, law),
        about: speech.both(&law.about).to_owned(),
        mark: applies(&speech, profile.applies),
        why: profile.why.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
        from: (!own).then(|| FactValue {
            text: speech.item(from.into()),
            href: viewer.view.may_see(from.into()).then(|| viewer.link(&address_of(from))),
        }),
        review: review(&speech, profile),
        reference: decided(&speech, &profile.elsewhere).unwrap_or_default(),
        effect: effect(viewer, unit, law),
        change: may.then(|| (speech.text(verb), judge(unit, law))),
    })
}

/// How many requirements are not asked of the part, because the law does not apply.
fn effect(viewer: &Viewer, unit: UnitId, law: &Law) -> Option<String> {
    let (shown, scope) = (viewer.view.shown(), Scope::Unit(unit));
    let outside = Outside::of(shown, scope);
    let kinds = domain::requirement::scope_kind(shown, scope);
    let holding = shown.requirements.holding(viewer.view.day);
    let here = holding.filter(|one| one.scopes.iter().any(|kind| kinds.contains(kind)));
    let count = here.filter(|one| outside.why(&one.id).is_some_and(|why| why.law.id == law.id)).count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    (count > 0).then(|| viewer.words.with("law-rules-out", &[("count", Value::from(count))]))
}

fn other(viewer: &Viewer, unit: UnitId, law: &'static Law, may: bool) -> Option<OtherRow> {
    let speech = Speech::of(viewer);
    profile_for(viewer.view.shown(), unit, &law.id).is_none().then(|| OtherRow {
        law: called(&speech, law),
        about: speech.both(&law.about).to_owned(),
        judge: may.then(|| judge(unit, law)),
    })
}
