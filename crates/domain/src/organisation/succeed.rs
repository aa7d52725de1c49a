//! Succeed: a unit ends and others take over. What stood under it stays where it was registered, and is
//! seen and steered by the successors.

use super::event::{OrganisationEvent, UnitSucceeded};
use super::model::UnitDescription;
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, Scope, UnitId};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;

record! {
    /// End a unit and say who takes over.
    pub struct Succeed {
        /// The unit that ends.
        pub unit: UnitId,
        /// Those that take over.
        pub successors: Vec<UnitId>,
        /// From which day.
        pub on: Date,
        /// The decision.
        pub reference: Option<Line>,
        /// Why.
        pub reason: Prose,
    }
}

impl Verb for Succeed {
    const NAME: &'static str = "unit.succeed";

    fn item(&self) -> Option<ItemRef> {
        Some(self.unit.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Organise, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        item::open::<UnitDescription>(ground.municipality, self.unit)?;
        for successor in &self.successors {
            item::open::<UnitDescription>(ground.municipality, *successor)?;
        }
        if self.successors.is_empty() {
            return Err(Refusal::fault("successors", Wrong::Missing));
        }
        if self.successors.contains(&self.unit) {
            return Err(Refusal::rule("unit-succeeds-itself", "successors"));
        }
        let Succeed { unit, successors, on, reference, reason } = self;
        decided.add(OrganisationEvent::UnitSucceeded(UnitSucceeded { unit, successors, on, reference, reason }))
    }
}
