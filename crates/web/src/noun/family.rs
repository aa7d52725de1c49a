//! Object families.

use super::Section;
use crate::list::{Cell, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::FamilyId;
use domain::organisation::{Family, FamilyDescription};

impl Noun for FamilyDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![Column {
            name: "objects",
            label: "kind-object-many",
            value: |speech, id, _| {
                let objects = speech.view.shown().objects.iter();
                let count = objects.filter(|(_, object)| object.description.family == Some(id)).count();
                Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
            },
            class: "number",
        }]
    }

    fn filters() -> Vec<Filter<Self>> {
        Vec::new()
    }

    fn sections(speech: &Speech<'_>, id: FamilyId, _family: &Family) -> Vec<Section> {
        let objects = speech.view.shown().objects.iter();
        let rows = objects
            .filter(|(_, object)| object.is_open() && object.description.family == Some(id))
            .map(|(object_id, object)| {
                let department = object.description.department;
                vec![
                    Cell::Item(object_id.into(), object.description.name.to_string()),
                    department.map_or(Cell::Empty, |unit| Cell::Item(unit.into(), speech.item(unit.into()))),
                ]
            })
            .collect();
        let headings = vec![speech.text("list-name"), speech.text("object-department")];
        vec![Section::new(speech.text("kind-object-many")).with_table(headings, rows)]
    }
}
