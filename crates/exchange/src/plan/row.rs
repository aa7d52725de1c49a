//! A row read into field values. Everything that is not understood is kept with its cell, and the rest of the row
//! goes on.

use super::Planner;
use super::organisation::Placed;
use super::sheet::{Column, Role, SheetPlan};
use crate::fields::{FACTS, Field, Target, names_import};
use crate::report::{Reason, Trouble};
use crate::retention::{DISPOSE_AFTER, KEEPING, retention};
use crate::sheet::{Address, Cell};
use domain::field::Shape;
use domain::text::Line;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What a row says.
pub(super) struct Row {
    /// The row's position in the sheet, from zero.
    pub place: usize,
    pub key: Option<(String, usize)>,
    /// Values by field; further facts as `facts/label`.
    pub values: BTreeMap<String, Value>,
    /// The column each value stands in.
    pub places: HashMap<String, usize>,
    /// Fields whose cell was not understood: nothing is known of what the list says there.
    pub missed: BTreeSet<String>,
    pub dependencies: Vec<(bool, String, usize)>,
    pub troubles: Vec<Trouble>,
    pub left_out: bool,
    pub is_empty: bool,
    /// Whether it points at a thing of its own sheet that has not come yet.
    pub waits: bool,
}

impl Planner<'_> {
    /// Reads a row.
    pub(super) fn read_row(&mut self, sheet: &SheetPlan<'_>, row: usize) -> Row {
        let mut read = Row {
            place: row,
            key: None,
            values: BTreeMap::new(),
            places: HashMap::new(),
            missed: BTreeSet::new(),
            dependencies: Vec::new(),
            troubles: Vec::new(),
            left_out: false,
            is_empty: true,
            waits: false,
        };
        for column in &sheet.columns {
            if matches!(column.role, Role::LeaveOut) {
                continue;
            }
            let cell = sheet.sheet.cell(Address { row, column: column.place });
            if cell.is_empty() {
                continue;
            }
            let text = cell.text();
            if matches!(cell, Cell::Error(_)) {
                read.troubles.push(sheet.trouble(row, column.place, &*text, Reason::FormulaFailed));
                if let Role::Field(field) = &column.role {
                    read.missed.insert(field.id.clone());
                }
                continue;
            }
            read.is_empty = false;
            self.read_column(sheet, column, &text, &mut read);
        }
        if !read.is_empty {
            for (column, text) in &sheet.defaults {
                let given = matches!(&column.role, Role::Field(field) if read.values.contains_key(&field.id));
                if !given {
                    self.read_column(sheet, column, text, &mut read);
                }
            }
            self.fill_in(sheet.target, &mut read);
        }
        read
    }

    fn read_column(&mut self, sheet: &SheetPlan<'_>, column: &Column, text: &str, read: &mut Row) {
        match &column.role {
            Role::Key => read.key = Some((text.to_owned(), column.place)),
            Role::Dependencies { from } => read.dependencies.push((*from, text.to_owned(), column.place)),
            Role::Fact => fact(sheet, column, text, read),
            Role::LeaveOut => {}
            Role::Path => self.read_path(sheet, column, text, read),
            Role::Field(field) => {
                if sheet.target == Target::RecordTypes && retained(sheet, column, field, text, read) {
                    return;
                }
                let found = self.read_cell(column, &field.shape, text);
                if found.value.is_none() && !found.not_understood.is_empty() {
                    match &column.otherwise {
                        Some(Role::Fact) => return fact(sheet, column, text, read),
                        Some(Role::Field(other)) => return keep(sheet, column, other, text.into(), read),
                        Some(_) => return,
                        None => {}
                    }
                }
                for (part, reason) in found.not_understood {
                    let own = matches!(&field.shape, Shape::Reference(kinds) if kinds.contains(&sheet.target.kind()));
                    read.waits |= own && reason == Reason::NoSuch;
                    read.troubles.push(sheet.trouble(read.place, column.place, part, reason));
                    read.missed.insert(field.id.clone());
                }
                match found.value {
                    Some(Value::String(lines)) if field.id == FACTS => facts(sheet, column, &lines, read),
                    Some(value) => keep(sheet, column, field, value, read),
                    None => {}
                }
            }
        }
    }

    fn read_path(&mut self, sheet: &SheetPlan<'_>, column: &Column, text: &str, read: &mut Row) {
        let Some(field) = &sheet.place_field else { return };
        let text = column.meaning(text).unwrap_or(text).to_owned();
        match self.placed(sheet, &text) {
            Placed::LeftOut => read.left_out = true,
            Placed::Pending => {
                read.missed.insert(field.id.clone());
                // The question stands for all its rows; a cell is listed only where the row cannot do without.
                if field.required {
                    read.troubles.push(sheet.trouble(read.place, column.place, text, Reason::BranchUnanswered));
                }
            }
            Placed::Wrong(reason) => {
                read.missed.insert(field.id.clone());
                read.troubles.push(sheet.trouble(read.place, column.place, text, reason));
            }
            Placed::Municipality if field.shape == Shape::Scope => {
                keep(sheet, column, field, "municipality".into(), read);
            }
            Placed::Municipality => {}
            Placed::Unit(unit) if field.shape == Shape::Scope => {
                keep(sheet, column, field, format!("unit-{}", unit.0).into(), read);
            }
            Placed::Unit(unit) => keep(sheet, column, field, unit.0.into(), read),
        }
    }

    /// What a statement must have and lists seldom say: the day the list was taken out, and the list itself.
    fn fill_in(&self, target: Target, read: &mut Row) {
        for verb in target.attached() {
            let own = |id: &String| id.strip_prefix(verb).is_some_and(|rest| rest.starts_with('.'));
            if !read.values.keys().any(own) {
                continue;
            }
            if names_import(verb) {
                let as_of = Value::String(self.as_of.to_string());
                read.values.entry(format!("{verb}.as_of")).or_insert(as_of);
            }
            if *verb == "classification.give" {
                let source = Value::String(self.source.to_string());
                read.values.entry(format!("{verb}.source")).or_insert(source);
            }
        }
    }
}

/// Takes a cell that says in one what becomes of a record and when; whether it did.
fn retained(sheet: &SheetPlan<'_>, column: &Column, field: &Field, text: &str, read: &mut Row) -> bool {
    if !matches!(&*field.id, KEEPING | DISPOSE_AFTER) || column.meaning(text).is_some() {
        return false;
    }
    let Some(said) = retention(text) else { return false };
    let fields = sheet.target.fields();
    let of = |id: &str| fields.iter().find(|field| field.id == id);
    let (Some(keeping), Some(after)) = (of(KEEPING), of(DISPOSE_AFTER)) else { return false };
    // *Gallras* beside *vid inaktualitet* is one thing said more and less closely.
    match (read.values.get(KEEPING).and_then(Value::as_str), said.keeping) {
        (Some("dispose"), "dispose-when-obsolete") => {
            read.values.insert(KEEPING.to_owned(), said.keeping.into());
        }
        (Some("dispose-when-obsolete"), "dispose") if said.years.is_none() => {}
        (standing, _) => {
            let agrees = standing.is_none_or(|standing| standing == said.keeping);
            keep(sheet, column, keeping, said.keeping.into(), read);
            if let Some(years) = said.years.filter(|_| agrees) {
                keep(sheet, column, after, years.into(), read);
            }
        }
    }
    true
}

fn keep(sheet: &SheetPlan<'_>, column: &Column, field: &Field, value: Value, read: &mut Row) {
    match (read.values.get_mut(&field.id), value) {
        (Some(Value::Array(list)), Value::Array(more)) => {
            for value in more {
                if !list.contains(&value) {
                    list.push(value);
                }
            }
        }
        (Some(first), value) if *first != value => {
            let text = sheet.sheet.cell(Address { row: read.place, column: column.place }).text().into_owned();
            read.troubles.push(sheet.trouble(read.place, column.place, text, Reason::Contradiction));
        }
        (Some(_), _) => {}
        (None, value) => {
            read.values.insert(field.id.clone(), value);
            read.places.insert(field.id.clone(), column.place);
        }
    }
}

/// A cell that holds further facts as lines of `label: text`.
fn facts(sheet: &SheetPlan<'_>, column: &Column, lines: &str, read: &mut Row) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.split_once(':').map(|(label, text)| (Line::new(label), Line::new(text))) {
            Some((Ok(label), Ok(text))) => {
                let slot = format!("facts/{label}");
                read.places.insert(slot.clone(), column.place);
                read.values.insert(slot, text.to_string().into());
            }
            _ => read.troubles.push(sheet.trouble(read.place, column.place, line, Reason::NotAFact)),
        }
    }
}

pub(super) fn fact_label(header: &str) -> String {
    header.replace(':', " –")
}

fn fact(sheet: &SheetPlan<'_>, column: &Column, text: &str, read: &mut Row) {
    // Facts are written as lines of `label: text`, so a label holds no colon and a text no line break.
    let label = fact_label(&column.header);
    let text = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
    match (Line::new(&label), Line::new(&text)) {
        (Ok(label), Ok(text)) => {
            let slot = format!("facts/{label}");
            read.places.insert(slot.clone(), column.place);
            read.values.insert(slot, text.to_string().into());
        }
        _ => read.troubles.push(sheet.trouble(read.place, column.place, text, Reason::TooLong { max: Line::MAX })),
    }
}
