//! What can happen to scales and classes.

use super::model::{Adoption, GivenClass, Proposal, SetClass, StatedClass, SystemClass};
use super::scale::Scale;
use crate::event::{Blank, Happening, Stamp};
use crate::id::{InformationSetId, ItemRef, SystemId};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A consequence scale came in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleSet {
    /// Its version.
    pub version: Version,
    /// The scale.
    pub scale: Scale,
}

impl Blank for ScaleSet {
    /// A scale is a setting: nothing in it is disposed of.
    fn blank(&mut self) {}
}

record! {
    /// A class was proposed to the owner.
    pub struct Proposed {
        /// Of which information set.
        pub set: InformationSetId,
        /// The proposal.
        pub proposal: Proposal,
        /// The scale it speaks of.
        pub scale: Version,
    }
}

record! {
    /// The owner adopted a class.
    pub struct Adopted {
        /// Of which information set.
        pub set: InformationSetId,
        /// What was adopted.
        pub adoption: Adoption,
        /// The scale it speaks of.
        pub scale: Version,
    }
}

record! {
    /// A system got a class directly.
    pub struct ClassGiven {
        /// Which system.
        pub system: SystemId,
        /// The class, with its source.
        pub given: GivenClass,
        /// The scale it speaks of.
        pub scale: Version,
    }
}

record! {
    /// A file stated whether a system was classified in the last year.
    pub struct ClassifiedStated {
        /// Which system.
        pub system: SystemId,
        /// What was stated.
        pub stated: StatedClass,
    }
}

events! {
    /// What can happen to scales and classes.
    pub enum ClassificationEvent {
        /// A consequence scale came in force.
        ScaleSet(ScaleSet) = "scale.set",
        /// A class was proposed to the owner.
        Proposed(Proposed) = "classification.proposed",
        /// The owner adopted a class.
        Adopted(Adopted) = "classification.adopted",
        /// A system got a class directly.
        Given(ClassGiven) = "classification.given",
        /// A file stated whether a system was classified.
        Stated(ClassifiedStated) = "classification.stated",
    }
}

impl Happening for ClassificationEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ClassificationEvent::ScaleSet(_) => Vec::new(),
            ClassificationEvent::Proposed(event) => vec![event.set.into()],
            ClassificationEvent::Adopted(event) => vec![event.set.into()],
            ClassificationEvent::Given(event) => vec![event.system.into()],
            ClassificationEvent::Stated(event) => vec![event.system.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let classes = &mut municipality.classifications;
        match self {
            ClassificationEvent::ScaleSet(event) => classes.scales.push(Arc::new(event.scale)),
            ClassificationEvent::Proposed(event) => {
                let mut class = classes.sets.get(&event.set).map(|class| SetClass::clone(class)).unwrap_or_default();
                class.proposed = Some((event.proposal, stamp));
                classes.sets.insert(event.set, Arc::new(class));
            }
            ClassificationEvent::Adopted(event) => {
                let class = SetClass { proposed: None, adopted: Some((event.adoption, event.scale, stamp)) };
                classes.sets.insert(event.set, Arc::new(class));
            }
            ClassificationEvent::Given(event) => {
                let known = classes.systems.get(&event.system);
                let mut class = known.map(|class| SystemClass::clone(class)).unwrap_or_default();
                class.given = Some((event.given, event.scale, stamp));
                classes.systems.insert(event.system, Arc::new(class));
            }
            ClassificationEvent::Stated(event) => {
                let known = classes.systems.get(&event.system);
                let mut class = known.map(|class| SystemClass::clone(class)).unwrap_or_default();
                class.stated = Some((event.stated, stamp));
                classes.systems.insert(event.system, Arc::new(class));
            }
        }
    }
}
