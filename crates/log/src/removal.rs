//! Taking away: disposal of events, forgotten persons, destroyed attachments, and the register of it all.
//! The register holds no personal data and can be kept outside the database, so that a backup from before a removal
//! can be told to remove again before it serves.

use std::{fmt, str::FromStr};

use crate::{
    AppendError, Disposal, SideWrite, Store, StoreError,
    head::Hash,
    postgres,
    schema::REMOVAL,
    sqlite,
    store::{Pool, Work},
    value::{Row, Value},
};

/// One removal; as text it is one line of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The municipality's number.
    pub municipality: u64,
    /// First event of the batch that removed.
    pub removed_by: u64,
    /// What was removed.
    pub what: Removed,
}

/// What was removed, with a hash that tells it from something else that has the same number after a restore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    /// An event's payload.
    Event {
        /// Its position.
        seq: u64,
        /// Its chain hash.
        chain_hash: Hash,
        /// What stands in its place.
        residue: Vec<u8>,
    },
    /// A version of a person's entry.
    Person {
        /// The person's number.
        person: u64,
        /// The version.
        version: u64,
        /// Its commitment.
        commitment: Hash,
        /// Whether the name went too.
        name: bool,
    },
    /// An attachment.
    Attachment {
        /// SHA-256 of its content.
        digest: Hash,
    },
}

/// What a restored store must remove again; put into a batch with an event that tells of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outstanding {
    /// For [`crate::Batch::disposals`].
    pub disposals: Vec<Disposal>,
    /// For [`crate::Batch::side`].
    pub side: Vec<SideWrite>,
}

impl Outstanding {
    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.disposals.is_empty() && self.side.is_empty()
    }
}

/// Collects the removals of one batch.
pub(crate) struct Register {
    pub(crate) municipality: u64,
    removed_by: u64,
    rows: Vec<Vec<Value>>,
}

impl Register {
    pub(crate) fn new(municipality: u64, removed_by: u64) -> Self {
        Self { municipality, removed_by, rows: vec![] }
    }

    fn note(&mut self, what: &str, number: u64, version: u64, mark: &Hash, residue: &[u8]) {
        let ordinal = self.rows.len() as u64 + 1;
        self.rows.push(vec![
            self.municipality.into(),
            self.removed_by.into(),
            ordinal.into(),
            what.into(),
            number.into(),
            version.into(),
            mark.into(),
            residue.into(),
        ]);
    }

    pub(crate) fn person(&mut self, person: u64, version: u64, commitment: Hash, name: bool) {
        self.note(if name { "person" } else { "contact" }, person, version, &commitment, &[]);
    }

    pub(crate) fn attachment(&mut self, digest: &Hash) {
        self.note("attachment", 0, 0, digest, &[]);
    }

    pub(crate) async fn write(self, work: &mut Work) -> Result<(), StoreError> {
        work.insert(&REMOVAL, self.rows).await
    }
}

/// Replaces a payload by its residue and destroys the salt; disposing again replaces the residue.
pub(crate) async fn dispose(work: &mut Work, register: &mut Register, disposal: &Disposal) -> Result<(), AppendError> {
    const SQL: &str = "UPDATE event SET payload = $1, salt = NULL, disposed_by = $2 \
         WHERE municipality = $3 AND seq = $4 AND seq < $2 RETURNING chain_hash";
    let values = vec![
        disposal.residue.as_slice().into(),
        register.removed_by.into(),
        register.municipality.into(),
        disposal.seq.into(),
    ];
    let Some(row) = work.row(SQL, values).await? else { return Err(AppendError::NoEvent { seq: disposal.seq }) };
    register.note("event", disposal.seq, 0, &row.hash(0)?, &disposal.residue);
    Ok(())
}

impl Store {
    /// What events after position `after` removed, in order.
    pub async fn removals_since(&self, municipality: u64, after: u64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = "SELECT removed_by, what, number, version, mark, residue FROM removal \
             WHERE municipality = $1 AND removed_by > $2 ORDER BY removed_by, ordinal";
        let rows = self.rows(SQL, vec![municipality.into(), after.into()]).await?;
        rows.iter().map(|row| read(municipality, row)).collect()
    }

    /// Of a kept register, what is still (or again) here in one municipality, after a restore.
    pub async fn outstanding(&self, municipality: u64, kept: &[Removal]) -> Result<Outstanding, StoreError> {
        const EVENT: &str = "SELECT seq FROM event \
             WHERE municipality = $1 AND seq = $2 AND chain_hash = $3 AND salt IS NOT NULL";
        const FILE: &str = "SELECT name FROM attachment WHERE municipality = $1 AND digest = $2";
        let mut left = Outstanding::default();
        for removal in kept.iter().filter(|removal| removal.municipality == municipality) {
            match &removal.what {
                Removed::Event { seq, chain_hash, residue } => {
                    let key = vec![municipality.into(), (*seq).into(), chain_hash.into()];
                    if self.row(EVENT, key).await?.is_some() {
                        // Of two disposals of one event the later holds.
                        left.disposals.retain(|earlier| earlier.seq != *seq);
                        left.disposals.push(Disposal { seq: *seq, residue: residue.clone() });
                    }
                }
                Removed::Person { person, version, commitment, name } => {
                    if self.still_knows(municipality, *person, *version, commitment, *name).await? {
                        let write = SideWrite::ForgetPerson { person: *person, name: *name };
                        if !left.side.contains(&write) {
                            left.side.push(write);
                        }
                    }
                }
                Removed::Attachment { digest } => {
                    if self.row(FILE, vec![municipality.into(), digest.into()]).await?.is_some() {
                        left.side.push(SideWrite::RemoveAttachment { digest: *digest });
                    }
                }
            }
        }
        Ok(left)
    }

    async fn still_knows(
        &self,
        municipality: u64,
        person: u64,
        version: u64,
        commitment: &Hash,
        name: bool,
    ) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT name_hash, contact_hash, name_salt, contact_salt FROM person \
             WHERE municipality = $1 AND person = $2 AND version = $3";
        let key = vec![municipality.into(), person.into(), version.into()];
        let Some(row) = self.row(SQL, key).await? else { return Ok(false) };
        let same = crate::person::joined(&row.hash(0)?, &row.hash(1)?) == *commitment;
        let name_left = name && row.optional_array::<16>(2)?.is_some();
        Ok(same && (name_left || row.optional_array::<16>(3)?.is_some()))
    }

    /// Removes what disposal has left behind in the store's files: journal and freed places; call it after a batch
    /// that removed something.
    ///
    /// False when readers or writers were in the way for seconds: call again later. The file or the tables are
    /// written anew, which keeps writers waiting for as long as that takes, so gather a day's disposals before it.
    /// PostgreSQL's own write-ahead log is kept as the server is set up.
    pub async fn after_disposal(&self) -> Result<bool, StoreError> {
        match self.pool() {
            Pool::Sqlite { write, .. } => sqlite::rewrite(write).await,
            Pool::Postgres(pool) => postgres::rewrite(pool, &["event", "person", "attachment", "draft"]).await,
        }
    }
}

fn read(municipality: u64, row: &Row) -> Result<Removal, StoreError> {
    let (number, version, mark) = (row.number(2)?, row.number(3)?, row.hash(4)?);
    let what = match row.get(1)? {
        "event" => Removed::Event { seq: number, chain_hash: mark, residue: row.get(5)? },
        "person" => Removed::Person { person: number, version, commitment: mark, name: true },
        "contact" => Removed::Person { person: number, version, commitment: mark, name: false },
        "attachment" => Removed::Attachment { digest: mark },
        other => return Err(StoreError::damaged(format!("a removal of {other}"))),
    };
    Ok(Removal { municipality, removed_by: row.number(0)?, what })
}

/// `MUNICIPALITY REMOVED_BY WHAT NUMBER VERSION MARK [RESIDUE]`, hashes and residue in hexadecimal.
impl fmt::Display for Removal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} ", self.municipality, self.removed_by)?;
        match &self.what {
            Removed::Event { seq, chain_hash, residue } => {
                write!(out, "event {seq} 0 {} {}", hex::encode(chain_hash), hex::encode(residue))
            }
            Removed::Person { person, version, commitment, name } => {
                let what = if *name { "person" } else { "contact" };
                write!(out, "{what} {person} {version} {}", hex::encode(commitment))
            }
            Removed::Attachment { digest } => write!(out, "attachment 0 0 {}", hex::encode(digest)),
        }
    }
}

/// A line that is not one of a register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the line is not one of a register of removals")]
pub struct NotARemoval;

impl FromStr for Removal {
    type Err = NotARemoval;

    fn from_str(line: &str) -> Result<Self, NotARemoval> {
        parse(line).ok_or(NotARemoval)
    }
}

fn parse(line: &str) -> Option<Removal> {
    let mut words = line.split_whitespace();
    let mut number = || words.next()?.parse::<u64>().ok();
    let (municipality, removed_by) = (number()?, number()?);
    let what = words.next()?;
    let mut number = || words.next()?.parse::<u64>().ok();
    let (number, version) = (number()?, number()?);
    let mut mark = [0; 32];
    hex::decode_to_slice(words.next()?, &mut mark).ok()?;
    let residue = hex::decode(words.next().unwrap_or_default()).ok()?;
    let what = match what {
        "event" => Removed::Event { seq: number, chain_hash: mark, residue },
        "person" => Removed::Person { person: number, version, commitment: mark, name: true },
        "contact" => Removed::Person { person: number, version, commitment: mark, name: false },
        "attachment" => Removed::Attachment { digest: mark },
        _ => return None,
    };
    words.next().is_none().then_some(Removal { municipality, removed_by, what })
}

#[cfg(test)]
mod tests {
    use super::{NotARemoval, Removal, Removed};

    #[test]
    fn a_line_of_the_register_reads_back() {
        let kinds = [
            Removed::Event { seq: 4, chain_hash: [7; 32], residue: b"{\"risk\":1}".to_vec() },
            Removed::Event { seq: 4, chain_hash: [7; 32], residue: vec![] },
            Removed::Person { person: 2, version: 3, commitment: [8; 32], name: true },
            Removed::Person { person: 2, version: 3, commitment: [8; 32], name: false },
            Removed::Attachment { digest: [9; 32] },
        ];
        for what in kinds {
            let removal = Removal { municipality: 1, removed_by: 12, what };
            assert_eq!(removal.to_string().parse(), Ok(removal));
        }
        assert_eq!("1 2 event 3".parse::<Removal>(), Err(NotARemoval));
    }
}
