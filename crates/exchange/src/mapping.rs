//! How a list is read: which sheet holds what, which column fills which field, what its words mean, and what
//! each branch of its organisation is. It is made by guessing, corrected and confirmed by a person, kept per
//! source, and the same text is what a file given to the command line holds.

use crate::fields::{ORGANISATION_PATH, Target};
use crate::header::column_names;
use crate::plan::folded;
use crate::sheet::Sheet;
use domain::field::Shape;
use domain::id::UnitId;
use domain::text::{Name, Prose};
use domain::time::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a file's sheets are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What the list is called from now on.
    pub source: Name,
    /// The day the list was taken out; asked for when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// The sheets that are taken in.
    pub sheets: Vec<SheetMapping>,
}

/// How one sheet is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetMapping {
    /// The sheet's name.
    pub sheet: String,
    /// The row that names the columns, counted from 1.
    pub header_row: usize,
    /// What each row is.
    pub target: Target,
    /// The columns, by header; two with the same header are meant from left to right.
    pub columns: Vec<ColumnMapping>,
    /// Values for fields that no column gives, as they would stand in a cell.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub defaults: BTreeMap<String, String>,
    /// What parts the steps of an organisation path; ` / ` when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path_separator: Option<String>,
    /// What each branch of the organisation is, by its whole path with the steps parted by ` / `.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub branches: BTreeMap<String, Branch>,
    /// Branches that nobody has answered, each with what it can be, the likeliest first. Whoever answers moves one of
    /// them to `branches`; what stands here says nothing of how the list is read.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub to_answer: BTreeMap<String, Vec<Branch>>,
}

/// How one column is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// The text in the header.
    pub header: String,
    /// The field it fills, or a pseudo-field.
    pub field: String,
    /// What the list's words mean: a choice's key, or the text to read instead; empty for unknown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, String>,
    /// The letters that part several values in a cell; what people usually use when not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub separators: Option<String>,
    /// The field or pseudo-field that takes a cell which this one cannot understand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
}

/// What a branch of the list's organisation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Branch {
    /// Only a heading, such as the municipality itself: what stands under it stands on its own.
    Heading,
    /// Not taken in, with all rows beneath it.
    LeaveOut,
    /// A board.
    Board,
    /// A department of the board with this name or reference; a board that is not registered is, by this name.
    DepartmentOf(String),
    /// A part of the branch above it.
    Unit,
    /// A municipal company.
    Company,
    /// An association of municipalities.
    Association,
    /// Another municipality.
    OtherMunicipality,
    /// A unit that is registered already.
    SameAs(UnitId),
}

impl SheetMapping {
    /// The place of each of its columns in the sheet; two with one header are meant from left to right.
    pub fn places(&self, sheet: &Sheet) -> Vec<Option<usize>> {
        let names = column_names(sheet, self.header_row);
        let mut left: Vec<(usize, String)> = names.iter().map(|name| folded(name)).enumerate().collect();
        let place = |column: &ColumnMapping| {
            let found = left.iter().position(|(_, header)| *header == folded(&column.header))?;
            Some(left.remove(found).0)
        };
        self.columns.iter().map(place).collect()
    }

    /// Puts things that must belong somewhere, and of which no column says where, in the municipality as a whole.
    pub fn place_by_default(&mut self) {
        self.defaults.clear();
        let says = |id: &str| self.columns.iter().any(|column| column.field == id);
        let fields = self.target.fields();
        let place = fields.iter().find(|field| field.required && field.shape == Shape::Scope);
        let place = place.filter(|place| self.target.describes().is_some() && !says(&place.id));
        if let Some(place) = place.filter(|_| !says(ORGANISATION_PATH)) {
            self.defaults.insert(place.id.clone(), "municipality".to_owned());
        }
    }
}

impl ColumnMapping {
    /// A column that fills a field.
    pub fn new(header: impl Into<String>, field: impl Into<String>) -> Self {
        ColumnMapping {
            header: header.into(),
            field: field.into(),
            values: BTreeMap::new(),
            separators: None,
            otherwise: None,
        }
    }
}

impl Mapping {
    /// Reads a mapping from its text; the error is the reader's own and tells the line.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Its text, for people to read and correct.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The text to be remembered. The day is asked for anew each time, and branches that have become units are
    /// known by what the source said of them. None if it is too long to be kept.
    pub fn to_keep(&self) -> Option<Prose> {
        let mut kept = self.clone();
        kept.as_of = None;
        for sheet in &mut kept.sheets {
            sheet.to_answer.clear();
            sheet.branches.retain(|_, branch| matches!(branch, Branch::Heading | Branch::LeaveOut));
        }
        Prose::new(&serde_json::to_string(&kept).ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_reads_back_as_it_was_written_and_is_kept_without_day_and_units() {
        let text = r#"{"source":"Listan","as_of":"2026-02-27","sheets":[{"sheet":"System","header_row":1,
            "target":"systems","columns":[{"header":"Namn","field":"name"},
            {"header":"Drift","field":"hosting","values":{"Hos oss":"internal"}}],
            "branches":{"Koncernen":"heading","Koncernen / Hamnen":"company",
            "Koncernen / Skolan":{"department-of":"Skolnämnden"}}}]}"#;
        let mapping = Mapping::read(text).unwrap();
        assert_eq!(Mapping::read(&mapping.write()).unwrap(), mapping);
        let kept = Mapping::read(&mapping.to_keep().unwrap()).unwrap();
        assert_eq!(kept.as_of, None);
        assert_eq!(kept.sheets[0].branches.keys().collect::<Vec<_>>(), ["Koncernen"]);
        assert!(Mapping::read(&text.replace("branches", "brances")).is_err());
    }
}
