//! Information sets: what is classified.

use super::system::standing_called;
use super::unit::{department_called, department_of};
use super::{Section, class_cell, standing_cell};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::classification::{Changed, standing_of_set};
use domain::id::InformationSetId;
use domain::information::{InformationSet, InformationSetDescription, PersonalData};
use domain::picture::Condition;

impl Noun for InformationSetDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "unit",
                label: "information-set-unit",
                value: |speech, _, set| match set.description.unit {
                    Some(unit) => Cell::Item(unit.into(), speech.item(unit.into())),
                    None => Cell::Empty,
                },
                class: "",
            },
            Column {
                name: "standing",
                label: "classification-standing",
                value: |speech, id, _| standing_cell(speech, standing_of_set(speech.view.shown(), id, speech.view.day)),
                class: "",
            },
            Column {
                name: "class",
                label: "classification-class",
                value: |speech, id, _| class_of(speech, id),
                class: "",
            },
            Column {
                name: "owner",
                label: "information-set-owner",
                value: |speech, _, set| Cell::text(set.description.owner.map(|owner| speech.person(owner))),
                class: "more",
            },
            Column {
                name: "personal_data",
                label: "information-set-personal-data",
                value: |speech, _, set| {
                    let answer = set.description.personal_data.map(|one| match one {
                        PersonalData::None => "information-set-personal-none",
                        PersonalData::Ordinary => "information-set-personal-ordinary",
                        PersonalData::Sensitive => "information-set-personal-sensitive",
                    });
                    Cell::text(answer.map(|key| speech.text(key)))
                },
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "standing",
                label: "classification-standing",
                belongs: |speech, id, _| {
                    let standing = standing_of_set(speech.view.shown(), id, speech.view.day);
                    vec![Condition::Standing(standing).written().1]
                },
                called: standing_called,
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "information-set-unit",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "personal_data",
                label: "information-set-personal-data",
                belongs: |_, _, set| {
                    set.description.personal_data.map(|one| one.key().to_owned()).into_iter().collect()
                },
                called: |speech, value| speech.text(&format!("{}-{value}", PersonalData::WORD)),
            },
        ]
    }

    fn standing(speech: &Speech<'_>, id: InformationSetId, _set: &InformationSet) -> Cell {
        standing_cell(speech, standing_of_set(speech.view.shown(), id, speech.view.day))
    }

    fn sections(speech: &Speech<'_>, id: InformationSetId, set: &InformationSet) -> Vec<Section> {
        let shown = speech.view.shown();
        let standing = standing_of_set(shown, id, speech.view.day);
        let mut facts = Vec::new();
        let class = shown.classifications.sets.get(&id);
        let changed = class.and_then(|class| class.changed(&set.description)).into_iter().flat_map(Changed::facts);
        let changed: Vec<String> = changed.map(|fact| speech.text(fact.text_key()).to_lowercase()).collect();
        let values = [("facts", words::Value::from(speech.words.all_of(&changed)))];
        let explained = speech.words.with(&format!("{}-text", standing.text_key()), &values);
        if let Some((adoption, ..)) = class.and_then(|class| class.adopted.as_ref()) {
            facts.extend(super::facts(speech, "classification", adoption, &[]));
        }
        let mut sections = vec![Section::new(speech.text("classification-title")).saying(explained).with_facts(facts)];
        if let Some((proposal, _)) = shown.classifications.sets.get(&id).and_then(|class| class.proposed.as_ref()) {
            let proposed = super::facts(speech, "classification", proposal, &[]);
            sections.push(Section::new(speech.text("classification-proposal")).with_facts(proposed));
            sections.push(crate::need::moves(speech, &[(id, proposal.class.clone())]));
        }
        sections.extend(class.and_then(|class| crate::classification::adjusted(speech, class)));
        if set.is_open() {
            sections.push(crate::chain::of_set(speech, id));
        }
        sections
    }
}

fn class_of(speech: &Speech<'_>, id: InformationSetId) -> Cell {
    let Some(class) = speech.view.shown().classifications.sets.get(&id) else { return Cell::Empty };
    class.adopted.as_ref().map_or(Cell::Empty, |(adoption, ..)| class_cell(speech, &adoption.class))
}
