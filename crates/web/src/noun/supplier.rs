//! Suppliers, and what depends on each.

use super::Section;
use super::unit::systems;
use crate::list::{Cell, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::SupplierId;
use domain::picture::Condition;
use domain::system::{Supplier, SupplierDescription};

impl Noun for SupplierDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "systems",
                label: "kind-system-many",
                value: |speech, id, _| {
                    let systems = speech.view.shown().systems.iter();
                    let count =
                        systems.filter(|(_, one)| one.is_open() && one.description.supplier == Some(id)).count();
                    Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
                },
                class: "number",
            },
            Column {
                name: "incident_contact",
                label: "supplier-incident-contact",
                value: |_, _, one| Cell::text(one.description.incident_contact.as_ref().map(ToString::to_string)),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        Vec::new()
    }

    fn sections(speech: &Speech<'_>, id: SupplierId, _supplier: &Supplier) -> Vec<Section> {
        vec![
            systems(speech, |_, system| system.supplier == Some(id), &format!("/system?supplier={}", id.0)),
            super::risk::risks(speech, Condition::Behind(id)),
        ]
    }
}
