//! Controls: what lasts.

use super::unit::{department_called, department_of};
use super::{Section, facts};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::control::{Control, ControlDescription, ControlStanding};
use domain::id::ControlId;
use domain::picture::Condition;
use domain::time::Date;

impl Noun for ControlDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "standing",
                label: "item-standing",
                value: |speech, _, control| standing(speech, control, speech.view.day),
                class: "",
            },
            Column {
                name: "scope",
                label: "control-scope",
                value: |speech, _, control| Cell::Text(speech.scope(control.description.scope)),
                class: "",
            },
            Column {
                name: "valid_until",
                label: "control-valid-until",
                value: |_, _, control| match &control.state.verification {
                    Some((verification, ..)) => Cell::Date(verification.valid_until),
                    None => Cell::Empty,
                },
                class: "date",
            },
            Column {
                name: "owner",
                label: "control-owner",
                value: |speech, _, control| Cell::text(control.description.owner.map(|owner| speech.person(owner))),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "control-standing",
                label: "item-standing",
                belongs: |speech, _, control| vec![Condition::Control(control.standing(speech.view.day)).written().1],
                called: |speech, value| match Condition::read("control-standing", value) {
                    Some(Condition::Control(standing)) => speech.text(standing.text_key()),
                    _ => value.to_owned(),
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "risk-department",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
        ]
    }

    fn standing(speech: &Speech<'_>, _id: ControlId, control: &Control) -> Cell {
        standing(speech, control, speech.view.day)
    }

    fn sections(speech: &Speech<'_>, _id: ControlId, control: &Control) -> Vec<Section> {
        let mut sections = Vec::new();
        let introduced = control.state.introduction.as_ref();
        let nothing = if introduced.is_none() { speech.text("control-not-introduced-text") } else { String::new() };
        let known = introduced.map(|one| facts(speech, "control.introduce", one, &[])).unwrap_or_default();
        sections.push(Section::new(speech.text("control-introduction")).saying(nothing).with_facts(known));
        if let Some((verification, stamp, own)) = &control.state.verification {
            let by = control.verified_by().unwrap_or(stamp.actor);
            let key = if *own { "control-verification-self" } else { "control-verification-by" };
            let mut sentence = speech.words.with(key, &[("person", speech.person(by).into())]);
            if by != stamp.actor {
                let (registrar, decider) = (speech.person(stamp.actor), speech.person(by));
                let values = [("registrar", registrar.into()), ("decider", decider.into())];
                sentence = format!("{sentence} {}", speech.words.with("story-registered-for", &values));
            }
            let known = facts(speech, "control.verify", verification, &[]);
            sections.push(Section::new(speech.text("control-verification")).saying(sentence).with_facts(known));
        } else {
            let text = speech.text("control-not-verified-text");
            sections.push(Section::new(speech.text("control-verification")).saying(text));
        }
        sections
    }
}

/// How far a control has come, as a mark.
pub(crate) fn standing(speech: &Speech<'_>, control: &Control, day: Date) -> Cell {
    let standing = control.standing(day);
    let kind = match standing {
        ControlStanding::Verified => "done",
        ControlStanding::SelfChecked => "partly",
        ControlStanding::Introduced => "partly",
        ControlStanding::Decided => "waiting",
        ControlStanding::Lapsed => "late",
        ControlStanding::Wanting => "not",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}
