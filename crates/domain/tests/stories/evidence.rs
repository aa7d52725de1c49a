//! Evidence: links and files on answers and controls; samples, and what they find.

use super::town::*;
use domain::command::{By, Command};
use domain::event::Event;
use domain::evidence::{EvidenceFile, EvidenceNumber, FileKind};
use domain::field::Wrong;
use domain::id::{ControlId, ItemRef, SampleId, WeaknessId};
use domain::refusal::Refusal;
use domain::sample::{SampleStanding, standing_of_sample};
use domain::text::{Digest, Name};
use domain::weakness::{WeaknessStanding, standing_of_weakness};
use serde_json::json;

fn with_control() -> Town {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "control.register", json!({ "title": "Reservrutin", "scope": SCHOOL }));
    town
}

fn control() -> ItemRef {
    ControlId(1).into()
}

fn file_of(content: u8) -> Command {
    let mut command = command("evidence.attach", json!({ "of": "control-1" }));
    if let Command::AttachEvidence(attach) = &mut command {
        let name = Name::new("Övning.pdf").unwrap();
        attach.file = Some(EvidenceFile { name, digest: Digest::of(&[content; 32]), size: 9, kind: FileKind::Pdf });
    }
    command
}

fn attach(town: &mut Town, command: Command) -> Result<Vec<Event>, Refusal> {
    town.keep(&By::Person(SCHOOL_COORDINATOR), None, vec![command])
}

fn standing(town: &Town) -> Vec<&str> {
    town.value.evidence.of(control()).map(domain::evidence::Evidence::called).collect()
}

#[test]
fn evidence_is_attached_and_taken_off_and_keeps_its_number() {
    let mut town = with_control();
    let link = |link: &str| json!({ "of": "control-1", "link": link });
    town.given(SCHOOL_HEAD, "evidence.attach", link("https://avik.se/a"));
    attach(&mut town, file_of(1)).unwrap();
    assert_eq!(standing(&town), ["https://avik.se/a", "Övning.pdf"]);
    town.given(SCHOOL_HEAD, "evidence.detach", json!({ "of": "control-1", "number": 1 }));
    let again = town.when(SCHOOL_HEAD, "evidence.detach", json!({ "of": "control-1", "number": 1 }));
    assert_eq!(again, Err(Refusal::fault("number", Wrong::NoSuch)));
    town.given(SCHOOL_HEAD, "evidence.attach", link("https://avik.se/b"));
    assert_eq!(standing(&town), ["Övning.pdf", "https://avik.se/b"]);
    assert!(town.value.evidence.get(control(), EvidenceNumber(3)).is_some(), "a number is never given again");
}

#[test]
fn what_is_no_evidence_is_refused() {
    let mut town = with_control();
    let mut refused = |given| town.when(SCHOOL_HEAD, "evidence.attach", given).unwrap_err();
    assert_eq!(refused(json!({ "of": "control-1" })), Refusal::rule("evidence-nothing", "link"));
    for link in ["javascript:alert(1)", "avik.se", "https://", "https://a b"] {
        let given = json!({ "of": "control-1", "link": link });
        assert_eq!(refused(given), Refusal::rule("evidence-not-a-link", "link"), "{link}");
    }
    let regards = json!({ "of": "control-1", "link": "https://avik.se", "regards": "exemption" });
    assert_eq!(refused(regards), Refusal::fault("regards", Wrong::NotAChoice));
    let unit = json!({ "of": "unit-2", "link": "https://avik.se" });
    assert_eq!(refused(unit), Refusal::fault("of", Wrong::NoSuch));
    let elsewhere = json!({ "of": "control-2", "link": "https://avik.se" });
    assert!(matches!(refused(elsewhere), Refusal::Invalid(_)), "what is not there");
    attach(&mut town, file_of(1)).unwrap();
    let twice = attach(&mut town, file_of(1));
    assert_eq!(twice, Err(Refusal::Rule { rule: "evidence-attached-already", field: None }));
    town.given(SCHOOL_HEAD, "control.close", json!({ "id": 1, "on": "2026-11-23", "reason": "Ersatt" }));
    let closed = town.when(SCHOOL_HEAD, "evidence.attach", json!({ "of": "control-1", "link": "https://avik.se" }));
    assert_eq!(closed, Err(Refusal::Closed(control())));
}

#[test]
fn another_boards_people_attach_nothing_and_see_nothing_of_it() {
    let mut town = with_control();
    let given = json!({ "of": "control-1", "link": "https://avik.se" });
    let unseen = town.when(CARE_COORDINATOR, "evidence.attach", given.clone());
    assert_eq!(unseen, Err(Refusal::fault("of", Wrong::NoSuch)), "as what does not exist");
    assert!(matches!(town.when(SCHOOL_OWNER, "evidence.attach", given), Err(Refusal::NoMandate(_))));
}

#[test]
fn disposal_takes_the_files_name_and_digest() {
    let mut town = with_control();
    let event = attach(&mut town, file_of(1)).unwrap().remove(0);
    let residue = String::from_utf8(event.residue().write()).unwrap();
    assert_eq!(residue, r#"{"of":"control-1","number":1}"#);
    assert_eq!(town.value.evidence.files().count(), 1);
}

fn sampled(deviations: u32) -> serde_json::Value {
    json!({ "title": "Behörigheter", "scope": SCHOOL, "taken_on": "2026-11-20", "selection": "Vart tionde konto",
        "examined": 20, "deviations": deviations, "finding": "Två hade slutat" })
}

#[test]
fn a_sample_that_found_something_waits_until_a_weakness_tells_of_it() {
    let mut town = Town::avik();
    let standing = |town: &Town| {
        let sample = town.value.samples.get(SampleId(1)).unwrap();
        standing_of_sample(&town.value, SampleId(1), sample)
    };
    town.given(IT_LEAD, "sample.register", sampled(2));
    assert_eq!(standing(&town), SampleStanding::Unraised);
    town.given(IT_LEAD, "weakness.register", json!({ "title": "Konton ligger kvar", "scope": SCHOOL, "sample": 1 }));
    assert_eq!(standing(&town), SampleStanding::Raised);
}

#[test]
fn numbers_of_a_sample_hold_together() {
    let mut town = Town::avik();
    let mut faulty = |field: &str, value: serde_json::Value| {
        let mut given = sampled(2);
        given[field] = value;
        match town.when(IT_LEAD, "sample.register", given) {
            Err(Refusal::Invalid(faults)) => faults[0].field.clone(),
            other => panic!("{field}: {other:?}"),
        }
    };
    assert_eq!(faulty("deviations", json!(21)), "deviations");
    assert_eq!(faulty("examined", json!(0)), "examined");
    assert_eq!(faulty("finding", json!(null)), "finding");
}

#[test]
fn a_weakness_is_open_until_it_is_closed_whatever_is_done() {
    let mut town = Town::avik();
    let standing = |town: &Town| {
        let weakness = town.value.weaknesses.get(WeaknessId(1)).unwrap();
        standing_of_weakness(&town.value, WeaknessId(1), weakness)
    };
    town.given(SCHOOL_COORDINATOR, "weakness.register", json!({ "title": "Konton ligger kvar", "scope": SCHOOL }));
    assert_eq!(standing(&town), WeaknessStanding::Unattended);
    for title in ["Ta bort konton", "Inför rutin"] {
        let action = json!({ "title": title, "scope": SCHOOL, "weaknesses": [1] });
        town.given(SCHOOL_COORDINATOR, "action.register", action);
    }
    town.given(SCHOOL_COORDINATOR, "action.finish", json!({ "action": 1, "on": "2026-11-20" }));
    assert_eq!(standing(&town), WeaknessStanding::UnderWay);
    // An action that was dropped mends nothing and hinders nothing.
    town.given(SCHOOL_COORDINATOR, "action.close", json!({ "id": 2, "on": "2026-11-21", "reason": "Behövs inte" }));
    assert_eq!(standing(&town), WeaknessStanding::Acted);
    town.given(SCHOOL_HEAD, "weakness.close", json!({ "id": 1, "on": "2026-11-22", "reason": "Kontrollerat" }));
    assert_eq!(standing(&town), WeaknessStanding::Closed);
}
