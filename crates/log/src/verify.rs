//! Verifying a log: is it what was once written, whole, in order, and does what lies beside it agree.
//! The events are read once, in one state of the database; what is broken is named and the reading goes on.

use std::fmt;

use futures::TryStreamExt as _;
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

use crate::{
    Claims, Position, Store, StoreError, Stored, beside,
    claim::Ledger,
    head::Hash,
    read::{COLUMNS, Reader},
    walk::{Held, Walk, commands, head},
};

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    /// How many events there are.
    pub events: u64,
    /// The last of them; none in an empty log.
    pub head: Position,
    /// What is wrong, in the order it was found; nothing when all is well.
    pub broken: Vec<Broken>,
}

impl Verification {
    /// Whether all is well.
    pub fn ok(&self) -> bool {
        self.broken.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The event that is wrong or that tells of what is wrong; 0 when no event does.
    pub seq: u64,
    /// What is wrong.
    pub reason: Reason,
}

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The payload is not the one that was hashed.
    Payload,
    /// The event is said to be by somebody who did not send its command.
    Actor,
    /// The time is not between those of its neighbours, or not that of its batch.
    Time,
    /// The event stood at another position.
    Order,
    /// No command's row tells of it, or it tells of another actor or other positions.
    Command,
    /// Kind, time, appointment, delegation, command or payload hash is not the one that was hashed.
    Envelope,
    /// Events are missing before this one.
    Gap,
    /// The events end before a head that is known.
    Tail,
    /// The log is whole but not the one that the kept head was taken from.
    OtherHistory,
    /// The municipality's row does not say where the events end.
    HeadRow,
    /// The residue is not the one that the disposal tells of, or no disposal tells of it.
    Residue,
    /// A disposal tells that the content was destroyed, and it is still there.
    NotDisposed,
    /// A person's entry is not the one that the event commits to, is missing, or no event tells of it.
    Person {
        /// The person's number.
        person: u64,
        /// The version.
        version: u64,
    },
    /// Forgotten according to the log and not in the register, or the reverse.
    Forgotten {
        /// The person's number.
        person: u64,
        /// The version.
        version: u64,
    },
    /// A file that an event names is not there.
    MissingFile {
        /// Its digest.
        digest: Hash,
    },
    /// A file's content is not what its digest says.
    Attachment {
        /// The digest it is kept by.
        digest: Hash,
    },
}

impl Reason {
    /// Its name for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Reason::Payload => "payload",
            Reason::Actor => "actor",
            Reason::Time => "time",
            Reason::Order => "order",
            Reason::Command => "command",
            Reason::Envelope => "envelope",
            Reason::Gap => "gap",
            Reason::Tail => "tail",
            Reason::OtherHistory => "otherhistory",
            Reason::HeadRow => "headrow",
            Reason::Residue => "residue",
            Reason::NotDisposed => "notdisposed",
            Reason::Person { .. } => "person",
            Reason::Forgotten { .. } => "forgotten",
            Reason::MissingFile { .. } => "missingfile",
            Reason::Attachment { .. } => "attachment",
        }
    }
}

/// For operators; people's pages have texts of their own.
impl fmt::Display for Broken {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "event {}: ", self.seq)?;
        match self.reason {
            Reason::Payload => out.write_str("the content was changed"),
            Reason::Actor => out.write_str("the actor was changed"),
            Reason::Time => out.write_str("the time was changed"),
            Reason::Order => out.write_str("the order was changed"),
            Reason::Command => out.write_str("the row of the command that gave it is missing or was changed"),
            Reason::Envelope => out.write_str("kind, time, appointment, delegation or command was changed"),
            Reason::Gap => out.write_str("events are missing before it"),
            Reason::Tail => out.write_str("the events after it are missing"),
            Reason::OtherHistory => out.write_str("it is not the one that the kept head was taken from"),
            Reason::HeadRow => out.write_str("it is not where the municipality's row says that the log ends"),
            Reason::Residue => out.write_str("what stands in place of the content is not what the disposal tells of"),
            Reason::NotDisposed => out.write_str("the content was to be destroyed and is still there"),
            Reason::Person { person, version } => {
                write!(out, "person {person}, version {version}, is not as the event tells")
            }
            Reason::Forgotten { person, version } => {
                write!(out, "person {person}, version {version}, is forgotten in one place and not in the other")
            }
            Reason::MissingFile { digest } => write!(out, "the file {} is not there", hex::encode(digest)),
            Reason::Attachment { digest } => write!(out, "the file {} was changed", hex::encode(digest)),
        }
    }
}

/// What an event claims, told by somebody who can read payloads; asked for every event, disposed of or not.
pub type Judge<'a> = &'a (dyn Fn(&Stored) -> Claims + Send + Sync);

impl Store {
    /// Verifies a municipality's log and what lies beside it, and that it contains `kept`, a head from earlier.
    pub async fn verify(
        &self,
        municipality: u64,
        kept: Option<Position>,
        judge: Judge<'_>,
    ) -> Result<Verification, StoreError> {
        let mut work = self.snapshot().await?;
        let Some(head) = head(&mut work, municipality).await? else {
            return Err(StoreError::damaged("there is no such municipality"));
        };
        let commands = commands(&mut work, municipality).await?;
        let mut walk = Walk::new(municipality, kept, commands);
        let mut ledger = Ledger::default();
        let sql = format!("SELECT {COLUMNS}, salt, payload_hash FROM event WHERE municipality = $1 ORDER BY seq");
        let mut rows = work.stream(AssertSqlSafe(sql).into_sql_str(), vec![municipality.into()]);
        let mut reader = Reader::default();
        while let Some(row) = rows.try_next().await? {
            let event = reader.event(&row)?;
            ledger.enter(event.seq, judge(&event));
            walk.step(Held { salt: row.get(10)?, payload_hash: row.hash(11)?, event });
        }
        drop(rows);
        let (mut verification, residues) = walk.end(&head);
        let broken = &mut verification.broken;
        beside::residues(&ledger, &residues, broken);
        beside::people(&mut work, municipality, &ledger, broken).await?;
        beside::attachments(&mut work, municipality, broken).await?;
        beside::files(self.files(), municipality, &ledger, broken).await?;
        Ok(verification)
    }
}
