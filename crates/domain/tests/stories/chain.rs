//! The chain: one information set walks its six links, each broken link named with whose turn it is.

use super::town::*;
use domain::chain::{Broken, Chain, Link, Obstacle, Turn, Why, chain, obstacles};
use domain::id::{ControlId, InformationSetId, ObjectId, Scope};
use domain::mandate::Act;
use domain::need::{Carrier, Needs};
use domain::requirement::{Because, Profiles, requirement};
use domain::role::Role;
use domain::sight::Sight;
use serde_json::json;

const OBJECT: Scope = Scope::Object(ObjectId(1));

fn needs(town: &Town) -> Needs {
    Needs::of(&town.value, town.today())
}

fn whole(town: &Town) -> Chain {
    chain(&town.value, &needs(town), &town.value, &Sight::everything(), town.today(), Scope::Municipality)
}

fn stop(town: &Town) -> Option<Broken> {
    whole(town).broken.first().copied()
}

fn why(town: &Town) -> (Link, Why) {
    let broken = stop(town).unwrap();
    (broken.link, broken.why)
}

fn passed(town: &Town) -> Vec<usize> {
    whole(town).links.iter().map(|count| count.passed).collect()
}

/// One information set in one system of one object, with the protection catalogue in force.
fn begun() -> Town {
    let mut town = Town::avik();
    town.given_all(&[
        ("catalogue.take", json!({ "catalogue": "skydd" })),
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1], "hosting": "internal" })),
        ("information-set.register", json!({ "name": "Elevhälsans journaler" })),
    ]);
    town
}

fn describe(town: &mut Town, more: serde_json::Value) {
    let mut given = input(json!({ "id": 1, "name": "Elevhälsans journaler" }));
    given.extend(input(more));
    town.given_all(&[("information-set.describe", serde_json::Value::Object(given))]);
}

/// Every requirement that the object answers, with this status.
fn answer_all(town: &mut Town, status: &str) {
    let needs = Needs::of(&town.value, town.today());
    let profiles = Profiles::of(&needs);
    let profile = profiles.of_scope(OBJECT);
    let asked: Vec<String> = domain::picture::requirements_for(&town.value, OBJECT, town.today())
        .filter(|requirement| profile.applies(requirement).is_some())
        .map(|requirement| requirement.id.0.to_string())
        .collect();
    for id in asked {
        town.given(
            OBJECT_OWNER,
            "requirement.assess",
            json!({ "scope": "object-1", "requirement": id, "status": status, "how": "Så här." }),
        );
    }
}

#[test]
fn an_information_set_walks_the_whole_way_and_each_missing_link_is_named() {
    let mut town = begun();
    assert_eq!(why(&town), (Link::Inventoried, Why::NoUnit));
    describe(&mut town, json!({ "unit": 6 }));
    assert_eq!(why(&town), (Link::Inventoried, Why::NoOwner));
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0 }));
    assert_eq!(why(&town), (Link::Inventoried, Why::NoPlace));
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }));
    assert_eq!(why(&town), (Link::Classified, Why::NotProposed));
    assert_eq!(passed(&town), [1, 0, 0, 0, 0, 0]);

    let class = json!({ "set": 1, "confidentiality": 2, "integrity": 2, "availability": 2 });
    town.given(SCHOOL_COORDINATOR, "classification.propose", class);
    let broken = stop(&town).unwrap();
    assert_eq!((broken.why, broken.turn), (Why::WaitsForOwner, Turn::Owner(SCHOOL_OWNER)));
    assert_eq!(broken.mended_by(), Some((InformationSetId(1).into(), "classification.adopt")));
    let class = json!({
        "set": 1, "confidentiality": 2, "integrity": 2, "availability": 2, "on": "2026-11-23", "valid_until": "2029-11-23"
    });
    town.given(SCHOOL_OWNER, "classification.adopt", class);
    let broken = stop(&town).unwrap();
    let carrier = Carrier::Object(ObjectId(1));
    assert_eq!((broken.link, broken.why), (Link::Demanded, Why::NotReceived(carrier)));
    assert_eq!(broken.turn, Turn::Mandate(Act::ReceiveDemands, OBJECT));

    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    let (link, Why::Unanswered(scope, count)) = why(&town) else { panic!("{:?}", why(&town)) };
    assert_eq!((link, scope), (Link::Planned, OBJECT));
    assert!(count > 10, "the protection catalogue asks more than ten things: {count}");
    answer_all(&mut town, "met");
    assert_eq!(why(&town), (Link::Verified, Why::NoControl(OBJECT)));
    assert_eq!(passed(&town), [1, 1, 1, 1, 1, 0]);

    town.given(OBJECT_OWNER, "control.register", json!({ "title": "Inloggning i två steg", "scope": "object-1" }));
    assert_eq!(why(&town), (Link::Introduced, Why::NotIntroduced(ControlId(1))));
    let introduced = json!({ "control": 1, "place": "Elevkort", "on": "2026-11-20", "by": SCHOOL_HEAD.0 });
    town.given(OBJECT_OWNER, "control.introduce", introduced);
    assert_eq!(why(&town), (Link::Verified, Why::NotVerified(ControlId(1))));
    let works = json!({
        "control": 1, "outcome": "works", "method": "Provat att logga in utan.", "on": "2026-11-23",
        "valid_until": "2027-11-23"
    });
    town.given(OBJECT_OWNER, "control.verify", works);
    assert_eq!((stop(&town), passed(&town)), (None, vec![1; 6]));
    town.wait_days(400);
    assert_eq!(why(&town), (Link::Verified, Why::VerificationLapsed(ControlId(1))), "a verification lapses by itself");
}

#[test]
fn a_gap_is_open_until_an_action_or_an_exemption_sees_to_it() {
    let mut town = begun();
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }));
    let class = json!({ "set": 1, "confidentiality": 2, "integrity": 2, "availability": 2, "on": "2026-11-23" });
    town.given(SCHOOL_OWNER, "classification.adopt", class);
    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    answer_all(&mut town, "met");
    let asked = town.value.requirements.assessments.iter().last().unwrap();
    let (gap, requirement) = (asked.0, asked.1.requirement.0.to_string());
    let not_met = json!({ "scope": "object-1", "requirement": requirement, "status": "not-met" });
    town.given(OBJECT_OWNER, "requirement.assess", not_met);
    assert_eq!(why(&town), (Link::Planned, Why::Gaps(OBJECT, 1)));

    let mut exempted = town.clone();
    let until = json!({ "assessment": gap.0, "reason": "Byts i vår.", "on": "2026-11-23", "until": "2027-03-31" });
    let refused = exempted.when(SCHOOL_COORDINATOR, "requirement.exempt", until.clone());
    assert!(refused.is_err(), "a coordinator exempts nobody");
    exempted.given(SCHOOL_HEAD, "requirement.exempt", until);
    assert_eq!(why(&exempted), (Link::Verified, Why::NoControl(OBJECT)));
    exempted.wait_days(200);
    assert_eq!(why(&exempted), (Link::Planned, Why::Gaps(OBJECT, 1)), "an exemption ends by itself");

    let action = json!({ "title": "Inför", "scope": "object-1", "requirements": [requirement], "due": "2027-03-31" });
    town.given(OBJECT_OWNER, "action.register", action);
    assert_eq!(why(&town), (Link::Introduced, Why::Unmet(OBJECT, 1)), "decided is not introduced");
}

#[test]
fn what_applies_follows_from_the_need_and_says_why() {
    let mut town = begun();
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }));
    let count = |town: &Town, level: u8| {
        let mut town = town.clone();
        let class = json!({ "set": 1, "confidentiality": level, "integrity": level, "availability": level, "on": "2026-11-23" });
        town.given(SCHOOL_OWNER, "classification.adopt", class);
        let needs = Needs::of(&town.value, town.today());
        let profiles = Profiles::of(&needs);
        let profile = profiles.of_scope(OBJECT);
        let all = domain::picture::requirements_for(&town.value, OBJECT, town.today());
        let mut own = all.filter(|one| !one.platform && one.id.0.starts_with("skydd."));
        own.by_ref().filter(|one| profile.applies(one).is_some()).count()
    };
    let counts: Vec<usize> = (0..=4).map(|level| count(&town, level)).collect();
    assert!(counts.windows(2).all(|pair| pair[0] <= pair[1]), "a higher need never asks less: {counts:?}");
    assert!(counts[0] < counts[3], "{counts:?}");
    assert!(counts[2] <= 30, "at 2-2-2 at most thirty own requirements remain: {}", counts[2]);

    let needs = Needs::of(&town.value, town.today());
    let profiles = Profiles::of(&needs);
    let of_need = domain::requirement::library()
        .iter()
        .flat_map(|catalogue| &catalogue.requirements)
        .find(|one| one.when.as_ref().is_some_and(|when| !when.aspects.is_empty() && when.hosting.is_empty()))
        .unwrap();
    if of_need.when.as_ref().unwrap().personal_data.is_none() {
        assert_eq!(profiles.of_scope(OBJECT).applies(of_need), Some(Because::NothingKnown));
    }
    let (_, law) = requirement("csl.2.3.4").unwrap();
    assert_eq!(profiles.of_scope(Scope::Municipality).applies(law), Some(Because::Always));
}

#[test]
fn the_chain_counts_what_the_viewer_sees() {
    let mut town = begun();
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }));
    town.given_all(&[("information-set.register", json!({ "name": "Hemtjänstens planer", "unit": 5 }))]);
    let total = |person| {
        let chain =
            chain(&town.value, &needs(&town), &town.value, &town.sight(person), town.today(), Scope::Municipality);
        (chain.links[0].total, chain.broken.len())
    };
    assert_eq!((total(LEAD), total(SCHOOL_COORDINATOR), total(CARE_COORDINATOR)), ((2, 2), (1, 1), (1, 1)));
    let school = chain(
        &town.value,
        &needs(&town),
        &town.value,
        &Sight::everything(),
        town.today(),
        Scope::Unit(domain::id::UnitId(4)),
    );
    assert_eq!(school.links[0].total, 1);
}

#[test]
fn the_turn_is_theirs_whose_duty_lies_nearest_and_of_those_whoever_leads_the_work() {
    let town = begun();
    let whose = |act, scope| Turn::Mandate(act, scope).whose(&town.value, town.today());
    let department = Scope::Unit(domain::id::UnitId(4));
    assert_eq!(whose(Act::ProposeClass, department), [(Role::SecurityCoordinator, SCHOOL_COORDINATOR)]);
    assert_eq!(whose(Act::ReceiveDemands, OBJECT), [(Role::ObjectOwner, OBJECT_OWNER)]);
    assert_eq!(whose(Act::ReceiveDemands, Scope::Municipality), [], "nobody receives demands for the whole");
    assert_eq!(Turn::Unseen.whose(&town.value, town.today()), []);
    let owner = Turn::Owner(SCHOOL_OWNER).whose(&town.value, town.today());
    assert_eq!(owner, [(Role::InformationOwner, SCHOOL_OWNER)]);
}

#[test]
fn what_stops_for_the_same_reason_is_held_up_by_one_obstacle() {
    let mut town = begun();
    town.given_all(&[
        ("information-set.register", json!({ "name": "Frånvaro", "unit": 6 })),
        ("information-set.register", json!({ "name": "Betyg", "unit": 6 })),
        ("information-set.register", json!({ "name": "Scheman", "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] })),
    ]);
    let broken = whole(&town).broken;
    let found = obstacles(&broken);
    let told =
        |obstacle: &Obstacle| (obstacle.first.obstacle(), obstacle.sets.iter().map(|set| set.0).collect::<Vec<_>>());
    let told: Vec<_> = found.iter().map(told).collect();
    assert_eq!(
        told,
        [
            ("no-owner.unit-6".to_owned(), vec![2, 3]),
            ("no-unit.municipality".to_owned(), vec![1]),
            ("not-proposed.unit-6".to_owned(), vec![4]),
        ]
    );
    let held: usize = found.iter().map(|obstacle| obstacle.sets.len()).sum();
    assert_eq!(held, broken.len(), "each that stops is held up by one");
}

#[test]
fn what_passes_the_last_link_by_a_self_check_is_told_apart() {
    let mut town = begun();
    describe(&mut town, json!({ "unit": 6, "owner": SCHOOL_OWNER.0, "systems": [1] }));
    let class = json!({ "set": 1, "confidentiality": 1, "integrity": 1, "availability": 1, "on": "2026-11-01" });
    town.given(SCHOOL_OWNER, "classification.adopt", class);
    town.given(OBJECT_OWNER, "demands.receive", json!({ "carrier": "object-1", "on": "2026-11-23" }));
    answer_all(&mut town, "met");
    for title in ["Inloggning", "Reservrutin"] {
        town.given(OBJECT_OWNER, "control.register", json!({ "title": title, "scope": "object-1" }));
    }
    for control in [1, 2] {
        let by = OBJECT_OWNER.0;
        let introduced = json!({ "control": control, "place": "Elevkort", "on": "2026-11-20", "by": by });
        town.given(OBJECT_OWNER, "control.introduce", introduced);
    }
    let works = |control: u32, more: serde_json::Value| {
        let mut given = input(json!({
            "control": control, "outcome": "works", "method": "Provat.", "on": "2026-11-23", "valid_until": "2027-11-23"
        }));
        given.extend(input(more));
        serde_json::Value::Object(given)
    };
    town.given(LEAD, "control.verify", works(1, json!({})));
    assert!(whole(&town).self_checked.is_empty(), "it has not passed yet");
    let own = works(2, json!({ "self_check_reason": "Ingen annan kan rutinen" }));
    town.given(OBJECT_OWNER, "control.verify", own);
    let chain = whole(&town);
    assert_eq!((chain.broken.len(), &chain.self_checked[..]), (0, &[(InformationSetId(1), ControlId(2))][..]));
    // Somebody else looks at it too, and nothing is weaker any more.
    town.given(LEAD, "control.verify", works(2, json!({})));
    assert!(whole(&town).self_checked.is_empty() && whole(&town).broken.is_empty());
}
