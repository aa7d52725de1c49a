//! Risks.

use super::unit::{department_called, department_of};
use super::{Fact, FactValue, Section};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{Kind, Numbered, RiskId};
use domain::number::{Consequence, Likelihood, RiskLevel};
use domain::picture::{Condition, Filter as Filtered};
use domain::risk::{AcceptanceStanding, Field, Risk, RiskDescription, TreatmentKind};
use words::Value as FluentText;

impl Noun for RiskDescription {
    const USUAL_ORDER: &'static str = "-level";

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column { name: "level", label: "risk-level", value: |speech, _, risk| level(speech, risk), class: "" },
            Column {
                name: "scope",
                label: "risk-scope",
                value: |speech, _, risk| match risk.description.scope.item() {
                    Some(item) => Cell::Item(item, speech.item(item)),
                    None => Cell::Text(speech.scope(risk.description.scope)),
                },
                class: "",
            },
            Column {
                name: "acceptance",
                label: "risk-acceptance",
                value: |speech, _, risk| acceptance(speech, risk),
                class: "",
            },
            Column {
                name: "owner",
                label: "risk-owner",
                value: |speech, _, risk| Cell::text(risk.description.owner.map(|owner| speech.person(owner))),
                class: "more",
            },
            Column {
                name: "assessed",
                label: "risk-assessed-on",
                value: |_, _, risk| match &risk.state.assessment {
                    Some(assessment) => Cell::Date(assessment.stamp.at.date()),
                    None => Cell::Empty,
                },
                class: "date more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::Scale,
                name: "level",
                label: "risk-level",
                belongs: |_, _, risk| match risk.level() {
                    Some(level) => vec![level.0.to_string()],
                    None => vec!["none".to_owned()],
                },
                called: |speech, value| match value.parse() {
                    Ok(level) => speech.risk_level(RiskLevel(level)),
                    Err(_) => speech.text("risk-not-assessed-short"),
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "risk-department",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "acceptance",
                label: "risk-acceptance",
                belongs: |speech, _, risk| vec![acceptance_key(risk.acceptance_standing(speech.view.day)).to_owned()],
                called: |speech, value| speech.text(&format!("acceptance-{value}")),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "field",
                label: "risk-field",
                belongs: |_, _, risk| risk.description.field.map(|one| one.key().to_owned()).into_iter().collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", Field::WORD)),
            },
            Filter {
                order: ChipOrder::Scale,
                name: "likelihood",
                label: "risk-likelihood",
                belongs: |_, _, risk| match &risk.state.assessment {
                    Some(assessment) => vec![assessment.judgement.likelihood.0.to_string()],
                    None => Vec::new(),
                },
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |step| speech.likelihood(Likelihood(step)))
                },
            },
            Filter {
                order: ChipOrder::Scale,
                name: "consequence",
                label: "risk-consequence",
                belongs: |_, _, risk| match &risk.state.assessment {
                    Some(assessment) => vec![assessment.judgement.consequence.0.to_string()],
                    None => Vec::new(),
                },
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |level| speech.consequence(Consequence(level)))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "supplier",
                label: "risk-supplier",
                belongs: |speech, _, risk| {
                    // As the picture counts: named, or behind a system that the risk concerns.
                    let suppliers = domain::picture::suppliers_behind(speech.view.shown(), risk);
                    suppliers.into_iter().map(|one| one.0.to_string()).collect()
                },
                called: |speech, value| {
                    let item = value.parse().map(|number| domain::id::SupplierId::of(number).into());
                    item.map_or_else(|_| value.to_owned(), |item| speech.item(item))
                },
            },
        ]
    }

    fn told_in_sections() -> &'static [&'static str] {
        &["cause", "event", "outcome"]
    }

    fn standing(speech: &Speech<'_>, _id: RiskId, risk: &Risk) -> Cell {
        level(speech, risk)
    }

    fn caution(speech: &Speech<'_>, risk: &Risk) -> Option<String> {
        let standing = risk.acceptance_standing(speech.view.day);
        let (accepted, level, _) = risk.state.acceptance.as_ref()?;
        let key = match standing {
            AcceptanceStanding::None | AcceptanceStanding::Holds => return None,
            AcceptanceStanding::Ended => "risk-acceptance-ended",
            AcceptanceStanding::Outgrown => "risk-acceptance-outgrown",
        };
        let values = [("level", speech.risk_level(*level).into()), ("until", speech.date(accepted.until).into())];
        Some(speech.words.with(key, &values))
    }

    fn sections(speech: &Speech<'_>, id: RiskId, risk: &Risk) -> Vec<Section> {
        let mut sections = vec![statement(speech, risk)];
        if let Some(assessment) = &risk.state.assessment {
            let facts = super::facts(speech, "risk", &assessment.judgement, &[]);
            let date = speech.date(assessment.stamp.at.date());
            let sentence = speech.words.with(
                "risk-assessed-by-matrix",
                &[("date", date.into()), ("version", assessment.matrix.0.to_string().into())],
            );
            sections.push(Section::new(speech.text("risk-assessment")).saying(sentence).with_facts(facts));
        } else {
            sections.push(Section::new(speech.text("risk-assessment")).saying(speech.text("risk-not-assessed-text")));
        }
        sections.push(decision(speech, risk));
        sections.push(actions(speech, id, risk));
        sections
    }
}

/// The level as a mark; unknown is shown as unknown.
fn level(speech: &Speech<'_>, risk: &Risk) -> Cell {
    match risk.level() {
        Some(level) => Cell::Level(speech.risk_tone(level), u32::from(level.0), speech.risk_level(level)),
        None => Cell::Status("unknown", speech.text("risk-not-assessed-short")),
    }
}

fn acceptance_key(standing: AcceptanceStanding) -> &'static str {
    match standing {
        AcceptanceStanding::None => "none",
        AcceptanceStanding::Holds => "holds",
        AcceptanceStanding::Ended => "ended",
        AcceptanceStanding::Outgrown => "outgrown",
    }
}

fn acceptance(speech: &Speech<'_>, risk: &Risk) -> Cell {
    let standing = risk.acceptance_standing(speech.view.day);
    let kind = match standing {
        AcceptanceStanding::None => return Cell::Empty,
        AcceptanceStanding::Holds => "done",
        AcceptanceStanding::Ended | AcceptanceStanding::Outgrown => "late",
    };
    Cell::Status(kind, speech.text(&format!("acceptance-{}", acceptance_key(standing))))
}

/// Because of … happens … which leads to …, as one sentence where all three are there.
fn statement(speech: &Speech<'_>, risk: &Risk) -> Section {
    let described = &risk.description;
    let section = Section::new(speech.text("risk-statement"));
    if let (Some(cause), Some(event), Some(outcome)) = (&described.cause, &described.event, &described.outcome) {
        let part = |text: &str| FluentText::from(text.trim_end_matches('.').to_owned());
        return section.saying(
            speech
                .words
                .with("risk-sentence", &[("cause", part(cause)), ("event", part(event)), ("outcome", part(outcome))]),
        );
    }
    let parts =
        [("risk-cause", &described.cause), ("risk-event", &described.event), ("risk-outcome", &described.outcome)];
    let fact = |(key, text): (&str, &Option<domain::text::Prose>)| {
        let text = text.as_ref()?;
        Some(Fact { label: speech.text(key), values: vec![FactValue::text(text.to_string())] })
    };
    section.with_facts(parts.into_iter().filter_map(fact).collect())
}

fn decision(speech: &Speech<'_>, risk: &Risk) -> Section {
    let mut facts = Vec::new();
    if let Some(treatment) = &risk.state.treatment {
        let text = speech.text(&format!("{}-{}", TreatmentKind::WORD, treatment.kind.key()));
        let mut values = vec![FactValue::text(text)];
        values.extend(treatment.reason.as_ref().map(|reason| FactValue::text(reason.to_string())));
        values.extend(super::decided(speech, &treatment.elsewhere).map(FactValue::text));
        facts.push(Fact { label: speech.text("risk-kind"), values });
    }
    if let Some((accepted, level, stamp)) = &risk.state.acceptance {
        let decider = accepted.decided_by.unwrap_or(stamp.actor);
        let holds = risk.acceptance_standing(speech.view.day) == AcceptanceStanding::Holds;
        let text = speech.words.with(
            if holds { "risk-accepted-at" } else { "risk-was-accepted-at" },
            &[
                ("level", speech.risk_level(*level).into()),
                ("person", speech.person(decider).into()),
                ("until", speech.date(accepted.until).into()),
            ],
        );
        let values = vec![FactValue::text(text), FactValue::text(accepted.ground.to_string())];
        facts.push(Fact { label: speech.text("risk-acceptance"), values });
    }
    let nothing = if facts.is_empty() { speech.text("risk-no-decision") } else { String::new() };
    Section::new(speech.text("risk-decision")).saying(nothing).with_facts(facts)
}

/// The actions and controls that reduce the risk.
fn actions(speech: &Speech<'_>, id: RiskId, risk: &Risk) -> Section {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let mut rows = Vec::new();
    for (action_id, action) in shown.actions.iter() {
        if action.description.risks.contains(&id) && speech.view.may_see(action_id.into()) {
            let standing = super::action::standing(speech, action, day);
            rows.push(vec![Cell::Item(action_id.into(), action.description.title.to_string()), standing]);
        }
    }
    for (control_id, control) in shown.controls.iter() {
        if control.is_open() && control.description.risks.contains(&id) && speech.view.may_see(control_id.into()) {
            let standing = super::control::standing(speech, control, day);
            rows.push(vec![Cell::Item(control_id.into(), control.description.title.to_string()), standing]);
        }
    }
    let nothing = if rows.is_empty() { speech.text("risk-no-actions") } else { String::new() };
    let headings = vec![speech.text("list-name"), speech.text("item-standing")];
    let mut section = Section::new(speech.text("risk-actions")).saying(nothing).with_table(headings, rows);
    let scope = risk.description.scope;
    if risk.is_open() && speech.may_register(Kind::Action, scope) {
        let label = words::label::verb_title(speech.words, "action.register").into_owned();
        section.more = Some((label, format!("/action/register?risks={}&scope={scope}", id.0)));
    }
    section
}

/// So many risks stand on another thing's page.
const RISKS: usize = 10;

/// The open risks that meet a condition, as the picture counts them: highest first, the first of them.
pub(super) fn risks(speech: &Speech<'_>, condition: Condition) -> Section {
    let filter = Filtered { kind: Kind::Risk, conditions: vec![condition] };
    let high = Filtered { kind: Kind::Risk, conditions: vec![condition, Condition::High(true)] };
    let (applied, applied_high) = (speech.view.applied(&filter), speech.view.applied(&high));
    let all = speech.view.shown().risks.iter();
    let mut found: Vec<(RiskId, &Risk)> =
        all.filter(|(id, _)| applied.holds((*id).into())).map(|(id, risk)| (id, &**risk)).collect();
    found.sort_by_key(|(id, risk)| (std::cmp::Reverse(risk.level()), id.0));
    let count = |value: usize| FluentText::from(i64::try_from(value).unwrap_or(i64::MAX));
    let high = found.iter().filter(|(id, _)| applied_high.holds((*id).into())).count();
    let mut sentence = speech.words.with("risk-count", &[("count", count(found.len()))]);
    if high > 0 {
        sentence = speech.words.with("risk-count-high", &[("risks", sentence.into()), ("high", count(high))]);
    }
    let rows = found.into_iter().map(|(id, risk)| {
        vec![Cell::Item(id.into(), risk.description.title.to_string()), level(speech, risk), acceptance(speech, risk)]
    });
    let headings = vec![speech.text("list-name"), speech.text("risk-level"), speech.text("risk-acceptance")];
    let section = Section::new(speech.text("kind-risk-many")).saying(sentence).with_table(headings, rows.collect());
    section.first(RISKS, speech, Kind::Risk, &format!("/risk?{filter}"))
}
