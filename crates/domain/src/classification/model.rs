//! Classes of information sets and systems.

use super::adjust::Adjustment;
use super::harm::Hits;
use super::judged::{Changed, Judged};
use super::scale::Scale;
use crate::event::Stamp;
use crate::id::{ImportId, InformationSetId, PersonId, SystemId, UnitId};
use crate::information::InformationSetDescription;
use crate::municipality::Municipality;
use crate::number::{Consequence, Version};
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{choices, record};
use std::collections::BTreeMap;
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

choices! {
    /// Whom the damage hits.
    pub enum Hit("hit") {
        /// Individuals.
        Individual = "individual",
        /// The municipality's own operations.
        Operations = "operations",
        /// The economy.
        Economy = "economy",
        /// What law and agreements ask, and the trust of those the municipality is there for.
        LawAndTrust = "law-and-trust",
        /// Society outside the municipality.
        Society = "society",
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

    /// The higher of the two for each aspect.
    #[must_use]
    pub fn raised(&self, other: &Class) -> Class {
        Class {
            confidentiality: self.confidentiality.max(other.confidentiality),
            integrity: self.integrity.max(other.integrity),
            availability: self.availability.max(other.availability),
            traceability: self.traceability.max(other.traceability),
        }
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
        /// Why that level for traceability.
        pub traceability_reason: Option<Prose>,
        /// Whom it hits and how hard.
        #[serde(flatten)]
        pub hits: Hits,
    }
}

record! {
    /// A class as the information owner adopted it.
    pub struct Adoption {
        /// The levels.
        pub class: Class,
        /// Whom it hits and how hard.
        #[serde(flatten)]
        pub hits: Hits,
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
        /// Whether units may lower it for their own part.
        pub may_lower: Option<bool>,
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

/// A class as a unit adjusted it, with the scale it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct AdjustedClass {
    /// What it became there.
    pub adjustment: Adjustment,
    /// The scale.
    pub scale: Version,
    /// When it was recorded.
    pub stamp: Stamp,
}

/// The classification of an information set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetClass {
    /// The proposal that waits for its owner.
    pub proposed: Option<(Proposal, Stamp)>,
    /// What the owner adopted last, with the scale it speaks of.
    pub adopted: Option<(Adoption, Version, Stamp)>,
    /// The facts that the adopted class was judged on; none when that was not recorded.
    pub judged: Option<Judged>,
    /// What units adjusted it to for their own part.
    pub adjusted: BTreeMap<UnitId, AdjustedClass>,
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
    /// The sets whose proposed class waits to be adopted: asked at many pages, where going through all would be dear.
    waiting: imbl::OrdSet<InformationSetId>,
}

impl Classifications {
    /// Says how a set is classified.
    pub(super) fn put(&mut self, set: InformationSetId, class: SetClass) {
        if class.proposed.is_some() {
            self.waiting.insert(set);
        } else {
            self.waiting.remove(&set);
        }
        self.sets.insert(set, Arc::new(class));
    }

    /// The sets whose proposed class waits to be adopted, in the order of their numbers, each with its class.
    pub fn waiting(&self) -> impl Iterator<Item = (InformationSetId, &SetClass)> {
        self.waiting.iter().filter_map(|set| Some((*set, &**self.sets.get(set)?)))
    }

    /// Whether the municipality judges traceability: whether any class it has says a level for it.
    pub fn uses_traceability(&self) -> bool {
        let of_sets = self.sets.values().filter_map(|class| Some(&class.adopted.as_ref()?.0.class));
        let given = self.systems.values().filter_map(|class| Some(&class.given.as_ref()?.0.class));
        of_sets.chain(given).any(|class| class.traceability.is_some())
    }

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
    /// Adopted on facts that have changed since.
    Reopened,
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
        Standing::Reopened,
        Standing::StatedNot,
        Standing::Unknown,
    ];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Standing::Adopted => "standing-adopted",
            Standing::Lapsed => "standing-lapsed",
            Standing::Reopened => "standing-reopened",
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
    /// How far it has come, that day, as the set is described.
    pub fn standing(&self, set: &InformationSetDescription, day: Date) -> Standing {
        match (&self.adopted, &self.proposed) {
            (Some((adoption, ..)), _) if adoption.holds(day) && self.changed(set).is_none() => Standing::Adopted,
            (_, Some(_)) => Standing::Proposed,
            (Some((adoption, ..)), None) if adoption.holds(day) => Standing::Reopened,
            (Some(_), None) => Standing::Lapsed,
            (None, None) => Standing::Unknown,
        }
    }

    /// Which facts have changed since the class was adopted.
    pub fn changed(&self, set: &InformationSetDescription) -> Option<Changed> {
        self.judged.as_ref()?.changed(set)
    }

    /// What the set asks of the systems that hold it: the adopted class, raised by what units adjusted it to on the same
    /// scale. What a unit lowered does not lower it for the others.
    pub fn asked(&self) -> Option<Class> {
        let (adoption, scale, _) = self.adopted.as_ref()?;
        Some(self.raised(&adoption.class, *scale))
    }

    /// A class on a scale, raised by what units adjusted it to.
    pub(crate) fn raised(&self, class: &Class, scale: Version) -> Class {
        let counting = self.adjusted.values().filter(|one| one.scale == scale);
        counting.fold(class.clone(), |class, one| class.raised(&one.adjustment.class))
    }

    /// When it last came to ask what it asks.
    pub fn asked_since(&self) -> Option<Stamp> {
        let (_, scale, stamp) = self.adopted.as_ref()?;
        let counting = self.adjusted.values().filter(|one| one.scale == *scale).map(|one| one.stamp);
        std::iter::once(*stamp).chain(counting).max_by_key(|stamp| stamp.seq)
    }
}

impl Adoption {
    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid_until.is_none_or(|until| day <= until)
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
    let class = municipality.classifications.sets.get(&set);
    let described = municipality.information_sets.get(set);
    class.zip(described).map_or(Standing::Unknown, |(class, set)| class.standing(&set.description, day))
}

/// How far a system has come.
pub fn standing_of_system(municipality: &Municipality, system: SystemId) -> Standing {
    municipality.classifications.systems.get(&system).map_or(Standing::Unknown, |class| class.standing())
}
