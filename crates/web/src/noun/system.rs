//! Systems: what is known, what is stated, what is not known, and what they need.

use super::risk::risks;
use super::unit::{department_called, department_of};
use super::{Section, class_cell, standing_cell};
use crate::drawing::{Caption, Graph, GraphEdge, GraphNode, graph};
use crate::list::{Cell, ChipOrder, Column, Filter, Noun};
use crate::speak::Speech;
use domain::classification::standing_of_system;
use domain::id::{Scope, SupplierId, SystemId};
use domain::need::Carrier;
use domain::picture::Condition;
use domain::system::{Criticality, Hosting, LifeCycle, System, SystemDescription};

impl Noun for SystemDescription {
    fn columns() -> Vec<Column<Self>> {
        vec![
            Column {
                name: "unit",
                label: "system-unit",
                value: |speech, _, system| match system.description.unit {
                    Some(unit) => Cell::Item(unit.into(), speech.item(unit.into())),
                    None => Cell::Empty,
                },
                class: "",
            },
            Column {
                name: "criticality",
                label: "system-criticality",
                value: |speech, _, system| criticality(speech, system.description.criticality),
                class: "",
            },
            Column {
                name: "standing",
                label: "classification-standing",
                value: |speech, id, _| standing_cell(speech, standing_of_system(speech.view.shown(), id)),
                class: "",
            },
            Column {
                name: "class",
                label: "classification-class",
                value: |speech, id, _| given_class(speech, id),
                class: "more",
            },
            Column {
                name: "hosting",
                label: "system-hosting",
                value: |speech, _, system| {
                    Cell::text(system.description.hosting.map(|one| speech.text(one.text_key())))
                },
                class: "more",
            },
            Column {
                name: "contract_ends",
                label: "system-contract-ends",
                value: |_, _, system| system.description.contract_ends.map_or(Cell::Empty, Cell::Date),
                class: "date more",
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
                    vec![Condition::Standing(standing_of_system(speech.view.shown(), id)).written().1]
                },
                called: |speech, value| standing_called(speech, value),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "criticality",
                label: "system-criticality",
                belongs: |_, _, system| match system.description.criticality {
                    Some(one) => vec![one.key().to_owned()],
                    None => vec!["unknown".to_owned()],
                },
                called: |speech, value| speech.text(&format!("{}-{value}", Criticality::WORD)),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "department",
                label: "system-unit",
                belongs: |speech, id, _| department_of(speech, id.into()),
                called: department_called,
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "supplier",
                label: "system-supplier",
                belongs: |_, _, system| system.description.supplier.map(|one| one.0.to_string()).into_iter().collect(),
                called: |speech, value| {
                    value.parse().map_or_else(|_| value.to_owned(), |id| speech.item(SupplierId(id).into()))
                },
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "hosting",
                label: "system-hosting",
                belongs: |_, _, system| {
                    system.description.hosting.map(|one| one.key().to_owned()).into_iter().collect()
                },
                called: |speech, value| speech.text(&format!("{}-{value}", Hosting::WORD)),
            },
            Filter {
                order: ChipOrder::MostFirst,
                name: "life_cycle",
                label: "system-life-cycle",
                belongs: |_, _, system| {
                    system.description.life_cycle.map(|one| one.key().to_owned()).into_iter().collect()
                },
                called: |speech, value| speech.text(&format!("{}-{value}", LifeCycle::WORD)),
            },
        ]
    }

    fn standing(speech: &Speech<'_>, id: SystemId, _system: &System) -> Cell {
        standing_cell(speech, standing_of_system(speech.view.shown(), id))
    }

    fn sections(speech: &Speech<'_>, id: SystemId, system: &System) -> Vec<Section> {
        let carrier = Carrier::System(id);
        let mut sections = vec![classification(speech, id, system), crate::need::need(speech, carrier)];
        sections.extend(crate::need::demands(speech, carrier));
        sections.extend(crate::classification::of_part(speech, carrier.item()));
        sections.extend(crate::chain::of_part(speech, carrier.scope()));
        sections.extend([
            needs(speech, id, &system.description.name),
            information(speech, id),
            risks(speech, Condition::In(Scope::System(id))),
        ]);
        sections
    }
}

/// What a standing filter's value is called; the value is the standing's own text key.
pub(super) fn standing_called(speech: &Speech<'_>, value: &str) -> String {
    match Condition::read("standing", value) {
        Some(Condition::Standing(standing)) => speech.text(standing.text_key()),
        _ => value.to_owned(),
    }
}

/// How far operations depend on a system, as a mark; unknown is shown as unknown.
fn criticality(speech: &Speech<'_>, criticality: Option<Criticality>) -> Cell {
    let Some(criticality) = criticality else { return Cell::Status("unknown", speech.text("word-unknown")) };
    let (tone, place) = match criticality {
        Criticality::Full => (5, 4),
        Criticality::Considerable => (4, 3),
        Criticality::Minor => (2, 2),
        Criticality::None => (1, 1),
    };
    Cell::Level(tone, place, speech.text(criticality.text_key()))
}

fn given_class(speech: &Speech<'_>, id: SystemId) -> Cell {
    let class = speech.view.shown().classifications.systems.get(&id);
    let given = class.and_then(|class| class.given.as_ref());
    given.map_or(Cell::Empty, |(given, ..)| class_cell(speech, &given.class))
}

fn classification(speech: &Speech<'_>, id: SystemId, system: &System) -> Section {
    let shown = speech.view.shown();
    let mut facts = Vec::new();
    if let Some(class) = shown.classifications.systems.get(&id) {
        if let Some((given, ..)) = &class.given {
            facts.extend(super::facts(speech, "classification", given, &[]));
        }
        if let Some((stated, _)) = &class.stated {
            facts.push(stated_fact(speech, "classification-stated", stated.within_last_year, stated.as_of));
        }
    }
    if let Some(stated) = &system.state.analysed {
        facts.push(stated_fact(speech, "system-analysis-stated", stated.within_last_year, stated.as_of));
    }
    let standing = standing_of_system(shown, id);
    let explained = speech.text(&format!("{}-text", standing.text_key()));
    Section::new(speech.text("classification-title")).saying(explained).with_facts(facts)
}

/// What a file stated, said as such.
fn stated_fact(speech: &Speech<'_>, label: &str, yes: bool, as_of: domain::time::Date) -> super::Fact {
    let key = if yes { "stated-yes" } else { "stated-no" };
    let text = speech.words.with(key, &[("date", speech.date(as_of).into())]);
    super::Fact { label: speech.text(label), values: vec![super::FactValue::text(text)] }
}

/// What the system needs and what needs it, as a drawing with the table beneath.
fn needs(speech: &Speech<'_>, id: SystemId, name: &str) -> Section {
    let shown = speech.view.shown();
    let mut nodes = vec![GraphNode { label: name.to_owned(), focus: true, ..GraphNode::default() }];
    let (mut edges, mut rows) = (Vec::new(), Vec::new());
    for (on, dependency) in shown.dependencies.of(id).take(12) {
        edges.push(GraphEdge { from: 0, to: nodes.len(), critical: dependency.criticality == Some(Criticality::Full) });
        nodes.push(GraphNode { label: speech.item(on.into()), ..GraphNode::default() });
        let detail = dependency.criticality.map(|one| speech.text(one.text_key()));
        rows.push(vec![
            Cell::Text(speech.text("system-needs")),
            Cell::Item(on.into(), speech.item(on.into())),
            Cell::text(detail),
            Cell::text(dependency.means.as_ref().map(ToString::to_string)),
        ]);
    }
    for from in shown.dependencies.on(id).take(12) {
        edges.push(GraphEdge { from: nodes.len(), to: 0, critical: false });
        nodes.push(GraphNode { label: speech.item(from.into()), ..GraphNode::default() });
        rows.push(vec![
            Cell::Text(speech.text("system-needed-by")),
            Cell::Item(from.into(), speech.item(from.into())),
            Cell::Empty,
            Cell::Empty,
        ]);
    }
    let title = speech.text("system-dependencies");
    if rows.is_empty() {
        return Section::new(title).saying(speech.text("system-no-dependencies"));
    }
    let caption = Caption {
        id: "dependencies".to_owned(),
        title: title.clone(),
        description: speech.text("system-dependencies-text"),
        empty: String::new(),
        language: speech.words.language(),
    };
    let drawn = graph(&Graph { caption, nodes, edges });
    let headings =
        ["system-direction", "list-name", "system-criticality", "system-means"].map(|key| speech.text(key)).into();
    let mut section = Section::new(title).with_table(headings, rows);
    section.picture = Some(drawn);
    section
}

fn information(speech: &Speech<'_>, id: SystemId) -> Section {
    let shown = speech.view.shown();
    let mut rows = Vec::new();
    for (set_id, set) in shown.information_sets.iter() {
        if set.is_open() && set.description.systems.contains(&id) && speech.view.may_see(set_id.into()) {
            let standing = domain::classification::standing_of_set(shown, set_id, speech.view.day);
            rows.push(vec![
                Cell::Item(set_id.into(), set.description.name.to_string()),
                standing_cell(speech, standing),
            ]);
        }
    }
    let sentence = if rows.is_empty() { speech.text("system-no-information") } else { String::new() };
    let headings = vec![speech.text("list-name"), speech.text("classification-standing")];
    Section::new(speech.text("kind-information-set-many")).saying(sentence).with_table(headings, rows)
}
