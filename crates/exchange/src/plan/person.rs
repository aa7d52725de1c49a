//! Rows that are people. They are known by mail address, then by name; nothing of them goes into what the source
//! is said to have stated, for names and addresses stand in the person register alone.

use super::Planner;
use super::row::Row;
use super::sheet::SheetPlan;
use crate::people::Contact;
use crate::report::{Change, Clash, Reason};
use domain::command::Command;
use domain::id::PersonId;
use domain::role::RenamePerson;
use domain::text::{Line, Name};
use serde_json::Value;

impl Planner<'_> {
    pub(super) fn persons(&mut self, sheet: &SheetPlan<'_>) {
        for row in sheet.rows() {
            let mut read = self.read_row(sheet, row);
            self.troubles.append(&mut read.troubles);
            if !read.is_empty {
                self.person_row(sheet, &read);
            }
        }
    }

    fn person_row(&mut self, sheet: &SheetPlan<'_>, read: &Row) {
        let text = |field: &str| read.values.get(field).and_then(Value::as_str).map(str::to_owned);
        let (mail, phone) = (text("mail"), text("phone"));
        let Some(name) = text("name").or_else(|| mail.clone()) else {
            let reason = Reason::Missing { field: "name".to_owned() };
            return self.troubles.push(sheet.trouble(read.place, sheet.column_of("name"), "", reason));
        };
        let contact = Contact { name, mail, phone };
        let too_long = |text: &Option<String>| text.as_deref().is_some_and(|text| Line::new(text).is_err());
        for (field, long) in [("mail", too_long(&contact.mail)), ("phone", too_long(&contact.phone))] {
            if long {
                let column = sheet.column_of(field);
                let value = sheet.text(read.place, column);
                self.troubles.push(sheet.trouble(read.place, column, value, Reason::TooLong { max: Line::MAX }));
            }
        }
        let known = match self.known_person(&contact) {
            Ok(known) => known,
            Err(reason) => {
                return self.troubles.push(sheet.trouble(read.place, sheet.column_of("name"), contact.name, reason));
            }
        };
        let Some(person) = known else {
            match self.new_person(&contact) {
                Ok(person) => {
                    let fields = read.values.keys().cloned().collect();
                    // Registering has counted it.
                    self.area("persons").created -= 1;
                    self.outcome(sheet, read.place, (&key(person), person.into()), Change::Created, fields);
                }
                Err(reason) => {
                    self.troubles.push(sheet.trouble(read.place, sheet.column_of("name"), contact.name, reason));
                }
            }
            return;
        };
        self.meet(person, &contact);
        let (fields, clashes) = self.corrected(person, &contact);
        for field in clashes {
            // The values are personal data and stay in the file and the register.
            self.clashes.push(Clash {
                item: person.into(),
                field,
                yours: Value::Null,
                theirs: Value::Null,
                was: Value::Null,
                sheet: sheet.sheet.name.clone(),
                row: read.place + 1,
            });
        }
        let change = if fields.is_empty() { Change::Unchanged } else { Change::Changed };
        self.outcome(sheet, read.place, (&key(person), person.into()), change, fields);
    }

    /// Fills in what the register lacks, and tells which details it has otherwise: those are kept.
    fn corrected(&mut self, person: PersonId, says: &Contact) -> (Vec<String>, Vec<String>) {
        let Some(is) = self.people.contact(person) else { return (Vec::new(), Vec::new()) };
        let mut becomes = is.clone();
        let (mut fields, mut clashes) = (Vec::new(), Vec::new());
        // A person who was only known by address is registered by it until the name is known.
        if is.name != says.name && is.mail.as_deref() == Some(&is.name) {
            becomes.name.clone_from(&says.name);
            fields.push("name".to_owned());
        } else if is.name != says.name && says.mail.as_deref() != Some(&says.name) {
            clashes.push("name".to_owned());
        }
        for (field, says, is, becomes) in
            [("mail", &says.mail, &is.mail, &mut becomes.mail), ("phone", &says.phone, &is.phone, &mut becomes.phone)]
        {
            match (says, is) {
                (Some(_), None) => {
                    becomes.clone_from(says);
                    fields.push(field.to_owned());
                }
                (Some(says), Some(is)) if !says.eq_ignore_ascii_case(is) => clashes.push(field.to_owned()),
                _ => {}
            }
        }
        if !fields.is_empty()
            && let Ok(name) = Name::new(&becomes.name)
        {
            let line = |text: &Option<String>| text.as_deref().and_then(|text| Line::new(text).ok());
            let (mail, phone) = (line(&becomes.mail), line(&becomes.phone));
            let _ = self.batch.add(Command::from(RenamePerson { person, name, mail, phone }));
        }
        (fields, clashes)
    }
}

/// People are spoken of by number in what is reported.
fn key(person: PersonId) -> String {
    domain::id::ItemRef::from(person).to_string()
}
