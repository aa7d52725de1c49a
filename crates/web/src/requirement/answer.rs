//! How a requirement is answered for a part of the municipality, as the viewer may read it.

use super::part::may_read;
use crate::list::Cell;
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{AssessmentId, Scope};
use domain::picture::{AnswerStanding, answered};
use domain::requirement::{Assessment, Requirement};

/// An answer, or that there is none, or none that the viewer may read.
pub(super) struct AnswerView {
    /// How it is answered; none if the viewer may not read it.
    pub(super) standing: Option<AnswerStanding>,
    pub(super) mark: Cell,
    /// The part that the answer is inherited from.
    pub(super) inherited: Option<FactValue>,
    pub(super) valid_until: String,
    /// Who answered and when.
    pub(super) by: String,
    pub(super) how: Vec<String>,
    pub(super) evidence: Vec<String>,
    /// Whether a new version says something else than what was answered.
    pub(super) review: bool,
    /// The answer given by the part itself.
    pub(super) own: Option<AssessmentId>,
    /// The answer that counts, the part's own or an inherited one.
    pub(super) counts: Option<AssessmentId>,
}

/// How a requirement is answered for a part, on the day shown.
pub(super) fn answer(viewer: &Viewer, scope: Scope, requirement: &Requirement) -> AnswerView {
    let (view, speech) = (&viewer.view, Speech::of(viewer));
    let found = answered(view.shown(), scope, requirement, view.day);
    let readable = may_read(viewer, scope) && found.by.is_none_or(|(_, id)| view.may_see(id.into()));
    if !readable {
        return AnswerView::without(None, Cell::Text(speech.text("demand-hidden")));
    }
    let mark = mark(&speech, found.standing);
    let Some((giver, id)) = found.by else { return AnswerView::without(Some(found.standing), mark) };
    let Some(assessment) = view.shown().requirements.assessments.get(id) else {
        return AnswerView::without(Some(found.standing), mark);
    };
    AnswerView {
        inherited: (giver != scope).then(|| {
            let seen = giver.item().filter(|item| view.may_see(*item));
            FactValue { text: speech.scope(giver), href: seen.map(|item| viewer.link(&address(item))) }
        }),
        own: (giver == scope).then_some(id),
        counts: Some(id),
        ..AnswerView::of(viewer, assessment, Some(found.standing), mark)
    }
}

impl AnswerView {
    /// How it is answered, in a word.
    pub(super) fn word(&self) -> String {
        match &self.mark {
            Cell::Status(_, word) | Cell::Text(word) => word.clone(),
            _ => String::new(),
        }
    }

    /// The part it is inherited from, and who answered and when.
    pub(super) fn giver(&self) -> String {
        match &self.inherited {
            Some(from) => format!("{}. {}", from.text, self.by),
            None => self.by.clone(),
        }
    }

    fn without(standing: Option<AnswerStanding>, mark: Cell) -> Self {
        AnswerView {
            standing,
            mark,
            inherited: None,
            valid_until: String::new(),
            by: String::new(),
            how: Vec::new(),
            evidence: Vec::new(),
            review: false,
            own: None,
            counts: None,
        }
    }

    fn of(viewer: &Viewer, assessment: &Assessment, standing: Option<AnswerStanding>, mark: Cell) -> Self {
        let speech = Speech::of(viewer);
        let changed = assessment.changed;
        let who = speech.with(|speaker| speaker.actor(changed.actor, changed.at));
        let values = [("who", who.into()), ("date", speech.date(changed.at.date()).into())];
        let lines = |text: Option<&str>| text.map(paragraphs).unwrap_or_default();
        AnswerView {
            review: viewer.view.shown().requirements.is_to_review(assessment),
            valid_until: assessment.answer.valid_until.map(|until| speech.date(until)).unwrap_or_default(),
            by: viewer.words.with("demand-by", &values),
            how: lines(assessment.answer.how.as_deref()),
            evidence: lines(assessment.answer.evidence.as_deref()),
            ..AnswerView::without(standing, mark)
        }
    }
}

/// How a requirement is answered, as a mark with its word; what does not apply is no status.
pub(super) fn mark(speech: &Speech<'_>, standing: AnswerStanding) -> Cell {
    let word = speech.text(standing.text_key());
    match standing {
        AnswerStanding::Met => Cell::Status("done", word),
        AnswerStanding::Partly => Cell::Status("partly", word),
        AnswerStanding::NotMet => Cell::Status("not", word),
        AnswerStanding::NotApplicable => Cell::Text(word),
        AnswerStanding::Lapsed => Cell::Status("late", word),
        AnswerStanding::Unknown => Cell::Status("unknown", word),
    }
}

/// A text's paragraphs.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
