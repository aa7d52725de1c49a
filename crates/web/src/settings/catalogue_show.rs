//! One catalogue: what it is, its versions, what a newer one would change, its requirements, and the answers that a
//! new version left to be looked at.

use super::catalogue::{may_take, take_form};
use super::catalogue_passage::{Counted, PassageRow, counted, rows};
use super::catalogue_retire::{self, retire_form};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::noun::{Fact, FactValue};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::AssessmentId;
use domain::requirement::{Assessment, Catalogue, Requirement, Requirements, library};

/// So many answers are shown.
const SHOWN: usize = 60;

/// A requirement.
struct RequirementRow {
    href: Option<String>,
    reference: String,
    title: String,
    text: String,
    scopes: String,
}

/// An answer that a new version left.
struct LeftRow {
    href: String,
    requirement: String,
    scope: String,
    status: String,
}

/// A version that was entered here.
struct VersionRow {
    version: String,
    requirements: String,
    entered: String,
    in_force: bool,
}

/// A newer version and what taking it changes; or what the version in force changed.
struct Newer {
    title: String,
    counts: Vec<Counted>,
    rows: Vec<PassageRow>,
    compares: bool,
}

#[derive(Template)]
#[template(path = "settings/catalogue_show.html")]
struct ShowPage {
    frame: Frame,
    standing: String,
    facts: Vec<Fact>,
    take: Option<String>,
    enter: Option<String>,
    retire: Option<String>,
    excel: String,
    text_not_entered: bool,
    newer: Option<Newer>,
    latest: Option<Newer>,
    review: Vec<LeftRow>,
    review_count: String,
    gone: Vec<LeftRow>,
    gone_count: String,
    requirements: Vec<RequirementRow>,
    versions: Vec<VersionRow>,
}

/// The page.
pub(super) async fn page(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let (speech, words) = (Speech::of(&viewer), viewer.words);
    let requirements = &viewer.view.shown().requirements;
    let catalogue = requirements.catalogue(&id).ok_or_else(Failure::not_found)?;
    let taken = requirements.taken(&id);
    let newest = requirements.versions(&id).next_back();
    let newer = newest.filter(|newest| taken.is_none_or(|taken| taken.hash != newest.hash));
    let may = may_take(&viewer);
    let is_own = !library().iter().any(|known| known.id == id && !known.text_not_entered);
    let (review, gone) = left(&viewer, catalogue);
    let retired = requirements.retired(&id);
    let standing = match (taken, retired) {
        (Some(taken), _) => words.with("catalogue-in-force", &[("version", taken.version.to_string().into())]),
        (None, Some(retired)) => catalogue_retire::told(&viewer, retired),
        (None, None) => words.text("catalogue-not-in-force").into_owned(),
    };
    let left_force = retired.map(|retired| catalogue_retire::facts(&speech, retired)).unwrap_or_default();
    let shown =
        |all: &[(AssessmentId, &Assessment)]| all.iter().take(SHOWN).map(|one| left_row(&viewer, *one)).collect();
    let count = |key: &str, all: usize| words.with(key, &[("count", i64::try_from(all).unwrap_or(i64::MAX).into())]);
    let page = ShowPage {
        standing,
        facts: left_force.into_iter().chain(facts(&speech, catalogue)).collect(),
        retire: retire_form(&viewer, &id),
        take: newer.filter(|_| may).map(|newest| take_form(newest)),
        enter: super::catalogue_new::enter_link(&viewer, &id).filter(|_| is_own),
        excel: viewer.link(&format!("/settings/catalogues/{}/excel", crate::address::encode(&id))),
        text_not_entered: catalogue.text_not_entered,
        newer: newer.filter(|newest| taken.is_some() && !newest.text_not_entered).map(|newest| {
            let title = words.with("catalogue-newer", &[("version", newest.version.clone().into())]);
            changes(&viewer, title, catalogue, newest)
        }),
        latest: earlier(&viewer, catalogue).filter(|_| newer.is_none()).map(|before| {
            let title = words.with("catalogue-latest", &[("version", catalogue.version.clone().into())]);
            changes(&viewer, title, before, catalogue)
        }),
        review: shown(&review),
        review_count: count("catalogue-review-count", review.len()),
        gone: shown(&gone),
        gone_count: count("catalogue-gone-count", gone.len()),
        requirements: catalogue.requirements.iter().map(|one| row(&viewer, one, taken.is_some())).collect(),
        versions: versions(&viewer, &id),
        frame: Frame::of(&viewer, speech.both(&catalogue.title))
            .under(words.text("nav-settings"), viewer.link("/settings")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The version before the one in force, if its text was at hand.
fn earlier<'a>(viewer: &'a Viewer, catalogue: &'a Catalogue) -> Option<&'a Catalogue> {
    let versions = viewer.view.shown().requirements.versions(&catalogue.id);
    let mut before = versions.take_while(|known| known.hash != catalogue.hash);
    before.by_ref().last().map(|known| &**known).filter(|known| !known.requirements.is_empty())
}

fn changes(viewer: &Viewer, title: String, before: &Catalogue, after: &Catalogue) -> Newer {
    let rows = rows(viewer, Some(before), after);
    Newer { title, counts: counted(viewer, &rows), rows, compares: !before.requirements.is_empty() }
}

fn row(viewer: &Viewer, one: &Requirement, in_force: bool) -> RequirementRow {
    let speech = Speech::of(viewer);
    let kinds: Vec<String> = one.scopes.iter().map(|kind| speech.text(kind.text_key())).collect();
    RequirementRow {
        href: in_force.then(|| viewer.link(&format!("/requirement/{}", crate::address::encode(&one.id.0)))),
        reference: one.reference.clone(),
        title: speech.both(&one.title).to_owned(),
        text: speech.both(&one.text).to_owned(),
        scopes: kinds.join(", "),
    }
}

type Left<'a> = Vec<(AssessmentId, &'a Assessment)>;

/// Whether nothing took the place of what was answered.
fn is_gone(requirements: &Requirements, catalogue: &str, assessment: &Assessment) -> bool {
    let id = &assessment.requirement;
    let is_followed = || requirements.called_now(id).into_iter().any(|now| now != id);
    requirements.taken(catalogue).is_some() && requirements.find_in_force(&id.0).is_none() && !is_followed()
}

/// The answers that are to be looked at again, and those to what the version in force no longer has.
fn left<'a>(viewer: &'a Viewer, catalogue: &Catalogue) -> (Left<'a>, Left<'a>) {
    let requirements = &viewer.view.shown().requirements;
    let (mut review, mut gone) = (Vec::new(), Vec::new());
    for (id, assessment) in requirements.all_standing() {
        let reads = viewer.view.sight().reads_at(viewer.view.now(), assessment.scope) && viewer.view.may_see(id.into());
        let here = requirements.find(&assessment.requirement.0).filter(|(known, _)| known.id == catalogue.id);
        if here.is_none() || !reads {
            continue;
        }
        if requirements.is_to_review(assessment) {
            review.push((id, assessment));
        } else if is_gone(requirements, &catalogue.id, assessment) {
            gone.push((id, assessment));
        }
    }
    (review, gone)
}

fn left_row(viewer: &Viewer, (id, assessment): (AssessmentId, &Assessment)) -> LeftRow {
    let speech = Speech::of(viewer);
    LeftRow {
        href: viewer.link(&address(id.into())),
        requirement: speech.with(|speaker| speaker.requirement(&assessment.requirement)),
        scope: speech.scope(assessment.scope),
        status: speech.text(assessment.answer.status.text_key()),
    }
}

fn versions(viewer: &Viewer, id: &str) -> Vec<VersionRow> {
    let requirements = &viewer.view.shown().requirements;
    let own = requirements.entered.iter().rev().filter(|one| one.catalogue.id == id);
    own.map(|one| {
        let speech = Speech::of(viewer);
        let who = speech.with(|speaker| speaker.actor(one.entered.actor, one.entered.at));
        let values = [("who", who.into()), ("date", speech.date(one.entered.at.date()).into())];
        VersionRow {
            version: one.catalogue.version.clone(),
            requirements: viewer.words.number(one.catalogue.requirements.len()),
            entered: viewer.words.with("demand-by", &values),
            in_force: requirements.taken(id).is_some_and(|taken| taken.hash == one.catalogue.hash),
        }
    })
    .collect()
}

fn facts(speech: &Speech<'_>, catalogue: &Catalogue) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { label: speech.text(key), values: vec![FactValue::text(text)] };
    let mut facts = vec![
        fact("demand-instrument", catalogue.instrument.clone()),
        fact("catalogue-about-id", catalogue.id.clone()),
        fact("demand-version", catalogue.version.clone()),
    ];
    if let Some(url) = &catalogue.source.url {
        let link = FactValue { text: speech.text("demand-source-link"), href: Some(url.clone()) };
        facts.push(Fact { label: speech.text("demand-source-label"), values: vec![link] });
    }
    facts.extend(catalogue.valid_from.map(|day| fact("demand-valid-from", speech.date(day))));
    facts.extend(catalogue.valid_to.map(|day| fact("demand-valid-to", speech.date(day))));
    facts
}
