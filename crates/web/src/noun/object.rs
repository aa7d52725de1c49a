//! pm3 objects.

use super::Section;
use super::risk::risks;
use super::unit::{department_called, department_of, duties, systems};
use crate::list::{Cell, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{FamilyId, ObjectId, Scope};
use domain::need::Carrier;
use domain::organisation::{Object, ObjectDescription};

impl Noun for ObjectDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
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
                name: "department",
                label: "object-department",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
            Filter {
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
            systems(speech, |system| system.objects.contains(&id)),
            risks(speech, |risk| risk.scope == Scope::Object(id)),
        ]);
        sections
    }
}
