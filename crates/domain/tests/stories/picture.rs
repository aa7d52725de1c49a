//! The picture, told on small municipalities: what is counted where, what is said not to be known, what requires a
//! position and what to do next.

use super::picture_counts::assert_numbers_are_lists;
use super::town::*;
use domain::action::ActionStanding;
use domain::classification::Standing;
use domain::control::ControlStanding;
use domain::id::{ActionId, ControlId, Kind, RiskId, Scope, SupplierId, SystemId, UnitId};
use domain::number::{Consequence, Likelihood, RiskLevel, Version};
use domain::picture::{Analysed, AnswerStanding, Attention, Counted, Picture, Step, Unknown, picture, picture_of};
use domain::role::{Role, Vacancy};
use domain::sight::Sight;
use serde_json::{Value, json};

fn whole(town: &Town) -> Picture {
    let sight = Sight::everything();
    assert_numbers_are_lists(&town.value, &town.value, &sight, town.today(), Scope::Municipality);
    picture(&town.value, &town.value, &sight, town.today())
}

fn as_seen_by(town: &Town, person: domain::id::PersonId) -> Picture {
    let sight = town.sight(person);
    assert_numbers_are_lists(&town.value, &town.value, &sight, town.today(), Scope::Municipality);
    picture(&town.value, &town.value, &sight, town.today())
}

/// The counts that are not zero.
fn counts<T: Copy>(counted: &[(T, Counted)]) -> Vec<(T, usize)> {
    counted.iter().filter(|(_, one)| one.count > 0).map(|(value, one)| (*value, one.count)).collect()
}

fn risk(title: &str, scope: &str, more: Value) -> (&'static str, Value) {
    let mut given = input(json!({ "title": title, "scope": scope }));
    given.extend(input(more));
    ("risk.register", Value::Object(given))
}

fn assessed(risk: u32, likelihood: u8, consequence: u8) -> (&'static str, Value) {
    ("risk.assess", json!({ "risk": risk, "likelihood": likelihood, "consequence": consequence }))
}

fn heat(picture: &Picture) -> Vec<(u8, u8, u8, usize)> {
    let cells = picture.risks.heat.iter().flatten().filter(|cell| cell.risks.count > 0);
    cells.map(|cell| (cell.likelihood.0, cell.consequence.0, cell.level.0, cell.risks.count)).collect()
}

#[test]
fn risks_stand_in_the_cell_they_were_judged_to() {
    let mut town = Town::avik();
    town.given_all(&[
        risk("Ett", SCHOOL, json!({})),
        risk("Två", CARE, json!({})),
        risk("Tre", CARE, json!({})),
        risk("Fyra", CARE, json!({})),
        assessed(1, 3, 3),
        assessed(2, 3, 3),
        assessed(3, 1, 4),
        ("risk.register", json!({ "title": "Stängd", "scope": SCHOOL })),
        assessed(5, 4, 4),
        ("risk.close", json!({ "id": 5, "on": "2026-11-23", "reason": "Borta" })),
    ]);
    let before = whole(&town);
    assert_eq!(heat(&before), [(1, 4, 3, 1), (3, 3, 3, 2)]);
    assert_eq!((before.risks.not_assessed.count, before.risks.off_matrix.count), (1, 0));
    assert_eq!(counts(&before.risks.levels), [(RiskLevel(3), 3)]);
    let cell = &before.risks.heat[2][3];
    assert_eq!((cell.likelihood, cell.consequence), (Likelihood(3), Consequence(3)));
    assert_eq!(cell.risks.filter.to_string(), "likelihood=3&consequence=3");
    // The next matrix has no column for exceptionally serious, and calls the cells what it calls them.
    town.by_program(vec![scale_and_matrix("msb-4x4")[1].clone()]);
    let after = whole(&town);
    assert_eq!(after.risks.matrix, Some(Version(2)));
    assert_eq!(heat(&after), [(3, 3, 3, 2)]);
    assert_eq!(after.risks.off_matrix.count, 1);
    assert_eq!(counts(&after.risks.levels), [(RiskLevel(3), 3)], "levels stay as they were assessed");
}

#[test]
fn before_a_matrix_is_set_there_is_no_heat_map() {
    let mut town = Town::empty();
    town.given_all(&[("risk.register", json!({ "title": "Ett", "scope": "municipality" }))]);
    let picture = whole(&town);
    assert_eq!((picture.risks.matrix, picture.risks.heat.len(), picture.risks.not_assessed.count), (None, 0, 1));
}

#[test]
fn what_another_board_has_is_left_out_before_counting() {
    let mut town = Town::avik();
    town.given_all(&[
        risk("Ett", SCHOOL, json!({})),
        risk("Två", CARE, json!({})),
        assessed(1, 3, 3),
        assessed(2, 2, 2),
    ]);
    assert_eq!(heat(&as_seen_by(&town, SCHOOL_COORDINATOR)), [(3, 3, 3, 1)]);
    assert_eq!(heat(&as_seen_by(&town, LEAD)).len(), 2);
    assert_eq!(heat(&as_seen_by(&town, NOBODY)), []);
    town.given(
        SCHOOL_COORDINATOR,
        "secrecy.mark",
        json!({ "item": "risk-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-23" }),
    );
    assert_eq!(heat(&as_seen_by(&town, ARCHIVIST)), [(2, 2, 2, 1)]);
    let compliance = |picture: &Picture| picture.requirements.iter().map(|part| part.scope).collect::<Vec<_>>();
    assert_eq!(compliance(&as_seen_by(&town, SCHOOL_COORDINATOR)), [SCHOOL.parse().unwrap()]);
    assert_eq!(compliance(&as_seen_by(&town, LEAD)).len(), 2);
}

#[test]
fn what_concerns_the_systems_one_works_in_is_counted() {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Gemensam katalog", "objects": [1] })),
        risk("Katalogen faller", CARE, json!({ "systems": [1] })),
        risk("Annat", CARE, json!({})),
        assessed(1, 3, 3),
        assessed(2, 2, 2),
    ]);
    assert_eq!(heat(&as_seen_by(&town, OBJECT_OWNER)), [(3, 3, 3, 1)]);
}

#[test]
fn a_part_has_its_own_picture() {
    let mut town = Town::avik();
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "objects": [1] })),
        ("system.register", json!({ "name": "Larm", "unit": 5, "objects": [2] })),
        risk("I enheten", STUDENT_HEALTH, json!({})),
        risk("Hos vården, om elevkortet", CARE, json!({ "systems": [1] })),
        risk("I objektet", "object-1", json!({})),
    ]);
    let sight = Sight::everything();
    let of = |scope: &str| {
        let scope: Scope = scope.parse().unwrap();
        assert_numbers_are_lists(&town.value, &town.value, &sight, town.today(), scope);
        let picture = picture_of(&town.value, &town.value, &sight, town.today(), scope);
        let number = |kind| picture.progress.iter().find(|(one, _)| *one == kind).unwrap().1.count;
        (number(Kind::Risk), number(Kind::System))
    };
    assert_eq!(of("municipality"), (3, 2));
    assert_eq!(of(SCHOOL), (2, 1));
    assert_eq!(of(CARE), (1, 1));
    assert_eq!(of("object-1"), (2, 1));
    assert_eq!(of("system-1"), (1, 1));
    let school = picture_of(&town.value, &town.value, &sight, town.today(), SCHOOL.parse().unwrap());
    assert_eq!(school.risks.not_assessed.filter.to_string(), "assessed=no&scope=unit-4");
}

#[test]
fn classification_tells_what_is_stated_from_what_is_known() {
    let mut town = Town::avik();
    let critical = |name: &str, criticality: &str, users: u32| {
        ("system.register", json!({ "name": name, "unit": 4, "criticality": criticality, "users": users }))
    };
    town.given_all(&[
        critical("Elevkort", "considerable", 900),
        critical("Larm", "full", 10),
        critical("Journal", "full", 500),
        critical("Klassad", "full", 5000),
        ("system.register", json!({ "name": "Okänd" })),
        ("classification.state", json!({ "system": 2, "within_last_year": true, "as_of": "2026-10-01" })),
        ("classification.state", json!({ "system": 3, "within_last_year": false, "as_of": "2026-10-01" })),
        (
            "classification.give",
            json!({ "system": 4, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA" }),
        ),
        ("system.state-analysis", json!({ "system": 1, "within_last_year": false, "as_of": "2026-10-01" })),
        ("information-set.register", json!({ "name": "Journaler", "unit": 6 })),
        ("information-set.register", json!({ "name": "Betyg", "unit": 6, "owner": 8 })),
        ("classification.propose", json!({ "set": 2, "confidentiality": 1, "integrity": 3, "availability": 1 })),
    ]);
    let picture = whole(&town);
    let expected =
        [(Standing::OnSystemLevel, 1), (Standing::Stated, 1), (Standing::StatedNot, 1), (Standing::Unknown, 2)];
    assert_eq!(counts(&picture.systems.standings), expected);
    let waiting = &picture.systems.critical_not_classified;
    assert_eq!(waiting.first, [SystemId(3), SystemId(2), SystemId(1)], "most critical first, then by users");
    let said = [(Standing::OnSystemLevel, 1), (Standing::Stated, 1), (Standing::StatedNot, 1), (Standing::Unknown, 1)];
    assert_eq!(counts(&picture.systems.critical_standings), said);
    assert_eq!(counts(&picture.systems.analysed), [(Analysed::No, 1), (Analysed::Unknown, 4)]);
    assert_eq!(counts(&picture.sets.standings), [(Standing::Proposed, 1), (Standing::Unknown, 1)]);
    let expected = [
        (Unknown::SystemsNotClassified, 4),
        (Unknown::SystemsStatedOnly, 1),
        (Unknown::SystemsWithoutUnit, 1),
        (Unknown::SystemsWithoutCriticality, 1),
        (Unknown::SetsNeverClassified, 1),
        (Unknown::SetsWithoutOwner, 1),
        (Unknown::ObjectsNeverAnalysed, 2),
        (Unknown::DepartmentsWithoutAssessments, 2),
    ];
    assert_eq!(counts(&picture.unknown), expected);
}

#[test]
fn a_lapsed_answer_is_not_known_and_an_inherited_one_is_told() {
    let mut town = Town::avik();
    let answer = |scope: &str, point: u8, status: &str, until: Option<&str>| {
        let requirement = format!("csl.2.3.{point}");
        (
            "requirement.assess",
            json!({ "scope": scope, "requirement": requirement, "status": status, "valid_until": until }),
        )
    };
    town.given_all(&[
        answer("municipality", 1, "met", None),
        answer(SCHOOL_BOARD, 2, "partly", None),
        answer(SCHOOL, 3, "met", Some("2026-11-22")),
        answer(SCHOOL, 4, "not-met", Some("2026-11-23")),
        answer("municipality", 4, "met", None),
    ]);
    let picture = whole(&town);
    let school = picture.requirements.iter().find(|part| part.scope == SCHOOL.parse().unwrap()).unwrap();
    let expected = [
        (AnswerStanding::Met, 1),
        (AnswerStanding::Partly, 1),
        (AnswerStanding::NotMet, 1),
        (AnswerStanding::Lapsed, 1),
        // The Act has 14 points that a department may answer.
        (AnswerStanding::Unknown, 10),
    ];
    assert_eq!(counts(&school.answers), expected);
    assert_eq!(school.inherited, 2);
    let care = picture.requirements.iter().find(|part| part.scope == CARE.parse().unwrap()).unwrap();
    assert_eq!((counts(&care.answers)[0], care.inherited), ((AnswerStanding::Met, 2), 2));
    assert_eq!(counts(&picture.unknown).last(), Some(&(Unknown::DepartmentsWithoutAssessments, 1)));
}

#[test]
fn what_requires_a_position_is_ranked() {
    let mut town = Town::avik();
    let accept = |risk: u32| ("risk.accept", json!({ "risk": risk, "until": "2026-12-24", "ground": "Ryms" }));
    town.given_all(&[
        ("supplier.register", json!({ "name": "Kommunjournal AB" })),
        ("supplier.register", json!({ "name": "En enda förvaltning AB" })),
        ("system.register", json!({ "name": "Journal", "unit": 4, "supplier": 1, "criticality": "full" })),
        risk("Skolans", SCHOOL, json!({ "systems": [1] })),
        risk("Vårdens", CARE, json!({ "supplier": 1 })),
        risk("Bara skolans", SCHOOL, json!({ "supplier": 2 })),
        risk("Bara skolans", STUDENT_HEALTH, json!({ "supplier": 2 })),
        assessed(1, 4, 3),
        assessed(2, 3, 3),
        assessed(3, 3, 3),
        assessed(4, 3, 3),
        accept(3),
        accept(4),
        assessed(4, 4, 4),
        ("action.register", json!({ "title": "Byt", "scope": SCHOOL, "due": "2026-11-01", "risks": [1] })),
        ("action.register", json!({ "title": "Annat", "scope": SCHOOL, "due": "2026-11-01" })),
        ("control.register", json!({ "title": "Reservrutin", "scope": SCHOOL })),
        ("control.introduce", json!({ "control": 1, "place": "Skolorna", "on": "2026-01-01" })),
        ("control.verify", json!({ "control": 1, "outcome": "works", "method": "Övning", "on": "2026-11-01", "valid_until": "2026-12-01" })),
        ("appointment.end", json!({ "appointment": 10, "until": "2026-11-30" })),
    ]);
    town.wait_days(60);
    let picture = whole(&town);
    let [outgrown, supplier, ended, critical, overdue, missing, lapsed] = &picture.attention[..] else {
        panic!("{:#?}", picture.attention)
    };
    let first = |attention: &Attention| match attention {
        Attention::AcceptancesOutgrown(risks) | Attention::AcceptancesEnded(risks) => risks.first.clone(),
        other => panic!("{other:?}"),
    };
    assert!(matches!(outgrown, Attention::AcceptancesOutgrown(_)));
    assert_eq!(first(outgrown), [RiskId(4)]);
    let Attention::SupplierBehindHighRisks { supplier, risks, of, departments } = supplier else {
        panic!("{supplier:?}")
    };
    assert_eq!((*supplier, risks.count, of.count, *departments), (SupplierId(1), 2, 4, 2));
    assert!(matches!(ended, Attention::AcceptancesEnded(_)));
    assert_eq!(first(ended), [RiskId(3)]);
    let Attention::CriticalNotClassified(systems) = critical else { panic!("{critical:?}") };
    assert_eq!(systems.first, [SystemId(1)]);
    let Attention::OverdueOnHighRisks(actions) = overdue else { panic!("{overdue:?}") };
    assert_eq!(actions.first, [ActionId(1)]);
    assert_eq!(*missing, Attention::CoordinatorsMissing(vec![UnitId(5)]));
    let Attention::VerificationsLapsed(controls) = lapsed else { panic!("{lapsed:?}") };
    assert_eq!(controls.first, [ControlId(1)]);
    // Another board's coordinator sees neither the other department's risks nor that a supplier hits it.
    let school = as_seen_by(&town, SCHOOL_COORDINATOR);
    assert!(!school.attention.iter().any(|one| matches!(one, Attention::SupplierBehindHighRisks { .. })));
}

#[test]
fn actions_and_controls_are_counted_by_how_they_stand() {
    let mut town = Town::avik();
    let action =
        |title: &str, due: Option<&str>| ("action.register", json!({ "title": title, "scope": SCHOOL, "due": due }));
    town.given_all(&[
        action("Sent", Some("2026-10-01")),
        action("Nyss sent", Some("2026-11-22")),
        action("I dag", Some("2026-11-23")),
        action("Någon gång", None),
        action("Klar", Some("2026-10-01")),
        action("Släppt", Some("2026-10-01")),
        ("action.finish", json!({ "action": 5, "on": "2026-11-20" })),
        ("action.close", json!({ "id": 6, "on": "2026-11-20", "reason": "Behövs inte" })),
        ("control.register", json!({ "title": "Beslutad", "scope": SCHOOL })),
        ("control.register", json!({ "title": "Införd", "scope": SCHOOL })),
        ("control.introduce", json!({ "control": 2, "place": "Skolorna", "on": "2026-01-01" })),
    ]);
    let picture = whole(&town);
    let expected = [
        (ActionStanding::Overdue, 2),
        (ActionStanding::InTime, 1),
        (ActionStanding::NoDay, 1),
        (ActionStanding::Done, 1),
        (ActionStanding::Dropped, 1),
    ];
    assert_eq!(counts(&picture.actions.standings), expected);
    assert_eq!(picture.actions.overdue.first, [ActionId(2), ActionId(1)], "the nearest day first");
    assert_eq!(counts(&picture.controls.standings), [(ControlStanding::Introduced, 1), (ControlStanding::Decided, 1)]);
}

#[test]
fn an_earlier_picture_has_the_content_of_then() {
    let mut town = Town::avik();
    town.given_all(&[risk("Ett", SCHOOL, json!({})), assessed(1, 1, 1)]);
    let then = town.value.clone();
    let day = town.today();
    town.wait_days(400);
    town.given_all(&[assessed(1, 4, 4), risk("Två", SCHOOL, json!({}))]);
    let sight = town.sight(LEAD);
    assert_eq!(heat(&picture(&then, &town.value, &sight, day)), [(1, 1, 1, 1)]);
    assert_eq!(heat(&whole(&town)), [(4, 4, 4, 1)]);
    // Marked today, it is gone from the picture of then as well, for whoever has no duty there.
    town.given(
        SCHOOL_COORDINATOR,
        "secrecy.mark",
        json!({ "item": "risk-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-23" }),
    );
    assert_eq!(heat(&picture(&then, &town.value, &town.sight(ARCHIVIST), day)), []);
    assert_eq!(heat(&picture(&then, &town.value, &town.sight(SCHOOL_HEAD), day)), [(1, 1, 1, 1)]);
}

#[test]
fn what_was_not_touched_for_a_year_is_not_fresh() {
    let mut town = Town::avik();
    town.given_all(&[risk("Gammal", SCHOOL, json!({}))]);
    town.wait_days(366);
    town.given_all(&[risk("Ny", SCHOOL, json!({}))]);
    let picture = whole(&town);
    let risks = picture.freshness.iter().find(|part| part.kind == Kind::Risk).unwrap();
    assert_eq!((risks.all.count, risks.fresh.count), (2, 1));
    assert_eq!(risks.oldest.map(|(item, _)| item), Some(RiskId(1).into()));
    assert_eq!(risks.oldest.unwrap().1, date("2026-11-23"));
}

#[test]
fn vacancies_show_and_a_family_s_owner_owns_its_objects() {
    let mut town = Town::avik();
    let vacant = |town: &Town| whole(town).vacancies;
    let object = |number| Scope::Object(domain::id::ObjectId(number));
    let manager = |number| Vacancy { role: Role::ObjectManager, scope: object(number) };
    let owner = Vacancy { role: Role::ObjectOwner, scope: object(2) };
    assert_eq!(vacant(&town), [manager(1), owner, manager(2)]);
    town.given_all(&[(
        "appointment.make",
        json!({ "role": "object-owner", "scope": "family-1", "person": 12, "from": "2026-01-01" }),
    )]);
    assert_eq!(vacant(&town), [manager(1), manager(2)]);
}

#[test]
fn a_newcomer_is_told_three_next_steps() {
    let mut town = Town::empty();
    let next = |town: &Town| whole(town).next_steps().map(|step| step.step).collect::<Vec<_>>();
    assert_eq!(next(&town), [Step::RegisterOrganisation, Step::TakeInSystems, Step::AppointCoordinators]);
    town = Town::avik();
    assert_eq!(next(&town), [Step::TakeInSystems, Step::ClassifyCritical, Step::AssessRisks]);
    town.given_all(&[
        ("system.register", json!({ "name": "Elevkort", "unit": 4, "criticality": "full" })),
        ("system.register", json!({ "name": "Larm", "unit": 5, "criticality": "full" })),
        (
            "classification.give",
            json!({ "system": 1, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA" }),
        ),
        risk("Ett", SCHOOL, json!({})),
    ]);
    assert_eq!(next(&town), [Step::ClassifyCritical, Step::AssessRisks, Step::AnswerRequirements]);
    let steps = whole(&town).steps;
    let classify = steps.iter().find(|step| step.step == Step::ClassifyCritical).unwrap();
    assert_eq!((classify.done, classify.have, classify.of), (false, 1, Some(2)));
    town.given_all(&[
        (
            "classification.give",
            json!({ "system": 2, "confidentiality": 1, "integrity": 1, "availability": 1, "source": "KLASSA" }),
        ),
        assessed(1, 1, 1),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "csl.2.3.1", "status": "met" })),
    ]);
    assert_eq!(next(&town), []);
}
