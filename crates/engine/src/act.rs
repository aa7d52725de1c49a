//! The one door: decide, append, apply, publish. A clash with another process is settled by reading on and
//! deciding again; an append whose outcome is unknown is settled by asking the log, never by guessing.

use crate::clock;
use crate::keeper::{Keeper, fingerprint};
use crate::read::ReadError;
use crate::snapshot::Snapshot;
use crate::taken_out::TakenOut;
use domain::command::{By, Command, Decided, Request, decide};
use domain::event::Event;
use domain::id::ItemRef;
use domain::refusal::Refusal;
use domain::role::PersonDetails;
use domain::time::Instant;
use log::{AppendError, Attachment, Batch, Entry, PersonVersion, SideWrite};
use std::sync::Arc;
use std::time::Duration;

/// What is asked of a municipality, by whom.
#[derive(Debug)]
pub struct Ask {
    /// Who asks.
    pub by: By,
    /// The position the form was read at.
    pub based_on: Option<u64>,
    /// Chosen by the sender: the same id again is the same ask again.
    pub command_id: [u8; 16],
    /// What is asked for; all of it or nothing.
    pub commands: Vec<Command>,
    /// A file that goes with it.
    pub attachment: Option<Attachment>,
    /// When it is recorded, when that is not now: only a generated history says so.
    pub at: Option<Instant>,
}

impl Ask {
    /// One command, asked for now.
    pub fn one(by: By, based_on: Option<u64>, command_id: [u8; 16], command: impl Into<Command>) -> Self {
        Ask { by, based_on, command_id, commands: vec![command.into()], attachment: None, at: None }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The first event.
    pub first_seq: u64,
    /// How many events.
    pub count: u64,
    /// The items that the events are about, in order.
    pub items: Vec<ItemRef>,
    /// Whether it was carried out before, and this is the first answer again.
    pub repeated: bool,
}

impl Answer {
    /// The position that readers who have seen this answer must have come to.
    pub fn position(&self) -> u64 {
        (self.first_seq + self.count).saturating_sub(1)
    }
}

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The municipality's rules say no.
    #[error("refused")]
    Refused(Refusal),
    /// The command id was used for something else.
    #[error("the command id was used for another command")]
    Reused,
    /// The store does not answer; nothing was done, or what was done will show.
    #[error("the store does not answer: {0}")]
    Unavailable(String),
}

impl From<ReadError> for ActError {
    fn from(error: ReadError) -> Self {
        ActError::Unavailable(error.to_string())
    }
}

impl From<log::StoreError> for ActError {
    fn from(error: log::StoreError) -> Self {
        ActError::Unavailable(error.to_string())
    }
}

impl Keeper {
    /// Asks. Once asked it is carried out to its end, also when the asker no longer listens.
    pub async fn act(self: &Arc<Self>, ask: Ask) -> Result<Answer, ActError> {
        let keeper = Arc::clone(self);
        let carried_out = tokio::spawn(async move { Box::pin(keeper.carry_out(ask)).await }).await;
        carried_out.unwrap_or_else(|error| Err(ActError::Unavailable(error.to_string())))
    }

    async fn carry_out(&self, mut ask: Ask) -> Result<Answer, ActError> {
        let _turn = self.turn.lock().await;
        let fingerprint = fingerprint(&ask.commands);
        let mut unanswered = None;
        match self.refuse_missing_files(&ask.commands).await {
            Err(ActError::Refused(refusal)) => return self.repeated_or(refusal, &ask, fingerprint).await,
            other => other?,
        }
        if ask.based_on.is_some_and(|based_on| based_on > self.snapshot().position.seq) {
            // It may have been read from another process, which was a moment ahead.
            self.catch_up().await?;
        }
        for _ in 0..8 {
            let before = self.snapshot();
            let taken_out = self.fill_in_disposals(&mut ask.commands).await?;
            let request = Request {
                by: ask.by.clone(),
                at: ask.at.unwrap_or_else(clock::now),
                based_on: ask.based_on,
                chance: log::chance::bytes(),
                commands: ask.commands.clone(),
            };
            let decided = match decide(&before.municipality, request) {
                Ok(decided) => decided,
                Err(refusal) => return self.repeated_or(refusal, &ask, fingerprint).await,
            };
            let disposed = !taken_out.disposals.is_empty();
            let files = taken_out.files.clone();
            let batch = batch(&ask, fingerprint, &decided, taken_out);
            match self.store.append(self.id, before.position, batch).await {
                Ok(appended) => {
                    let answer = Answer {
                        first_seq: appended.first_seq,
                        count: appended.count,
                        items: decided.items(),
                        repeated: false,
                    };
                    self.settle_in(&before, decided, appended, disposed).await?;
                    self.destroy_files(&files).await;
                    // What hung on the value before may take long to free, and nobody waits for that.
                    drop(tokio::task::spawn_blocking(move || drop(before)));
                    return Ok(answer);
                }
                Err(AppendError::Clash { .. }) => self.catch_up().await?,
                Err(AppendError::Repeated { first_seq, count }) => return self.again(first_seq, count).await,
                Err(AppendError::Reused) => return Err(ActError::Reused),
                Err(AppendError::Unknown(error)) => {
                    tracing::warn!(%error, "outcome of an append is unknown; asking the log");
                    if let Some(answer) = self.settle(&ask).await? {
                        return Ok(answer);
                    }
                    unanswered = Some(error.to_string());
                }
                Err(AppendError::Store(error)) => return Err(error.into()),
                Err(error) => return Err(ActError::Unavailable(error.to_string())),
            }
        }
        Err(ActError::Unavailable(unanswered.unwrap_or_else(|| "the log keeps moving".to_owned())))
    }

    /// A command sent again may be refused by what its first sending did; then the first answer stands.
    async fn repeated_or(&self, refusal: Refusal, ask: &Ask, fingerprint: log::Hash) -> Result<Answer, ActError> {
        let actor = u64::from(ask.by.actor().0);
        match self.store.settle(self.id, actor, ask.command_id).await? {
            Some(settled) if settled.fingerprint == fingerprint => self.again(settled.first_seq, settled.count).await,
            Some(_) => Err(ActError::Reused),
            None => Err(ActError::Refused(refusal)),
        }
    }

    async fn again(&self, first_seq: u64, count: u64) -> Result<Answer, ActError> {
        self.catch_up().await?;
        let seqs: Vec<u64> = (first_seq..first_seq + count).collect();
        let stored = self.store.read_seqs(self.id, &seqs).await?;
        let mut items = Vec::new();
        for one in &stored {
            let (event, _) = crate::read::event(one)?;
            if let Some(item) = event.touches().first().filter(|item| !items.contains(*item)) {
                items.push(*item);
            }
        }
        Ok(Answer { first_seq, count, items, repeated: true })
    }

    /// Asks the log what became of a command, until it answers.
    async fn settle(&self, ask: &Ask) -> Result<Option<Answer>, ActError> {
        let actor = u64::from(ask.by.actor().0);
        let mut wait = Duration::from_millis(50);
        loop {
            match self.store.settle(self.id, actor, ask.command_id).await {
                Ok(Some(settled)) => return self.again(settled.first_seq, settled.count).await.map(Some),
                Ok(None) => return Ok(None),
                Err(error) if wait > Duration::from_secs(5) => return Err(error.into()),
                Err(_) => tokio::time::sleep(wait).await,
            }
            wait *= 2;
        }
    }

    /// Publishes what was appended: the decided value itself, unless content was taken out of the log.
    async fn settle_in(
        &self,
        before: &Snapshot,
        decided: Decided,
        appended: log::Appended,
        disposed: bool,
    ) -> Result<(), ActError> {
        if disposed {
            self.reread().await?;
            if !self.store.after_disposal().await? {
                tracing::warn!("readers were in the way of clearing freed pages; it will be done at the next disposal");
            }
            return Ok(());
        }
        if appended.count == 0 {
            return Ok(());
        }
        let value = decided.municipality;
        let at = Instant(appended.recorded_at);
        if value.position.seq != appended.head.seq || value.position.at != at {
            // Another clock was ahead: what the log says counts.
            return Ok(self.catch_up().await?);
        }
        let mut names = Arc::clone(&before.names);
        if !decided.people.is_empty() {
            let rows = self.store.people_since(self.id, before.position.seq).await?;
            Arc::make_mut(&mut names).take_in(rows);
        }
        let events: Vec<(u64, Instant, Event)> =
            (appended.first_seq..).zip(decided.events).map(|(seq, event)| (seq, at, event)).collect();
        let handed_on = Arc::clone(&before.handed_on);
        self.publish_decided(Snapshot::new(appended.head.position(), Arc::new(value), names, handed_on), &events);
        Ok(())
    }
}

fn batch(ask: &Ask, fingerprint: log::Hash, decided: &Decided, taken_out: TakenOut) -> Batch {
    let mut side = people_writes(&decided.people);
    side.extend(ask.attachment.clone().map(SideWrite::Attachment));
    side.extend(taken_out.side);
    Batch {
        actor: u64::from(ask.by.actor().0),
        appointment: decided.appointment.map(|appointment| u64::from(appointment.0)),
        delegation: decided.reference.as_ref().map(ToString::to_string),
        recorded_at: decided.municipality.position.at.0,
        command_id: ask.command_id,
        fingerprint,
        entries: decided.events.iter().map(entry).collect(),
        side,
        disposals: taken_out.disposals,
    }
}

/// An event as it is appended.
pub(crate) fn entry(event: &Event) -> Entry {
    Entry { kind: event.kind().to_owned(), payload: event.write() }
}

/// What is written to the person register.
pub(crate) fn people_writes(people: &[PersonDetails]) -> Vec<SideWrite> {
    let write = |row: &PersonDetails| match &row.content {
        Some(content) => SideWrite::Person(PersonVersion {
            person: u64::from(row.person.0),
            version: u64::from(row.version),
            name: content.name.clone(),
            mail: content.mail.clone(),
            phone: content.phone.clone(),
            valid_from: row.valid_from.0,
            salt: content.salt,
        }),
        None => SideWrite::ForgetPerson { person: u64::from(row.person.0), name: false },
    };
    people.iter().map(write).collect()
}
