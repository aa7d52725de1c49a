//! Rows that are things: registered when new, otherwise compared field by field with what stands and what the
//! source said last.

use super::batch;
use super::lookup::Found;
use super::row::Row;
use super::sheet::SheetPlan;
use super::written::Unshown;
use super::{Planner, Stating, Verdict, compare, current};
use crate::fields::FACTS;
use crate::report::{Change, Clash, Reason};
use domain::field::Input;
use domain::id::{ItemRef, UnitId};
use domain::source::{Statement, Values};
use domain::text::Line;
use serde_json::Value;
use std::collections::{BTreeSet, HashMap};

const FACT: &str = "facts/";

/// Field values with each further fact by itself.
pub(super) fn expanded(input: &Input) -> Values {
    let mut values = Values::new();
    for (field, value) in input {
        match (field.as_str(), value.as_str()) {
            (FACTS, Some(lines)) => {
                let facts = lines.lines().filter_map(|line| line.split_once(": "));
                values.extend(facts.map(|(label, text)| (format!("{FACT}{label}"), text.into())));
            }
            _ => {
                values.insert(field.clone(), value.clone());
            }
        }
    }
    values
}

/// Field values as they are given, the facts together; `facts` tells whether the command has them.
fn together(values: &Values, facts: bool) -> Input {
    let mut input = Input::new();
    let mut lines: Vec<String> = Vec::new();
    for (field, value) in values.iter().filter(|(field, _)| is_main(field)) {
        match (field.strip_prefix(FACT), value.as_str()) {
            (Some(label), Some(text)) => lines.push(format!("{label}: {text}")),
            _ => {
                input.insert(field.clone(), value.clone());
            }
        }
    }
    if facts && !lines.is_empty() {
        input.insert(FACTS.to_owned(), lines.join("\n").into());
    }
    input
}

impl Planner<'_> {
    /// Takes a sheet's rows in. A row that points at a row further down waits for it.
    pub(super) fn things(&mut self, sheet: &SheetPlan<'_>) {
        let mut seen = HashMap::new();
        let mut rows: Vec<usize> = sheet.rows().collect();
        let mut waits = true;
        while !rows.is_empty() {
            let mut later = Vec::new();
            for row in &rows {
                let read = self.read_row(sheet, *row);
                if read.waits && waits {
                    later.push(*row);
                } else {
                    self.thing(sheet, read, &mut seen);
                }
            }
            waits = later.len() < rows.len();
            rows = later;
        }
    }

    fn thing(&mut self, sheet: &SheetPlan<'_>, mut read: Row, seen: &mut HashMap<String, usize>) {
        let Some(title_field) = sheet.target.title() else { return };
        if read.left_out {
            return;
        }
        self.troubles.append(&mut read.troubles);
        if read.is_empty {
            return;
        }
        if let Some((key, _)) = read.key.as_ref().filter(|_| !sheet.mapped.contains(title_field)) {
            read.values.insert(title_field.to_owned(), key.clone().into());
        }
        let Some(title) = read.values.get(title_field).and_then(Value::as_str).map(str::to_owned) else {
            let reason = Reason::Missing { field: title_field.to_owned() };
            self.troubles.push(sheet.trouble(read.place, sheet.column_of(title_field), "", reason));
            return;
        };
        let usual = || (self.usual_key(sheet, &read.values, &title), sheet.column_of(title_field));
        let (key, key_column) = read.key.clone().unwrap_or_else(usual);
        let Ok(line) = Line::new(&key) else {
            self.troubles.push(sheet.trouble(read.place, key_column, key, Reason::TooLong { max: Line::MAX }));
            return;
        };
        if let Some(first) = seen.insert(line.to_string(), read.place) {
            seen.insert(line.to_string(), first);
            self.troubles.push(sheet.trouble(read.place, key_column, key, Reason::KeyTwice { row: first + 1 }));
            return;
        }
        let said = self.said(sheet, &line).or_else(|| {
            // Lists taken in before names were told apart by whose they are.
            let said = self.said(sheet, &Line::new(&title).ok()?);
            said.filter(|said| self.lies_there(sheet, &read.values, said.item))
        });
        let written = self.written.as_ref().and_then(|written| written.item(sheet.target.kind(), &key));
        let spoken_of = written.or_else(|| said.as_ref().map(|said| said.item));
        match self.found(sheet, spoken_of, &key, (&title, &read.values)) {
            Ok(Some(item)) => self.compared(sheet, read, item, line, said.as_deref()),
            Ok(None) => self.registered_new(sheet, read, line, &title),
            Err(reason) => self.troubles.push(sheet.trouble(read.place, key_column, key, reason)),
        }
    }

    /// The thing that a row speaks of: the one the source has written or spoken of by this key, or else the one so named that
    /// the source knows by no other key.
    fn found(
        &self,
        sheet: &SheetPlan<'_>,
        spoken_of: Option<ItemRef>,
        key: &str,
        (title, values): (&str, &Values),
    ) -> Result<Option<ItemRef>, Reason> {
        if let Some(item) = spoken_of {
            let open = current::is_open(&self.batch.municipality, item);
            return if open { Ok(Some(item)) } else { Err(Reason::Closed) };
        }
        if sheet.target.within().is_some() {
            let titled = self.names.titled(sheet.target.kind(), title);
            let mut here = titled.filter(|item| self.lies_there(sheet, values, *item) && !self.claimed.contains(item));
            return match (here.next(), here.next()) {
                (Some(_), Some(_)) => Err(Reason::Ambiguous),
                (one, _) => Ok(one),
            };
        }
        for word in [key, title] {
            match self.names.find(sheet.target.kind(), word) {
                Found::One(item) if !self.claimed.contains(&item) => return Ok(Some(item)),
                // Only where nothing but the name tells which is meant.
                Found::Several if key == title && !self.all_claimed(sheet, title) => return Err(Reason::Ambiguous),
                Found::One(_) | Found::None | Found::Several => {}
            }
        }
        Ok(None)
    }

    /// What the source said last under a key.
    fn said(&self, sheet: &SheetPlan<'_>, key: &Line) -> Option<std::sync::Arc<Statement>> {
        self.before.sources.statements.get(&(self.source.clone(), sheet.target.kind(), key.clone())).cloned()
    }

    /// The key of a row that gives none: its name, with whose it is where only that tells things of one name apart.
    fn usual_key(&self, sheet: &SheetPlan<'_>, values: &Values, title: &str) -> String {
        let number = sheet.target.within().and_then(|field| values.get(field)?.as_u64());
        let unit = number.and_then(|number| u32::try_from(number).ok()).map(UnitId);
        match unit.and_then(|unit| self.batch.municipality.title(unit.into())) {
            Some(whose) => format!("{title}, {whose}"),
            None => title.to_owned(),
        }
    }

    /// Whether a thing is whose the row says, where that tells things of one name apart.
    fn lies_there(&self, sheet: &SheetPlan<'_>, values: &Values, item: ItemRef) -> bool {
        let given = sheet.target.within().and_then(|field| Some((field, values.get(field)?)));
        given.is_none_or(|(field, given)| {
            current::of(&self.batch.municipality, item).is_none_or(|is| is.get(field) == Some(given))
        })
    }

    fn all_claimed(&self, sheet: &SheetPlan<'_>, title: &str) -> bool {
        self.names.titled(sheet.target.kind(), title).all(|item| self.claimed.contains(&item))
    }

    fn registered_new(&mut self, sheet: &SheetPlan<'_>, mut read: Row, key: Line, title: &str) {
        let has_facts = sheet.target.keeps_facts();
        let mut values = main_fields(&read.values);
        let Some((said, Some(item))) = self.accepted(sheet, &mut read, &mut values, &Values::new(), &|values| {
            batch::read(sheet.target.verb(), &together(values, has_facts))
        }) else {
            return;
        };
        self.names.add_title(item, title);
        self.names.add_key(item, &key);
        let mut stated = expanded(&said);
        stated.extend(values.into_iter().filter(|(slot, _)| slot.starts_with(FACT)));
        let mut fields: Vec<String> = stated.keys().cloned().collect();
        // What is made is closed when the file is withdrawn; what was said of it beside that is taken back first.
        let mut before = Values::new();
        fields.extend(self.attached(sheet, &mut read, item, &Values::new(), (&mut stated, &mut before)));
        self.outcome(sheet, read.place, (&key, item), Change::Created, fields);
        self.remember_dependencies(sheet, &read, item);
        self.state(Stating { item, key, created: true, values: stated, before, as_written: false });
    }

    fn compared(&mut self, sheet: &SheetPlan<'_>, mut read: Row, item: ItemRef, key: Line, said: Option<&Statement>) {
        let Some(is_input) = current::of(&self.batch.municipality, item) else { return };
        let has_facts = sheet.target.keeps_facts();
        let is = expanded(&is_input);
        let written = self.written.as_ref().and_then(|written| written.thing(sheet.target, item));
        let (was, unshown) = match &written {
            Some(written) => (written.says.clone(), written.unshown.clone()),
            None => (said.map(|said| said.values.clone()).unwrap_or_default(), Unshown::default()),
        };
        let mut says = main_fields(&read.values);
        // Read together with what stands, so that required fields are there, and written back in the domain's form.
        let whole = |values: &Values| {
            let mut whole = is.clone();
            whole.extend(values.clone());
            batch::read(sheet.target.verb(), &together(&whole, has_facts))
        };
        let checked = self.readable(sheet, &mut read, &mut says, &whole);
        let Some(checked) = checked else { return };
        let normal = expanded(&checked.input());
        for (slot, value) in &mut says {
            if let Some(normal) = normal.get(slot) {
                *value = normal.clone();
            }
        }
        let mut becomes = is.clone();
        let mut stated = was.clone();
        let mut changed: BTreeSet<String> = BTreeSet::new();
        for slot in slots(sheet, &read, &says, &was) {
            let (was, says, is) = (was.get(&slot), says.get(&slot), is.get(&slot));
            // What has no field here is only kept as stated.
            let is = if slot.starts_with(FACT) && !has_facts { says } else { is };
            match compare(was, says, unshown.without(&slot, is).as_ref()) {
                Verdict::Keep => {}
                Verdict::Take => {
                    assign(&mut becomes, &slot, unshown.with(&slot, says, is).as_ref());
                    changed.insert(slot.clone());
                }
                Verdict::Clash => self.clash(sheet, &read, item, &slot, [is, says, was]),
            }
            assign(&mut stated, &slot, says);
        }
        let mut before = Values::new();
        if !changed.is_empty() {
            let describe = sheet.target.describes().unwrap_or_default();
            self.accepted(sheet, &mut read, &mut becomes, &is, &|values| {
                let mut input = together(values, has_facts);
                input.insert("id".to_owned(), item.number.into());
                batch::read(describe, &input)
            });
            changed.retain(|slot| becomes.get(slot) != is.get(slot));
            for slot in &changed {
                let field = if slot.starts_with(FACT) { FACTS } else { slot };
                before.insert(field.to_owned(), is_input.get(field).cloned().unwrap_or(Value::Null));
            }
        }
        let mut fields: Vec<String> = changed.into_iter().collect();
        let same = written.is_some_and(|written| written.says == stated);
        let given = self.attached(sheet, &mut read, item, &was, (&mut stated, &mut before));
        let as_written = same && given.is_empty();
        fields.extend(given);
        let change = if fields.is_empty() { Change::Unchanged } else { Change::Changed };
        self.outcome(sheet, read.place, (&key, item), change, fields);
        self.names.add_key(item, &key);
        self.remember_dependencies(sheet, &read, item);
        self.state(Stating { item, key, created: false, values: stated, before, as_written });
    }

    pub(super) fn clash(
        &mut self,
        sheet: &SheetPlan<'_>,
        read: &Row,
        item: ItemRef,
        field: &str,
        [yours, theirs, was]: [Option<&Value>; 3],
    ) {
        let value = |value: Option<&Value>| value.cloned().unwrap_or(Value::Null);
        self.clashes.push(Clash {
            item,
            field: field.to_owned(),
            yours: value(yours),
            theirs: value(theirs),
            was: value(was),
            sheet: sheet.sheet.name.clone(),
            row: read.place + 1,
        });
    }
}

pub(super) fn assign(values: &mut Values, slot: &str, value: Option<&Value>) {
    match value {
        Some(value) => values.insert(slot.to_owned(), value.clone()),
        None => values.remove(slot),
    };
}

fn is_main(field: &str) -> bool {
    !field.contains('.') || field.starts_with(FACT)
}

fn main_fields(values: &Values) -> Values {
    let own = values.iter().filter(|(field, _)| is_main(field));
    own.map(|(field, value)| (field.clone(), value.clone())).collect()
}

/// The fields that the list speaks of in this row, also by leaving them empty.
fn slots(sheet: &SheetPlan<'_>, read: &Row, says: &Values, was: &Values) -> BTreeSet<String> {
    let mapped = sheet.mapped.iter().filter(|field| !field.contains('.')).cloned();
    let facts = says.keys().chain(was.keys()).filter(|slot| slot.starts_with(FACT) && sheet.has_fact(slot)).cloned();
    mapped.chain(facts).filter(|slot| !read.missed.contains(slot)).collect()
}
