//! Keep what a file states about risk analysis of a system.

use super::event::{AnalysedStated, RiskEvent};
use super::model::StatedAnalysis;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, Scope, SystemId};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Keep what a file states: whether a system's risks were analysed in the last year.
    pub struct StateAnalysed {
        /// Which system.
        pub system: SystemId,
        /// What is stated.
        pub stated: StatedAnalysis,
    }
}

impl Verb for StateAnalysed {
    const NAME: &'static str = "system.state-analysis";

    fn item(&self) -> Option<ItemRef> {
        Some(self.system.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::System(self.system)))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        decided.add(RiskEvent::AnalysedStated(AnalysedStated { system: self.system, stated: self.stated }))
    }
}
