//! Record types of the records-management plans.

use crate::list::{Cell, Column, Filter, Noun};
use domain::id::UnitId;
use domain::information::{Keeping, RecordTypeDescription};

impl Noun for RecordTypeDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "board",
                label: "record-type-board",
                value: |speech, _, one| Cell::Text(speech.item(one.description.board.into())),
                class: "",
            },
            Column {
                name: "process",
                label: "record-type-process",
                value: |_, _, one| Cell::text(one.description.process.as_ref().map(ToString::to_string)),
                class: "more",
            },
            Column {
                name: "keeping",
                label: "record-type-keeping",
                value: |speech, _, one| match (one.description.keeping, one.description.dispose_after) {
                    (Some(Keeping::Dispose), Some(years)) => {
                        Cell::Text(speech.words.with("record-type-dispose-after-years", &[("years", years.0.into())]))
                    }
                    (keeping, _) => Cell::text(keeping.map(|keeping| speech.text(keeping.text_key()))),
                },
                class: "",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                name: "board",
                label: "record-type-board",
                belongs: |_, _, one| vec![one.description.board.0.to_string()],
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(UnitId(id).into()))
                },
            },
            Filter {
                name: "keeping",
                label: "record-type-keeping",
                belongs: |_, _, one| one.description.keeping.map(|one| one.key().to_owned()).into_iter().collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", Keeping::WORD)),
            },
        ]
    }
}
