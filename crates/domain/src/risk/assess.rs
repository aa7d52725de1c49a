//! Assess: judge how likely and how bad; the matrix in force gives the level, and the event keeps it.

use super::event::{RiskAssessed, RiskEvent};
use super::model::{Judgement, RiskDescription};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Wrong};
use crate::id::{ItemRef, RiskId, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::{Consequence, Likelihood};
use crate::record;
use crate::refusal::Refusal;
use crate::text::Prose;

record! {
    /// Judge how likely a risk is and how bad.
    pub struct Assess {
        /// Which risk.
        pub risk: RiskId,
        /// What is judged.
        pub judgement: Judgement,
        /// Why.
        pub reason: Option<Prose>,
    }
}

impl Verb for Assess {
    const NAME: &'static str = "risk.assess";

    fn item(&self) -> Option<ItemRef> {
        Some(self.risk.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepRisks, item::open::<RiskDescription>(municipality, self.risk)?.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let matrix = ground.municipality.risk_settings.matrix();
        let (matrix, version) = matrix.ok_or(Refusal::Rule { rule: "matrix-none-set", field: None })?;
        let judged = &self.judgement;
        let mut faults = Vec::new();
        let pairs: [(&str, Option<Likelihood>, &str, Option<Consequence>); 3] = [
            ("likelihood", Some(judged.likelihood), "consequence", Some(judged.consequence)),
            ("inherent_likelihood", judged.inherent_likelihood, "inherent_consequence", judged.inherent_consequence),
            ("target_likelihood", judged.target_likelihood, "target_consequence", judged.target_consequence),
        ];
        for (likelihood_field, likelihood, consequence_field, consequence) in pairs {
            match (likelihood, consequence) {
                (Some(likelihood), Some(consequence)) => {
                    if !matrix.likelihoods.iter().any(|step| step.step == likelihood.0) {
                        faults.push(Fault::new(likelihood_field, Wrong::NotAChoice));
                    }
                    if !matrix.consequences.contains(&consequence.0) {
                        faults.push(Fault::new(consequence_field, Wrong::NotAChoice));
                    }
                }
                (None, Some(_)) => faults.push(Fault::new(likelihood_field, Wrong::Missing)),
                (Some(_), None) => faults.push(Fault::new(consequence_field, Wrong::Missing)),
                (None, None) => {}
            }
        }
        let level = matrix.level(judged.likelihood, judged.consequence);
        match level {
            Some(level) if faults.is_empty() => {
                let Assess { risk, judgement, reason } = self;
                decided.add(RiskEvent::Assessed(RiskAssessed { risk, judgement, level, matrix: version, reason }))
            }
            _ => Err(Refusal::Invalid(faults)),
        }
    }
}
