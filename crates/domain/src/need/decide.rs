//! Decide: say which need counts for a system or object, beside what is computed, with the reason.

use super::carrier::Carrier;
use super::compute::Needs;
use super::event::{NeedDecided, NeedEvent};
use super::model::NeedDecision;
use crate::classification::on_scale;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::organisation::ObjectDescription;
use crate::record;
use crate::refusal::Refusal;
use crate::system::SystemDescription;

record! {
    /// Decide the need of a system or object.
    pub struct DecideNeed {
        /// Of which.
        pub carrier: Carrier,
        /// The decision.
        pub decision: NeedDecision,
    }
}

/// The open system or object, or the refusal that says why not.
pub(super) fn open(municipality: &Municipality, carrier: Carrier) -> Result<Scope, Refusal> {
    match carrier {
        Carrier::System(system) => item::open::<SystemDescription>(municipality, system).map(|_| ())?,
        Carrier::Object(object) => item::open::<ObjectDescription>(municipality, object).map(|_| ())?,
    }
    Ok(carrier.scope())
}

impl Verb for DecideNeed {
    const NAME: &'static str = "need.decide";

    fn item(&self) -> Option<ItemRef> {
        Some(self.carrier.item())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let scope = open(municipality, self.carrier)?;
        Ok((Act::elsewhere(Act::DecideNeed, self.decision.decided_by, self.decision.reference.as_ref()), scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let DecideNeed { carrier, decision } = self;
        let scale = on_scale(ground.municipality, &decision.class)?;
        let NeedDecision { decided_by, reference, .. } = &decision;
        ground.elsewhere(by, (Act::DecideNeed, carrier.scope()), *decided_by, reference.as_ref())?;
        if decision.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        if decision.valid_until.is_some_and(|until| until < decision.on) {
            return Err(Refusal::rule("until-before-from", "valid_until"));
        }
        let computed = Needs::of(ground.municipality, ground.today).computed(carrier).class();
        decided.reference.clone_from(&decision.reference);
        decided.add(NeedEvent::Decided(NeedDecided { carrier, decision, computed, scale }))
    }
}
