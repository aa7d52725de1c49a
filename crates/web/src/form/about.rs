//! What a decision is about, before it is taken: a short box of facts on top of the verb's form.

use crate::noun::{Fact, FactValue, class_cell, facts};
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{ControlId, ItemRef, Numbered, ProcessingId, ReportedNeedId, RiskId, SystemId};
use words::Value;

/// So many information sets of a system are named.
const SETS: usize = 12;

/// The facts; none for a verb whose form says everything itself.
pub(super) fn about(viewer: &Viewer, verb: &str, item: ItemRef) -> Vec<Fact> {
    let speech = Speech::of(viewer);
    let number = item.number;
    match verb {
        "risk.accept" | "risk.treat" => of_risk(&speech, Numbered::of(number)),
        "control.verify" | "control.introduce" => of_control(&speech, Numbered::of(number)),
        "processing.give-opinion" => of_processing(&speech, Numbered::of(number)),
        "classification.give" | "need.decide" if item.kind == domain::id::Kind::System => {
            of_system(&speech, Numbered::of(number))
        }
        "reported-need.answer" | "reported-need.settle" => of_need(&speech, Numbered::of(number)),
        "action.finish" => {
            let action = viewer.view.now().actions.get(Numbered::of(number));
            let content = action.and_then(|action| action.description.content.as_deref());
            content.map(|text| said(&speech, "action-content", text)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn fact(speech: &Speech<'_>, key: &str, text: String) -> Fact {
    Fact { label: speech.text(key), values: vec![FactValue::text(text)] }
}

/// What somebody wrote, a line each.
fn said(speech: &Speech<'_>, key: &str, text: &str) -> Fact {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Fact { label: speech.text(key), values: lines.map(FactValue::text).collect() }
}

/// How bad it is, how it is met, and what was accepted before.
fn of_risk(speech: &Speech<'_>, id: RiskId) -> Vec<Fact> {
    let Some(risk) = speech.view.now().risks.get(id) else { return Vec::new() };
    let mut known: Vec<Fact> =
        risk.level().map(|level| fact(speech, "risk-level", speech.risk_level(level))).into_iter().collect();
    if let Some(assessment) = &risk.state.assessment {
        known.extend(facts(speech, "risk", &assessment.judgement, &["reason"]));
        known.push(fact(speech, "risk-assessed-on", speech.date(assessment.stamp.at.date())));
    }
    known.extend(
        risk.state.treatment.iter().map(|treatment| fact(speech, "risk-kind", speech.text(treatment.kind.text_key()))),
    );
    known.extend(risk.state.acceptance.iter().map(|(accepted, level, _)| {
        let values =
            [("level", Value::from(speech.risk_level(*level))), ("until", Value::from(speech.date(accepted.until)))];
        fact(speech, "about-accepted-before", speech.words.with("about-accepted-before-value", &values))
    }));
    known
}

/// What it is to do, and where it was introduced.
fn of_control(speech: &Speech<'_>, id: ControlId) -> Vec<Fact> {
    let Some(control) = speech.view.now().controls.get(id) else { return Vec::new() };
    let mut known: Vec<Fact> =
        control.description.content.as_deref().map(|text| said(speech, "control-content", text)).into_iter().collect();
    if let Some(introduction) = &control.state.introduction {
        known.extend(facts(speech, "control.introduce", introduction, &[]));
    }
    if let Some((verification, ..)) = &control.state.verification {
        known.extend(facts(speech, "control.verify", verification, &["method", "self_check_reason"]));
    }
    known
}

/// What was asked, and what the threshold judgement said.
fn of_processing(speech: &Speech<'_>, id: ProcessingId) -> Vec<Fact> {
    let Some(processing) = speech.view.now().processings.get(id) else { return Vec::new() };
    let mut known = Vec::new();
    if let Some(asked) = &processing.state.consultation {
        known.push(said(speech, "processing-question", &asked.question));
        known.push(fact(speech, "about-asked-on", speech.date(asked.stamp.at.date())));
    }
    known.extend(processing.description.purpose.as_deref().map(|text| said(speech, "processing-purpose", text)));
    if let Some((judgement, _)) = &processing.state.impact {
        known.extend(facts(speech, "processing", judgement, &["reason", "on"]));
    }
    known
}

/// What it holds, of what the viewer sees.
fn of_system(speech: &Speech<'_>, id: SystemId) -> Vec<Fact> {
    let now = speech.view.now();
    let sets = now.information_sets.iter().filter(|(set, described)| {
        described.is_open() && described.description.systems.contains(&id) && speech.view.may_see((*set).into())
    });
    let mut values: Vec<FactValue> = sets
        .map(|(set, described)| {
            let class = now.classifications.sets.get(&set).and_then(|class| class.adopted.as_ref());
            let class = class.map(|(adoption, ..)| class_cell(speech, &adoption.class).plain());
            let text = match class {
                Some(class) => format!("{} ({class})", &*described.description.name),
                None => described.description.name.to_string(),
            };
            FactValue { text, href: Some(address(set.into())) }
        })
        .collect();
    let more = values.len().saturating_sub(SETS);
    values.truncate(SETS);
    if more > 0 {
        let text = speech.words.with("overview-more", &[("count", Value::from(number(more)))]);
        values.push(FactValue::text(text));
    }
    let system = now.systems.get(id).map(|system| &system.description);
    let criticality = system.and_then(|system| system.criticality);
    let criticality = criticality.map(|one| fact(speech, "system-criticality", speech.text(one.text_key())));
    let holds = Fact { label: speech.text("about-holds"), values };
    criticality.into_iter().chain((!holds.values.is_empty()).then_some(holds)).collect()
}

/// What is wanted, and what was answered.
fn of_need(speech: &Speech<'_>, id: ReportedNeedId) -> Vec<Fact> {
    let Some(need) = speech.view.now().reported_needs.get(id) else { return Vec::new() };
    let mut known = vec![said(speech, "reported-need-content", &need.description.content)];
    known.extend(need.description.wanted_by.map(|day| fact(speech, "reported-need-wanted-by", speech.date(day))));
    if let Some(answer) = need.answer() {
        known.extend(facts(speech, "reported-need.answer", answer, &[]));
    }
    known
}
