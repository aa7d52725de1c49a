//! Reads text files with values parted by semicolons, commas or tabs, as Excel and other systems save them.
//! Encoding and delimiter are guessed, because nobody who exports a list knows them.
//! All values stay text: what is a date or a number is for the field to say that they are read into.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::sheet::{Cell, Limits, Sheet, Unreadable, Workbook};

/// What may part values, the likeliest in Sweden first.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Stands for "no delimiter": the unit separator, which no text holds.
const NONE: u8 = 0x1F;

/// How much of a text the delimiter is guessed from.
const SAMPLE_BYTES: usize = 64 * 1024;

/// Reads such a file into a workbook of one sheet with the given name. Positions are those that Excel would show.
pub fn read_csv(bytes: &[u8], name: &str, limits: &Limits) -> Result<Workbook, Unreadable> {
    if bytes.len() as u64 > limits.unpacked_bytes {
        return Err(Unreadable::Swollen { limit: limits.unpacked_bytes });
    }
    let text = decode(bytes);
    let odd = text.chars().take(SAMPLE_BYTES).filter(|letter| is_odd(*letter)).count();
    if odd > 0 && odd * 100 >= text.chars().take(SAMPLE_BYTES).count() {
        return Err(Unreadable::NotAWorkbook);
    }
    let (text, delimiter) = without_delimiter_line(&text);
    let delimiter = delimiter.unwrap_or_else(|| guess_delimiter(text));
    let rows = rows(text, delimiter, limits)?;
    if rows.iter().all(|row| row.iter().all(Cell::is_empty)) {
        return Err(Unreadable::Empty);
    }
    Ok(Workbook { sheets: vec![Sheet { name: name.to_owned(), rows, ..Sheet::default() }] })
}

/// UTF-8 or UTF-16 if it says so or is so, else Windows-1252, which Swedish Excel has used for csv files.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    // Nearly every other byte of Swedish text in UTF-16 is zero.
    let zeros = |from: usize| bytes.iter().skip(from).step_by(2).take(1000).filter(|byte| **byte == 0).count();
    let half = (bytes.len() / 2).min(1000);
    if half > 0 && zeros(1) * 10 >= half * 7 && zeros(0) * 10 < half {
        return UTF_16LE.decode_without_bom_handling(bytes).0;
    }
    if half > 0 && zeros(0) * 10 >= half * 7 && zeros(1) * 10 < half {
        return UTF_16BE.decode_without_bom_handling(bytes).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn is_odd(letter: char) -> bool {
    letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}

/// Excel writes `sep=;` as a line of its own before the list; what it says goes before any guess.
fn without_delimiter_line(text: &str) -> (&str, Option<u8>) {
    let line = text.lines().next().unwrap_or_default();
    match line.strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) => {
            let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
            (rest, Some(*delimiter))
        }
        _ => (text, None),
    }
}

/// The delimiter that gives most rows the same number of columns, and of equals the one with more columns.
fn guess_delimiter(text: &str) -> u8 {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = text.get(..end).unwrap_or(text);
    let mut best = (0, NONE);
    for delimiter in DELIMITERS {
        let mut widths: Vec<usize> = reader(sample, delimiter)
            .records()
            .take(100)
            .filter_map(Result::ok)
            .map(|record| record.len())
            .filter(|width| *width > 1)
            .collect();
        widths.sort_unstable();
        let commonest = widths
            .chunk_by(|left, right| left == right)
            .map(|same| (same.len(), same.first().copied().unwrap_or(0)))
            .max()
            .unwrap_or((0, 0));
        let score = commonest.0 * 1000 + commonest.1.min(999);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

fn rows(text: &str, delimiter: u8, limits: &Limits) -> Result<Vec<Vec<Cell>>, Unreadable> {
    let mut reader = reader(text, delimiter);
    let mut record = StringRecord::new();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut cells = 0;
    loop {
        let before = reader.position().clone();
        if !reader.read_record(&mut record).map_err(|error| Unreadable::Broken(error.to_string()))? {
            return Ok(rows);
        }
        // The reader skips empty lines, which people count as rows.
        let position = |byte: u64| usize::try_from(byte).unwrap_or(usize::MAX);
        let (start, end) = (position(before.byte()), position(reader.position().byte()));
        let read = text.get(start..end).unwrap_or_default();
        // Between the two characters of a line's end is where it stops.
        let stopped_within = text.get(..start).is_some_and(|text| text.ends_with('\r'));
        let read = if stopped_within { read.strip_prefix('\n').unwrap_or(read) } else { read };
        let skipped = skipped_lines(read);
        if rows.len() + skipped >= limits.rows {
            return Err(Unreadable::TooLarge { rows: rows.len() + skipped + 1, limit: limits.rows });
        }
        cells += skipped + 1 + record.len();
        if cells > limits.cells {
            return Err(Unreadable::TooManyCells { limit: limits.cells });
        }
        rows.resize_with(rows.len() + skipped, Vec::new);
        let mut row: Vec<Cell> = record.iter().map(|value| Cell::Text(value.to_owned())).collect();
        for cell in &mut row {
            if cell.is_empty() {
                *cell = Cell::Empty;
            }
        }
        let filled = row.iter().rposition(|cell| *cell != Cell::Empty).map_or(0, |last| last + 1);
        row.truncate(filled);
        rows.push(row);
    }
}

/// How many empty lines a piece of text begins with.
fn skipped_lines(text: &str) -> usize {
    let mut count = 0;
    let mut rest = text;
    while let Some(after) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])) {
        count += 1;
        rest = after;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let workbook = read_csv(bytes, "lista", &Limits::default()).unwrap();
        assert_eq!(workbook.sheets.len(), 1);
        workbook.sheets[0].rows.iter().map(|row| row.iter().map(|cell| cell.text().into_owned()).collect()).collect()
    }

    #[test]
    fn the_delimiter_is_guessed() {
        let expected = [["Namn", "Typ"], ["Skola, vuxen", "A"], ["Åre", "B"]];
        assert_eq!(read("Namn;Typ\nSkola, vuxen;A\nÅre;B".as_bytes()), expected);
        assert_eq!(read("Namn,Typ\r\n\"Skola, vuxen\",A\r\nÅre,B\r\n".as_bytes()), expected);
        assert_eq!(read("Namn\tTyp\nSkola, vuxen\tA\nÅre\tB\n".as_bytes()), expected);
        assert_eq!(read("sep=|\r\nNamn|Typ\nSkola, vuxen|A\nÅre|B".as_bytes()), expected);
        assert_eq!(read(b"Namn\nSkola\n"), [["Namn"], ["Skola"]]);
    }

    #[test]
    fn the_encoding_is_guessed() {
        let text = "Namn;Plats\nÖst;Åre";
        let expected = [["Namn", "Plats"], ["Öst", "Åre"]];
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(text.as_bytes()), expected);
        assert_eq!(read(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()), expected);
        assert_eq!(read(&WINDOWS_1252.encode(text).0), expected);
        assert_eq!(read(&[b"\xFF\xFE", little.as_slice()].concat()), expected);
        assert_eq!(read(&[b"\xFE\xFF", big.as_slice()].concat()), expected);
        assert_eq!(read(&little), expected);
        assert_eq!(read(&big), expected);
    }

    #[test]
    fn rows_keep_their_places() {
        let rows = read(b"Namn;Text\n\n\nA;\"tv\xC3\xA5\n\nrader\"\r\n\r\nB;;;\n;;\nC;x");
        let expected: [&[&str]; 8] =
            [&["Namn", "Text"], &[], &[], &["A", "två\n\nrader"], &[], &["B"], &[], &["C", "x"]];
        assert_eq!(rows, expected);
    }

    #[test]
    fn dates_and_numbers_stay_text() {
        let workbook = read_csv(b"a;b\n2026-02-27;007\n", "x", &Limits::default()).unwrap();
        let expected = [Cell::Text("2026-02-27".to_owned()), Cell::Text("007".to_owned())];
        assert_eq!(workbook.sheets[0].rows[1], expected);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let read = |bytes: &[u8], limits: Limits| read_csv(bytes, "x", &limits).map(|_| ());
        let all = Limits::default();
        assert_eq!(read(b"", all), Err(Unreadable::Empty));
        assert_eq!(read(b"\n;;\n  \n", all), Err(Unreadable::Empty));
        assert_eq!(read(b"\x89PNG\x00\x01\x02\x03\x00\x00", all), Err(Unreadable::NotAWorkbook));
        assert_eq!(read(b"a\n\nb\n", Limits { rows: 3, ..all }), Ok(()));
        assert_eq!(read(b"a\n\nb\n", Limits { rows: 2, ..all }), Err(Unreadable::TooLarge { rows: 3, limit: 2 }));
        assert_eq!(read(b"a;b;c\n", Limits { cells: 3, ..all }), Err(Unreadable::TooManyCells { limit: 3 }));
    }
}
