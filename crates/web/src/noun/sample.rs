//! Samples: what was looked at, and what was found.

use super::unit::{department_called, department_of};
use super::{Section, weakness};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::{ItemRef, Kind, Numbered, SampleId};
use domain::picture::Condition;
use domain::sample::{Sample, SampleDescription, SampleStanding, raised_by, standing_of_sample};

impl Noun for SampleDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column { name: "standing", label: "item-standing", value: standing, class: "" },
            Column {
                name: "taken_on",
                label: "sample-taken-on",
                value: |_, _, sample| Cell::Date(sample.description.taken_on),
                class: "date",
            },
            Column {
                name: "scope",
                label: "sample-scope",
                value: |speech, _, sample| Cell::Text(speech.scope(sample.description.scope)),
                class: "",
            },
            Column {
                name: "examined",
                label: "sample-examined",
                value: |_, _, sample| Cell::Number(i64::from(sample.description.examined.0)),
                class: "number more",
            },
            Column {
                name: "deviations",
                label: "sample-deviations",
                value: |_, _, sample| Cell::Number(i64::from(sample.description.deviations.0)),
                class: "number",
            },
        ]
    }

    fn filters() -> Vec<Filter<Self>> {
        vec![
            Filter {
                order: ChipOrder::MostFirst,
                name: "sample-standing",
                label: "item-standing",
                belongs: |speech, id, sample| {
                    let standing = standing_of_sample(speech.view.shown(), id, sample);
                    vec![Condition::Sample(standing).written().1]
                },
                called: |speech, value| match Condition::read("sample-standing", value) {
                    Some(Condition::Sample(standing)) => speech.text(standing.text_key()),
                    _ => value.to_owned(),
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

    fn standing(speech: &Speech<'_>, id: SampleId, sample: &Sample) -> Cell {
        standing(speech, id, sample)
    }

    fn sections(speech: &Speech<'_>, id: SampleId, sample: &Sample) -> Vec<Section> {
        let described = &sample.description;
        let values = [
            ("examined", i64::from(described.examined.0).into()),
            ("deviations", i64::from(described.deviations.0).into()),
        ];
        let found = Section::new(speech.text("sample-finding"));
        let mut found = found.saying(speech.words.with("sample-outcome", &values));
        found.paragraphs = described.finding.iter().map(ToString::to_string).collect();
        let rows = raised_by(speech.view.shown(), id).filter(|weakness| speech.view.may_see((*weakness).into()));
        let rows: Vec<Vec<Cell>> = rows.filter_map(|id| weakness::row(speech, id)).collect();
        if rows.is_empty() && described.deviations.0 == 0 {
            return vec![found];
        }
        let nothing = if rows.is_empty() { speech.text("sample-no-weakness") } else { String::new() };
        let headings = vec![speech.text("list-name"), speech.text("item-standing")];
        let mut weaknesses = Section::new(speech.text("kind-weakness-many")).saying(nothing).with_table(headings, rows);
        if sample.is_open() && speech.may_register(Kind::Weakness, described.scope) {
            let label = words::label::verb_title(speech.words, "weakness.register").into_owned();
            weaknesses.more = Some((label, raise(id, sample)));
        }
        vec![found, weaknesses]
    }

    fn told_in_sections() -> &'static [&'static str] {
        &["examined", "deviations", "finding"]
    }
}

fn standing(speech: &Speech<'_>, id: SampleId, sample: &Sample) -> Cell {
    let standing = standing_of_sample(speech.view.shown(), id, sample);
    let kind = match standing {
        SampleStanding::Unraised => "late",
        SampleStanding::Raised => "partly",
        SampleStanding::Clean => "done",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}

/// The form that registers what a sample found as a weakness, with what is known filled in.
fn raise(id: SampleId, sample: &Sample) -> String {
    let described = &sample.description;
    let (scope, sample) = (described.scope.to_string(), id.0.to_string());
    let day = described.taken_on.to_string();
    let mut query = crate::address::Query::default()
        .with("source", Some("sample"))
        .with("sample", Some(&sample))
        .with("scope", Some(&scope))
        .with("found_on", Some(&day))
        .with("field", described.field.map(domain::risk::Field::key))
        .with("content", described.finding.as_deref());
    for (field, list) in [
        ("systems", described.systems.iter().map(|one| one.0.to_string()).collect::<Vec<_>>()),
        ("controls", described.controls.iter().map(|one| one.0.to_string()).collect()),
    ] {
        query = query.with(field, (!list.is_empty()).then(|| list.join("\n")).as_deref());
    }
    query.link("/weakness/register")
}

/// The form that registers what a sample found, or the sample where that is gone.
pub(crate) fn raising(viewer: &Viewer, item: ItemRef) -> String {
    let id = SampleId::of(item.number);
    viewer.view.now().samples.get(id).map_or_else(|| crate::speak::address(item), |sample| raise(id, sample))
}
