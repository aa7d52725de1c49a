//! Guesses which row of a sheet names its columns; people put titles, dates and notes above it.

use std::collections::HashSet;

use crate::sheet::{Address, Cell, Sheet, column_letters};

/// How many rows from the top are looked at.
const ROWS_LOOKED_AT: usize = 40;

/// A text longer than this is hardly the name of a column.
const LONGEST_NAME: usize = 120;

/// The row that names the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The row's position, from zero; data begin in the next row.
    pub row: usize,
    /// A name for each of the sheet's columns, empty where there is none. A name that stands several times is
    /// preceded by the group above it (`Drift: Ansvarig`) if there is one.
    pub names: Vec<String>,
}

/// The likeliest header: the first row that holds nearly as many different texts as any among the first rows.
/// `None` only for a sheet without text.
pub fn find_header(sheet: &Sheet) -> Option<Header> {
    let scores: Vec<usize> = sheet.rows.iter().take(ROWS_LOOKED_AT).map(|row| score(row)).collect();
    let best = scores.iter().copied().max().filter(|best| *best > 0)?;
    // A header with a name twice or a column without name has fewer than a full row of data.
    let row = scores.iter().position(|score| score * 10 >= best * 7)?;
    Some(Header { row, names: names(sheet, row) })
}

/// The names of a sheet's columns in a row counted from 1; a column without a name has its letters. A name that
/// stands twice takes the group above it just as when the row was guessed.
pub fn column_names(sheet: &Sheet, header_row: usize) -> Vec<String> {
    let guessed = find_header(sheet).filter(|found| found.row + 1 == header_row);
    let row = header_row.saturating_sub(1);
    let text = |column| sheet.cell(Address { row, column }).text().split_whitespace().collect::<Vec<_>>().join(" ");
    let names = guessed.map_or_else(|| (0..sheet.width()).map(text).collect::<Vec<String>>(), |found| found.names);
    let or_letters = |(column, name): (usize, String)| if name.is_empty() { column_letters(column) } else { name };
    names.into_iter().enumerate().map(or_letters).collect()
}

/// Different short texts, less what is seldom found in a header: numbers, dates, answers.
fn score(row: &[Cell]) -> usize {
    let mut texts = HashSet::new();
    let mut others = 0;
    for cell in row {
        match cell {
            Cell::Empty => {}
            Cell::Text(_) => {
                let text = cell.text().to_lowercase();
                if text.chars().count() > LONGEST_NAME || text.contains('@') {
                    others += 1;
                } else if !text.is_empty() {
                    texts.insert(text);
                }
            }
            _ => others += 1,
        }
    }
    texts.len().saturating_sub(others)
}

fn names(sheet: &Sheet, row: usize) -> Vec<String> {
    let text = |row: Option<usize>, column: usize| {
        let cell = row.and_then(|row| sheet.rows.get(row)).and_then(|row| row.get(column));
        let text = cell.map(Cell::text).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let plain: Vec<String> = (0..sheet.width()).map(|column| text(Some(row), column)).collect();
    let with_group = |(column, name): (usize, &String)| {
        let several = !name.is_empty() && plain.iter().filter(|other| *other == name).count() > 1;
        let group = text(row.checked_sub(1), column);
        if several && !group.is_empty() && group != *name { format!("{group}: {name}") } else { name.clone() }
    };
    plain.iter().enumerate().map(with_group).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let cell = |text: &&str| {
            if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) }
        };
        Sheet { rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect(), ..Sheet::default() }
    }

    #[test]
    fn titles_above_the_header_are_passed_over() {
        let found = find_header(&sheet(&[
            &["Systemförteckning", "Systemförteckning", "Systemförteckning", "Systemförteckning"],
            &["Uttag", "2026-02-27"],
            &[],
            &["Namn", " Ägare\nenhet", "", "Typ"],
            &["Journal", "Vård", "hög", "Extern"],
            &["Arkiv", "Kansli", "låg", "Intern"],
        ]));
        let names = ["Namn", "Ägare enhet", "", "Typ"].map(str::to_owned).to_vec();
        assert_eq!(found, Some(Header { row: 3, names }));
    }

    #[test]
    fn the_first_row_wins_over_rows_of_data_like_it() {
        let found = find_header(&sheet(&[&["Namn", "Typ"], &["Journal", "Extern"]])).unwrap();
        assert_eq!(found.row, 0);
    }

    #[test]
    fn numbers_and_dates_speak_against_a_row() {
        let mut sheet = sheet(&[&["Till", "Från", "Klart"], &["Namn", "Datum", "Antal", "Typ"]]);
        sheet.rows[0].extend([Cell::Number(1.0), Cell::Date(date(2026, 2, 27))]);
        assert_eq!(find_header(&sheet).unwrap().row, 1);
    }

    #[test]
    fn a_name_that_stands_twice_takes_its_group() {
        let found = find_header(&sheet(&[
            &["", "Drift", "Drift", "Support", "Support"],
            &["Namn", "Ansvarig", "Telefon", "Ansvarig", "E-post"],
        ]));
        let names = ["Namn", "Drift: Ansvarig", "Telefon", "Support: Ansvarig", "E-post"];
        assert_eq!(found.unwrap().names, names);
    }

    #[test]
    fn a_sheet_without_text_has_no_header() {
        let numbers = Sheet { rows: vec![vec![Cell::Number(1.0)]], ..Sheet::default() };
        assert_eq!(find_header(&numbers), None);
        assert_eq!(find_header(&Sheet::default()), None);
    }
}
