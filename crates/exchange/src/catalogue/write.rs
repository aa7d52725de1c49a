//! Writes a catalogue as the workbook it is read from, and the empty template with what each column holds.

use super::column::{About, Column as Key};
use super::rows::{hosting_word, personal_data_word, scope_word, side_word};
use crate::export::Label;
use crate::sheet::Cell;
use crate::write_xlsx::{Column, ColumnKind, Table, Unwritable, write_xlsx};
use domain::classification::Aspect;
use domain::requirement::{Catalogue, Requirement};

/// The template: the columns, what each holds, and what is said of the catalogue itself.
pub fn template(label: Label<'_>) -> Result<Vec<u8>, Unwritable> {
    write_xlsx(&[list(&[], label), about(None, label), explanation(label)])
}

/// A version as the template holds it, to be changed and sent as the next.
pub fn workbook(catalogue: &Catalogue, label: Label<'_>) -> Result<Vec<u8>, Unwritable> {
    write_xlsx(&[list(&catalogue.requirements, label), about(Some(catalogue), label), explanation(label)])
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

fn list(requirements: &[Requirement], label: Label<'_>) -> Table {
    let columns = Key::ALL.iter().map(|key| Column::new(label(key.text_key()), kind(*key)));
    let row = |one: &Requirement| Key::ALL.iter().map(|key| cell(one, *key)).collect();
    Table {
        name: label("catalogue-sheet-requirements"),
        columns: columns.collect(),
        rows: requirements.iter().map(row).collect(),
    }
}

fn kind(key: Key) -> ColumnKind {
    match key {
        Key::ValidFrom | Key::ValidTo => ColumnKind::Date,
        _ => ColumnKind::Text,
    }
}

fn cell(one: &Requirement, key: Key) -> Cell {
    let when = one.when.as_ref();
    let level = |aspect: Aspect| {
        let found = when.and_then(|when| when.aspects.iter().find(|from| from.aspect == aspect));
        found.map_or(Cell::Empty, |from| Cell::Text(from.from.0.to_string()))
    };
    let date = |day: Option<domain::time::Date>| day.map_or(Cell::Empty, |day| Cell::Date(day.0));
    let joined = |words: Vec<&str>| text(&words.join("; "));
    match key {
        Key::Id => text(&one.id.0),
        Key::Reference => text(&one.reference),
        Key::Title => text(&one.title.sv),
        Key::Text => text(&one.text.sv),
        Key::Scopes => joined(one.scopes.iter().map(|kind| scope_word(*kind)).collect()),
        Key::Parent => text(one.parent.as_ref().map_or("", |id| &id.0)),
        Key::Side => text(one.side.map_or("", side_word)),
        Key::Confidentiality => level(Aspect::Confidentiality),
        Key::Integrity => level(Aspect::Integrity),
        Key::Availability => level(Aspect::Availability),
        Key::Traceability => level(Aspect::Traceability),
        Key::PersonalData => text(when.and_then(|when| when.personal_data).map_or("", personal_data_word)),
        Key::Hosting => joined(when.iter().flat_map(|when| &when.hosting).map(|one| hosting_word(*one)).collect()),
        Key::Platform => text(if one.platform { "ja" } else { "" }),
        Key::Evidence => text(one.evidence.as_ref().map_or("", |both| &both.sv)),
        Key::Verification => text(one.verification.as_ref().map_or("", |both| &both.sv)),
        Key::Maps => {
            let maps: Vec<String> = one.maps.iter().map(|maps| format!("{} {}", maps.to, maps.reference)).collect();
            text(&maps.join("; "))
        }
        Key::Replaces => joined(one.replaces.iter().map(|id| &*id.0).collect()),
        Key::ValidFrom => date(one.valid_from),
        Key::ValidTo => date(one.valid_to),
        Key::TitleEn => text(&one.title.en),
        Key::TextEn => text(&one.text.en),
    }
}

fn about(catalogue: Option<&Catalogue>, label: Label<'_>) -> Table {
    let value = |about: About| match (catalogue, about) {
        (None, _) => String::new(),
        (Some(known), About::Id) => known.id.clone(),
        // The next version has another name.
        (Some(_), About::Version) => String::new(),
        (Some(known), About::Title) => known.title.sv.clone(),
        (Some(known), About::TitleEn) => known.title.en.clone(),
        (Some(known), About::Instrument) => known.instrument.clone(),
        (Some(known), About::Url) => known.source.url.clone().unwrap_or_default(),
        (Some(known), About::ReadOn) => known.source.read_on.clone().unwrap_or_default(),
        (Some(known), About::ValidFrom) => known.valid_from.map(|day| day.to_string()).unwrap_or_default(),
    };
    let titles = ["catalogue-sheet-about", "catalogue-sheet-value"];
    Table {
        name: label("catalogue-sheet-about"),
        columns: titles.iter().map(|title| Column::new(label(title), ColumnKind::Text)).collect(),
        rows: About::ALL.iter().map(|about| vec![text(&label(about.text_key())), text(&value(*about))]).collect(),
    }
}

fn explanation(label: Label<'_>) -> Table {
    let titles = ["catalogue-sheet-column", "catalogue-sheet-holds"];
    let row = |key: &Key| vec![text(&label(key.text_key())), text(&label(&format!("{}-help", key.text_key())))];
    Table {
        name: label("catalogue-sheet-explained"),
        columns: titles.iter().map(|title| Column::new(label(title), ColumnKind::Text)).collect(),
        rows: Key::ALL.iter().map(row).collect(),
    }
}
