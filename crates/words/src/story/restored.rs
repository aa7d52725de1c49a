//! What stands again when a file is taken back, and what stood before a judgement: one that was taken back did not.

use domain::classification::SetClassRestored;
use domain::control::ControlRestored;
use domain::event::Event;
use domain::id::{AssessmentId, RiskId};
use domain::number::{RiskLevel, Version};
use domain::requirement::{AnswerRestored, RequirementEvent, Status};
use domain::risk::{Judgement, RiskEvent, RiskRestored};

use super::{Said, Teller};
use crate::label::in_sentence;

/// A judgement of a risk that stood.
pub(super) struct Before<'a> {
    pub(super) judgement: &'a Judgement,
    pub(super) level: RiskLevel,
    pub(super) matrix: Version,
}

impl<'a> Teller<'a> {
    pub(super) fn set_restored(&self, event: &'a SetClassRestored) -> Said<'a> {
        match (&event.adopted, &event.proposed) {
            (None, None) => self.said("story-classification-restored-none", &[]),
            _ => self.said("story-classification-restored", &[]),
        }
    }

    pub(super) fn risk_restored(&self, event: &'a RiskRestored) -> Said<'a> {
        match event.assessment {
            None => self.said("story-risk-restored-none", &[]),
            Some(_) => self.said("story-risk-restored", &[]),
        }
    }

    pub(super) fn control_restored(&self, event: &'a ControlRestored) -> Said<'a> {
        match (&event.introduction, &event.verification) {
            (None, _) => self.said("story-control-restored-none", &[]),
            (Some(_), None) => self.said("story-control-restored-unverified", &[]),
            (Some(_), Some(_)) => self.said("story-control-restored", &[]),
        }
    }

    pub(super) fn answer_restored(&self, event: &'a AnswerRestored) -> Said<'a> {
        let mut values = vec![
            ("requirement", self.speaker.requirement(&event.requirement)),
            ("scope", self.speaker.scope(event.scope)),
        ];
        let Some(stands) = &event.stands else { return self.said("story-requirement-restored-none", &values) };
        values.push(("status", in_sentence(&self.speaker.words.text(stands.answer.status.text_key()))));
        self.said("story-requirement-restored", &values)
    }

    /// How a requirement was answered before, as far as the answer stood.
    pub(super) fn answered_before(&self, assessment: AssessmentId) -> Option<Status> {
        let answered = |earlier: &&Event| match earlier {
            Event::Requirement(RequirementEvent::Assessed(one)) if one.assessment == assessment => {
                Some(Some(one.answer.status))
            }
            Event::Requirement(RequirementEvent::Restored(one)) if one.assessment == assessment => {
                Some(one.stands.as_ref().map(|stands| stands.answer.status))
            }
            _ => None,
        };
        self.earlier.iter().find_map(answered).flatten()
    }

    /// How a risk was judged before, as far as the assessment stood.
    pub(super) fn assessed_before(&self, risk: RiskId) -> Option<Before<'a>> {
        let judged = |earlier: &&'a Event| match earlier {
            Event::Risk(RiskEvent::Assessed(one)) if one.risk == risk => {
                Some(Some(Before { judgement: &one.judgement, level: one.level, matrix: one.matrix }))
            }
            Event::Risk(RiskEvent::Restored(one)) if one.risk == risk => {
                let stands = one.assessment.as_ref();
                Some(stands.map(|one| Before { judgement: &one.judgement, level: one.level, matrix: one.matrix }))
            }
            _ => None,
        };
        self.earlier.iter().find_map(judged).flatten()
    }
}
