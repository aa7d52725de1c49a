//! Weaknesses: what is not as it should be, and what is done about it.

use super::Section;
use super::unit::{department_called, department_of};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::{ItemRef, Kind, Numbered, Scope, WeaknessId};
use domain::organisation::covers;
use domain::picture::Condition;
use domain::role::{Appointment, Role};
use domain::weakness::{Weakness, WeaknessDescription, WeaknessStanding, menders, standing_of_weakness};

impl Noun for WeaknessDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column { name: "standing", label: "item-standing", value: standing, class: "" },
            Column {
                name: "scope",
                label: "weakness-scope",
                value: |speech, _, weakness| Cell::Text(speech.scope(weakness.description.scope)),
                class: "",
            },
            Column {
                name: "source",
                label: "weakness-source",
                value: |speech, _, weakness| {
                    Cell::text(weakness.description.source.map(|source| speech.text(source.text_key())))
                },
                class: "more",
            },
            Column {
                name: "found_on",
                label: "weakness-found-on",
                value: |_, _, weakness| weakness.description.found_on.map_or(Cell::Empty, Cell::Date),
                class: "date",
            },
            Column {
                name: "owner",
                label: "weakness-owner",
                value: |speech, _, weakness| Cell::text(weakness.description.owner.map(|owner| speech.person(owner))),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "weakness-standing",
                label: "item-standing",
                belongs: |speech, id, weakness| {
                    let standing = standing_of_weakness(speech.view.shown(), id, weakness);
                    vec![Condition::Weakness(standing).written().1]
                },
                called: |speech, value| match Condition::read("weakness-standing", value) {
                    Some(Condition::Weakness(standing)) => speech.text(standing.text_key()),
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

    fn standing(speech: &Speech<'_>, id: WeaknessId, weakness: &Weakness) -> Cell {
        standing(speech, id, weakness)
    }

    fn sections(speech: &Speech<'_>, id: WeaknessId, weakness: &Weakness) -> Vec<Section> {
        let mut content = Section::new(speech.text("weakness-content"));
        content.paragraphs = weakness.description.content.iter().map(ToString::to_string).collect();
        if content.paragraphs.is_empty() {
            content.text = speech.text("weakness-no-content");
        }
        let rows = menders(speech.view.shown(), id).filter(|(action, _)| speech.view.may_see((*action).into()));
        let rows: Vec<Vec<Cell>> = rows
            .map(|(id, action)| {
                let standing = super::action::standing(speech, action, speech.view.day);
                vec![Cell::Item(id.into(), action.description.title.to_string()), standing]
            })
            .collect();
        let nothing = if rows.is_empty() { speech.text("weakness-no-actions") } else { String::new() };
        let headings = vec![speech.text("list-name"), speech.text("item-standing")];
        let mut actions = Section::new(speech.text("kind-action-many")).saying(nothing).with_table(headings, rows);
        if weakness.is_open() && speech.may_register(Kind::Action, weakness.description.scope) {
            let label = words::label::verb_title(speech.words, "action.register").into_owned();
            actions.more = Some((label, mend(id, weakness)));
        }
        vec![content, actions]
    }

    fn whom_to_tell(speech: &Speech<'_>) -> Option<String> {
        let (now, today) = (speech.view.now(), speech.view.day);
        let viewer = speech.view.sight().person()?;
        let parts: Vec<Scope> = now.roles.of(viewer, today).map(|(_, held)| held.description.scope).collect();
        let near = |held: &Appointment| parts.iter().any(|part| covers(now, held.description.scope, *part));
        let holders = |role: Role, fits: &dyn Fn(&Appointment) -> bool| -> Vec<String> {
            let held = now.roles.appointments.iter().filter(|(_, held)| held.holds(today));
            let held = held.filter(|(_, held)| held.description.role == role && fits(held));
            let mut names: Vec<String> = held.map(|(_, held)| speech.person(held.description.person)).collect();
            names.dedup();
            names
        };
        // Who has a duty for the whole municipality has no coordinator, but whoever leads the work.
        let coordinators = holders(Role::SecurityCoordinator, &near);
        let (key, who) = match coordinators.is_empty() {
            false => ("weakness-tell-coordinator", coordinators),
            true => ("weakness-tell-lead", holders(Role::InformationSecurityLead, &|_| true)),
        };
        (!who.is_empty()).then(|| speech.words.with(key, &[("who", speech.words.one_of(&who).into())]))
    }

    fn told_in_sections() -> &'static [&'static str] {
        &["content"]
    }
}

fn standing(speech: &Speech<'_>, id: WeaknessId, weakness: &Weakness) -> Cell {
    let standing = standing_of_weakness(speech.view.shown(), id, weakness);
    let kind = match standing {
        WeaknessStanding::Unattended => "not",
        WeaknessStanding::UnderWay => "waiting",
        WeaknessStanding::Acted => "partly",
        WeaknessStanding::Closed => "done",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}

/// A weakness as a row: its name and how far it has come with it.
pub(super) fn row(speech: &Speech<'_>, id: WeaknessId) -> Option<Vec<Cell>> {
    let weakness = speech.view.shown().weaknesses.get(id)?;
    Some(vec![Cell::Item(id.into(), weakness.description.title.to_string()), standing(speech, id, weakness)])
}

/// The form that registers an action that mends the weakness.
fn mend(id: WeaknessId, weakness: &Weakness) -> String {
    let (scope, number) = (weakness.description.scope.to_string(), id.0.to_string());
    let systems: Vec<String> = weakness.description.systems.iter().map(|one| one.0.to_string()).collect();
    let systems = (!systems.is_empty()).then(|| systems.join("\n"));
    let query = crate::address::Query::default().with("weaknesses", Some(&number)).with("scope", Some(&scope));
    query.with("systems", systems.as_deref()).link("/action/register")
}

/// The form that registers an action that mends the weakness, or the weakness where that is gone.
pub(crate) fn mending(viewer: &Viewer, item: ItemRef) -> String {
    let id = WeaknessId::of(item.number);
    viewer.view.now().weaknesses.get(id).map_or_else(|| crate::speak::address(item), |weakness| mend(id, weakness))
}
