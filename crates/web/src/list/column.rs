//! What a list of a noun can show and be filtered by.

use crate::speak::Speech;
use domain::id::ItemRef;
use domain::item::{Described, Item};
use domain::time::Date;

/// What stands in one place of a list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number; right-aligned and grouped.
    Number(i64),
    /// A day.
    Date(Date),
    /// A level: its tone 1–5, its place for sorting, its word.
    Level(u8, u32, String),
    /// A status: done partly not waiting late unknown, with its word.
    Status(&'static str, String),
    /// Another item by name.
    Item(ItemRef, String),
    /// Several texts.
    Many(Vec<String>),
}

impl Cell {
    /// A text, or nothing.
    pub(crate) fn text(text: Option<String>) -> Self {
        text.map_or(Cell::Empty, Cell::Text)
    }

    /// The text that Excel and sorting see.
    pub(crate) fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Level(_, _, text) | Cell::Status(_, text) | Cell::Item(_, text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Date(date) => date.to_string(),
            Cell::Many(texts) => texts.join(", "),
        }
    }
}

/// What a noun's value gives to one column.
type Value<D> = fn(&Speech<'_>, <D as Described>::Id, &Item<D, <D as Described>::State>) -> Cell;
/// Which filter values an item has.
type Belongs<D> = fn(&Speech<'_>, <D as Described>::Id, &Item<D, <D as Described>::State>) -> Vec<String>;
/// How a filter value is called.
type Called = fn(&Speech<'_>, &str) -> String;

/// One column, for page, Excel and API.
pub(crate) struct Column<D: Described> {
    /// Its name in addresses and the API.
    pub(crate) name: &'static str,
    /// The key of its heading.
    pub(crate) label: &'static str,
    /// What stands in it.
    pub(crate) value: Value<D>,
    /// `number`, `date`, or `more`: left out on a phone.
    pub(crate) class: &'static str,
}

/// In which order a filter's values stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ChipOrder {
    /// The values that most have first; of many values only those stand.
    MostFirst,
    /// As on their scale, by the values' numbers; what is none comes last.
    Scale,
}

/// One way to narrow a list.
pub(crate) struct Filter<D: Described> {
    /// Its name in the address.
    pub(crate) name: &'static str,
    /// The key of its heading.
    pub(crate) label: &'static str,
    /// The values an item has.
    pub(crate) belongs: Belongs<D>,
    /// How a value is called.
    pub(crate) called: Called,
    /// In which order the values stand.
    pub(crate) order: ChipOrder,
}

/// What a noun adds to the mechanism: columns, filters, and what stands on an item's page besides its facts.
pub(crate) trait Noun: Described {
    /// What a list is sorted by unless the address says otherwise, as the address writes it.
    const USUAL_ORDER: &'static str = "title";
    /// The columns; the name comes first by itself.
    fn columns() -> Vec<Column<Self>>;
    /// The filters, the most used first.
    fn filters() -> Vec<Filter<Self>>;
    /// What stands on the item's page besides its facts.
    fn sections(_speech: &Speech<'_>, _id: Self::Id, _item: &Item<Self, Self::State>) -> Vec<crate::noun::Section> {
        Vec::new()
    }
    /// Whom somebody tells who may register nothing of the kind, as a sentence.
    fn whom_to_tell(_speech: &Speech<'_>) -> Option<String> {
        None
    }
    /// The page that gathers what the list holds by board: the key of its name, and its address.
    fn gathered() -> Option<(&'static str, &'static str)> {
        None
    }
    /// The fields that a section tells already, so that the facts leave them out.
    fn told_in_sections() -> &'static [&'static str] {
        &[]
    }
    /// What must be known first of all, a line each.
    fn lead(_speech: &Speech<'_>, _id: Self::Id, _item: &Item<Self, Self::State>) -> Vec<String> {
        Vec::new()
    }
    /// What looks as if it still held and does not, as a sentence under the title.
    fn caution(_speech: &Speech<'_>, _item: &Item<Self, Self::State>) -> Option<String> {
        None
    }
    /// The standing that is shown beside the title.
    fn standing(_speech: &Speech<'_>, _id: Self::Id, _item: &Item<Self, Self::State>) -> Cell {
        Cell::Empty
    }
}
