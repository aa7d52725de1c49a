//! Each item's story: which events touched it. Positions are kept, texts are read from the log when asked for.

use domain::event::{Event, Stamp};
use domain::id::{AppointmentId, ItemRef};
use std::collections::HashMap;

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

/// Positions by item.
#[derive(Debug, Default)]
pub(crate) struct Stories {
    positions: HashMap<ItemRef, Vec<u64>>,
}

impl Stories {
    pub(crate) fn note(&mut self, seq: u64, event: &Event) {
        for item in event.touches() {
            let positions = self.positions.entry(item).or_default();
            if positions.last() != Some(&seq) {
                positions.push(seq);
            }
        }
    }

    /// The positions that touched an item up to `until`, newest first, at most `limit`.
    pub(crate) fn of(&self, item: ItemRef, until: u64, limit: usize) -> Vec<u64> {
        let positions = self.positions.get(&item).map(Vec::as_slice).unwrap_or_default();
        positions.iter().rev().copied().filter(|seq| *seq <= until).take(limit).collect()
    }
}
