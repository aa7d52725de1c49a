//! Walking along the chain: each event against its own hashes and the event before it.
//! Where the chain does not hold, what else is known (who sent the command, the neighbours' times and positions) tells
//! what was changed.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use crate::{
    Broken, Head, Position, Reason, StoreError, Stored, Verification,
    chain::{self, Link},
    head::Hash,
    store::Work,
};

/// A log that was renumbered is wrong at every event; this many tell the story.
const ENOUGH: usize = 1_000;

/// An event with what only verifying needs.
pub(crate) struct Held {
    pub(crate) event: Stored,
    /// As it is stored; of another length than was written, it was changed.
    pub(crate) salt: Option<Vec<u8>>,
    pub(crate) payload_hash: Hash,
}

/// Commands by the position of their first event, and where the events of each are.
#[derive(Default)]
pub(crate) struct Commands {
    by_first: BTreeMap<u64, Sent>,
    by_id: HashMap<(u64, [u8; 16]), Range<u64>>,
}

impl Commands {
    fn events_of(&self, actor: u64, command_id: &[u8; 16]) -> Option<&Range<u64>> {
        self.by_id.get(&(actor, *command_id))
    }
}

pub(crate) struct Sent {
    actor: u64,
    command_id: [u8; 16],
    count: u64,
}

pub(crate) struct Walk {
    municipality: u64,
    kept: Option<Position>,
    commands: Commands,
    events: u64,
    before: Option<Step>,
    /// Chain hash of the event before `before`.
    earlier: Hash,
    residues: BTreeMap<u64, Hash>,
    broken: Vec<Broken>,
}

/// An event that was passed.
struct Step {
    held: Held,
    /// What its chain hash should be.
    computed: Hash,
    /// What the next event should name as previous.
    hash: Hash,
}

impl Walk {
    pub(crate) fn new(municipality: u64, kept: Option<Position>, commands: Commands) -> Self {
        let (residues, broken) = (BTreeMap::new(), vec![]);
        Self { municipality, kept, commands, events: 0, before: None, earlier: [0; 32], residues, broken }
    }

    fn find(&mut self, seq: u64, reason: Reason) {
        if self.broken.len() < ENOUGH {
            self.broken.push(Broken { seq, reason });
        }
    }

    /// Passes the next event.
    pub(crate) fn step(&mut self, held: Held) {
        let (seq, stored) = (held.event.seq, held.event.chain_hash);
        self.events += 1;
        match held.salt.as_deref().map(<&[u8; 32]>::try_from) {
            Some(Ok(salt)) if chain::payload_hash(salt, &held.event.payload) == held.payload_hash => {}
            Some(_) => self.find(seq, Reason::Payload),
            None => {
                self.residues.insert(seq, chain::digest(&held.event.payload));
            }
        }
        let (last, previous) = self.before.as_ref().map_or((0, [0; 32]), |step| (step.held.event.seq, step.hash));
        let computed = self.link(&held, seq, previous);
        let mut hash = stored;
        if seq != last + 1 {
            self.find(seq, Reason::Gap);
        } else if computed == stored {
            self.time_of_the_one_before(&held);
            if !self.is_told_by_its_command(&held) {
                self.find(seq, Reason::Command);
            }
        } else if let Some(moved) = self.changed_places(&held) {
            self.broken.retain(|broken| broken.seq != last);
            self.find(last, Reason::Order);
            self.find(seq, Reason::Order);
            hash = moved;
        } else if !self.follows_what_the_one_before_should_be(&held) {
            let reason = self.suspicion(&held);
            self.find(seq, reason);
        }
        if self.kept.is_some_and(|kept| kept.seq == seq && kept.hash != stored) {
            self.find(seq, Reason::OtherHistory);
        }
        self.earlier = previous;
        self.before = Some(Step { held, computed, hash });
    }

    fn link(&self, held: &Held, seq: u64, previous: Hash) -> Hash {
        let event = &held.event;
        Link {
            previous,
            municipality: self.municipality,
            seq,
            recorded_at: event.recorded_at,
            kind: &event.kind,
            actor: event.actor,
            appointment: event.appointment,
            delegation: event.delegation.as_deref(),
            command_id: &event.command_id,
            payload_hash: held.payload_hash,
        }
        .hash()
    }

    /// If this event and the one before hold in each other's places, the hash that the next one builds on.
    fn changed_places(&self, held: &Held) -> Option<Hash> {
        let before = &self.before.as_ref()?.held;
        let (first, second) = (held.event.chain_hash, before.event.chain_hash);
        let turned = self.link(held, before.event.seq, self.earlier) == first
            && self.link(before, held.event.seq, first) == second;
        turned.then_some(second)
    }

    /// Only the chain hash of the one before was changed: that one was named already, and this one is sound.
    fn follows_what_the_one_before_should_be(&self, held: &Held) -> bool {
        self.before
            .as_ref()
            .is_some_and(|before| self.link(held, held.event.seq, before.computed) == held.event.chain_hash)
    }

    /// The row of its command names its actor, and positions that it is among.
    fn is_told_by_its_command(&self, held: &Held) -> bool {
        let event = &held.event;
        self.commands.events_of(event.actor, &event.command_id).is_some_and(|range| range.contains(&event.seq))
    }

    /// A sound event that was recorded before a suspect one tells what was changed in that.
    fn time_of_the_one_before(&mut self, held: &Held) {
        let Some(before) = &self.before else { return };
        if before.held.event.recorded_at <= held.event.recorded_at {
            return;
        }
        let seq = before.held.event.seq;
        if let Some(broken) =
            self.broken.iter_mut().rfind(|broken| broken.seq == seq && broken.reason == Reason::Envelope)
        {
            broken.reason = Reason::Time;
        }
    }

    /// What was most likely changed in an event whose chain hash does not hold.
    fn suspicion(&self, held: &Held) -> Reason {
        let event = &held.event;
        let sent = self.commands.by_first.range(..=event.seq).next_back();
        let sent = sent.filter(|(first, sent)| event.seq < *first + sent.count).map(|(_, sent)| sent);
        if sent.is_some_and(|sent| sent.command_id == event.command_id && sent.actor != event.actor) {
            return Reason::Actor;
        }
        let Some(before) = &self.before else { return Reason::Envelope };
        let before = &before.held.event;
        let same_batch = before.command_id == event.command_id && before.actor == event.actor;
        if event.recorded_at < before.recorded_at || (same_batch && event.recorded_at != before.recorded_at) {
            return Reason::Time;
        }
        Reason::Envelope
    }

    /// Compares the end with the municipality's row and the kept head; answers the residues found, by position.
    pub(crate) fn end(mut self, head: &Head) -> (Verification, BTreeMap<u64, Hash>) {
        let last = self.before.as_ref().map_or(Position::START, |step| step.held.event.position());
        let known = head.seq.max(self.kept.map_or(0, |kept| kept.seq));
        if known > last.seq {
            self.find(last.seq, Reason::Tail);
        } else if head.position() != last {
            self.find(last.seq, Reason::HeadRow);
        }
        (Verification { events: self.events, head: last, broken: self.broken }, self.residues)
    }
}

/// Who sent which command, in the same state of the database as the events.
pub(crate) async fn commands(work: &mut Work, municipality: u64) -> Result<Commands, StoreError> {
    const SQL: &str = "SELECT first_seq, actor, command_id, count FROM command WHERE municipality = $1 AND count > 0";
    let rows = work.rows(SQL, vec![municipality.into()]).await?;
    let mut commands = Commands::default();
    for row in &rows {
        // An id of another length is no id that any event has.
        let Ok(command_id) = row.array(2) else { continue };
        let (first, sent) = (row.number(0)?, Sent { actor: row.number(1)?, command_id, count: row.number(3)? });
        commands.by_id.insert((sent.actor, command_id), first..first.saturating_add(sent.count));
        commands.by_first.insert(first, sent);
    }
    Ok(commands)
}

/// The municipality's own row.
pub(crate) async fn head(work: &mut Work, municipality: u64) -> Result<Option<Head>, StoreError> {
    const SQL: &str = "SELECT head_seq, head_hash, head_recorded_at FROM municipality WHERE id = $1";
    let row = work.row(SQL, vec![municipality.into()]).await?;
    row.map(|row| Ok(Head { seq: row.number(0)?, hash: row.hash(1)?, recorded_at: row.get(2)? })).transpose()
}
