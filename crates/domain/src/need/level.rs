//! A need: for each aspect a level and where it came from.

use crate::classification::{Aspect, Class};
use crate::id::{InformationSetId, SystemId};
use crate::number::Consequence;

/// Where a level came from, one step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// It was decided here.
    Decided,
    /// An information set that the system holds.
    Set(InformationSetId),
    /// A class given directly on the system.
    Given,
    /// A system: for a system, one that depends on it; for an object, one that belongs to it.
    System(SystemId),
}

/// A level and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The level.
    pub level: Consequence,
    /// Where it came from.
    pub via: Via,
}

/// The need per aspect; none where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need([Option<Reached>; 4]);

fn place(aspect: Aspect) -> usize {
    match aspect {
        Aspect::Confidentiality => 0,
        Aspect::Integrity => 1,
        Aspect::Availability => 2,
        Aspect::Traceability => 3,
    }
}

impl Need {
    /// The need for one aspect.
    pub fn of(&self, aspect: Aspect) -> Option<Reached> {
        self.0.get(place(aspect)).copied().flatten()
    }

    /// The level of one aspect.
    pub fn level(&self, aspect: Aspect) -> Option<Consequence> {
        self.of(aspect).map(|reached| reached.level)
    }

    /// Whether another need asks for the same, wherever it came from.
    pub(super) fn same_levels(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(one, other)| one.map(|one| one.level) == other.map(|other| other.level))
    }

    /// The need as a class; none while nothing is known.
    pub fn class(&self) -> Option<Class> {
        Some(Class {
            confidentiality: self.level(Aspect::Confidentiality)?,
            integrity: self.level(Aspect::Integrity)?,
            availability: self.level(Aspect::Availability)?,
            traceability: self.level(Aspect::Traceability),
        })
    }

    /// The highest level of any aspect.
    pub fn highest(&self) -> Option<Consequence> {
        self.0.iter().flatten().map(|reached| reached.level).max()
    }

    /// Raises an aspect; whether it was lower.
    pub(super) fn raise(&mut self, aspect: Aspect, level: Consequence, via: Via) -> bool {
        let Some(known) = self.0.get_mut(place(aspect)) else { return false };
        let higher = known.is_none_or(|known| known.level < level);
        if higher {
            *known = Some(Reached { level, via });
        }
        higher
    }

    pub(super) fn raise_class(&mut self, class: &Class, via: Via) {
        for aspect in Aspect::ALL.iter().copied() {
            if let Some(level) = class.level(aspect) {
                self.raise(aspect, level, via);
            }
        }
    }

    pub(crate) fn decided(class: &Class) -> Self {
        let mut need = Need::default();
        need.raise_class(class, Via::Decided);
        need
    }
}
