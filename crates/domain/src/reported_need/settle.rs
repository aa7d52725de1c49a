//! Settle: register what the steering group decided on a need that its managers passed on.

use super::answer::object_of;
use super::event::{ReportedNeedEvent, ReportedNeedSettled};
use super::model::{ReportedNeedDescription, ReportedNeedStanding, Settlement, SettlementOutcome};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, ReportedNeedId, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Register the steering group's decision on a reported need.
    pub struct SettleReportedNeed {
        /// Which.
        pub need: ReportedNeedId,
        /// What was decided.
        pub settlement: Settlement,
    }
}

impl Verb for SettleReportedNeed {
    const NAME: &'static str = "reported-need.settle";

    fn item(&self) -> Option<ItemRef> {
        Some(self.need.into())
    }

    /// The managers keep the steering group's minutes; that whoever decided had the mandate is judged when deciding.
    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::AnswerNeed, object_of(municipality, self.need)?))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let SettleReportedNeed { need, settlement } = self;
        let known = item::open::<ReportedNeedDescription>(ground.municipality, need)?;
        if known.standing() != ReportedNeedStanding::SteeringGroup {
            return Err(Refusal::Rule { rule: "reported-need-not-with-steering-group", field: None });
        }
        let asked = (Act::SettleNeed, Scope::Object(known.description.object));
        ground.elsewhere(by, asked, Some(settlement.decided_by), Some(&settlement.reference))?;
        if settlement.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        match settlement.outcome {
            SettlementOutcome::InPlan if settlement.plan_year.is_none() => {
                return Err(Refusal::fault("plan_year", Wrong::Rule("reported-need-plan-needs-year")));
            }
            SettlementOutcome::Declined if settlement.reason.is_none() => {
                return Err(Refusal::fault("reason", Wrong::Rule("reported-need-declined-needs-reason")));
            }
            _ => {}
        }
        decided.reference = Some(settlement.reference.clone());
        decided.add(ReportedNeedEvent::Settled(ReportedNeedSettled { need, settlement }))
    }
}
