//! The person register as lists need it: who is meant by an address or a name.

use domain::id::PersonId;
use engine::{Names, PersonEntry};
use exchange::people::{Contact, People};

/// The person register of one municipality, for taking lists in and writing them out.
#[derive(Clone, Copy, Debug)]
pub struct Register<'a>(pub &'a Names);

impl People for Register<'_> {
    fn by_mail(&self, mail: &str) -> Vec<PersonId> {
        self.0.all_by_mail(mail).collect()
    }

    fn by_name(&self, name: &str) -> Vec<PersonId> {
        let name = name.trim().to_lowercase();
        let same = |entry: &PersonEntry| entry.names.last().is_some_and(|(_, known)| known.to_lowercase() == name);
        self.0.iter().filter(|(_, entry)| same(entry)).map(|(person, _)| person).collect()
    }

    fn contact(&self, person: PersonId) -> Option<Contact> {
        let entry = self.0.get(person)?;
        let (_, name) = entry.names.last()?;
        Some(Contact { name: name.clone(), mail: entry.mail.clone(), phone: entry.phone.clone() })
    }
}
