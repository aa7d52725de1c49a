//! The one door for lists from outside: tells by its content what a file is and reads it.

use crate::read_csv::read_csv;
use crate::read_xlsx::{looks_like_workbook, read_xlsx};
use crate::sheet::{Limits, Unreadable, Workbook};

/// Reads a list from an Excel or text file. The file's name is used for the sheet's name, and for refusing
/// what calls itself a workbook or something else than a list but is not readable as one.
pub fn read_list(file_name: &str, bytes: &[u8], limits: &Limits) -> Result<Workbook, Unreadable> {
    let (stem, ending) = file_name.rsplit_once('.').unwrap_or((file_name, ""));
    match ending.to_ascii_lowercase().as_str() {
        _ if looks_like_workbook(bytes) => read_xlsx(bytes, limits),
        "" | "csv" | "tsv" | "txt" => read_csv(bytes, stem, limits),
        _ => Err(Unreadable::NotAWorkbook),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name() {
        let limits = Limits::default();
        let mut file = rust_xlsxwriter::Workbook::new();
        file.add_worksheet().set_name("Blad").unwrap().write_string(0, 0, "Namn").unwrap();
        let bytes = file.save_to_buffer().unwrap();
        assert_eq!(read_list("lista.csv", &bytes, &limits).unwrap().sheets[0].name, "Blad");
        assert_eq!(read_list("lista.v2.csv", b"Namn;Typ\nA;B", &limits).unwrap().sheets[0].name, "lista.v2");
        assert_eq!(read_list("lista.xlsx", b"Namn;Typ\nA;B", &limits), Err(Unreadable::NotAWorkbook));
        assert_eq!(read_list("bild.pdf", b"%PDF-1.7 text", &limits), Err(Unreadable::NotAWorkbook));
    }
}
