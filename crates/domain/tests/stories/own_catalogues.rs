//! The municipality's own catalogues: entered as immutable versions, taken in force, followed by the next with the
//! answers carried over; and what is wrong with one, at its requirement and field.

use super::town::*;
use domain::command::By;
use domain::field::{Fault, Wrong};
use domain::id::{PersonId, Scope};
use domain::refusal::Refusal;
use domain::requirement::{Becomes, Change, RequirementId, Status, answer_for, passage};
use domain::time::Instant;
use serde_json::{Value, json};

/// Two clauses of a governing document.
pub fn first_version() -> Value {
    json!({
        "id": "styr", "version": "1", "title": { "sv": "Riktlinjer" }, "instrument": "KF 2026 § 10",
        "requirements": [
            { "id": "styr.1", "reference": "1", "title": { "sv": "Lås" }, "text": { "sv": "Skärmen ska låsas." },
              "scopes": ["department"] },
            { "id": "styr.2", "reference": "2", "title": { "sv": "Bricka" }, "text": { "sv": "Bricka ska bäras." },
              "scopes": ["department"] },
        ],
    })
}

/// The first clause became two, the second is called otherwise and says the same.
pub fn second_version() -> Value {
    json!({
        "id": "styr", "version": "2", "title": { "sv": "Riktlinjer" }, "instrument": "KF 2027 § 4",
        "requirements": [
            { "id": "styr.1a", "reference": "1 a", "title": { "sv": "Lås" }, "text": { "sv": "Skärmen ska låsas genast." },
              "scopes": ["department"], "replaces": ["styr.1"] },
            { "id": "styr.1b", "reference": "1 b", "title": { "sv": "Rum" }, "text": { "sv": "Rummet ska låsas." },
              "scopes": ["department"], "replaces": ["styr.1"] },
            { "id": "styr.3", "reference": "3", "title": { "sv": "Bricka" }, "text": { "sv": "Bricka  ska bäras." },
              "scopes": ["department"], "replaces": ["styr.2"] },
        ],
    })
}

/// A version with every field filled.
pub fn full_version() -> Value {
    json!({
        "id": "egen", "version": "2026-11-01", "title": { "sv": "Egna Krav", "en": "Own Requirements" },
        "instrument": "Kommunens Krav", "source": { "url": "https://avik.se/krav", "read_on": "2026-11-01" },
        "valid_from": "2026-11-01", "valid_to": "2030-12-31",
        "requirements": [{
            "id": "egen.1", "reference": "Punkt 1", "title": { "sv": "Kryptering", "en": "Encryption" },
            "text": { "sv": "Data ska krypteras.", "en": "Data must be encrypted." },
            "valid_from": "2026-11-01", "valid_to": "2029-12-31",
            "scopes": ["municipality", "legal_person", "board", "department", "object", "system"],
            "platform": true, "side": "technical", "answered_by": "it",
            "when": { "aspects": [{ "aspect": "confidentiality", "from": 3 }], "personal_data": "sensitive",
                "hosting": ["external", "mixed"] },
            "maps": [{ "to": "csl", "reference": "csl.2.3.8" }, { "to": "iso27001:2022", "reference": "A.8.24" }],
            "evidence": { "sv": "Intyg", "en": "Attestation" },
            "verification": { "sv": "Prova", "en": "Try" }, "every_months": 12,
        }, {
            "id": "egen.1.1", "reference": "Punkt 1.1", "title": { "sv": "Nycklar" },
            "text": { "sv": "Nycklar ska bytas." }, "parent": "egen.1", "scopes": ["system"],
        }],
    })
}

fn id(text: &str) -> RequirementId {
    RequirementId(text.into())
}

fn school() -> Scope {
    SCHOOL.parse().unwrap()
}

fn enter(town: &mut Town, content: Value) -> Result<domain::command::Decided, Refusal> {
    town.ask(By::Person(LEAD), None, vec![command("catalogue.enter", json!({ "content": content }))])
}

/// Åvik with the first version in force and both clauses answered for the school.
fn answered() -> Town {
    let mut town = Town::avik();
    town.given_all(&[
        ("catalogue.enter", json!({ "content": first_version() })),
        ("catalogue.take", json!({ "catalogue": "styr" })),
        (
            "requirement.assess",
            json!({ "scope": SCHOOL, "requirement": "styr.1", "status": "partly", "how": "Ibland" }),
        ),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "styr.2", "status": "met" })),
    ]);
    town
}

#[test]
fn a_version_is_in_force_only_when_it_is_taken() {
    let mut town = Town::avik();
    let assess = json!({ "scope": SCHOOL, "requirement": "styr.1", "status": "met" });
    let ask = |town: &Town| town.ask(By::Person(LEAD), None, vec![command("requirement.assess", assess.clone())]);
    assert_eq!(ask(&town).unwrap_err(), Refusal::fault("requirement", Wrong::NoSuch));
    town.given_all(&[("catalogue.enter", json!({ "content": first_version() }))]);
    assert_eq!(ask(&town).unwrap_err(), Refusal::rule("requirement-catalogue-not-in-force", "requirement"));
    let day = town.value.position.at.date();
    assert!(!town.value.requirements.holding(day).any(|one| one.id == id("styr.1")));
    town.given_all(&[("catalogue.take", json!({ "catalogue": "styr" }))]);
    assert!(ask(&town).is_ok());
    let holding: Vec<_> = town.value.requirements.holding(day).filter(|one| one.id.0.starts_with("styr")).collect();
    assert_eq!(holding.len(), 2);
    assert_eq!(holding[0].title.in_english(), "Lås", "what is not translated stands in Swedish");
}

#[test]
fn a_version_entered_twice_is_one_and_never_changes() {
    let mut town = answered();
    assert!(enter(&mut town, first_version()).unwrap().events.is_empty());
    let mut other = first_version();
    other["title"]["sv"] = json!("Andra riktlinjer");
    let refused = enter(&mut town, other).unwrap_err();
    assert_eq!(refused, Refusal::Invalid(vec![Fault::new("content.version", Wrong::Rule("catalogue-version-known"))]));
}

#[test]
fn a_stub_is_filled_by_the_text_that_is_entered() {
    let mut town = Town::avik();
    let mut text = first_version();
    text["id"] = json!("mcffs-2026-8");
    text["requirements"][0]["id"] = json!("mcffs-2026-8.1");
    text["requirements"][1]["id"] = json!("mcffs-2026-8.2");
    town.given_all(&[
        ("catalogue.enter", json!({ "content": text })),
        ("catalogue.take", json!({ "catalogue": "mcffs-2026-8" })),
    ]);
    let known = town.value.requirements.catalogue("mcffs-2026-8").unwrap();
    assert!(!known.text_not_entered && known.requirements.len() == 2);
    assert_eq!(town.value.requirements.versions("mcffs-2026-8").count(), 2);
}

#[test]
fn every_fault_comes_at_once_at_its_requirement_and_field() {
    let mut town = Town::avik();
    let wrong = json!({
        "id": "csl", "version": "9", "title": { "sv": " " }, "instrument": "X", "source": { "url": "javascript:1" },
        "requirements": [
            { "id": "csl.2.2", "reference": "1", "title": { "sv": "A" }, "text": { "sv": "" }, "scopes": [] },
            { "id": "a b", "reference": "2", "title": { "sv": "B" }, "text": { "sv": "B" }, "scopes": ["system"],
              "parent": "x", "maps": [{ "to": "gdpr", "reference": "gdpr.9999" }], "replaces": ["y"],
              "when": { "aspects": [{ "aspect": "integrity", "from": 9 }] } },
            { "id": "c", "reference": "3", "title": { "sv": "C" }, "text": { "sv": "C" }, "scopes": ["system"],
              "parent": "d" },
            { "id": "d", "reference": "4", "title": { "sv": "D" }, "text": { "sv": "D" }, "scopes": ["system"],
              "parent": "c" },
            { "id": "d", "reference": "5", "title": { "sv": "D" }, "text": { "sv": "D" }, "scopes": ["system"] },
            { "id": "gdpr.32", "reference": "6", "title": { "sv": "E" }, "text": { "sv": "E" }, "scopes": ["system"] },
        ],
    });
    let Refusal::Invalid(faults) = enter(&mut town, wrong).unwrap_err() else { panic!("not its faults") };
    let rule = |field: &str, key: &'static str| Fault::new(format!("content.{field}"), Wrong::Rule(key));
    let missing = |field: &str| Fault::new(format!("content.{field}"), Wrong::Missing);
    let expected = [
        rule("id", "catalogue-comes-with-program"),
        missing("title"),
        rule("url", "catalogue-url-form"),
        missing("requirements.0.text"),
        rule("requirements.0.scopes", "catalogue-no-scope"),
        rule("requirements.1.id", "catalogue-requirement-id-form"),
        rule("requirements.1.parent", "catalogue-unknown-parent"),
        rule("requirements.1.integrity", "catalogue-level-not-on-scale"),
        rule("requirements.1.maps", "catalogue-unknown-mapping"),
        rule("requirements.1.replaces", "catalogue-unknown-replaced"),
        rule("requirements.4.id", "catalogue-duplicate-id"),
        rule("requirements.5.id", "catalogue-id-elsewhere"),
    ];
    for fault in &expected {
        assert!(faults.contains(fault), "{fault:?} not in {faults:?}");
    }
    // What is written as a catalogue's id is one; another instrument may be called anything.
    for (to, is_known) in [("finnsinte", false), ("gdpr", true), ("ISO/IEC 27001", true), ("iso27001:2022", true)] {
        let mut maps = first_version();
        maps["requirements"][0]["maps"] = json!([{ "to": to, "reference": "gdpr.32" }]);
        assert_eq!(enter(&mut Town::avik(), maps).is_ok(), is_known, "{to}");
    }
    let mut ring = first_version();
    ring["requirements"][0]["parent"] = json!("styr.2");
    ring["requirements"][1]["parent"] = json!("styr.1");
    let Refusal::Invalid(faults) = enter(&mut town, ring).unwrap_err() else { panic!("not its faults") };
    assert!(faults.contains(&rule("requirements.0.parent", "catalogue-parent-ring")), "{faults:?}");
}

#[test]
fn only_whoever_may_take_catalogues_enters_them() {
    let town = Town::avik();
    let asked = vec![command("catalogue.enter", json!({ "content": first_version() }))];
    let refused = town.ask(By::Person(SCHOOL_COORDINATOR), None, asked).unwrap_err();
    assert!(matches!(refused, Refusal::NoMandate(_)), "{refused:?}");
}

#[test]
fn a_new_version_says_what_becomes_of_each_requirement() {
    let mut town = answered();
    town.given_all(&[("catalogue.enter", json!({ "content": second_version() }))]);
    let versions: Vec<_> = town.value.requirements.versions("styr").collect();
    let told = |becomes: &Becomes<'_>| {
        let name = |id: &RequirementId| id.0.to_string();
        (
            becomes.change,
            becomes.before.iter().map(|one| name(&one.id)).collect(),
            becomes.after.map(|one| name(&one.id)),
        )
    };
    let rows: Vec<(Change, Vec<String>, Option<String>)> =
        passage(Some(versions[0]), versions[1]).iter().map(told).collect();
    let row = |change, before: &str, after: &str| (change, vec![before.to_owned()], Some(after.to_owned()));
    let expected = [
        row(Change::Split, "styr.1", "styr.1a"),
        row(Change::Split, "styr.1", "styr.1b"),
        row(Change::Same, "styr.2", "styr.3"),
    ];
    assert_eq!(rows, expected);
    let back: Vec<Change> = passage(Some(versions[1]), versions[0]).iter().map(|one| one.change).collect();
    assert_eq!(back, [Change::New, Change::New, Change::Gone, Change::Gone, Change::Gone]);
}

#[test]
fn answers_carry_over_and_what_says_something_else_is_to_be_looked_at() {
    let mut town = answered();
    let until = json!({ "assessment": 1, "reason": "Byts", "on": "2026-11-20", "until": "2027-06-30" });
    town.given_all(&[
        ("requirement.exempt", until),
        ("action.register", json!({ "title": "Lås", "scope": SCHOOL, "requirements": ["styr.1"] })),
        ("catalogue.enter", json!({ "content": second_version() })),
        ("catalogue.take", json!({ "catalogue": "styr" })),
    ]);
    let value = &town.value;
    let answer = |name: &str| answer_for(value, school(), &id(name)).map(|(number, one)| (number.0, one.clone()));
    for half in ["styr.1a", "styr.1b"] {
        let (number, carried) = answer(half).unwrap();
        assert!(number > 2 && carried.answer.status == Status::Partly, "{half}");
        assert_eq!(carried.answer.how.as_deref(), Some("Ibland"));
        assert!(value.requirements.is_to_review(&carried), "{half}");
        assert!(carried.is_exempted(date("2026-12-01")), "{half} has lost its exemption");
    }
    let (number, same) = answer("styr.3").unwrap();
    assert_eq!((number, &*same.version, value.requirements.is_to_review(&same)), (2, "2", false));
    assert!(answer("styr.2").is_none() && answer("styr.1").is_some(), "the answer to what is gone stays");
    let planned = id("styr.1");
    let sees_to = |now: &str| value.requirements.is_for(&planned, &id(now));
    assert!(sees_to("styr.1a") && sees_to("styr.1b") && !sees_to("styr.3"), "what was planned sees to both");
    // Looked at and answered anew, it is no longer to be looked at.
    town.given_all(&[("requirement.assess", json!({ "scope": SCHOOL, "requirement": "styr.1a", "status": "met" }))]);
    let (_, again) = answer_for(&town.value, school(), &id("styr.1a")).unwrap();
    assert!(!town.value.requirements.is_to_review(again));
}

#[test]
fn several_that_become_one_are_met_only_if_all_were() {
    for (statuses, expected) in [
        (["met", "met"], Status::Met),
        (["met", "not-met"], Status::Partly),
        (["not-met", "not-met"], Status::NotMet),
        (["not-applicable", "met"], Status::Met),
    ] {
        let mut town = Town::avik();
        let mut merged = first_version();
        merged["version"] = json!("2");
        merged["requirements"].as_array_mut().unwrap().truncate(1);
        merged["requirements"][0]["text"]["sv"] = json!("Båda.");
        merged["requirements"][0]["replaces"] = json!(["styr.2"]);
        let assess = |name: &str, status: &str| json!({ "scope": SCHOOL, "requirement": name, "status": status, "how": format!("Om {name}") });
        town.given_all(&[
            ("catalogue.enter", json!({ "content": first_version() })),
            ("catalogue.take", json!({ "catalogue": "styr" })),
            ("requirement.assess", assess("styr.1", statuses[0])),
            ("requirement.assess", assess("styr.2", statuses[1])),
            ("catalogue.enter", json!({ "content": merged })),
            ("catalogue.take", json!({ "catalogue": "styr" })),
        ]);
        let (number, answer) = answer_for(&town.value, school(), &id("styr.1")).unwrap();
        assert_eq!((number.0, answer.answer.status), (1, expected), "{statuses:?}");
        assert_eq!(answer.answer.how.as_deref(), Some("Om styr.1\n\nOm styr.2"));
        assert!(town.value.requirements.is_to_review(answer));
    }
}

/// What the school's answer rests on: what it is called, its note, when it was attached and by whom.
fn evidence_of(town: &Town, name: &str) -> Vec<(String, Option<String>, (Instant, PersonId))> {
    let (number, _) = answer_for(&town.value, school(), &id(name)).unwrap();
    let all = town.value.evidence.of(number.into());
    all.map(|one| {
        (one.called().to_owned(), one.note.as_ref().map(ToString::to_string), (one.attached.at, one.attached.actor))
    })
    .collect()
}

fn link(assessment: u32, link: &str) -> Value {
    json!({ "of": format!("assessment-{assessment}"), "link": link, "note": "Punkt 2" })
}

#[test]
fn what_an_answer_rests_on_goes_along_to_each_that_its_requirement_becomes() {
    let mut town = answered();
    town.given(SCHOOL_COORDINATOR, "evidence.attach", link(1, "https://avik.se/a"));
    town.given(SCHOOL_COORDINATOR, "evidence.attach", link(1, "https://avik.se/fel"));
    town.given(SCHOOL_COORDINATOR, "evidence.detach", json!({ "of": "assessment-1", "number": 2 }));
    town.given(SCHOOL_COORDINATOR, "evidence.attach", link(2, "https://avik.se/b"));
    let (before, renamed) = (evidence_of(&town, "styr.1"), evidence_of(&town, "styr.2"));
    assert_eq!((before.len(), before[0].2.1), (1, SCHOOL_COORDINATOR));
    town.given_all(&[
        ("catalogue.enter", json!({ "content": second_version() })),
        ("catalogue.take", json!({ "catalogue": "styr" })),
    ]);
    for half in ["styr.1a", "styr.1b"] {
        assert_eq!(evidence_of(&town, half), before, "{half}: the same, and who attached it and when");
    }
    assert_eq!(evidence_of(&town, "styr.1"), before, "it stays where it was");
    assert_eq!(evidence_of(&town, "styr.3"), renamed, "an answer that only changed its name has its own");
    // What is taken off one of them stays at the others.
    let (half, _) = answer_for(&town.value, school(), &id("styr.1a")).unwrap();
    let off = json!({ "of": format!("assessment-{}", half.0), "number": 1 });
    town.given(SCHOOL_COORDINATOR, "evidence.detach", off);
    assert_eq!((evidence_of(&town, "styr.1a").len(), evidence_of(&town, "styr.1b").len()), (0, 1));
}

#[test]
fn the_one_that_several_become_has_the_evidence_of_all_and_nothing_twice() {
    let mut town = answered();
    for (assessment, address) in [(1, "https://avik.se/a"), (2, "https://avik.se/a"), (2, "https://avik.se/b")] {
        town.given(SCHOOL_COORDINATOR, "evidence.attach", link(assessment, address));
    }
    let mut merged = first_version();
    merged["version"] = json!("2");
    merged["requirements"].as_array_mut().unwrap().truncate(1);
    merged["requirements"][0]["text"]["sv"] = json!("Båda.");
    for (name, replaces) in [("styr.1", json!(["styr.2"])), ("styr.9", json!(["styr.1", "styr.2"]))] {
        let mut town = town.clone();
        merged["requirements"][0]["id"] = json!(name);
        merged["requirements"][0]["replaces"] = replaces;
        town.given_all(&[
            ("catalogue.enter", json!({ "content": merged })),
            ("catalogue.take", json!({ "catalogue": "styr" })),
        ]);
        let called: Vec<String> = evidence_of(&town, name).into_iter().map(|(called, ..)| called).collect();
        assert_eq!(called, ["https://avik.se/a", "https://avik.se/b"], "{name}");
    }
}

#[test]
fn what_few_read_is_read_by_no_more_when_it_goes_along() {
    let mut town = answered();
    town.given_all(&[
        ("secrecy.mark", json!({ "item": "assessment-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-01" })),
        ("secrecy.set-reading", json!({ "item": "assessment-1", "reading": "narrow" })),
        ("catalogue.enter", json!({ "content": second_version() })),
        ("catalogue.take", json!({ "catalogue": "styr" })),
    ]);
    for half in ["styr.1a", "styr.1b"] {
        let (number, _) = answer_for(&town.value, school(), &id(half)).unwrap();
        let (number, secrecy) = (domain::id::ItemRef::from(number), &town.value.secrecy);
        assert_eq!(&*secrecy.markings[&number].provision, "OSL 18 kap. 8 §", "{half}");
        assert_eq!(secrecy.readings.get(&number), Some(&domain::secrecy::Reading::Narrow), "{half}");
    }
    let (number, _) = answer_for(&town.value, school(), &id("styr.3")).unwrap();
    assert!(!town.value.secrecy.markings.contains_key(&domain::id::ItemRef::from(number)));
}

fn retire(more: &Value) -> domain::command::Command {
    let mut given = json!({ "catalogue": "styr", "reason": "Riktlinjen är upphävd" });
    given.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    command("catalogue.retire", given)
}

fn asked(town: &Town, name: &str) -> bool {
    town.value.requirements.holding(town.today()).any(|one| one.id == id(name))
}

#[test]
fn a_retired_catalogue_asks_for_nothing_and_its_answers_come_back_when_it_is_taken_again() {
    let mut town = answered();
    let lead = By::Person(LEAD);
    let read_at = town.value.position.seq;
    town.keep(&lead, Some(read_at), vec![retire(&json!({}))]).unwrap();
    assert!(!asked(&town, "styr.1"), "it is asked for still");
    let retired = town.value.requirements.retired("styr").unwrap();
    assert_eq!((&*retired.version, &*retired.reason, retired.retired.actor), ("1", "Riktlinjen är upphävd", LEAD));
    assert!(answer_for(&town.value, school(), &id("styr.1")).is_some(), "the answer is gone");
    let assess = json!({ "scope": SCHOOL, "requirement": "styr.1", "status": "met" });
    let refused = town.when(SCHOOL_COORDINATOR, "requirement.assess", assess);
    assert_eq!(refused, Err(Refusal::rule("requirement-catalogue-not-in-force", "requirement")));
    let twice = town.keep(&lead, None, vec![retire(&json!({}))]);
    assert_eq!(twice, Err(Refusal::rule("catalogue-retired-already", "catalogue")));
    town.given_all(&[("catalogue.take", json!({ "catalogue": "styr" }))]);
    assert!(asked(&town, "styr.1") && town.value.requirements.retired("styr").is_none());
    let (_, again) = answer_for(&town.value, school(), &id("styr.1")).unwrap();
    assert_eq!(again.answer.how.as_deref(), Some("Ibland"));
    assert!(!town.value.requirements.is_to_review(again));
}

#[test]
fn answers_carry_over_also_when_the_next_version_is_taken_after_the_first_was_retired() {
    let mut town = answered();
    town.by_program(vec![retire(&json!({}))]);
    town.given_all(&[("catalogue.enter", json!({ "content": second_version() }))]);
    assert!(!asked(&town, "styr.1a"), "entering takes nothing");
    town.given_all(&[("catalogue.take", json!({ "catalogue": "styr" }))]);
    for name in ["styr.1a", "styr.1b", "styr.3"] {
        assert!(asked(&town, name) && answer_for(&town.value, school(), &id(name)).is_some(), "{name}");
    }
}

#[test]
fn whoever_may_take_a_catalogue_retires_it_or_is_named_as_its_decider() {
    let mut town = answered();
    let refused = town.keep(&By::Person(SCHOOL_COORDINATOR), None, vec![retire(&json!({}))]);
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "{refused:?}");
    let decider = json!({ "decided_by": LEAD.0 });
    let unwritten = town.keep(&By::Program, None, vec![retire(&decider)]);
    assert!(unwritten.is_err(), "a decision taken elsewhere is written somewhere");
    let elsewhere = json!({ "decided_by": SCHOOL_COORDINATOR.0, "reference": "KS 2026/17" });
    let no_mandate = town.keep(&By::Program, None, vec![retire(&elsewhere)]);
    assert!(matches!(no_mandate, Err(Refusal::NoMandate(_))), "{no_mandate:?}");
    let elsewhere = json!({ "decided_by": LEAD.0, "reference": "KS 2026/17" });
    town.keep(&By::Program, None, vec![retire(&elsewhere)]).unwrap();
    let retired = town.value.requirements.retired("styr").unwrap();
    assert_eq!(
        (retired.elsewhere.decided_by, retired.elsewhere.reference.as_deref()),
        (Some(LEAD), Some("KS 2026/17"))
    );
    let unknown = json!({ "catalogue": "ingen", "reason": "x" });
    assert_eq!(town.when(LEAD, "catalogue.retire", unknown), Err(Refusal::fault("catalogue", Wrong::NoSuch)));
    // Whoever read the page before it was taken anew does not retire the new one unseen.
    let read_at = town.value.position.seq;
    town.given_all(&[("catalogue.take", json!({ "catalogue": "styr" }))]);
    let late = town.keep(&By::Person(LEAD), Some(read_at), vec![retire(&json!({}))]);
    assert_eq!(late, Err(Refusal::Rule { rule: "setting-changed-since", field: None }));
}
