//! Adjust: common information is classified once; a unit that uses it may raise the class for its own part, and lower it
//! only where the owner allowed it when adopting. Raised levels count for the systems that hold the set.

use super::adopt::on_scale;
use super::event::{Adjusted, ClassificationEvent};
use super::judged::is_home;
use super::model::{Adoption, Aspect, Class};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Wrong};
use crate::id::{InformationSetId, ItemRef, PersonId, Scope, UnitId};
use crate::information::InformationSetDescription;
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;

record! {
    /// A class as a unit adjusted it for its own part.
    pub struct Adjustment {
        /// The levels.
        pub class: Class,
        /// Why.
        pub reason: Prose,
        /// The day of the decision.
        pub on: Date,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph, when it was taken elsewhere.
        pub reference: Option<Line>,
    }
}

record! {
    /// Adjust the class of common information for a unit.
    pub struct Adjust {
        /// Of which information set.
        pub set: InformationSetId,
        /// For which unit.
        pub unit: UnitId,
        /// What it becomes there.
        pub adjustment: Adjustment,
    }
}

/// A fault at each level that is lower than what the owner adopted.
fn lowered(class: &Class, adopted: &Class) -> Vec<Fault> {
    let lower = |aspect: &&Aspect| class.level(**aspect) < adopted.level(**aspect);
    let fault = |aspect: &Aspect| Fault::new(aspect.key(), Wrong::Rule("classification-lower-not-allowed"));
    Aspect::ALL.iter().filter(lower).map(fault).collect()
}

impl Verb for Adjust {
    const NAME: &'static str = "classification.adjust";

    fn item(&self) -> Option<ItemRef> {
        Some(self.set.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let Adjustment { decided_by, reference, .. } = &self.adjustment;
        Ok((Act::elsewhere(Act::AdoptClass, *decided_by, reference.as_ref()), Scope::Unit(self.unit)))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let municipality = ground.municipality;
        let set = item::open::<InformationSetDescription>(municipality, self.set)?;
        let scale = on_scale(municipality, &self.adjustment.class)?;
        let Adjustment { decided_by, reference, .. } = &self.adjustment;
        ground.elsewhere(by, (Act::AdoptClass, Scope::Unit(self.unit)), *decided_by, reference.as_ref())?;
        if is_home(&set.description, self.unit) {
            return Err(Refusal::rule("classification-adjust-own-unit", "unit"));
        }
        let class = municipality.classifications.sets.get(&self.set);
        let Some((Adoption { class: adopted, may_lower, .. }, of, _)) = class.and_then(|class| class.adopted.as_ref())
        else {
            return Err(Refusal::Rule { rule: "classification-adjust-nothing-adopted", field: None });
        };
        if *of != scale {
            return Err(Refusal::Rule { rule: "classification-adjust-other-scale", field: None });
        }
        let faults = if *may_lower == Some(true) { Vec::new() } else { lowered(&self.adjustment.class, adopted) };
        if !faults.is_empty() {
            return Err(Refusal::Invalid(faults));
        }
        decided.reference.clone_from(&self.adjustment.reference);
        let Adjust { set, unit, adjustment } = self;
        decided.add(ClassificationEvent::Adjusted(Adjusted { set, unit, adjustment, scale }))
    }
}
