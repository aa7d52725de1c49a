//! Processings of personal data.

use crate::list::{Cell, Column, Filter, Noun};
use domain::id::UnitId;
use domain::information::{LegalGround, ProcessingDescription};

impl Noun for ProcessingDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "controller",
                label: "processing-controller",
                value: |speech, _, one| Cell::Text(speech.item(one.description.controller.into())),
                class: "",
            },
            Column {
                name: "legal_ground",
                label: "processing-legal-ground",
                value: |speech, _, one| Cell::text(one.description.legal_ground.map(|one| speech.text(one.text_key()))),
                class: "",
            },
            Column {
                name: "subjects",
                label: "processing-subjects",
                value: |_, _, one| Cell::text(one.description.subjects.as_ref().map(ToString::to_string)),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                name: "controller",
                label: "processing-controller",
                belongs: |_, _, one| vec![one.description.controller.0.to_string()],
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(UnitId(id).into()))
                },
            },
            Filter {
                name: "legal_ground",
                label: "processing-legal-ground",
                belongs: |_, _, one| one.description.legal_ground.map(|one| one.key().to_owned()).into_iter().collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", LegalGround::WORD)),
            },
        ]
    }
}
