//! Retire: a catalogue is no longer in force here. Its requirements are not asked for any more; the answers stay as they
//! were given, and count again if it is taken again.

use super::event::{CatalogueRetired, RequirementEvent};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, Scope};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};

record! {
    /// Put a catalogue out of force.
    pub struct RetireCatalogue {
        /// Its id.
        pub catalogue: Line,
        /// Why.
        pub reason: Prose,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

impl Verb for RetireCatalogue {
    const NAME: &'static str = "catalogue.retire";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.requirements.taken(&self.catalogue).map(|taken| taken.taken.seq)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::TakeCatalogue, Scope::Municipality))
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let requirements = &ground.municipality.requirements;
        if requirements.catalogue(&self.catalogue).is_none() {
            return Err(Refusal::fault("catalogue", Wrong::NoSuch));
        }
        let Some(taken) = requirements.taken(&self.catalogue) else {
            return Err(Refusal::rule("catalogue-retired-already", "catalogue"));
        };
        let (version, hash) = (taken.version.clone(), taken.hash.clone());
        let RetireCatalogue { catalogue, reason, elsewhere } = self;
        let retired = CatalogueRetired { catalogue, version, hash, reason, elsewhere };
        decided.add(RequirementEvent::CatalogueRetired(retired))
    }
}
