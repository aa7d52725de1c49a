//! Each item's story: which events touched it. Positions are kept, texts are read from the log when asked for.

use domain::event::{Event, Stamp};
use domain::id::{AppointmentId, ItemRef, Kind};
use std::collections::BTreeMap;

/// One event of a story.
#[derive(Clone, Debug)]
pub struct StoryEvent {
    /// Where, when and who.
    pub stamp: Stamp,
    /// By which appointment.
    pub appointment: Option<AppointmentId>,
    /// By which delegation or decision.
    pub reference: Option<String>,
    /// What happened; what is left of it, when it was disposed of.
    pub event: Event,
    /// Whether its content was disposed of.
    pub disposed: bool,
}

/// Positions by item: all of them in one list, each with the place of the one before it of the same item. A million are
/// noted while a log is read, so that noting must not search.
#[derive(Debug, Default)]
pub(crate) struct Stories {
    seqs: Vec<u64>,
    /// The place of the one before, counted from 1; 0 before the first.
    before: Vec<u32>,
    /// By kind and number: the place of the last, counted from 1; 0 where there is none.
    last: BTreeMap<Kind, Vec<u32>>,
}

impl Stories {
    pub(crate) fn note(&mut self, seq: u64, event: &Event) {
        for item in event.touches() {
            let last = self.last.entry(item.kind).or_default();
            let Ok(number) = usize::try_from(item.number) else { continue };
            if number >= last.len() {
                last.resize(number + 1, 0);
            }
            let Some(last) = last.get_mut(number) else { continue };
            if seq_at(&self.seqs, *last) == Some(seq) {
                continue;
            }
            let Ok(place) = u32::try_from(self.seqs.len() + 1) else { return };
            self.seqs.push(seq);
            self.before.push(std::mem::replace(last, place));
        }
    }

    /// The positions that touched an item up to `until`, newest first, at most `limit`.
    pub(crate) fn of(&self, item: ItemRef, until: u64, limit: usize) -> Vec<u64> {
        let number = usize::try_from(item.number).ok();
        let last = number.and_then(|number| self.last.get(&item.kind)?.get(number)).copied();
        let places = std::iter::successors(last, |place| at(&self.before, *place).copied());
        let seqs = places.map_while(|place| seq_at(&self.seqs, place));
        seqs.filter(|seq| *seq <= until).take(limit).collect()
    }
}

/// What stands at a place counted from 1.
fn at<T>(list: &[T], place: u32) -> Option<&T> {
    list.get(usize::try_from(place).ok()?.checked_sub(1)?)
}

fn seq_at(seqs: &[u64], place: u32) -> Option<u64> {
    at(seqs, place).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::{RiskId, SystemId};

    /// A risk that concerns no other thing.
    fn assessed(risk: u32) -> Event {
        let payload = format!(
            r#"{{"risk": {risk}, "judgement": {{"likelihood": 1, "consequence": 1}}, "level": 1, "matrix": 1}}"#
        );
        Event::read("risk.assessed", payload.as_bytes()).unwrap()
    }

    #[test]
    fn a_story_is_told_newest_first_up_to_a_position_and_no_longer_than_asked() {
        let mut stories = Stories::default();
        for (seq, risk) in (1..).zip([1, 2, 1, 1, 3, 2]) {
            stories.note(seq, &assessed(risk));
        }
        stories.note(6, &assessed(2));
        let of = |risk, until, limit| stories.of(RiskId(risk).into(), until, limit);
        assert_eq!(of(1, u64::MAX, 9), [4, 3, 1]);
        assert_eq!(of(1, 3, 9), [3, 1]);
        assert_eq!(of(1, u64::MAX, 2), [4, 3]);
        assert_eq!(of(2, u64::MAX, 9), [6, 2]);
        assert!(of(4, u64::MAX, 9).is_empty() && of(0, u64::MAX, 9).is_empty());
        assert!(stories.of(SystemId(1).into(), u64::MAX, 9).is_empty());
    }
}
