//! What an item waits for: the one act that takes it further. What may be done besides, and by whom, `offer` says.

use crate::classification::{Standing, standing_of_set, standing_of_system};
use crate::control::ControlStanding;
use crate::id::{ControlId, InformationSetId, ItemRef, Kind, Numbered, ProcessingId, RiskId, SystemId};
use crate::information::ImpactNeed;
use crate::municipality::Municipality;
use crate::offer::{awaits_receipt, is_open};
use crate::reported_need::ReportedNeedStanding;
use crate::risk::{AcceptanceStanding, TreatmentKind};
use crate::sample::{SampleStanding, standing_of_sample};
use crate::time::Date;
use crate::weakness::{WeaknessStanding, standing_of_weakness};

/// The act that takes an item further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextAct {
    /// A verb on the item itself.
    Carry(&'static str),
    /// Something registered for it.
    Register(Kind),
}

/// What an item waits for that day; none where nothing waits.
pub fn next_act(municipality: &Municipality, item: ItemRef, day: Date) -> Option<NextAct> {
    let number = item.number;
    if !is_open(municipality, item) {
        return None;
    }
    match item.kind {
        Kind::Risk => of_risk(municipality, Numbered::of(number), day),
        Kind::Control => of_control(municipality, Numbered::of(number), day),
        Kind::Weakness => {
            let weakness = municipality.weaknesses.get(Numbered::of(number))?;
            match standing_of_weakness(municipality, Numbered::of(number), weakness) {
                WeaknessStanding::Unattended => Some(NextAct::Register(Kind::Action)),
                WeaknessStanding::Acted => Some(NextAct::Carry("weakness.close")),
                WeaknessStanding::UnderWay | WeaknessStanding::Closed => None,
            }
        }
        Kind::Sample => {
            let sample = municipality.samples.get(Numbered::of(number))?;
            let standing = standing_of_sample(municipality, Numbered::of(number), sample);
            (standing == SampleStanding::Unraised).then_some(NextAct::Register(Kind::Weakness))
        }
        Kind::Action => {
            let action = municipality.actions.get(Numbered::of(number))?;
            action.state.finished.is_none().then_some(NextAct::Carry("action.finish"))
        }
        Kind::ReportedNeed => match municipality.reported_needs.get(Numbered::of(number))?.standing() {
            ReportedNeedStanding::Waiting => Some(NextAct::Carry("reported-need.answer")),
            ReportedNeedStanding::SteeringGroup => Some(NextAct::Carry("reported-need.settle")),
            ReportedNeedStanding::InPlan | ReportedNeedStanding::Declined | ReportedNeedStanding::Closed => None,
        },
        Kind::Processing => of_processing(municipality, Numbered::of(number)),
        Kind::InformationSet => of_set(municipality, Numbered::of(number), day),
        Kind::Object | Kind::System if awaits_receipt(municipality, item) => Some(NextAct::Carry("demands.receive")),
        Kind::System => of_system(municipality, Numbered::of(number)),
        Kind::Unit
        | Kind::Family
        | Kind::Object
        | Kind::Person
        | Kind::Appointment
        | Kind::RecordType
        | Kind::Supplier
        | Kind::Assessment
        | Kind::Import => None,
    }
}

/// Assess, decide how it is met, then do that.
fn of_risk(municipality: &Municipality, id: RiskId, day: Date) -> Option<NextAct> {
    let risk = municipality.risks.get(id)?;
    let treatment = risk.state.treatment.as_ref().map(|treatment| treatment.kind);
    match (risk.level(), risk.acceptance_standing(day), treatment) {
        (None, _, _) => Some(NextAct::Carry("risk.assess")),
        (_, AcceptanceStanding::Outgrown | AcceptanceStanding::Ended, _)
        | (_, AcceptanceStanding::None, Some(TreatmentKind::Accept)) => Some(NextAct::Carry("risk.accept")),
        (_, AcceptanceStanding::None, None) => Some(NextAct::Carry("risk.treat")),
        (_, AcceptanceStanding::None, Some(TreatmentKind::Reduce)) => {
            let actions = municipality.actions.iter().any(|(_, action)| action.description.risks.contains(&id));
            let mut controls = municipality.controls.iter().filter(|(_, control)| control.is_open());
            let reduced = actions || controls.any(|(_, control)| control.description.risks.contains(&id));
            (!reduced).then_some(NextAct::Register(Kind::Action))
        }
        (_, AcceptanceStanding::None, Some(TreatmentKind::Avoid | TreatmentKind::Transfer))
        | (_, AcceptanceStanding::Holds, _) => None,
    }
}

/// Introduce, verify; what does not work fully is mended by an action.
fn of_control(municipality: &Municipality, id: ControlId, day: Date) -> Option<NextAct> {
    match municipality.controls.get(id)?.standing(day) {
        ControlStanding::Decided => Some(NextAct::Carry("control.introduce")),
        ControlStanding::Introduced | ControlStanding::Lapsed => Some(NextAct::Carry("control.verify")),
        ControlStanding::Wanting => {
            let mut under_way = municipality.actions.iter().filter(|(_, action)| action.state.finished.is_none());
            let mended = under_way.any(|(_, action)| action.is_open() && action.description.controls.contains(&id));
            (!mended).then_some(NextAct::Register(Kind::Action))
        }
        ControlStanding::Verified | ControlStanding::SelfChecked => None,
    }
}

/// The threshold is judged first (GDPR art. 35.1); where an assessment is needed the officer is asked (art. 35.2).
fn of_processing(municipality: &Municipality, id: ProcessingId) -> Option<NextAct> {
    let state = &municipality.processings.get(id)?.state;
    let needed = state.impact.as_ref().map(|(judgement, _)| judgement.need() == ImpactNeed::Needed);
    let asked = state.consultation.is_some() || state.opinion.is_some();
    match needed {
        _ if state.waiting().is_some() => Some(NextAct::Carry("processing.give-opinion")),
        None => Some(NextAct::Carry("processing.judge-impact")),
        Some(true) if !asked => Some(NextAct::Carry("processing.consult")),
        Some(_) => None,
    }
}

fn of_set(municipality: &Municipality, id: InformationSetId, day: Date) -> Option<NextAct> {
    match standing_of_set(municipality, id, day) {
        Standing::Adopted | Standing::OnSystemLevel => None,
        Standing::Proposed => Some(NextAct::Carry("classification.adopt")),
        Standing::Stated | Standing::StatedNot | Standing::Lapsed | Standing::Reopened | Standing::Unknown => {
            Some(NextAct::Carry("classification.propose"))
        }
    }
}

/// A system is classified by what it holds; by itself only where nothing is known of that.
fn of_system(municipality: &Municipality, id: SystemId) -> Option<NextAct> {
    let mut sets = municipality.information_sets.iter().filter(|(_, set)| set.is_open());
    let holds = sets.any(|(_, set)| set.description.systems.contains(&id));
    let known = standing_of_system(municipality, id).is_classified();
    (!holds && !known).then_some(NextAct::Carry("classification.give"))
}
