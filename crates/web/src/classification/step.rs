//! The steps of the conversation about a group: on a screen one page with every question and one that sums up; to a room
//! one question at a time. Whom it hits is asked where the level is one from which that matters.

use super::answers::Answers;
use domain::classification::Aspect;
use domain::number::Consequence;

/// A page of the conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Every aspect on one page.
    Judge,
    /// One aspect.
    Level(Aspect),
    /// Whom one aspect hits.
    Hits(Aspect),
    /// What is proposed, and what would move.
    Confirm,
}

impl Step {
    /// How the step is written in a form.
    pub(super) fn key(self) -> String {
        match self {
            Step::Judge => "judge".to_owned(),
            Step::Level(aspect) => aspect.key().to_owned(),
            Step::Hits(aspect) => aspect.hits_field().to_owned(),
            Step::Confirm => "confirm".to_owned(),
        }
    }

    /// The aspects whose level is asked for.
    pub(super) fn levels(self, asked: &[Aspect]) -> Vec<Aspect> {
        match self {
            Step::Judge => asked.to_vec(),
            Step::Level(aspect) => vec![aspect],
            Step::Hits(_) | Step::Confirm => Vec::new(),
        }
    }

    /// The aspects of which it is asked whom they hit.
    pub(super) fn hits(self, workshop: bool, mattering: &[Aspect]) -> Vec<Aspect> {
        match self {
            Step::Hits(aspect) => vec![aspect],
            Step::Confirm if !workshop => mattering.to_vec(),
            _ => Vec::new(),
        }
    }
}

/// The steps, as far as the answers tell.
pub(super) fn steps(asked: &[Aspect], workshop: bool, mattering: &[Aspect]) -> Vec<Step> {
    if !workshop {
        return vec![Step::Judge, Step::Confirm];
    }
    let of = |aspect: &Aspect| {
        let hits = mattering.contains(aspect).then_some(Step::Hits(*aspect));
        std::iter::once(Step::Level(*aspect)).chain(hits)
    };
    asked.iter().flat_map(of).chain([Step::Confirm]).collect()
}

/// The aspects whose level is so high that it matters whom it hits.
pub(super) fn mattering(answers: &Answers, from: Option<Consequence>) -> Vec<Aspect> {
    let matters = |aspect: &Aspect| answers.level(*aspect).zip(from).is_some_and(|(level, from)| level >= from);
    Aspect::ALL.iter().copied().filter(matters).collect()
}

/// The name of the field with why an aspect has its level.
pub(super) fn reason_field(aspect: Aspect) -> String {
    format!("{}_reason", aspect.key())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Query;

    #[test]
    fn whom_it_hits_is_asked_from_the_level_where_it_matters_right_after_its_aspect() {
        let asked = [Aspect::Confidentiality, Aspect::Integrity, Aspect::Availability];
        let answers = Answers::of(Query::read("confidentiality=1&integrity=2&availability=3"));
        let mattering = mattering(&answers, Some(Consequence(2)));
        assert_eq!(mattering, [Aspect::Integrity, Aspect::Availability]);
        let expected = [
            Step::Level(Aspect::Confidentiality),
            Step::Level(Aspect::Integrity),
            Step::Hits(Aspect::Integrity),
            Step::Level(Aspect::Availability),
            Step::Hits(Aspect::Availability),
            Step::Confirm,
        ];
        assert_eq!(steps(&asked, true, &mattering), expected);
        assert_eq!(steps(&asked, false, &mattering), [Step::Judge, Step::Confirm]);
    }
}
