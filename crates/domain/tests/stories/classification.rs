//! Classes: proposed by whoever leads the work, adopted by the owner, on the scale in force.

use super::town::*;
use domain::classification::{Aspect, Harm, Hit, Standing, standing_of_set, standing_of_system};
use domain::event::Event;
use domain::field::{Fault, Wrong};
use domain::id::{InformationSetId, SystemId};
use domain::mandate::Act;
use domain::number::{Consequence, Version};
use domain::refusal::Refusal;
use domain::role::Role;
use serde_json::{Value, json};

const JOURNALS: InformationSetId = InformationSetId(1);

fn with_journals() -> Town {
    let mut town = Town::avik();
    town.given(SCHOOL_COORDINATOR, "information-set.register", json!({ "name": "Elevhälsans journaler", "unit": 6 }));
    town
}

fn adopted(more: Value) -> Value {
    let mut given =
        input(json!({ "set": 1, "confidentiality": 3, "integrity": 2, "availability": 2, "on": "2026-11-23" }));
    given.extend(input(more));
    Value::Object(given)
}

fn standing(town: &Town) -> Standing {
    standing_of_set(&town.value, JOURNALS, town.today())
}

#[test]
fn the_coordinator_proposes_and_the_owner_adopts() {
    let mut town = with_journals();
    assert_eq!(standing(&town), Standing::Unknown);
    let proposal = json!({ "set": 1, "confidentiality": 3, "integrity": 2, "availability": 2 });
    town.given(SCHOOL_COORDINATOR, "classification.propose", proposal);
    assert_eq!(standing(&town), Standing::Proposed);
    let Err(Refusal::NoMandate(lacking)) = town.when(SCHOOL_COORDINATOR, "classification.adopt", adopted(json!({})))
    else {
        panic!("the coordinator adopts nothing");
    };
    assert_eq!(lacking.act, Act::AdoptClass);
    let holders = [(Role::DepartmentHead, vec![SCHOOL_HEAD]), (Role::InformationOwner, vec![SCHOOL_OWNER])];
    assert_eq!(lacking.holders, holders);
    let events =
        town.when(SCHOOL_OWNER, "classification.adopt", adopted(json!({ "valid_until": "2027-11-30" }))).unwrap();
    assert_eq!(events[0].kind(), "classification.adopted");
    assert_eq!(standing(&town), Standing::Adopted);
    town.wait_days(400);
    assert_eq!(standing(&town), Standing::Lapsed);
}

#[test]
fn the_owners_decision_may_be_registered_with_its_reference() {
    let mut town = with_journals();
    let nobody = town.when(SCHOOL_COORDINATOR, "classification.adopt", adopted(json!({ "reference": "BUN 2026/88" })));
    assert_eq!(nobody, Err(Refusal::Invalid(vec![Fault::new("decided_by", Wrong::Missing)])), "somebody decided");
    let themselves = adopted(json!({ "reference": "BUN 2026/88", "decided_by": SCHOOL_COORDINATOR }));
    let refused = town.when(SCHOOL_COORDINATOR, "classification.adopt", themselves);
    assert!(matches!(refused, Err(Refusal::NoMandate(_))), "who is said to have decided has the mandate");
    let owners = adopted(json!({ "reference": "BUN 2026/88", "decided_by": SCHOOL_OWNER }));
    town.given(SCHOOL_COORDINATOR, "classification.adopt", owners);
    assert_eq!(standing(&town), Standing::Adopted);
}

#[test]
fn a_class_off_the_scale_is_a_fault_at_each_level() {
    let mut town = with_journals();
    let off = adopted(json!({ "confidentiality": 5, "traceability": 7 }));
    let Err(Refusal::Invalid(faults)) = town.when(SCHOOL_OWNER, "classification.adopt", off) else {
        panic!("the scale ends at four");
    };
    let found: Vec<_> = faults.iter().map(|fault| (&*fault.field, &fault.wrong)).collect();
    assert_eq!(found, [("confidentiality", &Wrong::NotAChoice), ("traceability", &Wrong::NotAChoice)]);
}

#[test]
fn without_a_scale_nothing_is_classified() {
    let mut town = Town::empty();
    town.given_all(&[("system.register", json!({ "name": "Elevkort" }))]);
    let given = command(
        "classification.give",
        json!({ "system": 1, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA" }),
    );
    let refusal = town.keep(&domain::command::By::Program, None, vec![given]);
    assert_eq!(refusal, Err(Refusal::Rule { rule: "scale-none-set", field: None }));
}

#[test]
fn an_old_class_keeps_speaking_of_its_scale() {
    let mut town = with_journals();
    town.given(SCHOOL_OWNER, "classification.adopt", adopted(json!({})));
    town.by_program(vec![scale_and_matrix("4x5")[0].clone()]);
    let class = town.value.classifications.sets.get(&JOURNALS).unwrap();
    assert_eq!(class.adopted.as_ref().unwrap().1, Version(1));
    let events = town.when(SCHOOL_OWNER, "classification.adopt", adopted(json!({}))).unwrap();
    let Event::Classification(domain::classification::ClassificationEvent::Adopted(anew)) = &events[0] else {
        panic!("{events:?}")
    };
    assert_eq!(anew.scale, Version(2));
}

#[test]
fn what_a_file_states_is_no_level() {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4 })),
        ("classification.state", json!({ "system": 1, "within_last_year": true, "as_of": "2026-10-01" })),
    ]);
    let standing = |town: &Town| standing_of_system(&town.value, SystemId(1));
    assert_eq!(standing(&town), Standing::Stated);
    assert!(!standing(&town).is_classified());
    let by_owner = json!({ "system": 1, "within_last_year": false, "as_of": "2026-11-01" });
    assert!(matches!(town.when(SCHOOL_OWNER, "classification.state", by_owner), Err(Refusal::NoMandate(_))));
    town.given(
        SCHOOL_COORDINATOR,
        "classification.give",
        json!({
            "system": 1, "confidentiality": 2, "integrity": 2, "availability": 3, "source": "KLASSA", "on": "2026-05-01"
        }),
    );
    assert_eq!(standing(&town), Standing::OnSystemLevel);
}

#[test]
fn a_closed_set_is_not_classified() {
    let mut town = with_journals();
    town.given(
        SCHOOL_COORDINATOR,
        "information-set.close",
        json!({ "id": 1, "on": "2026-11-23", "reason": "Dubblett" }),
    );
    let refusal = town.when(SCHOOL_OWNER, "classification.adopt", adopted(json!({})));
    assert_eq!(refusal, Err(Refusal::Closed(JOURNALS.into())));
}

#[test]
fn whom_it_hits_and_how_hard_follows_the_class_to_its_adoption() {
    let mut town = with_journals();
    let hits = json!(["individual:3", "law-and-trust:2"]);
    let proposal = json!({
        "set": 1, "confidentiality": 3, "integrity": 2, "availability": 2, "confidentiality_hits": hits,
        "integrity_hits": ["operations"]
    });
    town.given(SCHOOL_COORDINATOR, "classification.propose", proposal);
    let expected = [Harm::at(Hit::Individual, Consequence(3)), Harm::at(Hit::LawAndTrust, Consequence(2))];
    let class = town.value.classifications.sets.get(&JOURNALS).unwrap().clone();
    let (proposal, _) = class.proposed.as_ref().unwrap();
    assert_eq!(proposal.hits.of(Aspect::Confidentiality), expected);
    assert_eq!(
        proposal.hits.of(Aspect::Integrity),
        [Harm { hit: Hit::Operations, level: None }],
        "how hard may be left"
    );
    town.given(SCHOOL_OWNER, "classification.adopt", adopted(json!({ "confidentiality_hits": hits })));
    let class = town.value.classifications.sets.get(&JOURNALS).unwrap().clone();
    assert_eq!(class.adopted.as_ref().unwrap().0.hits.of(Aspect::Confidentiality), expected);
}

#[test]
fn a_level_that_is_left_out_is_the_highest_of_those_whom_it_hits() {
    let mut town = with_journals();
    let proposal = json!({
        "set": 1, "confidentiality_hits": ["economy:1", "individual:3", "society:2"], "integrity": 2, "availability": 2,
        "traceability_hits": ["law-and-trust:2"]
    });
    town.given(SCHOOL_COORDINATOR, "classification.propose", proposal);
    let class = town.value.classifications.sets.get(&JOURNALS).unwrap();
    let class = &class.proposed.as_ref().unwrap().0.class;
    let levels = Aspect::ALL.iter().map(|aspect| class.level(*aspect).map(|level| level.0)).collect::<Vec<_>>();
    assert_eq!(levels, [Some(3), Some(2), Some(2), Some(2)]);
    // Whom it hits without how hard gives no level: it is still asked for.
    let unsaid = input(json!({ "set": 1, "confidentiality_hits": ["economy"], "integrity": 2, "availability": 2 }));
    let read = domain::command::Command::read("classification.propose", &unsaid);
    let missing = vec![Fault::new("confidentiality", Wrong::Missing)];
    assert_eq!(read, Err(domain::command::NotACommand::Faults(missing)));
}

#[test]
fn nobody_is_hit_harder_than_the_level_says() {
    let mut town = with_journals();
    let refused = |town: &mut Town, more: Value| match town.when(SCHOOL_OWNER, "classification.adopt", adopted(more)) {
        Err(Refusal::Invalid(faults)) => faults,
        other => panic!("{other:?}"),
    };
    let above = Wrong::Rule("classification-hit-above-level");
    let found = refused(&mut town, json!({ "integrity_hits": ["individual:3"], "traceability_hits": ["society"] }));
    assert_eq!(found, [Fault::new("integrity_hits", above)]);
    let found = refused(&mut town, json!({ "availability_hits": ["individual:2", "individual:1"] }));
    assert_eq!(found, [Fault::new("availability_hits", Wrong::Rule("classification-hit-twice"))]);
    let found = refused(&mut town, json!({ "confidentiality_hits": ["individual:7"] }));
    assert_eq!(found, [Fault::new("confidentiality_hits", Wrong::NotAChoice)], "off the scale");
    // A higher level than any of them is the owner's to judge: many small damages may weigh more together.
    town.given(SCHOOL_OWNER, "classification.adopt", adopted(json!({ "confidentiality_hits": ["individual:2"] })));
}
