//! A file as a plan: which commands would take it in, and everything a person should know before they are given.
//! Pure: the municipality is compared with what the file says now and what its source said last, on a working
//! copy that grows command by command. Nothing is half done: a row with one bad cell comes in with the others.

mod acts;
mod batch;
mod cell;
pub(crate) mod current;
mod dependencies;
mod give;
mod lookup;
mod organisation;
mod person;
mod row;
mod sheet;
mod things;
mod written;

pub use lookup::folded;

use crate::fields::Target;
use crate::mapping::Mapping;
use crate::people::People;
use crate::report::{Change, Clash, Counts, Outcome, Plan, Question, Trouble};
use crate::sheet::Workbook;
use batch::Batch;
use domain::command::Command;
use domain::id::{ImportId, ItemRef, PersonId};
use domain::municipality::Municipality;
use domain::source::{ImportDescription, KeepMapping, KeepStatement, Receive, Statement, Values};
use domain::text::{Digest, Line, Name};
use domain::time::Date;
use lookup::Names;
use organisation::Placed;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use sheet::SheetPlan;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use written::Written;

/// A file that has been read.
#[derive(Clone, Debug)]
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// SHA-256 of its bytes; see [`digest`].
    pub digest: Digest,
    /// What is in it.
    pub workbook: &'a Workbook,
    /// For our own workbook, the municipality it was written from as whoever took it out saw it, when that is known:
    /// then a cell is edited if it says something else than was written.
    pub written_from: Option<&'a Municipality>,
}

/// SHA-256 of a file's bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    Digest::of(&Sha256::digest(bytes))
}

/// The day of a copy of the same list that is newer than one of this day, if one has been taken in. Our own workbook
/// is compared with what was written in it, on whichever day that was.
pub fn newer_copy(municipality: &Municipality, source: &Name, as_of: Date) -> Option<Date> {
    let newest = municipality.sources.newest_copy(source).filter(|_| **source != *crate::template::SOURCE);
    newest.filter(|newest| *newest > as_of)
}

/// What taking a file in would do, on that day, as its mapping says. The commands come in the order in which they
/// are to be decided, as one batch that can be withdrawn as one.
pub fn plan(municipality: &Municipality, people: &dyn People, file: &File<'_>, mapping: &Mapping, today: Date) -> Plan {
    let written = file.written_from.filter(|_| *mapping.source == *crate::template::SOURCE);
    let written = written.map(|from| Written::of(from, people));
    let mut planner = Planner::new(municipality, people, mapping, today, written);
    planner.receive(file, today);
    let mut sheets: Vec<SheetPlan<'_>> =
        mapping.sheets.iter().filter_map(|sheet| SheetPlan::of(file.workbook, sheet, &mut planner.troubles)).collect();
    sheets.sort_by_key(|sheet| sheet.target);
    for sheet in &sheets {
        match sheet.target {
            Target::Persons => planner.persons(sheet),
            target if target.describes().is_some() => planner.things(sheet),
            _ => planner.acts(sheet),
        }
        planner.ask_branches(sheet);
    }
    planner.link(&sheets);
    planner.finish(mapping)
}

/// What the file states of a thing.
struct Stating {
    item: ItemRef,
    key: Line,
    created: bool,
    values: Values,
    before: Values,
    /// Whether our own workbook says what was written in it: then it states nothing.
    as_written: bool,
}

/// A statement that is made when all rows have been read, with what the source said last.
struct Pending {
    says: Stating,
    was: Option<Arc<Statement>>,
}

struct Planner<'a> {
    before: &'a Municipality,
    batch: Batch,
    people: &'a dyn People,
    /// People found or made for this file, by what the file calls them.
    people_met: HashMap<String, PersonId>,
    names: Names,
    written: Option<Written<'a>>,
    source: Name,
    as_of: Date,
    import: ImportId,
    branches: HashMap<String, Placed>,
    /// Branches that are asked about and whose names suggest a heading.
    may_be_heading: HashSet<String>,
    areas: BTreeMap<&'static str, Counts>,
    troubles: Vec<Trouble>,
    clashes: Vec<Clash>,
    questions: Vec<Question>,
    rows: Vec<Outcome>,
    statements: Vec<Pending>,
    /// Where the last statement of a thing stands among them.
    stated_at: HashMap<ItemRef, usize>,
    /// Things that this source speaks of under one of its keys; another key is another thing.
    claimed: HashSet<ItemRef>,
    dependencies: Vec<dependencies::Said>,
}

impl<'a> Planner<'a> {
    fn new(
        municipality: &'a Municipality,
        people: &'a dyn People,
        mapping: &Mapping,
        today: Date,
        written: Option<Written<'a>>,
    ) -> Self {
        let statements = municipality.sources.statements.iter();
        let own = statements.filter(|((source, ..), _)| *source == mapping.source);
        let own = own.filter(|((_, kind, _), said)| *kind == said.item.kind).map(|(_, said)| said.item);
        Planner {
            before: municipality,
            batch: Batch::new(municipality, today),
            people,
            people_met: HashMap::new(),
            names: Names::of(municipality, &mapping.source, written.as_ref()),
            source: mapping.source.clone(),
            as_of: mapping.as_of.unwrap_or(today),
            import: municipality.sources.imports.next(),
            branches: HashMap::new(),
            may_be_heading: HashSet::new(),
            areas: BTreeMap::new(),
            troubles: Vec::new(),
            clashes: Vec::new(),
            questions: if mapping.as_of.is_none() { vec![Question::AsOf] } else { Vec::new() },
            rows: Vec::new(),
            statements: Vec::new(),
            stated_at: HashMap::new(),
            claimed: own.chain(written.iter().flat_map(Written::items)).collect(),
            dependencies: Vec::new(),
            written,
        }
    }

    fn receive(&mut self, file: &File<'_>, today: Date) {
        if self.as_of > today {
            self.as_of = today;
            self.questions.push(Question::AsOf);
        }
        if let Some(newest) = newer_copy(self.before, &self.source, self.as_of) {
            self.questions.push(Question::Older { newest });
        }
        let name = Name::cut(file.name).unwrap_or_else(|| self.source.clone());
        let (source, digest, as_of) = (self.source.clone(), file.digest.clone(), self.as_of);
        let received = Receive { description: ImportDescription { source, file: name, digest, as_of } };
        // The day has been seen to, and nothing else about a file can be wrong.
        let _ = self.batch.add(received.into());
    }

    fn area(&mut self, area: &'static str) -> &mut Counts {
        self.areas.entry(area).or_default()
    }

    /// Something that was made because a row points at it.
    fn made_beside(&mut self, area: &'static str, item: ItemRef, key: &str, values: Values) {
        self.area(area).created += 1;
        if let Ok(key) = Line::new(key) {
            self.state(Stating { item, key, created: true, values, before: Values::new(), as_written: false });
        }
    }

    /// What the file states of a thing; said at the end of the batch.
    fn state(&mut self, says: Stating) {
        let said = self.before.sources.statements.get(&(self.source.clone(), says.item.kind, says.key.clone()));
        let was = said.cloned();
        self.claimed.insert(says.item);
        self.stated_at.insert(says.item, self.statements.len());
        self.statements.push(Pending { says, was });
    }

    /// What becomes of a row.
    fn outcome(&mut self, sheet: &SheetPlan<'_>, row: usize, of: (&str, ItemRef), change: Change, fields: Vec<String>) {
        let area = sheet.target.key();
        let counts = self.area(area);
        match change {
            Change::Created => counts.created += 1,
            Change::Changed => counts.changed += 1,
            Change::Unchanged => counts.unchanged += 1,
        }
        let (key, item) = of;
        let (key, sheet) = (key.to_owned(), sheet.sheet.name.clone());
        self.rows.push(Outcome { area, sheet, row: row + 1, key, item, change, fields });
    }

    fn finish(mut self, mapping: &Mapping) -> Plan {
        for pending in std::mem::take(&mut self.statements) {
            let Pending { says: Stating { item, key, created, values, before, as_written }, was } = pending;
            let same = as_written || was.is_some_and(|was| was.item == item && was.values == values);
            if same && !created && before.is_empty() {
                continue;
            }
            let (import, source) = (self.import, self.source.clone());
            let command = KeepStatement { import, item, source, key, created, values, before };
            // A statement of a thing that is there is never refused.
            let _ = self.batch.add(command.into());
        }
        let kept = mapping.to_keep().filter(|_| *mapping.source != *crate::template::SOURCE);
        let mapping_kept = kept.is_some();
        let older = self.questions.iter().any(|question| matches!(question, Question::Older { .. }));
        let says_something = self.batch.commands.len() > 1 && !older;
        if let Some(text) = kept.filter(|_| says_something) {
            let _ = self.batch.add(Command::from(KeepMapping { source: self.source.clone(), mapping: text }));
        }
        self.troubles.sort_by_key(|trouble| (trouble.sheet_place, trouble.cell));
        Plan {
            // A file that was only received tells nothing.
            commands: if says_something { self.batch.commands } else { Vec::new() },
            import: self.import,
            areas: self.areas,
            not_understood: self.troubles,
            clashes: self.clashes,
            questions: self.questions,
            rows: self.rows,
            mapping_kept,
            mapping: mapping.clone(),
        }
    }
}

/// What to do with one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Leave what stands.
    Keep,
    /// Take what the list says.
    Take,
    /// People and the list have both changed it.
    Clash,
}

/// Compares what the list said last, what it says now and what stands. A list that says the same as last leaves
/// people's own edits alone.
fn compare(was: Option<&Value>, says: Option<&Value>, is: Option<&Value>) -> Verdict {
    if says == was || says == is {
        Verdict::Keep
    } else if is == was || is.is_none() {
        Verdict::Take
    } else {
        Verdict::Clash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_and_people_are_told_apart() {
        let (a, b, c) = (Value::from("a"), Value::from("b"), Value::from("c"));
        assert_eq!(compare(None, Some(&a), None), Verdict::Take);
        assert_eq!(compare(Some(&a), Some(&a), Some(&b)), Verdict::Keep);
        assert_eq!(compare(Some(&a), Some(&b), Some(&a)), Verdict::Take);
        assert_eq!(compare(Some(&a), Some(&b), Some(&c)), Verdict::Clash);
        assert_eq!(compare(Some(&a), Some(&b), Some(&b)), Verdict::Keep);
        assert_eq!(compare(None, Some(&a), Some(&b)), Verdict::Clash);
        assert_eq!(compare(Some(&a), None, Some(&a)), Verdict::Take);
        assert_eq!(compare(Some(&a), None, Some(&b)), Verdict::Clash);
    }
}
