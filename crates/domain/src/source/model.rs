//! Imports, statements and remembered mappings.

use crate::event::Stamp;
use crate::id::{ImportId, ItemRef, Kind};
use crate::record;
use crate::table::Table;
use crate::text::{Digest, Line, Name, Prose};
use crate::time::Date;
use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

/// Field values as they would be given, by field name; people as ids, never as names.
pub type Values = BTreeMap<String, Value>;

record! {
    /// What is known of a file that was taken in.
    pub struct ImportDescription {
        /// What the list is called from now on; the same list is recognised by it.
        pub source: Name,
        /// The file's name.
        pub file: Name,
        /// SHA-256 of the file.
        pub digest: Digest,
        /// The day the list was taken out.
        pub as_of: Date,
    }
}

/// A file that was taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The list it is a copy of.
    pub source: Name,
    /// The file's name.
    pub file: Name,
    /// SHA-256 of the file.
    pub digest: Digest,
    /// The day the list was taken out.
    pub as_of: Date,
    /// The event.
    pub received: Stamp,
    /// When and why it was withdrawn.
    pub withdrawn: Option<(Prose, Stamp)>,
    /// The last event of its batch.
    pub last_seq: u64,
    /// The items it created or changed, in order.
    pub items: imbl::Vector<ItemRef>,
    /// What withdrawing it left, as somebody had changed it since.
    pub left: Vec<ItemRef>,
}

/// The key of a statement: which source says it, of which kind of thing, under which of its own keys.
pub type StatementKey = (Name, Kind, Line);

/// What a source said last of one thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// The thing.
    pub item: ItemRef,
    /// The file that said it.
    pub import: ImportId,
    /// Whether that file made the thing.
    pub created: bool,
    /// What it said, by field.
    pub values: Values,
    /// What stood before in the fields it changed.
    pub before: Values,
    /// What an earlier file of the source said: that counts again if this one is withdrawn.
    pub earlier: Option<Arc<Statement>>,
}

impl Import {
    /// The positions of its batch: from its first event to the last thing it stated. Everything in a batch is decided
    /// in one breath, so nothing else lies between.
    pub fn batch(&self) -> RangeInclusive<u64> {
        self.received.seq..=self.last_seq
    }
}

/// Files, statements and mappings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sources {
    /// Files by id.
    pub imports: Table<ImportId, Import>,
    /// What each source said last.
    pub statements: imbl::OrdMap<StatementKey, Arc<Statement>>,
    /// How each source's columns are read, as last confirmed: a text that `exchange` understands.
    pub mappings: imbl::OrdMap<Name, Arc<Prose>>,
}

impl Sources {
    /// Lets what withdrawn files said go; what an earlier file of the same source said counts again.
    pub(super) fn forget_withdrawn(&mut self) {
        let withdrawn = |import| self.imports.get(import).is_some_and(|import| import.withdrawn.is_some());
        let standing = |said: &Arc<Statement>| {
            let mut said = Some(said);
            while let Some(one) = said.filter(|one| withdrawn(one.import)) {
                said = one.earlier.as_ref();
            }
            said.cloned()
        };
        let kept = self.statements.iter().filter_map(|(key, said)| Some((key.clone(), standing(said)?)));
        self.statements = kept.collect();
    }

    /// The day of the newest copy of a list that has been taken in and stands.
    pub fn newest_copy(&self, source: &Name) -> Option<Date> {
        let copies = self
            .imports
            .iter()
            .map(|(_, import)| import)
            .filter(|import| import.withdrawn.is_none() && import.source == *source);
        copies.map(|import| import.as_of).max()
    }

    /// What sources say of an item, with the source and its key.
    pub fn of(&self, item: ItemRef) -> impl Iterator<Item = (&StatementKey, &Statement)> {
        self.statements.iter().map(|(key, said)| (key, &**said)).filter(move |(_, said)| said.item == item)
    }
}
