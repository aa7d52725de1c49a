//! One requirement: its text word for word, what it is part of, how it is answered for a part of the municipality
//! and in the parts beneath.

use super::answer::{AnswerView, answer, paragraphs};
use super::lower::{LowerRow, lower};
use super::part::{asked, is_for};
use super::seen_to::{SeenToRow, seen_to};
use crate::evidence::{EvidenceView, evidence_of};
use crate::failure::Failure;
use crate::form::Quote;
use crate::frame::Frame;
use crate::noun::{Fact, FactValue, StoryEntry, story};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::command::Verb as _;
use domain::id::{AssessmentId, Scope};
use domain::mandate::{self, Act};
use domain::offer;
use domain::picture::AnswerStanding;
use domain::requirement::{Assessment, Catalogue, Exempt, Requirement, Status};
use words::Language;

/// A requirement that is part of this one.
struct PartRow {
    href: String,
    reference: String,
    title: String,
    answer: AnswerView,
}

#[derive(Template)]
#[template(path = "requirement/show.html")]
struct DemandPage {
    frame: Frame,
    reference: String,
    here: String,
    quotes: Vec<Quote>,
    /// Where the text can be read, as an address.
    url: Option<String>,
    applies: bool,
    answer: AnswerView,
    assess: Option<String>,
    /// The form that exempts from it, where it is not met and the viewer may.
    exempt: Option<String>,
    /// The forms of what mends a gap, where there is one and the viewer may.
    mend: Vec<(String, String)>,
    /// That it may go unmet, until when and why.
    exempted: Option<(String, String)>,
    evidence: Option<EvidenceView>,
    parts: Vec<PartRow>,
    /// That parts are not met though the whole is said to be.
    unmet_parts: Option<String>,
    seen_to: Vec<SeenToRow>,
    lower: Vec<LowerRow>,
    facts: Vec<Fact>,
    story: Vec<StoryEntry>,
    /// Whether the version in force has it; else what took its place.
    in_force: bool,
    now: Vec<(String, String)>,
}

/// The page.
pub(super) async fn page(viewer: Viewer, Path(id): Path<String>) -> Result<Response, Failure> {
    let scope = asked(&viewer)?;
    let (catalogue, one) = find(&viewer, &id).or_else(|_| find_earlier(&viewer, &id))?;
    let in_force = viewer.view.shown().requirements.find_in_force(&id).is_some();
    let (speech, words) = (Speech::of(&viewer), viewer.words);
    let given = answer(&viewer, scope, one);
    let applies = in_force && is_for(&viewer, one, scope);
    let story = match given.own {
        Some(id) => story(&viewer, id.into()).await?,
        None => Vec::new(),
    };
    let list = viewer.keeping_date().with("scope", Some(&scope.to_string())).link("/requirement");
    let mut frame = Frame::of(&viewer, speech.both(&one.title)).under(words.text("nav-requirement"), list);
    if let Some((_, parent)) = one.parent.as_ref().and_then(|parent| viewer.view.shown().requirements.find(&parent.0)) {
        frame = frame.under(parent.reference.clone(), super::link_of(&viewer, &parent.id.0, scope));
    }
    let children = catalogue.requirements.iter().filter(|other| other.parent.as_ref() == Some(&one.id));
    let part = |child: &Requirement| PartRow {
        href: super::link_of(&viewer, &child.id.0, scope),
        reference: child.reference.clone(),
        title: speech.both(&child.title).to_owned(),
        answer: answer(&viewer, scope, child),
    };
    let parts: Vec<PartRow> = children.map(part).collect();
    let page = DemandPage {
        reference: one.reference.clone(),
        here: speech.scope(scope),
        quotes: quotes(&viewer, catalogue, one),
        url: catalogue.source.url.clone(),
        assess: (applies && may_assess(&viewer, scope)).then(|| {
            let query = crate::address::Query::default().with("scope", Some(&scope.to_string()));
            query.link(&format!("{}/assess", super::address_of(&one.id.0)))
        }),
        exempt: given.own.and_then(|id| exempt_form(&viewer, id)),
        mend: given.own.map(|id| mend(&viewer, id)).unwrap_or_default(),
        exempted: given.own.and_then(|id| exempted(&viewer, id)),
        applies,
        in_force,
        now: if in_force { Vec::new() } else { called_now(&viewer, one, scope) },
        evidence: given.counts.and_then(|id| evidence_of(&viewer, id.into())),
        unmet_parts: unmet_parts(&viewer, &given, &parts),
        answer: given,
        parts,
        seen_to: seen_to(&viewer, scope, one),
        lower: lower(&viewer, scope, one),
        facts: facts(&speech, catalogue, one),
        story,
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

/// What contradicts the answer that the whole is met, a sentence for each way in which parts are not.
fn unmet_parts(viewer: &Viewer, whole: &AnswerView, parts: &[PartRow]) -> Option<String> {
    let count = |value: usize| words::Value::from(i64::try_from(value).unwrap_or(i64::MAX));
    let said = |(standing, key): (AnswerStanding, &str)| {
        let found = parts.iter().filter(|part| part.answer.standing == Some(standing)).count();
        let values = [("count", count(found)), ("parts", count(parts.len()))];
        (found > 0).then(|| viewer.words.with(key, &values))
    };
    let ways = [(AnswerStanding::NotMet, "demand-parts-not-met"), (AnswerStanding::Partly, "demand-parts-partly")];
    let said: Vec<String> = ways.into_iter().filter_map(said).collect();
    (whole.standing == Some(AnswerStanding::Met) && !said.is_empty()).then(|| said.join(" "))
}

fn exempt_form(viewer: &Viewer, id: AssessmentId) -> Option<String> {
    let offered = || offer::offers_verb(viewer.view.now(), &viewer.by(), id.into(), Exempt::NAME, viewer.today);
    (viewer.view.is_today && offered()).then(|| format!("{}/{}", address(id.into()), Exempt::NAME))
}

/// From a gap to the action or the control that closes it: what each form is called, and where it is with the part and
/// the requirement filled in.
fn mend(viewer: &Viewer, id: AssessmentId) -> Vec<(String, String)> {
    let gap = |one: &&Assessment| matches!(one.answer.status, Status::Partly | Status::NotMet);
    let Some(own) = viewer.view.shown().requirements.assessments.get(id).map(|one| &**one).filter(gap) else {
        return Vec::new();
    };
    let may = |act| viewer.view.is_today && mandate::may(viewer.view.now(), &viewer.by(), act, own.scope, viewer.today);
    let forms = [("action", Act::KeepActions), ("control", Act::KeepControls)].into_iter().filter(|(_, act)| may(*act));
    let form = |(kind, _)| {
        let title = words::label::verb_title(viewer.words, &format!("{kind}.register")).into_owned();
        let filled = crate::address::Query::default()
            .with("requirements", Some(&own.requirement.0))
            .with("scope", Some(&own.scope.to_string()));
        (title, filled.link(&format!("/{kind}/register")))
    };
    forms.map(form).collect()
}

fn exempted(viewer: &Viewer, id: AssessmentId) -> Option<(String, String)> {
    let assessment = viewer.view.shown().requirements.assessments.get(id)?;
    let held = assessment.exemption.as_ref().filter(|_| assessment.is_exempted(viewer.view.day))?;
    let until = Speech::of(viewer).date(held.0.until);
    Some((viewer.words.with("demand-exempted", &[("until", until.into())]), held.0.reason.to_string()))
}

/// A requirement of a catalogue that is in force in what is shown.
pub(super) fn find<'a>(viewer: &'a Viewer, id: &str) -> Result<(&'a Catalogue, &'a Requirement), Failure> {
    viewer.view.shown().requirements.find_in_force(id).ok_or_else(Failure::not_found)
}

/// A requirement that only an earlier version has, of a catalogue that is in force: answers to it are still read.
fn find_earlier<'a>(viewer: &'a Viewer, id: &str) -> Result<(&'a Catalogue, &'a Requirement), Failure> {
    let requirements = &viewer.view.shown().requirements;
    let found = requirements.find(id).filter(|(catalogue, _)| requirements.taken(&catalogue.id).is_some());
    found.ok_or_else(Failure::not_found)
}

/// What took a requirement's place, with where it is.
fn called_now(viewer: &Viewer, one: &Requirement, scope: Scope) -> Vec<(String, String)> {
    let requirements = &viewer.view.shown().requirements;
    let now = requirements.called_now(&one.id).into_iter().filter(|id| **id != one.id);
    let now = now.filter(|id| requirements.find_in_force(&id.0).is_some());
    let speech = Speech::of(viewer);
    now.map(|id| (speech.with(|speaker| speaker.requirement(id)), super::link_of(viewer, &id.0, scope))).collect()
}

/// Whether the viewer may answer for a part, today.
pub(super) fn may_assess(viewer: &Viewer, scope: Scope) -> bool {
    let act = Act::AssessRequirement;
    viewer.view.is_today && mandate::may(viewer.view.now(), &viewer.by(), act, scope, viewer.today)
}

/// The text word for word; in another language than Swedish its translation first, for the Swedish text is the law.
pub(super) fn quotes(viewer: &Viewer, catalogue: &Catalogue, one: &Requirement) -> Vec<Quote> {
    let words = viewer.words;
    let quote = |language: Language, text: &str, title: &str| Quote {
        title: words.text(title).into_owned(),
        paragraphs: paragraphs(text),
        language: language.tag(),
        source: format!("{}, {}", catalogue.instrument, one.reference),
    };
    let swedish = quote(Language::Swedish, &one.text.sv, "demand-text");
    match words.language() {
        Language::Swedish => vec![swedish],
        Language::English if one.text.en.trim().is_empty() => vec![swedish],
        Language::English => vec![quote(Language::English, &one.text.en, "demand-translation"), swedish],
    }
}

fn facts(speech: &Speech<'_>, catalogue: &Catalogue, one: &Requirement) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { label: speech.text(key), values: vec![FactValue::text(text)] };
    let read_on = catalogue.source.read_on.as_deref().and_then(|text| text.parse().ok());
    let mut facts =
        vec![fact("demand-instrument", catalogue.instrument.clone()), fact("demand-reference", one.reference.clone())];
    facts.extend(one.valid_from.map(|from| fact("demand-valid-from", speech.date(from))));
    facts.extend(one.valid_to.map(|to| fact("demand-valid-to", speech.date(to))));
    if let Some(url) = &catalogue.source.url {
        let link = FactValue { text: speech.text("demand-source-link"), href: Some(url.clone()) };
        facts.push(Fact { label: speech.text("demand-source-label"), values: vec![link] });
    }
    facts.extend(read_on.map(|date| fact("demand-read-on", speech.date(date))));
    let requirements = &speech.view.shown().requirements;
    // What an earlier version alone has stands in that version.
    let version = requirements.taken(&catalogue.id).filter(|_| requirements.find_in_force(&one.id.0).is_some());
    let version = version.map_or_else(|| catalogue.version.clone(), |taken| taken.version.to_string());
    facts.push(fact("demand-version", version));
    let kinds = one.scopes.iter().map(|kind| FactValue::text(speech.text(kind.text_key()))).collect();
    facts.push(Fact { label: speech.text("demand-answered-by-kinds"), values: kinds });
    facts.extend(one.evidence.as_ref().map(|text| fact("demand-evidence", speech.both(text).to_owned())));
    facts.extend(one.verification.as_ref().map(|text| fact("demand-verification", speech.both(text).to_owned())));
    let elsewhere = one.maps.iter().map(|maps| {
        let law = speech
            .view
            .shown()
            .requirements
            .find(&maps.reference)
            .map(|(catalogue, same)| (&catalogue.instrument, &same.reference));
        let (instrument, reference) = law.unwrap_or((&maps.to, &maps.reference));
        FactValue::text(format!("{instrument}, {reference}"))
    });
    let elsewhere: Vec<FactValue> = elsewhere.collect();
    if !elsewhere.is_empty() {
        facts.push(Fact { label: speech.text("demand-maps"), values: elsewhere });
    }
    facts
}
