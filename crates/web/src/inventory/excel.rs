//! The plan and the register as Excel files: a sheet that tells whose it is, by which decision and of which day, and
//! sheets with every row and field.

use super::plan::{Asked, asked, head};
use super::register::{self, impact, is_processor, missing};
use super::{board, fact, processings};
use crate::failure::Failure;
use crate::list::{Cell, download};
use crate::noun::{Fact, facts};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::field::{Part, Spec};
use domain::id::{ItemRef, ProcessingId, Scope};
use domain::information::{Processing, ProcessingDescription};
use exchange::sheet;
use exchange::write_xlsx::{Column, ColumnKind, Table, write_xlsx};
use std::collections::HashMap;

/// The columns of a plan.
const PLAN: [(&str, ColumnKind); 14] = [
    ("record-type-process", ColumnKind::Text),
    ("record-type-name", ColumnKind::Text),
    ("record-type-keeping", ColumnKind::Text),
    ("record-type-dispose-after", ColumnKind::Number),
    ("record-type-registration", ColumnKind::Text),
    ("record-type-format", ColumnKind::Text),
    ("record-type-kept-where", ColumnKind::Text),
    ("record-type-delivery", ColumnKind::Text),
    ("record-type-secrecy", ColumnKind::Text),
    ("record-type-systems", ColumnKind::Text),
    ("record-type-remark", ColumnKind::Text),
    ("item-standing", ColumnKind::Text),
    ("inventory-proposal", ColumnKind::Text),
    ("record-type-id", ColumnKind::Text),
];
/// The columns of a plan's versions.
const VERSIONS: [(&str, ColumnKind); 5] = [
    ("inventory-version-label", ColumnKind::Number),
    ("plan-paragraph", ColumnKind::Text),
    ("plan-on", ColumnKind::Date),
    ("plan-in-force-from", ColumnKind::Date),
    ("plan-note", ColumnKind::Text),
];

/// The plan.
pub(super) async fn plan(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let asked = asked(&viewer, number)?;
    let speech = Speech::of(&viewer);
    let rows = Table {
        name: speech.text("inventory-plan"),
        columns: columns(&speech, &PLAN),
        rows: plan_rows(&speech, &asked),
    };
    let versions = viewer.view.shown().plans.versions(asked.board).map(|plan| {
        let decision = &plan.decision;
        vec![
            sheet::Cell::Number(f64::from(plan.version.0)),
            text(&decision.paragraph),
            sheet::Cell::Date(decision.on.0),
            sheet::Cell::Date(decision.in_force_from.0),
            text(decision.note.as_deref().unwrap_or_default()),
        ]
    });
    let versions = Table {
        name: speech.text("inventory-versions"),
        rows: versions.collect(),
        columns: columns(&speech, &VERSIONS),
    };
    let head = about(&speech, head(&viewer, &asked));
    file(&format!("informationshanteringsplan-{number}-{}", viewer.view.day), &[head, rows, versions])
}

/// The register.
pub(super) async fn register(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let (board, name) = board(&viewer, number)?;
    let speech = Speech::of(&viewer);
    let (processor, controller): (Vec<_>, Vec<_>) =
        processings(&speech, board).into_iter().partition(|(_, one)| is_processor(one));
    let sheets = [
        about(&speech, register::head(&speech, board, &name)),
        register_sheet(&speech, "inventory-as-controller", &controller),
        register_sheet(&speech, "inventory-as-processor", &processor),
    ];
    file(&format!("registerforteckning-{number}-{}", viewer.view.day), &sheets)
}

fn file(name: &str, tables: &[Table]) -> Result<Response, Failure> {
    let bytes = write_xlsx(tables).map_err(|error| Failure::bug(&error))?;
    Ok(download(name, bytes))
}

fn columns(speech: &Speech<'_>, keys: &[(&str, ColumnKind)]) -> Vec<Column> {
    keys.iter().map(|(key, kind)| Column::new(speech.text(key), *kind)).collect()
}

fn text(text: &str) -> sheet::Cell {
    if text.is_empty() { sheet::Cell::Empty } else { sheet::Cell::Text(text.to_owned()) }
}

fn joined(fact: &Fact) -> String {
    fact.values.iter().map(|value| &*value.text).collect::<Vec<_>>().join("; ")
}

/// The first sheet: the municipality, what the page's head tells, and the day.
fn about(speech: &Speech<'_>, head: Vec<Fact>) -> Table {
    let municipality = fact(speech.text("inventory-municipality"), speech.scope(Scope::Municipality));
    let day = fact(speech.text("inventory-as-of"), speech.date(speech.view.day));
    let row = |fact: Fact| vec![text(&fact.label), text(&joined(&fact))];
    Table {
        name: speech.text("inventory-about"),
        columns: ["inventory-fact", "inventory-value"]
            .map(|key| Column::new(speech.text(key), ColumnKind::Text))
            .into(),
        rows: std::iter::once(municipality).chain(head).chain([day]).map(row).collect(),
    }
}

fn plan_rows(speech: &Speech<'_>, asked: &Asked) -> Vec<Vec<sheet::Cell>> {
    let shown = speech.view.shown();
    let scheme = shown.schemes.naming();
    let row = |line: &super::lines::PlanLine| {
        let terms = &line.terms;
        let line_text = |one: &Option<domain::text::Line>| text(one.as_deref().unwrap_or_default());
        let known = shown.record_types.get(line.id).into_iter().flat_map(|known| &known.description.systems);
        let seen = known.map(|system| ItemRef::from(*system)).filter(|system| speech.view.may_see(*system));
        let systems: Vec<String> = seen.map(|system| speech.item(system)).collect();
        vec![
            text(&line.process(scheme)),
            text(&terms.name),
            text(&terms.keeping.map(|keeping| speech.text(keeping.text_key())).unwrap_or_default()),
            terms.dispose_after.map_or(sheet::Cell::Empty, |years| sheet::Cell::Number(f64::from(years.0))),
            line_text(&terms.registration),
            line_text(&terms.format),
            line_text(&terms.kept_where),
            line_text(&terms.delivery),
            line_text(&terms.secrecy),
            text(&systems.join("; ")),
            text(terms.remark.as_deref().unwrap_or_default()),
            text(&line.standing.plain()),
            text(line.proposal.as_deref().unwrap_or_default()),
            text(&ItemRef::from(line.id).to_string()),
        ]
    };
    asked.lines.iter().map(row).collect()
}

/// Every field of the processings, with the judgement, the opinion and what is missing.
fn register_sheet(speech: &Speech<'_>, title: &str, all: &[(ProcessingId, &Processing)]) -> Table {
    let mut specs: Vec<Spec> = Vec::new();
    ProcessingDescription::specs("", &mut specs);
    let label = |spec: &Spec| words::label::field_label(speech.words, "processing", spec.name).into_owned();
    let fields: Vec<String> = specs.iter().filter(|spec| spec.name != "controller").map(label).collect();
    let more =
        ["inventory-impact", "processing-opinion", "inventory-missing", "processing-id"].map(|key| speech.text(key));
    let row = |(id, one): &(ProcessingId, &Processing)| {
        let told = facts(speech, "processing", &one.description, &[]);
        let told: HashMap<&str, String> = told.iter().map(|fact| (&*fact.label, joined(fact))).collect();
        let opinion = one
            .state
            .opinion
            .as_ref()
            .map(|(given, _)| format!("{}, {}", speech.text(given.opinion.text_key()), speech.date(given.on)));
        let mut cells: Vec<sheet::Cell> =
            fields.iter().map(|field| text(told.get(&**field).map(String::as_str).unwrap_or_default())).collect();
        cells.push(text(&Cell::plain(&impact(speech, one))));
        cells.push(text(&opinion.unwrap_or_default()));
        cells.push(text(&missing(speech, &one.description).join(", ")));
        cells.push(text(&ItemRef::from(*id).to_string()));
        cells
    };
    let columns = fields.iter().cloned().chain(more).map(|title| Column::new(title, ColumnKind::Text));
    Table { name: speech.text(title), columns: columns.collect(), rows: all.iter().map(row).collect() }
}
