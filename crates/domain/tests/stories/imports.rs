//! Files: the same batch makes and states; withdrawing takes back what was made and leaves what was changed since.

use super::town::*;
use domain::event::Event;
use domain::id::{ImportId, ItemRef, SystemId};
use domain::refusal::Refusal;
use domain::source::what_was_changed_since;
use serde_json::{Value, json};

const DIGEST: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn received() -> Value {
    json!({ "source": "Systemlistan", "file": "system.xlsx", "digest": DIGEST, "as_of": "2026-10-01" })
}

fn stated(item: u32, key: &str, created: bool) -> Value {
    json!({ "import": 1, "item": format!("system-{item}"), "source": "Systemlistan", "key": key, "created": created, "values": { "name": key } })
}

/// Three systems came with a file.
fn with_import() -> Town {
    let mut town = Town::avik();
    let system = |name: &str| json!({ "name": name, "unit": 4 });
    town.given_all(&[
        ("import.receive", received()),
        ("system.register", system("Elevkort")),
        ("import.state", stated(1, "Elevkort", true)),
        ("system.register", system("Katalog")),
        ("import.state", stated(2, "Katalog", true)),
        ("system.register", system("Skolskjuts")),
        ("import.state", stated(3, "Skolskjuts", true)),
    ]);
    town
}

fn open(town: &Town) -> [bool; 3] {
    [1, 2, 3].map(|number| town.value.systems.get(SystemId(number)).unwrap().is_open())
}

#[test]
fn withdrawing_closes_what_was_made_and_leaves_what_was_changed_since() {
    let mut town = with_import();
    assert_eq!(what_was_changed_since(&town.value, ImportId(1)), []);
    town.given(SCHOOL_COORDINATOR, "system.describe", json!({ "id": 2, "name": "Katalogen", "unit": 4 }));
    let changed: ItemRef = SystemId(2).into();
    assert_eq!(what_was_changed_since(&town.value, ImportId(1)), [changed]);
    let withdraw = json!({ "import": 1, "reason": "Fel fil" });
    assert!(matches!(town.when(SCHOOL_COORDINATOR, "import.withdraw", withdraw.clone()), Err(Refusal::NoMandate(_))));
    let events = town.when(LEAD, "import.withdraw", withdraw.clone()).unwrap();
    let kinds: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["system.closed", "system.closed", "import.withdrawn"]);
    assert_eq!(open(&town), [false, true, false]);
    assert_eq!(town.value.sources.imports.get(ImportId(1)).unwrap().left, [changed]);
    let again = town.when(LEAD, "import.withdraw", withdraw);
    assert_eq!(again, Err(Refusal::Rule { rule: "import-withdrawn-already", field: None }));
    assert_eq!(town.value.sources.statements.len(), 0);
}

#[test]
fn withdrawing_gives_back_what_stood_before() {
    use domain::command::{By, Command};
    let mut town = Town::avik();
    town.given_all(&[("system.register", json!({ "name": "Elevkort", "unit": 4, "hosting": "internal" }))]);
    let mut state = command("import.state", stated(1, "Elevkort", false));
    if let Command::KeepStatement(statement) = &mut state {
        statement.before.insert("hosting".to_owned(), json!("internal"));
        statement.before.insert("users".to_owned(), Value::Null);
    }
    let described = command(
        "system.describe",
        json!({ "id": 1, "name": "Elevkort", "unit": 4, "hosting": "external", "users": 40 }),
    );
    town.by_program(vec![command("import.receive", received()), described, state]);
    town.keep(&By::Person(LEAD), None, vec![command("import.withdraw", json!({ "import": 1, "reason": "Fel fil" }))])
        .unwrap();
    let system = town.value.systems.get(SystemId(1)).unwrap();
    assert!(system.is_open());
    assert_eq!(system.description.hosting, Some(domain::system::Hosting::Internal));
    assert_eq!(system.description.users, None);
}

#[test]
fn two_keys_for_one_thing_take_it_back_once() {
    let mut town = Town::avik();
    town.given_all(&[
        ("import.receive", received()),
        ("system.register", json!({ "name": "Elevkort", "unit": 4 })),
        ("import.state", stated(1, "Elevkort", true)),
        ("import.state", stated(1, "Elevkortet", true)),
    ]);
    let events = town.when(LEAD, "import.withdraw", json!({ "import": 1, "reason": "Fel fil" })).unwrap();
    let kinds: Vec<_> = events.iter().map(Event::kind).collect();
    assert_eq!(kinds, ["system.closed", "import.withdrawn"]);
}

#[test]
fn a_list_is_not_taken_out_tomorrow_and_a_mapping_is_kept_once() {
    let mut town = Town::avik();
    let mut tomorrow = input(received());
    tomorrow.insert("as_of".to_owned(), json!("2026-11-24"));
    let refusal = town.when(LEAD, "import.receive", Value::Object(tomorrow));
    assert_eq!(refusal, Err(Refusal::rule("day-not-yet", "as_of")));
    let mapping = json!({ "source": "Systemlistan", "mapping": "{}" });
    assert_eq!(town.when(LEAD, "import.keep-mapping", mapping.clone()).unwrap().len(), 1);
    assert_eq!(town.when(LEAD, "import.keep-mapping", mapping).unwrap().len(), 0);
}

#[test]
fn withdrawing_takes_back_what_was_linked_and_stated_of_things_that_stay() {
    use domain::command::{By, Command};
    use domain::system::Criticality;
    let mut town = Town::avik();
    let class = |level: u8| json!({ "system": 1, "confidentiality": level, "integrity": 1, "availability": 1, "source": "KLASSA" });
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort" })),
        ("system.register", json!({ "name": "Katalog" })),
        ("system.register", json!({ "name": "Arkiv" })),
        ("system.depend", json!({ "system": 1, "on": 2, "criticality": "full" })),
        ("classification.give", class(2)),
    ]);
    let before = town.value.clone();
    let said = json!({ "within_last_year": true, "as_of": "2026-10-01" });
    let about = |verb: &str| {
        let mut input = input(said.clone());
        input.insert("system".to_owned(), json!(1));
        command(verb, Value::Object(input))
    };
    let mut state = command("import.state", stated(1, "Elevkort", false));
    if let Command::KeepStatement(statement) = &mut state {
        let stood = |verb: &str| domain::source::stood(&before, verb, SystemId(1).into()).unwrap();
        let verbs = ["classification.give", "classification.state", "system.state-analysis"];
        statement.before.extend(verbs.map(|verb| (verb.to_owned(), stood(verb))));
        let on = |on: u32| domain::source::dependency_stood(&before, SystemId(1), SystemId(on));
        let stood = json!({ "system-2": on(2), "system-3": on(3) });
        statement.before.insert(domain::source::DEPENDENCIES_TO.to_owned(), stood);
    }
    town.by_program(vec![
        command("import.receive", received()),
        command("system.end-dependency", json!({ "system": 1, "on": 2 })),
        command("system.depend", json!({ "system": 1, "on": 3 })),
        command("classification.give", class(3)),
        about("classification.state"),
        about("system.state-analysis"),
        state,
    ]);
    town.keep(&By::Person(LEAD), None, vec![command("import.withdraw", json!({ "import": 1, "reason": "Fel fil" }))])
        .unwrap();
    let needs: Vec<_> = town.value.dependencies.of(SystemId(1)).map(|(on, how)| (on, how.criticality)).collect();
    assert_eq!(needs, [(SystemId(2), Some(Criticality::Full))]);
    let given = |value: &domain::municipality::Municipality| {
        let class = value.classifications.systems.get(&SystemId(1)).unwrap();
        class.given.as_ref().map(|(given, scale, _)| (given.clone(), *scale))
    };
    assert_eq!(given(&town.value), given(&before));
    assert_eq!(town.value.classifications.systems.get(&SystemId(1)).unwrap().stated, None);
    assert_eq!(town.value.systems.get(SystemId(1)).unwrap().state.analysed, None);
}

#[test]
fn a_file_planned_on_what_no_longer_stands_is_not_taken_in() {
    use domain::command::By;
    let mut town = Town::avik();
    let seen = town.value.position.seq;
    let first = vec![command("import.receive", received())];
    town.keep(&By::Person(LEAD), Some(seen), first.clone()).unwrap();
    // The other plan foresaw the same number, and would have stated its things under the first file.
    let refused = town.keep(&By::Person(LEAD), Some(seen), first.clone());
    assert_eq!(refused.unwrap_err(), Refusal::Rule { rule: "moved-since-foreseen", field: None });
    let seen = town.value.position.seq;
    town.keep(&By::Person(LEAD), Some(seen), first).unwrap();
    assert_eq!(town.value.sources.imports.len(), 2);
}

#[test]
fn what_the_file_before_said_counts_again_when_a_file_is_withdrawn() {
    let mut town = with_import();
    let said = |import: u32, name: &str| {
        json!({ "import": import, "item": "system-1", "source": "Systemlistan", "key": "Elevkort", "created": false,
                "values": { "name": name } })
    };
    town.given_all(&[
        ("import.receive", received()),
        ("import.state", said(2, "Elevkortet")),
        ("import.receive", received()),
        ("import.state", said(3, "Elevkort 3")),
    ]);
    let last = |town: &Town| {
        let statements = town.value.sources.of(SystemId(1).into());
        statements.map(|(_, said)| said.values.get("name").unwrap().clone()).collect::<Vec<_>>()
    };
    assert_eq!(last(&town), ["Elevkort 3"]);
    town.given(LEAD, "import.withdraw", json!({ "import": 2, "reason": "Fel fil" }));
    assert_eq!(last(&town), ["Elevkort 3"], "a later file stands");
    town.given(LEAD, "import.withdraw", json!({ "import": 3, "reason": "Fel fil" }));
    assert_eq!(last(&town), ["Elevkort"], "what was withdrawn before does not come back");
    town.given(LEAD, "import.withdraw", json!({ "import": 1, "reason": "Fel fil" }));
    assert_eq!(last(&town).len(), 0);
}
