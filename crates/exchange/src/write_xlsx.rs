//! Writes lists as Excel files: a header that stays in sight, filters, choices to pick from, dates as dates.
//! Text is always written as text, so what begins with `=`, `+`, `-` or `@` never becomes a formula,
//! neither when the file is opened nor when the cell is edited.

use jiff::civil::{Date, DateTime};
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Note,
    Workbook, Worksheet, XlsxError,
};

use crate::sheet::{Cell, column_letters};

/// A list to be written as one sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The sheet's name; shortened and freed from what Excel refuses, and numbered if it stands twice.
    pub name: String,
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// Rows of cells in the order of the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a [`Table`].
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name in the header.
    pub title: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// The width in characters; fitted to the content when not given.
    pub width: Option<f64>,
    /// An explanation shown at the header.
    pub note: Option<String>,
    /// The values to pick from; none for free values.
    pub choices: Vec<String>,
    /// Whether a cell may hold several of the choices; Excel then only warns about what is not one of them.
    pub several: bool,
}

/// What a column's cells hold; decides how Excel takes what people write in empty cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text; leading zeros and what looks like a date stay.
    #[default]
    Text,
    /// A number.
    Number,
    /// A day.
    Date,
    /// A day with a clock time.
    Moment,
}

/// Why a file cannot be written: more rows or columns than Excel has. The text is the writer's own.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot be written as an Excel file: {0}")]
pub struct Unwritable(pub String);

impl From<XlsxError> for Unwritable {
    fn from(error: XlsxError) -> Self {
        Self(error.to_string())
    }
}

impl Column {
    /// A column with neither note nor choices, as wide as its content.
    pub fn new(title: impl Into<String>, kind: ColumnKind) -> Self {
        Self { title: title.into(), kind, width: None, note: None, choices: Vec::new(), several: false }
    }
}

/// The longest text Excel holds in a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// The rows below the last one in which choices and formats still hold, so that people can add to the list.
const ROWS_TO_ADD: usize = 1_000;

/// The sheet that holds the choices, hidden. Choices written into the cell rules would be limited to 255
/// characters together and could not contain commas.
const CHOICES: &str = "_choices";

/// Writes the tables as sheets of one file, in their order. A text beyond what Excel holds in a cell
/// (32,767 characters) ends with `…`.
pub fn write_xlsx(tables: &[Table]) -> Result<Vec<u8>, Unwritable> {
    let mut workbook = Workbook::new();
    let formats = Formats::new();
    let mut taken = vec![CHOICES.to_owned()];
    let mut lists: Vec<&[String]> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &taken);
        taken.push(name.clone());
        let worksheet = workbook.add_worksheet().set_name(name)?;
        write_table(worksheet, table, &formats, &mut lists)?;
    }
    if !lists.is_empty() {
        let worksheet = workbook.add_worksheet().set_name(CHOICES)?;
        for (column, choices) in lists.iter().enumerate() {
            for (row, choice) in choices.iter().enumerate() {
                write_text(worksheet, (row, column), choice, &formats.text)?;
            }
        }
        worksheet.set_hidden(true);
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_table<'table>(
    worksheet: &mut Worksheet,
    table: &'table Table,
    formats: &Formats,
    lists: &mut Vec<&'table [String]>,
) -> Result<(), Unwritable> {
    let last_row = row_number(table.rows.len() + ROWS_TO_ADD)?;
    for (position, column) in table.columns.iter().enumerate() {
        let number = column_number(position)?;
        worksheet.set_column_width(number, column.width.unwrap_or_else(|| fitting_width(table, position)))?;
        worksheet.set_column_format(number, formats.of(column.kind))?;
        write_text(worksheet, (0, position), &column.title, &formats.header)?;
        if let Some(note) = &column.note {
            worksheet.insert_note(0, number, &note_of(note))?;
        }
        if !column.choices.is_empty() {
            let list = lists.iter().position(|list| *list == column.choices).unwrap_or_else(|| {
                lists.push(&column.choices);
                lists.len() - 1
            });
            let letters = column_letters(list);
            let source = format!("='{CHOICES}'!${letters}$1:${letters}${}", column.choices.len());
            let style = if column.several { DataValidationErrorStyle::Warning } else { DataValidationErrorStyle::Stop };
            let rule = DataValidation::new().allow_list_formula(Formula::new(source)).set_error_style(style);
            worksheet.add_data_validation(1, number, last_row, number, &rule)?;
        }
    }
    for (row, cells) in table.rows.iter().enumerate() {
        for (position, cell) in cells.iter().enumerate() {
            let kind = table.columns.get(position).map_or(ColumnKind::Text, |column| column.kind);
            write_cell(worksheet, (row + 1, position), cell, &formats.in_column(kind))?;
        }
    }
    worksheet.set_freeze_panes(1, 1)?;
    if let Some(last) = table.columns.len().checked_sub(1) {
        worksheet.autofilter(0, 0, row_number(table.rows.len())?, column_number(last)?)?;
    }
    // On paper as wide as a page, and as many pages down as it takes.
    worksheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// As wide as the title and the first rows need, but never so narrow or wide that it disturbs.
fn fitting_width(table: &Table, column: usize) -> f64 {
    let title = table.columns.get(column).map_or(0, |column| column.title.chars().count() + 3);
    let cells = table.rows.iter().take(200).filter_map(|row| row.get(column));
    let longest = cells.map(|cell| cell.text().chars().count() + 1).max().unwrap_or(0);
    width(title.max(longest))
}

/// A column width for so many characters, between 8 and 60.
pub(crate) fn width(characters: usize) -> f64 {
    f64::from(u8::try_from(characters.clamp(8, 60)).unwrap_or(60))
}

/// The formats a file uses.
pub(crate) struct Formats {
    pub header: Format,
    pub text: Format,
    pub number: Format,
    pub date: Format,
    pub moment: Format,
}

/// How each kind of cell is written.
pub(crate) struct CellFormats<'formats> {
    pub text: &'formats Format,
    pub number: &'formats Format,
    pub date: &'formats Format,
    pub moment: &'formats Format,
}

impl Formats {
    pub fn new() -> Self {
        let cell = Format::new().set_align(FormatAlign::Top);
        Self {
            header: Format::new()
                .set_bold()
                .set_align(FormatAlign::Top)
                .set_background_color(Color::RGB(0x00E8_EDF2))
                .set_border_bottom(FormatBorder::Thin),
            text: cell.clone().set_num_format("@"),
            number: cell.clone(),
            date: cell.clone().set_num_format("yyyy-mm-dd"),
            moment: cell.set_num_format("yyyy-mm-dd hh:mm"),
        }
    }

    fn of(&self, kind: ColumnKind) -> &Format {
        match kind {
            ColumnKind::Text => &self.text,
            ColumnKind::Number => &self.number,
            ColumnKind::Date => &self.date,
            ColumnKind::Moment => &self.moment,
        }
    }

    /// A date in a column of moments looks as the column does; all else looks as its own kind.
    pub fn in_column(&self, kind: ColumnKind) -> CellFormats<'_> {
        let date = if kind == ColumnKind::Moment { &self.moment } else { &self.date };
        CellFormats { text: &self.text, number: &self.number, date, moment: &self.moment }
    }
}

/// Writes a cell at (row, column). Days that Excel cannot hold (before 1900) are written as text.
pub(crate) fn write_cell(
    worksheet: &mut Worksheet,
    place: (usize, usize),
    cell: &Cell,
    formats: &CellFormats<'_>,
) -> Result<(), Unwritable> {
    let (row, column) = (row_number(place.0)?, column_number(place.1)?);
    match cell {
        Cell::Empty => {}
        Cell::Number(number) if number.is_finite() => {
            worksheet.write_number_with_format(row, column, *number, formats.number)?;
        }
        Cell::YesNo(yes) => {
            worksheet.write_boolean_with_format(row, column, *yes, formats.number)?;
        }
        Cell::Date(date) => match excel_moment(date.to_datetime(jiff::civil::Time::midnight())) {
            Some(date) => {
                worksheet.write_datetime_with_format(row, column, &date, formats.date)?;
            }
            None => write_text(worksheet, place, &cell.text(), formats.text)?,
        },
        Cell::Moment(moment) => match excel_moment(*moment) {
            Some(moment) => {
                worksheet.write_datetime_with_format(row, column, &moment, formats.moment)?;
            }
            None => write_text(worksheet, place, &cell.text(), formats.text)?,
        },
        Cell::Text(text) | Cell::Error(text) => write_text(worksheet, place, text, formats.text)?,
        Cell::Number(_) => write_text(worksheet, place, &cell.text(), formats.text)?,
    }
    Ok(())
}

/// Writes a text as text. What begins like a formula gets Excel's own mark for text as well.
pub(crate) fn write_text(
    worksheet: &mut Worksheet,
    (row, column): (usize, usize),
    text: &str,
    format: &Format,
) -> Result<(), Unwritable> {
    let (row, column) = (row_number(row)?, column_number(column)?);
    let text = cut(text);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        worksheet.write_string_with_format(row, column, text, &format.clone().set_quote_prefix())?;
    } else {
        worksheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

fn cut(text: &str) -> String {
    // A UTF-8 text has at least as many bytes as UTF-16 units, so most need no counting.
    if text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units < LONGEST_TEXT
    });
    kept.chain(['…']).collect()
}

/// A note as a person wrote it, without a name before it, large enough for its text.
pub(crate) fn note_of(text: &str) -> Note {
    let lines = text.lines().map(|line| line.chars().count() / 40 + 1).sum::<usize>();
    let height = u32::try_from(lines.clamp(3, 20)).unwrap_or(20) * 20;
    Note::new(cut(text)).add_author_prefix(false).set_width(280).set_height(height)
}

fn excel_moment(moment: DateTime) -> Option<ExcelDateTime> {
    let date: Date = moment.date();
    let part = |number: i8| u8::try_from(number).ok();
    let day = ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, part(date.month())?, part(date.day())?).ok()?;
    day.and_hms(u16::try_from(moment.hour()).ok()?, part(moment.minute())?, f64::from(moment.second())).ok()
}

/// A name that Excel takes for a sheet and that differs from those taken, also in other letters' case.
pub(crate) fn sheet_name(wanted: &str, taken: &[String]) -> String {
    let even: String = wanted
        .chars()
        .map(|letter| if "[]:*?/\\".contains(letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    let even = even.trim_matches(|letter: char| letter == '\'' || letter.is_whitespace());
    let base = if even.is_empty() { "-" } else { even };
    let is_taken = |name: &str| taken.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    // Excel keeps this name for itself.
    let reserved = |name: &str| name.eq_ignore_ascii_case("history");
    let mut name = shortened(base, 31);
    let mut number = 2;
    while is_taken(&name) || reserved(&name) {
        let ending = format!(" {number}");
        name = shortened(base, 31 - ending.len()) + &ending;
        number += 1;
    }
    name
}

fn shortened(text: &str, units: usize) -> String {
    let mut used = 0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            used += letter.len_utf16();
            used <= units
        })
        .collect();
    kept.trim_end_matches(|letter: char| letter == '\'' || letter.is_whitespace()).to_owned()
}

pub(crate) fn row_number(row: usize) -> Result<u32, Unwritable> {
    u32::try_from(row).map_err(|_| Unwritable("too many rows".to_owned()))
}

pub(crate) fn column_number(column: usize) -> Result<u16, Unwritable> {
    u16::try_from(column).map_err(|_| Unwritable("too many columns".to_owned()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;
    use crate::read_xlsx::read_xlsx;
    use crate::sheet::Limits;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn column(title: &str, kind: ColumnKind, choices: &[&str]) -> Column {
        Column { choices: choices.iter().map(|&choice| choice.to_owned()).collect(), ..Column::new(title, kind) }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let row = vec![
            text("=1+1"),
            Cell::Number(2.5),
            Cell::Date(date(2026, 2, 27)),
            Cell::Moment(datetime(2026, 2, 27, 14, 5, 0, 0)),
            Cell::YesNo(false),
            text("007"),
        ];
        let table = Table {
            name: "System".to_owned(),
            columns: vec![
                Column { note: Some("Skriv det som det heter.".to_owned()), ..column("Namn", ColumnKind::Text, &[]) },
                column("Antal", ColumnKind::Number, &[]),
                column("Datum", ColumnKind::Date, &[]),
                column("Tid", ColumnKind::Moment, &[]),
                column("Svar", ColumnKind::Text, &["Ja, helt", "Nej"]),
                column("Nummer", ColumnKind::Text, &[]),
            ],
            rows: vec![row.clone()],
        };
        let workbook = read_xlsx(&write_xlsx(&[table]).unwrap(), &Limits::default()).unwrap();
        let [sheet, choices] = workbook.sheets.as_slice() else { panic!("{workbook:?}") };
        assert_eq!(sheet.rows[0], ["Namn", "Antal", "Datum", "Tid", "Svar", "Nummer"].map(text));
        assert_eq!(sheet.rows[1], row);
        assert!(choices.hidden);
        assert_eq!(choices.rows, [vec![text("Ja, helt")], vec![text("Nej")]]);
    }

    #[test]
    fn text_like_a_formula_stays_text() {
        for dangerous in ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1"] {
            let table = Table {
                name: dangerous.to_owned(),
                columns: vec![column(dangerous, ColumnKind::Number, &[dangerous])],
                rows: vec![vec![text(dangerous)]],
            };
            let bytes = write_xlsx(&[table]).unwrap();
            let mut reader = <calamine::Xlsx<_> as calamine::Reader<_>>::new(std::io::Cursor::new(bytes)).unwrap();
            for name in calamine::Reader::sheet_names(&reader) {
                let formulas = calamine::Reader::worksheet_formula(&mut reader, &name).unwrap();
                assert!(formulas.is_empty(), "{dangerous}");
                let cells = calamine::Reader::worksheet_range(&mut reader, &name).unwrap();
                assert!(cells.used_cells().all(|(.., cell)| cell.to_string().trim() == dangerous.trim()));
            }
        }
    }

    #[test]
    fn sheet_names_are_what_excel_takes() {
        assert_eq!(sheet_name("System", &[]), "System");
        assert_eq!(sheet_name("a/b: [c]", &[]), "a b   c");
        assert_eq!(sheet_name("'", &[]), "-");
        assert_eq!(sheet_name("History", &[]), "History 2");
        assert_eq!(sheet_name("åtgärder", &["ÅTGÄRDER".to_owned(), "åtgärder 2".to_owned()]), "åtgärder 3");
        let long = sheet_name(&"å".repeat(40), &[]);
        assert_eq!(long.chars().count(), 31);
        assert_eq!(sheet_name(&"å".repeat(40), &[long]).chars().count(), 31);
    }

    #[test]
    fn long_texts_are_cut_visibly_and_old_dates_become_text() {
        let table = Table {
            rows: vec![vec![text(&"😀".repeat(20_000)), Cell::Date(date(1850, 3, 1)), Cell::Number(f64::NAN)]],
            columns: vec![Column::new("a", ColumnKind::Text), Column::new("b", ColumnKind::Date)],
            ..Table::default()
        };
        let sheet = read_xlsx(&write_xlsx(&[table]).unwrap(), &Limits::default()).unwrap().sheets.remove(0);
        let Cell::Text(long) = &sheet.rows[1][0] else { panic!() };
        assert!(long.ends_with('…') && long.encode_utf16().count() <= LONGEST_TEXT);
        assert_eq!(sheet.rows[1][1], text("1850-03-01"));
        assert_eq!(sheet.rows[1][2], text("NaN"));
    }

    #[test]
    fn columns_with_the_same_choices_share_a_list() {
        let table = Table {
            columns: (0..300).map(|number| column(&format!("k{number}"), ColumnKind::Text, &["Ja", "Nej"])).collect(),
            ..Table::default()
        };
        let workbook = read_xlsx(&write_xlsx(&[table]).unwrap(), &Limits::default()).unwrap();
        assert_eq!(workbook.sheets[1].width(), 1);
    }

    #[test]
    fn more_columns_than_excel_has_is_an_error() {
        let table = Table { rows: vec![vec![Cell::YesNo(true); 16_385]], ..Table::default() };
        assert!(matches!(write_xlsx(&[table]), Err(Unwritable(_))));
    }
}
