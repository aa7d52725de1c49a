use super::*;
use crate::command::{By, Command, Request, decide};
use crate::id::{InformationSetId, PersonId, RiskId, Scope, SystemId, UnitId};
use crate::municipality::Municipality;
use crate::organisation::MunicipalityDescription;
use crate::role::{Role, Vacancy};
use crate::start;
use crate::text::Name;
use crate::time::{Date, Instant};
use serde_json::{Value, json};

const DIRECTOR: PersonId = PersonId(1);
const LEAD: PersonId = PersonId(2);
const HEAD: PersonId = PersonId(3);
const COORDINATOR: PersonId = PersonId(4);
const OWNER: PersonId = PersonId(5);
const OTHER_HEAD: PersonId = PersonId(6);
const NOBODY: PersonId = PersonId(7);
const SCHOOL: &str = "unit-3";
const CARE: &str = "unit-4";

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn today() -> Date {
    date("2026-11-23")
}

fn command((verb, value): &(&str, Value)) -> Command {
    let Value::Object(input) = value.clone() else { panic!("not an object: {value}") };
    Command::read(verb, &input).unwrap_or_else(|wrong| panic!("{verb}: {wrong:?}"))
}

fn decided(municipality: &Municipality, commands: Vec<Command>) -> Municipality {
    let at = Instant(date("2026-11-22").end().0 + 8 * 3_600_000_000);
    let mut chance = [7; 32];
    chance[..8].copy_from_slice(&municipality.position.seq.to_be_bytes());
    let request = Request { by: By::Program, at, based_on: None, chance, commands };
    decide(municipality, request).unwrap_or_else(|refusal| panic!("refused: {refusal:?}")).municipality
}

/// Two boards with a department each; a director, a lead, two heads, a coordinator and an information owner.
fn town(more: &[(&str, Value)]) -> Municipality {
    let unit = |name: &str, form: &str, parent: Option<u32>| {
        ("unit.register", json!({ "name": name, "form": form, "parent": parent }))
    };
    let duty = |role: &str, scope: &str, person: PersonId| {
        ("appointment.make", json!({ "role": role, "scope": scope, "person": person.0, "from": "2024-01-01" }))
    };
    let mut all = vec![
        unit("Skolnämnden", "board", None),
        unit("Vårdnämnden", "board", None),
        unit("Skolförvaltningen", "department", Some(1)),
        unit("Vårdförvaltningen", "department", Some(2)),
    ];
    all.extend((1..=7).map(|number| ("person.register", json!({ "name": format!("Person {number}") }))));
    all.extend([
        duty("municipal-director", "municipality", DIRECTOR),
        duty("information-security-lead", "municipality", LEAD),
        duty("department-head", SCHOOL, HEAD),
        duty("security-coordinator", SCHOOL, COORDINATOR),
        duty("information-owner", SCHOOL, OWNER),
        duty("department-head", CARE, OTHER_HEAD),
    ]);
    let name = Name::new("Åviks kommun").unwrap();
    let begin = start::begin(MunicipalityDescription { name, county: None, organisation_number: None });
    let begun = decided(&Municipality::default(), begin);
    let begun = decided(&begun, all.iter().map(command).collect());
    more.iter().fold(begun, |town, one| decided(&town, vec![command(one)]))
}

/// What waits of one sort, as urgency and subjects.
fn waits(town: &Municipality, person: PersonId, task: Task) -> Vec<(Urgency, Vec<Subject>)> {
    let duties = due(town, person, today()).into_iter().filter(|duty| duty.task == task);
    duties.map(|duty| (duty.urgency, duty.concerns.iter().map(|concern| concern.subject).collect())).collect()
}

fn risk(number: u32) -> Subject {
    Subject::Item(RiskId(number).into())
}

fn action(title: &str, due: &str) -> (&'static str, Value) {
    ("action.register", json!({ "title": title, "scope": SCHOOL, "owner": COORDINATOR.0, "due": due }))
}

#[test]
fn an_action_waits_for_its_owner_when_its_day_is_near() {
    let town = town(&[
        action("I tid", "2026-12-31"),
        action("Snart", "2026-12-23"),
        action("I veckan", "2026-11-30"),
        action("Försenad", "2026-11-22"),
        action("Klar", "2026-11-22"),
        ("action.finish", json!({ "action": 5, "on": "2026-11-20" })),
        action("Släppt", "2026-11-22"),
        ("action.close", json!({ "id": 6, "on": "2026-11-20", "reason": "Behövs inte" })),
    ]);
    let item = |number| vec![Subject::Item(crate::id::ActionId(number).into())];
    let expected = [(Urgency::Late, item(4)), (Urgency::Now, item(3)), (Urgency::Soon, item(2))];
    assert_eq!(waits(&town, COORDINATOR, Task::FinishAction), expected);
    assert_eq!(waits(&town, HEAD, Task::FinishAction), []);
}

#[test]
fn more_than_a_handful_stands_together() {
    let town = town(&["1", "2", "3", "4"].map(|day| action(day, &format!("2026-11-0{day}"))));
    let duties = due(&town, COORDINATOR, today());
    let actions: Vec<&Duty> = duties.iter().filter(|duty| duty.task == Task::FinishAction).collect();
    let [together] = &actions[..] else { panic!("{actions:?}") };
    let days: Vec<_> = together.concerns.iter().filter_map(|concern| concern.day).collect();
    assert_eq!(days, ["2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"].map(date), "the oldest day first");
}

#[test]
fn a_risk_never_assessed_waits_where_it_belongs() {
    let risk_of = |scope: &str, owner: Option<u32>| {
        ("risk.register", json!({ "title": "En risk", "scope": scope, "owner": owner }))
    };
    let town = town(&[risk_of(SCHOOL, None), risk_of("municipality", None), risk_of(CARE, Some(OTHER_HEAD.0))]);
    let now = |number| (Urgency::Now, vec![risk(number)]);
    assert_eq!(waits(&town, COORDINATOR, Task::AssessRisk), [now(1)]);
    assert_eq!(waits(&town, LEAD, Task::AssessRisk), [now(2)], "the parts have roles of their own");
    assert_eq!(waits(&town, OTHER_HEAD, Task::AssessRisk), [now(3)], "its owner");
    assert_eq!(waits(&town, HEAD, Task::AssessRisk), []);
}

#[test]
fn a_decision_on_a_risk_comes_to_the_narrowest_mandate_that_reaches_it() {
    let accepted =
        |number: u32, until: &str| ("risk.accept", json!({ "risk": number, "until": until, "ground": "Ryms" }));
    let assessed = |number: u32, likelihood: u8, consequence: u8| {
        ("risk.assess", json!({ "risk": number, "likelihood": likelihood, "consequence": consequence }))
    };
    let register = || ("risk.register", json!({ "title": "En risk", "scope": SCHOOL }));
    let mut town = town(&[
        register(),
        register(),
        register(),
        assessed(1, 1, 1),
        assessed(2, 4, 4),
        assessed(3, 1, 1),
        accepted(1, "2026-11-24"),
        accepted(2, "2026-11-24"),
        accepted(3, "2027-11-24"),
    ]);
    assert_eq!(waits(&town, HEAD, Task::DecideEnded), [(Urgency::Soon, vec![risk(1)])], "it still holds");
    let later = |town: &Municipality, person| {
        let duties = due(town, person, date("2026-11-25")).into_iter();
        duties.filter(|duty| duty.task == Task::DecideEnded).map(|duty| duty.concerns[0].subject).collect::<Vec<_>>()
    };
    assert_eq!(later(&town, HEAD), [risk(1)]);
    assert_eq!(later(&town, DIRECTOR), [risk(2)], "above what a head of department may accept");
    assert_eq!(later(&town, COORDINATOR), [], "leads the work, does not decide");
    town = decided(&town, vec![command(&assessed(3, 3, 2))]);
    assert_eq!(waits(&town, HEAD, Task::DecideOutgrown), [(Urgency::Late, vec![risk(3)])]);
}

#[test]
fn a_proposed_class_waits_for_its_owner_or_whoever_may_adopt() {
    let set = |name: &str, owner: Option<PersonId>| {
        ("information-set.register", json!({ "name": name, "unit": 3, "owner": owner.map(|owner| owner.0) }))
    };
    let propose = |number: u32| {
        ("classification.propose", json!({ "set": number, "confidentiality": 1, "integrity": 1, "availability": 1 }))
    };
    let town = town(&[
        set("Ägd", Some(OWNER)),
        set("Utan ägare", None),
        set("Ägd av någon utan uppdrag", Some(NOBODY)),
        propose(1),
        propose(2),
        propose(3),
    ]);
    let waiting = |number| (Urgency::Now, vec![Subject::Item(InformationSetId(number).into())]);
    assert_eq!(waits(&town, OWNER, Task::AdoptClass), [waiting(1), waiting(2), waiting(3)]);
    assert_eq!(waits(&town, HEAD, Task::AdoptClass), [waiting(2), waiting(3)]);
    assert_eq!(waits(&town, COORDINATOR, Task::AdoptClass), []);
}

#[test]
fn a_vacancy_waits_for_whoever_appoints() {
    let mut town = town(&[]);
    let vacancy = |role, scope: &str| Subject::Vacancy(Vacancy { role, scope: scope.parse().unwrap() });
    let coordinator = vacancy(Role::SecurityCoordinator, CARE);
    assert_eq!(waits(&town, OTHER_HEAD, Task::FillVacancy), [(Urgency::Now, vec![coordinator])]);
    assert_eq!(waits(&town, HEAD, Task::FillVacancy), []);
    // Nobody appoints the it-security lead, so whoever registers what others appoint sees to it.
    let it_lead = vacancy(Role::ItSecurityLead, "municipality");
    assert_eq!(waits(&town, LEAD, Task::FillVacancy), [(Urgency::Now, vec![it_lead])]);
    town = decided(&town, vec![command(&("appointment.end", json!({ "appointment": 6, "until": "2026-11-22" })))]);
    let head = vacancy(Role::DepartmentHead, CARE);
    let filled = |person| -> Vec<Subject> {
        waits(&town, person, Task::FillVacancy).into_iter().flat_map(|(_, subjects)| subjects).collect()
    };
    assert_eq!(filled(DIRECTOR), [head]);
    assert_eq!(filled(LEAD), [it_lead, coordinator], "there is a director to appoint the head");
}

#[test]
fn a_critical_system_of_unknown_level_waits_for_the_coordinator() {
    let system = |unit: Option<u32>, criticality: &str| {
        (
            "system.register",
            json!({ "name": format!("{unit:?} {criticality}"), "unit": unit, "criticality": criticality }),
        )
    };
    let town = town(&[
        system(Some(3), "full"),
        system(Some(3), "minor"),
        system(Some(3), "considerable"),
        (
            "classification.give",
            json!({ "system": 3, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA" }),
        ),
        system(None, "full"),
        system(Some(4), "full"),
    ]);
    let waiting = |number| (Urgency::Now, vec![Subject::Item(SystemId(number).into())]);
    assert_eq!(waits(&town, COORDINATOR, Task::ClassifySystem), [waiting(1)]);
    assert_eq!(waits(&town, LEAD, Task::ClassifySystem), [waiting(4)], "the one that nobody answers for");
    let because = due(&town, COORDINATOR, today()).first().map(|duty| duty.because);
    assert_eq!(because, Some(Because::Holds(Role::SecurityCoordinator, Scope::Unit(UnitId(3)))));
}

#[test]
fn a_verification_waits_before_and_after_it_lapses() {
    let verified = |number: u32, until: &str| {
        let value = json!({ "control": number, "outcome": "works", "method": "Övning", "on": "2026-01-02", "valid_until": until });
        ("control.verify", value)
    };
    let mut all = Vec::new();
    for (number, until) in [(1, "2026-11-22"), (2, "2026-12-23"), (3, "2027-06-30")] {
        all.push(("control.register", json!({ "title": "Reservrutin", "scope": SCHOOL })));
        all.push(("control.introduce", json!({ "control": number, "place": "Skolorna", "on": "2026-01-01" })));
        all.push(verified(number, until));
    }
    let town = town(&all);
    let control = |number| vec![Subject::Item(crate::id::ControlId(number).into())];
    let expected = [(Urgency::Late, control(1)), (Urgency::Soon, control(2))];
    assert_eq!(waits(&town, COORDINATOR, Task::VerifyControl), expected);
}

#[test]
fn nothing_waits_for_whoever_holds_no_duty_or_may_not_see_it() {
    let mut town = town(&[
        ("action.register", json!({ "title": "Byt", "scope": CARE, "owner": COORDINATOR.0, "due": "2026-11-01" })),
        ("action.register", json!({ "title": "Byt", "scope": SCHOOL, "owner": NOBODY.0, "due": "2026-11-01" })),
        action("Synlig", "2026-11-01"),
    ]);
    assert_eq!(due(&town, NOBODY, today()), []);
    let seen = [(Urgency::Late, vec![Subject::Item(crate::id::ActionId(3).into())])];
    assert_eq!(waits(&town, COORDINATOR, Task::FinishAction), seen, "another board's is not told");
    town = decided(&town, vec![command(&("appointment.end", json!({ "appointment": 4, "until": "2026-11-22" })))]);
    assert_eq!(due(&town, COORDINATOR, today()), [], "the duty has ended");
}
