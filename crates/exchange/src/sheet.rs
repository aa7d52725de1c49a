//! A spreadsheet as a value, whatever file it came from: sheets of rows of cells, with addresses people know ("B14").
//! Reading never changes what was written but for merged cells, which all get their area's value.
//! What a person must do about a file that cannot be read is the name of the error.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::{Date, DateTime};

use crate::dates;

/// The sheets of a file in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    /// At least one sheet with at least one cell, when it was read from a file.
    pub sheets: Vec<Sheet>,
}

/// One sheet. Rows may differ in length; what lies outside them is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Row by row from the first row of the file, also when that is empty, so that positions are addresses.
    pub rows: Vec<Vec<Cell>>,
    /// Areas that were merged; all their cells hold the area's value.
    pub merged: Vec<Area>,
    /// Whether the sheet is hidden from people.
    pub hidden: bool,
}

/// What a cell holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text as written, with its spaces and line breaks.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Date(Date),
    /// A day with a clock time; a spreadsheet knows no time zone.
    Moment(DateTime),
    /// True or false.
    YesNo(bool),
    /// What a formula came to when it failed, such as `#N/A`.
    Error(String),
}

/// A cell's place, counted from zero and shown as people know it: `B14`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The row, from zero.
    pub row: usize,
    /// The column, from zero.
    pub column: usize,
}

/// A rectangle of cells, both corners included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The upper left corner.
    pub first: Address,
    /// The lower right corner.
    pub last: Address,
}

/// How much is read of one file before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Rows in a sheet.
    pub rows: usize,
    /// Cells in all sheets, counting empty ones to the left of a filled one.
    pub cells: usize,
    /// Bytes that the file may unpack to, and bytes of text in all cells.
    pub unpacked_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { rows: 200_000, cells: 8_000_000, unpacked_bytes: 300 * 1024 * 1024 }
    }
}

/// Why a file cannot be read, told by what the person can do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// Not a spreadsheet at all: choose another file.
    #[error("not a workbook")]
    NotAWorkbook,
    /// Encrypted: remove the password and save again.
    #[error("protected by a password")]
    PasswordProtected,
    /// An .xls file that could not be read: save it as .xlsx.
    #[error("an old Excel format")]
    OldFormat,
    /// Another spreadsheet format, by its file ending: save it as .xlsx.
    #[error("another spreadsheet format: {0}")]
    OtherFormat(&'static str),
    /// More rows than are read: divide the file.
    #[error("at least {rows} rows; at most {limit} are read")]
    TooLarge {
        /// The row at which reading stopped, from one.
        rows: usize,
        /// The most rows that are read.
        limit: usize,
    },
    /// More cells than are read: remove columns or divide the file.
    #[error("more than {limit} cells")]
    TooManyCells {
        /// The most cells that are read.
        limit: usize,
    },
    /// Unpacks to far more than a list would: save only the list in a new file.
    #[error("unpacks to more than {limit} bytes")]
    Swollen {
        /// The most bytes that are unpacked.
        limit: u64,
    },
    /// No cell holds anything: choose another file.
    #[error("no cell holds anything")]
    Empty,
    /// Damaged: open it in Excel, save again. The text is the reader's own, for support.
    #[error("damaged: {0}")]
    Broken(String),
}

impl Unreadable {
    /// The key of the text that tells a person what to do.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotAWorkbook => "file-not-a-workbook",
            Self::PasswordProtected => "file-password-protected",
            Self::OldFormat => "file-old-format",
            Self::OtherFormat(_) => "file-other-format",
            Self::TooLarge { .. } => "file-too-many-rows",
            Self::TooManyCells { .. } => "file-too-many-cells",
            Self::Swollen { .. } => "file-swollen",
            Self::Empty => "file-empty",
            Self::Broken(_) => "file-broken",
        }
    }
}

impl Sheet {
    /// The cell at an address; empty when it lies outside what is filled.
    pub fn cell(&self, address: Address) -> &Cell {
        const EMPTY: &Cell = &Cell::Empty;
        self.rows.get(address.row).and_then(|row| row.get(address.column)).unwrap_or(EMPTY)
    }

    /// The number of columns of the longest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }
}

impl Area {
    /// The addresses of all cells in the area, the upper left corner first.
    pub fn addresses(self) -> impl Iterator<Item = Address> {
        (self.first.row..=self.last.row)
            .flat_map(move |row| (self.first.column..=self.last.column).map(move |column| Address { row, column }))
    }
}

impl Cell {
    /// The cell as trimmed text: whole numbers without decimals, dates as `2026-02-27`, moments as
    /// `2026-02-27 14:05`, true and false as `Ja` and `Nej` (the choices that lists use).
    /// No-break spaces become spaces, invisible characters go, letters with loose accents are put together.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) | Self::Error(text) => tidy(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Moment(moment) => {
                Cow::Owned(format!("{} {:02}:{:02}", moment.date(), moment.hour(), moment.minute()))
            }
            Self::YesNo(true) => Cow::Borrowed("Ja"),
            Self::YesNo(false) => Cow::Borrowed("Nej"),
        }
    }

    /// The day that the cell holds, also when it is written as text or as a number such as 20260227.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            Self::Moment(moment) => Some(moment.date()),
            Self::Text(_) | Self::Number(_) => dates::read_date(&self.text()),
            Self::Empty | Self::YesNo(_) | Self::Error(_) => None,
        }
    }

    /// Whether there is nothing to read in the cell: empty, or only spaces.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => tidy(text).is_empty(),
            _ => false,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}{}", column_letters(self.column), self.row + 1)
    }
}

/// A column's letters from its position counted from zero: `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Trims, and evens out the characters that look the same to people but not to programs.
pub(crate) fn tidy(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim_matches(|letter: char| letter.is_whitespace() || is_invisible(letter));
    let as_it_should_be =
        |letter: char| letter != '\r' && !is_odd_space(letter) && !is_invisible(letter) && !is_accent(letter);
    if trimmed.chars().all(as_it_should_be) {
        return Cow::Borrowed(trimmed);
    }
    let mut tidied = String::with_capacity(trimmed.len());
    for letter in trimmed.chars() {
        if is_odd_space(letter) {
            tidied.push(' ');
        } else if is_accent(letter) {
            let composed = tidied.pop().map(|base| (base, compose(base, letter)));
            match composed {
                Some((_, Some(letter))) => tidied.push(letter),
                Some((base, None)) => tidied.extend([base, letter]),
                None => tidied.push(letter),
            }
        } else if letter != '\r' && !is_invisible(letter) {
            tidied.push(letter);
        }
    }
    Cow::Owned(tidied)
}

fn is_odd_space(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}' | '\u{301}' | '\u{308}' | '\u{30a}')
}

/// Puts a letter and a loose accent together, for the letters of Swedish names; some systems export them apart.
fn compose(base: char, accent: char) -> Option<char> {
    let letter = match (base.to_ascii_lowercase(), accent) {
        ('a', '\u{30a}') => 'å',
        ('a', '\u{308}') => 'ä',
        ('o', '\u{308}') => 'ö',
        ('u', '\u{308}') => 'ü',
        ('e', '\u{301}') => 'é',
        ('e', '\u{300}') => 'è',
        ('a', '\u{300}') => 'à',
        ('a', '\u{301}') => 'á',
        _ => return None,
    };
    if base.is_ascii_uppercase() { letter.to_uppercase().next() } else { Some(letter) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    #[test]
    fn addresses_read_as_in_a_spreadsheet() {
        assert_eq!(Address { row: 13, column: 1 }.to_string(), "B14");
        assert_eq!(column_letters(0), "A");
        assert_eq!(column_letters(25), "Z");
        assert_eq!(column_letters(26), "AA");
        assert_eq!(column_letters(701), "ZZ");
        assert_eq!(column_letters(702), "AAA");
        assert_eq!(column_letters(16_383), "XFD");
    }

    #[test]
    fn every_kind_of_cell_has_a_text() {
        assert_eq!(Cell::Number(3.0).text(), "3");
        assert_eq!(Cell::Number(2.5).text(), "2.5");
        assert_eq!(Cell::Number(20_260_227.0).text(), "20260227");
        assert_eq!(Cell::Date(date(2026, 2, 27)).text(), "2026-02-27");
        assert_eq!(Cell::Moment(datetime(2026, 2, 27, 9, 5, 0, 0)).text(), "2026-02-27 09:05");
        assert_eq!(Cell::YesNo(true).text(), "Ja");
        assert_eq!(Cell::Empty.text(), "");
    }

    #[test]
    fn text_is_tidied_but_not_changed() {
        let text = |text: &str| Cell::Text(text.to_owned()).text().into_owned();
        assert_eq!(text("  Skola \n"), "Skola");
        assert_eq!(text("\u{feff}1\u{a0}480\u{200b}"), "1 480");
        assert_eq!(text("Bara\u{308}de A\u{30a}re"), "Baräde Åre");
        assert_eq!(text("a\r\nb"), "a\nb");
        assert_eq!(text("x\u{301}"), "x\u{301}");
        assert!(matches!(Cell::Text("Åre".to_owned()).text(), Cow::Borrowed(_)));
        assert!(Cell::Text(" \u{a0}".to_owned()).is_empty());
    }

    #[test]
    fn a_date_may_be_written_in_several_ways() {
        let day = Some(date(2026, 2, 27));
        assert_eq!(Cell::Text(" 27 feb 2026 ".to_owned()).date(), day);
        assert_eq!(Cell::Number(20_260_227.0).date(), day);
        assert_eq!(Cell::Moment(datetime(2026, 2, 27, 9, 5, 0, 0)).date(), day);
        assert_eq!(Cell::YesNo(true).date(), None);
    }

    #[test]
    fn outside_the_rows_all_is_empty() {
        let sheet = Sheet { rows: vec![vec![], vec![Cell::Empty, Cell::YesNo(true)]], ..Sheet::default() };
        assert_eq!(sheet.cell(Address { row: 1, column: 1 }), &Cell::YesNo(true));
        assert_eq!(sheet.cell(Address { row: 0, column: 9 }), &Cell::Empty);
        assert_eq!(sheet.cell(Address { row: 9, column: 0 }), &Cell::Empty);
        assert_eq!(sheet.width(), 2);
    }
}
