//! What can happen to needs and demands.

use super::carrier::Carrier;
use super::cumulate::Cumulation;
use super::demand::Receipt;
use super::model::{Adoption, Comment, DecidedNeed, NeedDecision};
use crate::classification::Class;
use crate::event::{Blank, Happening, Stamp};
use crate::id::{InformationSetId, ItemRef, PersonId};
use crate::mandate::Elsewhere;
use crate::municipality::Municipality;
use crate::number::{Version, Year};
use crate::text::{Line, Prose};
use crate::time::Date;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The need of a system or object was decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedDecided {
    /// Of which.
    pub carrier: Carrier,
    /// The decision.
    pub decision: NeedDecision,
    /// What was computed then; none when nothing was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<Class>,
    /// The scale it speaks of.
    pub scale: Version,
}

impl Blank for NeedDecided {
    fn blank(&mut self) {
        Blank::blank(&mut self.decision);
    }
}

record! {
    /// Rules of cumulation came in force.
    pub struct CumulationSet {
        /// Their version.
        pub version: Version,
        /// The rules.
        pub rules: Cumulation,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

/// What one information set was received with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedDemand {
    /// Which set.
    pub set: InformationSetId,
    /// What it asks.
    pub class: Class,
}

/// A system or object received demands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DemandsReceived {
    /// Which.
    pub carrier: Carrier,
    /// The demands.
    pub demands: Vec<ReceivedDemand>,
    /// The day of the decision.
    pub on: Date,
    /// Who decided, when it was somebody else than who registers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<PersonId>,
    /// The decision's registry number or the minutes, when it was taken elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Line>,
    /// The year of the object plan it was adopted with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_year: Option<Year>,
    /// That plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Line>,
    /// What was said of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<Prose>,
}

impl Blank for DemandsReceived {
    fn blank(&mut self) {
        crate::field::Part::blank(&mut self.reference);
        crate::field::Part::blank(&mut self.plan);
        crate::field::Part::blank(&mut self.remark);
    }
}

record! {
    /// A demand was commented by whoever coordinates the work.
    pub struct DemandCommented {
        /// On which system or object.
        pub carrier: Carrier,
        /// Of which information set.
        pub set: InformationSetId,
        /// What was said.
        pub comment: Prose,
        /// Whether the owner is asked to complete it.
        pub asks_completion: bool,
    }
}

events! {
    /// What can happen to needs and demands.
    pub enum NeedEvent {
        /// The need of a system or object was decided.
        Decided(NeedDecided) = "need.decided",
        /// A system or object received demands.
        Received(DemandsReceived) = "demands.received",
        /// A demand was commented.
        Commented(DemandCommented) = "demand.commented",
        /// Rules of cumulation came in force.
        CumulationSet(CumulationSet) = "cumulation.set",
    }
}

impl Happening for NeedEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            NeedEvent::Decided(event) => vec![event.carrier.item()],
            NeedEvent::Received(event) => {
                let sets = event.demands.iter().map(|demand| demand.set.into());
                std::iter::once(event.carrier.item()).chain(sets).collect()
            }
            NeedEvent::Commented(event) => vec![event.set.into(), event.carrier.item()],
            NeedEvent::CumulationSet(_) => Vec::new(),
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let needs = &mut municipality.protection_needs;
        match self {
            NeedEvent::Decided(NeedDecided { carrier, decision, computed, scale }) => {
                needs.decided.insert(carrier, Arc::new(DecidedNeed { decision, computed, scale, stamp }));
            }
            NeedEvent::Received(event) => {
                for ReceivedDemand { set, class } in event.demands {
                    needs.received.insert((event.carrier, set), Arc::new(Receipt { class, stamp }));
                }
                if let Some(plan_year) = event.plan_year {
                    let DemandsReceived { on, decided_by, reference, plan, .. } = event;
                    let adoption = Adoption { plan_year, plan, on, decided_by, reference, stamp };
                    needs.adopted.insert(event.carrier, Arc::new(adoption));
                }
            }
            NeedEvent::Commented(DemandCommented { carrier, set, comment, asks_completion }) => {
                needs.comments.insert((carrier, set), Arc::new(Comment { comment, asks_completion, stamp }));
            }
            NeedEvent::CumulationSet(event) => needs.cumulation.push_back(Arc::new(event.rules)),
        }
    }
}
