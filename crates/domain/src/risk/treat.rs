//! Treat: decide how a risk is to be met.

use super::event::{RiskEvent, RiskTreated};
use super::model::{RiskDescription, Treatment};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, RiskId, Scope};
use crate::item;
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Decide how a risk is to be met.
    pub struct Treat {
        /// Which risk.
        pub risk: RiskId,
        /// How.
        pub treatment: Treatment,
    }
}

impl Verb for Treat {
    const NAME: &'static str = "risk.treat";

    fn item(&self) -> Option<ItemRef> {
        Some(self.risk.into())
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.treatment.elsewhere)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepRisks, item::open::<RiskDescription>(municipality, self.risk)?.description.scope))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        decided.add(RiskEvent::Treated(RiskTreated { risk: self.risk, treatment: self.treatment }))
    }
}
