//! Receive: the steering group of an object takes on what the information owners ask, once a year with the object plan and
//! one by one in between; whoever coordinates the work may comment a demand or ask for its completion.

use super::carrier::Carrier;
use super::decide::open;
use super::demand::demands;
use super::event::{DemandCommented, DemandsReceived, NeedEvent, ReceivedDemand};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{InformationSetId, ItemRef, PersonId, Scope};
use crate::information::InformationSetDescription;
use crate::item::{self, Described};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Year;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use crate::time::Date;

record! {
    /// Receive what information owners ask of a system or object.
    pub struct ReceiveDemands {
        /// Which receives.
        pub carrier: Carrier,
        /// Of the demands that wait only those of these sets; none named is all that are asked now.
        #[serde(default)]
        pub sets: Vec<InformationSetId>,
        /// The day of the decision.
        pub on: Date,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or the minutes, when it was taken elsewhere.
        pub reference: Option<Line>,
        /// The year of the object plan it is adopted with, once a year; then what was received before is adopted anew.
        pub plan_year: Option<Year>,
        /// That plan, such as its name and version.
        pub plan: Option<Line>,
        /// What was said of it.
        pub remark: Option<Prose>,
    }
}

record! {
    /// Comment a demand, or ask its owner to complete it.
    pub struct CommentDemand {
        /// Of which information set.
        pub set: InformationSetId,
        /// On which system or object.
        pub carrier: Carrier,
        /// What is said.
        pub comment: Prose,
        /// Whether the owner is asked to complete it.
        pub asks_completion: bool,
    }
}

impl Verb for ReceiveDemands {
    const NAME: &'static str = "demands.receive";

    fn item(&self) -> Option<ItemRef> {
        Some(self.carrier.item())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let scope = open(municipality, self.carrier)?;
        Ok((Act::elsewhere(Act::ReceiveDemands, self.decided_by, self.reference.as_ref()), scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let asked = (Act::ReceiveDemands, self.carrier.scope());
        ground.elsewhere(by, asked, self.decided_by, self.reference.as_ref())?;
        if self.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        let all = demands(ground.municipality, self.carrier);
        if self.sets.iter().any(|set| !all.iter().any(|demand| demand.set == *set)) {
            return Err(Refusal::rule("demand-not-on-this", "sets"));
        }
        let named = |set: InformationSetId| self.sets.is_empty() || self.sets.contains(&set);
        let yearly = self.plan_year.is_some();
        let wanted = all.into_iter().filter(|demand| match demand.is_received() {
            true => yearly,
            false => named(demand.set),
        });
        let received: Vec<ReceivedDemand> =
            wanted.map(|demand| ReceivedDemand { set: demand.set, class: demand.class }).collect();
        if received.is_empty() {
            return Err(Refusal::rule("demand-none-waits", "sets"));
        }
        decided.reference.clone_from(&self.reference);
        let ReceiveDemands { carrier, on, decided_by, reference, plan_year, plan, remark, .. } = self;
        decided.add(NeedEvent::Received(DemandsReceived {
            carrier,
            demands: received,
            on,
            decided_by,
            reference,
            plan_year,
            plan,
            remark,
        }))
    }
}

impl Verb for CommentDemand {
    const NAME: &'static str = "demand.comment";

    fn item(&self) -> Option<ItemRef> {
        Some(self.set.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        let set = item::open::<InformationSetDescription>(municipality, self.set)?;
        Ok((Act::ProposeClass, set.description.scope(municipality)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        open(ground.municipality, self.carrier)?;
        if !demands(ground.municipality, self.carrier).iter().any(|demand| demand.set == self.set) {
            return Err(Refusal::fault("carrier", Wrong::Rule("demand-not-on-this")));
        }
        let CommentDemand { set, carrier, comment, asks_completion } = self;
        decided.add(NeedEvent::Commented(DemandCommented { carrier, set, comment, asks_completion }))
    }
}
