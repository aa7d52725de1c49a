//! The laws that a template proposes for a part, to confirm with exceptions: one row a law, one form for all.

use super::{address_of, called, part};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, elsewhere_views, stop_field};
use crate::frame::Frame;
use crate::input::id_text;
use crate::noun::refusal_text;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{Scope, UnitId};
use domain::law::{Applies, Law, Template as LawTemplate, law, template};
use domain::mandate::Act;
use domain::offer;
use domain::text::Prose;

/// In so many months the profile is judged again, unless another day is given.
const AGAIN: i64 = 24;

/// One law of the form.
pub(super) struct Row {
    pub(super) law: &'static Law,
    pub(super) applies: Option<Applies>,
    pub(super) why: String,
    pub(super) error: Option<String>,
}

/// What was typed, or what is proposed.
pub(super) struct Filled {
    pub(super) rows: Vec<Row>,
    pub(super) reviewed_on: String,
    pub(super) next_review: String,
    /// Who decided and where it is written, as typed.
    pub(super) decision: Query,
    pub(super) errors: Vec<(String, String)>,
    pub(super) refusal: Option<(String, Vec<String>)>,
    pub(super) based_on: u64,
    pub(super) command_id: [u8; 16],
}

/// A row as the page draws it.
struct RowView {
    name: String,
    title: String,
    about: String,
    known: Option<String>,
    choices: Vec<(&'static str, String, bool)>,
    why: String,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "law/take.html")]
struct TakePage {
    frame: Frame,
    text: String,
    rows: Vec<RowView>,
    shared: Vec<FieldView>,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    stop: FieldView,
    based_on: String,
    command_id: String,
    most: usize,
    back: String,
}

/// The part and the template of an address, if the viewer may say which law applies there.
pub(super) fn asked(viewer: &Viewer, number: u32, id: &str) -> Result<(UnitId, String, &'static LawTemplate), Failure> {
    let (unit, name) = part(viewer, number)?;
    let form = viewer.view.shown().units.get(unit).map(|known| known.description.form);
    let known = template(id).filter(|known| form.is_some_and(|form| known.fits(form)));
    let known = known.ok_or_else(Failure::not_found)?;
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let (now, by) = (viewer.view.now(), viewer.by());
    if let Some(refusal) = offer::refusal_to_decide(now, &by, Act::ProfileLaw, Scope::Unit(unit), viewer.today) {
        let (text, who_may) = refusal_text(Speech::of(viewer), "law.profile", &refusal);
        return Err(Failure::forbidden(text, who_may));
    }
    Ok((unit, name, known))
}

/// The form as the template proposes; what the part itself has said stands as it was said.
pub(super) async fn form(viewer: Viewer, Path((number, id)): Path<(u32, String)>) -> Result<Response, Failure> {
    let (unit, name, known) = asked(&viewer, number, &id)?;
    let speech = Speech::of(&viewer);
    let row = |proposal: &domain::law::Proposal| {
        let law = law(&proposal.law.0)?;
        let own = viewer.view.now().law_profiles.get(unit, &law.id).map(|profiled| &profiled.profile);
        let (applies, why) = match own {
            Some(own) => (own.applies, own.why.to_string()),
            None => (proposal.applies, speech.both(&proposal.why).to_owned()),
        };
        Some(Row { law, applies: Some(applies), why, error: None })
    };
    let filled = Filled {
        rows: known.proposals().filter_map(row).collect(),
        reviewed_on: viewer.today.to_string(),
        next_review: viewer.today.plus_months(AGAIN).to_string(),
        decision: Query::default(),
        errors: Vec::new(),
        refusal: None,
        based_on: viewer.view.position().seq,
        command_id: engine::new_command_id(),
    };
    render(&viewer, (unit, &name, known), filled, None)
}

/// Draws the form.
pub(super) fn render(
    viewer: &Viewer,
    (unit, name, known): (UnitId, &str, &LawTemplate),
    filled: Filled,
    stop: Option<String>,
) -> Result<Response, Failure> {
    let speech = Speech::of(viewer);
    let title = format!("{}: {name}", speech.text("law-template-title"));
    let wrong = !filled.errors.is_empty() || filled.refusal.is_some();
    let days = [
        ("reviewed_on", "law-reviewed-on", "date", filled.reviewed_on, true),
        ("next_review", "law-next-review", "date", filled.next_review, false),
    ];
    let day = |(field, label, kind, value, required): (&str, &str, &'static str, String, bool)| FieldView {
        name: field.to_owned(),
        label: speech.text(label),
        kind,
        value,
        required,
        ..FieldView::default()
    };
    let mut shared: Vec<FieldView> = days.into_iter().map(day).collect();
    shared.extend(elsewhere_views(viewer, "law.profile", &filled.decision));
    for field in &mut shared {
        field.error = filled.errors.iter().find(|(name, _)| *name == field.name).map(|(_, text)| text.clone());
    }
    let page = TakePage {
        text: viewer.words.with("law-template-text", &[("template", speech.both(&known.title).into())]),
        rows: filled.rows.iter().map(|row| view(viewer, unit, row)).collect(),
        shared,
        errors: filled.errors.clone(),
        refusal: filled.refusal,
        stop: stop_field(viewer.words, stop),
        based_on: filled.based_on.to_string(),
        command_id: id_text(filled.command_id),
        most: Prose::MAX,
        back: address_of(unit),
        frame: Frame::of(viewer, title)
            .under(speech.text("law-title"), "/law")
            .under(format!("{}: {name}", speech.text("law-profile-title")), address_of(unit)),
    };
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

fn view(viewer: &Viewer, unit: UnitId, row: &Row) -> RowView {
    let speech = Speech::of(viewer);
    let own = viewer.view.now().law_profiles.get(unit, &row.law.id);
    let known = own.map(|own| speech.date(own.profile.reviewed_on));
    let choice = |one: &Applies| (one.key(), speech.text(one.text_key()), row.applies == Some(*one));
    let skip = ("", speech.text("law-template-skip"), row.applies.is_none());
    let about = match row.law.only_whether {
        true => speech.text("law-only-whether"),
        false => speech.both(&row.law.about).to_owned(),
    };
    RowView {
        name: row.law.id.0.to_string(),
        title: called(&speech, row.law),
        about,
        known: known.map(|date| viewer.words.with("law-template-known", &[("date", date.into())])),
        choices: Applies::ALL.iter().map(choice).chain([skip]).collect(),
        why: row.why.clone(),
        error: row.error.clone(),
    }
}
