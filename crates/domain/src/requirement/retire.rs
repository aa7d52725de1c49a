//! Retire: a catalogue is no longer in force here. Its requirements are not asked for any more; the answers stay as they
//! were given, and count again if it is taken again.

use super::event::{CatalogueRetired, RequirementEvent};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, PersonId, Scope};
use crate::mandate::Act;
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
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph, when it was taken elsewhere.
        pub reference: Option<Line>,
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
        let act = Act::elsewhere(Act::TakeCatalogue, self.decided_by, self.reference.as_ref());
        Ok((act, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let requirements = &ground.municipality.requirements;
        if requirements.catalogue(&self.catalogue).is_none() {
            return Err(Refusal::fault("catalogue", Wrong::NoSuch));
        }
        let Some(taken) = requirements.taken(&self.catalogue) else {
            return Err(Refusal::rule("catalogue-retired-already", "catalogue"));
        };
        let (version, hash) = (taken.version.clone(), taken.hash.clone());
        let RetireCatalogue { catalogue, reason, decided_by, reference } = self;
        ground.elsewhere(by, (Act::TakeCatalogue, Scope::Municipality), decided_by, reference.as_ref())?;
        decided.reference.clone_from(&reference);
        let retired = CatalogueRetired { catalogue, version, hash, reason, decided_by, reference };
        decided.add(RequirementEvent::CatalogueRetired(retired))
    }
}
