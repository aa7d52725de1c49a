//! Which requirements apply to a part of the municipality and how well they are met, catalogue by catalogue.

use super::answer::{AnswerView, answer};
use super::part::{Parts, asked, may_read, parts};
use super::why::why;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Chip;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::Scope;
use domain::picture::{AnswerStanding, considered};
use domain::requirement::{Because, Catalogue, Requirement};

/// One catalogue.
struct Shelf {
    title: String,
    /// Instrument, version, where and when it was read.
    source: String,
    url: Option<String>,
    text_not_entered: bool,
    /// Where the text is entered, for whoever may.
    enter: Option<String>,
    rows: Vec<DemandRow>,
}

/// One requirement.
struct DemandRow {
    href: String,
    reference: String,
    title: String,
    /// Why it applies, where it does not always.
    why: Option<String>,
    answer: AnswerView,
}

#[derive(Template)]
#[template(path = "requirement/list.html")]
struct DemandsPage {
    frame: Frame,
    parts: Vec<Parts>,
    readable: bool,
    excel: String,
    /// What to require of a tenderer: for the system or object shown, else for a class to choose.
    procurement: String,
    answers: Vec<Chip>,
    sentence: String,
    shelves: Vec<Shelf>,
    /// What law profiles rule out here.
    outsides: Vec<crate::law::Outsides>,
    none_in_force: bool,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (words, shown) = (viewer.words, viewer.view.shown());
    let scope = asked(&viewer)?;
    let wanted = viewer.query.get("answer");
    let mut counts = [0_usize; AnswerStanding::ALL.len()];
    let mut shelves = Vec::new();
    let mut total = 0_usize;
    let considered = considered(shown, &viewer.view.needs(), scope, viewer.view.day);
    let applying: Vec<(&Requirement, Because)> =
        considered.filter_map(|(requirement, because)| Some((requirement, because?))).collect();
    for catalogue in shown.requirements.catalogues_in_force() {
        let mut rows = Vec::new();
        let is_here = |one: &Requirement| catalogue.requirements.iter().any(|known| std::ptr::eq(known, one));
        for (requirement, because) in applying.iter().copied().filter(|(one, _)| is_here(one)) {
            let answer = answer(&viewer, scope, requirement);
            for (standing, count) in AnswerStanding::ALL.iter().zip(&mut counts) {
                *count += usize::from(answer.standing == Some(*standing));
            }
            if wanted.is_none_or(|wanted| answer.standing.is_some_and(|standing| standing.key() == wanted)) {
                rows.push(row(&viewer, scope, (requirement, because), answer));
            }
        }
        total += rows.len();
        // Narrowed by answer, only what has such an answer is worth a heading.
        if !rows.is_empty() || wanted.is_none() && catalogue.text_not_entered {
            shelves.push(shelf(&viewer, catalogue, rows));
        }
    }
    let standings = AnswerStanding::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
    let chip = |(standing, count): (&AnswerStanding, usize)| {
        let on = wanted == Some(standing.key());
        Chip {
            label: words.text(standing.text_key()).into_owned(),
            href: viewer.query.with("answer", (!on).then_some(standing.key())).link("/requirement"),
            count: Some(words.number(count)),
            on,
        }
    };
    let count = i64::try_from(total).unwrap_or(i64::MAX);
    let counted = words.with("requirement-count", &[("count", count.into())]);
    let here = Speech::of(&viewer).scope(scope);
    let page = DemandsPage {
        parts: parts(&viewer, scope),
        readable: may_read(&viewer, scope),
        excel: viewer.query.link("/requirement/excel"),
        procurement: procurement(&viewer, scope),
        answers: standings.map(chip).collect(),
        sentence: words.with("demand-count-for", &[("requirements", counted.into()), ("scope", here.into())]),
        shelves,
        outsides: crate::law::outsides(&viewer, scope),
        none_in_force: shown.requirements.in_force.is_empty(),
        frame: Frame::of(&viewer, words.text("nav-requirement")),
    };
    Ok(Html(page.render()?).into_response())
}

fn procurement(viewer: &Viewer, scope: Scope) -> String {
    let carrier = matches!(scope, Scope::System(_) | Scope::Object(_)).then(|| scope.to_string());
    viewer.keeping_date().with("scope", carrier.as_deref()).link("/requirement/procurement")
}

fn row(viewer: &Viewer, scope: Scope, applying: (&Requirement, Because), answer: AnswerView) -> DemandRow {
    let (requirement, because) = applying;
    DemandRow {
        why: why(&Speech::of(viewer), because),
        href: super::link_of(viewer, &requirement.id.0, scope),
        reference: requirement.reference.clone(),
        title: Speech::of(viewer).both(&requirement.title).to_owned(),
        answer,
    }
}

fn shelf(viewer: &Viewer, catalogue: &Catalogue, rows: Vec<DemandRow>) -> Shelf {
    let taken = viewer.view.shown().requirements.taken(&catalogue.id);
    let version = taken.map_or(catalogue.version.as_str(), |taken| &*taken.version);
    Shelf {
        title: Speech::of(viewer).both(&catalogue.title).to_owned(),
        source: source(viewer, catalogue, version),
        url: catalogue.source.url.clone(),
        text_not_entered: catalogue.text_not_entered,
        enter: crate::settings::enter_link(viewer, &catalogue.id).filter(|_| catalogue.text_not_entered),
        rows,
    }
}

/// Where a catalogue's text comes from: instrument, version in force here, and the day it was read.
fn source(viewer: &Viewer, catalogue: &Catalogue, version: &str) -> String {
    let read_on = catalogue.source.read_on.as_deref().and_then(|text| text.parse().ok());
    let read_on = read_on.map_or_else(|| "–".to_owned(), |date| Speech::of(viewer).date(date));
    let values =
        [("instrument", catalogue.instrument.as_str().into()), ("version", version.into()), ("date", read_on.into())];
    viewer.words.with("demand-source", &values)
}
