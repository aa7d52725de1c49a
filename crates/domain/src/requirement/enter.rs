//! Enter a version of the municipality's own catalogue: a regulation whose text does not come with the program, the
//! municipality's own requirements, the clauses of a governing document. A version never changes; the next one is
//! entered beside it, and none is in force before it is taken.

use super::catalogue::Catalogue;
use super::check::{MOST_BYTES, catalogue_faults};
use super::event::{CatalogueEntered, RequirementEvent};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Shape, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use serde_json::Value;
use std::sync::Arc;

/// Enter a version of a catalogue.
#[derive(Clone, Debug, PartialEq)]
pub struct EnterCatalogue {
    /// The whole content.
    pub content: Arc<Catalogue>,
}

impl Part for EnterCatalogue {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name: "content", shape: Shape::Prose(MOST_BYTES), required: true });
    }

    /// Takes the catalogue as JSON, or as a text that holds it.
    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let read = match input.get("content") {
            None | Some(Value::Null) => Err(Wrong::Missing),
            Some(Value::String(text)) if text.trim().is_empty() => Err(Wrong::Missing),
            Some(Value::String(text)) => serde_json::from_str(text).map_err(|_| Wrong::Rule("catalogue-not-readable")),
            Some(value) => serde_json::from_value(value.clone()).map_err(|_| Wrong::Rule("catalogue-not-readable")),
        };
        match read {
            Ok(catalogue) => Some(EnterCatalogue { content: Arc::new(catalogue) }),
            Err(wrong) => {
                faults.push(Fault::new("content", wrong));
                None
            }
        }
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        if let Ok(value) = serde_json::to_value(&*self.content) {
            out.insert("content".to_owned(), value);
        }
    }

    fn blank(&mut self) {}

    fn references(&self, _name: &'static str, _found: &mut Vec<(&'static str, ItemRef)>) {}
}

impl Verb for EnterCatalogue {
    const NAME: &'static str = "catalogue.enter";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    /// The version before it, which its content was made from.
    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        let own = municipality.requirements.entered.iter().rev();
        own.into_iter().find(|one| one.catalogue.id == self.content.id).map(|one| one.entered.seq)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::TakeCatalogue, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        // A text that is entered is at hand, whatever the file says.
        let content = Catalogue { text_not_entered: false, ..Arc::unwrap_or_clone(self.content) }.hashed();
        let known = ground.municipality.requirements.versions(&content.id).any(|known| known.hash == content.hash);
        if known {
            return Ok(());
        }
        let faults = catalogue_faults(&content, ground.municipality);
        if !faults.is_empty() {
            return Err(Refusal::Invalid(faults.into_iter().map(Fault::from).collect()));
        }
        let hash = content.hash.clone();
        decided.add(RequirementEvent::CatalogueEntered(CatalogueEntered { catalogue: Arc::new(content), hash }))
    }
}
