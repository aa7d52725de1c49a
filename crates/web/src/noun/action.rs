//! Actions: what is done.

use super::unit::{department_called, department_of};
use super::{Section, facts};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::action::{Action, ActionDescription, ActionStanding};
use domain::id::ActionId;
use domain::picture::Condition;
use domain::time::Date;

impl Noun for ActionDescription {
    const USUAL_ORDER: &'static str = "standing";

    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "standing",
                label: "item-standing",
                value: |speech, _, action| standing(speech, action, speech.view.day),
                class: "",
            },
            Column {
                name: "due",
                label: "action-due",
                value: |_, _, action| action.description.due.map_or(Cell::Empty, Cell::Date),
                class: "date",
            },
            Column {
                name: "scope",
                label: "action-scope",
                value: |speech, _, action| Cell::Text(speech.scope(action.description.scope)),
                class: "",
            },
            Column {
                name: "owner",
                label: "action-owner",
                value: |speech, _, action| Cell::text(action.description.owner.map(|owner| speech.person(owner))),
                class: "more",
            },
            Column {
                name: "cost",
                label: "action-cost",
                value: |_, _, action| action.description.cost.map_or(Cell::Empty, |cost| Cell::Number(cost.0)),
                class: "number more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "action-standing",
                label: "item-standing",
                belongs: |speech, _, action| vec![Condition::Action(action.standing(speech.view.day)).written().1],
                called: |speech, value| match Condition::read("action-standing", value) {
                    Some(Condition::Action(standing)) => speech.text(standing.text_key()),
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

    fn standing(speech: &Speech<'_>, _id: ActionId, action: &Action) -> Cell {
        standing(speech, action, speech.view.day)
    }

    fn sections(speech: &Speech<'_>, _id: ActionId, action: &Action) -> Vec<Section> {
        let Some((finished, _)) = &action.state.finished else { return Vec::new() };
        vec![Section::new(speech.text("action-result-title")).with_facts(facts(speech, "action", finished, &[]))]
    }
}

/// How an action stands, as a mark.
pub(crate) fn standing(speech: &Speech<'_>, action: &Action, day: Date) -> Cell {
    let standing = action.standing(day);
    let kind = match standing {
        ActionStanding::Overdue => "late",
        ActionStanding::InTime => "waiting",
        ActionStanding::NoDay => "unknown",
        ActionStanding::Done => "done",
        ActionStanding::Dropped => "not",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}
