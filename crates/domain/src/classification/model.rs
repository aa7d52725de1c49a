//! Classes of information sets and systems.

use super::scale::Scale;
use crate::event::Stamp;
use crate::id::{ImportId, InformationSetId, PersonId, SystemId};
use crate::municipality::Municipality;
use crate::number::{Consequence, Version};
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{choices, record};
use std::sync::Arc;

choices! {
    /// What is protected.
    pub enum Aspect("aspect") {
        /// Konfidentialitet: not disclosed to the unauthorised.
        Confidentiality = "confidentiality",
        /// Riktighet: correct and complete.
        Integrity = "integrity",
        /// Tillgänglighet: usable when needed by the authorised.
        Availability = "availability",
        /// Spårbarhet: actions can be tied to an actor.
        Traceability = "traceability",
    }
}

record! {
    /// A consequence level per aspect.
    pub struct Class {
        /// If it is disclosed.
        pub confidentiality: Consequence,
        /// If it is wrong or destroyed.
        pub integrity: Consequence,
        /// If it cannot be reached.
        pub availability: Consequence,
        /// If actions cannot be tied to an actor.
        pub traceability: Option<Consequence>,
    }
}

impl Class {
    /// The highest of the levels.
    pub fn highest(&self) -> Consequence {
        let three = self.confidentiality.max(self.integrity).max(self.availability);
        self.traceability.map_or(three, |traceability| three.max(traceability))
    }

    /// The level of one aspect.
    pub fn level(&self, aspect: Aspect) -> Option<Consequence> {
        match aspect {
            Aspect::Confidentiality => Some(self.confidentiality),
            Aspect::Integrity => Some(self.integrity),
            Aspect::Availability => Some(self.availability),
            Aspect::Traceability => self.traceability,
        }
    }
}

record! {
    /// A class as proposed, with reasons.
    pub struct Proposal {
        /// The levels.
        pub class: Class,
        /// Why that level for confidentiality.
        pub confidentiality_reason: Option<Prose>,
        /// Why that level for integrity.
        pub integrity_reason: Option<Prose>,
        /// Why that level for availability.
        pub availability_reason: Option<Prose>,
    }
}

record! {
    /// A class as the information owner adopted it.
    pub struct Adoption {
        /// The levels.
        pub class: Class,
        /// The last day it holds.
        pub valid_until: Option<Date>,
        /// The day of the decision.
        pub on: Date,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph, when it was taken elsewhere.
        pub reference: Option<Line>,
        /// Why, in the owner's words.
        pub reason: Option<Prose>,
    }
}

record! {
    /// A class given directly on a system.
    pub struct GivenClass {
        /// The levels.
        pub class: Class,
        /// Where it comes from, such as KLASSA.
        pub source: Line,
        /// The source's version.
        pub source_version: Option<Line>,
        /// The day it was made.
        pub on: Option<Date>,
    }
}

record! {
    /// What a file states: whether something was classified in the last year. No level is known from it.
    pub struct StatedClass {
        /// Whether it was, according to the file.
        pub within_last_year: bool,
        /// The day the file was taken out.
        pub as_of: Date,
        /// The file.
        pub import: Option<ImportId>,
    }
}

/// The classification of an information set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetClass {
    /// The proposal that waits for its owner.
    pub proposed: Option<(Proposal, Stamp)>,
    /// What the owner adopted last, with the scale it speaks of.
    pub adopted: Option<(Adoption, Version, Stamp)>,
}

/// The classification of a system.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SystemClass {
    /// The class given directly, with the scale it speaks of.
    pub given: Option<(GivenClass, Version, Stamp)>,
    /// What a file stated.
    pub stated: Option<(StatedClass, Stamp)>,
}

/// Scales and classes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Classifications {
    /// The consequence scales in order of version; the last is in force.
    pub scales: Vec<Arc<Scale>>,
    /// The position at which the last scale came in force.
    pub set_at: Option<u64>,
    /// By information set.
    pub sets: imbl::OrdMap<InformationSetId, Arc<SetClass>>,
    /// By system.
    pub systems: imbl::OrdMap<SystemId, Arc<SystemClass>>,
}

impl Classifications {
    /// The consequence scale in force and its version; none before one is set.
    pub fn scale(&self) -> Option<(&Scale, Version)> {
        let version = u32::try_from(self.scales.len()).ok()?;
        self.scales.last().map(|scale| (&**scale, Version(version)))
    }
}

/// How far something has come towards being classified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Adopted by the owner and holding.
    Adopted,
    /// Adopted once; no longer holding.
    Lapsed,
    /// Given on system level, by a named source.
    OnSystemLevel,
    /// Proposed; waits for its owner.
    Proposed,
    /// Stated to have been classified; level unknown.
    Stated,
    /// Stated not to have been classified in the last year.
    StatedNot,
    /// Nothing is known.
    Unknown,
}

impl Standing {
    /// Every standing, best known first.
    pub const ALL: &'static [Standing] = &[
        Standing::Adopted,
        Standing::OnSystemLevel,
        Standing::Proposed,
        Standing::Stated,
        Standing::Lapsed,
        Standing::StatedNot,
        Standing::Unknown,
    ];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Standing::Adopted => "standing-adopted",
            Standing::Lapsed => "standing-lapsed",
            Standing::OnSystemLevel => "standing-on-system-level",
            Standing::Proposed => "standing-proposed",
            Standing::Stated => "standing-stated",
            Standing::StatedNot => "standing-stated-not",
            Standing::Unknown => "standing-unknown",
        }
    }

    /// Whether a level is known.
    pub fn is_classified(self) -> bool {
        matches!(self, Standing::Adopted | Standing::OnSystemLevel)
    }
}

impl SetClass {
    /// How far it has come, that day.
    pub fn standing(&self, day: Date) -> Standing {
        match (&self.adopted, &self.proposed) {
            (Some((adoption, ..)), _) if adoption.valid_until.is_none_or(|until| day <= until) => Standing::Adopted,
            (_, Some(_)) => Standing::Proposed,
            (Some(_), None) => Standing::Lapsed,
            (None, None) => Standing::Unknown,
        }
    }
}

impl SystemClass {
    /// How far it has come.
    pub fn standing(&self) -> Standing {
        match (&self.given, &self.stated) {
            (Some(_), _) => Standing::OnSystemLevel,
            (None, Some((stated, _))) if stated.within_last_year => Standing::Stated,
            (None, Some(_)) => Standing::StatedNot,
            (None, None) => Standing::Unknown,
        }
    }
}

/// How far an information set has come, that day.
pub fn standing_of_set(municipality: &Municipality, set: InformationSetId, day: Date) -> Standing {
    municipality.classifications.sets.get(&set).map_or(Standing::Unknown, |class| class.standing(day))
}

/// How far a system has come.
pub fn standing_of_system(municipality: &Municipality, system: SystemId) -> Standing {
    municipality.classifications.systems.get(&system).map_or(Standing::Unknown, |class| class.standing())
}
