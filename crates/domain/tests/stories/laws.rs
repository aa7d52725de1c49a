//! Law profiles: which law applies to whom, who says so, and what that does to the requirements.

use super::town::*;
use domain::duty::{Task, Urgency, due};
use domain::id::{ObjectId, Scope, UnitId};
use domain::law::{Applies, LawId, Outside, ReviewStanding, profile_for, template};
use domain::mandate::Act;
use domain::need::Needs;
use domain::picture::considered;
use domain::refusal::Refusal;
use domain::requirement::RequirementId;
use serde_json::{Value, json};

const BOARD: UnitId = UnitId(2);
const DEPARTMENT: UnitId = UnitId(4);
const OBJECT: Scope = Scope::Object(ObjectId(1));

fn profile(unit: UnitId, law: &str, applies: &str) -> Value {
    json!({ "unit": unit.0, "law": law, "applies": applies, "why": "Så är det", "reviewed_on": "2026-11-20" })
}

fn csl() -> LawId {
    LawId("csl".into())
}

/// How many requirements apply to a part of the municipality, and how many do not.
fn asked(town: &Town, scope: Scope) -> (usize, usize) {
    let needs = Needs::of(&town.value, town.today());
    let all: Vec<bool> =
        considered(&town.value, &needs, scope, town.today()).map(|(_, because)| because.is_some()).collect();
    let apply = all.iter().filter(|applies| **applies).count();
    (apply, all.len() - apply)
}

#[test]
fn whoever_leads_the_work_says_which_law_applies() {
    let mut town = Town::avik();
    let refused = town.when(SCHOOL_COORDINATOR, "law.profile", profile(DEPARTMENT, "skollagen", "yes"));
    assert!(matches!(refused, Err(Refusal::NoMandate(lacking)) if lacking.act == Act::ProfileLaw));
    town.given(LEAD, "law.profile", profile(BOARD, "skollagen", "yes"));
    town.given(CHIEF_LAWYER, "law.profile", profile(BOARD, "hsl", "partly"));
    let (said_by, of_board) = profile_for(&town.value, DEPARTMENT, &LawId("hsl".into())).unwrap();
    assert_eq!((said_by, of_board.profile.applies), (BOARD, Applies::Partly), "the department follows its board");
    assert!(profile_for(&town.value, UnitId(3), &LawId("hsl".into())).is_none());
}

#[test]
fn a_law_that_does_not_apply_asks_nothing_there() {
    let mut town = Town::avik();
    let (board, department) = (Scope::Unit(BOARD), Scope::Unit(DEPARTMENT));
    let before = [board, department, OBJECT].map(|scope| asked(&town, scope));
    assert!(before.iter().all(|(apply, _)| *apply > 0), "{before:?}");
    town.given(LEAD, "law.profile", profile(BOARD, "gdpr", "no"));
    assert_eq!([board, department, OBJECT].map(|scope| asked(&town, scope)), before, "another law's catalogue");
    town.given(LEAD, "law.profile", profile(BOARD, "csl", "no"));
    for (scope, (applied, not)) in [board, department, OBJECT].into_iter().zip(before) {
        assert_eq!(asked(&town, scope), (0, applied + not), "{scope}");
    }
    let outside = Outside::of(&town.value, OBJECT);
    let why = outside.why(&RequirementId("csl.2.3.4".into())).unwrap();
    assert_eq!((why.unit, &*why.profiled.profile.why), (BOARD, "Så är det"));
    let whole = asked(&town, Scope::Municipality);
    assert!(whole.0 > 0, "the municipality as a whole is not a part of a board: {whole:?}");
    town.given(LEAD, "law.profile", profile(DEPARTMENT, "csl", "partly"));
    assert_eq!(asked(&town, department), before[1], "the nearest word counts");
    assert_eq!(asked(&town, board).0, 0);
}

#[test]
fn an_object_that_serves_others_is_outside_only_when_they_all_are() {
    let mut town = Town::avik();
    let object = json!({ "id": 1, "name": "Skola och elevhälsa", "family": 1, "department": 4, "serves": [5] });
    town.given_all(&[("object.describe", object)]);
    let before = asked(&town, OBJECT);
    town.given(LEAD, "law.profile", profile(DEPARTMENT, "csl", "no"));
    assert_eq!(asked(&town, OBJECT), before);
    town.given(LEAD, "law.profile", profile(UnitId(5), "csl", "no"));
    assert_eq!(asked(&town, OBJECT).0, 0);
}

#[test]
fn what_is_said_again_just_as_it_stands_is_no_event() {
    let mut town = Town::avik();
    town.given(LEAD, "law.profile", profile(BOARD, "csl", "yes"));
    assert_eq!(town.when(LEAD, "law.profile", profile(BOARD, "csl", "yes")), Ok(Vec::new()));
}

#[test]
fn nobody_overwrites_a_profile_they_have_not_read() {
    let mut town = Town::avik();
    let read_at = town.value.position.seq;
    town.given(CHIEF_LAWYER, "law.profile", profile(BOARD, "csl", "no"));
    let lead = domain::command::By::Person(LEAD);
    let all = |law: &str| vec![command("law.profile", profile(BOARD, law, "yes"))];
    let refused = town.keep(&lead, Some(read_at), all("csl"));
    assert_eq!(refused, Err(Refusal::Rule { rule: "setting-changed-since", field: None }));
    town.keep(&lead, Some(read_at), all("gdpr")).unwrap();
}

#[test]
fn the_next_review_comes_after_this_one_and_a_unit_has_no_profile_of_its_own() {
    let mut town = Town::avik();
    let mut early = profile(BOARD, "csl", "yes");
    early["next_review"] = json!("2026-11-20");
    assert_eq!(town.when(LEAD, "law.profile", early), Err(Refusal::rule("law-next-review-before", "next_review")));
    let unit = town.when(LEAD, "law.profile", profile(UnitId(6), "csl", "yes"));
    assert_eq!(unit, Err(Refusal::rule("law-not-for-unit", "unit")));
}

#[test]
fn an_overdue_review_waits_for_whoever_leads_the_work() {
    let mut town = Town::avik();
    for (law, day) in [("csl", "2026-12-20"), ("gdpr", "2026-12-10"), ("osl", "2028-01-01")] {
        let mut one = profile(BOARD, law, "yes");
        one["next_review"] = json!(day);
        town.given(LEAD, "law.profile", one);
    }
    let waits = |town: &Town, person| -> Vec<(Urgency, String, usize)> {
        let duties = due(&town.value, person, town.today()).into_iter();
        let reviews = duties.filter(|duty| duty.task == Task::ReviewLaw);
        reviews.map(|duty| (duty.urgency, duty.concerns[0].day.unwrap().to_string(), duty.concerns.len())).collect()
    };
    assert_eq!(waits(&town, LEAD), [(Urgency::Soon, "2026-12-10".to_owned(), 1)], "one line, by the first day");
    assert_eq!(waits(&town, SCHOOL_HEAD), []);
    town.wait_days(20);
    assert_eq!(waits(&town, LEAD), [(Urgency::Late, "2026-12-10".to_owned(), 1)]);
    let gdpr = town.value.law_profiles.get(BOARD, &LawId("gdpr".into())).unwrap();
    assert_eq!(gdpr.profile.review(town.today()), ReviewStanding::Overdue);
}

#[test]
fn a_template_is_taken_in_one_batch() {
    let mut town = Town::avik();
    let school = template("school").unwrap();
    let commands = school.proposals().map(|one| {
        command("law.profile", json!({
            "unit": BOARD.0, "law": &*one.law.0, "applies": one.applies.key(), "why": one.why.sv, "reviewed_on": "2026-11-20"
        }))
    });
    let commands: Vec<_> = commands.collect();
    let read_at = Some(town.value.position.seq);
    let events = town.keep(&domain::command::By::Person(LEAD), read_at, commands).unwrap();
    assert_eq!(events.len(), school.proposals().count());
    assert_eq!(town.value.law_profiles.of_unit(BOARD).count(), events.len());
    assert!(profile_for(&town.value, DEPARTMENT, &csl()).is_some());
}
