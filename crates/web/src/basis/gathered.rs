//! What an object's steering group needs to know, of what the viewer sees.

use crate::noun::reported;
use crate::speak::Speech;
use domain::action::{Action, ActionStanding};
use domain::id::{ActionId, AssessmentId, ItemRef, ObjectId, ReportedNeedId, RiskId, Scope};
use domain::need::{Carrier, Demand, demands};
use domain::organisation::covers;
use domain::reported_need::ReportedNeed;
use domain::requirement::{Assessment, Status};
use domain::risk::{AcceptanceStanding, Risk};
use domain::role::Role;
use domain::time::Date;

/// Exemptions that end within so many days are told.
const SOON: i64 = 90;

/// What an object's steering group needs to know.
pub(super) struct Gathered<'a> {
    /// The demands, those that wait first.
    pub(super) demands: Vec<Demand>,
    /// The open needs reported to the object, those that wait first.
    pub(super) needs: Vec<(ReportedNeedId, &'a ReportedNeed)>,
    /// Risks above what is accepted, highest first.
    pub(super) risks: Vec<(RiskId, &'a Risk)>,
    /// Late actions, the latest first.
    pub(super) late: Vec<(ActionId, &'a Action)>,
    /// Exemptions that have ended or soon end, the first to end first.
    pub(super) exemptions: Vec<(AssessmentId, &'a Assessment, Date)>,
}

impl<'a> Gathered<'a> {
    /// Of one object.
    pub(super) fn of(speech: &Speech<'a>, object: ObjectId) -> Self {
        Gathered {
            demands: seen_demands(speech, Carrier::Object(object)),
            needs: reported(speech, |need| need.object == object),
            risks: risks(speech, Scope::Object(object)),
            late: late(speech, Scope::Object(object)),
            exemptions: exemptions(speech, Scope::Object(object)),
        }
    }

    /// How many demands wait to be received or have changed since.
    pub(super) fn waiting(&self) -> usize {
        self.demands.iter().filter(|demand| !demand.is_received()).count()
    }

    /// What the late actions cost together, in kronor; none where no cost was given.
    pub(super) fn cost(&self) -> Option<i64> {
        let costs = self.late.iter().filter_map(|(_, action)| action.description.cost.map(|cost| cost.0));
        costs.reduce(i64::saturating_add)
    }
}

fn sees(speech: &Speech<'_>, item: impl Into<ItemRef>) -> bool {
    speech.view.may_see(item.into())
}

fn seen_demands(speech: &Speech<'_>, carrier: Carrier) -> Vec<Demand> {
    let mut seen: Vec<Demand> =
        demands(speech.view.shown(), carrier).into_iter().filter(|demand| sees(speech, demand.set)).collect();
    seen.sort_by_key(|demand| (demand.is_received(), std::cmp::Reverse(demand.class.highest())));
    seen
}

/// Risks of the object and its systems that somebody has to decide on: outgrown or ended acceptances, and what is above
/// what the object's owner accepts.
fn risks<'a>(speech: &Speech<'a>, here: Scope) -> Vec<(RiskId, &'a Risk)> {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let owner_accepts = shown.mandates.table().accepts_up_to(Role::ObjectOwner);
    let above = |risk: &Risk| match risk.acceptance_standing(day) {
        AcceptanceStanding::Outgrown | AcceptanceStanding::Ended => true,
        AcceptanceStanding::Holds => false,
        AcceptanceStanding::None => risk.level().is_some_and(|level| level > owner_accepts),
    };
    let all = shown.risks.iter().filter(|(id, risk)| {
        risk.is_open() && covers(shown, here, risk.description.scope) && above(risk) && sees(speech, *id)
    });
    let mut found: Vec<_> = all.map(|(id, risk)| (id, &**risk)).collect();
    found.sort_by_key(|(id, risk)| (std::cmp::Reverse(risk.level()), *id));
    found
}

fn late<'a>(speech: &Speech<'a>, here: Scope) -> Vec<(ActionId, &'a Action)> {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let all = shown.actions.iter().filter(|(id, action)| {
        action.standing(day) == ActionStanding::Overdue
            && covers(shown, here, action.description.scope)
            && sees(speech, *id)
    });
    let mut found: Vec<_> = all.map(|(id, action)| (id, &**action)).collect();
    found.sort_by_key(|(id, action)| (action.description.due, *id));
    found
}

fn exemptions<'a>(speech: &Speech<'a>, here: Scope) -> Vec<(AssessmentId, &'a Assessment, Date)> {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let mut found: Vec<_> = shown
        .requirements
        .assessments
        .iter()
        .filter_map(|(id, assessment)| {
            let (exemption, _) = assessment.exemption.as_deref()?;
            let gap = matches!(assessment.answer.status, Status::Partly | Status::NotMet);
            let ends = exemption.until.days_since(day) <= SOON;
            let here = gap && ends && covers(shown, here, assessment.scope) && sees(speech, id);
            here.then_some((id, &**assessment, exemption.until))
        })
        .collect();
    found.sort_by_key(|(id, _, until)| (*until, *id));
    found
}
