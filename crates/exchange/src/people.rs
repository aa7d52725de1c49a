//! The person register as far as lists need it: who is meant by an address or a name. Names never go into what a
//! source is said to have stated; people stand there by number.

use domain::id::PersonId;

/// Details of a person, as a list has them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The mail address.
    pub mail: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
}

/// The person register.
pub trait People {
    /// Who has this mail address, in whatever letters it is written.
    fn by_mail(&self, mail: &str) -> Vec<PersonId>;
    /// Who has this name, in whatever letters it is written.
    fn by_name(&self, name: &str) -> Vec<PersonId>;
    /// A person's details; none when they were forgotten.
    fn contact(&self, person: PersonId) -> Option<Contact>;
}

/// A register that knows nobody.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoPeople;

impl People for NoPeople {
    fn by_mail(&self, _mail: &str) -> Vec<PersonId> {
        Vec::new()
    }

    fn by_name(&self, _name: &str) -> Vec<PersonId> {
        Vec::new()
    }

    fn contact(&self, _person: PersonId) -> Option<Contact> {
        None
    }
}

/// What a cell says of a person: `Anna Berg`, `anna@avik.se`, `Anna Berg <anna@avik.se>`, `Anna Berg (anna@avik.se)`.
/// None for what cannot be a person.
pub(crate) fn read_person(text: &str) -> Option<Contact> {
    let text = text.trim();
    let is_mail = |text: &str| {
        text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
        })
    };
    if is_mail(text) {
        return Some(Contact { name: text.to_owned(), mail: Some(text.to_owned()), phone: None });
    }
    if let Some((name, rest)) = text.split_once(['<', '(']) {
        let mail = rest.trim_end_matches(['>', ')']).trim();
        let name = name.trim();
        if is_mail(mail) {
            let name = if name.is_empty() { mail } else { name };
            return Some(Contact { name: name.to_owned(), mail: Some(mail.to_owned()), phone: None });
        }
    }
    let is_name = text.chars().filter(|letter| letter.is_alphabetic()).count() >= 2 && !text.contains('@');
    is_name.then(|| Contact { name: text.to_owned(), mail: None, phone: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_written_in_several_ways() {
        let read = |text: &str| read_person(text).map(|person| (person.name, person.mail));
        let anna = |name: &str| Some((name.to_owned(), Some("anna@avik.se".to_owned())));
        assert_eq!(read(" anna@avik.se "), anna("anna@avik.se"));
        assert_eq!(read("Anna Berg <anna@avik.se>"), anna("Anna Berg"));
        assert_eq!(read("Anna Berg (anna@avik.se)"), anna("Anna Berg"));
        assert_eq!(read("Anna Berg (HR)"), Some(("Anna Berg (HR)".to_owned(), None)));
        assert_eq!(read("12"), None);
        assert_eq!(read("anna@"), None);
    }
}
