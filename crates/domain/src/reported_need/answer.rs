//! Answer: the object's managers say what becomes of a reported need.

use super::event::{ReportedNeedAnswered, ReportedNeedEvent};
use super::model::{AnswerOutcome, NeedAnswer, ReportedNeedDescription};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::Wrong;
use crate::id::{ItemRef, ReportedNeedId, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Answer a reported need.
    pub struct AnswerReportedNeed {
        /// Which.
        pub need: ReportedNeedId,
        /// The answer.
        pub answer: NeedAnswer,
    }
}

/// The open object that an open need is reported to.
pub(super) fn object_of(municipality: &Municipality, need: ReportedNeedId) -> Result<Scope, Refusal> {
    Ok(Scope::Object(item::open::<ReportedNeedDescription>(municipality, need)?.description.object))
}

impl Verb for AnswerReportedNeed {
    const NAME: &'static str = "reported-need.answer";

    fn item(&self) -> Option<ItemRef> {
        Some(self.need.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::AnswerNeed, object_of(municipality, self.need)?))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let AnswerReportedNeed { need, answer } = self;
        let known = item::open::<ReportedNeedDescription>(ground.municipality, need)?;
        // What the steering group has decided is changed by the steering group.
        if known.settlement().is_some() && answer.outcome != AnswerOutcome::SteeringGroup {
            return Err(Refusal::rule("reported-need-settled-already", "outcome"));
        }
        if answer.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        match answer.outcome {
            AnswerOutcome::InPlan if answer.plan_year.is_none() => {
                return Err(Refusal::fault("plan_year", Wrong::Rule("reported-need-plan-needs-year")));
            }
            AnswerOutcome::Declined if answer.reason.is_none() => {
                return Err(Refusal::fault("reason", Wrong::Rule("reported-need-declined-needs-reason")));
            }
            _ => {}
        }
        let object = known.description.object;
        decided.add(ReportedNeedEvent::Answered(ReportedNeedAnswered { need, object, answer }))
    }
}
