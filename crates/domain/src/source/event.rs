//! What can happen to sources.

use super::model::{Import, ImportDescription, Statement, Values};
use crate::event::{Blank, Happening, Stamp};
use crate::field::Leaf;
use crate::id::{ImportId, ItemRef};
use crate::municipality::Municipality;
use crate::text::{Line, Name, Prose};
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

record! {
    /// A file was taken in.
    pub struct ImportReceived {
        /// Which import.
        pub import: ImportId,
        /// The file.
        pub description: ImportDescription,
    }
}

/// A file stated something of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated {
    /// Which import.
    pub import: ImportId,
    /// The thing.
    pub item: ItemRef,
    /// The list.
    pub source: Name,
    /// The list's own key for the thing.
    pub key: Line,
    /// Whether this file made the thing.
    pub created: bool,
    /// What it said, by field.
    pub values: Values,
    /// What stood before in the fields it changed.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub before: Values,
}

impl Blank for Stated {
    /// A list's key is often a name, so it goes too; the thing and the import tell where it came from.
    fn blank(&mut self) {
        Leaf::blank(&mut self.source);
        Leaf::blank(&mut self.key);
        self.values.clear();
        self.before.clear();
    }
}

record! {
    /// How a list's columns are read was confirmed.
    pub struct MappingKept {
        /// The list.
        pub source: Name,
        /// The mapping.
        pub mapping: Prose,
    }
}

record! {
    /// A file was withdrawn as a whole.
    pub struct ImportWithdrawn {
        /// Which import.
        pub import: ImportId,
        /// Why.
        pub reason: Prose,
        /// The things that somebody had changed since, in order: they were left as they were.
        #[serde(default)]
        pub left: Vec<ItemRef>,
    }
}

events! {
    /// What can happen to sources.
    pub enum SourceEvent {
        /// A file was taken in.
        Received(ImportReceived) = "import.received",
        /// A file stated something of a thing.
        Stated(Stated) = "import.stated",
        /// How a list's columns are read was confirmed.
        MappingKept(MappingKept) = "import.mapping-kept",
        /// A file was withdrawn.
        Withdrawn(ImportWithdrawn) = "import.withdrawn",
    }
}

impl Happening for SourceEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            SourceEvent::Received(event) => vec![event.import.into()],
            SourceEvent::Stated(event) => vec![event.item],
            SourceEvent::MappingKept(_) => Vec::new(),
            SourceEvent::Withdrawn(event) => vec![event.import.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let sources = &mut municipality.sources;
        match self {
            SourceEvent::Received(event) => {
                let ImportDescription { source, file, digest, as_of } = event.description;
                let items = imbl::Vector::new();
                let last_seq = stamp.seq;
                let (withdrawn, left) = (None, Vec::new());
                let import = Import { source, file, digest, as_of, received: stamp, withdrawn, last_seq, items, left };
                sources.imports.put(event.import, import);
            }
            SourceEvent::Stated(Stated { import, item, source, key, created, values, before }) => {
                sources.imports.change(import, |import| {
                    import.items.push_back(item);
                    import.last_seq = stamp.seq;
                });
                let key = (source, item.kind, key);
                let earlier = sources.statements.get(&key).filter(|said| said.import != import).cloned();
                let statement = Statement { item, import, created, values, before, earlier };
                sources.statements.insert(key, Arc::new(statement));
            }
            SourceEvent::MappingKept(event) => {
                sources.mappings.insert(event.source, Arc::new(event.mapping));
            }
            SourceEvent::Withdrawn(event) => {
                sources.imports.change(event.import, |import| {
                    import.withdrawn = Some((event.reason, stamp));
                    import.left = event.left;
                });
                // The same file can be taken in anew, and compares with what the one before it said.
                sources.forget_withdrawn();
            }
        }
    }
}
