//! pm3 objects.

use super::risk::risks;
use super::unit::{department_called, department_of, duties, held_by_role, systems_in};
use super::{Section, class_cell};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{FamilyId, ObjectId, Scope};
use domain::need::Carrier;
use domain::organisation::{Object, ObjectDescription};
use domain::picture::Condition;
use domain::role::Role;

impl Noun for ObjectDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "manager",
                label: "object-manager",
                value: |speech, id, _| Cell::Many(managers(speech, id)),
                class: "",
            },
            Column {
                name: "need",
                label: "need-title",
                value: |speech, id, _| {
                    let class = speech.view.needs().need(Carrier::Object(id)).class();
                    class.map_or(Cell::Empty, |class| class_cell(speech, &class))
                },
                class: "",
            },
            Column {
                name: "protected",
                label: "object-protected",
                value: |speech, id, _| protected(speech, id),
                class: "number",
            },
            Column {
                name: "family",
                label: "object-family",
                value: |speech, _, object| match object.description.family {
                    Some(family) => Cell::Item(family.into(), speech.item(family.into())),
                    None => Cell::Empty,
                },
                class: "more",
            },
            Column {
                name: "department",
                label: "object-department",
                value: |speech, _, object| match object.description.department {
                    Some(unit) => Cell::Item(unit.into(), speech.item(unit.into())),
                    None => Cell::Empty,
                },
                class: "",
            },
            Column {
                name: "systems",
                label: "kind-system-many",
                value: |speech, id, _| {
                    let systems = speech.view.shown().systems.iter();
                    let count =
                        systems.filter(|(_, one)| one.is_open() && one.description.objects.contains(&id)).count();
                    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
                },
                class: "number",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "object-department",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "family",
                label: "object-family",
                belongs: |_, _, object| {
                    object.description.family.map(|family| family.0.to_string()).into_iter().collect()
                },
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(FamilyId(id).into()))
                },
            },
        ]
    }

    fn lead(speech: &Speech<'_>, id: ObjectId, _object: &Object) -> Vec<String> {
        let held = held_by_role(speech, Scope::Object(id));
        let one = |(role, people): (String, Vec<String>)| {
            let values = [("role", role.into()), ("people", people.join(", ").into())];
            speech.words.with("duties-of-role", &values)
        };
        let told: Vec<String> = held.into_iter().map(one).collect();
        if told.is_empty() { Vec::new() } else { vec![told.join(" · ")] }
    }

    fn sections(speech: &Speech<'_>, id: ObjectId, _object: &Object) -> Vec<Section> {
        let carrier = Carrier::Object(id);
        let mut need = crate::need::need(speech, carrier);
        need.more = need.more.or_else(|| Some(crate::basis::way_to(speech, id)));
        let mut sections = vec![need];
        sections.extend(crate::need::demands(speech, carrier));
        sections.extend(crate::classification::of_part(speech, carrier.item()));
        sections.extend(crate::chain::of_part(speech, carrier.scope()));
        sections.push(super::reported_need::to_object(speech, id));
        sections.extend([
            duties(speech, Scope::Object(id)),
            systems_in(speech, Scope::Object(id)),
            risks(speech, Condition::In(Scope::Object(id))),
        ]);
        sections
    }
}

/// Who manages the object on the day shown.
fn managers(speech: &Speech<'_>, id: ObjectId) -> Vec<String> {
    let held = speech.view.shown().roles.at(Scope::Object(id));
    let managing = held.filter(|(_, one)| one.description.role == Role::ObjectManager && one.holds(speech.view.day));
    managing.map(|(_, one)| speech.person(one.description.person)).collect()
}

/// How much of its information is protected the whole way, of what the viewer sees, in percent; none before there is any.
fn protected(speech: &Speech<'_>, id: ObjectId) -> Cell {
    let (total, passed) = crate::chain::totals(&speech.view.chain(Scope::Object(id)));
    match i64::try_from(passed * 100 / total.max(1)) {
        Ok(share) if total > 0 => Cell::Number(share),
        _ => Cell::Empty,
    }
}
