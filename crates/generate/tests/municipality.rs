//! What a demonstration must hold: nothing refused, the same again from the same seed, and something of everything.

#![expect(clippy::unwrap_used, reason = "a test says what it needs by failing")]

mod municipality {
    mod chain;
}

use domain::classification::{Standing, standing_of_set, standing_of_system};
use domain::command::{By, Request, decide};
use domain::control::ControlStanding;
use domain::event::{Event, Stamp};
use domain::history::Batch;
use domain::id::Scope;
use domain::information::{RowStanding, plan_row};
use domain::municipality::Municipality;
use domain::number::RiskLevel;
use domain::requirement::Status;
use domain::risk::AcceptanceStanding;
use domain::role::{Role, vacancies};
use domain::time::Date;
use generate::{History, Plan, Size, history, history_of, personas};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hasher};
use std::sync::OnceLock;

fn until() -> Date {
    Date::of(2026, 11, 23).unwrap()
}

fn lived(size: Size) -> (Vec<Batch>, History) {
    let mut history = history(size, 3, 1, until());
    (history.by_ref().collect(), history)
}

fn small() -> &'static (Vec<Batch>, History) {
    static SMALL: OnceLock<(Vec<Batch>, History)> = OnceLock::new();
    SMALL.get_or_init(|| lived(Size::Small))
}

fn medium() -> &'static (Vec<Batch>, History) {
    static MEDIUM: OnceLock<(Vec<Batch>, History)> = OnceLock::new();
    MEDIUM.get_or_init(|| lived(Size::Medium))
}

fn digest(seed: u64) -> u64 {
    let mut hasher = DefaultHasher::new();
    for batch in history(Size::Small, 2, seed, until()) {
        hasher.write_i64(batch.at.0);
        for event in &batch.events {
            hasher.write(event.kind().as_bytes());
            hasher.write(&event.write());
        }
    }
    hasher.finish()
}

#[test]
fn nothing_is_refused_and_the_log_replays_to_the_same_value() {
    let (batches, history) = small();
    assert_eq!(history.refusals(), []);
    let mut replayed = Municipality::default();
    for batch in batches {
        for event in &batch.events {
            let read = Event::read(event.kind(), &event.write()).unwrap();
            let stamp = Stamp { seq: replayed.position.seq + 1, at: batch.at, actor: batch.by.actor() };
            replayed.apply(read, stamp);
        }
    }
    assert!(replayed == *history.municipality(), "reading the log gives another value");
}

#[test]
fn the_commands_decide_again_to_as_many_events_with_other_chance() {
    let mut municipality = Municipality::default();
    for batch in &small().0 {
        let Batch { at, by, commands, .. } = batch.clone();
        let decided = decide(&municipality, Request { by, at, based_on: None, chance: [7; 32], commands });
        let decided = decided.unwrap_or_else(|refusal| panic!("{at:?}: {refusal:?}"));
        assert_eq!(decided.events.len(), batch.events.len());
        municipality = decided.municipality;
    }
    let there = small().1.municipality();
    assert_eq!((municipality.risks == there.risks, municipality.actions == there.actions), (true, true));
}

#[test]
fn the_program_only_founds_and_keeps_the_register_of_people() {
    let by_program = small().0.iter().filter(|batch| batch.by == By::Program).flat_map(|batch| &batch.commands);
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for command in by_program {
        *names.entry(command.name()).or_default() += 1;
    }
    let appointed = names.remove("appointment.make");
    let names: Vec<&str> = names.into_keys().collect();
    assert_eq!(names, ["mandates.set", "matrix.set", "municipality.found", "person.register", "scale.set"]);
    assert_eq!(appointed, Some(1));
}

#[test]
fn the_same_seed_gives_the_same_and_another_seed_another() {
    assert_eq!(digest(11), digest(11));
    assert_ne!(digest(11), digest(12));
}

#[test]
fn every_persona_exists_and_the_newcomer_has_little() {
    for (_, history) in [small(), medium()] {
        let municipality = history.municipality();
        let personas = personas(municipality, until());
        let keys: Vec<&str> = personas.iter().map(|(key, _)| *key).collect();
        let wanted = [
            "municipal-director",
            "information-security-lead",
            "it-security-lead",
            "department-head",
            "security-coordinator",
            "information-owner",
            "object-owner",
            "object-manager",
            "data-protection-officer",
            "registrar",
            "archivist",
            "administrator",
            "newcomer",
        ];
        assert_eq!(keys, wanted);
        let information_of = |key: &str| {
            let (_, person) = personas.iter().find(|(persona, _)| *persona == key).unwrap();
            let held: Vec<Scope> =
                municipality.roles.of(*person, until()).map(|(_, one)| one.description.scope).collect();
            let sets = municipality.information_sets.iter().filter(|(_, set)| {
                let unit = set.description.unit.and_then(|unit| domain::organisation::department(municipality, unit));
                unit.is_some_and(|unit| held.contains(&Scope::Unit(unit)))
            });
            sets.count()
        };
        assert!(information_of("newcomer") * 4 < information_of("security-coordinator"));
    }
}

#[test]
fn it_happens_in_order_at_work_and_seldom_in_july() {
    let batches = &medium().0;
    assert!(batches.windows(2).all(|pair| pair[0].at < pair[1].at));
    let local: Vec<_> = batches.iter().map(|batch| batch.at.local()).collect();
    assert!(local.iter().all(|at| (8..17).contains(&at.hour()) && at.weekday().to_monday_zero_offset() < 5));
    let in_month = |month| local.iter().filter(|at| at.month() == month).count();
    assert!(in_month(10) > 8 * in_month(7), "{} and {}", in_month(10), in_month(7));
    assert!(batches.last().unwrap().at.date() <= until());
}

#[test]
fn more_of_the_routine_comes_when_asked_for() {
    let plan = Plan::new(Size::Small, 2, 3, until()).at_least(15_000);
    let mut history = history_of(plan);
    let events: usize = history.by_ref().map(|batch| batch.events.len()).sum();
    assert!((15_000..15_400).contains(&events), "{events}");
    assert_eq!(history.refusals(), []);
    assert_eq!(history.municipality().position.at.date().0.year(), 2026);
}

#[test]
fn a_medium_municipality_has_something_of_everything() {
    let municipality = medium().1.municipality();
    let day = until();
    assert_eq!(medium().1.refusals(), []);

    let some = |what: &str, count: usize, least: usize| assert!(count >= least, "{what}: {count}");
    let sets = |standing| {
        let ids = municipality.information_sets.iter();
        ids.filter(|(id, _)| standing_of_set(municipality, *id, day) == standing).count()
    };
    for standing in [Standing::Adopted, Standing::Lapsed, Standing::Proposed] {
        some("sets by standing", sets(standing), 20);
    }
    let unknown = sets(Standing::Unknown) * 100 / municipality.information_sets.len();
    assert!((16..32).contains(&unknown), "{unknown} % of the information is not classified");
    for standing in [Standing::OnSystemLevel, Standing::Stated, Standing::StatedNot, Standing::Unknown] {
        let ids = municipality.systems.iter();
        some("systems by standing", ids.filter(|(id, _)| standing_of_system(municipality, *id) == standing).count(), 5);
    }
    for standing in ControlStanding::ALL {
        let controls = municipality.controls.iter();
        let least = if *standing == ControlStanding::SelfChecked { 2 } else { 10 };
        some("controls by standing", controls.filter(|(_, one)| one.standing(day) == *standing).count(), least);
    }
    let self_checks = municipality.controls.iter().filter(|(_, one)| {
        one.state
            .verification
            .as_ref()
            .is_some_and(|(verification, _, own)| *own && verification.self_check_reason.is_some())
    });
    some("self-checks", self_checks.count(), 2);
    for standing in domain::action::ActionStanding::ALL {
        let actions = municipality.actions.iter();
        some("actions by standing", actions.filter(|(_, one)| one.standing(day) == *standing).count(), 10);
    }
    for standing in [AcceptanceStanding::Holds, AcceptanceStanding::Ended, AcceptanceStanding::Outgrown] {
        let risks = municipality.risks.iter();
        some("acceptances", risks.filter(|(_, risk)| risk.acceptance_standing(day) == standing).count(), 3);
    }
    for status in [Status::Met, Status::Partly, Status::NotMet, Status::NotApplicable] {
        let answers = municipality.requirements.assessments.iter();
        some("answers", answers.filter(|(_, one)| one.answer.status == status).count(), 5);
    }
    some("markings", municipality.secrecy.markings.len(), 4);
    some("imports", municipality.sources.imports.len(), 1);
    some("dependencies", municipality.dependencies.len(), 100);
    some("processings", municipality.processings.len(), 500);
    let adopted = municipality.record_types.iter().filter(|(_, row)| row.description.adopted.is_some());
    some("adopted rows", adopted.count(), 500);
    let plans = municipality.record_types.iter().map(|(id, row)| plan_row(municipality, id, row, until()).standing);
    let standings: Vec<RowStanding> = plans.collect();
    for (standing, least) in [(RowStanding::InForce, 100), (RowStanding::Proposed, 1)] {
        let count = standings.iter().filter(|one| **one == standing).count();
        some(standing.key(), count, least);
    }
    let states = || municipality.processings.iter().map(|(_, one)| &one.state);
    some("judged processings", states().filter(|state| state.impact.is_some()).count(), 100);
    some("opinions", states().filter(|state| state.opinion.is_some()).count(), 10);
    some("questions that wait", states().filter(|state| state.waiting().is_some()).count(), 1);
    some("codes", municipality.schemes.in_force().map_or(0, |scheme| scheme.codes.len()), 50);
    let ended = municipality.units.iter().filter(|(_, unit)| !unit.state.succeeded_by.is_empty());
    some("succeeded units", ended.count(), 4);
}

#[test]
fn one_supplier_stands_behind_high_risks_in_four_departments() {
    let municipality = medium().1.municipality();
    let mut departments = BTreeSet::new();
    let mut suppliers = BTreeSet::new();
    for (_, risk) in municipality.risks.iter().filter(|(_, risk)| risk.is_open()) {
        if let (Some(supplier), Scope::Unit(unit)) = (risk.description.supplier, risk.description.scope) {
            suppliers.insert(&*municipality.suppliers.get(supplier).unwrap().description.name);
            assert!(risk.level().is_some_and(|level| level >= RiskLevel(3)));
            departments.insert(domain::organisation::department(municipality, unit));
        }
    }
    assert_eq!(suppliers, BTreeSet::from(["Kommunjournal AB"]));
    assert_eq!(departments.len(), 4);
}

#[test]
fn duties_end_are_followed_and_stay_vacant() {
    let municipality = medium().1.municipality();
    let day = until();
    let vacant = vacancies(municipality, day);
    assert!(vacant.iter().any(|one| one.role == Role::SecurityCoordinator), "{vacant:?}");
    assert!(vacant.iter().any(|one| one.role == Role::ObjectManager), "{vacant:?}");
    assert!(!vacant.iter().any(|one| one.role == Role::DepartmentHead), "{vacant:?}");
    assert!(!vacancies(small().1.municipality(), day).is_empty());
    let coordinators = municipality.roles.appointments.iter().map(|(_, one)| &one.description);
    let coordinators: Vec<_> = coordinators.filter(|one| one.role == Role::SecurityCoordinator).collect();
    let soon = |until: Date| until > day && until < day.plus_days(60);
    assert!(coordinators.iter().any(|one| one.until.is_some_and(soon)));
    let follows = |left: Date, scope| coordinators.iter().any(|one| one.scope == scope && one.from > left);
    assert!(coordinators.iter().any(|one| one.until.is_some_and(|left| left < day && follows(left, one.scope))));
}
