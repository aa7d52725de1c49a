//! Give a system a class directly, with its source; keep what a file states about classification.

use super::adopt::on_scale;
use super::event::{ClassGiven, ClassificationEvent, ClassifiedStated};
use super::model::{GivenClass, StatedClass};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope, SystemId};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::system::SystemDescription;

record! {
    /// Give a system a class directly: classified on system level.
    pub struct Give {
        /// Which system.
        pub system: SystemId,
        /// The class, with its source.
        pub given: GivenClass,
    }
}

record! {
    /// Keep what a file states: whether a system was classified in the last year.
    pub struct StateClassified {
        /// Which system.
        pub system: SystemId,
        /// What is stated.
        pub stated: StatedClass,
    }
}

impl Verb for Give {
    const NAME: &'static str = "classification.give";

    fn item(&self) -> Option<ItemRef> {
        Some(self.system.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::ProposeClass, Scope::System(self.system)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        item::open::<SystemDescription>(ground.municipality, self.system)?;
        let scale = on_scale(ground.municipality, &self.given.class)?;
        decided.add(ClassificationEvent::Given(ClassGiven { system: self.system, given: self.given, scale }))
    }
}

impl Verb for StateClassified {
    const NAME: &'static str = "classification.state";

    fn item(&self) -> Option<ItemRef> {
        Some(self.system.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::System(self.system)))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        decided.add(ClassificationEvent::Stated(ClassifiedStated { system: self.system, stated: self.stated }))
    }
}
