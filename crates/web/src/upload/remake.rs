//! A sheet read otherwise than was guessed: another row names its columns, or its rows are something else. What
//! was known of a column is kept where it still has a meaning.

use super::label::called;
use domain::field::Shape;
use domain::id::Kind;
use domain::municipality::Municipality;
use domain::text::Name;
use exchange::fields::{FACT, Field, LEAVE_OUT, ORGANISATION_PATH, Target};
use exchange::header::find_header;
use exchange::mapping::{ColumnMapping, SheetMapping};
use exchange::sheet::{Address, Sheet, Workbook, column_letters};
use std::collections::{BTreeMap, HashSet};
use words::{Language, words};

/// The names of a sheet's columns in a row counted from 1; a column without a name has its letters.
pub(crate) fn headers(sheet: &Sheet, header_row: usize) -> Vec<String> {
    let guessed = find_header(sheet).filter(|found| found.row + 1 == header_row);
    let row = header_row.saturating_sub(1);
    let text = |column| sheet.cell(Address { row, column }).text().split_whitespace().collect::<Vec<_>>().join(" ");
    let names = guessed.map_or_else(|| (0..sheet.width()).map(text).collect::<Vec<String>>(), |found| found.names);
    let or_letters = |(column, name): (usize, String)| if name.is_empty() { column_letters(column) } else { name };
    names.into_iter().enumerate().map(or_letters).collect()
}

/// The place of each of the mapping's columns in its sheet; two with one header are meant from left to right.
pub(crate) fn places(sheet: &Sheet, mapping: &SheetMapping) -> Vec<Option<usize>> {
    let mut left: Vec<(usize, String)> = headers(sheet, mapping.header_row).into_iter().enumerate().collect();
    let place = |column: &ColumnMapping| {
        let found = left.iter().position(|(_, header)| folded(header) == folded(&column.header))?;
        Some(left.remove(found).0)
    };
    mapping.columns.iter().map(place).collect()
}

/// How a sheet is read when that row names its columns and its rows are that.
pub(crate) fn remake(sheet: &Sheet, header_row: usize, target: Target, known: Option<&SheetMapping>) -> SheetMapping {
    let guessed = guess_again(sheet, header_row);
    let from = |mapping: Option<&SheetMapping>| mapping.map(|mapping| mapping.columns.clone()).unwrap_or_default();
    let mut known: Vec<ColumnMapping> = from(known);
    known.extend(from(guessed.as_ref().filter(|guessed| guessed.header_row == header_row)));
    let fields = target.fields();
    let mut taken = HashSet::new();
    let mut columns = Vec::new();
    for (place, header) in headers(sheet, header_row).into_iter().enumerate() {
        let is_empty = (header_row..sheet.rows.len()).all(|row| sheet.cell(Address { row, column: place }).is_empty());
        if is_empty {
            continue;
        }
        let column = column(target, &fields, &header, &known);
        let several = [FACT, LEAVE_OUT].contains(&column.field.as_str());
        if several || taken.insert(column.field.clone()) {
            columns.push(column);
        } else {
            columns.push(ColumnMapping::new(header, unknown(target)));
        }
    }
    let mut defaults = BTreeMap::new();
    let place = fields.iter().find(|field| field.required && field.shape == Shape::Scope);
    let has = |id: &str| columns.iter().any(|column| column.field == id);
    if let Some(place) =
        place.filter(|place| target.describes().is_some() && !has(&place.id) && !has(ORGANISATION_PATH))
    {
        defaults.insert(place.id.clone(), "municipality".to_owned());
    }
    let sheet = sheet.name.clone();
    SheetMapping { sheet, header_row, target, columns, defaults, path_separator: None, branches: BTreeMap::new() }
}

/// What is guessed of the sheet alone; what stands above the row is not looked at if another row would be taken.
fn guess_again(sheet: &Sheet, header_row: usize) -> Option<SheetMapping> {
    let mut alone = Sheet { hidden: false, ..sheet.clone() };
    if find_header(sheet).is_none_or(|found| found.row + 1 != header_row) {
        alone.rows.iter_mut().take(header_row.saturating_sub(1)).for_each(Vec::clear);
    }
    let workbook = Workbook { sheets: vec![alone] };
    exchange::guess::guess(&workbook, &Municipality::default(), &Name::cut(&sheet.name)?).sheets.pop()
}

fn column(target: Target, fields: &[Field], header: &str, known: &[ColumnMapping]) -> ColumnMapping {
    let same = known.iter().filter(|column| folded(&column.header) == folded(header));
    for column in same {
        let titles = ["name", "title"];
        let title = target.title().filter(|_| titles.contains(&column.field.as_str()));
        let field = title.unwrap_or(&column.field);
        let fits = fields.iter().any(|known| known.id == field) || target.pseudo_fields().contains(&field);
        if fits && field != FACT && field != LEAVE_OUT {
            return ColumnMapping { field: field.to_owned(), ..column.clone() };
        }
    }
    let named = fields.iter().find(|field| {
        let labels = Language::ALL.map(|language| folded(&called(words(language), target, field)));
        labels.contains(&folded(header))
    });
    ColumnMapping::new(header, named.map_or(unknown(target), |field| field.id.as_str()))
}

/// What a column is that nothing is known of.
fn unknown(target: Target) -> &'static str {
    if target.pseudo_fields().contains(&FACT) { FACT } else { LEAVE_OUT }
}

/// The fields that every row must have and no column gives: they can be given once for all rows.
pub(crate) fn required_elsewhere(mapping: &SheetMapping) -> Vec<Field> {
    let target = mapping.target;
    let has = |id: &str| mapping.columns.iter().any(|column| column.field == id);
    let by_path =
        |field: &Field| has(ORGANISATION_PATH) && matches!(&field.shape, Shape::Scope | Shape::Reference([Kind::Unit]));
    let missing = |field: &Field| {
        field.required
            && field.verb == target.verb()
            && Some(field.name) != target.title()
            // The list itself is the source.
            && field.name != "source"
            && !has(&field.id)
            && !by_path(field)
    };
    target.fields().into_iter().filter(missing).collect()
}

fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use exchange::sheet::Cell;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let cell = |text: &&str| Cell::Text((*text).to_owned());
        let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
        Sheet { name: "Blad".to_owned(), rows, ..Sheet::default() }
    }

    #[test]
    fn another_kind_of_row_keeps_what_still_has_a_meaning() {
        let sheet = sheet(&[
            &["", "Uttag ur registret", "", ""],
            &["Namn", "Sannolikhet", "Driftform", "Namn"],
            &["Avbrott", "3", "Extern", "b"],
        ]);
        let columns =
            |mapping: &SheetMapping| mapping.columns.iter().map(|column| column.field.clone()).collect::<Vec<_>>();
        let systems = remake(&sheet, 2, Target::Systems, None);
        assert_eq!(columns(&systems), ["name", FACT, "hosting", FACT]);
        let risks = remake(&sheet, 2, Target::Risks, Some(&systems));
        assert_eq!(columns(&risks).first().map(String::as_str), Some("title"));
        assert_eq!(risks.defaults.get("scope").map(String::as_str), Some("municipality"));
        assert_eq!(places(&sheet, &systems), [Some(0), Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn what_every_row_must_have_is_asked_for_once() {
        let mut mapping = remake(&sheet(&[&["Namn", "Plats"], &["Socialnämnden", "Åvik"]]), 1, Target::Units, None);
        let missing =
            |mapping: &SheetMapping| required_elsewhere(mapping).into_iter().map(|field| field.id).collect::<Vec<_>>();
        assert_eq!(missing(&mapping), ["form"]);
        mapping.columns.push(ColumnMapping::new("Slag", "form"));
        assert!(missing(&mapping).is_empty());
    }
}
