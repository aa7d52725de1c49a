//! The organisation: boards, departments, units, companies.

use super::{Section, facts::link};
use crate::list::{Cell, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{Scope, UnitId};
use domain::organisation::{Unit, UnitDescription, UnitForm};
use domain::sight;

impl Noun for UnitDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "form",
                label: "unit-form",
                value: |speech, _, unit| Cell::Text(speech.text(unit.description.form.text_key())),
                class: "",
            },
            Column {
                name: "parent",
                label: "unit-parent",
                value: |speech, _, unit| match unit.description.parent {
                    Some(parent) => Cell::Item(parent.into(), speech.item(parent.into())),
                    None => Cell::Empty,
                },
                class: "",
            },
            Column {
                name: "holders",
                label: "unit-holders",
                value: |speech, id, _| Cell::Many(holders(speech, Scope::Unit(id)).into_iter().take(3).collect()),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![Filter {
            name: "form",
            label: "unit-form",
            belongs: |_, _, unit| vec![unit.description.form.key().to_owned()],
            called: |speech, value| speech.text(&format!("{}-{value}", UnitForm::WORD)),
        }]
    }

    fn sections(speech: &Speech<'_>, id: UnitId, unit: &Unit) -> Vec<Section> {
        let shown = speech.view.shown();
        let mut sections = vec![duties(speech, Scope::Unit(id))];
        let parts: Vec<Vec<Cell>> = shown
            .units
            .iter()
            .filter(|(_, part)| part.is_open() && part.description.parent == Some(id))
            .map(|(part_id, part)| {
                let form = Cell::Text(speech.text(part.description.form.text_key()));
                vec![Cell::Item(part_id.into(), part.description.name.to_string()), form]
            })
            .collect();
        if !parts.is_empty() {
            let headings = vec![speech.text("list-name"), speech.text("unit-form")];
            sections.push(Section::new(speech.text("unit-parts")).with_table(headings, parts));
        }
        sections.extend(crate::classification::of_part(speech, id.into()));
        sections.push(systems(speech, |system| system.unit == Some(id)));
        sections.extend(crate::law::section(speech, id));
        sections.extend(super::reported_need::from_unit(speech, id));
        if !unit.state.succeeded_by.is_empty() {
            let values = unit.state.succeeded_by.iter().map(|unit| link(speech, (*unit).into())).collect();
            let fact = super::Fact { label: speech.text("unit-succeeded-by"), values };
            sections.push(Section::new(speech.text("unit-succession")).with_facts(vec![fact]));
        }
        sections
    }
}

/// Who holds duties for a part of the municipality, on the day shown.
fn holders(speech: &Speech<'_>, scope: Scope) -> Vec<String> {
    let appointments = speech.view.shown().roles.appointments.iter();
    let held = appointments.filter(|(_, held)| held.description.scope == scope && held.holds(speech.view.day));
    held.map(|(_, held)| speech.person(held.description.person)).collect()
}

/// The duties for a part of the municipality, held and vacant.
pub(super) fn duties(speech: &Speech<'_>, scope: Scope) -> Section {
    let shown = speech.view.shown();
    let day = speech.view.day;
    let mut rows = Vec::new();
    for (id, held) in shown.roles.appointments.iter() {
        if held.description.scope == scope && held.holds(day) {
            let until = held.description.until.map_or(Cell::Empty, Cell::Date);
            let person = Cell::Item(id.into(), speech.person(held.description.person));
            rows.push(vec![Cell::Text(speech.text(held.description.role.text_key())), person, until]);
        }
    }
    for vacancy in domain::role::vacancies(shown, day).into_iter().filter(|vacancy| vacancy.scope == scope) {
        let vacant = Cell::Status("not", speech.text("appointment-vacant"));
        rows.push(vec![Cell::Text(speech.text(vacancy.role.text_key())), vacant, Cell::Empty]);
    }
    let headings = ["appointment-role", "appointment-person", "appointment-until"].map(|key| speech.text(key)).into();
    Section::new(speech.text("unit-duties")).with_table(headings, rows)
}

/// The systems that fit, with how far each is classified; at most twenty.
pub(super) fn systems(speech: &Speech<'_>, fits: impl Fn(&domain::system::SystemDescription) -> bool) -> Section {
    let shown = speech.view.shown();
    let mut rows = Vec::new();
    for (id, system) in shown.systems.iter() {
        if system.is_open() && fits(&system.description) && speech.view.may_see(id.into()) {
            let standing = domain::classification::standing_of_system(shown, id);
            rows.push(vec![
                Cell::Item(id.into(), system.description.name.to_string()),
                system.description.criticality.map_or(Cell::Empty, |one| Cell::Text(speech.text(one.text_key()))),
                super::standing_cell(speech, standing),
            ]);
        }
    }
    let count = rows.len();
    rows.truncate(20);
    let headings =
        vec![speech.text("list-name"), speech.text("system-criticality"), speech.text("classification-standing")];
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let sentence = speech.words.with("system-count", &[("count", count.into())]);
    Section::new(speech.text("kind-system-many")).saying(sentence).with_table(headings, rows)
}

/// The department a thing belongs to, as a filter value.
pub(super) fn department_of(speech: &Speech<'_>, item: domain::id::ItemRef) -> Vec<String> {
    let place = sight::place(speech.view.shown(), item);
    place.department.or(place.authority).map(|unit| unit.0.to_string()).into_iter().collect()
}

/// What a department filter's value is called.
pub(super) fn department_called(speech: &Speech<'_>, value: &str) -> String {
    value.parse().map_or_else(|_| value.to_owned(), |number| speech.item(UnitId(number).into()))
}
