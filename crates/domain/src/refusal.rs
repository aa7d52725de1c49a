//! Why a command was not carried out, as data: `words` turns it into text with names. Each says what the
//! reader can do next.

use crate::field::Fault;
use crate::id::{ItemRef, PersonId, Scope};
use crate::mandate::Act;
use crate::role::Role;

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What was given does not hold together; each fault is tied to its field.
    Invalid(Vec<Fault>),
    /// No such thing, or none that the asker may see.
    NoSuch(ItemRef),
    /// The thing is closed; only open things can be changed.
    Closed(ItemRef),
    /// The asker lacks the mandate.
    NoMandate(Lacking),
    /// The asker may do it in general, and not here: it is their own work, and too much depends on it.
    OwnWork(Lacking),
    /// The thing was changed after the form was read; nothing was overwritten.
    Changed {
        /// What was changed.
        item: ItemRef,
        /// The position the form was read at.
        based_on: u64,
        /// The position of the last change.
        now: u64,
    },
    /// A rule of the area says no; the key of its text, and the field it is about.
    Rule {
        /// The key of its text.
        rule: &'static str,
        /// The field it is about, if any.
        field: Option<&'static str>,
    },
}

/// Which mandate is missing, and who has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// What was to be done.
    pub act: Act,
    /// Where.
    pub scope: Scope,
    /// The roles that may, nearest first, with who holds each today.
    pub holders: Vec<(Role, Vec<PersonId>)>,
}

impl Refusal {
    /// One fault at one field.
    pub fn fault(field: &'static str, wrong: crate::field::Wrong) -> Self {
        Refusal::Invalid(vec![Fault::new(field, wrong)])
    }

    /// A rule that says no, at a field.
    pub fn rule(rule: &'static str, field: &'static str) -> Self {
        Refusal::Rule { rule, field: Some(field) }
    }
}
