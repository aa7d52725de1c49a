//! The picture's page.

use super::attention::{Decide, decide};
use super::drawn::Drawn;
use super::part::{PartLink, parts};
use super::steps::StepView;
use super::tile::Tile;
use super::{address_of, bars, basis, chain, coverage, heat, scope_asked, steps, tile, title};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{Kind, Scope};
use domain::picture::Picture;
use words::Value;

/// So many drawings leave room for all the lists on one sheet of paper.
const FEW_DRAWINGS: usize = 3;

#[derive(Template)]
#[template(path = "picture/page.html")]
struct PicturePage {
    frame: Frame,
    basis: Vec<String>,
    seen_part: bool,
    parts: Vec<PartLink>,
    compare: String,
    printed: String,
    empty: bool,
    steps: Vec<StepView>,
    decide: Vec<Decide>,
    drawings: Vec<Drawn>,
    tiles: Vec<Tile>,
    /// Whether the drawings fill the sheet of paper.
    full: bool,
    not_begun: String,
}

/// The picture of the municipality or of the part that the address asks for.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let scope = scope_asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let picture = viewer.view.picture(scope);
    let mut frame = Frame::of(&viewer, title(&speech, scope));
    if scope != Scope::Municipality {
        frame = frame.under(speech.text("nav-picture"), viewer.link("/picture"));
    }
    let begins = steps::begins(&picture);
    let drawings = drawings(&viewer, &picture);
    let tiles = [
        tile::unknown(&viewer, &picture),
        tile::critical(&viewer, &picture),
        tile::vacancies(&viewer, &picture),
        tile::freshness(&viewer, &picture),
    ];
    let page = PicturePage {
        basis: basis::basis(&viewer, &picture),
        seen_part: !basis::reads_all_of(&viewer, scope),
        parts: parts(&viewer, scope, address_of),
        compare: compare_address(&viewer, scope),
        printed: speech.date(viewer.view.day),
        empty: is_empty(&picture),
        steps: if begins { steps::next_steps(&viewer, &picture) } else { Vec::new() },
        decide: decide(&viewer, &picture.attention),
        full: drawings.len() > FEW_DRAWINGS,
        drawings,
        tiles: tiles.into_iter().flatten().collect(),
        not_begun: not_begun(&viewer, &picture),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

fn compare_address(viewer: &Viewer, scope: Scope) -> String {
    let part = address_of(scope).replacen("/picture", "/picture/compare", 1);
    super::dated(viewer, part)
}

/// What a picture is drawn from: nothing of it is there.
fn is_empty(picture: &Picture) -> bool {
    let drawn = [Kind::System, Kind::InformationSet, Kind::Risk, Kind::Control, Kind::Action, Kind::Assessment];
    picture.progress.iter().filter(|(kind, _)| drawn.contains(kind)).all(|(_, counted)| counted.count == 0)
}

fn drawings(viewer: &Viewer, picture: &Picture) -> Vec<Drawn> {
    let all = [
        heat::heat(viewer, &picture.risks),
        coverage::requirements(viewer, picture),
        chain::chain(viewer, picture.scope),
        bars::actions(viewer, &picture.actions),
        bars::controls(viewer, &picture.controls),
        bars::weaknesses(viewer, &picture.weaknesses),
        coverage::coverage(viewer, picture),
    ];
    all.into_iter().flatten().collect()
}

/// What there is nothing of yet, in one sentence; empty where there is something of all.
fn not_begun(viewer: &Viewer, picture: &Picture) -> String {
    let wanted = [Kind::InformationSet, Kind::Risk, Kind::Assessment, Kind::Action, Kind::Control];
    let none = |kind: &Kind| picture.progress.iter().any(|(one, counted)| one == kind && counted.count == 0);
    let name = |kind: &Kind| match kind {
        Kind::Assessment => viewer.words.text("picture-answers").into_owned(),
        kind => words::label::in_sentence(&words::label::kinds_label(viewer.words, *kind)),
    };
    let missing: Vec<String> = wanted.iter().filter(|kind| none(kind)).map(name).collect();
    if missing.is_empty() || is_empty(picture) {
        return String::new();
    }
    viewer.words.with("picture-not-begun", &[("what", Value::from(viewer.words.all_of(&missing)))])
}
