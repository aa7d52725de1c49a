//! Dependencies: a system needs another, how much and by which means.

use super::model::{Criticality, SystemDescription};
use crate::command::{By, Decided, Ground, Verb};
use crate::event::{Happening, Stamp};
use crate::id::{ItemRef, Scope, SystemId};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::text::Line;
use crate::{events, happening, record};
use std::sync::Arc;

record! {
    /// How one system needs another.
    pub struct Dependency {
        /// How far it stands still without it.
        pub criticality: Option<Criticality>,
        /// By which means, such as API or file.
        pub means: Option<Line>,
        /// Whether there is a reserve, so that it is asked for less availability.
        pub reserve: Option<bool>,
    }
}

/// Which system needs which, and how.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dependencies {
    forward: imbl::OrdMap<(SystemId, SystemId), Arc<Dependency>>,
    backward: imbl::OrdSet<(SystemId, SystemId)>,
}

impl Dependencies {
    /// What a system needs.
    pub fn of(&self, system: SystemId) -> impl Iterator<Item = (SystemId, &Dependency)> {
        let range = (system, SystemId(0))..=(system, SystemId(u32::MAX));
        self.forward.range(range).map(|((_, on), dependency)| (*on, &**dependency))
    }

    /// What needs a system.
    pub fn on(&self, system: SystemId) -> impl Iterator<Item = SystemId> + '_ {
        let range = (system, SystemId(0))..=(system, SystemId(u32::MAX));
        self.backward.range(range).map(|(_, dependent)| *dependent)
    }

    /// How one system needs another.
    pub fn get(&self, system: SystemId, on: SystemId) -> Option<&Dependency> {
        self.forward.get(&(system, on)).map(|dependency| &**dependency)
    }

    /// All there are, in the order of what needs and then of what is needed.
    pub fn iter(&self) -> impl Iterator<Item = (SystemId, SystemId, &Dependency)> {
        self.forward.iter().map(|((system, on), dependency)| (*system, *on, &**dependency))
    }

    /// Whether these are others, unchanged, as far as can be told without looking at each.
    pub fn is(&self, other: &Self) -> bool {
        self.forward.ptr_eq(&other.forward)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.forward.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.forward.is_empty()
    }
}

record! {
    /// A system was said to need another.
    pub struct DependencySet {
        /// The system that needs.
        pub system: SystemId,
        /// The system that is needed.
        pub on: SystemId,
        /// How.
        pub dependency: Dependency,
    }
}

record! {
    /// A system no longer needs another.
    pub struct DependencyEnded {
        /// The system that needed.
        pub system: SystemId,
        /// The system that was needed.
        pub on: SystemId,
    }
}

events! {
    /// What can happen to dependencies.
    pub enum DependencyEvent {
        /// A system was said to need another.
        Set(DependencySet) = "system.dependency-set",
        /// A system no longer needs another.
        Ended(DependencyEnded) = "system.dependency-ended",
    }
}

impl Happening for DependencyEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            DependencyEvent::Set(event) => vec![event.system.into(), event.on.into()],
            DependencyEvent::Ended(event) => vec![event.system.into(), event.on.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, _stamp: Stamp) {
        let dependencies = &mut municipality.dependencies;
        match self {
            DependencyEvent::Set(event) => {
                dependencies.forward.insert((event.system, event.on), Arc::new(event.dependency));
                dependencies.backward.insert((event.on, event.system));
            }
            DependencyEvent::Ended(event) => {
                dependencies.forward.remove(&(event.system, event.on));
                dependencies.backward.remove(&(event.on, event.system));
            }
        }
    }
}

record! {
    /// Say that a system needs another.
    pub struct Depend {
        /// The system that needs.
        pub system: SystemId,
        /// The system that is needed.
        pub on: SystemId,
        /// How.
        pub dependency: Dependency,
    }
}

impl Verb for Depend {
    const NAME: &'static str = "system.depend";

    fn item(&self) -> Option<ItemRef> {
        Some(self.system.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepSystems, Scope::System(self.system)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        item::open::<SystemDescription>(ground.municipality, self.system)?;
        item::open::<SystemDescription>(ground.municipality, self.on)?;
        if self.system == self.on {
            return Err(Refusal::rule("system-depends-on-itself", "on"));
        }
        if ground.municipality.dependencies.get(self.system, self.on) == Some(&self.dependency) {
            return Ok(());
        }
        let Depend { system, on, dependency } = self;
        decided.add(DependencyEvent::Set(DependencySet { system, on, dependency }))
    }
}

record! {
    /// Say that a system no longer needs another.
    pub struct EndDependency {
        /// The system that needed.
        pub system: SystemId,
        /// The system that was needed.
        pub on: SystemId,
    }
}

impl Verb for EndDependency {
    const NAME: &'static str = "system.end-dependency";

    fn item(&self) -> Option<ItemRef> {
        Some(self.system.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepSystems, Scope::System(self.system)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if ground.municipality.dependencies.get(self.system, self.on).is_none() {
            return Err(Refusal::rule("system-no-such-dependency", "on"));
        }
        let EndDependency { system, on } = self;
        decided.add(DependencyEvent::Ended(DependencyEnded { system, on }))
    }
}
