//! A board's record of processing activities: what it processes as controller (GDPR art. 30.1) and as processor for
//! somebody else (art. 30.2), and what is still missing of what the article asks.

use super::{board, count, fact, officers, plan_of, processings, register_of};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Fact, FactValue};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::field::{Input, Part};
use domain::id::{ProcessingId, UnitId};
use domain::information::{ImpactNeed, Processing, ProcessingDescription, ProcessingRole};

/// The processings in one role.
struct RegisterPart {
    title: String,
    rows: Vec<ProcessingRow>,
}

/// A processing.
struct ProcessingRow {
    name: FactValue,
    purpose: String,
    subjects: String,
    categories: String,
    recipients: String,
    impact: Cell,
    missing: Cell,
}

#[derive(Template)]
#[template(path = "inventory/register.html")]
struct RegisterPage {
    frame: Frame,
    head: Vec<Fact>,
    plan: String,
    sentence: String,
    excel: String,
    parts: Vec<RegisterPart>,
}

/// What art. 30.1 asks of a controller, by field.
const CONTROLLER: [&str; 6] = ["purpose", "subjects", "categories", "recipients", "time_limits", "security"];
/// What art. 30.2 asks of a processor, by field.
const PROCESSOR: [&str; 3] = ["on_behalf_of", "processing_kinds", "security"];

/// Whether the board processes for somebody else.
pub(super) fn is_processor(one: &Processing) -> bool {
    one.description.role == Some(ProcessingRole::Processor)
}

/// Board and data-protection officer.
pub(super) fn head(speech: &Speech<'_>, board: UnitId, name: &str) -> Vec<Fact> {
    let label = speech.text(domain::role::Role::DataProtectionOfficer.text_key());
    vec![fact(speech.text("processing-controller"), name.to_owned()), Fact { label, values: officers(speech, board) }]
}

/// The page.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let (board, name) = board(&viewer, number)?;
    let speech = Speech::of(&viewer);
    let all = processings(&speech, board);
    let part = |key: &str, processor: bool| {
        let own = all.iter().filter(|(_, one)| is_processor(one) == processor);
        RegisterPart { title: speech.text(key), rows: own.map(|(id, one)| row(&viewer, *id, one)).collect() }
    };
    let parts = [part("inventory-as-controller", false), part("inventory-as-processor", true)];
    let title = speech.words.with("inventory-register-of", &[("board", (&*name).into())]);
    let page = RegisterPage {
        head: head(&speech, board, &name),
        plan: viewer.link(&plan_of(board)),
        sentence: speech.words.with("processing-count", &[("count", count(all.len()))]),
        excel: viewer.link(&format!("{}/excel", register_of(board))),
        parts: parts.into_iter().filter(|part| !part.rows.is_empty()).collect(),
        frame: Frame::of(&viewer, title).under(speech.text("inventory-title"), viewer.link("/inventory")),
    };
    Ok(Html(page.render()?).into_response())
}

fn row(viewer: &Viewer, id: ProcessingId, one: &Processing) -> ProcessingRow {
    let speech = Speech::of(viewer);
    let described = &one.description;
    let text = |text: &Option<domain::text::Line>| text.as_deref().unwrap_or_default().to_owned();
    let missing = missing(&speech, described);
    ProcessingRow {
        name: FactValue { text: described.name.to_string(), href: Some(viewer.link(&address(id.into()))) },
        purpose: described.purpose.as_deref().unwrap_or_default().to_owned(),
        subjects: text(&described.subjects),
        categories: text(&described.categories),
        recipients: text(&described.recipients),
        impact: impact(&speech, one),
        missing: if missing.is_empty() {
            Cell::Status("done", speech.text("inventory-complete"))
        } else {
            Cell::Status("partly", missing.join(", "))
        },
    }
}

/// What the article asks and the register does not tell, by the fields' names.
pub(crate) fn missing(speech: &Speech<'_>, described: &ProcessingDescription) -> Vec<String> {
    let mut given = Input::new();
    described.put("", &mut given);
    let asked: &[&str] = if described.role == Some(ProcessingRole::Processor) { &PROCESSOR } else { &CONTROLLER };
    let safeguard = described.third_country.is_some().then_some("safeguard");
    let lacking = asked.iter().copied().chain(safeguard).filter(|field| !given.contains_key(*field));
    lacking.map(|field| words::label::field_label(speech.words, "processing", field).into_owned()).collect()
}

/// Whether an impact assessment is needed, in short.
pub(crate) fn impact(speech: &Speech<'_>, one: &Processing) -> Cell {
    match one.state.impact.as_ref().map(|(judgement, _)| judgement.need()) {
        Some(ImpactNeed::Needed) => Cell::Status("partly", speech.text("inventory-impact-needed")),
        Some(ImpactNeed::NotNeeded) => Cell::Status("done", speech.text("inventory-impact-not-needed")),
        None => Cell::Status("unknown", speech.text("inventory-impact-none")),
    }
}
