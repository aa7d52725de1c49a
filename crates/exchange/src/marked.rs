//! A copy of what somebody sent, with the cells that were not understood marked, to be sent back.
//! Each marked cell is filled and bears a note with the reason; a first sheet lists them all with links.
//! Values, merged areas and hidden sheets are kept, formats and formulas are not.

use std::collections::{BTreeMap, HashSet};

use rust_xlsxwriter::{Color, Format, FormatBorder, Url, Workbook, Worksheet};

use crate::header::find_header;
use crate::sheet::{Address, Cell, Sheet};
use crate::write_xlsx::{
    CellFormats, ColumnKind, Formats, Unwritable, column_number, note_of, row_number, sheet_name, width, write_cell,
    write_text,
};

/// A cell that was not understood, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The sheet's position in the workbook.
    pub sheet: usize,
    /// The cell.
    pub address: Address,
    /// What is wrong, in the reader's language.
    pub reason: String,
}

/// The texts of the first sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListTexts<'text> {
    /// The name of the sheet.
    pub name: &'text str,
    /// Above the sheets' names.
    pub sheet: &'text str,
    /// Above the addresses.
    pub cell: &'text str,
    /// Above the cells' values.
    pub value: &'text str,
    /// Above the reasons.
    pub reason: &'text str,
}

/// More links than this make Excel refuse a sheet; later rows show the address without a link.
const MOST_LINKS: usize = 60_000;

/// The reasons for each marked cell of a sheet.
type Reasons<'mark> = BTreeMap<Address, Vec<&'mark str>>;

/// Writes the copy. Several marks of one cell become one row and one note with all reasons;
/// marks outside the workbook's sheets are left out.
pub fn write_marked(
    workbook: &crate::sheet::Workbook,
    marks: &[Mark],
    texts: &ListTexts<'_>,
) -> Result<Vec<u8>, Unwritable> {
    let mut by_sheet: Vec<Reasons<'_>> = workbook.sheets.iter().map(|_| Reasons::new()).collect();
    for mark in marks {
        if let Some(reasons) = by_sheet.get_mut(mark.sheet) {
            reasons.entry(mark.address).or_default().push(&mark.reason);
        }
    }
    let list_name = sheet_name(texts.name, &[]);
    let mut names = vec![list_name.clone()];
    for sheet in &workbook.sheets {
        let name = sheet_name(&sheet.name, &names);
        names.push(name);
    }
    let sheets: Vec<_> = workbook.sheets.iter().zip(&by_sheet).zip(names.iter().skip(1)).collect();

    let formats = Formats::new();
    let mut copy = Workbook::new();
    write_list(copy.add_worksheet().set_name(list_name)?, &sheets, texts, &formats)?;
    for ((sheet, reasons), name) in sheets {
        write_copy(copy.add_worksheet().set_name(name)?, sheet, reasons, &formats)?;
    }
    Ok(copy.save_to_buffer()?)
}

fn write_list(
    worksheet: &mut Worksheet,
    sheets: &[((&Sheet, &Reasons<'_>), &String)],
    texts: &ListTexts<'_>,
    formats: &Formats,
) -> Result<(), Unwritable> {
    for (column, (title, characters)) in
        [(texts.sheet, 24), (texts.cell, 10), (texts.value, 40), (texts.reason, 60)].into_iter().enumerate()
    {
        write_text(worksheet, (0, column), title, &formats.header)?;
        worksheet.set_column_width(column_number(column)?, width(characters))?;
    }
    let mut row = 0;
    for ((sheet, reasons), name) in sheets {
        for (address, reasons) in *reasons {
            row += 1;
            write_text(worksheet, (row, 0), name, &formats.text)?;
            let shown = address.to_string();
            if row <= MOST_LINKS {
                let link = Url::new(format!("internal:'{}'!{shown}", name.replace('\'', "''")));
                worksheet.write_url_with_text(row_number(row)?, 1, link, shown)?;
            } else {
                write_text(worksheet, (row, 1), &shown, &formats.text)?;
            }
            write_text(worksheet, (row, 2), &sheet.cell(*address).text(), &formats.text)?;
            write_text(worksheet, (row, 3), &joined(reasons), &formats.text)?;
        }
    }
    worksheet.set_freeze_panes(1, 0)?.autofilter(0, 0, row_number(row)?, 3)?;
    Ok(())
}

fn joined(reasons: &[&str]) -> String {
    let mut different: Vec<&str> = Vec::new();
    for reason in reasons {
        if !different.contains(reason) {
            different.push(reason);
        }
    }
    different.join("\n")
}

fn write_copy(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    reasons: &Reasons<'_>,
    formats: &Formats,
) -> Result<(), Unwritable> {
    let plain = formats.in_column(ColumnKind::Text);
    let fill =
        |format: &Format| format.clone().set_background_color(Color::RGB(0x00FF_E699)).set_border(FormatBorder::Thin);
    let (text, number) = (fill(&formats.text), fill(&formats.number));
    let (date, moment) = (fill(&formats.date), fill(&formats.moment));
    let marked = CellFormats { text: &text, number: &number, date: &date, moment: &moment };
    let bold = CellFormats { text: &formats.header, ..formats.in_column(ColumnKind::Text) };

    for column in 0..sheet.width() {
        let cells = sheet.rows.iter().take(200).filter_map(|row| row.get(column));
        let longest = cells.map(|cell| cell.text().chars().count() + 1).max().unwrap_or(0);
        worksheet.set_column_width(column_number(column)?, width(longest))?;
    }
    let covered = merge(worksheet, sheet, reasons, formats)?;
    let header = find_header(sheet).map(|header| header.row);
    for (row, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let address = Address { row, column };
            if reasons.contains_key(&address) || covered.contains(&address) {
                continue;
            }
            let formats = if header == Some(row) { &bold } else { &plain };
            write_cell(worksheet, (row, column), cell, formats)?;
        }
    }
    for (address, reasons) in reasons {
        let (row, column) = (row_number(address.row)?, column_number(address.column)?);
        match sheet.cell(*address) {
            Cell::Empty => {
                worksheet.write_blank(row, column, &text)?;
            }
            cell => write_cell(worksheet, (address.row, address.column), cell, &marked)?,
        }
        worksheet.insert_note(row, column, &note_of(&joined(reasons)))?;
    }
    if let Some(header) = header {
        worksheet.set_freeze_panes(row_number(header + 1)?, 0)?;
    }
    worksheet.set_hidden(sheet.hidden && reasons.is_empty());
    Ok(())
}

/// Merges the sheet's areas again, and tells which cells lie under them. An area with a mark in it is left
/// apart, so that the mark can be seen, and so is one that overlaps another, which Excel refuses.
fn merge(
    worksheet: &mut Worksheet,
    sheet: &Sheet,
    reasons: &Reasons<'_>,
    formats: &Formats,
) -> Result<HashSet<Address>, Unwritable> {
    let mut taken = HashSet::new();
    let mut covered = HashSet::new();
    for area in &sheet.merged {
        if area.addresses().any(|address| reasons.contains_key(&address) || taken.contains(&address)) {
            continue;
        }
        taken.extend(area.addresses());
        covered.extend(area.addresses().skip(1));
        // This writes blank cells, so what the area holds is written afterwards.
        worksheet.merge_range(
            row_number(area.first.row)?,
            column_number(area.first.column)?,
            row_number(area.last.row)?,
            column_number(area.last.column)?,
            "",
            &formats.text,
        )?;
    }
    Ok(covered)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_xlsx::read_xlsx;
    use crate::sheet::{Area, Limits, Workbook};

    const TEXTS: ListTexts<'_> =
        ListTexts { name: "Att rätta", sheet: "Blad", cell: "Cell", value: "Värde", reason: "Skäl" };

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    fn mark(row: usize, column: usize, reason: &str) -> Mark {
        Mark { sheet: 0, address: Address { row, column }, reason: reason.to_owned() }
    }

    fn sent() -> Workbook {
        let rows = vec![
            vec![text("Drift"), text("Drift"), text("Drift")],
            vec![text("Namn"), text("Typ"), text("Klar")],
            vec![text("=Journal"), text("Extren"), Cell::Number(7.0)],
            vec![text("Skola"), Cell::Empty, Cell::YesNo(true)],
        ];
        let merged = vec![Area { first: Address { row: 0, column: 0 }, last: Address { row: 0, column: 2 } }];
        Workbook { sheets: vec![Sheet { name: "System".to_owned(), rows, merged, hidden: false }] }
    }

    fn read(bytes: &[u8]) -> Workbook {
        read_xlsx(bytes, &Limits::default()).unwrap()
    }

    #[test]
    fn the_copy_holds_what_was_sent_and_a_list_of_marks() {
        let marks = [
            mark(3, 1, "Typ saknas."),
            mark(2, 1, "Okänd typ."),
            mark(2, 1, "Menar du Extern?"),
            mark(2, 1, "Okänd typ."),
            Mark { sheet: 7, ..mark(0, 0, "utanför") },
        ];
        let copy = read(&write_marked(&sent(), &marks, &TEXTS).unwrap());
        let [list, system] = copy.sheets.as_slice() else { panic!("{copy:?}") };
        assert_eq!(system, &sent().sheets[0]);
        assert_eq!(list.name, "Att rätta");
        let rows = [
            vec![text("Blad"), text("Cell"), text("Värde"), text("Skäl")],
            vec![text("System"), text("B3"), text("Extren"), text("Okänd typ.\nMenar du Extern?")],
            vec![text("System"), text("B4"), Cell::Empty, text("Typ saknas.")],
        ];
        assert_eq!(list.rows, rows);
    }

    #[test]
    fn marked_cells_bear_a_note() {
        let marked = write_marked(&sent(), &[mark(2, 2, "Inget datum.")], &TEXTS).unwrap();
        let plain = write_marked(&sent(), &[], &TEXTS).unwrap();
        let holds_notes = |bytes: &[u8]| {
            let name = b"xl/comments1.xml";
            bytes.windows(name.len()).any(|part| part == name)
        };
        assert!(holds_notes(&marked));
        assert!(!holds_notes(&plain));
    }

    #[test]
    fn an_area_with_a_mark_in_it_is_not_merged() {
        let copy = read(&write_marked(&sent(), &[mark(0, 1, "Vad menas?")], &TEXTS).unwrap());
        assert!(copy.sheets[1].merged.is_empty());
        assert_eq!(copy.sheets[1].rows[0], [text("Drift"), text("Drift"), text("Drift")]);
    }

    #[test]
    fn overlapping_areas_and_names_taken_do_not_stop_the_copy() {
        let mut workbook = sent();
        let sheet = &mut workbook.sheets[0];
        sheet.name = "att RÄTTA".to_owned();
        sheet.merged.push(Area { first: Address { row: 0, column: 1 }, last: Address { row: 1, column: 1 } });
        let copy = read(&write_marked(&workbook, &[], &TEXTS).unwrap());
        assert_eq!(copy.sheets[1].name, "att RÄTTA 2");
        assert_eq!(copy.sheets[1].merged.len(), 1);
    }
}
