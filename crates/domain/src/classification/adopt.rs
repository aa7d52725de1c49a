//! Propose and adopt: whoever leads the work proposes a class with its reasons; the information owner adopts it.

use super::event::{Adopted, ClassificationEvent, Proposed};
use super::harm::Hits;
use super::judged::Judged;
use super::model::{Adoption, Class, Proposal};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Wrong};
use crate::id::{InformationSetId, ItemRef, Scope};
use crate::information::InformationSetDescription;
use crate::item::{self, Described};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Version;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Propose a class to the information owner.
    pub struct Propose {
        /// Of which information set.
        pub set: InformationSetId,
        /// The proposal.
        pub proposal: Proposal,
    }
}

record! {
    /// Adopt a class.
    pub struct Adopt {
        /// Of which information set.
        pub set: InformationSetId,
        /// What is adopted.
        pub adoption: Adoption,
    }
}

/// The scale in force, if it has every level of the class; else a fault at each level it lacks.
pub(crate) fn on_scale(municipality: &Municipality, class: &Class) -> Result<Version, Refusal> {
    let Some((scale, version)) = municipality.classifications.scale() else {
        return Err(Refusal::Rule { rule: "scale-none-set", field: None });
    };
    let levels = [
        ("confidentiality", Some(class.confidentiality)),
        ("integrity", Some(class.integrity)),
        ("availability", Some(class.availability)),
        ("traceability", class.traceability),
    ];
    let off = levels.into_iter().filter(|(_, level)| level.is_some_and(|level| !scale.has(level)));
    let faults: Vec<Fault> = off.map(|(field, _)| Fault::new(field, Wrong::NotAChoice)).collect();
    if faults.is_empty() { Ok(version) } else { Err(Refusal::Invalid(faults)) }
}

/// The same for a class with whom it hits: what contradicts the levels is a fault too.
fn with_hits(municipality: &Municipality, class: &Class, hits: &Hits) -> Result<Version, Refusal> {
    let version = on_scale(municipality, class)?;
    let scale = municipality.classifications.scale();
    let faults = scale.map(|(scale, _)| hits.faults(class, scale)).unwrap_or_default();
    if faults.is_empty() { Ok(version) } else { Err(Refusal::Invalid(faults)) }
}

fn scope(municipality: &Municipality, set: InformationSetId) -> Result<Scope, Refusal> {
    Ok(item::open::<InformationSetDescription>(municipality, set)?.description.scope(municipality))
}

impl Verb for Propose {
    const NAME: &'static str = "classification.propose";

    fn complete(input: &mut Input) {
        Hits::complete(input);
    }

    fn item(&self) -> Option<ItemRef> {
        Some(self.set.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::ProposeClass, scope(municipality, self.set)?))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let scale = with_hits(ground.municipality, &self.proposal.class, &self.proposal.hits)?;
        decided.add(ClassificationEvent::Proposed(Proposed { set: self.set, proposal: self.proposal, scale }))
    }
}

impl Verb for Adopt {
    const NAME: &'static str = "classification.adopt";

    fn complete(input: &mut Input) {
        Hits::complete(input);
    }

    fn item(&self) -> Option<ItemRef> {
        Some(self.set.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let act = Act::elsewhere(Act::AdoptClass, self.adoption.decided_by, self.adoption.reference.as_ref());
        Ok((act, scope(municipality, self.set)?))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let scale = with_hits(ground.municipality, &self.adoption.class, &self.adoption.hits)?;
        let Adoption { decided_by, reference, .. } = &self.adoption;
        let asked = (Act::AdoptClass, scope(ground.municipality, self.set)?);
        ground.elsewhere(by, asked, *decided_by, reference.as_ref())?;
        if self.adoption.valid_until.is_some_and(|until| until < self.adoption.on) {
            return Err(Refusal::rule("until-before-from", "valid_until"));
        }
        decided.reference.clone_from(&self.adoption.reference);
        let described = item::open::<InformationSetDescription>(ground.municipality, self.set)?;
        let judged = Some(Judged::of(&described.description));
        let (set, adoption, mandates) = (self.set, self.adoption, ground.municipality.mandates.version());
        decided.add(ClassificationEvent::Adopted(Adopted { set, adoption, scale, mandates, judged }))
    }
}
