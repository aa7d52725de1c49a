//! What a version changes, as rows: each requirement with what it comes from and the answers that carry over.

use crate::session::Viewer;
use crate::speak::Speech;
use domain::requirement::{Becomes, Catalogue, Change, Requirement, RequirementId, passage};
use std::collections::HashMap;

/// One requirement of the new version, or one that is gone.
pub(super) struct PassageRow {
    pub(super) change: Change,
    pub(super) word: String,
    /// What it was; nothing for a new one.
    pub(super) before: Vec<String>,
    /// What it becomes; nothing for one that is gone.
    pub(super) after: Option<String>,
    pub(super) text: String,
    /// Answers to what it was, that the viewer reads.
    pub(super) answers: usize,
}

/// How many requirements a change meets.
pub(super) struct Counted {
    pub(super) word: String,
    pub(super) count: String,
    pub(super) answers: String,
}

/// What a version changes beside another.
pub(super) fn rows(viewer: &Viewer, before: Option<&Catalogue>, after: &Catalogue) -> Vec<PassageRow> {
    let answers = answers(viewer);
    let speech = Speech::of(viewer);
    let called = |one: &Requirement| format!("{} {}", one.reference, speech.both(&one.title));
    let row = |becomes: Becomes<'_>| PassageRow {
        change: becomes.change,
        word: speech.text(becomes.change.text_key()),
        before: becomes.before.iter().map(|one| called(one)).collect(),
        after: becomes.after.map(called),
        text: becomes.after.map(|one| speech.both(&one.text).to_owned()).unwrap_or_default(),
        answers: becomes.before.iter().filter_map(|one| answers.get(&one.id)).sum(),
    };
    passage(before, after).into_iter().map(row).collect()
}

/// The answers that the viewer reads, by requirement.
fn answers(viewer: &Viewer) -> HashMap<&RequirementId, usize> {
    let mut counts = HashMap::new();
    for (id, assessment) in viewer.view.shown().requirements.all_standing() {
        let reads = viewer.view.sight().reads_at(viewer.view.now(), assessment.scope);
        if reads && viewer.view.may_see(id.into()) {
            *counts.entry(&assessment.requirement).or_default() += 1;
        }
    }
    counts
}

/// How many requirements each change meets, without those that meet none.
pub(super) fn counted(viewer: &Viewer, rows: &[PassageRow]) -> Vec<Counted> {
    let count = |change: &Change| {
        let of: Vec<&PassageRow> = rows.iter().filter(|row| row.change == *change).collect();
        let answers: usize = of.iter().map(|row| row.answers).sum();
        (!of.is_empty()).then(|| Counted {
            word: viewer.words.text(change.text_key()).into_owned(),
            count: viewer.words.number(of.len()),
            answers: viewer.words.number(answers),
        })
    };
    Change::ALL.iter().filter_map(count).collect()
}
