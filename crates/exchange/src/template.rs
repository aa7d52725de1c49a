//! Our own workbook: a sheet for each area, out and in. What is written reads back as it was; a first sheet
//! explains every column, in the reader's language.

use crate::export::{Label, Writer, columns};
use crate::fields::{Field, KEY, Target};
use crate::header::column_names;
use crate::mapping::{ColumnMapping, Mapping, SheetMapping};
use crate::people::People;
use crate::plan::folded;
use crate::sheet::{Cell, Sheet, Workbook};
use crate::write_xlsx::{Column, ColumnKind, Table, Unwritable, sheet_name, write_xlsx};
use domain::field::Shape;
use domain::municipality::Municipality;
use domain::text::Name;
use domain::time::Date;
use std::collections::BTreeMap;

/// What the template is called as a source.
pub const SOURCE: &str = "Utkik";

/// Writes the template with all that a municipality holds; an empty municipality gives an empty template.
///
/// `mark` says where it was taken out, in the caller's own form; [`mark`] reads it back.
///
/// Keys of the texts asked for: `template-sheet`, `template-as-of`, `template-mark`, `template-help-1` to `template-help-4`,
/// `template-column-sheet`, `template-column-column`, `template-column-required`, `template-column-holds`,
/// `area-…`, `field-…`, `shape-…`, `yes`, `no`, `scope-municipality`, and the choices' own.
pub fn write(
    municipality: &Municipality,
    people: &dyn People,
    as_of: Date,
    mark: Option<&str>,
    label: Label<'_>,
) -> Result<Vec<u8>, Unwritable> {
    let writer = Writer::new(municipality, people, label);
    let mut tables = vec![explanation(as_of, mark, label)];
    tables.extend(Target::ALL.iter().map(|target| writer.table(*target)));
    write_xlsx(&tables)
}

const HELP: [&str; 4] = ["template-help-1", "template-help-2", "template-help-3", "template-help-4"];

fn explanation(as_of: Date, mark: Option<&str>, label: Label<'_>) -> Table {
    let titles =
        ["template-column-sheet", "template-column-column", "template-column-required", "template-column-holds"];
    let text = |key: &str| Cell::Text(label(key));
    let mut rows = vec![vec![text("template-as-of"), Cell::Date(as_of.0)]];
    rows.extend(mark.map(|mark| vec![text("template-mark"), Cell::Text(mark.to_owned())]));
    rows.extend(HELP.iter().map(|key| vec![text(key)]));
    for target in Target::ALL {
        for field in columns(*target) {
            let required = if field.required { text("yes") } else { Cell::Empty };
            let holds = Cell::Text(holds(&field.shape, label));
            rows.push(vec![text(target.text_key()), text(&field.text_key()), required, holds]);
        }
    }
    let columns = titles.iter().map(|title| Column::new(label(title), ColumnKind::Text)).collect();
    Table { name: label("template-sheet"), columns, rows }
}

/// What a column holds, in words.
fn holds(shape: &Shape, label: Label<'_>) -> String {
    match shape {
        Shape::Text(_) | Shape::Prose(_) => label("shape-text"),
        Shape::Date => label("shape-date"),
        Shape::Number(..) | Shape::RiskLevel => label("shape-number"),
        Shape::YesNo => format!("{}, {}", label("yes"), label("no")),
        Shape::Choice(word, keys) => {
            keys.iter().map(|key| label(&format!("{word}-{key}"))).collect::<Vec<_>>().join(", ")
        }
        Shape::Graded(word, keys) => {
            format!("{} – {}", holds(&Shape::Choice(word, keys), label), label("shape-graded"))
        }
        Shape::Consequence => label("shape-consequence"),
        Shape::Likelihood => label("shape-likelihood"),
        Shape::Reference(_) => label("shape-reference"),
        Shape::Scope => label("shape-scope"),
        Shape::Facts => label("shape-facts"),
        Shape::Many(inner) => format!("{} – {}", label("shape-several"), holds(inner, label)),
    }
}

/// How a filled-in template is read, in whichever of the languages it is; none if it is no template.
pub fn read(workbook: &Workbook, languages: &[Label<'_>]) -> Option<Mapping> {
    languages.iter().find_map(|label| read_in(workbook, label))
}

/// Where a template was taken out, as its writer said; none if it does not say, or is no template.
pub fn mark(workbook: &Workbook, languages: &[Label<'_>]) -> Option<String> {
    languages.iter().find_map(|label| {
        let row = first_sheet(workbook, label)?
            .rows
            .iter()
            .find(|row| row.first().is_some_and(|cell| cell.text() == label("template-mark")))?;
        row.get(1).filter(|cell| !cell.is_empty()).map(|cell| cell.text().into_owned())
    })
}

fn first_sheet<'a>(workbook: &'a Workbook, label: Label<'_>) -> Option<&'a Sheet> {
    let name = sheet_name(&label("template-sheet"), &[]);
    workbook.sheets.iter().find(|sheet| sheet.name == name)
}

fn read_in(workbook: &Workbook, label: Label<'_>) -> Option<Mapping> {
    let first = first_sheet(workbook, label)?;
    let day = |row: &Vec<Cell>| {
        let is_it = row.first().is_some_and(|cell| cell.text() == label("template-as-of"));
        row.get(1).filter(|_| is_it).and_then(Cell::date)
    };
    let as_of = first.rows.iter().find_map(day).map(Date);
    let sheets: Vec<SheetMapping> =
        Target::ALL.iter().filter_map(|target| sheet_in(workbook, *target, label)).collect();
    let source = Name::new(SOURCE).ok()?;
    (!sheets.is_empty()).then_some(Mapping { source, as_of, sheets })
}

fn sheet_in(workbook: &Workbook, target: Target, label: Label<'_>) -> Option<SheetMapping> {
    let name = sheet_name(&label(target.text_key()), &[]);
    let sheet = workbook.sheets.iter().find(|sheet| sheet.name == name)?;
    let mut fields = columns(target);
    let columns = column_names(sheet, 1).into_iter().map(|header| {
        let same = |text: &str| folded(text) == folded(&header);
        if target.describes().is_some() && same(&label("field-key")) {
            return ColumnMapping::new(header, KEY);
        }
        let Some(place) = fields.iter().position(|field| same(&label(&field.text_key()))) else {
            return ColumnMapping::new(header, target.unknown_column());
        };
        column(header, &fields.remove(place), label)
    });
    Some(SheetMapping {
        sheet: name,
        header_row: 1,
        target,
        columns: columns.collect(),
        defaults: BTreeMap::new(),
        path_separator: None,
        branches: BTreeMap::new(),
        to_answer: BTreeMap::new(),
    })
}

fn column(header: String, field: &Field, label: Label<'_>) -> ColumnMapping {
    let mut column = ColumnMapping::new(header, field.id.clone());
    let inner = if let Shape::Many(inner) = &field.shape { inner } else { &field.shape };
    match inner {
        Shape::Choice(word, keys) | Shape::Graded(word, keys) => {
            let meant = keys.iter().map(|key| (label(&format!("{word}-{key}")), (*key).to_owned()));
            column.values = meant.collect();
        }
        Shape::YesNo => {
            column.values = [(label("yes"), "yes".to_owned()), (label("no"), "no".to_owned())].into();
        }
        Shape::Scope => {
            column.values = [(label("scope-municipality"), "municipality".to_owned())].into();
        }
        _ => {}
    }
    if matches!(field.shape, Shape::Many(_)) {
        column.separators = Some(";\n".to_owned());
    }
    column
}
