//! A sheet as its mapping says: where it is in the file, and which column fills which field.

use super::row::fact_label;
use crate::choice_words::words;
use crate::choices::{Choices, Match};
use crate::fields::{
    DEPENDENCIES_FROM, DEPENDENCIES_TO, FACT, FACTS, Field, KEY, LEAVE_OUT, ORGANISATION_PATH, Target,
};
use crate::header::column_names;
use crate::mapping::{ColumnMapping, SheetMapping};
use crate::organisation::names_boards;
use crate::report::{Reason, Trouble};
use crate::retention::{DISPOSE_AFTER, KEEPING};
use crate::sheet::{Address, Sheet, Workbook};
use domain::field::Shape;
use std::collections::BTreeSet;

/// What a column does.
#[derive(Clone)]
pub(super) enum Role {
    Field(Field),
    Key,
    Path,
    Dependencies { from: bool },
    Fact,
    LeaveOut,
}

/// A column of a sheet.
pub(super) struct Column {
    pub place: usize,
    pub header: String,
    pub role: Role,
    /// Words that the mapping knows, and what they mean.
    pub known: Choices,
    meanings: Vec<String>,
    /// All words that are one choice.
    pub choices: Choices,
    pub separators: Option<Vec<char>>,
    pub otherwise: Option<Role>,
}

impl Column {
    /// Whether it fills that field.
    pub fn is(&self, id: &str) -> bool {
        matches!(&self.role, Role::Field(field) if field.id == id)
    }

    /// What the mapping says that a text means.
    pub fn meaning(&self, text: &str) -> Option<&str> {
        match self.known.find(text) {
            Match::Exact(place) => self.meanings.get(place).map(String::as_str),
            Match::Likely(_) | Match::None => None,
        }
    }
}

/// A sheet with its mapping.
pub(super) struct SheetPlan<'a> {
    pub place: usize,
    pub sheet: &'a Sheet,
    pub mapping: &'a SheetMapping,
    pub target: Target,
    pub columns: Vec<Column>,
    /// The fields that a column or a default gives.
    pub mapped: BTreeSet<String>,
    pub defaults: Vec<(Column, String)>,
    pub place_field: Option<Field>,
    /// Whether the column of the organisation names boards.
    pub names_boards: bool,
    fact_labels: BTreeSet<String>,
}

impl<'a> SheetPlan<'a> {
    /// Finds the sheet and its columns; what is not there goes to `troubles`.
    pub fn of(workbook: &'a Workbook, mapping: &'a SheetMapping, troubles: &mut Vec<Trouble>) -> Option<Self> {
        let nowhere = Address { row: 0, column: 0 };
        let Some(place) = workbook.sheets.iter().position(|sheet| sheet.name == mapping.sheet) else {
            let (sheet, value) = (mapping.sheet.clone(), mapping.sheet.clone());
            troubles.push(Trouble {
                sheet,
                cell: nowhere,
                value,
                reason: Reason::NoSuchSheet,
                sheet_place: usize::MAX,
            });
            return None;
        };
        let sheet = workbook.sheets.get(place)?;
        let fields = mapping.target.fields();
        let headers = column_names(sheet, mapping.header_row);
        let mut columns = Vec::new();
        for (given, column) in mapping.columns.iter().zip(mapping.places(sheet)) {
            let cell = Address { row: mapping.header_row.saturating_sub(1), column: column.unwrap_or(0) };
            let mut trouble = |reason: Reason| {
                let (sheet, value) = (mapping.sheet.clone(), given.header.clone());
                troubles.push(Trouble { sheet, cell, value, reason, sheet_place: place });
            };
            let Some((column, header)) = column.and_then(|column| Some((column, headers.get(column)?.clone()))) else {
                trouble(Reason::NoSuchColumn);
                continue;
            };
            match compile(given, column, header, &fields) {
                Ok(column) => columns.push(column),
                Err(field) => trouble(Reason::NoSuchField { field }),
            }
        }
        let mut defaults = Vec::new();
        for (id, text) in &mapping.defaults {
            if let Ok(column) = compile(&ColumnMapping::new(id.clone(), id.clone()), usize::MAX, id.clone(), &fields) {
                defaults.push((column, text.clone()));
            }
        }
        let place_field = mapping.target.place_field();
        let is_board_column = |column: &Column| matches!(column.role, Role::Path) && names_boards(&column.header);
        let names_boards = columns.iter().any(is_board_column);
        let fact_labels = columns.iter().map(|column| fact_label(&column.header)).collect();
        let mapped = mapped(&columns, &defaults, place_field.as_ref());
        Some(SheetPlan {
            place,
            sheet,
            mapping,
            target: mapping.target,
            columns,
            mapped,
            defaults,
            place_field,
            names_boards,
            fact_labels,
        })
    }

    /// The rows below the header.
    pub fn rows(&self) -> std::ops::Range<usize> {
        self.mapping.header_row..self.sheet.rows.len()
    }

    pub fn trouble(&self, row: usize, column: usize, value: impl Into<String>, reason: Reason) -> Trouble {
        let cell = Address { row, column: if column == usize::MAX { 0 } else { column } };
        Trouble { sheet: self.sheet.name.clone(), cell, value: value.into(), reason, sheet_place: self.place }
    }

    pub fn text(&self, row: usize, column: usize) -> String {
        self.sheet.cell(Address { row, column }).text().into_owned()
    }

    /// Whether a column gives this further fact.
    pub fn has_fact(&self, slot: &str) -> bool {
        let label = slot.strip_prefix("facts/").unwrap_or(slot);
        self.mapped.contains(FACTS) || self.fact_labels.contains(label)
    }

    /// Whether a column tells which systems this one needs, or which need it.
    pub fn tells_dependencies(&self, from: bool) -> bool {
        self.columns.iter().any(|column| matches!(column.role, Role::Dependencies { from: found } if found == from))
    }

    /// The column that gives a field, or else the first.
    pub fn column_of(&self, field: &str) -> usize {
        let gives = |column: &&Column| matches!(&column.role, Role::Field(found) if found.id == field);
        self.columns.iter().find(gives).map_or(0, |column| column.place)
    }

    /// The paths in the sheet, as written.
    pub fn paths(&self) -> impl Iterator<Item = String> + '_ {
        let columns = self.columns.iter().filter(|column| matches!(column.role, Role::Path));
        columns.flat_map(move |column| {
            let cell = |row| self.sheet.cell(Address { row, column: column.place }).text().into_owned();
            self.rows().map(cell).filter(|text| !text.is_empty())
        })
    }
}

fn mapped(columns: &[Column], defaults: &[(Column, String)], place: Option<&Field>) -> BTreeSet<String> {
    let all = columns.iter().chain(defaults.iter().map(|(column, _)| column));
    let roles = all.flat_map(|column| std::iter::once(&column.role).chain(&column.otherwise));
    let id = |role: &Role| match role {
        Role::Field(field) => Some(field.id.clone()),
        Role::Path => place.map(|field| field.id.clone()),
        _ => None,
    };
    let mut ids: BTreeSet<String> = roles.filter_map(id).collect();
    // A cell of either may say both.
    if ids.contains(KEEPING) || ids.contains(DISPOSE_AFTER) {
        ids.extend([KEEPING, DISPOSE_AFTER].map(str::to_owned));
    }
    ids
}

fn role_of(field: &str, fields: &[Field]) -> Option<Role> {
    match field {
        KEY => Some(Role::Key),
        ORGANISATION_PATH => Some(Role::Path),
        DEPENDENCIES_TO => Some(Role::Dependencies { from: false }),
        DEPENDENCIES_FROM => Some(Role::Dependencies { from: true }),
        FACT => Some(Role::Fact),
        LEAVE_OUT => Some(Role::LeaveOut),
        id => fields.iter().find(|field| field.id == id).cloned().map(Role::Field),
    }
}

fn compile(given: &ColumnMapping, place: usize, header: String, fields: &[Field]) -> Result<Column, String> {
    let role = role_of(&given.field, fields).ok_or_else(|| given.field.clone())?;
    let otherwise = match &given.otherwise {
        None => None,
        Some(field) => Some(role_of(field, fields).ok_or_else(|| field.clone())?),
    };
    let known: Vec<&String> = given.values.keys().collect();
    let mut known_words: Vec<&str> = known.iter().map(|word| word.as_str()).collect();
    if let Role::Field(field) = &role {
        let shape = if let Shape::Many(inner) = &field.shape { inner } else { &field.shape };
        if let Shape::Choice(word, keys) | Shape::Graded(word, keys) = shape {
            known_words.extend(words(word).iter().map(|(said, _)| *said));
            known_words.extend(keys.iter());
        }
    }
    Ok(Column {
        place,
        header,
        role,
        known: Choices::new(&known),
        meanings: given.values.values().cloned().collect(),
        choices: Choices::new(&known_words),
        separators: given.separators.as_ref().map(|separators| separators.chars().collect()),
        otherwise,
    })
}
