//! What to require of a tenderer (ska-krav): the requirements in force that a supplier can meet, for a system or object
//! as it stands, or for a class chosen before there is a system. On the page, on paper and as an Excel file to attach.

use super::why::why;
use crate::failure::Failure;
use crate::form::{FieldView, OptionView};
use crate::frame::Frame;
use crate::list::as_file;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::classification::{Aspect, Class};
use domain::id::Scope;
use domain::information::PersonalData;
use domain::number::Consequence;
use domain::picture::for_supplier;
use domain::requirement::{Because, Profile, Profiles, Requirement};
use domain::system::Hosting;
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};

/// A requirement as a tenderer reads it.
struct Demand {
    number: usize,
    title: String,
    text: String,
    /// Why it is asked here.
    why: String,
    /// What the tenderer shows.
    evidence: String,
    source: String,
}

#[derive(Template)]
#[template(path = "requirement/procurement.html")]
struct ProcurementPage {
    frame: Frame,
    fields: Vec<FieldView>,
    /// The system or object that it is for.
    scope: Option<String>,
    sentence: String,
    rows: Vec<Demand>,
    excel: String,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (scope, rows) = demands(&viewer)?;
    let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let title = viewer.words.text("procurement-title").into_owned();
    let list = viewer.keeping_date().link("/requirement");
    let page = ProcurementPage {
        fields: if scope.is_some() { Vec::new() } else { fields(&viewer) },
        scope: scope.map(|scope| Speech::of(&viewer).scope(scope)),
        sentence: viewer.words.with("procurement-count", &[("count", count.into())]),
        rows,
        excel: viewer.query.link("/requirement/procurement/excel"),
        frame: Frame::of(&viewer, title).under(viewer.words.text("nav-requirement"), list),
    };
    Ok(Html(page.render()?).into_response())
}

/// The file, with a column for the tenderer's answer.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let (_, rows) = demands(&viewer)?;
    let speech = Speech::of(&viewer);
    let keys = [
        "procurement-number",
        "requirement-requirement",
        "catalogue-column-text",
        "procurement-why",
        "procurement-evidence",
        "procurement-answer",
        "procurement-source",
    ];
    let columns = keys.map(|key| Column::new(speech.text(key), ColumnKind::Text)).into();
    let row = |one: Demand| {
        let number = Cell::Text(one.number.to_string());
        let texts = [one.title, one.text, one.why, one.evidence, String::new(), one.source];
        std::iter::once(number).chain(texts.map(Cell::Text)).collect()
    };
    let rows = rows.into_iter().map(row).collect();
    as_file(&viewer, "procurement", Table { name: speech.text("procurement-title"), columns, rows })
}

fn demands(viewer: &Viewer) -> Result<(Option<Scope>, Vec<Demand>), Failure> {
    let scope = match viewer.query.get("scope") {
        None => None,
        Some(_) => Some(super::part::asked(viewer)?).filter(|scope| *scope != Scope::Municipality),
    };
    let profile = match scope {
        None => chosen(viewer),
        Some(scope @ (Scope::System(_) | Scope::Object(_))) => Profiles::of(&viewer.view.needs()).of_scope(scope),
        Some(_) => return Err(Failure::not_found()),
    };
    let found = for_supplier(viewer.view.shown(), &profile, viewer.view.day);
    let rows = (1..).zip(found).map(|(number, (one, because))| demand(viewer, number, one, because)).collect();
    Ok((scope, rows))
}

fn demand(viewer: &Viewer, number: usize, one: &Requirement, because: Because) -> Demand {
    let speech = Speech::of(viewer);
    let known = viewer.view.shown().requirements.find(&one.id.0);
    let catalogue = known.map(|(catalogue, _)| speech.both(&catalogue.title)).unwrap_or_default();
    Demand {
        number,
        title: speech.both(&one.title).to_owned(),
        text: speech.both(&one.text).to_owned(),
        why: why(&speech, because).unwrap_or_else(|| speech.text("applies-always")),
        evidence: match &one.evidence {
            Some(evidence) => speech.both(evidence).to_owned(),
            None => speech.text("procurement-evidence-any"),
        },
        source: format!("{catalogue}, {}", one.reference),
    }
}

/// The level chosen for an aspect; the lowest of the scale where none is.
fn level(viewer: &Viewer, aspect: Aspect) -> Consequence {
    let scale = viewer.view.shown().classifications.scale().map(|(scale, _)| scale);
    let lowest = scale.and_then(|scale| scale.levels.first()).map_or(0, |level| level.level);
    let asked = viewer.query.get(aspect.key()).and_then(|text| text.parse().ok()).map(Consequence);
    asked.filter(|level| scale.is_some_and(|scale| scale.has(*level))).unwrap_or(Consequence(lowest))
}

fn personal_data(viewer: &Viewer) -> PersonalData {
    let asked = viewer.query.get("personal_data");
    PersonalData::ALL.iter().copied().find(|kind| asked == Some(kind.key())).unwrap_or(PersonalData::None)
}

fn hosting(viewer: &Viewer) -> Option<Hosting> {
    let asked = viewer.query.get("hosting");
    Hosting::ALL.iter().copied().find(|kind| asked == Some(kind.key()))
}

fn chosen(viewer: &Viewer) -> Profile {
    let class = Class {
        confidentiality: level(viewer, Aspect::Confidentiality),
        integrity: level(viewer, Aspect::Integrity),
        availability: level(viewer, Aspect::Availability),
        traceability: None,
    };
    Profile::chosen(&class, personal_data(viewer), hosting(viewer))
}

/// What is chosen before there is a system.
fn fields(viewer: &Viewer) -> Vec<FieldView> {
    let speech = Speech::of(viewer);
    let select = |name: &str, label: String, options: Vec<OptionView>| FieldView {
        name: name.to_owned(),
        label,
        kind: "select",
        options,
        required: true,
        ..FieldView::default()
    };
    let option =
        |value: String, label: String, checked: bool| OptionView { value, label, checked, text: String::new() };
    let scale = viewer.view.shown().classifications.scale().map(|(scale, _)| scale);
    let levels = |aspect: Aspect| {
        let steps = scale.iter().flat_map(|scale| &scale.levels).map(|step| Consequence(step.level));
        let chosen = level(viewer, aspect);
        let options = steps.map(|step| option(step.0.to_string(), speech.consequence(step), step == chosen)).collect();
        select(aspect.key(), speech.text(aspect.text_key()), options)
    };
    let kinds = PersonalData::ALL
        .iter()
        .map(|kind| option(kind.key().to_owned(), speech.text(kind.text_key()), *kind == personal_data(viewer)));
    let hostings = Hosting::ALL
        .iter()
        .map(|kind| option(kind.key().to_owned(), speech.text(kind.text_key()), Some(*kind) == hosting(viewer)));
    vec![
        levels(Aspect::Confidentiality),
        levels(Aspect::Integrity),
        levels(Aspect::Availability),
        select("personal_data", speech.text("information-set-personal-data"), kinds.collect()),
        FieldView { required: false, ..select("hosting", speech.text("system-hosting"), hostings.collect()) },
    ]
}
