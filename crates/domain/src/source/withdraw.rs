//! Withdraw: take back a whole import. What it made is closed, duties it gave are ended, what it changed gets its
//! earlier values, and what it judged, linked and stated is taken back, unless somebody has changed the thing since:
//! that is listed and left.

use super::event::{ImportWithdrawn, SourceEvent};
use super::model::Statement;
use super::stood::give_back;
use crate::command::{By, Command, Decided, Ground, Verb};
use crate::field::Input;
use crate::id::{ImportId, ItemRef, Scope};
use crate::item::{Close, Describe, Described};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::Prose;
use crate::time::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

record! {
    /// Take back a whole import.
    pub struct Withdraw {
        /// Which import.
        pub import: ImportId,
        /// Why.
        pub reason: Prose,
    }
}

/// The things of an import that were changed after it, each once, in order; withdrawing leaves them.
pub fn what_was_changed_since(municipality: &Municipality, import: ImportId) -> Vec<ItemRef> {
    let sources = &municipality.sources;
    let Some(received) = sources.imports.get(import) else { return Vec::new() };
    // Events of the import's own batch share its recorded time.
    let since = |at: u64| at > received.received.seq && !received.batch().contains(&at);
    let changed = |item: &ItemRef| municipality.changed_at(*item).is_some_and(since);
    let told = sources.statements.values().filter(|said| said.import == import).map(|said| said.item);
    let left: BTreeSet<ItemRef> = told.filter(changed).collect();
    left.into_iter().collect()
}

impl Verb for Withdraw {
    const NAME: &'static str = "import.withdraw";

    fn item(&self) -> Option<ItemRef> {
        Some(self.import.into())
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let import = ground.municipality.sources.imports.get(self.import);
        let import = import.ok_or(Refusal::NoSuch(self.import.into()))?;
        if import.withdrawn.is_some() {
            return Err(Refusal::Rule { rule: "import-withdrawn-already", field: None });
        }
        let left = what_was_changed_since(ground.municipality, self.import);
        let said: Vec<Arc<Statement>> = ground
            .municipality
            .sources
            .statements
            .values()
            .filter(|said| said.import == self.import)
            .cloned()
            .collect();
        for statement in said.iter().filter(|said| !left.contains(&said.item)) {
            give_back(statement, ground, &self.reason, decided)?;
            // A list may tell of one thing under two keys: each is taken back from what the earlier left.
            let so_far = decided.municipality.clone();
            if let Some(command) = undo(&so_far, statement, &self.reason, ground.today) {
                command.carry_out(&Ground { municipality: &so_far, ..*ground }, by, decided)?;
            }
        }
        let Withdraw { import, reason } = self;
        decided.add(SourceEvent::Withdrawn(ImportWithdrawn { import, reason, left }))
    }
}

/// What takes one statement back; none when there is nothing to take back.
fn undo(municipality: &Municipality, said: &Statement, reason: &Prose, today: Date) -> Option<Command> {
    crate::with_description!(said.item.kind, undo_of(municipality, said, reason, today), None)
}

fn undo_of<D: Described>(municipality: &Municipality, said: &Statement, reason: &Prose, today: Date) -> Option<Command>
where
    Close<D>: Into<Command>,
    Describe<D>: Into<Command>,
{
    use crate::id::Numbered;
    let id = D::Id::of(said.item.number);
    let item = D::table(municipality).get(id).filter(|item| item.is_open())?;
    if said.created {
        return Some(Close::<D> { id, on: today, reason: reason.clone() }.into());
    }
    let (mut input, mut specs) = (Input::new(), Vec::new());
    D::specs("", &mut specs);
    item.description.put("", &mut input);
    let described = said.before.iter().filter(|(field, _)| specs.iter().any(|spec| spec.name == *field));
    for (field, value) in described {
        if value.is_null() {
            input.remove(field);
        } else {
            input.insert(field.clone(), value.clone());
        }
    }
    let description = D::take("", &input, &mut Vec::new()).filter(|described| *described != item.description)?;
    Some(Describe::<D> { id, description, reason: Some(reason.clone()) }.into())
}
