//! Register a person, correct the register, forget. The details go to the person register; the event carries
//! a commitment: SHA-256 over a salt and the length-prefixed details.

use super::event::{PersonForgotten, PersonRegistered, RoleEvent};
use super::model::{PersonContent, PersonDetails};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ItemRef, PersonId, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Version;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Digest, Line, Name, Prose};
use sha2::{Digest as _, Sha256};

/// What a row of the person register hashes to: SHA-256(H(salt[..16] ‖ name) ‖ H(salt[16..] ‖ mail ‖ phone)), each
/// detail preceded by its length (4 bytes, big end first); a present detail begins with a byte 1, an absent one is
/// empty. Name and contact are hashed apart, so that the name still verifies when the contact was forgotten.
pub fn commitment(salt: &[u8; 32], name: &str, mail: Option<&str>, phone: Option<&str>) -> [u8; 32] {
    let (name_salt, contact_salt) = salt.split_at(16);
    let name = hash(name_salt, &[Some(name)]);
    let contact = hash(contact_salt, &[mail, phone]);
    Sha256::new().chain_update(name).chain_update(contact).finalize().into()
}

fn hash(salt: &[u8], details: &[Option<&str>]) -> [u8; 32] {
    let mut hash = Sha256::new().chain_update(salt);
    for detail in details {
        let bytes = detail.map(|detail| [&[1], detail.as_bytes()].concat()).unwrap_or_default();
        // Details are lines of a few hundred characters.
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        hash.update(length.to_be_bytes());
        hash.update(bytes);
    }
    hash.finalize().into()
}

fn salt(chance: &[u8; 32], person: PersonId, version: u32) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"person salt");
    hash.update(chance);
    hash.update(person.0.to_be_bytes());
    hash.update(version.to_be_bytes());
    hash.finalize().into()
}

record! {
    /// Register a person.
    pub struct RegisterPerson {
        /// The name.
        pub name: Name,
        /// The mail address.
        pub mail: Option<Line>,
        /// The telephone number.
        pub phone: Option<Line>,
    }
}

record! {
    /// Correct a person's details.
    pub struct RenamePerson {
        /// Who.
        pub person: PersonId,
        /// The name.
        pub name: Name,
        /// The mail address.
        pub mail: Option<Line>,
        /// The telephone number.
        pub phone: Option<Line>,
    }
}

record! {
    /// Forget a person's details. Name and role at the time remain where they stand on official acts elsewhere.
    pub struct ForgetPerson {
        /// Who.
        pub person: PersonId,
        /// Why.
        pub reason: Prose,
    }
}

fn details(
    ground: &Ground<'_>,
    person: PersonId,
    version: u32,
    given: (&Name, Option<&Line>, Option<&Line>),
) -> (PersonDetails, Digest) {
    let (name, mail, phone) = given;
    let salt = salt(ground.chance, person, version);
    let commitment = commitment(&salt, name, mail.map(|mail| &**mail), phone.map(|phone| &**phone));
    let content = PersonContent {
        name: name.to_string(),
        mail: mail.map(ToString::to_string),
        phone: phone.map(ToString::to_string),
        salt,
    };
    let row = PersonDetails { person, version, valid_from: ground.at, content: Some(content) };
    (row, Digest::of(&commitment))
}

impl Verb for RegisterPerson {
    const NAME: &'static str = "person.register";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::NamePeople, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let person = ground.municipality.roles.people.next();
        let given = (&self.name, self.mail.as_ref(), self.phone.as_ref());
        let (row, commitment) = details(ground, person, 1, given);
        decided.people.push(row);
        decided.add(RoleEvent::PersonRegistered(PersonRegistered { person, version: Version(1), commitment }))
    }
}

impl Verb for RenamePerson {
    const NAME: &'static str = "person.rename";

    fn item(&self) -> Option<ItemRef> {
        Some(self.person.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepPeople, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let known = ground.municipality.roles.people.get(self.person).ok_or(Refusal::NoSuch(self.person.into()))?;
        let version = known.version + 1;
        let given = (&self.name, self.mail.as_ref(), self.phone.as_ref());
        let (row, commitment) = details(ground, self.person, version, given);
        decided.people.push(row);
        let person = self.person;
        decided.add(RoleEvent::PersonRenamed(PersonRegistered { person, version: Version(version), commitment }))
    }
}

impl Verb for ForgetPerson {
    const NAME: &'static str = "person.forget";

    fn item(&self) -> Option<ItemRef> {
        Some(self.person.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Administer, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if ground.municipality.roles.of(self.person, ground.today).next().is_some() {
            return Err(Refusal::rule("person-has-duties", "person"));
        }
        let known = ground.municipality.roles.people.get(self.person).ok_or(Refusal::NoSuch(self.person.into()))?;
        let (person, version) = (self.person, known.version);
        decided.people.push(PersonDetails { person, version, valid_from: ground.at, content: None });
        decided.add(RoleEvent::PersonForgotten(PersonForgotten { person, reason: self.reason }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same known answer stands in the crate that keeps the register: the two must agree.
    #[test]
    fn the_commitment_is_the_one_the_register_computes() {
        let salt = std::array::from_fn(|place| u8::try_from(place).unwrap());
        let hash = commitment(&salt, "Åsa Öberg", Some("asa@avik.example"), None);
        assert_eq!(Digest::of(&hash).hex(), "4bf37fb7256c562b160c61e53dd99f68015b46c5f37ce20004cec773efe573ae");
    }
}
