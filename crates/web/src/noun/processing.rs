//! Processings of personal data.

use super::{Fact, FactValue, Section, facts};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::id::{ProcessingId, UnitId};
use domain::information::{Lack, LegalGround, Processing, ProcessingDescription};

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
                name: "impact",
                label: "inventory-impact",
                value: |speech, _, one| crate::inventory::impact(speech, one),
                class: "",
            },
            Column {
                name: "opinion",
                label: "processing-opinion",
                value: |speech, _, one| opinion(speech, one),
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
                order: ChipOrder::MostFirst,
                name: "lacks",
                label: "processing-lacks",
                belongs: |_, _, one| Lack::of(one).into_iter().map(|one| one.key().to_owned()).collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", Lack::WORD)),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "controller",
                label: "processing-controller",
                belongs: |_, _, one| vec![one.description.controller.0.to_string()],
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(UnitId(id).into()))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "legal_ground",
                label: "processing-legal-ground",
                belongs: |_, _, one| one.description.legal_ground.map(|one| one.key().to_owned()).into_iter().collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", LegalGround::WORD)),
            },
        ]
    }

    fn gathered() -> Option<(&'static str, &'static str)> {
        Some(("inventory-title", "/inventory"))
    }

    fn caution(speech: &Speech<'_>, one: &Processing) -> Option<String> {
        let missing = crate::inventory::missing(speech, &one.description);
        let missing: Vec<String> = missing.iter().map(|label| words::label::in_sentence(label)).collect();
        let what = speech.words.all_of(&missing);
        (!missing.is_empty()).then(|| speech.words.with("processing-missing", &[("what", what.into())]))
    }

    fn sections(speech: &Speech<'_>, _id: ProcessingId, one: &Processing) -> Vec<Section> {
        let state = &one.state;
        let mut sections = Vec::new();
        let impact = Section::new(speech.text("processing-impact-title"));
        sections.push(match &state.impact {
            Some((judgement, _)) => impact.with_facts(facts(speech, "processing.judge-impact", judgement, &[])),
            None => impact.saying(speech.text("processing-impact-none")),
        });
        let officer = Section::new(speech.text("processing-officer-title"));
        let asked = state.waiting().map(|asked| {
            let day = speech.date(asked.stamp.at.date());
            let label = speech.words.with("processing-question-waits", &[("date", day.into())]);
            Fact { label, values: vec![FactValue::text(asked.question.to_string())] }
        });
        let given = state.opinion.as_ref().map(|(given, _)| facts(speech, "processing.give-opinion", given, &[]));
        let told: Vec<Fact> = asked.into_iter().chain(given.into_iter().flatten()).collect();
        let none = told.is_empty();
        let officer = officer.with_facts(told);
        sections.push(if none { officer.saying(speech.text("processing-officer-none")) } else { officer });
        sections
    }
}

/// The data-protection officer's opinion, or that one waits.
fn opinion(speech: &Speech<'_>, one: &Processing) -> Cell {
    match (&one.state.opinion, one.state.waiting()) {
        (_, Some(_)) => Cell::Status("waiting", speech.text("lack-opinion")),
        (Some((given, _)), None) => Cell::Text(speech.text(given.opinion.text_key())),
        (None, None) => Cell::Empty,
    }
}
