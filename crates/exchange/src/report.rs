//! What an import would do, as data: what is created, changed and left alone, each cell that was not understood
//! with its reason, true clashes with people's own edits, and what has to be answered first.

use crate::fields::Target;
use crate::mapping::{Branch, Mapping};
use crate::marked::Mark;
use crate::sheet::Address;
use domain::command::Command;
use domain::id::{ImportId, ItemRef, UnitId};
use domain::time::Date;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// What an import would do. The commands hold as one batch; the rest says it in data.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// What is asked for, in order; none when the file says nothing new.
    #[serde(skip)]
    pub commands: Vec<Command>,
    /// The id that the import gets if nothing else is taken in before.
    pub import: ImportId,
    /// How many things of each area are created, changed and left alone.
    pub areas: BTreeMap<&'static str, Counts>,
    /// What was not understood.
    pub not_understood: Vec<Trouble>,
    /// Where people have edited what the list has changed as well; theirs is kept.
    pub clashes: Vec<Clash>,
    /// What has to be answered before all rows find their place.
    pub questions: Vec<Question>,
    /// Row by row what becomes of it.
    pub rows: Vec<Outcome>,
    /// Whether the mapping is kept; it is not when it is too long.
    pub mapping_kept: bool,
    /// The mapping that was used.
    pub mapping: Mapping,
}

/// How many things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Are made.
    pub created: usize,
    /// Are changed.
    pub changed: usize,
    /// Are left alone.
    pub unchanged: usize,
}

/// What becomes of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is made.
    Created,
    /// It is changed.
    Changed,
    /// It is left alone.
    Unchanged,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// The area.
    pub area: &'static str,
    /// The sheet's name.
    pub sheet: String,
    /// The row, counted from 1.
    pub row: usize,
    /// The list's key.
    pub key: String,
    /// The thing; foreseen when it is new.
    #[serde(serialize_with = "as_text")]
    pub item: ItemRef,
    /// What becomes of it.
    pub change: Change,
    /// The fields that change.
    pub fields: Vec<String>,
}

/// A cell that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Trouble {
    /// The sheet's name.
    pub sheet: String,
    /// The cell.
    #[serde(serialize_with = "as_text")]
    pub cell: Address,
    /// What stands in it, or the part of it that was not understood.
    pub value: String,
    /// Why.
    pub reason: Reason,
    /// The sheet's position in the workbook.
    #[serde(skip)]
    pub sheet_place: usize,
}

/// Why a cell was not understood. The tag is stable; texts are the reader's language's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "key", rename_all = "kebab-case")]
pub enum Reason {
    /// The mapping names a sheet that the file has not.
    NoSuchSheet,
    /// The mapping names a column that the sheet has not.
    NoSuchColumn,
    /// The mapping names a field that there is not.
    NoSuchField {
        /// The field.
        field: String,
    },
    /// Nothing stands where something must: the row cannot come in.
    Missing {
        /// The field.
        field: String,
    },
    /// The same key stands further up.
    KeyTwice {
        /// The row of the first, counted from 1.
        row: usize,
    },
    /// The thing was closed here; it is not opened again by a list.
    Closed,
    /// None of the choices.
    NotAChoice {
        /// The choice it may be a slip of.
        #[serde(skip_serializing_if = "Option::is_none")]
        likely: Option<String>,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// No day of the calendar.
    NotADate,
    /// No whole number between these two.
    NotANumber {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// Longer than the field holds.
    TooLong {
        /// The most characters.
        max: usize,
    },
    /// Several values where one is asked for.
    SeveralValues,
    /// Names nothing that is known.
    NoSuch,
    /// Names more than one thing.
    Ambiguous,
    /// No name or address of a person.
    NotAPerson,
    /// No line of `label: text`.
    NotAFact,
    /// No level on the scale.
    NotALevel,
    /// The file says something else of the same further up.
    Contradiction,
    /// What a formula came to when it failed.
    FormulaFailed,
    /// What the branch is has not been answered.
    BranchUnanswered,
    /// Left out because another field is missing.
    Needs {
        /// The field that is missing.
        field: String,
    },
    /// A rule of the area says no; the key of its text.
    Rule {
        /// The key of its text.
        rule: &'static str,
    },
    /// Whoever is said to have decided has no duty that lets them.
    NoMandate,
    /// The command was refused.
    Refused,
}

impl Reason {
    /// The key of its text.
    pub fn text_key(&self) -> &'static str {
        match self {
            Reason::NoSuchSheet => "not-understood-no-such-sheet",
            Reason::NoSuchColumn => "not-understood-no-such-column",
            Reason::NoSuchField { .. } => "not-understood-no-such-field",
            Reason::Missing { .. } => "not-understood-missing",
            Reason::KeyTwice { .. } => "not-understood-key-twice",
            Reason::Closed => "not-understood-closed",
            Reason::NotAChoice { .. } => "not-understood-not-a-choice",
            Reason::NotYesOrNo => "not-understood-not-yes-or-no",
            Reason::NotADate => "not-understood-not-a-date",
            Reason::NotANumber { .. } => "not-understood-not-a-number",
            Reason::TooLong { .. } => "not-understood-too-long",
            Reason::SeveralValues => "not-understood-several-values",
            Reason::NoSuch => "not-understood-no-such",
            Reason::Ambiguous => "not-understood-ambiguous",
            Reason::NotAPerson => "not-understood-not-a-person",
            Reason::NotAFact => "not-understood-not-a-fact",
            Reason::NotALevel => "not-understood-not-a-level",
            Reason::Contradiction => "not-understood-contradiction",
            Reason::FormulaFailed => "not-understood-formula-failed",
            Reason::BranchUnanswered => "not-understood-branch-unanswered",
            Reason::Needs { .. } => "not-understood-needs",
            Reason::Rule { rule } => rule,
            Reason::NoMandate => "not-understood-no-mandate",
            Reason::Refused => "not-understood-refused",
        }
    }
}

/// A field that people have edited and the list has changed as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// The thing.
    #[serde(serialize_with = "as_text")]
    pub item: ItemRef,
    /// The field.
    pub field: String,
    /// What stands here, and is kept.
    pub yours: Value,
    /// What the list says now.
    pub theirs: Value,
    /// What the list said last.
    pub was: Value,
    /// Where the list says it.
    pub sheet: String,
    /// The row, counted from 1.
    pub row: usize,
}

/// What has to be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "question", rename_all = "kebab-case")]
pub enum Question {
    /// On which day was the list taken out?
    AsOf,
    /// Was the list really taken out then? A copy of it from a later day has been taken in, and what that says would
    /// be overwritten; nothing is taken in until the day is another or the later copy is withdrawn.
    Older {
        /// The day of the newest copy.
        newest: Date,
    },
    /// What is this branch of the organisation?
    Branch {
        /// The sheet's name.
        sheet: String,
        /// The branch: its path with the steps parted by ` / `.
        path: String,
        /// How many rows stand in it or beneath it.
        rows: usize,
        /// What its name suggests; a department's board is empty, for it is asked for.
        guess: Option<Branch>,
        /// The boards there are.
        boards: Vec<(UnitId, String)>,
    },
}

impl Plan {
    /// Whether the file says nothing that is not known.
    pub fn says_nothing_new(&self) -> bool {
        self.commands.is_empty()
    }

    /// The mapping that was used, with what each branch that has not been answered can be.
    pub fn mapping_to_answer(&self) -> Mapping {
        let mut mapping = self.mapping.clone();
        mapping.sheets.iter_mut().for_each(|sheet| sheet.to_answer.clear());
        for question in &self.questions {
            let Question::Branch { sheet, path, guess, boards, .. } = question else { continue };
            let Some(sheet) = mapping.sheets.iter_mut().find(|known| known.sheet == *sheet) else { continue };
            let mut can_be: Vec<Branch> = guess.iter().cloned().collect();
            let departments = boards.iter().map(|(_, name)| Branch::DepartmentOf(name.clone()));
            let plain = [
                Branch::Heading,
                Branch::LeaveOut,
                Branch::Board,
                Branch::Unit,
                Branch::Company,
                Branch::Association,
                Branch::OtherMunicipality,
                // Of a board that is to be named.
                Branch::DepartmentOf(String::new()),
            ];
            for branch in departments.chain(plain) {
                if !can_be.contains(&branch) {
                    can_be.push(branch);
                }
            }
            sheet.to_answer.insert(path.clone(), can_be);
        }
        mapping
    }

    /// How many things of an area are created, changed and left alone.
    pub fn counts(&self, target: Target) -> Counts {
        self.areas.get(target.key()).copied().unwrap_or_default()
    }

    /// What to mark in a copy of the workbook, each reason in the reader's language.
    pub fn marks(&self, text: impl Fn(&Trouble) -> String) -> Vec<Mark> {
        let mark =
            |trouble: &Trouble| Mark { sheet: trouble.sheet_place, address: trouble.cell, reason: text(trouble) };
        self.not_understood.iter().map(mark).collect()
    }
}

fn as_text<T: std::fmt::Display, S: serde::Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
