//! Verifying what lies beside the chain against what the events claim: residues, the person register, attachments.

use std::collections::BTreeMap;

use futures::TryStreamExt as _;
use sqlx::SqlSafeStr as _;

use crate::{
    Broken, Files, Reason, StoreError, chain,
    claim::{Claimed, Ledger},
    head::Hash,
    person,
    store::Work,
    value::Row,
};

/// Every residue is claimed by a disposal, and every disposal was carried out.
pub(crate) fn residues(ledger: &Ledger, found: &BTreeMap<u64, Hash>, broken: &mut Vec<Broken>) {
    for (&seq, hash) in found {
        if ledger.residues.get(&seq) != Some(hash) {
            broken.push(Broken { seq, reason: Reason::Residue });
        }
    }
    let undone = ledger.residues.keys().filter(|seq| !found.contains_key(*seq));
    broken.extend(undone.map(|&seq| Broken { seq, reason: Reason::NotDisposed }));
}

/// Every row of the register is as the event commits to, and every commitment has its row.
pub(crate) async fn people(
    work: &mut Work,
    municipality: u64,
    ledger: &Ledger,
    broken: &mut Vec<Broken>,
) -> Result<(), StoreError> {
    const SQL: &str = "SELECT person, version, name, mail, phone, name_salt, name_hash, contact_salt, contact_hash, \
         valid_from FROM person WHERE municipality = $1 ORDER BY person, version";
    let mut missing: BTreeMap<(u64, u64), &Claimed> =
        ledger.people.iter().map(|(key, claimed)| (*key, claimed)).collect();
    for row in work.rows(SQL, vec![municipality.into()]).await? {
        let (person, version) = (row.number(0)?, row.number(1)?);
        match missing.remove(&(person, version)) {
            None => broken.push(Broken { seq: 0, reason: Reason::Person { person, version } }),
            Some(claimed) => {
                if !as_committed(&row, claimed)? {
                    broken.push(Broken { seq: claimed.seq, reason: Reason::Person { person, version } });
                } else if !forgotten_as_claimed(&row, claimed)? {
                    broken.push(Broken { seq: claimed.seq, reason: Reason::Forgotten { person, version } });
                }
            }
        }
    }
    broken.extend(
        missing.into_iter().map(|((person, version), claimed)| Broken {
            seq: claimed.seq,
            reason: Reason::Person { person, version },
        }),
    );
    Ok(())
}

/// What is still there hashes to the kept hashes, and they to the commitment.
fn as_committed(row: &Row, claimed: &Claimed) -> Result<bool, StoreError> {
    if claimed.valid_from.is_some_and(|from| row.get::<i64>(9).is_ok_and(|stored| stored != from)) {
        return Ok(false);
    }
    let (name_hash, contact_hash) = (row.hash(6)?, row.hash(8)?);
    let (name, mail, phone): (Option<&str>, _, _) = (row.get(2)?, row.get(3)?, row.get(4)?);
    let (name_salt, contact_salt): (Option<&[u8]>, Option<&[u8]>) = (row.get(5)?, row.get(7)?);
    let name_holds = match (name_salt, name) {
        (Some(salt), Some(name)) => person::name_hash(salt, name) == name_hash,
        (None, None) => true,
        _ => false,
    };
    let contact_holds = match contact_salt {
        Some(salt) => person::contact_hash(salt, mail, phone) == contact_hash,
        None => mail.is_none() && phone.is_none(),
    };
    Ok(name_holds && contact_holds && person::joined(&name_hash, &contact_hash) == claimed.commitment)
}

fn forgotten_as_claimed(row: &Row, claimed: &Claimed) -> Result<bool, StoreError> {
    let name_forgotten = row.get::<Option<&[u8]>>(5)?.is_none();
    let contact_forgotten = row.get::<Option<&[u8]>>(7)?.is_none();
    Ok(name_forgotten == claimed.name_forgotten && contact_forgotten == claimed.contact_forgotten)
}

/// Every file hashes to the digest it is kept by.
pub(crate) async fn attachments(
    work: &mut Work,
    municipality: u64,
    broken: &mut Vec<Broken>,
) -> Result<(), StoreError> {
    const SQL: &str = "SELECT digest, content FROM attachment WHERE municipality = $1 ORDER BY digest";
    let mut rows = work.stream(SQL.into_sql_str(), vec![municipality.into()]);
    while let Some(row) = rows.try_next().await? {
        let digest = row.hash(0)?;
        if chain::digest(row.get(1)?) != digest {
            broken.push(Broken { seq: 0, reason: Reason::Attachment { digest } });
        }
    }
    Ok(())
}

/// Every file that an event names is kept, and hashes to the digest it is kept by.
pub(crate) async fn files(
    files: Option<&Files>,
    municipality: u64,
    ledger: &Ledger,
    broken: &mut Vec<Broken>,
) -> Result<(), StoreError> {
    for (&digest, &seq) in &ledger.files {
        let found = match files {
            Some(files) => files.is_whole(municipality, &digest).await?,
            None => None,
        };
        match found {
            Some(true) => {}
            Some(false) => broken.push(Broken { seq, reason: Reason::Attachment { digest } }),
            None => broken.push(Broken { seq, reason: Reason::MissingFile { digest } }),
        }
    }
    Ok(())
}
