//! The same list again, changed lists, and taking a list back.

use crate::fixture::{House, command, listed, sheet};
use domain::id::ItemRef;
use domain::text::Name;
use exchange::mapping::ColumnMapping;
use exchange::report::{Change, Counts, Question};
use exchange::sheet::Workbook;
use serde_json::{Value, json};

fn list(users: &str, purpose: &str, hosting: &str) -> Workbook {
    sheet(
        "System",
        &[
            &["Id", "Namn", "Användare", "Beskrivning", "Drift", "Beroende till", "Anteckning"],
            &["7", "Elevkort", users, purpose, hosting, "Arkiv", "gammalt"],
            &["8", "Arkiv", "3", "", "", "", ""],
        ],
    )
}

fn taken_in() -> House {
    let mut house = House::empty();
    let first = list("10", "Kort", "Internt");
    let mapping = house.guess(&first);
    let plan = house.take(&first, &mapping);
    assert_eq!(listed(&plan), []);
    house
}

fn edit(house: &mut House, changes: Value) {
    let (id, _) = house.system("Elevkort");
    let item: ItemRef = format!("system-{id}").parse().unwrap();
    let mut input = domain::command::Command::from(domain::item::Register(
        house.municipality.systems.get(domain::id::SystemId(item.number)).unwrap().description.clone(),
    ))
    .input();
    input.extend(changes.as_object().unwrap().clone());
    input.insert("id".to_owned(), id.into());
    house.act(vec![command("system.describe", Value::Object(input))]);
}

#[test]
fn the_same_file_again_changes_no_thing() {
    let house = taken_in();
    let same = list("10", "Kort", "Internt");
    let plan = house.plan(&same, &house.guess(&same));
    assert!(plan.says_nothing_new());
    assert_eq!(plan.areas["systems"], Counts { unchanged: 2, ..Counts::default() });
    assert!(plan.rows.iter().all(|row| row.change == Change::Unchanged));
}

#[test]
fn an_older_copy_overwrites_nothing_that_a_newer_has_said() {
    let mut house = taken_in();
    let older = list("7", "Kort för elever", "Externt");
    let mut mapping = house.guess(&older);
    let newest = mapping.as_of.unwrap();
    mapping.as_of = Some(newest.plus_days(-30));
    let plan = house.plan(&older, &mapping);
    assert_eq!(plan.questions, [Question::Older { newest }]);
    assert!(plan.says_nothing_new(), "{:?}", plan.commands);
    house.act(vec![command("import.withdraw", json!({"import": 1, "reason": "Fel fil"}))]);
    assert!(!house.plan(&older, &mapping).says_nothing_new(), "the newer one does not count any more");
    let mut house = taken_in();
    mapping.source = Name::new("En annan lista").unwrap();
    assert_eq!(house.take(&older, &mapping).questions, [], "another list says what it says of its own day");
}

#[test]
fn a_changed_list_leaves_peoples_edits_and_lists_true_clashes() {
    let mut house = taken_in();
    edit(&mut house, json!({"users": 99, "purpose": "Kort till elever"}));
    // Users: edited here, unchanged in the list. Purpose: changed in both. Hosting: changed in the list alone.
    let changed = list("10", "Elevkort", "Externt");
    let plan = house.take(&changed, &house.guess(&changed));
    let clashes: Vec<_> =
        plan.clashes.iter().map(|clash| (&*clash.field, &clash.yours, &clash.theirs, &clash.was)).collect();
    let (yours, theirs, was) = (json!("Kort till elever"), json!("Elevkort"), json!("Kort"));
    assert_eq!(clashes, [("purpose", &yours, &theirs, &was)]);
    let (_, system) = house.system("Elevkort");
    assert_eq!((&system["users"], &system["purpose"]), (&json!(99), &yours));
    assert_eq!(system["hosting"], "external");
    // A clash is listed once: after that the list says the same as last.
    assert!(house.plan(&changed, &house.guess(&changed)).clashes.is_empty());
}

#[test]
fn the_key_is_the_thing_whatever_it_is_called() {
    let mut house = taken_in();
    let renamed = sheet(
        "System",
        &[
            &["Id", "Namn", "Användare", "Beskrivning", "Drift", "Beroende till", "Anteckning"],
            &["7", "Elevkort 2.0", "10", "Kort", "Internt", "Arkiv", "gammalt"],
            &["9", "Arkiv", "3", "", "", "", ""],
        ],
    );
    let plan = house.take(&renamed, &house.guess(&renamed));
    assert_eq!(plan.areas["systems"], Counts { created: 1, changed: 1, unchanged: 0 });
    assert_eq!(house.system("Elevkort 2.0").0, 1);
}

#[test]
fn a_dependency_and_a_fact_that_the_list_drops_go() {
    let mut house = taken_in();
    assert_eq!(house.municipality.dependencies.len(), 1);
    let without = sheet(
        "System",
        &[
            &["Id", "Namn", "Användare", "Beskrivning", "Drift", "Beroende till", "Anteckning"],
            &["7", "Elevkort", "10", "Kort", "Internt", "", ""],
            &["8", "Arkiv", "3", "", "", "", ""],
        ],
    );
    let mapping = house.guess(&without);
    house.take(&without, &mapping);
    assert!(house.municipality.dependencies.is_empty());
    assert_eq!(house.system("Elevkort").1.get("facts"), None);
}

#[test]
fn a_bad_cell_takes_nothing_away() {
    let mut house = taken_in();
    let bad = list("många", "Kort", "Internt");
    let plan = house.take(&bad, &house.guess(&bad));
    assert_eq!(listed(&plan), [("C2".to_owned(), "många", "not-understood-not-a-number")]);
    assert_eq!(house.system("Elevkort").1["users"], 10);
}

#[test]
fn a_thing_that_was_closed_here_is_not_opened_by_a_list() {
    let mut house = taken_in();
    house.act(vec![command("system.close", json!({"id": 1, "on": "2026-11-01", "reason": "avvecklat"}))]);
    let changed = list("11", "Kort", "Internt");
    let plan = house.take(&changed, &house.guess(&changed));
    assert_eq!(listed(&plan), [("A2".to_owned(), "7", "not-understood-closed")]);
    assert_eq!(house.municipality.systems.iter().filter(|(_, system)| system.is_open()).count(), 1);
}

#[test]
fn an_import_is_withdrawn_as_one() {
    let mut house = taken_in();
    let before = house.system("Elevkort").1;
    let mut changed = list("11", "Kort", "Externt");
    changed.sheets[0].rows.push(["10", "Nytt"].map(|text| exchange::sheet::Cell::Text(text.to_owned())).to_vec());
    let mapping = house.guess(&changed);
    let plan = house.take(&changed, &mapping);
    assert_eq!(plan.areas["systems"], Counts { created: 1, changed: 1, unchanged: 1 });
    let import = json!({"import": plan.import.0, "reason": "fel fil"});
    house.act(vec![command("import.withdraw", import)]);
    assert_eq!(house.system("Elevkort").1, before);
    assert_eq!(house.municipality.systems.iter().filter(|(_, system)| system.is_open()).count(), 2);
}

#[test]
fn a_mapping_is_remembered_and_a_wrong_one_tells_what_is_missing() {
    let house = taken_in();
    let list = list("10", "Kort", "Internt");
    let mut mapping = house.guess(&list);
    assert_eq!(&*mapping.source, "Listan");
    mapping.sheets[0].columns.push(ColumnMapping::new("Finns inte", "users"));
    mapping.sheets[0].columns.push(ColumnMapping::new("Drift", "unknown_field"));
    let plan = house.plan(&list, &mapping);
    let keys: Vec<_> = listed(&plan).into_iter().map(|(_, value, key)| (value.to_owned(), key)).collect();
    assert_eq!(
        keys,
        [
            ("Finns inte".to_owned(), "not-understood-no-such-column"),
            ("Drift".to_owned(), "not-understood-no-such-column"),
        ]
    );
}

#[test]
fn withdrawing_takes_back_links_and_statements_of_what_stays() {
    let mut house = taken_in();
    let class = |house: &House| {
        let class = house.municipality.classifications.systems.values().next().unwrap();
        (class.given.as_ref().map(|(given, scale, _)| (given.clone(), *scale)), class.stated.is_some())
    };
    house.act(vec![command(
        "classification.give",
        json!({"system": 1, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA"}),
    )]);
    let (given, needed) = (class(&house), house.municipality.dependencies.clone());
    let next = sheet(
        "Systemlista",
        &[
            &["Namn", "Klassad senaste året", "Riskanalys senaste året", "Beroende till"],
            &["Elevkort", "Ja", "Nej", "Arkiv: Helt verksamhetskritiskt"],
            &["Arkiv", "", "", "Elevkort"],
        ],
    );
    let mut mapping = house.guess(&next);
    mapping.source = Name::new("En annan lista").unwrap();
    for (header, field) in [
        ("Klassad senaste året", "classification.state.within_last_year"),
        ("Riskanalys senaste året", "system.state-analysis.within_last_year"),
    ] {
        let column = mapping.sheets[0].columns.iter_mut().find(|column| column.header == header).unwrap();
        *column = ColumnMapping::new(header, field);
    }
    let plan = house.take(&next, &mapping);
    assert_eq!(listed(&plan), [("D2".to_owned(), "Arkiv", "not-understood-contradiction")]);
    assert_eq!(house.municipality.dependencies.len(), 2);
    assert!(house.municipality.systems.iter().any(|(_, system)| system.state.analysed.is_some()));
    house.act(vec![command("import.withdraw", json!({"import": plan.import.0, "reason": "fel fil"}))]);
    assert_eq!(house.municipality.dependencies, needed);
    assert_eq!(class(&house), given);
    assert!(house.municipality.systems.iter().all(|(_, system)| system.is_open() && system.state.analysed.is_none()));
}
