//! What a person or a program asks for, and deciding it: `(municipality, who, when, commands) → events, or a
//! refusal that says why and who may`. Deciding is pure. A batch is decided command by command, each on what
//! the earlier ones made, and holds as a whole or not at all.

use crate::event::{Event, Stamp};
use crate::field::{Fault, Input, Part, Spec, Wrong};
use crate::id::{AppointmentId, ItemRef, PersonId, Scope};
use crate::item::{Close, Describe, Register};
use crate::mandate::{self, Act, Elsewhere};
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::role::PersonDetails;
use crate::sight::Sight;
use crate::text::Line;
use crate::time::{Date, Instant};
use crate::{
    action, classification, control, disposal, information, law, need, organisation, reported_need, requirement, risk,
    role, secrecy, source, system,
};
use std::cell::LazyCell;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// The program itself, run by whoever operates the installation: setting up, taking in a file by command line.
    Program,
    /// A person who is signed in.
    Person(PersonId),
}

impl By {
    /// The number in the log: 0 is the program.
    pub fn actor(&self) -> PersonId {
        match self {
            By::Program => PersonId(0),
            By::Person(person) => *person,
        }
    }
}

/// A batch of commands with what deciding needs besides the municipality.
#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks.
    pub by: By,
    /// What time it is.
    pub at: Instant,
    /// The position the form was read at; none when nothing was read first.
    pub based_on: Option<u64>,
    /// Chance for salts: 32 bytes never used before.
    pub chance: [u8; 32],
    /// What is asked for, in order.
    pub commands: Vec<Command>,
}

/// What a command is decided on.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The municipality as it stands.
    pub municipality: &'a Municipality,
    /// When it is recorded.
    pub at: Instant,
    /// Today in Europe/Stockholm.
    pub today: Date,
    /// Chance for salts.
    pub chance: &'a [u8; 32],
}

impl Ground<'_> {
    /// Refuses unless the asker has the mandate for this act there.
    pub fn mandate(&self, by: &By, act: Act, scope: Scope) -> Result<Option<AppointmentId>, Refusal> {
        mandate::judge(self.municipality, by, act, scope, self.today)
    }

    /// A decision taken elsewhere names who decided, who had the mandate, and where it is written. A program may know
    /// where it is written and not who decided.
    pub fn elsewhere(
        &self,
        by: &By,
        (act, scope): (Act, Scope),
        decided_by: Option<PersonId>,
        reference: Option<&Line>,
    ) -> Result<(), Refusal> {
        match (decided_by, reference) {
            (Some(decider), Some(_)) => self.mandate(&By::Person(decider), act, scope).map(|_| ()),
            (Some(_), None) => Err(Refusal::fault("reference", Wrong::Missing)),
            (None, Some(_)) if *by != By::Program => Err(Refusal::fault("decided_by", Wrong::Missing)),
            (None, _) => Ok(()),
        }
    }

    /// Refuses if a description breaks a rule across its fields.
    pub fn check<D: crate::item::Described>(&self, description: &D) -> Result<(), Refusal> {
        let mut faults = Vec::new();
        description.check(self.municipality, &mut faults);
        if faults.is_empty() { Ok(()) } else { Err(Refusal::Invalid(faults)) }
    }
}

/// What was decided, so far.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The events in order.
    pub events: Vec<Event>,
    /// What is written to the person register in the same transaction.
    pub people: Vec<PersonDetails>,
    /// The appointment that gave the mandate, if a person asked.
    pub appointment: Option<AppointmentId>,
    /// The delegation or decision referred to.
    pub reference: Option<Line>,
    /// The municipality with the events applied.
    pub municipality: Municipality,
    stamp: Stamp,
}

impl Decided {
    /// Adds an event and applies it.
    pub fn add(&mut self, event: impl Into<Event>) -> Result<(), Refusal> {
        let event = event.into();
        self.stamp.seq += 1;
        self.municipality.apply(event.clone(), self.stamp);
        self.events.push(event);
        Ok(())
    }

    /// The items that the events are about, each once, in order.
    pub fn items(&self) -> Vec<ItemRef> {
        let mut items = Vec::new();
        for item in self.events.iter().filter_map(|event| event.touches().first().copied()) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }
}

/// A verb: one thing that can be asked for.
pub trait Verb: Part {
    /// Its name, `noun.verb`.
    const NAME: &'static str;
    /// Fills in what was left out and follows from what was given, before it is read.
    fn complete(_input: &mut Input) {}
    /// The item it changes; `based_on` is judged there. None when it makes a new one.
    fn item(&self) -> Option<ItemRef>;
    /// The item that `based_on` is judged at, where it is not named by its id: an answer is known by what it answers.
    fn guarded(&self, _municipality: &Municipality) -> Option<ItemRef> {
        self.item()
    }
    /// When the setting that it replaces was last set, where it replaces one; `based_on` guards that too.
    fn replaces(&self, _municipality: &Municipality) -> Option<u64> {
        None
    }
    /// Takes over what stands and the asker does not see, where the verb replaces all that it gives. Who sees less
    /// gives less, and what they could not see they have not decided to take away.
    fn keep_unseen(&mut self, _municipality: &Municipality, _unseen: &dyn Fn(ItemRef) -> bool) {}
    /// Whether the commands after it name ids that were foreseen when the batch was made. Then `based_on` guards the
    /// whole municipality: ids foreseen on what no longer stands would be somebody else's.
    fn foresees(&self) -> bool {
        false
    }
    /// Who took the decision and where it is written, where it can be registered for somebody. Both mandates are judged
    /// before `decide` is called; `asks` says the decider's act.
    fn elsewhere(&self) -> Option<&Elsewhere> {
        None
    }
    /// Which act it is and where, so that the mandate can be judged.
    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal>;
    /// What it becomes. References exist and the mandate is there when this is called.
    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal>;
}

/// Why no command came of what was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotACommand {
    /// There is no such verb.
    UnknownVerb(String),
    /// Each fault at its field.
    Faults(Vec<Fault>),
}

macro_rules! commands {
    ($( $verb:ident($type:ty) ),+ $(,)?) => {
        /// All that can be asked for.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(missing_docs, reason = "each verb is documented at its type")]
        pub enum Command { $( $verb($type) ),+ }

        impl Command {
            /// The names of all verbs.
            pub const NAMES: &'static [&'static str] = &[ $( <$type as Verb>::NAME ),+ ];

            /// Its name, `noun.verb`.
            pub fn name(&self) -> &'static str {
                match self { $( Command::$verb(_) => <$type as Verb>::NAME ),+ }
            }

            /// The fields of the named verb; none if there is no such verb.
            pub fn specs(name: &str) -> Option<Vec<Spec>> {
                let mut specs = Vec::new();
                $( if name == <$type as Verb>::NAME {
                    <$type as Part>::specs("", &mut specs);
                    return Some(specs);
                } )+
                None
            }

            /// Reads the named verb from what was given. All faults come at once; a field the verb has not is one.
            pub fn read(name: &str, input: &Input) -> Result<Self, NotACommand> {
                let specs = Self::specs(name).ok_or_else(|| NotACommand::UnknownVerb(name.to_owned()))?;
                let mut faults: Vec<Fault> = Vec::new();
                for field in input.keys() {
                    if !specs.iter().any(|spec| spec.name == field) {
                        faults.push(Fault::new(field.clone(), Wrong::Unknown));
                    }
                }
                $( if name == <$type as Verb>::NAME {
                    let mut input = input.clone();
                    <$type as Verb>::complete(&mut input);
                    let command = <$type as Part>::take("", &input, &mut faults).map(Command::$verb);
                    return command.filter(|_| faults.is_empty()).ok_or(NotACommand::Faults(faults));
                } )+
                Err(NotACommand::UnknownVerb(name.to_owned()))
            }

            /// Writes it back as it would be given.
            pub fn input(&self) -> Input {
                let mut input = Input::new();
                match self { $( Command::$verb(verb) => Part::put(verb, "", &mut input) ),+ }
                input
            }

            /// The items it points at, with the field each stands in.
            pub fn references(&self) -> Vec<(&'static str, ItemRef)> {
                let mut found = Vec::new();
                match self { $( Command::$verb(verb) => Part::references(verb, "", &mut found) ),+ }
                found
            }

            /// The item it changes; none when it makes a new one.
            pub fn item(&self) -> Option<ItemRef> {
                match self { $( Command::$verb(verb) => Verb::item(verb) ),+ }
            }

            /// The item that `based_on` is judged at; none when it makes a new one.
            fn guarded(&self, municipality: &Municipality) -> Option<ItemRef> {
                match self { $( Command::$verb(verb) => Verb::guarded(verb, municipality) ),+ }
            }

            /// When the setting that it replaces was last set.
            fn replaces(&self, municipality: &Municipality) -> Option<u64> {
                match self { $( Command::$verb(verb) => Verb::replaces(verb, municipality) ),+ }
            }

            fn keep_unseen(&mut self, municipality: &Municipality, unseen: &dyn Fn(ItemRef) -> bool) {
                match self { $( Command::$verb(verb) => Verb::keep_unseen(verb, municipality, unseen) ),+ }
            }

            /// Whether the commands after it name foreseen ids.
            fn foresees(&self) -> bool {
                match self { $( Command::$verb(verb) => Verb::foresees(verb) ),+ }
            }

            /// Who took the decision and where it is written.
            fn elsewhere(&self) -> Option<&Elsewhere> {
                match self { $( Command::$verb(verb) => Verb::elsewhere(verb) ),+ }
            }

            /// Which act it is and where.
            fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
                match self { $( Command::$verb(verb) => Verb::asks(verb, municipality) ),+ }
            }

            /// Decides as part of another verb, whose mandate covers it.
            pub(crate) fn carry_out(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
                match self { $( Command::$verb(verb) => Verb::decide(verb, ground, by, decided) ),+ }
            }
        }

        $( impl From<$type> for Command {
            fn from(verb: $type) -> Self { Command::$verb(verb) }
        } )+
    };
}

commands! {
    Found(organisation::Found),
    RegisterUnit(Register<organisation::UnitDescription>),
    DescribeUnit(Describe<organisation::UnitDescription>),
    CloseUnit(Close<organisation::UnitDescription>),
    SucceedUnit(organisation::Succeed),
    RegisterFamily(Register<organisation::FamilyDescription>),
    DescribeFamily(Describe<organisation::FamilyDescription>),
    CloseFamily(Close<organisation::FamilyDescription>),
    RegisterObject(Register<organisation::ObjectDescription>),
    DescribeObject(Describe<organisation::ObjectDescription>),
    CloseObject(Close<organisation::ObjectDescription>),
    SetMandates(mandate::SetMandates),
    ChangeMandate(mandate::ChangeMandate),
    RegisterPerson(role::RegisterPerson),
    RenamePerson(role::RenamePerson),
    ForgetPerson(role::ForgetPerson),
    Appoint(role::Appoint),
    EndAppointment(role::EndAppointment),
    RegisterRecordType(Register<information::RecordTypeDescription>),
    DescribeRecordType(Describe<information::RecordTypeDescription>),
    CloseRecordType(Close<information::RecordTypeDescription>),
    RegisterInformationSet(Register<information::InformationSetDescription>),
    DescribeInformationSet(Describe<information::InformationSetDescription>),
    CloseInformationSet(Close<information::InformationSetDescription>),
    RegisterProcessing(Register<information::ProcessingDescription>),
    DescribeProcessing(Describe<information::ProcessingDescription>),
    CloseProcessing(Close<information::ProcessingDescription>),
    JudgeImpact(information::JudgeImpact),
    ConsultOfficer(information::Consult),
    GiveOpinion(information::GiveOpinion),
    AdoptPlan(information::AdoptPlan),
    SetScheme(information::SetScheme),
    RegisterSupplier(Register<system::SupplierDescription>),
    DescribeSupplier(Describe<system::SupplierDescription>),
    CloseSupplier(Close<system::SupplierDescription>),
    RegisterSystem(Register<system::SystemDescription>),
    DescribeSystem(Describe<system::SystemDescription>),
    CloseSystem(Close<system::SystemDescription>),
    Depend(system::Depend),
    EndDependency(system::EndDependency),
    SetScale(classification::SetScale),
    ProposeClass(classification::Propose),
    AdoptClass(classification::Adopt),
    AdjustClass(classification::Adjust),
    GiveClass(classification::Give),
    StateClassified(classification::StateClassified),
    DecideNeed(need::DecideNeed),
    ReceiveDemands(need::ReceiveDemands),
    CommentDemand(need::CommentDemand),
    SetCumulation(need::SetCumulation),
    EnterCatalogue(requirement::EnterCatalogue),
    TakeCatalogue(requirement::TakeCatalogue),
    RetireCatalogue(requirement::RetireCatalogue),
    AssessRequirement(requirement::Assess),
    ExemptFromRequirement(requirement::Exempt),
    ProfileLaw(law::ProfileLaw),
    SetMatrix(risk::SetMatrix),
    RegisterRisk(Register<risk::RiskDescription>),
    DescribeRisk(Describe<risk::RiskDescription>),
    CloseRisk(Close<risk::RiskDescription>),
    AssessRisk(risk::Assess),
    TreatRisk(risk::Treat),
    AcceptRisk(risk::Accept),
    StateAnalysed(risk::StateAnalysed),
    RegisterControl(Register<control::ControlDescription>),
    DescribeControl(Describe<control::ControlDescription>),
    CloseControl(Close<control::ControlDescription>),
    IntroduceControl(control::Introduce),
    VerifyControl(control::Verify),
    RegisterAction(Register<action::ActionDescription>),
    DescribeAction(Describe<action::ActionDescription>),
    CloseAction(Close<action::ActionDescription>),
    FinishAction(action::Finish),
    RegisterSample(Register<crate::sample::SampleDescription>),
    DescribeSample(Describe<crate::sample::SampleDescription>),
    CloseSample(Close<crate::sample::SampleDescription>),
    RegisterWeakness(Register<crate::weakness::WeaknessDescription>),
    DescribeWeakness(Describe<crate::weakness::WeaknessDescription>),
    CloseWeakness(Close<crate::weakness::WeaknessDescription>),
    AttachEvidence(crate::evidence::Attach),
    DetachEvidence(crate::evidence::Detach),
    RegisterReportedNeed(Register<reported_need::ReportedNeedDescription>),
    DescribeReportedNeed(Describe<reported_need::ReportedNeedDescription>),
    CloseReportedNeed(Close<reported_need::ReportedNeedDescription>),
    AnswerReportedNeed(reported_need::AnswerReportedNeed),
    SettleReportedNeed(reported_need::SettleReportedNeed),
    Mark(secrecy::Mark),
    Unmark(secrecy::Unmark),
    SetReading(secrecy::SetReading),
    ReceiveImport(source::Receive),
    KeepStatement(source::KeepStatement),
    KeepMapping(source::KeepMapping),
    WithdrawImport(source::Withdraw),
    Dispose(disposal::Dispose),
}

/// Decides a batch. The value that comes back with the events is what reading them from the log gives.
pub fn decide(municipality: &Municipality, request: Request) -> Result<Decided, Refusal> {
    let at = Instant(request.at.0.max(municipality.position.at.0));
    let stamp = Stamp { seq: municipality.position.seq, at, actor: request.by.actor() };
    let mut decided = Decided {
        events: Vec::new(),
        people: Vec::new(),
        appointment: None,
        reference: None,
        municipality: municipality.clone(),
        stamp,
    };
    for mut command in request.commands {
        let ground_value = decided.municipality.clone();
        let ground = Ground { municipality: &ground_value, at, today: request.at.date(), chance: &request.chance };
        let sight = LazyCell::new(|| sight_of(&ground, &request.by));
        let unseen = |item: ItemRef| !(sight.may_see(ground.municipality, item) && ground.municipality.has(item));
        refuse_unseen(ground.municipality, &command, &unseen)?;
        command.keep_unseen(ground.municipality, &unseen);
        refuse_changed(&ground, request.based_on, municipality.position.seq, &command)?;
        let asked = command.asks(&ground_value)?;
        let appointment = match command.elsewhere() {
            Some(elsewhere) => {
                decided.reference = elsewhere.reference.clone().or(decided.reference);
                elsewhere.judge(&ground, &request.by, asked)?
            }
            None => ground.mandate(&request.by, asked.0, asked.1)?,
        };
        decided.appointment = decided.appointment.or(appointment);
        command.carry_out(&ground, &request.by, &mut decided)?;
    }
    Ok(decided)
}

fn sight_of(ground: &Ground<'_>, by: &By) -> Sight {
    match by {
        By::Program => Sight::everything(),
        By::Person(person) => Sight::of(ground.municipality, *person, ground.today),
    }
}

/// What a command points at must exist and be visible to the asker; which of the two fails is not told.
fn refuse_unseen(
    municipality: &Municipality,
    command: &Command,
    unseen: &dyn Fn(ItemRef) -> bool,
) -> Result<(), Refusal> {
    if let Some(item) = command.guarded(municipality).filter(|item| unseen(*item)) {
        return Err(Refusal::NoSuch(item));
    }
    let references = command.references().into_iter().filter(|(_, item)| unseen(*item));
    let faults: Vec<Fault> = references.map(|(field, _)| Fault::new(field, Wrong::NoSuch)).collect();
    if faults.is_empty() { Ok(()) } else { Err(Refusal::Invalid(faults)) }
}

/// Nobody overwrites what they have not read. Changes by earlier commands of the same batch are the asker's own.
fn refuse_changed(
    ground: &Ground<'_>,
    based_on: Option<u64>,
    batch_start: u64,
    command: &Command,
) -> Result<(), Refusal> {
    let Some(based_on) = based_on else { return Ok(()) };
    if based_on > batch_start {
        // A state that has not been cannot have been read, and nothing could have changed since.
        return Err(Refusal::Rule { rule: "based-on-ahead", field: None });
    }
    if command.foresees() && batch_start > based_on {
        return Err(Refusal::Rule { rule: "moved-since-foreseen", field: None });
    }
    if command.replaces(ground.municipality).is_some_and(|set| set > based_on && set <= batch_start) {
        return Err(Refusal::Rule { rule: "setting-changed-since", field: None });
    }
    let Some(item) = command.guarded(ground.municipality) else { return Ok(()) };
    match ground.municipality.changed_at(item) {
        Some(now) if now > based_on && now <= batch_start => Err(Refusal::Changed { item, based_on, now }),
        _ => Ok(()),
    }
}
