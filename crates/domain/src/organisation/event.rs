//! What can happen to the organisation as a whole.

use super::model::MunicipalityDescription;
use crate::event::{Happening, Stamp};
use crate::id::{ItemRef, UnitId};
use crate::item::Closing;
use crate::municipality::Municipality;
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{events, happening, record};

record! {
    /// The municipality began to keep its picture here, or its own facts were changed.
    pub struct Founded {
        /// All that is known of it.
        pub description: MunicipalityDescription,
    }
}

record! {
    /// A unit ended and others took over.
    pub struct UnitSucceeded {
        /// The unit that ended.
        pub unit: UnitId,
        /// Those that took over.
        #[serde(default)]
        pub successors: Vec<UnitId>,
        /// From which day.
        pub on: Date,
        /// The decision.
        pub reference: Option<Line>,
        /// Why.
        pub reason: Prose,
    }
}

events! {
    /// What can happen to the organisation as a whole.
    pub enum OrganisationEvent {
        /// Founded, or its own facts changed.
        Founded(Founded) = "municipality.founded",
        /// A unit was succeeded by others.
        UnitSucceeded(UnitSucceeded) = "unit.succeeded",
    }
}

impl Happening for OrganisationEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            OrganisationEvent::Founded(_) => Vec::new(),
            OrganisationEvent::UnitSucceeded(event) => {
                std::iter::once(event.unit).chain(event.successors.iter().copied()).map(Into::into).collect()
            }
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            OrganisationEvent::Founded(event) => municipality.description = Some(event.description),
            OrganisationEvent::UnitSucceeded(event) => municipality.units.change(event.unit, |unit| {
                unit.state.succeeded_by = event.successors;
                unit.closed = Some(Closing { on: event.on, reason: event.reason });
                unit.changed = stamp;
            }),
        }
    }
}
