//! Reads a file as a catalogue, with every fault in its cell.

use super::column::{About, Column};
use super::rows::{Row, read_row};
use crate::export::Label;
use crate::plan::folded;
use crate::read::read_list;
use crate::sheet::{Address, Cell, Limits, Sheet, Unreadable, Workbook};
use domain::field::Wrong;
use domain::municipality::Municipality;
use domain::requirement::{Both, Catalogue, CatalogueSource, Requirement, catalogue_faults};
use domain::text::Digest;
use domain::time::Date;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// Where something stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a cell: its sheet and address.
    Cell(String, Address),
    /// At a requirement of a file that has no cells, from zero.
    Requirement(usize),
    /// In what is said of the catalogue itself.
    About,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// Where.
    pub place: Place,
    /// In which field; a column's or a heading's key.
    pub field: String,
    /// What.
    pub wrong: Wrong,
    /// What stands there.
    pub written: String,
}

/// A file as a catalogue. It may be entered only if there are no faults.
#[derive(Clone, Debug)]
pub struct CatalogueRead {
    /// The content, as far as it could be read.
    pub content: Catalogue,
    /// Everything that is wrong, in the file's order.
    pub faults: Vec<CellFault>,
}

/// How many rows are looked through for the one that names the columns.
const ROWS_LOOKED_AT: usize = 40;

/// Reads a file for a municipality that would enter it. What is said beside the file goes before what the file says.
pub fn read_catalogue(
    (file_name, bytes): (&str, &[u8]),
    said: &BTreeMap<About, String>,
    municipality: &Municipality,
    languages: &[Label<'_>],
) -> Result<CatalogueRead, Unreadable> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if text.trim_ascii_start().first() == Some(&b'{') {
        return Ok(from_json(text, said, municipality));
    }
    let workbook = read_list(file_name, bytes, &Limits::default())?;
    Ok(from_workbook(&workbook, said, municipality, languages))
}

/// Reads a table that was pasted or typed, the columns parted by tabs or semicolons.
pub fn read_table(
    text: &str,
    said: &BTreeMap<About, String>,
    municipality: &Municipality,
    languages: &[Label<'_>],
) -> Result<CatalogueRead, Unreadable> {
    let workbook = read_list("tabell.csv", text.as_bytes(), &Limits::default())?;
    Ok(from_workbook(&workbook, said, municipality, languages))
}

fn empty() -> Catalogue {
    Catalogue {
        id: String::new(),
        version: String::new(),
        title: Both::default(),
        instrument: String::new(),
        source: CatalogueSource::default(),
        valid_from: None,
        valid_to: None,
        text_not_entered: false,
        requirements: Vec::new(),
        hash: Digest::of(&[]),
    }
}

/// What stands where a text could not be read, without the reader's own words: the word it is about, else where it is.
fn at_fault(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split('`').nth(1) {
        Some(word) => word.to_owned(),
        None if error.line() > 0 => format!("{}:{}", error.line(), error.column()),
        None => String::new(),
    }
}

fn from_json(text: &[u8], said: &BTreeMap<About, String>, municipality: &Municipality) -> CatalogueRead {
    let mut faults = Vec::new();
    let unread = |place: Place, error: &serde_json::Error| CellFault {
        place,
        field: "requirements".to_owned(),
        wrong: Wrong::Rule("catalogue-not-readable"),
        written: at_fault(error),
    };
    let mut value: Value = match serde_json::from_slice(text) {
        Ok(value) => value,
        Err(error) => return CatalogueRead { content: empty(), faults: vec![unread(Place::About, &error)] },
    };
    let mut requirements: Vec<Requirement> = Vec::new();
    let mut places = Vec::new();
    if let Some(Value::Array(list)) = value.get_mut("requirements").map(Value::take) {
        for (place, one) in list.into_iter().enumerate() {
            match serde_json::from_value(one) {
                Ok(requirement) => {
                    requirements.push(requirement);
                    places.push(place);
                }
                Err(error) => faults.push(unread(Place::Requirement(place), &error)),
            }
        }
    }
    if let Some(map) = value.as_object_mut() {
        map.insert("requirements".to_owned(), Value::Array(Vec::new()));
        map.remove("text_not_entered");
        for name in ["id", "version", "title", "instrument"] {
            let missing = if name == "title" { serde_json::json!({ "sv": "" }) } else { Value::from("") };
            map.entry(name).or_insert(missing);
        }
    }
    let mut content: Catalogue = match serde_json::from_value(value) {
        Ok(content) => content,
        Err(error) => {
            faults.push(unread(Place::About, &error));
            empty()
        }
    };
    content.requirements = requirements;
    say(&mut content, said, &mut faults);
    judge(&mut faults, &content, municipality, |place, _| {
        places.get(place).map(|place| (Place::Requirement(*place), String::new()))
    });
    CatalogueRead { content, faults }
}

fn from_workbook(
    workbook: &Workbook,
    said: &BTreeMap<About, String>,
    municipality: &Municipality,
    languages: &[Label<'_>],
) -> CatalogueRead {
    let mut content = empty();
    let mut faults = Vec::new();
    let mut all: BTreeMap<About, String> = workbook.sheets.iter().flat_map(|sheet| about(sheet, languages)).collect();
    all.extend(said.iter().filter(|(_, text)| !text.trim().is_empty()).map(|(key, text)| (*key, text.clone())));
    say(&mut content, &all, &mut faults);
    let found = workbook.sheets.iter().find_map(|sheet| Some((sheet, header(sheet, languages)?)));
    let Some((sheet, (header, columns))) = found else {
        let wrong = Wrong::Rule("catalogue-no-header");
        let fault = CellFault { place: Place::About, field: "requirements".to_owned(), wrong, written: String::new() };
        return CatalogueRead { content, faults: vec![fault] };
    };
    let mut lines = Vec::new();
    for line in header + 1..sheet.rows.len() {
        let row = Row { sheet, line, columns: &columns };
        if !row.is_empty() {
            content.requirements.push(read_row(&row, &mut faults));
            lines.push(line);
        }
    }
    judge(&mut faults, &content, municipality, |place, field| {
        let column = Column::ALL.iter().find(|column| column.key() == field)?;
        let address = Address { row: *lines.get(place)?, column: columns.get(column).copied().unwrap_or_default() };
        let written = columns.get(column).map(|_| sheet.cell(address).text().into_owned()).unwrap_or_default();
        Some((Place::Cell(sheet.name.clone(), address), written))
    });
    CatalogueRead { content, faults }
}

/// What the domain finds, at the place it has in the file; a place where something is wrong already is not told twice.
fn judge(
    faults: &mut Vec<CellFault>,
    content: &Catalogue,
    municipality: &Municipality,
    place: impl Fn(usize, &str) -> Option<(Place, String)>,
) {
    for fault in catalogue_faults(content, municipality) {
        let at = fault.requirement.and_then(|number| place(number, fault.field));
        let (place, written) = at.unwrap_or((Place::About, String::new()));
        let known = |one: &CellFault| one.place == place && one.field == fault.field;
        if !faults.iter().any(known) {
            faults.push(CellFault { place, field: fault.field.to_owned(), wrong: fault.wrong, written });
        }
    }
    faults.sort_by_key(|fault| match &fault.place {
        Place::About => (0, 0, 0),
        Place::Requirement(place) => (1, *place, 0),
        Place::Cell(_, address) => (1, address.row, address.column),
    });
}

/// Puts what is said of the catalogue itself in its place.
fn say(content: &mut Catalogue, said: &BTreeMap<About, String>, faults: &mut Vec<CellFault>) {
    for (key, text) in said.iter().map(|(key, text)| (*key, text.trim())).filter(|(_, text)| !text.is_empty()) {
        let text = text.to_owned();
        match key {
            About::Id => content.id = text,
            About::Version => content.version = text,
            About::Title => content.title.sv = text,
            About::TitleEn => content.title.en = text,
            About::Instrument => content.instrument = text,
            About::Url => content.source.url = Some(text),
            About::ReadOn => content.source.read_on = Some(text),
            About::ValidFrom => match text.parse::<Date>() {
                Ok(day) => content.valid_from = Some(day),
                Err(_) => faults.push(CellFault {
                    place: Place::About,
                    field: key.key().to_owned(),
                    wrong: Wrong::NotADate,
                    written: text,
                }),
            },
        }
    }
    if content.instrument.is_empty() {
        content.instrument.clone_from(&content.title.sv);
    }
}

/// What a sheet of headings and values says of the catalogue itself.
fn about(sheet: &Sheet, languages: &[Label<'_>]) -> Vec<(About, String)> {
    let named = |text: &str, about: &About| {
        let same = |label: &Label<'_>| folded(&label(about.text_key())) == *text;
        languages.iter().any(same) || about.key() == text
    };
    let row = |row: &Vec<Cell>| {
        let name = folded(&row.first()?.text());
        let about = About::ALL.iter().find(|about| named(&name, about))?;
        let value = row.get(1).filter(|cell| !cell.is_empty())?;
        Some((
            *about,
            value.date().filter(|_| is_day(*about)).map_or_else(|| value.text().into_owned(), |day| day.to_string()),
        ))
    };
    // A list of requirements has many columns; this sheet has two.
    if sheet.rows.iter().any(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 2) {
        return Vec::new();
    }
    sheet.rows.iter().filter_map(row).collect()
}

fn is_day(about: About) -> bool {
    matches!(about, About::ReadOn | About::ValidFrom)
}

/// The row that names the columns, and where each column is.
fn header(sheet: &Sheet, languages: &[Label<'_>]) -> Option<(usize, HashMap<Column, usize>)> {
    let named = |text: &str| {
        let fits = |column: &Column| {
            let labelled = languages.iter().any(|label| folded(&label(column.text_key())) == text);
            labelled || column.key() == text || column.synonyms().contains(&text)
        };
        Column::ALL.iter().copied().find(fits)
    };
    sheet.rows.iter().take(ROWS_LOOKED_AT).enumerate().find_map(|(line, row)| {
        let mut columns = HashMap::new();
        for (place, cell) in row.iter().enumerate() {
            if let Some(column) = named(&folded(&cell.text())) {
                columns.entry(column).or_insert(place);
            }
        }
        let is_header = columns.contains_key(&Column::Id) && columns.contains_key(&Column::Text);
        is_header.then_some((line, columns))
    })
}
