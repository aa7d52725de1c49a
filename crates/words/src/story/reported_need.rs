//! Reported needs in a story: answered by the object's managers, settled by its steering group.

use domain::id::Scope;
use domain::mandate::Act;
use domain::number::Year;
use domain::reported_need::{AnswerOutcome, ReportedNeedEvent, SettlementOutcome};
use domain::text::Line;

use super::{Said, Teller};
use crate::label::in_sentence;

/// The plan's year, and when in it: *2027, andra kvartalet*.
fn planned(year: Option<Year>, when: Option<&Line>) -> String {
    let year = year.map(|year| year.0.to_string());
    let when = when.map(|when| in_sentence(when));
    year.into_iter().chain(when).collect::<Vec<_>>().join(", ")
}

impl<'a> Teller<'a> {
    pub(super) fn reported_need(&self, event: &'a ReportedNeedEvent) -> Said<'a> {
        match event {
            ReportedNeedEvent::Answered(event) => {
                let answer = &event.answer;
                let key = match answer.outcome {
                    AnswerOutcome::InPlan => "story-need-answered-in-plan",
                    AnswerOutcome::Declined => "story-need-answered-declined",
                    AnswerOutcome::SteeringGroup => "story-need-answered-steering-group",
                };
                let values = [("when", planned(answer.plan_year, answer.when.as_ref()))];
                self.said(key, &values).quoting(answer.reason.as_ref())
            }
            ReportedNeedEvent::Settled(event) => {
                let settlement = &event.settlement;
                let key = match settlement.outcome {
                    SettlementOutcome::InPlan => "story-need-settled-in-plan",
                    SettlementOutcome::Declined => "story-need-settled-declined",
                };
                let values = [("when", planned(settlement.plan_year, settlement.when.as_ref()))];
                let need = self.speaker.municipality.reported_needs.get(event.need);
                let object = need.map_or(Scope::Municipality, |need| Scope::Object(need.description.object));
                let tell = |teller: &Self| teller.said(key, &values);
                self.decided(Some(settlement.decided_by), Act::SettleNeed, object, tell)
                    .quoting(settlement.reason.as_ref())
            }
        }
    }
}
