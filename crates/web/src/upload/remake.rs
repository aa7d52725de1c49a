//! A sheet read otherwise than was guessed: another row names its columns, or its rows are something else. What
//! was known of a column is kept where it still has a meaning.

use super::label::called;
use domain::field::Shape;
use domain::id::Kind;
use exchange::fields::{FACT, Field, LEAVE_OUT, ORGANISATION_PATH, Target};
use exchange::mapping::{ColumnMapping, SheetMapping};
use exchange::plan::folded;
use exchange::sheet::Sheet;
use std::collections::HashSet;
use words::{Language, words};

/// How a sheet is read when that row names its columns and its rows are that.
pub(crate) fn remake(sheet: &Sheet, header_row: usize, target: Target, known: Option<&SheetMapping>) -> SheetMapping {
    let mut mapping = exchange::guess::read_as(sheet, header_row, target);
    let fields = target.fields();
    let known = known.map(|known| known.columns.as_slice()).unwrap_or_default();
    let guessed = std::mem::take(&mut mapping.columns);
    let mut taken = HashSet::new();
    for guess in guessed {
        let column = column(target, &fields, guess, known);
        let several = [FACT, LEAVE_OUT].contains(&column.field.as_str());
        if several || taken.insert(column.field.clone()) {
            mapping.columns.push(column);
        } else {
            mapping.columns.push(ColumnMapping::new(column.header, target.unknown_column()));
        }
    }
    mapping.place_by_default();
    mapping
}

/// What was known of a column, else what is guessed of it, else the field that is called what it is called.
fn column(target: Target, fields: &[Field], guess: ColumnMapping, known: &[ColumnMapping]) -> ColumnMapping {
    let header = folded(&guess.header);
    for column in known.iter().filter(|column| folded(&column.header) == header).chain([&guess]) {
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
        labels.contains(&header)
    });
    ColumnMapping::new(guess.header, named.map_or(target.unknown_column(), |field| field.id.as_str()))
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
        assert_eq!(systems.places(&sheet), [Some(0), Some(1), Some(2), Some(3)]);
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
