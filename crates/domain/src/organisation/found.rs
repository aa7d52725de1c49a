//! Found: begin to keep a municipality's picture here, or correct its own facts.

use super::event::{Founded, OrganisationEvent};
use super::model::MunicipalityDescription;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Begin to keep a municipality's picture here, or correct its own facts.
    pub struct Found {
        /// All that is known of it.
        pub description: MunicipalityDescription,
    }
}

impl Verb for Found {
    const NAME: &'static str = "municipality.found";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Administer, Scope::Municipality))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        decided.add(OrganisationEvent::Founded(Founded { description: self.description }))
    }
}
