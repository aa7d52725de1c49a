//! The requirements in force for a part of the municipality, and how each is answered there.

use super::evidence::{Piece, pieces};
use super::list::{FilterValue, FilterValues, Page};
use super::{asked, cell, seen};
use crate::failure::Failure;
use crate::list::in_order;
use crate::picture::scope_asked;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::id::Scope;
use domain::picture::{AnswerStanding, answered, requirements_for};
use domain::requirement::Requirement;
use serde::Serialize;
use serde_json::Value;
use words::order::sort_key;

/// What a list of requirements can be asked for by.
pub(super) fn parameters() -> Vec<asked::Parameter> {
    let answers = AnswerStanding::ALL.iter().map(|standing| standing.key().to_owned()).collect();
    let filters = [("answer", Some(answers)), ("catalogue", None)];
    asked::with(asked::filtered(filters, &["id", "title", "answer"]), [asked::scope()])
}

/// What is said of a part of the municipality.
#[derive(Debug, Serialize)]
struct Scoped<T> {
    scope: Value,
    #[serde(flatten)]
    content: T,
}

/// A requirement with its answer.
#[derive(Debug, Serialize)]
struct Row {
    /// Such as `csl.2.3.4`.
    id: String,
    href: String,
    catalogue: String,
    /// Where it stands in the instrument.
    reference: String,
    title: String,
    text: String,
    valid_from: Option<String>,
    valid_to: Option<String>,
    /// The requirement it is part of.
    parent: Option<String>,
    /// How it is answered; nothing where the viewer may not read the answer.
    answer: Option<Answer>,
}

/// An answer.
#[derive(Debug, Serialize)]
struct Answer {
    /// met, partly, not-met, not-applicable, lapsed, unknown.
    standing: &'static str,
    name: String,
    /// The assessment's id.
    id: Option<String>,
    /// The part that gave it.
    by: Option<Value>,
    how: Option<String>,
    evidence: Option<String>,
    valid_until: Option<String>,
    /// When it was given.
    at: Option<String>,
    /// The links and files that are attached to it.
    attached: Vec<Piece>,
}

/// The list.
pub(super) async fn list(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &parameters())?;
    let scope = read_part(&viewer)?;
    let speech = Speech::of(&viewer);
    let mut rows = Vec::new();
    let mut counts = [0_usize; AnswerStanding::ALL.len()];
    let (answers, catalogues) = (viewer.query.all("answer"), viewer.query.all("catalogue"));
    for one in requirements_for(viewer.view.shown(), scope, viewer.view.day) {
        let Some(row) = row(&viewer, scope, one) else { continue };
        let standing = row.answer.as_ref().map(|answer| answer.standing);
        for (known, count) in AnswerStanding::ALL.iter().zip(&mut counts) {
            *count += usize::from(standing == Some(known.key()));
        }
        let is_answered = answers.is_empty() || answers.iter().any(|wanted| standing == Some(wanted.as_str()));
        if is_answered && (catalogues.is_empty() || catalogues.contains(&row.catalogue)) {
            rows.push(row);
        }
    }
    if let Some((by, down)) = asked::sort_asked(&viewer) {
        in_order(&mut rows, down, |row| match by {
            "title" => Some(sort_key(&row.title)),
            "answer" => row.answer.as_ref().map(|answer| sort_key(&answer.name)),
            _ => Some(row.id.clone().into_bytes()),
        });
    }
    let (page, pages, per_page) = asked::page_of(&viewer, rows.len())?;
    let values = AnswerStanding::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    let answer = FilterValues {
        name: "answer",
        label: speech.text("requirement-status"),
        values: values
            .map(|(standing, count)| FilterValue {
                value: standing.key().to_owned(),
                name: speech.text(standing.text_key()),
                count,
            })
            .collect(),
    };
    let content = Page {
        total: rows.len(),
        page,
        pages,
        per_page,
        filters: vec![answer],
        rows: rows.into_iter().skip((page - 1) * per_page).take(per_page).collect(),
    };
    Ok(seen::answer(&viewer, Scoped { scope: cell::scope(&speech, scope), content }))
}

/// The part asked for; one whose answers the viewer does not read is not found.
fn read_part(viewer: &Viewer) -> Result<Scope, Failure> {
    let scope = scope_asked(viewer)?;
    let reads = scope == Scope::Municipality || viewer.view.sight().reads_at(viewer.view.now(), scope);
    if reads { Ok(scope) } else { Err(Failure::not_found()) }
}

/// One requirement of a catalogue in force.
pub(super) async fn show(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::part())?;
    let scope = read_part(&viewer)?;
    let (_, one) = viewer.view.shown().requirements.find_in_force(&id).ok_or_else(Failure::not_found)?;
    let row = row(&viewer, scope, one).ok_or_else(Failure::not_found)?;
    let scope = cell::scope(&Speech::of(&viewer), scope);
    Ok(seen::answer(&viewer, Scoped { scope, content: row }))
}

fn row(viewer: &Viewer, scope: Scope, one: &Requirement) -> Option<Row> {
    let speech = Speech::of(viewer);
    let (catalogue, _) = viewer.view.shown().requirements.find(&one.id.0)?;
    Some(Row {
        id: one.id.0.to_string(),
        href: format!("{}/requirements/{}", super::ROOT, crate::address::encode(&one.id.0)),
        catalogue: catalogue.id.clone(),
        reference: one.reference.clone(),
        title: speech.both(&one.title).to_owned(),
        text: speech.both(&one.text).to_owned(),
        valid_from: one.valid_from.map(|date| date.to_string()),
        valid_to: one.valid_to.map(|date| date.to_string()),
        parent: one.parent.as_ref().map(|parent| parent.0.to_string()),
        answer: answer(viewer, scope, one),
    })
}

/// The answer for a part; none if the viewer does not read what that part has answered.
fn answer(viewer: &Viewer, scope: Scope, one: &Requirement) -> Option<Answer> {
    let (view, speech) = (&viewer.view, Speech::of(viewer));
    let found = answered(view.shown(), scope, one, view.day);
    let reads = view.sight().reads_at(view.now(), scope);
    if !reads || found.by.is_some_and(|(_, id)| !view.may_see(id.into())) {
        return None;
    }
    let given = found.by.and_then(|(_, id)| view.shown().requirements.assessments.get(id));
    let described = given.map(|given| &given.answer);
    Some(Answer {
        standing: found.standing.key(),
        name: speech.text(found.standing.text_key()),
        id: found.by.map(|(_, id)| domain::id::ItemRef::from(id).to_string()),
        by: found.by.map(|(giver, _)| cell::scope(&speech, giver)),
        how: described.and_then(|answer| answer.how.as_ref()).map(ToString::to_string),
        evidence: described.and_then(|answer| answer.evidence.as_ref()).map(ToString::to_string),
        valid_until: described.and_then(|answer| answer.valid_until).map(|date| date.to_string()),
        at: given.map(|given| seen::at(given.changed.at)),
        attached: found.by.and_then(|(_, id)| pieces(&speech, id.into())).unwrap_or_default(),
    })
}
