//! Who the numbers are: the person register of one municipality, held beside its value and shared like it.

use domain::id::PersonId;
use domain::time::Instant;
use std::sync::Arc;

/// What is known of a person.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonEntry {
    /// Names with the time each holds from, oldest first; a forgotten name is gone from here.
    pub names: Vec<(Instant, String)>,
    /// The mail address.
    pub mail: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// Which version of the register's row holds.
    pub version: u64,
}

impl std::fmt::Debug for PersonEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PersonEntry(version {})", self.version)
    }
}

/// People by number.
#[derive(Clone, Debug, Default)]
pub struct Names {
    entries: std::collections::BTreeMap<PersonId, Arc<PersonEntry>>,
}

impl Names {
    /// Takes in rows of the register, in order of person and version.
    pub(crate) fn take_in(&mut self, rows: Vec<log::Person>) {
        for row in rows {
            let Ok(number) = u32::try_from(row.person) else { continue };
            let known = self
                .entries
                .entry(PersonId(number))
                .or_insert_with(|| Arc::new(PersonEntry { names: Vec::new(), mail: None, phone: None, version: 0 }));
            let entry = Arc::make_mut(known);
            let from = Instant(row.valid_from);
            entry.names.retain(|(other, _)| *other != from);
            if let Some(name) = row.name {
                entry.names.push((from, name));
                entry.names.sort_by_key(|(from, _)| *from);
            }
            if row.version >= entry.version {
                entry.version = row.version;
                entry.mail = row.mail;
                entry.phone = row.phone;
            }
        }
    }

    /// A person's name today; none if unknown or forgotten.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.entries.get(&person)?.names.last().map(|(_, name)| name.as_str())
    }

    /// A person's name at a time: the latest that held then, or the first there is.
    pub fn name_at(&self, person: PersonId, at: Instant) -> Option<&str> {
        let names = &self.entries.get(&person)?.names;
        let then = names.iter().rev().find(|(from, _)| *from <= at).or(names.first());
        then.map(|(_, name)| name.as_str())
    }

    /// What is known of a person.
    pub fn get(&self, person: PersonId) -> Option<&PersonEntry> {
        self.entries.get(&person).map(|entry| &**entry)
    }

    /// Everybody, by number.
    pub fn iter(&self) -> impl Iterator<Item = (PersonId, &PersonEntry)> {
        self.entries.iter().map(|(person, entry)| (*person, &**entry))
    }

    /// The person with this mail address, the first if there are several; letters' case does not matter.
    pub fn by_mail(&self, mail: &str) -> Option<PersonId> {
        self.all_by_mail(mail).next()
    }

    /// Everybody with this mail address; letters' case does not matter.
    pub fn all_by_mail(&self, mail: &str) -> impl Iterator<Item = PersonId> {
        let mail = mail.trim().to_lowercase();
        let same = move |entry: &PersonEntry| entry.mail.as_ref().is_some_and(|known| known.to_lowercase() == mail);
        self.iter().filter(move |(_, entry)| same(entry)).map(|(person, _)| person)
    }
}
