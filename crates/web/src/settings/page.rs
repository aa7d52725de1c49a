//! The page.

use super::catalogue::{self, CatalogueRow};
use super::matrix::{MatrixTable, may_set, table};
use super::municipality::may_change;
use super::supervisor::{origin, supervised};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::noun::{Fact, FactValue, facts};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use words::Language;

/// A step of the consequence scale.
struct StepRow {
    name: String,
    text: String,
}

/// A sector and who supervises it.
struct SupervisedRow {
    sector: String,
    authority: Option<String>,
    reference: String,
}

/// Where the table of authorities comes from.
struct OriginView {
    sentence: String,
    url: String,
    note: String,
}

#[derive(Template)]
#[template(path = "settings/page.html")]
struct SettingsPage {
    frame: Frame,
    facts: Vec<Fact>,
    change_facts: bool,
    steps: Vec<StepRow>,
    scale_version: String,
    matrix: Option<MatrixTable>,
    matrix_version: String,
    change_matrix: bool,
    catalogues: Vec<CatalogueRow>,
    enter_catalogue: Option<String>,
    supervised: Vec<SupervisedRow>,
    origin: Option<OriginView>,
}

/// Everything that is set here, as it stood on the day shown.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (speech, words, shown) = (Speech::of(&viewer), viewer.words, viewer.view.shown());
    let description = shown.description.as_ref();
    let county = description.and_then(|known| known.county.as_deref());
    let version = |count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        words.with("settings-version", &[("version", count.to_string().into()), ("earlier", (count - 1).max(0).into())])
    };
    let mut known = description.map(|one| facts(&speech, "municipality", one, &[])).unwrap_or_default();
    if county.is_none() {
        let label = speech.text("municipality-county");
        known.push(Fact { label, values: vec![FactValue::text(speech.text("settings-county-missing"))] });
    }
    let page = SettingsPage {
        facts: known,
        change_facts: may_change(&viewer),
        steps: steps(&speech),
        scale_version: version(shown.classifications.scales.len()),
        matrix: shown.risk_settings.matrix().map(|(matrix, _)| table(&speech, matrix)),
        matrix_version: version(shown.risk_settings.matrices.len()),
        change_matrix: may_set(&viewer),
        catalogues: catalogue::rows(&viewer),
        enter_catalogue: catalogue::enters(&viewer).then(|| "/settings/catalogues/new".to_owned()),
        supervised: supervised(county)
            .into_iter()
            .map(|one| SupervisedRow {
                sector: speech.both(one.sector).to_owned(),
                authority: one.authority.map(|both| speech.both(both).to_owned()),
                reference: one.reference.to_owned(),
            })
            .collect(),
        origin: origin().map(|origin| {
            let read_on = origin.read_on.parse().map(|date| speech.date(date)).unwrap_or_default();
            let values = [("instrument", speech.both(origin.instrument).to_owned().into()), ("date", read_on.into())];
            OriginView {
                sentence: words.with("settings-supervisors-source", &values),
                url: origin.url.to_owned(),
                note: speech.both(origin.note).to_owned(),
            }
        }),
        frame: Frame::of(&viewer, words.text("nav-settings")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The steps of the consequence scale in force, mildest first.
fn steps(speech: &Speech<'_>) -> Vec<StepRow> {
    let Some((scale, _)) = speech.view.shown().classifications.scale() else { return Vec::new() };
    let swedish = speech.words.language() == Language::Swedish;
    let step = |level: &domain::classification::ScaleLevel| {
        let (name, text) = if swedish { (&level.sv, &level.text_sv) } else { (&level.en, &level.text_en) };
        StepRow {
            name: format!("{} {name}", level.level),
            text: text.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    };
    scale.levels.iter().map(step).collect()
}
