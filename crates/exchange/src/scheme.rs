//! A classification scheme from a spreadsheet: a row for each code, with its name beside it or in the same cell. Every
//! cell that cannot be read is told, and then nothing is read.

use crate::catalogue::{CellFault, Place};
use crate::export::Label;
use crate::plan::folded;
use crate::read::read_list;
use crate::sheet::{Address, Cell, Limits, Sheet, Unreadable, Workbook};
use domain::field::Wrong;
use domain::information::{Scheme, code_of};

/// How many rows are looked through for the one that names the columns.
const ROWS_LOOKED_AT: usize = 40;
/// What lists call the code, and its name, besides the labels that the page has for them.
const CODES: &[&str] =
    &["beteckning", "kod", "processkod", "verksam-kod", "klassificeringskod", "nr", "code", "number"];
const NAMES: &[&str] = &["namn", "benämning", "klartext", "process", "processnamn", "verksamhet", "name", "title"];

/// Where a sheet has its codes.
struct Found<'a> {
    sheet: &'a Sheet,
    first_row: usize,
    code: usize,
    /// None where the name stands in the code's own cell.
    name: Option<usize>,
}

/// Reads a file as a scheme; or tells what is wrong, in the file's order.
///
/// `languages` give the texts of `scheme-code` and `scheme-name`, by which the columns are known.
pub fn read_scheme(
    (file_name, bytes): (&str, &[u8]),
    languages: &[Label<'_>],
) -> Result<Result<Scheme, Vec<CellFault>>, Unreadable> {
    let workbook = read_list(file_name, bytes, &Limits::default())?;
    Ok(of_workbook(&workbook, languages))
}

fn of_workbook(workbook: &Workbook, languages: &[Label<'_>]) -> Result<Scheme, Vec<CellFault>> {
    let visible = || workbook.sheets.iter().filter(|sheet| !sheet.hidden);
    let headed = visible().find_map(|sheet| headed(sheet, languages));
    let Some(found) = headed.or_else(|| visible().find_map(bare)) else {
        let (wrong, written) = (Wrong::Rule("scheme-no-codes"), String::new());
        return Err(vec![CellFault { place: Place::About, field: "code".to_owned(), wrong, written }]);
    };
    let rows = (found.first_row..found.sheet.rows.len()).map(|row| (row, found.pair(row)));
    let filled = rows.filter(|(_, (code, name))| !(code.is_empty() && name.is_empty()));
    Scheme::from_rows(filled.map(|(row, (code, name))| (row, code, name)))
        .map_err(|faults| faults.into_iter().map(|fault| found.fault(fault.line, fault.wrong)).collect())
}

impl Found<'_> {
    fn cell(&self, row: usize, column: usize) -> &Cell {
        self.sheet.cell(Address { row, column })
    }

    /// The code and the name of a row, as written.
    fn pair(&self, row: usize) -> (String, String) {
        let code = self.cell(row, self.code);
        let name = self.name.map(|name| self.cell(row, name).text().into_owned()).unwrap_or_default();
        let text = code.text().trim().to_owned();
        // A spreadsheet may have taken a code for a day, and then nobody knows what was written.
        if code.date().is_some() {
            return (String::new(), if name.is_empty() { text } else { name });
        }
        match text.split_once(char::is_whitespace).filter(|_| name.is_empty()) {
            Some((code, name)) => (code.to_owned(), name.trim().to_owned()),
            None => (text, name),
        }
    }

    /// A fault of a row, at the cell it is about.
    fn fault(&self, row: usize, wrong: &'static str) -> CellFault {
        let about_name = matches!(wrong, "scheme-name-missing" | "scheme-name-too-long");
        let column = self.name.filter(|_| about_name).unwrap_or(self.code);
        let field = if about_name { "name" } else { "code" }.to_owned();
        let place = Place::Cell(self.sheet.name.clone(), Address { row, column });
        CellFault { place, field, wrong: Wrong::Rule(wrong), written: self.cell(row, column).text().into_owned() }
    }
}

/// A sheet with a row that names the columns.
fn headed<'a>(sheet: &'a Sheet, languages: &[Label<'_>]) -> Option<Found<'a>> {
    let column = |row: &[Cell], key: &str, words: &[&str]| {
        let is_it = |cell: &Cell| {
            let text = folded(&cell.text());
            words.contains(&text.as_str()) || languages.iter().any(|label| folded(&label(key)) == text)
        };
        row.iter().position(is_it)
    };
    sheet.rows.iter().take(ROWS_LOOKED_AT).enumerate().find_map(|(row, cells)| {
        let code = column(cells, "scheme-code", CODES)?;
        let name = column(cells, "scheme-name", NAMES).filter(|name| *name != code);
        Some(Found { sheet, first_row: row + 1, code, name })
    })
}

/// A sheet without such a row: it begins with the first code, and the names stand beside the codes or with them.
fn bare(sheet: &Sheet) -> Option<Found<'_>> {
    sheet.rows.iter().take(ROWS_LOOKED_AT).enumerate().find_map(|(row, cells)| {
        let code = cells.iter().position(|cell| !cell.is_empty())?;
        let text = cells.get(code)?.text().into_owned();
        code_of(&text)?;
        let stands_alone = !text.trim().contains(char::is_whitespace);
        Some(Found { sheet, first_row: row, code, name: stands_alone.then_some(code + 1) })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(key: &str) -> String {
        if key == "scheme-code" { "Process-id".to_owned() } else { "Vad den heter".to_owned() }
    }

    fn read(text: &str) -> Result<String, Vec<(String, &'static str, String)>> {
        let read = read_scheme(("struktur.csv", text.as_bytes()), &[&label]).unwrap();
        let told = |fault: CellFault| {
            let place = match fault.place {
                Place::Cell(_, address) => address.to_string(),
                _ => String::new(),
            };
            let Wrong::Rule(wrong) = fault.wrong else { panic!("{:?}", fault.wrong) };
            (place, wrong, fault.written)
        };
        read.map(|scheme| scheme.text()).map_err(|faults| faults.into_iter().map(told).collect())
    }

    #[test]
    fn codes_and_names_are_found_by_their_headers_wherever_they_stand() {
        let list =
            "Klassificeringsstruktur;;\n;;\nNivå;Benämning;Kod\n1;Kärnverksamhet;3\n2;Skola;3.7.\n;;\n2;Vård;3.10\n";
        assert_eq!(read(list).unwrap(), "3 Kärnverksamhet\n3.7 Skola\n3.10 Vård\n");
        assert_eq!(read("Process-id;Vad den heter\n3.7;Skola\n").unwrap(), "3.7 Skola\n");
    }

    #[test]
    fn a_list_without_headers_begins_with_its_first_code() {
        assert_eq!(
            read("3;Kärnverksamhet\n3.7;Skola och förskola\n").unwrap(),
            "3 Kärnverksamhet\n3.7 Skola och förskola\n"
        );
        assert_eq!(read("Beteckning\n3 Kärnverksamhet\n3.7 Skola\n").unwrap(), "3 Kärnverksamhet\n3.7 Skola\n");
    }

    #[test]
    fn every_faulty_row_is_told_with_its_cell() {
        let list = "Kod;Namn\n3;Kärnverksamhet\nStöd;Ekonomi\n3.7;\n3;Igen\n";
        let cell = |place: &str, wrong: &'static str, written: &str| (place.to_owned(), wrong, written.to_owned());
        let expected = [
            cell("A3", "scheme-not-a-code", "Stöd"),
            cell("B4", "scheme-name-missing", ""),
            cell("A5", "scheme-code-twice", "3"),
        ];
        assert_eq!(read(list).unwrap_err(), expected);
        assert_eq!(read("Namn;Ort\nAnna;Åvik\n").unwrap_err(), [cell("", "scheme-no-codes", "")]);
    }

    #[test]
    fn a_code_that_the_spreadsheet_made_a_day_of_is_told() {
        let day = jiff::civil::Date::new(2026, 7, 3).unwrap();
        let text = |text: &str| Cell::Text(text.to_owned());
        let rows = vec![vec![text("Kod"), text("Namn")], vec![Cell::Date(day), text("Skola")]];
        let workbook = Workbook { sheets: vec![Sheet { name: "Blad".to_owned(), rows, ..Sheet::default() }] };
        let faults = of_workbook(&workbook, &[&label]).unwrap_err();
        let [fault] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!(fault.place, Place::Cell("Blad".to_owned(), Address { row: 1, column: 0 }));
        assert_eq!(fault.wrong, Wrong::Rule("scheme-not-a-code"));
    }
}
