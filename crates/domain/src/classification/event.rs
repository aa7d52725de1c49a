//! What can happen to scales and classes.

use super::adjust::Adjustment;
use super::judged::Judged;
use super::model::{AdjustedClass, Adoption, GivenClass, Proposal, SetClass, StatedClass, SystemClass};
use super::scale::Scale;
use crate::event::{Blank, Happening, Stamp};
use crate::field::Part;
use crate::id::{InformationSetId, ItemRef, SystemId, UnitId};
use crate::mandate::Elsewhere;
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
    /// Where it was decided, when it was not by whoever enters it.
    #[serde(flatten)]
    pub elsewhere: Elsewhere,
}

impl Blank for ScaleSet {
    /// A scale is a setting: nothing in it is disposed of.
    fn blank(&mut self) {
        Blank::blank(&mut self.elsewhere);
    }
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

/// The owner adopted a class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adopted {
    /// Of which information set.
    pub set: InformationSetId,
    /// What was adopted.
    pub adoption: Adoption,
    /// The scale it speaks of.
    pub scale: Version,
    /// The table of mandates it was judged by; none while the usual one held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandates: Option<Version>,
    /// The facts of the set that it was judged on; none when that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judged>,
}

impl Blank for Adopted {
    fn blank(&mut self) {
        Part::blank(&mut self.adoption);
        if let Some(judged) = &mut self.judged {
            Part::blank(judged);
        }
    }
}

record! {
    /// A unit adjusted a class for its own part.
    pub struct Adjusted {
        /// Of which information set.
        pub set: InformationSetId,
        /// For which unit.
        pub unit: UnitId,
        /// What it became there.
        pub adjustment: Adjustment,
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

/// A class given directly, with the scale it speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenOnScale {
    /// The class, with its source.
    pub class: GivenClass,
    /// The scale.
    pub scale: Version,
}

/// What a file had said of a system's class was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassRestored {
    /// Which system.
    pub system: SystemId,
    /// The class given directly; none when nothing was given before the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<GivenOnScale>,
    /// What an earlier file stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedClass>,
}

impl Blank for ClassRestored {
    fn blank(&mut self) {
        if let Some(given) = &mut self.given {
            Part::blank(&mut given.class);
        }
        if let Some(stated) = &mut self.stated {
            Part::blank(stated);
        }
    }
}

/// A class as it was adopted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptedThen {
    /// What was adopted.
    pub adoption: Adoption,
    /// The scale it speaks of.
    pub scale: Version,
    /// The facts of the set that it was judged on; none when that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged: Option<Judged>,
    /// The event that adopted it.
    pub stamp: Stamp,
}

/// A class as it was proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposedThen {
    /// The proposal.
    pub proposal: Proposal,
    /// The event that proposed it.
    pub stamp: Stamp,
}

/// What a file had said of an information set's class was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetClassRestored {
    /// Which information set.
    pub set: InformationSetId,
    /// The class adopted before the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Box<AdoptedThen>>,
    /// The proposal that waited before the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Box<ProposedThen>>,
}

impl Blank for SetClassRestored {
    fn blank(&mut self) {
        if let Some(adopted) = &mut self.adopted {
            Part::blank(&mut adopted.adoption);
            if let Some(judged) = &mut adopted.judged {
                Part::blank(judged);
            }
        }
        if let Some(proposed) = &mut self.proposed {
            Part::blank(&mut proposed.proposal);
        }
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
        /// A unit adjusted a class for its own part.
        Adjusted(Adjusted) = "classification.adjusted",
        /// A system got a class directly.
        Given(ClassGiven) = "classification.given",
        /// A file stated whether a system was classified.
        Stated(ClassifiedStated) = "classification.stated",
        /// What a file had said was taken back.
        Restored(ClassRestored) = "classification.restored",
        /// What a file had said of an information set's class was taken back.
        SetRestored(SetClassRestored) = "classification.set-restored",
    }
}

impl Happening for ClassificationEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ClassificationEvent::ScaleSet(_) => Vec::new(),
            ClassificationEvent::Proposed(event) => vec![event.set.into()],
            ClassificationEvent::Adopted(event) => vec![event.set.into()],
            ClassificationEvent::Adjusted(event) => vec![event.set.into()],
            ClassificationEvent::Given(event) => vec![event.system.into()],
            ClassificationEvent::Stated(event) => vec![event.system.into()],
            ClassificationEvent::Restored(event) => vec![event.system.into()],
            ClassificationEvent::SetRestored(event) => vec![event.set.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let classes = &mut municipality.classifications;
        match self {
            ClassificationEvent::ScaleSet(event) => {
                classes.scales.push(Arc::new(event.scale));
                classes.set_at = Some(stamp.seq);
            }
            ClassificationEvent::Proposed(event) => {
                let mut class = classes.sets.get(&event.set).map(|class| SetClass::clone(class)).unwrap_or_default();
                class.proposed = Some((event.proposal, stamp));
                classes.put(event.set, class);
            }
            ClassificationEvent::Adopted(event) => {
                let adjusted = classes.sets.get(&event.set).map(|class| class.adjusted.clone()).unwrap_or_default();
                let adopted = Some((event.adoption, event.scale, stamp));
                classes.put(event.set, SetClass { proposed: None, adopted, judged: event.judged, adjusted });
            }
            ClassificationEvent::Adjusted(Adjusted { set, unit, adjustment, scale }) => {
                let mut class = classes.sets.get(&set).map(|class| SetClass::clone(class)).unwrap_or_default();
                class.adjusted.insert(unit, AdjustedClass { adjustment, scale, stamp });
                classes.put(set, class);
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
            ClassificationEvent::Restored(event) => {
                let given = event.given.map(|given| (given.class, given.scale, stamp));
                let class = SystemClass { given, stated: event.stated.map(|stated| (stated, stamp)) };
                classes.systems.insert(event.system, Arc::new(class));
            }
            ClassificationEvent::SetRestored(SetClassRestored { set, adopted, proposed }) => {
                let adjusted = classes.sets.get(&set).map(|class| class.adjusted.clone()).unwrap_or_default();
                let judged = adopted.as_ref().and_then(|then| then.judged.clone());
                let adopted = adopted.map(|then| (then.adoption, then.scale, then.stamp));
                let proposed = proposed.map(|then| (then.proposal, then.stamp));
                classes.sets.insert(set, Arc::new(SetClass { proposed, adopted, judged, adjusted }));
            }
        }
    }
}
