//! What stands now: a thing's description as it would be given, and what an act would replace. Compared with what
//! a list says now and said last, it tells people's own edits from the list's.

use domain::command::Command;
use domain::field::{Input, Part};
use domain::id::{ActionId, ControlId, InformationSetId, ItemRef, Kind, Numbered, RiskId, SystemId};
use domain::item::Described;
use domain::municipality::Municipality;
use domain::requirement::answer_for;
use domain::role::AppointmentDescription;
use serde_json::Value;

/// Calls a function with the description type of the item's kind; none for kinds that have none.
macro_rules! by_kind {
    ($item:expr, $function:ident($($argument:expr),*)) => {
        match $item.kind {
            Kind::Unit => $function::<domain::organisation::UnitDescription>($($argument),*),
            Kind::Family => $function::<domain::organisation::FamilyDescription>($($argument),*),
            Kind::Object => $function::<domain::organisation::ObjectDescription>($($argument),*),
            Kind::RecordType => $function::<domain::information::RecordTypeDescription>($($argument),*),
            Kind::InformationSet => $function::<domain::information::InformationSetDescription>($($argument),*),
            Kind::Processing => $function::<domain::information::ProcessingDescription>($($argument),*),
            Kind::System => $function::<domain::system::SystemDescription>($($argument),*),
            Kind::Supplier => $function::<domain::system::SupplierDescription>($($argument),*),
            Kind::Risk => $function::<domain::risk::RiskDescription>($($argument),*),
            Kind::Control => $function::<domain::control::ControlDescription>($($argument),*),
            Kind::Action => $function::<domain::action::ActionDescription>($($argument),*),
            Kind::Sample => $function::<domain::sample::SampleDescription>($($argument),*),
            Kind::Weakness => $function::<domain::weakness::WeaknessDescription>($($argument),*),
            Kind::ReportedNeed => $function::<domain::reported_need::ReportedNeedDescription>($($argument),*),
            Kind::Person | Kind::Appointment | Kind::Assessment | Kind::Import => None,
        }
    };
}

/// A thing's description as it would be given.
pub(crate) fn of(municipality: &Municipality, item: ItemRef) -> Option<Input> {
    fn of<D: Described>(municipality: &Municipality, number: u32) -> Option<Input> {
        D::table(municipality).get(D::Id::of(number)).map(|item| input(&item.description))
    }
    by_kind!(item, of(municipality, item.number))
}

/// Whether a thing is there and in use.
pub(crate) fn is_open(municipality: &Municipality, item: ItemRef) -> bool {
    fn open<D: Described>(municipality: &Municipality, number: u32) -> Option<bool> {
        D::table(municipality).get(D::Id::of(number)).map(|item| item.is_open())
    }
    by_kind!(item, open(municipality, item.number)).unwrap_or(false)
}

/// A record as it would be given.
pub(crate) fn input(part: &impl Part) -> Input {
    let mut input = Input::new();
    part.put("", &mut input);
    input
}

/// Both sides of an act: what it says, and what of the same stands already.
pub(crate) struct Sides {
    /// What it is about, when that is there before the act.
    pub item: Option<ItemRef>,
    /// What it says.
    pub says: Value,
    /// What stands.
    pub is: Option<Value>,
}

/// Both sides of an act that a row may give; none for other commands.
pub(crate) fn sides(municipality: &Municipality, command: &Command) -> Option<Sides> {
    let (item, says): (ItemRef, Value) = match command {
        Command::GiveClass(act) => (act.system.into(), stated(&act.given)),
        Command::StateClassified(act) => (act.system.into(), stated(&act.stated)),
        Command::StateAnalysed(act) => (act.system.into(), stated(&act.stated)),
        Command::ProposeClass(act) => (act.set.into(), stated(&act.proposal)),
        Command::AdoptClass(act) => (act.set.into(), stated(&act.adoption)),
        Command::AssessRisk(act) => (act.risk.into(), stated(&act.judgement)),
        Command::TreatRisk(act) => (act.risk.into(), stated(&act.treatment)),
        Command::FinishAction(act) => (act.action.into(), stated(&act.finished)),
        Command::IntroduceControl(act) => (act.control.into(), stated(&act.introduction)),
        Command::VerifyControl(act) => (act.control.into(), stated(&act.verification)),
        Command::Depend(act) => {
            let is = municipality.dependencies.get(act.system, act.on).map(stated);
            return Some(Sides { item: Some(act.system.into()), says: stated(&act.dependency), is });
        }
        Command::AssessRequirement(act) => {
            let is = answer_for(municipality, act.scope, &act.requirement);
            let item = is.map(|(id, _)| id.into());
            return Some(Sides {
                item,
                says: stated(&act.answer),
                is: is.map(|(_, assessment)| stated(&assessment.answer)),
            });
        }
        Command::Appoint(act) => {
            let asked = &act.description;
            let same = |described: &AppointmentDescription| {
                (described.role, described.scope, described.person, described.from)
                    == (asked.role, asked.scope, asked.person, asked.from)
            };
            let is = municipality.roles.appointments.iter().find(|(_, appointment)| same(&appointment.description));
            let item = is.map(|(id, _)| id.into());
            let is = is.map(|(_, appointment)| stated(&appointment.description));
            return Some(Sides { item, says: stated(asked), is });
        }
        _ => return None,
    };
    let is = standing(municipality, command.name(), item.number).map(without_import);
    Some(Sides { item: Some(item), says, is })
}

/// What stands of an attached act, for the thing with this number.
pub(crate) fn standing(municipality: &Municipality, verb: &str, number: u32) -> Option<Input> {
    let m = municipality;
    let of_system = || m.classifications.systems.get(&SystemId(number));
    let of_set = || m.classifications.sets.get(&InformationSetId(number));
    let risk = || m.risks.get(RiskId(number)).map(|risk| &risk.state);
    let control = || m.controls.get(ControlId(number)).map(|control| &control.state);
    match verb {
        "classification.give" => of_system()?.given.as_ref().map(|(given, ..)| input(given)),
        "classification.state" => of_system()?.stated.as_ref().map(|(stated, _)| input(stated)),
        "system.state-analysis" => m.systems.get(SystemId(number))?.state.analysed.as_ref().map(input),
        "classification.propose" => of_set()?.proposed.as_ref().map(|(proposal, _)| input(proposal)),
        "classification.adopt" => of_set()?.adopted.as_ref().map(|(adoption, _, at)| {
            let mut input = input(adoption);
            // A list cannot adopt, only refer to where that was done: here, by this event.
            input.entry("reference").or_insert_with(|| format!("Utkik #{}", at.seq).into());
            input
        }),
        "risk.assess" => risk()?.assessment.as_ref().map(|assessment| input(&assessment.judgement)),
        "risk.treat" => risk()?.treatment.as_ref().map(input),
        "control.introduce" => control()?.introduction.as_ref().map(input),
        "control.verify" => control()?.verification.as_ref().map(|(verification, ..)| input(verification)),
        "action.finish" => {
            m.actions.get(ActionId(number))?.state.finished.as_ref().map(|(finished, _)| input(finished))
        }
        _ => None,
    }
}

/// A record without the import that stated it: the same said by a later file is the same.
pub(crate) fn stated(part: &impl Part) -> Value {
    without_import(input(part))
}

fn without_import(mut input: Input) -> Value {
    input.remove("import");
    Value::Object(input)
}
