//! The threshold judgement (tröskelbedömning): whether a processing needs an impact assessment, GDPR art. 35. The nine
//! criteria are those of the guidelines WP 248 rev. 01, which the Swedish authority's list under art. 35.4 builds on:
//! two or more propose that an assessment is needed. The proposal may be departed from with a reason.

use super::event::{ImpactJudged, InformationEvent};
use super::processing::ProcessingDescription;
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, ProcessingId, Scope};
use crate::item::{self, Described};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::text::Prose;
use crate::time::Date;
use crate::{choices, record};

choices! {
    /// What makes a processing likely to result in a high risk, in the order of the guidelines.
    pub enum ImpactCriterion("impact-criterion") {
        /// People are evaluated or scored.
        Evaluation = "evaluation",
        /// Decisions with legal or similar effect are taken automatically.
        AutomatedDecision = "automated-decision",
        /// People are monitored systematically.
        Monitoring = "monitoring",
        /// Sensitive data, or data of a highly personal nature.
        SensitiveData = "sensitive-data",
        /// On a large scale.
        LargeScale = "large-scale",
        /// Data from several sources are matched or combined.
        Combined = "combined",
        /// People who cannot easily object: children, patients, employees, those who depend on support.
        Vulnerable = "vulnerable",
        /// New technology, or a known one in a new way.
        NewTechnology = "new-technology",
        /// People are kept from a right, a service or a contract.
        Prevents = "prevents",
    }
}

choices! {
    /// Whether an impact assessment is to be made.
    pub enum ImpactNeed("impact-need") {
        /// It is.
        Needed = "needed",
        /// It is not.
        NotNeeded = "not-needed",
    }
}

record! {
    /// A threshold judgement.
    pub struct ImpactJudgement {
        /// The criteria that are met.
        #[serde(default)]
        pub criteria: Vec<ImpactCriterion>,
        /// Whether an assessment is to be made; not given is as the criteria propose.
        pub need: Option<ImpactNeed>,
        /// Why.
        pub reason: Option<Prose>,
        /// On which day.
        pub on: Date,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

impl ImpactJudgement {
    /// How many criteria ask for an assessment.
    const ENOUGH: usize = 2;

    /// What the criteria propose.
    pub fn proposed(&self) -> ImpactNeed {
        let met = ImpactCriterion::ALL.iter().filter(|one| self.criteria.contains(one)).count();
        if met >= Self::ENOUGH { ImpactNeed::Needed } else { ImpactNeed::NotNeeded }
    }

    /// Whether an assessment is to be made.
    pub fn need(&self) -> ImpactNeed {
        self.need.unwrap_or_else(|| self.proposed())
    }
}

record! {
    /// Judge whether a processing needs an impact assessment.
    pub struct JudgeImpact {
        /// Which processing.
        pub processing: ProcessingId,
        /// What was judged.
        pub judgement: ImpactJudgement,
    }
}

/// The part of the municipality that an open processing belongs to, or the refusal that says why not.
pub(super) fn open(municipality: &Municipality, processing: ProcessingId) -> Result<Scope, Refusal> {
    Ok(item::open::<ProcessingDescription>(municipality, processing)?.description.scope(municipality))
}

impl Verb for JudgeImpact {
    const NAME: &'static str = "processing.judge-impact";

    fn item(&self) -> Option<ItemRef> {
        Some(self.processing.into())
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.judgement.elsewhere)
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepInformation, open(municipality, self.processing)?))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let JudgeImpact { processing, mut judgement } = self;
        if judgement.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        judgement.criteria.sort_unstable();
        judgement.criteria.dedup();
        let need = judgement.need();
        if need != judgement.proposed() && judgement.reason.is_none() {
            return Err(Refusal::rule("impact-departing-needs-reason", "reason"));
        }
        judgement.need = Some(need);
        decided.add(InformationEvent::ImpactJudged(ImpactJudged { processing, judgement }))
    }
}
