//! Receive a file, keep what it states of each thing, remember how its columns are read. These come in one
//! batch with the commands that register and describe what the file tells of.

use super::event::{ImportReceived, MappingKept, SourceEvent, Stated};
use super::model::{ImportDescription, Values};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Shape, Spec, Wrong};
use crate::id::{ImportId, ItemRef, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;
use crate::text::{Line, Name, Prose};
use serde_json::Value;

record! {
    /// Take a file in.
    pub struct Receive {
        /// The file.
        pub description: ImportDescription,
    }
}

impl Verb for Receive {
    const NAME: &'static str = "import.receive";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    /// What the file states is stated under this import's number, of things whose numbers the plan foresaw.
    fn foresees(&self) -> bool {
        true
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if self.description.as_of > ground.today {
            return Err(Refusal::rule("day-not-yet", "as_of"));
        }
        let import = ground.municipality.sources.imports.next();
        decided.add(SourceEvent::Received(ImportReceived { import, description: self.description }))
    }
}

/// Keep what a file states of a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct KeepStatement {
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
    pub before: Values,
}

impl Part for KeepStatement {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        <ImportId as Part>::specs("import", out);
        <ItemRef as Part>::specs("item", out);
        <Name as Part>::specs("source", out);
        <Line as Part>::specs("key", out);
        out.push(Spec { name: "created", shape: Shape::YesNo, required: false });
        out.push(Spec { name: "values", shape: Shape::Facts, required: false });
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let import = <ImportId as Part>::take("import", input, faults);
        let item = <ItemRef as Part>::take("item", input, faults);
        let source = <Name as Part>::take("source", input, faults);
        let key = <Line as Part>::take("key", input, faults);
        let created = input.get("created").and_then(Value::as_bool).unwrap_or(false);
        let values: Option<Values> = match input.get("values") {
            None | Some(Value::Null) => Some(Values::new()),
            Some(Value::Object(map)) => Some(map.iter().map(|(name, value)| (name.clone(), value.clone())).collect()),
            Some(_) => {
                faults.push(Fault::new("values", Wrong::NotAText));
                None
            }
        };
        let (import, item, source, key) = (import?, item?, source?, key?);
        Some(KeepStatement { import, item, source, key, created, values: values?, before: Values::new() })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        Part::put(&self.import, "import", out);
        Part::put(&self.item, "item", out);
        Part::put(&self.source, "source", out);
        Part::put(&self.key, "key", out);
        out.insert("created".to_owned(), Value::Bool(self.created));
        out.insert("values".to_owned(), self.values.clone().into_iter().collect());
    }

    fn blank(&mut self) {
        self.values.clear();
        self.before.clear();
    }

    fn references(&self, _name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        Part::references(&self.import, "import", found);
        Part::references(&self.item, "item", found);
    }
}

impl Verb for KeepStatement {
    const NAME: &'static str = "import.state";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::Municipality))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let KeepStatement { import, item, source, key, created, values, before } = self;
        decided.add(SourceEvent::Stated(Stated { import, item, source, key, created, values, before }))
    }
}

record! {
    /// Remember how a list's columns are read.
    pub struct KeepMapping {
        /// The list.
        pub source: Name,
        /// The mapping.
        pub mapping: Prose,
    }
}

impl Verb for KeepMapping {
    const NAME: &'static str = "import.keep-mapping";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::Import, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let kept = ground.municipality.sources.mappings.get(&self.source);
        if kept.is_some_and(|kept| **kept == self.mapping) {
            return Ok(());
        }
        let KeepMapping { source, mapping } = self;
        decided.add(SourceEvent::MappingKept(MappingKept { source, mapping }))
    }
}
