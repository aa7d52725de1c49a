//! Put a table of mandates in force, whole or for one role. Whoever decides on mandates does it, or somebody
//! registers the decision; nobody widens a mandate of their own.

use super::event::{MandateEvent, MandatesSet};
use super::ruling::Ruling;
use super::table::{MandateTable, RoleMandate};
use super::{Act, deciders, decides};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, PersonId, Scope};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::record;
use crate::refusal::Refusal;
use crate::role::Role;
use crate::text::{Line, Prose};

record! {
    /// What a table of mandates rests on.
    pub struct MandateDecision {
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph.
        pub reference: Option<Line>,
        /// Why.
        pub reason: Option<Prose>,
    }
}

record! {
    /// Put a whole table of mandates in force.
    pub struct SetMandates {
        /// The table.
        pub table: MandateTable,
        /// What it rests on.
        pub decision: MandateDecision,
    }
}

record! {
    /// Change what one role may do.
    pub struct ChangeMandate {
        /// What it may from now on.
        pub mandate: RoleMandate,
        /// What that rests on.
        pub decision: MandateDecision,
    }
}

/// When the table in force came in force.
fn since(municipality: &Municipality) -> Option<u64> {
    municipality.mandates.set.last().map(|(_, stamp)| stamp.seq)
}

impl Verb for SetMandates {
    const NAME: &'static str = "mandates.set";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        since(municipality)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetMandates, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        self.table.check()?;
        may_widen(ground, by, &self.table.widened(ground.municipality.mandates.table()), &self.decision)?;
        decided.reference.clone_from(&self.decision.reference);
        let version = Version(ground.municipality.mandates.version().map_or(1, |version| version.0 + 1));
        decided.add(MandateEvent::Set(MandatesSet { version, table: self.table, decision: self.decision }))
    }
}

impl Verb for ChangeMandate {
    const NAME: &'static str = "mandates.change";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        since(municipality)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetMandates, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let table = ground.municipality.mandates.table();
        let changed = table.with(self.mandate);
        if Role::ALL.iter().all(|role| changed.mandate(*role) == table.mandate(*role)) {
            return Err(Refusal::Rule { rule: "mandates-nothing-changed", field: None });
        }
        SetMandates { table: changed, decision: self.decision }.decide(ground, by, decided)
    }
}

/// Whether the asker may let these roles do more: by an own decision or by registering that of somebody who may.
fn may_widen(ground: &Ground<'_>, by: &By, widened: &[Role], decision: &MandateDecision) -> Result<(), Refusal> {
    let (municipality, today) = (ground.municipality, ground.today);
    let decides = |person| decides(municipality, person, Act::SetMandates, Scope::Municipality, today);
    let gains = |person: PersonId| {
        let mut held = municipality.roles.of(person, today);
        held.any(|(_, appointment)| widened.contains(&appointment.description.role))
    };
    let ruling = Ruling {
        decider: ("decided_by", decision.decided_by),
        reference: decision.reference.as_ref(),
        decides: &decides,
        gains: &gains,
        own: Refusal::Rule { rule: "mandates-of-oneself", field: None },
    };
    ruling.check(by, || deciders(municipality, Act::SetMandates, Scope::Municipality, today))
}
