//! The history: tasks carried out in order of time, each decided on what the earlier ones made.

use crate::plan::Plan;
use crate::world::{Deed, World};
use domain::command::{Decided, Request, decide};
use domain::history::Batch;
use domain::municipality::Municipality;
use domain::refusal::Refusal;
use domain::time::Instant;

/// A municipality's history in order of time.
pub struct History {
    world: World,
    refusals: Vec<(Instant, Refusal)>,
    first: Instant,
    last: Instant,
    /// Pieces of routine in a row that came to nothing.
    idle: u32,
}

/// How many pieces of routine may come to nothing before the next task is taken.
const IDLE: u32 = 50;

impl History {
    pub(crate) fn new(plan: Plan) -> Self {
        let last = Instant(plan.until.end().0 - 1);
        let world = World::new(plan);
        History { first: world.now, world, refusals: Vec::new(), last, idle: 0 }
    }

    /// The municipality after what has come so far.
    pub fn municipality(&self) -> &Municipality {
        &self.world.municipality
    }

    /// What was asked for and refused, which the commands that come out leave out: a fault in this crate.
    pub fn refusals(&self) -> &[(Instant, Refusal)] {
        &self.refusals
    }

    /// Whether fewer events have come than should have by now for there to be enough in the end.
    fn is_behind(&self) -> bool {
        let Some(wanted) = self.world.plan.at_least else { return false };
        // Asked before every step: the next number is at hand, counting what is there is not.
        let municipality = &self.world.municipality;
        if municipality.controls.next().0 == 1 || municipality.requirements.assessments.next().0 == 1 {
            return false;
        }
        let passed = (self.world.now.0 - self.first.0).max(0).unsigned_abs();
        let whole = (self.last.0 - self.first.0).max(1).unsigned_abs();
        let share = u128::from(wanted) * u128::from(passed) / u128::from(whole);
        let due = if self.world.queue.is_empty() { wanted } else { u64::try_from(share).unwrap_or(wanted) };
        self.world.municipality.position.seq < due.min(wanted) && self.idle < IDLE
    }

    fn decide(&mut self, deed: Deed) -> Option<Batch> {
        let Deed { by, commands } = deed;
        let at = self.world.now;
        let chance = self.world.chance.bytes();
        let request = Request { by: by.clone(), at, based_on: None, chance, commands: commands.clone() };
        match decide(&self.world.municipality, request) {
            Ok(Decided { events, people, appointment, reference, municipality, .. }) => {
                self.world.municipality = municipality;
                let batch = Batch { at, by, commands, events, people, appointment, reference };
                (!batch.events.is_empty()).then_some(batch)
            }
            Err(refusal) => {
                self.refusals.push((at, refusal));
                None
            }
        }
    }
}

impl Iterator for History {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        loop {
            let deed = if self.is_behind() {
                let next = self.world.queue.first_key_value().map_or(self.last, |((at, _), _)| *at);
                self.world.now = Instant((self.world.now.0 + 20_000_000).min(next.0));
                let deed = self.world.routine();
                self.idle = if deed.is_some() { 0 } else { self.idle + 1 };
                deed
            } else {
                let ((at, _), task) = self.world.queue.pop_first()?;
                self.idle = 0;
                self.world.now = at;
                self.world.today = at.date();
                self.world.carry_out(task)
            };
            let batch = deed.and_then(|deed| self.decide(deed));
            if batch.is_some() {
                return batch;
            }
        }
    }
}
