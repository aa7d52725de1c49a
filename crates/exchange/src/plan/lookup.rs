//! Who and what is meant by a word in a cell: things by the list's own key, by name, or by reference
//! (`system-17`); people by mail address, then by name.

use super::Planner;
use super::written::Written;
use crate::export;
use crate::people::{Contact, read_person};
use crate::report::Reason;
use domain::command::Command;
use domain::id::{ItemRef, Kind, PersonId};
use domain::municipality::Municipality;
use domain::role::RegisterPerson;
use domain::text::{Line, Name};
use std::collections::HashMap;

/// Small letters, and one space where there were several.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// Things by key and by name.
#[derive(Default)]
pub(super) struct Names {
    keys: HashMap<(Kind, String), u32>,
    titles: HashMap<(Kind, String), Vec<u32>>,
}

/// What a word names.
pub(super) enum Found {
    One(ItemRef),
    None,
    Several,
}

impl Names {
    /// The open things of a municipality, with the keys that a source has for them. What a workbook of ours has
    /// written goes before what was stated.
    pub fn of(municipality: &Municipality, source: &Name, written: Option<&Written<'_>>) -> Self {
        let mut names = Names::default();
        let numbered = **source == *crate::template::SOURCE && written.is_none();
        for (item, key) in export::keys(municipality) {
            if let Some(title) = municipality.title(item) {
                names.add_title(item, title);
            }
            // The template's keys are those that an export would write today.
            if numbered {
                names.add_key(item, &key);
            }
        }
        let stated = municipality.sources.statements.iter().filter(|((said_by, ..), _)| said_by == source);
        for ((_, kind, key), said) in stated {
            if *kind == said.item.kind && super::current::is_open(municipality, said.item) {
                names.add_key(said.item, key);
            }
        }
        for (item, key) in written.into_iter().flat_map(Written::keys) {
            names.add_key(*item, key);
        }
        names
    }

    pub fn add_title(&mut self, item: ItemRef, title: &str) {
        self.titles.entry((item.kind, folded(title))).or_default().push(item.number);
    }

    pub fn add_key(&mut self, item: ItemRef, key: &str) {
        self.keys.insert((item.kind, folded(key)), item.number);
    }

    /// The things so named.
    pub fn titled(&self, kind: Kind, text: &str) -> impl Iterator<Item = ItemRef> + '_ {
        let numbers = self.titles.get(&(kind, folded(text))).into_iter().flatten();
        numbers.map(move |number| ItemRef { kind, number: *number })
    }

    pub fn find(&self, kind: Kind, text: &str) -> Found {
        let word = (kind, folded(text));
        if let Some(number) = self.keys.get(&word) {
            return Found::One(ItemRef { kind, number: *number });
        }
        match self.titles.get(&word).map(Vec::as_slice) {
            Some([number]) => Found::One(ItemRef { kind, number: *number }),
            Some([_, _, ..]) => Found::Several,
            _ => Found::None,
        }
    }
}

impl Planner<'_> {
    /// The thing that a word names, of one of these kinds; suppliers are registered when they are new.
    pub(super) fn reference(&mut self, kinds: &[Kind], text: &str) -> Result<ItemRef, Reason> {
        if kinds == [Kind::Person] {
            return self.person(text).map(Into::into);
        }
        for kind in kinds {
            match self.names.find(*kind, text) {
                Found::One(item) => return Ok(item),
                Found::Several => return Err(Reason::Ambiguous),
                Found::None => {}
            }
        }
        let by_number = text.parse::<ItemRef>().ok();
        if let Some(item) = by_number.filter(|item| kinds.contains(&item.kind) && self.batch.municipality.has(*item)) {
            return Ok(item);
        }
        if kinds == [Kind::Supplier] {
            return self.new_supplier(text);
        }
        Err(Reason::NoSuch)
    }

    fn new_supplier(&mut self, text: &str) -> Result<ItemRef, Reason> {
        let name = Name::new(text).map_err(|_| Reason::TooLong { max: Name::MAX })?;
        let mut input = domain::field::Input::new();
        input.insert("name".to_owned(), name.to_string().into());
        let command = super::batch::read("supplier.register", &input).map_err(|_| Reason::NoSuch)?;
        let made = self.batch.add(command).ok().flatten().ok_or(Reason::NoSuch)?;
        self.names.add_title(made, text);
        self.made_beside("suppliers", made, text, [("name".to_owned(), name.to_string().into())].into());
        Ok(made)
    }

    /// The person whom a word names; registered when new.
    pub(super) fn person(&mut self, text: &str) -> Result<PersonId, Reason> {
        let word = folded(text);
        if let Some(known) = self.people_met.get(&word) {
            return Ok(*known);
        }
        let contact = read_person(text).ok_or(Reason::NotAPerson)?;
        let person = match self.known_person(&contact)? {
            Some(person) => person,
            // One word alone is more often a group or half a name than a person.
            None if contact.mail.is_none() && !contact.name.contains(' ') => return Err(Reason::NotAPerson),
            None => self.new_person(&contact)?,
        };
        self.meet(person, &contact);
        self.people_met.insert(word, person);
        Ok(person)
    }

    /// Who has these details, in the register or in this file.
    pub(super) fn known_person(&self, contact: &Contact) -> Result<Option<PersonId>, Reason> {
        let met = |text: &str| self.people_met.get(&folded(text)).copied();
        let only = |found: Vec<PersonId>| match found.as_slice() {
            [] => Ok(None),
            [person] => Ok(Some(*person)),
            _ => Err(Reason::Ambiguous),
        };
        if let Some(mail) = &contact.mail {
            if let Some(person) = met(mail) {
                return Ok(Some(person));
            }
            if let Some(person) = only(self.people.by_mail(mail))? {
                return Ok(Some(person));
            }
            // Two people with one name are told apart by their addresses.
            return Ok(None);
        }
        match met(&contact.name) {
            Some(person) => Ok(Some(person)),
            None => only(self.people.by_name(&contact.name)),
        }
    }

    pub(super) fn new_person(&mut self, contact: &Contact) -> Result<PersonId, Reason> {
        let name = Name::new(&contact.name).map_err(|_| Reason::NotAPerson)?;
        let line = |text: &Option<String>| text.as_deref().and_then(|text| Line::new(text).ok());
        let (mail, phone) = (line(&contact.mail), line(&contact.phone));
        let command = Command::from(RegisterPerson { name, mail, phone });
        let made = self.batch.add(command).ok().flatten().ok_or(Reason::NotAPerson)?;
        self.area("persons").created += 1;
        let person = PersonId(made.number);
        self.meet(person, contact);
        Ok(person)
    }

    pub(super) fn meet(&mut self, person: PersonId, contact: &Contact) {
        if let Some(mail) = &contact.mail {
            self.people_met.insert(folded(mail), person);
        } else {
            self.people_met.entry(folded(&contact.name)).or_insert(person);
        }
    }
}
