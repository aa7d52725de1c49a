//! The person register: who a number is, with history, beside the log and in its transaction.
//! The log holds only a commitment for each version; name and contact details are committed to apart, so that the
//! name can still be checked when the contact details have been forgotten.

use sha2::{Digest as _, Sha256};

use crate::{
    Store, StoreError,
    chain::field,
    head::Hash,
    removal::Register,
    schema::PERSON,
    store::Work,
    value::{Row, Value},
};

/// A version of a person's entry, to write.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonVersion {
    /// The person's number.
    pub person: u64,
    /// From 1 upwards.
    pub version: u64,
    /// Name as the person is called at work.
    pub name: String,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// From when the name is right, in microseconds since 1970 (UTC).
    pub valid_from: i64,
    /// The chance that went into the commitment.
    pub salt: [u8; 32],
}

/// Without name or contact details: debug output ends up in logs.
impl std::fmt::Debug for PersonVersion {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "PersonVersion({} version {})", self.person, self.version)
    }
}

impl PersonVersion {
    /// What the event says instead of the personal data.
    pub fn commitment(&self) -> Hash {
        commitment(&self.salt, &self.name, self.mail.as_deref(), self.phone.as_deref())
    }
}

/// A version of a person's entry, as it is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The person's number.
    pub person: u64,
    /// From 1 upwards; the highest is in force.
    pub version: u64,
    /// Name; none when forgotten.
    pub name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// From when the name is right, in microseconds since 1970 (UTC).
    pub valid_from: i64,
    /// Last event of the batch that wrote the row or made it forgotten.
    pub seq: u64,
    /// Whether the contact details were destroyed, as against never given.
    pub contact_forgotten: bool,
}

/// Without name or contact details: debug output ends up in logs.
impl std::fmt::Debug for Person {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Person({} version {})", self.person, self.version)
    }
}

/// SHA-256(H(salt[..16] ‖ name) ‖ H(salt[16..] ‖ mail ‖ phone)), where each field is preceded by its length (4 bytes,
/// big-endian), and an absent one is empty while a present one begins with a byte 1.
pub fn commitment(salt: &[u8; 32], name: &str, mail: Option<&str>, phone: Option<&str>) -> Hash {
    let (name_salt, contact_salt) = salt.split_at(16);
    joined(&name_hash(name_salt, name), &contact_hash(contact_salt, mail, phone))
}

pub(crate) fn joined(name_hash: &Hash, contact_hash: &Hash) -> Hash {
    Sha256::new().chain_update(name_hash).chain_update(contact_hash).finalize().into()
}

pub(crate) fn name_hash(salt: &[u8], name: &str) -> Hash {
    hash(salt, &[Some(name)])
}

pub(crate) fn contact_hash(salt: &[u8], mail: Option<&str>, phone: Option<&str>) -> Hash {
    hash(salt, &[mail, phone])
}

fn hash(salt: &[u8], fields: &[Option<&str>]) -> Hash {
    let mut bytes = salt.to_vec();
    for value in fields {
        match value {
            None => field(&mut bytes, &[]),
            Some(value) => field(&mut bytes, &[&[1], value.as_bytes()]),
        }
    }
    Sha256::digest(&bytes).into()
}

impl Store {
    /// Every version of every person, by number and version.
    pub async fn people(&self, municipality: u64) -> Result<Vec<Person>, StoreError> {
        self.people_since(municipality, 0).await
    }

    /// The rows that events after position `after` wrote or made forgotten, by number and version.
    pub async fn people_since(&self, municipality: u64, after: u64) -> Result<Vec<Person>, StoreError> {
        const SQL: &str = "SELECT person, version, name, mail, phone, valid_from, seq, contact_salt \
             FROM person WHERE municipality = $1 AND seq > $2 ORDER BY person, version";
        let rows = self.rows(SQL, vec![municipality.into(), after.into()]).await?;
        rows.iter().map(read).collect()
    }
}

fn read(row: &Row) -> Result<Person, StoreError> {
    Ok(Person {
        person: row.number(0)?,
        version: row.number(1)?,
        name: row.get(2)?,
        mail: row.get(3)?,
        phone: row.get(4)?,
        valid_from: row.get(5)?,
        seq: row.number(6)?,
        contact_forgotten: row.optional_array::<16>(7)?.is_none(),
    })
}

pub(crate) async fn write(
    work: &mut Work,
    municipality: u64,
    seq: u64,
    version: PersonVersion,
) -> Result<(), StoreError> {
    let (name_salt, contact_salt) = version.salt.split_at(16);
    let row = vec![
        municipality.into(),
        version.person.into(),
        version.version.into(),
        version.name.as_str().into(),
        version.mail.as_deref().into(),
        version.phone.as_deref().into(),
        version.valid_from.into(),
        seq.into(),
        name_salt.into(),
        (&name_hash(name_salt, &version.name)).into(),
        contact_salt.into(),
        (&contact_hash(contact_salt, version.mail.as_deref(), version.phone.as_deref())).into(),
    ];
    work.insert(&PERSON, vec![row]).await
}

/// Destroys contact details, and names if asked, with the salts that would let somebody guess them.
pub(crate) async fn forget(
    work: &mut Work,
    register: &mut Register,
    seq: u64,
    person: u64,
    name: bool,
) -> Result<(), StoreError> {
    const FIND: &str = "SELECT version, name_hash, contact_hash FROM person WHERE municipality = $1 AND person = $2";
    const CONTACT: &str = "UPDATE person SET mail = NULL, phone = NULL, contact_salt = NULL, seq = $1 \
         WHERE municipality = $2 AND person = $3";
    const NAME: &str = "UPDATE person SET name = NULL, name_salt = NULL WHERE municipality = $1 AND person = $2";
    let key: Vec<Value> = vec![register.municipality.into(), person.into()];
    for row in work.rows(FIND, key.clone()).await? {
        register.person(person, row.number(0)?, joined(&row.hash(1)?, &row.hash(2)?), name);
    }
    work.run(CONTACT, [vec![seq.into()], key.clone()].concat()).await?;
    if name {
        work.run(NAME, key).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::commitment;

    /// Known answer, computed by another program from the description above.
    #[test]
    fn the_format_stands_still() {
        let mut salt = [0; 32];
        for (byte, value) in salt.iter_mut().zip(0..) {
            *byte = value;
        }
        let hash = commitment(&salt, "Åsa Öberg", Some("asa@avik.example"), None);
        assert_eq!(hex::encode(hash), "4bf37fb7256c562b160c61e53dd99f68015b46c5f37ce20004cec773efe573ae");
    }

    #[test]
    fn mail_and_phone_do_not_run_together() {
        let salt = [4; 32];
        assert_ne!(commitment(&salt, "A", Some("b"), None), commitment(&salt, "A", None, Some("b")));
        assert_ne!(commitment(&salt, "A", Some(""), None), commitment(&salt, "A", None, None));
    }
}
