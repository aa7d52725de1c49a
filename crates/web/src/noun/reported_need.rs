//! Needs that departments report to an object: what is wanted, and what became of it.

use super::unit::{department_called, department_of};
use super::{Section, facts};
use crate::address::Query;
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::command::By;
use domain::id::{Kind, ObjectId, ReportedNeedId};
use domain::offer;
use domain::reported_need::{ReportedNeed, ReportedNeedDescription, ReportedNeedStanding};

/// So many stand on the page of an object or a unit.
const SHOWN: usize = 12;

impl Noun for ReportedNeedDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "standing",
                label: "item-standing",
                value: |speech, _, need| standing(speech, need),
                class: "",
            },
            Column {
                name: "object",
                label: "reported-need-object",
                value: |speech, _, need| {
                    let object = need.description.object.into();
                    Cell::Item(object, speech.item(object))
                },
                class: "",
            },
            Column {
                name: "unit",
                label: "reported-need-unit",
                value: |speech, _, need| {
                    let unit = need.description.unit.into();
                    Cell::Item(unit, speech.item(unit))
                },
                class: "",
            },
            Column {
                name: "wanted_by",
                label: "reported-need-wanted-by",
                value: |_, _, need| need.description.wanted_by.map_or(Cell::Empty, Cell::Date),
                class: "date",
            },
            Column {
                name: "planned",
                label: "reported-need-planned",
                value: |_, _, need| Cell::text(planned(need)),
                class: "more",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "reported-standing",
                label: "item-standing",
                belongs: |_, _, need| vec![need.standing().key().to_owned()],
                called: |speech, value| {
                    let known = ReportedNeedStanding::ALL.iter().find(|standing| standing.key() == value);
                    known.map_or_else(|| value.to_owned(), |standing| speech.text(standing.text_key()))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "object",
                label: "reported-need-object",
                belongs: |_, _, need| vec![need.description.object.0.to_string()],
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(ObjectId(id).into()))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "risk-department",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
        ]
    }

    fn standing(speech: &Speech<'_>, _id: ReportedNeedId, need: &ReportedNeed) -> Cell {
        standing(speech, need)
    }

    fn sections(speech: &Speech<'_>, _id: ReportedNeedId, need: &ReportedNeed) -> Vec<Section> {
        let content: Vec<&str> = need.description.content.lines().filter(|line| !line.trim().is_empty()).collect();
        let mut sections = vec![Section::new(speech.text("reported-need-content")).saying(content.join("\n"))];
        let answer = Section::new(speech.text("reported-need-answer-title"));
        sections.push(match need.answer() {
            None => answer.saying(speech.text("reported-need-no-answer")),
            Some(known) => answer.with_facts(facts(speech, "reported-need.answer", known, &[])),
        });
        if let Some(settlement) = need.settlement() {
            let known = facts(speech, "reported-need.settle", settlement, &[]);
            sections.push(Section::new(speech.text("reported-need-settlement-title")).with_facts(known));
        }
        sections
    }

    fn told_in_sections() -> &'static [&'static str] {
        &["content"]
    }
}

/// When it stands in the plan: *2027, andra kvartalet*.
pub(crate) fn planned(need: &ReportedNeed) -> Option<String> {
    let (year, when) = need.planned()?;
    Some(when.map_or_else(|| year.0.to_string(), |when| format!("{}, {}", year.0, words::label::in_sentence(when))))
}

/// How far a reported need has come, as a mark.
pub(crate) fn standing(speech: &Speech<'_>, need: &ReportedNeed) -> Cell {
    let standing = need.standing();
    let late = need.description.wanted_by.is_some_and(|day| day < speech.view.day);
    let kind = match standing {
        ReportedNeedStanding::Waiting if late => "late",
        ReportedNeedStanding::Waiting | ReportedNeedStanding::SteeringGroup => "waiting",
        ReportedNeedStanding::InPlan => "partly",
        ReportedNeedStanding::Declined => "not",
        ReportedNeedStanding::Closed => "done",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}

/// The mark with what the plan says, where there is no room for a column of its own.
fn with_plan(mark: Cell, need: &ReportedNeed) -> Cell {
    match (mark, planned(need)) {
        (Cell::Status(kind, said), Some(planned)) => Cell::Status(kind, format!("{said}: {planned}")),
        (mark, _) => mark,
    }
}

/// The open needs that the viewer sees and that fit, those that wait first and the oldest of them before the others.
pub(crate) fn reported<'a>(
    speech: &Speech<'a>,
    fits: impl Fn(&ReportedNeedDescription) -> bool,
) -> Vec<(ReportedNeedId, &'a ReportedNeed)> {
    let all = speech.view.shown().reported_needs.iter();
    let seen = |id: ReportedNeedId| speech.view.may_see(id.into());
    let mut found: Vec<_> = all
        .filter(|(id, need)| need.is_open() && fits(&need.description) && seen(*id))
        .map(|(id, need)| (id, &**need))
        .collect();
    found.sort_by_key(|(id, need)| (need.standing(), *id));
    found
}

/// The needs reported to an object.
pub(super) fn to_object(speech: &Speech<'_>, object: ObjectId) -> Section {
    let found = reported(speech, |need| need.object == object);
    let query = Query::default().with("object", Some(&object.0.to_string()));
    let list = query.link("/reported-need");
    section(speech, &found, "reported-need-unit", (&query, &list), |need| need.unit.into())
}

/// The needs that a part of the organisation has reported.
pub(super) fn from_unit(speech: &Speech<'_>, unit: domain::id::UnitId) -> Option<Section> {
    let shown = speech.view.shown();
    let found = reported(speech, |need| domain::organisation::within(shown, need.unit, unit));
    let query = Query::default().with("unit", Some(&unit.0.to_string()));
    let list = format!("/reported-need?scope={}", domain::id::Scope::Unit(unit));
    let section = section(speech, &found, "reported-need-object", (&query, &list), |need| need.object.into());
    (!found.is_empty()).then_some(section)
}

fn section(
    speech: &Speech<'_>,
    found: &[(ReportedNeedId, &ReportedNeed)],
    heading: &str,
    (query, list): (&Query, &str),
    other: impl Fn(&ReportedNeedDescription) -> domain::id::ItemRef,
) -> Section {
    let row = |(id, need): &(ReportedNeedId, &ReportedNeed)| {
        let other = other(&need.description);
        vec![
            Cell::Item((*id).into(), need.description.title.to_string()),
            Cell::Item(other, speech.item(other)),
            with_plan(standing(speech, need), need),
            need.description.wanted_by.map_or(Cell::Empty, Cell::Date),
        ]
    };
    let headings = ["reported-need-title", heading, "item-standing", "reported-need-wanted-by"];
    let said = match found.len() {
        0 => speech.text("reported-need-none"),
        count => words::label::list_count(speech.words, Kind::ReportedNeed.word(), count),
    };
    let rows = found.iter().map(row).collect();
    let headings = headings.into_iter().map(|key| speech.text(key)).collect();
    let section = Section::new(speech.text("kind-reported-need-many")).saying(said).with_table(headings, rows);
    let mut section = section.first(SHOWN, speech, Kind::ReportedNeed, list);
    section.more = Some(way_on(speech, query));
    section
}

/// The form that reports another, for whoever may; else the whole list.
fn way_on(speech: &Speech<'_>, query: &Query) -> (String, String) {
    let by = speech.view.sight().person().map_or(By::Program, By::Person);
    let view = speech.view;
    if view.is_today && offer::may_register(view.now(), &by, Kind::ReportedNeed, view.day) {
        let title = words::label::verb_label(speech.words, "reported-need.register").into_owned();
        return (title, query.link("/reported-need/register"));
    }
    (speech.text("reported-need-all"), "/reported-need".to_owned())
}
