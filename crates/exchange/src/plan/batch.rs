//! The growing batch: each command is decided on what the earlier ones made, so that ids of new things are known
//! and nothing that would be refused gets into the plan. Copies share everything that has not changed.

use crate::report::Reason;
use domain::command::{By, Command, NotACommand, Request, decide};
use domain::field::{Fault, Input, Wrong};
use domain::id::ItemRef;
use domain::municipality::Municipality;
use domain::refusal::Refusal;
use domain::time::{Date, Instant};

/// Commands that hold together, and what they make of the municipality.
pub(super) struct Batch {
    /// The municipality with all commands carried out.
    pub municipality: Municipality,
    /// The commands in order.
    pub commands: Vec<Command>,
    at: Instant,
}

/// Why a command cannot be part of the batch: the field it is about, if any.
pub(super) struct Refused {
    /// The field's name in the command.
    pub field: Option<String>,
    /// Why.
    pub reason: Reason,
}

impl Batch {
    pub fn new(municipality: &Municipality, today: Date) -> Self {
        Batch { municipality: municipality.clone(), commands: Vec::new(), at: Instant(today.end().0 - 1) }
    }

    /// Adds a command and tells which thing it made or changed; none if it changes nothing, and then it is left out.
    pub fn add(&mut self, command: Command) -> Result<Option<ItemRef>, Vec<Refused>> {
        // Who may is judged when the batch is decided in earnest, and salts are drawn then.
        let request =
            Request { by: By::Program, at: self.at, based_on: None, chance: [0; 32], commands: vec![command.clone()] };
        let decided = decide(&self.municipality, request).map_err(|refusal| refused(&refusal))?;
        let item = decided.items().first().copied();
        if !decided.events.is_empty() {
            self.municipality = decided.municipality;
            self.commands.push(command);
        }
        Ok(item)
    }

    /// Whether a command would be accepted, and if not why.
    pub fn tried(&self, command: &Command) -> Result<(), Vec<Refused>> {
        let commands = vec![command.clone()];
        let request = Request { by: By::Program, at: self.at, based_on: None, chance: [0; 32], commands };
        decide(&self.municipality, request).map(|_| ()).map_err(|refusal| refused(&refusal))
    }
}

/// Reads a command from field values; what is wrong comes with its field.
pub(super) fn read(verb: &str, input: &Input) -> Result<Command, Vec<Refused>> {
    Command::read(verb, input).map_err(|error| match error {
        NotACommand::Faults(faults) => faults.iter().map(of_fault).collect(),
        NotACommand::UnknownVerb(verb) => {
            vec![Refused { field: None, reason: Reason::NoSuchField { field: verb } }]
        }
    })
}

fn of_fault(fault: &Fault) -> Refused {
    let field = fault.field.clone();
    let reason = match &fault.wrong {
        Wrong::Missing => Reason::Missing { field: field.clone() },
        Wrong::TooLong(max) => Reason::TooLong { max: *max },
        Wrong::NotADate => Reason::NotADate,
        Wrong::NotANumber(min, max) => Reason::NotANumber { min: *min, max: *max },
        Wrong::NotAChoice => Reason::NotAChoice { likely: None },
        Wrong::NoSuch | Wrong::NoneNamed { .. } => Reason::NoSuch,
        Wrong::NotAText | Wrong::NotOne | Wrong::NotAList | Wrong::Invisible => Reason::Refused,
        Wrong::NotFacts => Reason::NotAFact,
        Wrong::Unknown => Reason::NoSuchField { field: field.clone() },
        Wrong::Rule(rule) => Reason::Rule { rule },
    };
    Refused { field: Some(field), reason }
}

fn refused(refusal: &Refusal) -> Vec<Refused> {
    match refusal {
        Refusal::Invalid(faults) => faults.iter().map(of_fault).collect(),
        Refusal::Rule { rule, field } => {
            vec![Refused { field: field.map(str::to_owned), reason: Reason::Rule { rule } }]
        }
        Refusal::Closed(_) => vec![Refused { field: None, reason: Reason::Closed }],
        Refusal::NoSuch(_) => vec![Refused { field: None, reason: Reason::NoSuch }],
        // The program that plans may do everything, so it is whoever is named that may not.
        Refusal::NoMandate(_) => vec![Refused { field: Some("decided_by".to_owned()), reason: Reason::NoMandate }],
        Refusal::OwnWork(_) | Refusal::Changed { .. } => {
            vec![Refused { field: None, reason: Reason::Refused }]
        }
    }
}
