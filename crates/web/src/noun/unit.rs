//! The organisation: boards, departments, units, companies.

use super::{Section, facts::link};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{Kind, Scope, SystemId, UnitId};
use domain::organisation::{Unit, UnitDescription, UnitForm};
use domain::picture::{Condition, Filter as Filtered};
use domain::sight;
use domain::system::SystemDescription;
use words::order;

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
            order: ChipOrder::MostFirst,
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
        sections.push(systems_of(speech, id));
        sections.extend(crate::inventory::section(speech, id));
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

/// The roles that are held for a part of the municipality on the day shown, in the order of the roles.
pub(super) fn held_by_role(speech: &Speech<'_>, scope: Scope) -> Vec<(String, Vec<String>)> {
    let appointments = speech.view.shown().roles.at(scope);
    let mut held: Vec<_> = appointments.filter(|(_, held)| held.holds(speech.view.day)).collect();
    held.sort_by_key(|(id, held)| (held.description.role, *id));
    let mut roles: Vec<(String, Vec<String>)> = Vec::new();
    for (_, held) in held {
        let role = words::label::role_label(speech.words, held.description.role);
        let person = speech.person(held.description.person);
        match roles.last_mut().filter(|(known, _)| *known == role) {
            Some((_, people)) => people.push(person),
            None => roles.push((role.into_owned(), vec![person])),
        }
    }
    roles
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

/// So many systems stand on another thing's page.
const SYSTEMS: usize = 20;

/// The systems that are in a part of the municipality, as the picture counts them.
pub(super) fn systems_in(speech: &Speech<'_>, scope: Scope) -> Section {
    let filter = Filtered { kind: Kind::System, conditions: vec![Condition::In(scope)] };
    let applied = speech.view.applied(&filter);
    systems(speech, |id, _| applied.holds(id.into()), &format!("/system?{filter}"))
}

/// The systems that fit, the most critical first, with how far each is classified; `href` lists all of them.
pub(super) fn systems(speech: &Speech<'_>, fits: impl Fn(SystemId, &SystemDescription) -> bool, href: &str) -> Section {
    let shown = speech.view.shown();
    let mut found = Vec::new();
    for (id, system) in shown.systems.iter() {
        if system.is_open() && fits(id, &system.description) && speech.view.may_see(id.into()) {
            found.push((id, &system.description));
        }
    }
    found.sort_by_cached_key(|(_, system)| {
        (system.criticality.is_none(), system.criticality, order::sort_key(&system.name))
    });
    let row = |(id, system): (SystemId, &SystemDescription)| {
        vec![
            Cell::Item(id.into(), system.name.to_string()),
            system.criticality.map_or(Cell::Empty, |one| Cell::Text(speech.text(one.text_key()))),
            super::standing_cell(speech, domain::classification::standing_of_system(shown, id)),
        ]
    };
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let rows = found.into_iter().map(row).collect();
    let headings =
        vec![speech.text("list-name"), speech.text("system-criticality"), speech.text("classification-standing")];
    let sentence = speech.words.with("system-count", &[("count", count.into())]);
    let section = Section::new(speech.text("kind-system-many")).saying(sentence).with_table(headings, rows);
    section.first(SYSTEMS, speech, Kind::System, href)
}

/// The systems of a part of the organisation: how many are its own, and how many with the units within it.
fn systems_of(speech: &Speech<'_>, id: UnitId) -> Section {
    let mut section = systems_in(speech, Scope::Unit(id));
    let shown = speech.view.shown();
    let own = shown.systems.iter().filter(|(system, one)| {
        one.is_open() && one.description.unit == Some(id) && speech.view.may_see((*system).into())
    });
    let filter = Filtered { kind: Kind::System, conditions: vec![Condition::In(Scope::Unit(id))] };
    let applied = speech.view.applied(&filter);
    let (own, all) = (own.count(), shown.systems.iter().filter(|(system, _)| applied.holds((*system).into())).count());
    if own < all {
        let count = |value: usize| i64::try_from(value).unwrap_or(i64::MAX).into();
        section.text = speech.words.with("unit-systems", &[("own", count(own)), ("all", count(all))]);
    }
    section
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
