//! Decided needs, demands that objects received, and what was said of them.

use super::carrier::Carrier;
use super::compute::Needs;
use super::cumulate::Cumulation;
use super::demand::Receipt;
use crate::classification::Class;
use crate::event::Stamp;
use crate::id::{InformationSetId, PersonId};
use crate::municipality::Municipality;
use crate::number::{Version, Year};
use crate::record;
use crate::text::{Line, Prose};
use crate::time::Date;
use std::sync::Arc;

record! {
    /// A need as decided, beside the computed one.
    pub struct NeedDecision {
        /// The levels decided.
        pub class: Class,
        /// Why, such as cumulation, a reserve, or an owner's own word.
        pub reason: Prose,
        /// The day of the decision.
        pub on: Date,
        /// The last day it holds.
        pub valid_until: Option<Date>,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph, when it was taken elsewhere.
        pub reference: Option<Line>,
    }
}

impl NeedDecision {
    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid_until.is_none_or(|until| day <= until)
    }
}

/// A decided need with what it was decided on.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedNeed {
    /// The decision.
    pub decision: NeedDecision,
    /// What was computed then.
    pub computed: Option<Class>,
    /// The scale it speaks of.
    pub scale: Version,
    /// When it was recorded.
    pub stamp: Stamp,
}

/// What was said of a demand by whoever coordinates the work.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// What was said.
    pub comment: Prose,
    /// Whether the owner is asked to complete the demand.
    pub asks_completion: bool,
    /// When.
    pub stamp: Stamp,
}

/// That a steering group adopted the demands with its object plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Adoption {
    /// The year of the plan.
    pub plan_year: Year,
    /// The plan.
    pub plan: Option<Line>,
    /// The day of the decision.
    pub on: Date,
    /// Who decided, when it was somebody else than who registered it.
    pub decided_by: Option<PersonId>,
    /// The minutes or the registry number.
    pub reference: Option<Line>,
    /// When it was recorded.
    pub stamp: Stamp,
}

/// Decided needs, received demands and the rules of cumulation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProtectionNeeds {
    /// The last decision for each system and object.
    pub decided: imbl::OrdMap<Carrier, Arc<DecidedNeed>>,
    /// The demands that each system or object received last, by information set.
    pub received: imbl::OrdMap<(Carrier, InformationSetId), Arc<Receipt>>,
    /// The last adoption of all demands on each system and object with its plan.
    pub adopted: imbl::OrdMap<Carrier, Arc<Adoption>>,
    /// The last comment on a set's demand on a system or object.
    pub comments: imbl::OrdMap<(Carrier, InformationSetId), Arc<Comment>>,
    /// The rules of cumulation in order of version; the last is in force.
    pub cumulation: imbl::Vector<Arc<Cumulation>>,
}

impl ProtectionNeeds {
    /// The rules of cumulation in force and their version; none before they are set.
    pub fn rules(&self) -> Option<(&Cumulation, Version)> {
        let version = u32::try_from(self.cumulation.len()).ok()?;
        self.cumulation.last().map(|rules| (&**rules, Version(version)))
    }
}

/// How the need of a system or object stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NeedStanding {
    /// Decided, and nothing has moved since.
    Decided,
    /// Follows from the information; nobody had to decide.
    Computed,
    /// A class given directly on the system differs from what its sets ask: asks for a decision.
    Differs,
    /// What it was decided on has moved since: asks for a new decision.
    Moved,
    /// Nothing is known.
    Unknown,
}

impl NeedStanding {
    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            NeedStanding::Decided => "need-standing-decided",
            NeedStanding::Computed => "need-standing-computed",
            NeedStanding::Differs => "need-standing-differs",
            NeedStanding::Moved => "need-standing-moved",
            NeedStanding::Unknown => "need-standing-unknown",
        }
    }

    /// Whether somebody has to decide.
    pub fn asks_decision(self) -> bool {
        matches!(self, NeedStanding::Differs | NeedStanding::Moved)
    }
}

/// How the need of a system or object stands, that day.
pub fn standing_of_need(municipality: &Municipality, needs: &Needs, carrier: Carrier, day: Date) -> NeedStanding {
    let computed = needs.computed(carrier).class();
    let decided = municipality.protection_needs.decided.get(&carrier).filter(|decided| decided.decision.holds(day));
    match (decided, computed) {
        (Some(decided), computed) if decided.computed == computed => NeedStanding::Decided,
        (Some(_), _) => NeedStanding::Moved,
        (None, None) => NeedStanding::Unknown,
        (None, Some(_)) if given_differs(municipality, needs, carrier) => NeedStanding::Differs,
        (None, Some(_)) => NeedStanding::Computed,
    }
}

/// Whether a class given directly on a system is another than what its information sets ask together.
fn given_differs(municipality: &Municipality, needs: &Needs, carrier: Carrier) -> bool {
    let Carrier::System(system) = carrier else { return false };
    let classes = &municipality.classifications;
    let given = classes.systems.get(&system).and_then(|class| class.given.as_ref()).map(|(given, ..)| &given.class);
    let of_sets = super::demand::class_of_sets(municipality, needs, carrier);
    matches!((given, of_sets), (Some(given), Some(of_sets)) if *given != of_sets)
}
