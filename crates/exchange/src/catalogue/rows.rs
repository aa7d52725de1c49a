//! A row of the list as a requirement. What cannot be read is a fault in its cell, and left out.

use super::column::Column;
use super::read::{CellFault, Place};
use crate::plan::folded;
use crate::sheet::{Address, Cell, Sheet};
use domain::classification::Aspect;
use domain::field::Wrong;
use domain::information::PersonalData;
use domain::number::Consequence;
use domain::requirement::{Both, FromLevel, MapsTo, Requirement, RequirementId, ScopeKind, When};
use domain::risk::Field;
use domain::system::Hosting;
use domain::time::Date;
use std::collections::HashMap;

/// A row with the places of its columns.
pub(super) struct Row<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) line: usize,
    pub(super) columns: &'a HashMap<Column, usize>,
}

/// Words that lists use for who answers.
const SCOPES: &[(ScopeKind, &[&str])] = &[
    (ScopeKind::Municipality, &["kommun", "kommunen", "municipality", "the municipality"]),
    (
        ScopeKind::LegalPerson,
        &["juridisk person", "bolag", "kommunalt bolag", "legal person", "legal_person", "company"],
    ),
    (ScopeKind::Board, &["nämnd", "nämnder", "board", "boards"]),
    (ScopeKind::Department, &["förvaltning", "förvaltningar", "department", "departments"]),
    (ScopeKind::Object, &["objekt", "object", "objects"]),
    (ScopeKind::System, &["system", "systems"]),
];
const SIDES: &[(Field, &[&str])] = &[
    (Field::Formal, &["formell", "formellt", "formal"]),
    (Field::Informal, &["informell", "informellt", "informal"]),
    (Field::Technical, &["teknisk", "tekniskt", "technical"]),
];
const PERSONAL_DATA: &[(PersonalData, &[&str])] = &[
    (PersonalData::Ordinary, &["ja", "vanliga", "yes", "ordinary"]),
    (PersonalData::Sensitive, &["känsliga", "sensitive"]),
];
const HOSTINGS: &[(Hosting, &[&str])] = &[
    (Hosting::Internal, &["intern", "egen", "internal"]),
    (Hosting::External, &["extern", "leverantör", "external"]),
    (Hosting::Mixed, &["blandad", "mixed"]),
];
const YES_NO: &[(bool, &[&str])] =
    &[(true, &["ja", "x", "yes", "true", "sant"]), (false, &["nej", "no", "false", "falskt"])];

/// A choice as the template writes it.
pub(super) fn word_of<T: PartialEq + Copy>(
    words: &'static [(T, &'static [&'static str])],
    value: T,
    english: bool,
) -> &'static str {
    let found = words.iter().find(|(one, _)| *one == value).map(|(_, words)| *words).unwrap_or_default();
    let word = if english { found.last() } else { found.first() };
    word.copied().unwrap_or_default()
}

pub(super) fn scope_word(kind: ScopeKind) -> &'static str {
    word_of(SCOPES, kind, false)
}

pub(super) fn side_word(side: Field) -> &'static str {
    word_of(SIDES, side, false)
}

pub(super) fn personal_data_word(data: PersonalData) -> &'static str {
    match data {
        PersonalData::Ordinary => "vanliga",
        data => word_of(PERSONAL_DATA, data, false),
    }
}

pub(super) fn hosting_word(hosting: Hosting) -> &'static str {
    word_of(HOSTINGS, hosting, false)
}

impl Row<'_> {
    fn address(&self, column: Column) -> Option<Address> {
        Some(Address { row: self.line, column: *self.columns.get(&column)? })
    }

    fn cell(&self, column: Column) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.address(column).map_or(EMPTY, |address| self.sheet.cell(address))
    }

    fn text(&self, column: Column) -> String {
        self.cell(column).text().into_owned()
    }

    /// Whether no column of the list holds anything here.
    pub(super) fn is_empty(&self) -> bool {
        Column::ALL.iter().all(|column| self.cell(*column).is_empty())
    }

    fn fault(&self, column: Column, wrong: Wrong, written: &str) -> Option<CellFault> {
        let place = Place::Cell(self.sheet.name.clone(), self.address(column)?);
        Some(CellFault { place, field: column.key().to_owned(), wrong, written: written.to_owned() })
    }

    /// The values in a cell, each read.
    fn several<T: Copy>(&self, column: Column, words: &[(T, &[&str])], faults: &mut Vec<CellFault>) -> Vec<T> {
        let text = self.text(column);
        let mut found = Vec::new();
        for part in text.split([';', ',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            let word = folded(part);
            match words.iter().find(|(_, known)| known.contains(&word.as_str())) {
                Some((value, _)) => found.push(*value),
                None if column == Column::Scopes => {
                    faults.extend(self.fault(column, Wrong::Rule("catalogue-unknown-scope"), part));
                }
                None => faults.extend(self.fault(column, Wrong::NotAChoice, part)),
            }
        }
        found
    }

    fn one<T: Copy>(&self, column: Column, words: &[(T, &[&str])], faults: &mut Vec<CellFault>) -> Option<T> {
        self.several(column, words, faults).first().copied()
    }

    fn date(&self, column: Column, faults: &mut Vec<CellFault>) -> Option<Date> {
        let cell = self.cell(column);
        if cell.is_empty() {
            return None;
        }
        let day = cell.date().map(Date);
        if day.is_none() {
            faults.extend(self.fault(column, Wrong::NotADate, &cell.text()));
        }
        day
    }

    fn level(&self, (column, aspect): (Column, Aspect), faults: &mut Vec<CellFault>) -> Option<FromLevel> {
        let text = self.text(column);
        if text.trim().is_empty() {
            return None;
        }
        // "3" or "3 Allvarlig".
        let number =
            text.split_whitespace().next().and_then(|word| word.parse::<u8>().ok()).filter(|level| *level <= 9);
        if number.is_none() {
            faults.extend(self.fault(column, Wrong::NotANumber(0, 9), &text));
        }
        number.map(|level| FromLevel { aspect, from: Consequence(level) })
    }

    fn maps(&self, faults: &mut Vec<CellFault>) -> Vec<MapsTo> {
        let text = self.text(Column::Maps);
        let mut maps = Vec::new();
        for part in text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
            match part.split_once(char::is_whitespace) {
                Some((to, reference)) => {
                    maps.push(MapsTo { to: to.to_owned(), reference: reference.trim().to_owned() });
                }
                None => faults.extend(self.fault(Column::Maps, Wrong::Rule("catalogue-maps-form"), part)),
            }
        }
        maps
    }
}

fn optional(text: String) -> Option<Both> {
    (!text.trim().is_empty()).then(|| Both::swedish(text))
}

/// A row as a requirement.
pub(super) fn read_row(row: &Row<'_>, faults: &mut Vec<CellFault>) -> Requirement {
    let levels = [
        (Column::Confidentiality, Aspect::Confidentiality),
        (Column::Integrity, Aspect::Integrity),
        (Column::Availability, Aspect::Availability),
        (Column::Traceability, Aspect::Traceability),
    ];
    let when = When {
        aspects: levels.into_iter().filter_map(|level| row.level(level, faults)).collect(),
        personal_data: row.one(Column::PersonalData, PERSONAL_DATA, faults),
        hosting: row.several(Column::Hosting, HOSTINGS, faults),
    };
    let is_always = when.aspects.is_empty() && when.personal_data.is_none() && when.hosting.is_empty();
    let id = |text: &str| RequirementId(text.into());
    let (written, reference) = (row.text(Column::Id), row.text(Column::Reference));
    let replaced = row.text(Column::Replaces);
    let replaced = replaced.split([';', ',', '\n', ' ']).map(str::trim).filter(|part| !part.is_empty());
    Requirement {
        reference: if reference.is_empty() { written.clone() } else { reference },
        id: id(&written),
        title: Both { sv: row.text(Column::Title), en: row.text(Column::TitleEn) },
        text: Both { sv: row.text(Column::Text), en: row.text(Column::TextEn) },
        valid_from: row.date(Column::ValidFrom, faults),
        valid_to: row.date(Column::ValidTo, faults),
        parent: Some(row.text(Column::Parent)).filter(|text| !text.is_empty()).map(|text| id(&text)),
        scopes: row.several(Column::Scopes, SCOPES, faults),
        platform: row.one(Column::Platform, YES_NO, faults).unwrap_or_default(),
        side: row.one(Column::Side, SIDES, faults),
        when: (!is_always).then_some(when),
        answered_by: None,
        maps: row.maps(faults),
        evidence: optional(row.text(Column::Evidence)),
        verification: optional(row.text(Column::Verification)),
        every_months: None,
        replaces: replaced.map(id).collect(),
    }
}
