//! A workbook taken back: nothing of what it said counts, what stood before stands again, and what somebody has changed
//! since is listed and left.

use crate::fixture::{House, command, listed, today};
use crate::template::{label, village, write_over, written};
use domain::action::ActionStanding;
use domain::classification::SetClass;
use domain::id::{ActionId, AppointmentId, ControlId, ImportId, ItemRef, RiskId};
use domain::municipality::Municipality;
use domain::picture::{Picture, picture};
use domain::requirement::Assessment;
use domain::sight::Sight;
use domain::source::what_was_changed_since;
use exchange::report::Change;
use exchange::sheet::{Cell, Workbook};
use exchange::template;
use serde_json::json;
use std::sync::Arc;

/// A duty holds through the day it ends on, so the picture is that of the day after.
fn seen(municipality: &Municipality) -> Picture {
    picture(municipality, municipality, &Sight::everything(), today().plus_days(1))
}

fn withdraw(house: &mut House, import: ImportId) {
    house.act(vec![command("import.withdraw", json!({"import": import.0, "reason": "Fel fil"}))]);
}

/// What is judged, decided and answered, as it stands.
#[derive(Debug, PartialEq)]
struct Stands {
    acts: Vec<String>,
    classes: Vec<Arc<SetClass>>,
    answers: Vec<Assessment>,
    duties: Vec<AppointmentId>,
}

fn stands(municipality: &Municipality) -> Stands {
    let m = municipality;
    let risks = m.risks.iter().map(|(id, risk)| format!("{id:?} {:?}", risk.state));
    let controls = m.controls.iter().map(|(id, control)| format!("{id:?} {:?}", control.state));
    let actions = m.actions.iter().map(|(id, action)| format!("{id:?} {:?}", action.state));
    let classes = m.classifications.sets.values().filter(|class| ***class != SetClass::default()).cloned();
    let tomorrow = today().plus_days(1);
    let duties = m.roles.appointments.iter().filter(|(_, given)| given.holds(tomorrow)).map(|(id, _)| id);
    Stands {
        acts: risks.chain(controls).chain(actions).collect(),
        classes: classes.collect(),
        answers: m.requirements.all_standing().map(|(_, one)| one.clone()).collect(),
        duties: duties.collect(),
    }
}

fn add_row(workbook: &mut Workbook, area: &str, cells: &[(&str, &str)]) {
    let sheet = workbook.sheets.iter_mut().find(|sheet| sheet.name == area).unwrap();
    let mut row = vec![Cell::Empty; sheet.rows[0].len()];
    for (header, text) in cells {
        let place = sheet.rows[0].iter().position(|cell| cell.text() == *header).unwrap();
        row[place] = Cell::Text((*text).to_owned());
    }
    sheet.rows.push(row);
}

#[test]
fn nothing_of_a_withdrawn_workbook_counts() {
    let workbook = written(&village());
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let mut house = House::empty();
    let before = seen(&house.municipality);
    let plan = house.take(&workbook, &mapping);
    let taken = seen(&house.municipality);
    assert!(
        taken.risks != before.risks && taken.controls != before.controls && taken.requirements != before.requirements
    );
    let made = |area: &str| plan.rows.iter().filter(|row| row.area == area && row.change == Change::Created).count();
    assert_eq!((made("appointments"), made("assessments")), (1, 1));
    assert_eq!(what_was_changed_since(&house.municipality, plan.import), []);

    withdraw(&mut house, plan.import);
    let after = seen(&house.municipality);
    assert_eq!((&after.risks, &after.systems, &after.sets), (&before.risks, &before.systems, &before.sets));
    assert_eq!((&after.controls, &after.requirements), (&before.controls, &before.requirements));
    assert_eq!((&after.vacancies, &after.unknown), (&before.vacancies, &before.unknown));
    let action = house.municipality.actions.get(ActionId(1)).unwrap();
    assert_eq!(action.standing(today()), ActionStanding::Dropped);
    let duty = house.municipality.roles.appointments.get(AppointmentId(1)).unwrap();
    assert_eq!(duty.description.until, Some(today()));
    // Written out it is as empty as before, but for people: they are a register of their own.
    let empty = written(&House::empty());
    for (first, second) in empty.sheets.iter().zip(&written(&house).sheets) {
        let stays = ["area-persons", "area-appointments"].contains(&&*first.name);
        assert!(stays || first.rows.len() == second.rows.len(), "{} is not empty", first.name);
    }
    // The same file can be taken in anew, and is all new.
    let again = house.take(&workbook, &mapping);
    assert_eq!(listed(&again), []);
    assert!(again.rows.iter().filter(|row| row.area == "assessments").all(|row| row.change == Change::Created));
}

/// A village that a workbook was taken out of, and the import that changed what is judged and decided there.
fn changed_by_workbook() -> (House, Stands, ImportId) {
    let mut village = village();
    village.act(vec![command("action.register", json!({"title": "Öva", "scope": "municipality"}))]);
    let taken_out = village.municipality.clone();
    let mut workbook = written(&village);
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let cells = [
        ("area-risks", "Avbrott", "field-risk-assess-consequence", "1"),
        ("area-risks", "Avbrott", "field-risk-treat-kind", "treatment-avoid"),
        ("area-risks", "Brand", "field-risk-assess-likelihood", "3"),
        ("area-risks", "Brand", "field-risk-assess-consequence", "3"),
        ("area-controls", "Reservkraft", "field-control-introduce-place", "Taket"),
        ("area-controls", "Reservkraft", "field-control-verify-outcome", "outcome-fails"),
        ("area-actions", "Öva", "field-action-finish-on", "2026-11-01"),
        ("area-information-sets", "Elevakter", "field-classification-adopt-confidentiality", "1"),
        ("area-information-sets", "Elevakter", "field-classification-adopt-confidentiality-hits", ""),
        ("area-information-sets", "Scheman", "field-classification-propose-confidentiality", "1"),
        ("area-information-sets", "Scheman", "field-classification-propose-integrity", "1"),
        ("area-information-sets", "Scheman", "field-classification-propose-availability", "1"),
        ("area-assessments", "scope-municipality", "field-requirement-assess-status", "requirement-status-met"),
    ];
    for (area, key, header, text) in cells {
        write_over(&mut workbook, area, key, header, text);
    }
    add_row(
        &mut workbook,
        "area-assessments",
        &[
            ("field-requirement-assess-scope", "scope-municipality"),
            ("field-requirement-assess-requirement", "csl.2.2"),
            ("field-requirement-assess-status", "requirement-status-not-met"),
        ],
    );
    add_row(
        &mut workbook,
        "area-appointments",
        &[
            ("field-appointment-make-role", "role-security-coordinator"),
            ("field-appointment-make-scope", "unit-2"),
            ("field-appointment-make-person", "Bo Ek"),
            ("field-appointment-make-from", "2027-01-01"),
        ],
    );
    let before = stands(&village.municipality);
    let plan = village.plan_from(&workbook, &mapping, Some(&taken_out));
    assert_eq!((listed(&plan), plan.clashes.len()), (vec![], 0));
    village.act(plan.commands);
    let taken = stands(&village.municipality);
    assert_eq!((taken.answers.len(), taken.classes.len()), (before.answers.len() + 1, before.classes.len() + 1));
    assert!(taken.acts.iter().zip(&before.acts).filter(|(now, then)| now != then).count() == 4, "{:?}", taken.acts);
    (village, before, plan.import)
}

#[test]
fn what_was_judged_and_decided_before_stands_again_as_it_was() {
    let (mut village, before, import) = changed_by_workbook();
    withdraw(&mut village, import);
    assert_eq!(stands(&village.municipality), before);
    // The duty would have begun later; it never does.
    let duties = village.municipality.roles.appointments.iter();
    let begins = domain::time::Date::of(2027, 1, 1).unwrap();
    assert_eq!(duties.filter(|(_, duty)| duty.holds(begins)).count(), before.duties.len());
}

#[test]
fn what_somebody_has_changed_since_is_listed_and_left() {
    let (mut village, before, import) = changed_by_workbook();
    let given = stands(&village.municipality);
    let (duty, _) = village.municipality.roles.appointments.iter().next_back().unwrap();
    village.act(vec![
        command("risk.assess", json!({"risk": 2, "likelihood": 1, "consequence": 1})),
        command("appointment.end", json!({"appointment": duty.0, "until": "2027-05-05"})),
        command("requirement.assess", json!({"scope": "municipality", "requirement": "csl.2.2", "status": "partly"})),
    ]);
    let mut left = what_was_changed_since(&village.municipality, import);
    left.sort_unstable();
    let answer = village.municipality.requirements.assessments.iter().next_back().unwrap().0;
    let mut expected: Vec<ItemRef> = vec![RiskId(2).into(), duty.into(), answer.into()];
    expected.sort_unstable();
    assert_eq!(left, expected);
    withdraw(&mut village, import);
    let m = &village.municipality;
    assert_eq!(m.risks.get(RiskId(2)).unwrap().level().map(|level| level.0), Some(1));
    assert_eq!(m.roles.appointments.get(duty).unwrap().description.until.unwrap().to_string(), "2027-05-05");
    let after = stands(m);
    assert_eq!(after.answers.len(), given.answers.len());
    assert_eq!((after.answers[0] == before.answers[0], after.classes == before.classes), (true, true));
    let control = m.controls.get(ControlId(1)).unwrap();
    assert_eq!(&*control.state.introduction.as_ref().unwrap().place, "Serverhallen");
}

#[test]
fn a_file_that_gave_the_only_administrator_is_not_withdrawn_before_there_is_another() {
    let mut house = House::empty();
    let mut workbook = written(&house);
    add_row(&mut workbook, "area-persons", &[("field-person-name", "Anna Berg")]);
    add_row(
        &mut workbook,
        "area-appointments",
        &[
            ("field-appointment-make-role", "role-administrator"),
            ("field-appointment-make-scope", "scope-municipality"),
            ("field-appointment-make-person", "Anna Berg"),
            ("field-appointment-make-from", "2026-01-01"),
        ],
    );
    let mapping = template::read(&workbook, &[&label]).unwrap();
    let plan = house.take(&workbook, &mapping);
    let taken_back = command("import.withdraw", json!({"import": plan.import.0, "reason": "Fel fil"}));
    let refused = house.try_act(vec![taken_back.clone()]).unwrap_err();
    let rule = domain::refusal::Refusal::Rule { rule: "appointment-last-administrator", field: None };
    assert_eq!(refused, rule);
    house.act(vec![
        command("person.register", json!({"name": "Bo Ek"})),
        command(
            "appointment.make",
            json!({"role": "administrator", "scope": "municipality", "person": 2, "from": "2026-01-01"}),
        ),
    ]);
    house.try_act(vec![taken_back]).unwrap();
}
