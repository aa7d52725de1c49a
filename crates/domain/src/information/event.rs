//! What can happen to information besides being registered and described: judgements and opinions on processings,
//! adopted plans, and the classification scheme.

use super::impact::ImpactJudgement;
use super::opinion::GivenOpinion;
use super::plan::{AdoptedPlan, AdoptedRow, PlanDecision};
use super::processing::Consultation;
use super::scheme::Scheme;
use crate::event::{Blank, Happening, Stamp};
use crate::id::{ItemRef, ProcessingId, UnitId};
use crate::mandate::Elsewhere;
use crate::municipality::Municipality;
use crate::number::Version;
use crate::text::Prose;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

record! {
    /// Whether a processing needs an impact assessment was judged.
    pub struct ImpactJudged {
        /// Which processing.
        pub processing: ProcessingId,
        /// What was judged.
        pub judgement: ImpactJudgement,
    }
}

record! {
    /// The data-protection officer was asked.
    pub struct Consulted {
        /// About which processing.
        pub processing: ProcessingId,
        /// What was asked.
        pub question: Prose,
    }
}

record! {
    /// The data-protection officer gave an opinion.
    pub struct OpinionGiven {
        /// About which processing.
        pub processing: ProcessingId,
        /// The opinion.
        pub given: GivenOpinion,
    }
}

/// A board adopted its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanAdopted {
    /// Which board.
    pub board: UnitId,
    /// The version of its plan.
    pub version: Version,
    /// The decision.
    pub decision: PlanDecision,
    /// Every row as adopted, by record type.
    pub rows: Vec<AdoptedRow>,
}

impl Blank for PlanAdopted {
    fn blank(&mut self) {
        Blank::blank(&mut self.decision);
        self.rows.iter_mut().for_each(|row| Blank::blank(&mut row.terms));
    }
}

/// A classification scheme came in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeSet {
    /// Its version.
    pub version: Version,
    /// The scheme.
    pub scheme: Scheme,
    /// Where it was decided, when it was not by whoever enters it.
    #[serde(flatten)]
    pub elsewhere: Elsewhere,
}

impl Blank for SchemeSet {
    /// A scheme is a setting: nothing in it is disposed of.
    fn blank(&mut self) {
        Blank::blank(&mut self.elsewhere);
    }
}

events! {
    /// What can happen to information besides being described.
    pub enum InformationEvent {
        /// Whether a processing needs an impact assessment was judged.
        ImpactJudged(ImpactJudged) = "processing.impact-judged",
        /// The data-protection officer was asked.
        Consulted(Consulted) = "processing.consulted",
        /// The data-protection officer gave an opinion.
        OpinionGiven(OpinionGiven) = "processing.opinion-given",
        /// A board adopted its plan.
        PlanAdopted(PlanAdopted) = "plan.adopted",
        /// A classification scheme came in force.
        SchemeSet(SchemeSet) = "scheme.set",
    }
}

impl Happening for InformationEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            InformationEvent::ImpactJudged(event) => vec![event.processing.into()],
            InformationEvent::Consulted(event) => vec![event.processing.into()],
            InformationEvent::OpinionGiven(event) => vec![event.processing.into()],
            InformationEvent::PlanAdopted(event) => {
                std::iter::once(event.board.into()).chain(event.rows.iter().map(|row| row.record_type.into())).collect()
            }
            InformationEvent::SchemeSet(_) => Vec::new(),
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let processings = &mut municipality.processings;
        match self {
            InformationEvent::ImpactJudged(event) => processings.change(event.processing, |processing| {
                processing.state.impact = Some((event.judgement, stamp));
                processing.changed = stamp;
            }),
            InformationEvent::Consulted(event) => processings.change(event.processing, |processing| {
                processing.state.consultation = Some(Consultation { question: event.question, stamp });
                processing.changed = stamp;
            }),
            InformationEvent::OpinionGiven(event) => processings.change(event.processing, |processing| {
                processing.state.opinion = Some((event.given, stamp));
                processing.changed = stamp;
            }),
            InformationEvent::PlanAdopted(PlanAdopted { board, version, decision, rows }) => {
                let plans = municipality.plans.by_board.entry(board).or_default();
                plans.push_back(Arc::new(AdoptedPlan { version, decision, rows, stamp }));
            }
            InformationEvent::SchemeSet(event) => {
                municipality.schemes.all.push_back(Arc::new(event.scheme));
                municipality.schemes.set_at = Some(stamp.seq);
            }
        }
    }
}
