//! Take a version of a catalogue in force: one that comes with the program or one that was entered. Answers to the
//! version before carry over in the same batch.

use super::catalogue::Catalogue;
use super::event::{CatalogueTaken, RequirementEvent};
use super::passage::carried;
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, Scope};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::Line;
use std::sync::Arc;

record! {
    /// Put a version of a catalogue in force.
    pub struct TakeCatalogue {
        /// Its id.
        pub catalogue: Line,
        /// Its version; the newest if none is said.
        pub version: Option<Line>,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

impl TakeCatalogue {
    /// The version meant: the one named, else the newest that is entered, else the program's own.
    fn meant<'a>(&'a self, municipality: &'a Municipality) -> Result<&'a Arc<Catalogue>, Refusal> {
        let mut versions = municipality.requirements.versions(&self.catalogue).rev().peekable();
        if versions.peek().is_none() {
            return Err(Refusal::fault("catalogue", Wrong::NoSuch));
        }
        let named = |known: &&Arc<Catalogue>| self.version.as_ref().is_none_or(|version| known.version == **version);
        versions.find(named).ok_or(Refusal::fault("version", Wrong::NoSuch))
    }
}

impl Verb for TakeCatalogue {
    const NAME: &'static str = "catalogue.take";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.requirements.taken(&self.catalogue).map(|taken| taken.taken.seq)
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::TakeCatalogue, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let catalogue = Arc::clone(self.meant(ground.municipality)?);
        let requirements = &ground.municipality.requirements;
        let taken = requirements.taken(&self.catalogue);
        if taken.is_some_and(|taken| taken.hash == catalogue.hash) {
            return Ok(());
        }
        let version = Line::new(&catalogue.version).map_err(|wrong| Refusal::fault("catalogue", wrong))?;
        let carried = match requirements.answered_by(&self.catalogue) {
            Some(before) => carried(ground.municipality, before, &catalogue),
            None => Vec::new(),
        };
        let hash = catalogue.hash.clone();
        let taken = CatalogueTaken { catalogue: self.catalogue, version, hash, elsewhere: self.elsewhere };
        decided.add(RequirementEvent::CatalogueTaken(taken))?;
        carried.into_iter().try_for_each(|event| decided.add(event))
    }
}
