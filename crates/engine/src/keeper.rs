//! The keeper of one municipality: its newest snapshot, its stories and search, its checkpoints, and whose turn it
//! is to write.

use crate::days::Days;
use crate::earlier::{Checkpoint, Earlier};
use crate::people::Names;
use crate::read::{self, ReadError, Trouble};
use crate::search::{Found, Search, look_through};
use crate::snapshot::{Snapshot, lock};
use crate::story::{Stories, StoryEvent};
use arc_swap::ArcSwap;
use domain::command::Command;
use domain::event::Event;
use domain::id::ItemRef;
use domain::municipality::Municipality;
use domain::time::Date;
use log::{Position, Store, Stored};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::watch;

/// A checkpoint is kept at every so many events.
const CHECKPOINT: u64 = 200_000;

/// Stories and days: what is known of the log besides the value.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) stories: Stories,
    pub(crate) days: Days,
}

impl Index {
    fn note(&mut self, seq: u64, at: domain::time::Instant, event: &Event) {
        self.stories.note(seq, event);
        self.days.note(seq, at);
    }
}

/// The keeper of one municipality.
pub struct Keeper {
    /// Its number in the store.
    pub id: u64,
    /// Its short name, as in addresses and on the command line.
    pub slug: String,
    pub(crate) store: Store,
    pub(crate) turn: tokio::sync::Mutex<()>,
    current: ArcSwap<Snapshot>,
    index: Arc<Mutex<Index>>,
    /// None until somebody searches, or the engine has had time to read all texts.
    search: Mutex<Option<Search>>,
    /// What search has not taken in yet: nobody waits for that who does not search.
    unsearched: Mutex<BTreeSet<ItemRef>>,
    pub(crate) earlier: Earlier,
    position: watch::Sender<u64>,
    trouble: Mutex<Option<Trouble>>,
}

impl Keeper {
    /// Reads a whole log.
    pub(crate) async fn open(store: &Store, id: u64, slug: String) -> Result<Arc<Self>, ReadError> {
        let loaded = load(store, id).await?;
        let (position, _) = watch::channel(loaded.snapshot.position.seq);
        Ok(Arc::new(Keeper {
            id,
            slug,
            store: store.clone(),
            turn: tokio::sync::Mutex::new(()),
            current: ArcSwap::from_pointee(loaded.snapshot),
            index: Arc::new(Mutex::new(loaded.index)),
            search: Mutex::default(),
            unsearched: Mutex::default(),
            earlier: Earlier::new(loaded.checkpoints),
            position,
            trouble: Mutex::new(None),
        }))
    }

    /// The newest snapshot.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.current.load_full()
    }

    /// The newest snapshot once it has come to a position, or as it stands after waiting briefly for that.
    pub async fn snapshot_from(&self, seq: u64) -> Arc<Snapshot> {
        let mut position = self.position.subscribe();
        let wait = position.wait_for(|now| *now >= seq);
        // Waiting longer would only keep the reader from the state there is.
        let _ = tokio::time::timeout(Duration::from_secs(2), wait).await;
        self.snapshot()
    }

    /// Why the municipality cannot be served, if it cannot.
    pub fn trouble(&self) -> Option<Trouble> {
        lock(&self.trouble).clone()
    }

    /// Tells when the municipality has moved on.
    pub fn moves(&self) -> watch::Receiver<u64> {
        self.position.subscribe()
    }

    /// The first day on which something was recorded.
    pub fn first_day(&self) -> Option<Date> {
        lock(&self.index).days.first()
    }

    /// The value as registered at the end of a day; today's when nothing came later.
    pub async fn at_end_of(&self, day: Date) -> Result<Arc<Municipality>, ReadError> {
        let seq = lock(&self.index).days.end_of(day);
        self.up_to(seq).await
    }

    /// The value after an event; the newest when there is no such event yet.
    async fn up_to(&self, seq: u64) -> Result<Arc<Municipality>, ReadError> {
        let snapshot = self.snapshot();
        if seq >= snapshot.position.seq {
            return Ok(Arc::clone(&snapshot.municipality));
        }
        self.earlier.at(&self.store, self.id, seq).await
    }

    /// The position after an event, with its chain hash, to be kept outside; none if there is no such event.
    pub async fn position_at(&self, seq: u64) -> Result<Option<Position>, ReadError> {
        let stored = self.store.read_seqs(self.id, &[seq]).await?;
        Ok(stored.first().map(|stored| Position { seq, hash: stored.chain_hash }))
    }

    /// The value at a position that was kept outside; none if this log never stood there.
    pub async fn at(&self, position: Position) -> Result<Option<Arc<Municipality>>, ReadError> {
        if self.position_at(position.seq).await? != Some(position) {
            return Ok(None);
        }
        self.up_to(position.seq).await.map(Some)
    }

    /// An item's story up to a position, newest first, at most `limit` events; texts come from the log.
    pub async fn story(&self, item: ItemRef, until: u64, limit: usize) -> Result<Vec<StoryEvent>, ReadError> {
        let seqs = lock(&self.index).stories.of(item, until, limit);
        self.events(&seqs).await
    }

    /// The events of an item after a position, oldest first: what has changed since a form was read.
    pub async fn since(&self, item: ItemRef, based_on: u64) -> Result<Vec<StoryEvent>, ReadError> {
        let mut seqs = lock(&self.index).stories.of(item, u64::MAX, 200);
        seqs.retain(|seq| *seq > based_on);
        let mut events = self.events(&seqs).await?;
        events.reverse();
        Ok(events)
    }

    async fn events(&self, seqs: &[u64]) -> Result<Vec<StoryEvent>, ReadError> {
        let stored = self.store.read_seqs(self.id, seqs).await?;
        let mut events = stored.iter().map(told).collect::<Result<Vec<_>, _>>()?;
        events.sort_by_key(|event| std::cmp::Reverse(event.stamp.seq));
        Ok(events)
    }

    /// The stored events of an item, oldest first, as they lie in the log.
    pub(crate) async fn stored(&self, item: ItemRef) -> Result<Vec<Stored>, ReadError> {
        let seqs = lock(&self.index).stories.of(item, u64::MAX, usize::MAX);
        Ok(self.store.read_seqs(self.id, &seqs).await?)
    }

    /// The items in which every word of a query occurs, in today's value or an earlier one. What the asker may not
    /// see is still among them.
    pub fn find(&self, shown: &Municipality, query: &str) -> Vec<Found> {
        if shown.position.seq < self.snapshot().position.seq {
            return look_through(shown, query);
        }
        let (search, at) = self.searchable();
        match &*search {
            Some(search) if shown.position.seq == at => search.find(shown, query),
            _ => look_through(shown, query),
        }
    }

    /// Takes in what search has not taken in yet; of a log that was just read that is everything.
    pub(crate) fn settle_search(&self) {
        drop(self.searchable());
    }

    /// Search as it is of the newest value, and that value's position.
    fn searchable(&self) -> (MutexGuard<'_, Option<Search>>, u64) {
        let mut search = lock(&self.search);
        let items = std::mem::take(&mut *lock(&self.unsearched));
        // The value is looked up afterwards: what was touched is in it.
        let value = Arc::clone(&self.snapshot().municipality);
        match &mut *search {
            Some(search) => items.into_iter().for_each(|item| search.put(&value, item)),
            None => *search = Some(Search::of(&value)),
        }
        (search, value.position.seq)
    }

    /// Reads on from what is known to the end of the log, and publishes. What it meets there decides whether the
    /// municipality can be served; a store that does not answer leaves that as it was. Whoever calls it has the turn.
    pub(crate) async fn catch_up(&self) -> Result<(), ReadError> {
        let read = self.read_on().await;
        match &read {
            Ok(()) => *lock(&self.trouble) = None,
            Err(ReadError::Trouble(trouble)) => *lock(&self.trouble) = Some(trouble.clone()),
            Err(ReadError::Store(_) | ReadError::Interrupted) => {}
        }
        read
    }

    async fn read_on(&self) -> Result<(), ReadError> {
        let before = self.snapshot();
        let value = Municipality::clone(&before.municipality);
        let (index, disposed) = (Arc::clone(&self.index), Arc::new(AtomicBool::new(false)));
        let noting = Arc::clone(&disposed);
        let read = read::forward(&self.store, self.id, before.position, value, None, move |stored, event, _| {
            lock(&index).note(stored.seq, read::stamp(stored).at, event);
            noting.fetch_or(matches!(event, Event::Disposal(_)), Ordering::Relaxed);
        });
        let (value, position) = read.await?;
        if position == before.position {
            return Ok(());
        }
        if disposed.load(Ordering::Relaxed) {
            // Another process took content out of the log: it is in what was read here before.
            return self.reread().await;
        }
        let mut names = Names::clone(&before.names);
        names.take_in(self.store.people_since(self.id, before.position.seq).await?);
        let touched = changed_items(&before.municipality, &value);
        let handed_on = Arc::clone(&before.handed_on);
        self.publish(Snapshot::new(position, Arc::new(value), Arc::new(names), handed_on), &touched);
        Ok(())
    }

    /// Publishes what was decided here, without reading it back.
    pub(crate) fn publish_decided(&self, snapshot: Snapshot, events: &[(u64, domain::time::Instant, Event)]) {
        let mut touched = Vec::new();
        {
            let mut index = lock(&self.index);
            for (seq, at, event) in events {
                index.note(*seq, *at, event);
                touched.extend(event.touches());
            }
        }
        self.publish(snapshot, &touched);
    }

    fn publish(&self, snapshot: Snapshot, touched: &[ItemRef]) {
        let seq = snapshot.position.seq;
        snapshot.handed_on.let_go(seq);
        self.current.store(Arc::new(snapshot));
        lock(&self.unsearched).extend(touched);
        self.position.send_replace(seq);
    }

    /// Reads the whole log anew, after content was taken out of it: nothing of it stays in the value, in earlier
    /// values, in search. Whoever calls it has the turn.
    pub(crate) async fn reread(&self) -> Result<(), ReadError> {
        let loaded = load(&self.store, self.id).await?;
        *lock(&self.index) = loaded.index;
        self.earlier.replace(loaded.checkpoints).await;
        let seq = loaded.snapshot.position.seq;
        {
            // Nobody finds in the new value by what stood in the old.
            let mut search = lock(&self.search);
            self.current.store(Arc::new(loaded.snapshot));
            *search = None;
        }
        self.position.send_replace(seq);
        Ok(())
    }
}

struct Loaded {
    snapshot: Snapshot,
    index: Index,
    checkpoints: Vec<Checkpoint>,
}

/// What is gathered while a whole log is read, and where the value stands.
#[derive(Default)]
struct Gathered {
    index: Index,
    checkpoints: Vec<Checkpoint>,
    position: Option<Position>,
}

async fn load(store: &Store, id: u64) -> Result<Loaded, ReadError> {
    let gathered = Arc::new(Mutex::new(Gathered::default()));
    let noting = Arc::clone(&gathered);
    let begin = Municipality::default();
    let (value, position) = read::forward(store, id, Position::START, begin, None, move |stored, event, value| {
        let mut noting = lock(&noting);
        noting.index.note(stored.seq, read::stamp(stored).at, event);
        let before = noting.position.replace(stored.position());
        noting
            .checkpoints
            .extend(before.filter(|at| at.seq % CHECKPOINT == 0).map(|position| (position, Arc::new(value.clone()))));
    })
    .await?;
    let mut names = Names::default();
    names.take_in(store.people(id).await?);
    let Gathered { index, checkpoints, .. } = std::mem::take(&mut *lock(&gathered));
    let snapshot = Snapshot::new(position, Arc::new(value), Arc::new(names), Arc::default());
    Ok(Loaded { snapshot, index, checkpoints })
}

/// The items that differ between two values, told by the position of their last event.
fn changed_items(before: &Municipality, after: &Municipality) -> Vec<ItemRef> {
    after.touched_after(before.position.seq)
}

fn told(stored: &Stored) -> Result<StoryEvent, ReadError> {
    let (event, stamp) = read::event(stored)?;
    let appointment = stored.appointment.and_then(|number| u32::try_from(number).ok());
    Ok(StoryEvent {
        stamp,
        appointment: appointment.map(domain::id::AppointmentId),
        reference: stored.delegation.clone(),
        event,
        disposed: stored.disposed(),
    })
}

/// A hash of what was asked for, so that a command id used again for something else shows.
pub(crate) fn fingerprint(commands: &[Command]) -> log::Hash {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for command in commands {
        hash.update(command.name().as_bytes());
        hash.update(serde_json::to_vec(&command.input()).unwrap_or_default());
        // A file is no field, and another file is another ask.
        if let Command::AttachEvidence(domain::evidence::Attach { file: Some(file), .. }) = command {
            hash.update(file.digest.hex().as_bytes());
        }
    }
    hash.finalize().into()
}
