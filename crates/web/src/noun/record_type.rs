//! Record types of the records-management plans.

use super::{Fact, Section, facts};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::field::{Input, Part, Spec};
use domain::id::{RecordTypeId, UnitId};
use domain::information::{Keeping, PlanTerms, RecordType, RecordTypeDescription, RowStanding, plan_row};
use domain::number::Years;

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
            Column { name: "keeping", label: "record-type-keeping", value: keeping_cell, class: "" },
            Column {
                name: "plan",
                label: "plan-title",
                value: |speech, id, one| adopted_cell(speech, id, one),
                class: "",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "board",
                label: "record-type-board",
                belongs: |_, _, one| vec![one.description.board.0.to_string()],
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(UnitId(id).into()))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "keeping",
                label: "record-type-keeping",
                belongs: |_, _, one| one.description.keeping.map(|one| one.key().to_owned()).into_iter().collect(),
                called: |speech, value| speech.text(&format!("{}-{value}", Keeping::WORD)),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "structure",
                label: "record-type-process",
                belongs: |speech, _, one| {
                    let schemes = &speech.view.shown().schemes;
                    let process = one.description.process.iter();
                    process.map(|process| key_of_structure(schemes.is_unknown(process)).to_owned()).collect()
                },
                called: |speech, value| {
                    let unknown = value == key_of_structure(true);
                    speech.text(if unknown { "inventory-code-unknown" } else { "inventory-code-known" })
                },
            },
        ]
    }

    fn sections(speech: &Speech<'_>, id: RecordTypeId, one: &RecordType) -> Vec<Section> {
        vec![adopted(speech, id, one)]
    }

    fn told_in_sections() -> &'static [&'static str] {
        &["adopted", "adopted_on"]
    }

    fn gathered() -> Option<(&'static str, &'static str)> {
        Some(("inventory-title", "/inventory"))
    }
}

/// How an address says whether the classification scheme has a process.
fn key_of_structure(unknown: bool) -> &'static str {
    if unknown { "unknown" } else { "known" }
}

/// The record types whose process the classification scheme does not have.
pub(crate) const OUTSIDE_STRUCTURE: &str = "/record-type?structure=unknown";

/// Preserve or dispose, with the years: *Gallras efter 10 år*.
pub(crate) fn keeping(speech: &Speech<'_>, keeping: Option<Keeping>, years: Option<Years>) -> Option<String> {
    match (keeping, years) {
        (Some(Keeping::Dispose), Some(years)) => {
            Some(speech.words.with("record-type-dispose-after-years", &[("years", years.0.into())]))
        }
        (keeping, _) => keeping.map(|keeping| speech.text(keeping.text_key())),
    }
}

/// What holds is told first; what is described otherwise is a proposal and says so.
fn keeping_cell(speech: &Speech<'_>, id: RecordTypeId, one: &RecordType) -> Cell {
    let row = plan_row(speech.view.shown(), id, one, speech.view.day);
    let described = keeping(speech, one.description.keeping, one.description.dispose_after);
    let proposal = |text: String| speech.words.with("plan-proposed-keeping", &[("keeping", text.into())]);
    match (row.standing, row.in_force) {
        (RowStanding::New, _) => Cell::text(described.map(proposal)),
        (_, Some(terms)) => {
            let holds = keeping(speech, terms.keeping, terms.dispose_after);
            let nothing = || speech.text("plan-nothing");
            let changed = (holds != described).then(|| proposal(described.unwrap_or_else(nothing)));
            let told: Vec<String> = holds.into_iter().chain(changed).collect();
            Cell::text((!told.is_empty()).then(|| told.join(". ")))
        }
        (_, None) => Cell::text(described),
    }
}

/// How the row stands against the board's plan; what stands in the other columns is a proposal where it differs.
fn adopted_cell(speech: &Speech<'_>, id: RecordTypeId, one: &RecordType) -> Cell {
    row_standing(speech, plan_row(speech.view.shown(), id, one, speech.view.day).standing)
}

/// How a row stands against its board's plan, as a mark.
pub(crate) fn row_standing(speech: &Speech<'_>, standing: RowStanding) -> Cell {
    let kind = match standing {
        RowStanding::InForce => "done",
        RowStanding::Coming | RowStanding::Proposed | RowStanding::New => "waiting",
        RowStanding::Stated => "partly",
        RowStanding::NotAdopted => "unknown",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}

/// What the board has adopted, and what is a proposal until it decides again.
fn adopted(speech: &Speech<'_>, id: RecordTypeId, one: &RecordType) -> Section {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let row = plan_row(shown, id, one, day);
    let board = one.description.board;
    let mut said = match shown.plans.in_force(board, day) {
        None => vec![speech.text("plan-none")],
        Some(plan) => {
            let decision = &plan.decision;
            let values = [
                ("version", plan.version.0.to_string().into()),
                ("paragraph", decision.paragraph.to_string().into()),
                ("from", speech.date(decision.in_force_from).into()),
            ];
            vec![speech.words.with("plan-version-in-force", &values)]
        }
    };
    if row.in_force.is_none() && shown.plans.in_force(board, day).is_some() {
        said.push(speech.text("plan-row-missing"));
    }
    match row.standing {
        RowStanding::New => said.push(speech.text("plan-proposal-new")),
        RowStanding::Proposed => {
            let terms = proposed(speech, &one.description.terms(), &row.differing);
            said.push(speech.words.with("plan-proposal", &[("terms", terms.into())]));
        }
        RowStanding::Coming => {
            let from = shown.plans.last(board).map(|plan| speech.date(plan.decision.in_force_from));
            said.push(speech.words.with("plan-coming", &[("from", from.unwrap_or_default().into())]));
        }
        RowStanding::InForce | RowStanding::Stated | RowStanding::NotAdopted => {}
    }
    // What a list said of an earlier decision tells nothing once the plan itself is entered.
    let told = match row.in_force {
        Some(terms) => facts(speech, "record-type", terms, &[]),
        None => stated(speech, &one.description),
    };
    Section::new(speech.text("plan-title")).saying(said.join(" ")).with_facts(told)
}

/// The decision that the list gave for a row.
fn stated(speech: &Speech<'_>, described: &RecordTypeDescription) -> Vec<Fact> {
    let mut specs: Vec<Spec> = Vec::new();
    RecordTypeDescription::specs("", &mut specs);
    let others: Vec<&str> = specs
        .iter()
        .map(|spec| spec.name)
        .filter(|name| !RecordTypeDescription::told_in_sections().contains(name))
        .collect();
    facts(speech, "record-type", described, &others)
}

/// The proposed terms as *Gallringsfrist i år: 5*; what is proposed to be left empty is told as well.
pub(crate) fn proposed(speech: &Speech<'_>, terms: &PlanTerms, differing: &[&'static str]) -> String {
    let (mut specs, mut input): (Vec<Spec>, Input) = (Vec::new(), Input::new());
    PlanTerms::specs("", &mut specs);
    terms.put("", &mut input);
    let others: Vec<&str> = specs.iter().map(|spec| spec.name).filter(|name| !differing.contains(name)).collect();
    let told = |fact: Fact| {
        let values: Vec<String> = fact.values.into_iter().map(|value| value.text).collect();
        format!("{}: {}", fact.label, values.join(", "))
    };
    let given = facts(speech, "record-type", terms, &others).into_iter().map(told);
    let empty = differing.iter().filter(|name| !input.contains_key(**name)).map(|name| {
        let label = words::label::field_label(speech.words, "record-type", name);
        format!("{label}: {}", speech.text("plan-nothing"))
    });
    given.chain(empty).collect::<Vec<_>>().join("; ")
}
