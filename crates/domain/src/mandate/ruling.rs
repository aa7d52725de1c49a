//! A decision on what people may do: taken by whoever enters it, or registered for whoever took it.

use crate::command::By;
use crate::field::Wrong;
use crate::id::PersonId;
use crate::refusal::Refusal;
use crate::text::Line;

/// A decision that gives people duties or mandates.
pub(crate) struct Ruling<'a> {
    /// The field that names the decider, and who it names.
    pub decider: (&'static str, Option<PersonId>),
    /// Where the decision can be found; the field is called `reference`.
    pub reference: Option<&'a Line>,
    /// Whether somebody may take this decision.
    pub decides: &'a dyn Fn(PersonId) -> bool,
    /// Whether somebody would gain by it.
    pub gains: &'a dyn Fn(PersonId) -> bool,
    /// What is said to somebody who would grant themselves something.
    pub own: Refusal,
}

impl Ruling<'_> {
    /// Whoever decides does so for others. Who registers a decision says where it is found, and who took it if
    /// anybody in the municipality (`deciders`) could have; otherwise a board did, or there is nobody yet. The
    /// program, run by whoever operates the installation, begins municipalities and takes lists in.
    pub fn check(self, by: &By, deciders: impl FnOnce() -> Vec<PersonId>) -> Result<(), Refusal> {
        let (field, named) = self.decider;
        if let Some(decider) = named.filter(|decider| (self.gains)(*decider)) {
            let own = Refusal::rule("decider-gains", field);
            return Err(if *by == By::Person(decider) { self.own } else { own });
        }
        let By::Person(actor) = *by else { return Ok(()) };
        let other = named.filter(|decider| *decider != actor);
        if other.is_none() && (self.decides)(actor) {
            return if (self.gains)(actor) { Err(self.own) } else { Ok(()) };
        }
        match other {
            Some(decider) if !(self.decides)(decider) => Err(Refusal::rule("decider-may-not", field)),
            None if (self.gains)(actor) => Err(self.own),
            None if deciders().iter().any(|decider| !(self.gains)(*decider)) => {
                Err(Refusal::fault(field, Wrong::Missing))
            }
            _ if self.reference.is_none() => Err(Refusal::fault("reference", Wrong::Missing)),
            _ => Ok(()),
        }
    }
}
