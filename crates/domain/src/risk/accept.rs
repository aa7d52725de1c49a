//! Accept: keep a risk for a time. Only who has the mandate for its level may; a decision taken elsewhere may be
//! registered with its decider and reference, and the decider's mandate counts.

use super::event::{RiskAccepted, RiskEvent};
use super::model::{Acceptance, RiskDescription};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, RiskId, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::RiskLevel;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Keep a risk for a time.
    pub struct Accept {
        /// Which risk.
        pub risk: RiskId,
        /// The decision.
        pub acceptance: Acceptance,
    }
}

fn level(municipality: &Municipality, risk: RiskId) -> Result<(RiskLevel, Scope), Refusal> {
    let risk = item::open::<RiskDescription>(municipality, risk)?;
    let level = risk.level().ok_or(Refusal::Rule { rule: "risk-not-assessed", field: None })?;
    Ok((level, risk.description.scope))
}

impl Verb for Accept {
    const NAME: &'static str = "risk.accept";

    fn item(&self) -> Option<ItemRef> {
        Some(self.risk.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let (level, scope) = level(municipality, self.risk)?;
        let registered_for = self.acceptance.decided_by.is_some();
        Ok((if registered_for { Act::RegisterFor } else { Act::AcceptRisk(level) }, scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let (level, scope) = level(ground.municipality, self.risk)?;
        if self.acceptance.until < ground.today {
            return Err(Refusal::rule("risk-accept-until-past", "until"));
        }
        if let Some(decider) = self.acceptance.decided_by {
            if self.acceptance.reference.is_none() {
                return Err(Refusal::fault("reference", Wrong::Missing));
            }
            ground.mandate(&By::Person(decider), Act::AcceptRisk(level), scope)?;
        }
        decided.reference.clone_from(&self.acceptance.reference);
        let (risk, acceptance, mandates) = (self.risk, self.acceptance, ground.municipality.mandates.version());
        decided.add(RiskEvent::Accepted(RiskAccepted { risk, acceptance, level, mandates }))
    }
}
