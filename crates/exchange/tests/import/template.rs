//! The template out and in: what is written reads back as it was.

use crate::fixture::{House, command, listed, sheet, today};
use exchange::fields::Target;
use exchange::people::{NoPeople, People};
use exchange::read_xlsx::read_xlsx;
use exchange::report::Plan;
use exchange::sheet::{Limits, Workbook};
use exchange::template;
use serde_json::json;

pub fn label(key: &str) -> String {
    match key {
        "yes" => "Ja".to_owned(),
        "no" => "Nej".to_owned(),
        "criticality-none" => "Inte alls, kritiskt".to_owned(),
        key => key.to_owned(),
    }
}

pub fn written(house: &House) -> Workbook {
    let people: &dyn People = &house.register;
    let bytes = template::write(&house.municipality, people, today(), Some("17"), &label).unwrap();
    read_xlsx(&bytes, &Limits::default()).unwrap()
}

/// A municipality with something of everything; some things are called the same.
pub fn village() -> House {
    let mut house = House::empty();
    let c = command;
    house.act(vec![
        c("unit.register", json!({"name": "Skolnämnden", "form": "board", "mailbox": "skolan@avik.se"})),
        c("unit.register", json!({"name": "Skolan", "form": "department", "parent": 1})),
        c("unit.register", json!({"name": "Socialnämnden", "form": "board"})),
        c("unit.register", json!({"name": "HR", "form": "unit", "parent": 2})),
        c("unit.register", json!({"name": "HR", "form": "unit", "parent": 3, "from": "2025-01-01"})),
        c("unit.register", json!({"name": "Hamnen", "form": "company"})),
        c("person.register", json!({"name": "Anna Berg", "mail": "anna@avik.se", "phone": "0123-45 67"})),
        c("person.register", json!({"name": "Bo Ek"})),
        c("family.register", json!({"name": "Lärande", "purpose": "skola"})),
        c("object.register", json!({"name": "Skolan", "family": 1, "department": 2, "serves": [3]})),
        c("supplier.register", json!({"name": "Bolaget AB", "organisation_number": "556000-0000"})),
        c("system.register", json!({"name": "=Nät, DMS (A, B)", "unit": 5, "criticality": "none", "users": 0})),
        c(
            "system.register",
            json!({"name": "Elevkort", "objects": [1], "supplier": 1, "it_contacts": [1, 2],
            "business_contacts": [2], "lock_in": ["operational", "technical"], "contract_ends": "2027-01-31",
            "fields": ["Ärende, dokument", "Skola"], "facts": {"Taggar": "a: b", "Fax": "ja"}}),
        ),
        c("system.register", json!({"name": "Elevkort", "unit": 4, "operating_budget": 56300})),
        c("system.register", json!({"name": "Gammalt"})),
        c("system.depend", json!({"system": 2, "on": 1, "criticality": "full", "means": "API"})),
        c("system.depend", json!({"system": 3, "on": 2})),
        c("system.depend", json!({"system": 3, "on": 4})),
        c("system.close", json!({"id": 4, "on": "2026-01-01", "reason": "slut"})),
        c(
            "classification.give",
            json!({"system": 3, "confidentiality": 3, "integrity": 2, "availability": 0,
            "traceability": 1, "source": "KLASSA", "on": "2025-05-05"}),
        ),
        c("classification.state", json!({"system": 2, "within_last_year": true, "as_of": "2026-02-01"})),
        c("system.state-analysis", json!({"system": 2, "within_last_year": false, "as_of": "2026-02-01"})),
        c(
            "record-type.register",
            json!({"name": "Betyg", "board": 1, "keeping": "dispose", "dispose_after": 5,
            "systems": [2, 3], "adopted_on": "2024-04-04"}),
        ),
        c(
            "information-set.register",
            json!({"name": "Elevakter", "unit": 2, "owner": 1, "systems": [3],
            "record_types": [1], "personal_data": "sensitive", "content": "rad ett\nrad två"}),
        ),
        c("information-set.register", json!({"name": "Scheman"})),
        c(
            "classification.adopt",
            json!({"set": 1, "confidentiality": 3, "integrity": 1, "availability": 1,
            "confidentiality_hits": ["individual:3", "law-and-trust:2", "society"], "on": "2026-03-03"}),
        ),
        c(
            "classification.propose",
            json!({"set": 1, "confidentiality": 2, "integrity": 1, "availability": 1,
            "integrity_reason": "mindre"}),
        ),
        c(
            "processing.register",
            json!({"name": "Elevvård", "controller": 1, "sets": [1], "processors": [1],
            "legal_ground": "public-task"}),
        ),
        c(
            "risk.register",
            json!({"title": "Avbrott", "scope": "system-3", "systems": [2, 3], "sets": [1, 2],
            "supplier": 1, "owner": 2}),
        ),
        c("risk.register", json!({"title": "Brand", "scope": "object-1"})),
        c(
            "risk.assess",
            json!({"risk": 1, "likelihood": 2, "consequence": 3, "target_likelihood": 1,
            "target_consequence": 1}),
        ),
        c("risk.treat", json!({"risk": 1, "kind": "reduce", "reason": "lönar sig"})),
        c(
            "control.register",
            json!({"title": "Reservkraft", "scope": "municipality", "risks": [1],
            "requirements": ["csl.2.3.4"]}),
        ),
        c("control.introduce", json!({"control": 1, "place": "Serverhallen", "by": 2, "on": "2026-01-02"})),
        c(
            "control.verify",
            json!({"control": 1, "outcome": "works", "method": "prov", "on": "2026-02-02",
            "valid_until": "2027-02-02"}),
        ),
        c(
            "sample.register",
            json!({"title": "Behörigheter", "scope": "unit-2", "taken_on": "2026-05-05", "taken_by": 1,
            "field": "technical", "selection": "vart tionde konto", "examined": 20, "deviations": 2,
            "finding": "två hade slutat", "controls": [1], "systems": [2, 3]}),
        ),
        c(
            "sample.register",
            json!({"title": "Loggar", "scope": "municipality", "taken_on": "2026-06-06",
            "selection": "alla", "examined": 1, "deviations": 0}),
        ),
        c("sample.close", json!({"id": 2, "on": "2026-07-01", "reason": "utredd"})),
        c(
            "weakness.register",
            json!({"title": "Konton tas inte bort", "scope": "unit-2", "field": "formal", "content": "ingen rutin",
            "source": "sample", "sample": 1, "found_on": "2026-05-05", "owner": 2, "controls": [1], "systems": [3]}),
        ),
        c("weakness.register", json!({"title": "Gamla lås", "scope": "unit-4", "source": "audit"})),
        c(
            "action.register",
            json!({"title": "Köp diesel", "scope": "unit-4", "controls": [1], "risks": [1, 2],
            "weaknesses": [1, 2], "cost": 12000, "due": "2027-03-01"}),
        ),
        c(
            "reported-need.register",
            json!({"title": "Läslogg", "object": 1, "unit": 4, "content": "rektorer ser inte vem som läst",
            "wanted_by": "2027-05-01", "contact": 1, "information_sets": [1], "risks": [1],
            "requirements": ["csl.2.3.4"]}),
        ),
        c("action.finish", json!({"action": 1, "on": "2026-10-10", "result": "köpt"})),
        c(
            "appointment.make",
            json!({"role": "department-head", "scope": "unit-2", "person": 1, "deputy": 2,
            "from": "2026-01-01"}),
        ),
        c(
            "requirement.assess",
            json!({"scope": "municipality", "requirement": "csl.2.3.4", "status": "partly",
            "how": "på väg"}),
        ),
    ]);
    house
}

#[test]
fn out_in_and_out_again_gives_the_same_content() {
    let first = written(&village());
    let mapping = template::read(&first, &[&|_: &str| "another language".to_owned(), &label]).unwrap();
    assert_eq!(mapping.as_of, Some(today()));
    let mut other = House::empty();
    let plan = other.take(&first, &mapping);
    assert_eq!(listed(&plan), []);
    assert!(plan.questions.is_empty() && plan.clashes.is_empty());
    let second = written(&other);
    assert_eq!(first.sheets.len(), Target::ALL.len() + 2);
    for (first, second) in first.sheets.iter().zip(&second.sheets) {
        assert_eq!(first.rows, second.rows, "{}", first.name);
        let target = Target::ALL.iter().find(|target| label(target.text_key()) == first.name);
        assert!(target.is_none() || first.rows.len() > 1, "{} holds nothing to compare", first.name);
    }
    // The village's ids are not the other's: what was closed is not taken along.
    assert_eq!(other.municipality.systems.len(), 3);
}

#[test]
fn taken_in_where_it_came_from_it_changes_no_thing() {
    let village = village();
    let workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let plan = village.plan(&workbook, &mapping);
    assert_eq!(listed(&plan), []);
    let changes: Vec<_> =
        plan.areas.iter().filter(|(_, counts)| counts.created + counts.changed > 0).map(|(area, _)| *area).collect();
    assert_eq!(changes, [] as [&str; 0]);
    assert!(plan.clashes.is_empty(), "{:?}", plan.clashes);
}

#[test]
fn an_edited_template_changes_what_was_edited() {
    let mut village = village();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    village.take(&workbook, &mapping);
    let systems = workbook.sheets.iter_mut().find(|sheet| sheet.name == "area-systems").unwrap();
    let cell = systems.rows[2].iter_mut().find(|cell| cell.text() == "Elevkort").unwrap();
    assert_eq!(cell.text(), "Elevkort", "the key comes first");
    let name = systems.rows[2].iter_mut().filter(|cell| cell.text() == "Elevkort").nth(1).unwrap();
    *name = exchange::sheet::Cell::Text("Elevkortet".to_owned());
    let plan = village.take(&workbook, &mapping);
    let changed: Vec<_> =
        plan.rows.iter().filter(|row| !row.fields.is_empty()).map(|row| (&*row.key, &row.fields)).collect();
    assert_eq!(changed, [("Elevkort", &vec!["name".to_owned()])]);
    assert_eq!(village.system("Elevkortet").0, 2);
}

#[test]
fn whom_it_hits_is_one_cell_and_a_level_left_out_follows_from_it() {
    let mut village = village();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let sets = workbook.sheets.iter().find(|sheet| sheet.name == "area-information-sets").unwrap();
    let column = |header: &str| sets.rows[0].iter().position(|cell| cell.text() == header).unwrap();
    let adopted = &sets.rows[1][column("field-classification-adopt-confidentiality-hits")];
    assert_eq!(adopted.text(), "hit-individual: 3; hit-law-and-trust: 2; hit-society");
    village.take(&workbook, &mapping);
    for (header, text) in [
        ("field-classification-propose-availability", ""),
        (
            "field-classification-propose-availability-hits",
            "Den egna verksamheten: betydande; samhället: 1; Grannen: 2",
        ),
    ] {
        write_over(&mut workbook, "area-information-sets", "Elevakter", header, text);
    }
    let plan = village.take(&workbook, &mapping);
    assert_eq!(listed(&plan).len(), 1, "who the neighbour is nobody knows: {:?}", listed(&plan));
    let class = village.municipality.classifications.sets.values().next().unwrap();
    let (proposal, _) = class.proposed.as_ref().unwrap();
    assert_eq!(proposal.class.availability.0, 2);
    let hits: Vec<String> = proposal.hits.availability_hits.iter().map(|harm| harm.written()).collect();
    assert_eq!(hits, ["operations:2", "society:1"]);
}

#[test]
fn an_adoption_without_reference_is_no_act_that_a_list_can_make() {
    let mut house = House::empty();
    let mut workbook = written(&house);
    let sets = workbook.sheets.iter_mut().find(|sheet| sheet.name == "area-information-sets").unwrap();
    let place = |header: &str| sets.rows[0].iter().position(|cell| cell.text() == header).unwrap();
    let given = [
        ("field-information-set-name", "Akter"),
        ("field-classification-adopt-confidentiality", "1"),
        ("field-classification-adopt-integrity", "1"),
        ("field-classification-adopt-availability", "1"),
        ("field-classification-adopt-on", "2026-01-01"),
    ];
    let mut row = vec![exchange::sheet::Cell::Empty; sets.rows[0].len()];
    for (header, text) in given {
        row[place(header)] = exchange::sheet::Cell::Text(text.to_owned());
    }
    sets.rows.push(row);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let plan = house.take(&workbook, &mapping);
    assert_eq!(plan.not_understood.len(), 1);
    assert_eq!(plan.not_understood[0].reason.text_key(), "not-understood-missing");
    let set = house.municipality.information_sets.iter().next().unwrap();
    assert_eq!(&*set.1.description.name, "Akter");
    assert!(house.municipality.classifications.sets.is_empty());
}

#[test]
fn an_empty_template_is_a_template_and_another_list_is_none() {
    let empty = template::write(&House::empty().municipality, &NoPeople, today(), None, &label).unwrap();
    let empty = read_xlsx(&empty, &Limits::default()).unwrap();
    let mapping = template::read(&empty, &[&label]).unwrap();
    assert_eq!(mapping.sheets.len(), Target::ALL.len());
    assert!(House::empty().plan(&empty, &mapping).says_nothing_new());
    assert_eq!(template::read(&sheet("Blad", &[&["Namn"], &["A"]]), &[&label]), None);
}

/// Writes something else into a cell of a thing's row.
pub fn write_over(workbook: &mut Workbook, area: &str, key: &str, header: &str, text: &str) {
    let sheet = workbook.sheets.iter_mut().find(|sheet| sheet.name == area).unwrap();
    let column = sheet.rows[0].iter().position(|cell| cell.text() == header).unwrap();
    let row = sheet.rows.iter_mut().find(|row| row[0].text() == key).unwrap();
    row.resize(row.len().max(column + 1), exchange::sheet::Cell::Empty);
    row[column] = exchange::sheet::Cell::Text(text.to_owned());
}

fn changed(plan: &Plan) -> Vec<(&str, Vec<&str>)> {
    let fields = |row: &'_ exchange::report::Outcome| row.fields.is_empty();
    let rows = plan.rows.iter().filter(|row| !fields(row));
    rows.map(|row| (&*row.key, row.fields.iter().map(String::as_str).collect())).collect()
}

#[test]
fn a_workbook_taken_out_and_not_touched_says_nothing() {
    let village = village();
    let workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    assert_eq!(template::mark(&workbook, &[&label]).as_deref(), Some("17"));
    let plan = village.plan_from(&workbook, &mapping, Some(&village.municipality));
    assert_eq!((listed(&plan), plan.clashes.len(), changed(&plan)), (vec![], 0, vec![]));
    assert!(plan.says_nothing_new(), "{:?}", plan.commands);
}

#[test]
fn one_edited_cell_is_one_change_also_the_first_time() {
    let mut village = village();
    let taken_out = village.municipality.clone();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    write_over(&mut workbook, "area-systems", "Elevkort", "field-system-name", "Elevkortet");
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!(changed(&plan), [("Elevkort", vec!["name"])]);
    assert!(plan.clashes.is_empty());
    let names: Vec<_> = plan.commands.iter().map(domain::command::Command::name).collect();
    assert_eq!(names, ["import.receive", "system.describe", "import.state"]);
    village.act(plan.commands.clone());
    assert_eq!(village.system("Elevkortet").0, 2);
    let again = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert!(again.says_nothing_new(), "{:?}", again.commands);
}

#[test]
fn what_people_change_meanwhile_is_kept_and_a_cell_changed_by_both_is_a_clash() {
    let mut village = village();
    let taken_out = village.municipality.clone();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    write_over(&mut workbook, "area-systems", "=Nät, DMS (A, B)", "field-system-users", "40");
    write_over(&mut workbook, "area-systems", "=Nät, DMS (A, B)", "field-system-purpose", "Nätet");
    let meanwhile = json!({"id": 1, "name": "Stadsnätet", "unit": 5, "criticality": "none", "users": 30});
    village.act(vec![command("system.describe", meanwhile)]);
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!(changed(&plan), [("=Nät, DMS (A, B)", vec!["purpose"])]);
    let clashes: Vec<_> = plan.clashes.iter().map(|one| (&*one.field, &one.yours, &one.theirs, &one.was)).collect();
    assert_eq!(clashes, [("users", &json!(30), &json!(40), &json!(0))]);
    village.act(plan.commands);
    let (_, system) = village.system("Stadsnätet");
    assert_eq!((&system["users"], &system["purpose"]), (&json!(30), &json!("Nätet")));
}

#[test]
fn what_the_workbook_could_not_show_stays() {
    let mut village = village();
    let close = json!({"id": 2, "on": "2026-01-01", "reason": "slut"});
    village.act(vec![
        command("system.register", json!({"name": "Katalog"})),
        command(
            "system.describe",
            json!({"id": 3, "name": "Elevkort", "unit": 4,
            "fields": ["Ärende; dokument"], "purpose": "två\u{a0}ord"}),
        ),
        command("system.close", close),
    ]);
    let taken_out = village.municipality.clone();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert!(plan.says_nothing_new(), "{:?}", plan.commands);
    // The risk is about systems 2 and 3; 2 is closed and not in its cell.
    write_over(&mut workbook, "area-risks", "Avbrott", "field-risk-systems", "Elevkort; Katalog");
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!((listed(&plan), changed(&plan)), (vec![], vec![("Avbrott", vec!["systems"])]));
    village.act(plan.commands);
    let risk = village.municipality.risks.iter().next().unwrap().1;
    let systems: Vec<u32> = risk.description.systems.iter().map(|system| system.0).collect();
    assert_eq!(systems, [3, 5, 2]);
}

#[test]
fn what_belongs_to_a_unit_that_ended_is_written_of_its_successor_and_stays() {
    let mut village = village();
    let duty = json!({"role": "information-owner", "scope": "unit-4", "person": 1, "from": "2025-01-01"});
    village.act(vec![
        command("object.describe", json!({"id": 1, "name": "Skolan", "department": 2, "serves": [4, 5]})),
        command("appointment.make", duty),
        command("unit.succeed", json!({"unit": 4, "successors": [5], "on": "2026-01-01", "reason": "slås ihop"})),
    ]);
    let taken_out = village.municipality.clone();
    let workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!((listed(&plan), changed(&plan)), (vec![], vec![]));
    assert!(plan.says_nothing_new(), "{:?}", plan.commands);
}

#[test]
fn a_key_is_the_one_that_was_written() {
    let mut village = village();
    let taken_out = village.municipality.clone();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    write_over(&mut workbook, "area-systems", "Elevkort (2)", "field-system-users", "7");
    // Meanwhile another system is called what was the key of this one.
    village.act(vec![
        command("system.describe", json!({"id": 2, "name": "Annat"})),
        command("system.register", json!({"name": "Elevkort (2)"})),
    ]);
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!(listed(&plan), []);
    let items: Vec<_> = plan.rows.iter().filter(|row| row.key == "Elevkort (2)").map(|row| row.item.number).collect();
    assert_eq!(items, [3]);
    assert_eq!(changed(&plan), [("Elevkort (2)", vec!["users"])]);
}
