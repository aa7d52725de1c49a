//! Reads Excel files: .xlsx cell by cell within limits, .xls by way of the whole file.
//! A formula is what it last came to; a merged area's value stands in all its cells.
//! Files come from anybody who may import, so nothing is unpacked before its size is known,
//! and a reader that stumbles gives an error and not the end of the program.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use jiff::civil::{Date, DateTime, Time};

use crate::archive;
use crate::sheet::{Address, Area, Cell, Limits, Sheet, Unreadable, Workbook};

/// How .xls files (and encrypted workbooks) begin: an OLE compound file.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// The largest .xls file that is read. The old reader lays out whole sheets at once, so it is kept to small files.
const LARGEST_OLD_FILE: usize = 10 * 1024 * 1024;

/// The columns a sheet can have.
const COLUMNS: usize = 16_384;

/// Whether these bytes begin as an Excel file does, of whatever age.
pub fn looks_like_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(COMPOUND)
}

/// Reads an Excel file. Sheets without any cell are left out; charts and macros are not read.
pub fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    // The readers are careful but large; should one fail on a crafted file, it is that file's fault alone.
    let workbook = catch_unwind(AssertUnwindSafe(|| read_any(bytes, limits)))
        .unwrap_or_else(|_| Err(Unreadable::Broken("the reader gave up".to_owned())))?;
    if workbook.sheets.is_empty() { Err(Unreadable::Empty) } else { Ok(workbook) }
}

fn read_any(bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    if bytes.starts_with(COMPOUND) {
        return read_old(bytes, limits);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Err(Unreadable::NotAWorkbook);
    }
    let contents = archive::contents(bytes).map_err(|what| Unreadable::Broken(what.to_owned()))?;
    if contents.unpacked_bytes > limits.unpacked_bytes {
        return Err(Unreadable::Swollen { limit: limits.unpacked_bytes });
    }
    let within = archive::unpacks_within(bytes, &contents, limits.unpacked_bytes);
    if !within.map_err(|what| Unreadable::Broken(what.to_owned()))? {
        return Err(Unreadable::Swollen { limit: limits.unpacked_bytes });
    }
    let holds = |name: &str| contents.names.iter().any(|held| held.eq_ignore_ascii_case(name));
    if holds("xl/workbook.bin") {
        return Err(Unreadable::OtherFormat("xlsb"));
    }
    if holds("content.xml") {
        return Err(Unreadable::OtherFormat("ods"));
    }
    if !holds("[Content_Types].xml") {
        return Err(Unreadable::NotAWorkbook);
    }
    if holds("word/document.xml") || holds("ppt/presentation.xml") {
        return Err(Unreadable::NotAWorkbook);
    }
    let mut reader = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut builder = Builder::new(limits);
    for sheet in reader.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet {
            continue;
        }
        builder.begin(&sheet.name, sheet.visible != SheetVisible::Visible);
        let mut cells = reader.worksheet_cells_reader(&sheet.name).map_err(|error| broken(&error))?;
        while let Some(cell) = cells.next_cell().map_err(|error| broken(&error))? {
            builder.put(cell.get_position(), read_cell(Data::from(cell.get_value().clone())))?;
        }
        drop(cells);
        let merged = reader.merge_cells_by_sheet_name(&sheet.name).map_err(|error| broken(&error))?;
        builder.merge(&merged)?;
    }
    Ok(builder.workbook())
}

fn broken(error: &XlsxError) -> Unreadable {
    match error {
        XlsxError::Password => Unreadable::PasswordProtected,
        error => Unreadable::Broken(error.to_string()),
    }
}

fn read_old(bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    // The name of the stream that holds an encrypted workbook stands in the file in UTF-16.
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(encrypted.len()).any(|part| part == encrypted) {
        return Err(Unreadable::PasswordProtected);
    }
    if bytes.len() > LARGEST_OLD_FILE {
        return Err(Unreadable::OldFormat);
    }
    let mut reader = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => Unreadable::PasswordProtected,
        _ => Unreadable::OldFormat,
    })?;
    let mut builder = Builder::new(limits);
    for sheet in reader.sheets_metadata().to_vec() {
        let Ok(range) = reader.worksheet_range(&sheet.name) else {
            continue;
        };
        let Some((first_row, first_column)) = range.start() else {
            continue;
        };
        builder.begin(&sheet.name, sheet.visible != SheetVisible::Visible);
        for (row, column, data) in range.used_cells() {
            let row = u32::try_from(row).unwrap_or(u32::MAX).saturating_add(first_row);
            let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(first_column);
            builder.put((row, column), read_cell(data.clone()))?;
        }
        builder.merge(&reader.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default())?;
    }
    Ok(builder.workbook())
}

fn read_cell(data: Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text),
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet's numbers are doubles to begin with")]
        Data::Int(number) => Cell::Number(number as f64),
        Data::Float(number) => Cell::Number(number),
        Data::Bool(yes) => Cell::YesNo(yes),
        Data::Error(error) => Cell::Error(error.to_string()),
        Data::DateTimeIso(text) => match text.parse::<DateTime>() {
            Ok(moment) => day_or_moment(moment),
            Err(_) => Cell::Text(text),
        },
        Data::DateTime(moment) => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            if moment.is_duration() || (0.0..1.0).contains(&moment.as_f64()) {
                return Cell::Text(clock_time(moment.as_f64()));
            }
            let moment = civil(year, month, day, [hour, minute, second]);
            moment.map_or_else(|| Cell::Error("#NUM!".to_owned()), day_or_moment)
        }
    }
}

fn civil(year: u16, month: u8, day: u8, clock: [u8; 3]) -> Option<DateTime> {
    let [hour, minute, second] = clock.map(|part| i8::try_from(part).unwrap_or(-1));
    let month = i8::try_from(month).ok()?;
    let date = Date::new(i16::try_from(year).ok()?, month, i8::try_from(day).ok()?).ok()?;
    Some(DateTime::from_parts(date, Time::new(hour, minute, second, 0).ok()?))
}

fn day_or_moment(moment: DateTime) -> Cell {
    if moment.time() == Time::midnight() { Cell::Date(moment.date()) } else { Cell::Moment(moment) }
}

/// A number of days as hours and minutes, more than 24 hours too: `36:00`.
fn clock_time(days: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "far fewer minutes than fit; a cast saturates")]
    let minutes = (days * 24.0 * 60.0).round() as i64;
    let sign = if minutes < 0 { "-" } else { "" };
    format!("{sign}{}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}

/// Puts cells together into sheets and counts what they take.
struct Builder<'limits> {
    limits: &'limits Limits,
    sheets: Vec<Sheet>,
    cells: usize,
    text_bytes: u64,
}

impl<'limits> Builder<'limits> {
    fn new(limits: &'limits Limits) -> Self {
        Self { limits, sheets: Vec::new(), cells: 0, text_bytes: 0 }
    }

    fn begin(&mut self, name: &str, hidden: bool) {
        self.sheets.push(Sheet { name: name.to_owned(), hidden, ..Sheet::default() });
    }

    fn put(&mut self, (row, column): (u32, u32), cell: Cell) -> Result<(), Unreadable> {
        if cell.is_empty() {
            return Ok(());
        }
        if let Cell::Text(text) | Cell::Error(text) = &cell {
            // A text may stand once in the file and be referred to from each cell.
            self.text_bytes += text.len() as u64;
            if self.text_bytes > self.limits.unpacked_bytes {
                return Err(Unreadable::Swollen { limit: self.limits.unpacked_bytes });
            }
        }
        let row = usize::try_from(row).unwrap_or(usize::MAX);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if row >= self.limits.rows {
            return Err(Unreadable::TooLarge { rows: row.saturating_add(1), limit: self.limits.rows });
        }
        if column >= COLUMNS {
            return Err(Unreadable::Broken("a cell to the right of the last column".to_owned()));
        }
        let Some(sheet) = self.sheets.last_mut() else {
            return Ok(());
        };
        // Counted before anything is laid out, and empty rows too, which cost as much as a cell.
        let new_rows = (row + 1).saturating_sub(sheet.rows.len());
        let new_cells = (column + 1).saturating_sub(sheet.rows.get(row).map_or(0, Vec::len));
        self.cells += new_rows + new_cells;
        if self.cells > self.limits.cells {
            return Err(Unreadable::TooManyCells { limit: self.limits.cells });
        }
        if new_rows > 0 {
            sheet.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = sheet.rows.get_mut(row) else {
            return Ok(());
        };
        if new_cells > 0 {
            cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// Gives all cells of merged areas their area's value, as far as the sheet is filled at all.
    fn merge(&mut self, areas: &[Dimensions]) -> Result<(), Unreadable> {
        let Some(sheet) = self.sheets.last() else {
            return Ok(());
        };
        let (height, width) = (sheet.rows.len(), sheet.width());
        for area in areas {
            let address = |(row, column): (u32, u32), rows: usize, columns: usize| Address {
                row: usize::try_from(row).unwrap_or(usize::MAX).min(rows),
                column: usize::try_from(column).unwrap_or(usize::MAX).min(columns),
            };
            let first = address(area.start, height, width);
            let last = address(area.end, height.saturating_sub(1), width.saturating_sub(1));
            let Some(sheet) = self.sheets.last_mut() else {
                return Ok(());
            };
            let value = sheet.cell(first).clone();
            if value.is_empty() || first == last || first.row > last.row || first.column > last.column {
                continue;
            }
            let area = Area { first, last };
            sheet.merged.push(area);
            // A file may name any number of areas, each as large as the sheet.
            self.cells += (last.row - first.row + 1) * (last.column - first.column + 1);
            for address in area.addresses() {
                if self.sheets.last().is_some_and(|sheet| sheet.cell(address).is_empty()) {
                    let position = |place| u32::try_from(place).unwrap_or(u32::MAX);
                    self.put((position(address.row), position(address.column)), value.clone())?;
                }
            }
            if self.cells > self.limits.cells {
                return Err(Unreadable::TooManyCells { limit: self.limits.cells });
            }
        }
        Ok(())
    }

    fn workbook(mut self) -> Workbook {
        self.sheets.retain(|sheet| !sheet.rows.is_empty());
        Workbook { sheets: self.sheets }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};
    use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

    use super::*;

    fn read(workbook: &mut rust_xlsxwriter::Workbook) -> Result<Workbook, Unreadable> {
        read_xlsx(&workbook.save_to_buffer().unwrap(), &Limits::default())
    }

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn every_kind_of_cell_is_read_at_its_address() {
        let mut file = rust_xlsxwriter::Workbook::new();
        let sheet = file.add_worksheet().set_name("System").unwrap();
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let clock = Format::new().set_num_format("hh:mm");
        let moment = Format::new().set_num_format("yyyy-mm-dd hh:mm");
        let at = ExcelDateTime::from_ymd(2026, 2, 27).unwrap();
        sheet.write_string(1, 1, " Åre ").unwrap();
        sheet.write_number(1, 2, 3.5).unwrap();
        sheet.write_datetime_with_format(1, 3, &at, &day).unwrap();
        sheet.write_datetime_with_format(1, 4, at.clone().and_hms(9, 5, 0).unwrap(), &moment).unwrap();
        sheet.write_boolean(1, 5, true).unwrap();
        sheet.write_formula(1, 6, Formula::new("=1+1").set_result("2")).unwrap();
        sheet.write_number_with_format(1, 7, 0.25, &clock).unwrap();
        sheet.write_string(3, 0, "sist").unwrap();
        sheet.write_blank(9, 9, &day).unwrap();
        file.add_worksheet().set_name("Tomt").unwrap();
        let hidden = file.add_worksheet().set_name("Gömt").unwrap();
        hidden.write_string(0, 0, "x").unwrap();
        hidden.set_hidden(true);

        let workbook = read(&mut file).unwrap();
        let [sheet, hidden] = workbook.sheets.as_slice() else { panic!("{workbook:?}") };
        assert_eq!((sheet.name.as_str(), sheet.hidden), ("System", false));
        assert_eq!((hidden.name.as_str(), hidden.hidden), ("Gömt", true));
        assert_eq!(
            sheet.rows,
            [
                vec![],
                vec![
                    Cell::Empty,
                    text(" Åre "),
                    Cell::Number(3.5),
                    Cell::Date(date(2026, 2, 27)),
                    Cell::Moment(datetime(2026, 2, 27, 9, 5, 0, 0)),
                    Cell::YesNo(true),
                    Cell::Number(2.0),
                    text("6:00"),
                ],
                vec![],
                vec![text("sist")],
            ]
        );
    }

    #[test]
    fn merged_areas_are_filled_within_the_sheet() {
        let mut file = rust_xlsxwriter::Workbook::new();
        let sheet = file.add_worksheet();
        sheet.merge_range(0, 0, 0, 2, "Drift", &Format::new()).unwrap();
        sheet.merge_range(1, 0, 2, 0, "Skola", &Format::new()).unwrap();
        sheet.write_string(1, 3, "a").unwrap();
        sheet.write_string(2, 3, "b").unwrap();
        let sheet = read(&mut file).unwrap().sheets.remove(0);
        assert_eq!(sheet.rows[0], [text("Drift"), text("Drift"), text("Drift")]);
        assert_eq!(sheet.rows[2], [text("Skola"), Cell::Empty, Cell::Empty, text("b")]);
        assert_eq!(sheet.merged.len(), 2);
    }

    #[test]
    fn merged_areas_that_span_the_whole_sheet_cost_nothing() {
        let limits = Limits::default();
        let mut builder = Builder::new(&limits);
        builder.begin("a", false);
        builder.put((0, 0), text("x")).unwrap();
        builder.put((2, 2), text("y")).unwrap();
        builder.merge(&[Dimensions::new((0, 0), (1_048_575, 16_383)), Dimensions::new((7, 7), (8, 8))]).unwrap();
        let sheet = &builder.sheets[0];
        assert_eq!((sheet.rows.len(), sheet.width(), sheet.merged.len()), (3, 3, 1));
        assert_eq!(sheet.rows[2], [text("x"), text("x"), text("y")]);
    }

    #[test]
    fn any_number_of_merged_areas_is_too_many() {
        let limits = Limits { cells: 1_000, ..Limits::default() };
        let mut builder = Builder::new(&limits);
        builder.begin("a", false);
        builder.put((0, 0), text("x")).unwrap();
        builder.put((9, 9), text("y")).unwrap();
        let areas = vec![Dimensions::new((0, 0), (9, 9)); 1_000_000];
        assert_eq!(builder.merge(&areas), Err(Unreadable::TooManyCells { limit: 1_000 }));
    }

    #[test]
    fn more_than_the_limits_is_refused_with_the_limit() {
        let mut file = rust_xlsxwriter::Workbook::new();
        let sheet = file.add_worksheet();
        sheet.write_string(0, 0, "Namn").unwrap();
        sheet.write_string(10, 9, "x").unwrap();
        let bytes = file.save_to_buffer().unwrap();
        let with = |limits: Limits| read_xlsx(&bytes, &limits).map(|_| ());
        let all = Limits::default();
        assert_eq!(with(Limits { rows: 10, ..all }), Err(Unreadable::TooLarge { rows: 11, limit: 10 }));
        assert_eq!(with(Limits { rows: 11, cells: 22, ..all }), Ok(()));
        assert_eq!(with(Limits { cells: 21, ..all }), Err(Unreadable::TooManyCells { limit: 21 }));
        assert_eq!(with(Limits { unpacked_bytes: 999, ..all }), Err(Unreadable::Swollen { limit: 999 }));
    }

    #[test]
    fn one_text_referred_to_by_many_cells_counts_each_time() {
        let mut file = rust_xlsxwriter::Workbook::new();
        let sheet = file.add_worksheet();
        for row in 0..100 {
            sheet.write_string(row, 0, "x".repeat(32_000)).unwrap();
        }
        let limits = Limits { unpacked_bytes: 1_000_000, ..Limits::default() };
        let bytes = file.save_to_buffer().unwrap();
        assert!(archive::contents(&bytes).unwrap().unpacked_bytes < 1_000_000);
        assert_eq!(read_xlsx(&bytes, &limits), Err(Unreadable::Swollen { limit: 1_000_000 }));
    }

    #[test]
    fn what_is_no_workbook_says_so() {
        let read = |bytes: &[u8]| read_xlsx(bytes, &Limits::default());
        assert_eq!(read(b"%PDF-1.7"), Err(Unreadable::NotAWorkbook));
        assert_eq!(read(b""), Err(Unreadable::NotAWorkbook));
        assert!(matches!(read(b"PK\x03\x04 and no more"), Err(Unreadable::Broken(_))));
        let mut empty = rust_xlsxwriter::Workbook::new();
        empty.add_worksheet();
        assert_eq!(self::read(&mut empty), Err(Unreadable::Empty));
    }

    #[test]
    fn compound_files_are_locked_or_old() {
        let mut locked = COMPOUND.to_vec();
        locked.resize(600, 0);
        assert_eq!(read_xlsx(&locked, &Limits::default()), Err(Unreadable::OldFormat));
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(read_xlsx(&locked, &Limits::default()), Err(Unreadable::PasswordProtected));
    }

    #[test]
    fn a_damaged_file_is_broken_and_nothing_worse() {
        let mut file = rust_xlsxwriter::Workbook::new();
        let sheet = file.add_worksheet();
        for row in 0..50 {
            sheet.write_string(row, 0, format!("namn {row}")).unwrap();
        }
        let whole = file.save_to_buffer().unwrap();
        for position in (0..whole.len()).step_by(37) {
            let mut damaged = whole.clone();
            damaged[position] ^= 0x55;
            // Some bytes do not matter; the rest must give an error of ours.
            let _ = read_xlsx(&damaged, &Limits::default());
        }
        assert!(matches!(read_xlsx(&whole[..whole.len() / 2], &Limits::default()), Err(Unreadable::Broken(_))));
    }
}
