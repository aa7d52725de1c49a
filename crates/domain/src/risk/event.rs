//! What can happen to a risk besides being described.

use super::matrix::Matrix;
use super::model::{Acceptance, Assessment, Judgement, StatedAnalysis, Treatment};
use crate::event::{Blank, Happening, Stamp};
use crate::field::Part;
use crate::id::{ItemRef, RiskId, SystemId};
use crate::mandate::Elsewhere;
use crate::municipality::Municipality;
use crate::number::{RiskLevel, Version};
use crate::text::Prose;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A matrix came in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixSet {
    /// Its version.
    pub version: Version,
    /// The matrix.
    pub matrix: Matrix,
    /// Where it was decided, when it was not by whoever enters it.
    #[serde(flatten)]
    pub elsewhere: Elsewhere,
}

impl Blank for MatrixSet {
    /// A matrix is a setting: nothing in it is disposed of.
    fn blank(&mut self) {
        Blank::blank(&mut self.elsewhere);
    }
}

record! {
    /// A risk was assessed.
    pub struct RiskAssessed {
        /// Which risk.
        pub risk: RiskId,
        /// What was judged.
        pub judgement: Judgement,
        /// The level the matrix gave.
        pub level: RiskLevel,
        /// The matrix.
        pub matrix: Version,
        /// Why.
        pub reason: Option<Prose>,
    }
}

record! {
    /// It was decided how a risk is to be met.
    pub struct RiskTreated {
        /// Which risk.
        pub risk: RiskId,
        /// How.
        pub treatment: Treatment,
    }
}

record! {
    /// A risk was accepted for a time.
    pub struct RiskAccepted {
        /// Which risk.
        pub risk: RiskId,
        /// The decision.
        pub acceptance: Acceptance,
        /// The level it was about.
        pub level: RiskLevel,
        /// The table of mandates it was judged by; none while the usual one held.
        pub mandates: Option<Version>,
    }
}

record! {
    /// A file stated whether a system's risks were analysed in the last year.
    pub struct AnalysedStated {
        /// Which system.
        pub system: SystemId,
        /// What was stated.
        pub stated: StatedAnalysis,
    }
}

/// What a file had stated of a system's risk analysis was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnalysisRestored {
    /// Which system.
    pub system: SystemId,
    /// What an earlier file stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedAnalysis>,
}

impl Blank for AnalysisRestored {
    fn blank(&mut self) {
        if let Some(stated) = &mut self.stated {
            Part::blank(stated);
        }
    }
}

/// What a file had said of how a risk is judged and met was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskRestored {
    /// Which risk.
    pub risk: RiskId,
    /// The assessment before the file, with the event that made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<Assessment>,
    /// How it was to be met before the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub treatment: Option<Treatment>,
}

impl Blank for RiskRestored {
    fn blank(&mut self) {
        if let Some(assessment) = &mut self.assessment {
            Part::blank(&mut assessment.judgement);
        }
        if let Some(treatment) = &mut self.treatment {
            Part::blank(treatment);
        }
    }
}

events! {
    /// What can happen to a risk besides being described.
    pub enum RiskEvent {
        /// A matrix came in force.
        MatrixSet(MatrixSet) = "matrix.set",
        /// A risk was assessed.
        Assessed(RiskAssessed) = "risk.assessed",
        /// It was decided how a risk is to be met.
        Treated(RiskTreated) = "risk.treated",
        /// A risk was accepted for a time.
        Accepted(RiskAccepted) = "risk.accepted",
        /// A file stated whether a system's risks were analysed.
        AnalysedStated(AnalysedStated) = "system.analysis-stated",
        /// What a file had stated was taken back.
        AnalysisRestored(AnalysisRestored) = "system.analysis-restored",
        /// What a file had said of a risk was taken back.
        Restored(RiskRestored) = "risk.restored",
    }
}

impl Happening for RiskEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            RiskEvent::MatrixSet(_) => Vec::new(),
            RiskEvent::Assessed(event) => vec![event.risk.into()],
            RiskEvent::Treated(event) => vec![event.risk.into()],
            RiskEvent::Accepted(event) => vec![event.risk.into()],
            RiskEvent::AnalysedStated(event) => vec![event.system.into()],
            RiskEvent::AnalysisRestored(event) => vec![event.system.into()],
            RiskEvent::Restored(event) => vec![event.risk.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            RiskEvent::MatrixSet(event) => {
                municipality.risk_settings.matrices.push(Arc::new(event.matrix));
                municipality.risk_settings.set_at = Some(stamp.seq);
            }
            RiskEvent::Assessed(RiskAssessed { risk, judgement, level, matrix, .. }) => {
                municipality.risks.change(risk, |risk| {
                    risk.state.assessment = Some(Assessment { judgement, level, matrix, stamp });
                    risk.changed = stamp;
                });
            }
            RiskEvent::Treated(event) => municipality.risks.change(event.risk, |risk| {
                risk.state.treatment = Some(event.treatment);
                risk.changed = stamp;
            }),
            RiskEvent::Accepted(event) => municipality.risks.change(event.risk, |risk| {
                risk.state.acceptance = Some((event.acceptance, event.level, stamp));
                risk.changed = stamp;
            }),
            RiskEvent::AnalysedStated(event) => municipality.systems.change(event.system, |system| {
                system.state.analysed = Some(event.stated);
                system.changed = stamp;
            }),
            RiskEvent::AnalysisRestored(event) => municipality.systems.change(event.system, |system| {
                system.state.analysed = event.stated;
                system.changed = stamp;
            }),
            RiskEvent::Restored(RiskRestored { risk, assessment, treatment }) => {
                municipality.risks.change(risk, |risk| {
                    risk.state.assessment = assessment;
                    risk.state.treatment = treatment;
                    risk.changed = stamp;
                });
            }
        }
    }
}
