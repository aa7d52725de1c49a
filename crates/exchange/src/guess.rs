//! A first proposal for how a list is read: from its headers, from what its cells look like, and from how the
//! same list was read before. A person confirms it; what is not recognised is kept as a further fact.

use crate::choice_words::{UNKNOWN, choice, words};
use crate::choices::{Choices, Match};
use crate::dates::read_date;
use crate::done::{FINISHED, done};
use crate::fields::{Field, ORGANISATION_PATH, Target};
use crate::header::{column_names, find_header};
use crate::lists::split_values;
use crate::mapping::{ColumnMapping, Mapping, SheetMapping};
use crate::plan::folded;
use crate::retention::{DISPOSE_AFTER, KEEPING, retention};
use crate::sheet::{Address, Sheet, Workbook};
use crate::synonyms::{HEADERS, SHEETS};
use domain::field::{Shape, graded};
use domain::municipality::Municipality;
use domain::text::Name;
use std::collections::{BTreeMap, BTreeSet};

/// How many rows are looked at for what a column holds.
const ROWS_LOOKED_AT: usize = 5_000;

/// Proposes how a file is read. If a list with these sheets and headers has been taken in before, it is read as
/// then; else by words in Swedish and English. `source` is what the list is to be called.
pub fn guess(workbook: &Workbook, municipality: &Municipality, source: &Name) -> Mapping {
    if let Some(known) = remembered(workbook, municipality) {
        return known;
    }
    let visible = || workbook.sheets.iter().filter(|sheet| !sheet.hidden);
    let mut sheets: Vec<(usize, SheetMapping)> = visible().filter_map(guess_sheet).collect();
    // A sheet of notes or choices beside the list looks like a list of little.
    let best = sheets.iter().map(|(score, _)| *score).max().unwrap_or(0);
    sheets.retain(|(score, _)| *score == best || *score >= 4);
    Mapping { source: source.clone(), as_of: None, sheets: sheets.into_iter().map(|(_, sheet)| sheet).collect() }
}

/// The mapping that was confirmed last for a list of this form.
fn remembered(workbook: &Workbook, municipality: &Municipality) -> Option<Mapping> {
    let fits = |mapping: &Mapping| {
        mapping.sheets.iter().all(|known| {
            let sheet = workbook.sheets.iter().find(|sheet| sheet.name == known.sheet);
            let headers: BTreeSet<String> = sheet
                .map(|sheet| column_names(sheet, known.header_row))
                .unwrap_or_default()
                .iter()
                .map(|name| folded(name))
                .collect();
            let found = known.columns.iter().filter(|column| headers.contains(&folded(&column.header))).count();
            found > 0 && found * 10 >= known.columns.len() * 8
        })
    };
    let kept = municipality.sources.mappings.values().filter_map(|text| Mapping::read(text).ok());
    kept.filter(|mapping| !mapping.sheets.is_empty()).find(fits)
}

fn guess_sheet(sheet: &Sheet) -> Option<(usize, SheetMapping)> {
    let header_row = find_header(sheet)?.row + 1;
    let (names, samples) = names_and_samples(sheet, header_row);
    if samples.iter().all(Vec::is_empty) {
        return None;
    }
    let guesses = Target::ALL.iter().map(|target| (score(*target, sheet, &names, &samples), *target));
    // The first of equals: areas come in reading order, and a list of systems is what comes most.
    let (score, target) = guesses.reduce(|best, next| {
        let prefer = next.0 > best.0 || (next.0 == best.0 && next.1 == Target::Systems);
        if prefer { next } else { best }
    })?;
    Some((score, read_as(sheet, header_row, target)))
}

/// Proposes how a sheet is read when that row names its columns and its rows are that.
pub fn read_as(sheet: &Sheet, header_row: usize, target: Target) -> SheetMapping {
    let (names, samples) = names_and_samples(sheet, header_row);
    let assigned = assign(target, &names, &samples);
    let fields = target.fields();
    let mut columns: Vec<ColumnMapping> = Vec::new();
    for ((name, sample), found) in names.iter().zip(&samples).zip(&assigned) {
        if sample.is_empty() && found.is_none() {
            continue;
        }
        let mut column = ColumnMapping::new(name.clone(), found.as_deref().unwrap_or(target.unknown_column()));
        if let Some(field) = fields.iter().find(|field| Some(&field.id) == found.as_ref()) {
            column.values = values(field, sample);
        }
        columns.push(column);
    }
    let has = |columns: &[ColumnMapping], id: &str| columns.iter().any(|column| column.field == id);
    if has(&columns, "contract_ends") && !has(&columns, "contract") {
        let ends = columns.iter_mut().filter(|column| column.field == "contract_ends");
        ends.for_each(|column| column.otherwise = Some("contract".to_owned()));
    }
    let sheet = sheet.name.clone();
    let (defaults, branches) = (BTreeMap::new(), BTreeMap::new());
    let mut mapping = SheetMapping {
        sheet,
        header_row,
        target,
        columns,
        defaults,
        path_separator: None,
        branches,
        to_answer: BTreeMap::new(),
    };
    mapping.place_by_default();
    mapping
}

fn names_and_samples(sheet: &Sheet, header_row: usize) -> (Vec<String>, Vec<Vec<String>>) {
    let names = column_names(sheet, header_row);
    let samples = (0..names.len()).map(|column| sample(sheet, header_row, column)).collect();
    (names, samples)
}

/// The different texts of a column.
fn sample(sheet: &Sheet, first_row: usize, column: usize) -> Vec<String> {
    let rows = first_row..sheet.rows.len().min(first_row + ROWS_LOOKED_AT);
    let texts = rows.map(|row| sheet.cell(Address { row, column }).text().into_owned());
    let different: BTreeSet<String> = texts.filter(|text| !text.is_empty()).collect();
    different.into_iter().collect()
}

fn bare(header: &str) -> String {
    folded(header.trim_matches(|letter: char| matches!(letter, '?' | ':' | '*' | ' ')))
}

/// How well a header is one of the words: 2 the word itself, 1 a phrase within it, 0 not.
fn likeness(header: &str, words: &[&str]) -> usize {
    if words.contains(&header) {
        return 2;
    }
    let padded = format!(" {header} ");
    let phrase = |word: &&str| word.contains(' ') && padded.contains(&format!(" {word} "));
    usize::from(words.iter().any(phrase))
}

fn score(target: Target, sheet: &Sheet, names: &[String], samples: &[Vec<String>]) -> usize {
    let words = SHEETS.iter().filter(|(of, _)| *of == target).flat_map(|(_, words)| *words).copied();
    let words: Vec<&str> = words.collect();
    let by_sheet = if words.contains(&folded(&sheet.name).as_str()) { 3 } else { 0 };
    let by_header = names.iter().filter(|name| words.contains(&bare(name).as_str())).count().min(1) * 2;
    let found = assign(target, names, samples);
    let titled = target.title().is_none_or(|title| found.iter().flatten().any(|field| field == title));
    let required = target.fields().into_iter().filter(|field| field.required && field.verb == target.verb());
    let complete = target.title().is_some()
        || required.filter(|field| field.name != "source").all(|field| found.contains(&Some(field.id)));
    if titled && complete { by_sheet + by_header + found.iter().flatten().count() } else { 0 }
}

/// The field of each column; each field once, the likeliest column first.
fn assign(target: Target, names: &[String], samples: &[Vec<String>]) -> Vec<Option<String>> {
    let fields = target.fields();
    let mut candidates: Vec<(usize, usize, usize, &str)> = Vec::new();
    for (column, (name, sample)) in names.iter().zip(samples).enumerate() {
        let header = bare(name);
        for (order, (id, words)) in HEADERS.iter().enumerate() {
            let field = fields.iter().find(|field| field.id == *id);
            let is_pseudo =
                target.pseudo_fields().contains(id) && (*id != ORGANISATION_PATH || target.place_field().is_some());
            let like = likeness(&header, words);
            if like > 0 && (is_pseudo || field.is_some_and(|field| fits(field, sample))) {
                candidates.push((2 - like, order, column, id));
            }
        }
    }
    candidates.sort_unstable();
    let mut assigned: Vec<Option<String>> = vec![None; names.len()];
    let mut taken: BTreeSet<&str> = BTreeSet::new();
    for (_, _, column, id) in candidates {
        if let Some(place) = assigned.get_mut(column).filter(|place| place.is_none())
            && taken.insert(id)
        {
            *place = Some(id.to_owned());
        }
    }
    assigned
}

/// Whether most of a column's texts look like the field.
fn fits(field: &Field, sample: &[String]) -> bool {
    let shape = if let Shape::Many(inner) = &field.shape { inner } else { &field.shape };
    let known: Vec<&String> = sample.iter().filter(|text| !UNKNOWN.contains(&folded(text).as_str())).collect();
    let choices = match shape {
        Shape::Choice(word, _) => Choices::new(&said(word)),
        _ => Choices::new::<&str>(&[]),
    };
    let kept = matches!(&*field.id, KEEPING | DISPOSE_AFTER);
    let looks = |text: &&&String| match shape {
        _ if kept && retention(text).is_some() => true,
        Shape::Choice(word, keys) => {
            let parts = split_values(text, &choices);
            parts.iter().any(|part| choice(word, keys, part).is_some())
        }
        Shape::Graded(word, keys) => {
            let parts = text.split([';', '\n']);
            parts.map(|part| graded(part).0).any(|which| choice(word, keys, which).is_some())
        }
        Shape::Date if field.id == FINISHED => read_date(text).is_some() || done(text).is_some(),
        Shape::Date => read_date(text).is_some(),
        Shape::Number(..) => text.chars().any(|letter| letter.is_ascii_digit()) && !text.contains('@'),
        Shape::YesNo => matches!(folded(text).as_str(), "ja" | "nej" | "yes" | "no" | "x"),
        Shape::Consequence | Shape::Likelihood | Shape::RiskLevel => text.chars().count() <= 30,
        _ => true,
    };
    known.iter().filter(looks).count() * 2 >= known.len()
}

/// What a column's words mean where that is not plain: slips, for a person to confirm, and free values with commas.
fn values(field: &Field, sample: &[String]) -> BTreeMap<String, String> {
    let mut meant = BTreeMap::new();
    match &field.shape {
        Shape::Choice(word, keys) => {
            let choices = Choices::new(&said(word));
            let read = |text: &str| field.id == KEEPING && retention(text).is_some();
            for text in sample.iter().filter(|text| choice(word, keys, text).is_none() && !read(text)) {
                if let Match::Likely(place) = choices.find(text)
                    && let Some(key) = choices.name(place).and_then(|name| choice(word, keys, name))
                {
                    meant.insert(text.clone(), key.to_owned());
                }
            }
        }
        Shape::Many(inner) => {
            let known = |text: &str| match &**inner {
                Shape::Text(_) => false,
                // Kept whole, so that what is not understood is listed once and can be given a meaning.
                Shape::Choice(word, keys) => choice(word, keys, text).is_some(),
                _ => true,
            };
            for whole in whole_values(sample).into_iter().filter(|whole| !known(whole)) {
                meant.insert(whole.clone(), whole);
            }
        }
        _ => {}
    }
    meant
}

fn said(word: &str) -> Vec<&'static str> {
    words(word).iter().map(|(said, _)| *said).collect()
}

/// Values with a comma in them: a part in small letters after one with a capital belongs to it, if the two fill a
/// cell or stand together in more than one (`Ärende, dokument och arkiv`).
fn whole_values(sample: &[String]) -> Vec<String> {
    let mut together: BTreeMap<String, usize> = BTreeMap::new();
    for text in sample {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        for (first, second) in parts.iter().zip(parts.iter().skip(1)) {
            let capital = first.chars().next().is_some_and(char::is_uppercase);
            if capital && second.chars().next().is_some_and(char::is_lowercase) {
                let whole = format!("{first}, {second}");
                // A cell that holds nothing else is proof enough.
                let weight = if whole == *text { 2 } else { 1 };
                *together.entry(whole).or_default() += weight;
            }
        }
    }
    together.into_iter().filter(|(_, count)| *count > 1).map(|(whole, _)| whole).collect()
}
