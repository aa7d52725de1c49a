//! How fresh the picture's ground is: how much of it was touched in the last twelve months, and what is oldest.

use super::area::place;
use super::condition::Condition;
use super::filter::Counted;
use super::look::Look;
use crate::id::{AssessmentId, ItemRef, Kind, Numbered, Scope};
use crate::municipality::Municipality;
use crate::requirement::RequirementId;
use crate::time::Date;
use std::sync::Arc;

/// How fresh the items of one kind are. What touches an item is anything that happened to it: described, classified,
/// assessed, marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// Which kind.
    pub kind: Kind,
    /// How many there are.
    pub all: Counted,
    /// How many were touched in the last twelve months.
    pub fresh: Counted,
    /// What was touched longest ago, and on which day.
    pub oldest: Option<(ItemRef, Date)>,
}

/// What a pass over one table has found so far.
pub(super) struct Ages {
    kind: Kind,
    /// The positions of the last touch, by number less one.
    changes: Vec<u64>,
    all: usize,
    fresh: usize,
    oldest: Option<(u64, u32)>,
}

impl Ages {
    pub fn of(look: &Look<'_>, kind: Kind) -> Self {
        Ages { kind, changes: look.shown.changes(kind), all: 0, fresh: 0, oldest: None }
    }

    pub fn add(&mut self, look: &Look<'_>, id: impl Numbered) {
        let number = id.number();
        if let Some(seq) = self.changes.get(place(number.saturating_sub(1))) {
            self.count(look, number, *seq);
        }
    }

    fn count(&mut self, look: &Look<'_>, number: u32, seq: u64) {
        self.all += 1;
        self.fresh += usize::from(look.is_fresh(seq));
        if self.oldest.is_none_or(|(oldest, _)| seq < oldest) {
            self.oldest = Some((seq, number));
        }
    }

    pub fn freshness(&self, look: &Look<'_>) -> Freshness {
        let kind = self.kind;
        let day = |(seq, number)| Some((ItemRef { kind, number }, look.shown.day_of(seq)?));
        Freshness {
            kind,
            all: look.counted(self.all, kind, &[]),
            fresh: look.counted(self.fresh, kind, &[Condition::Fresh(true)]),
            oldest: self.oldest.and_then(day),
        }
    }
}

/// Assessments are only aged: what they say is counted part by part. There are more of them than of all else, so
/// for whoever sees all they are not even opened, and for others a whole part is passed over at once.
pub(super) fn assessments(look: &Look<'_>) -> Ages {
    let mut ages = Ages::of(look, Kind::Assessment);
    if look.sees_all() && look.area.is_whole() {
        let changes = std::mem::take(&mut ages.changes);
        for (number, seq) in (1..).zip(changes).filter(|(_, seq)| *seq > 0) {
            ages.count(look, number, seq);
        }
        return ages;
    }
    let by_part = !look.is_special(Kind::Assessment);
    let shown = look.shown;
    let parts = std::iter::once(Scope::Municipality)
        .chain(shown.units.iter().map(|(id, _)| Scope::Unit(id)))
        .chain(shown.families.iter().map(|(id, _)| Scope::Family(id)))
        .chain(shown.objects.iter().map(|(id, _)| Scope::Object(id)))
        .chain(shown.systems.iter().map(|(id, _)| Scope::System(id)));
    for part in parts.filter(|part| look.area.has(*part) && (!by_part || look.sight.reads_at(look.now, *part))) {
        for id in own_assessments(shown, part).filter(|id| by_part || look.sees(*id)) {
            ages.add(look, id);
        }
    }
    ages
}

/// A part's own answers to requirements.
pub(super) fn own_assessments(shown: &Municipality, part: Scope) -> impl Iterator<Item = AssessmentId> {
    let first = (part, RequirementId(Arc::from("")));
    let own = shown.requirements.by_scope.range(first..).take_while(move |((scope, _), _)| *scope == part);
    own.map(|(_, id)| *id)
}
