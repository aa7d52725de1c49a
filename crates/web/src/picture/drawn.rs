//! A drawing with the table that says the same.

use super::opens;
use crate::session::Viewer;
use domain::picture::Counted;

/// A drawing, what it shows in a sentence, and its table.
pub(super) struct Drawn {
    pub(super) title: String,
    pub(super) sentence: String,
    /// Trusted markup from `drawing`.
    pub(super) svg: String,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<DrawnRow>,
    /// Left off paper where there is enough else: another drawing says the same in short.
    pub(super) spare: bool,
}

/// A row of the table beneath.
pub(super) struct DrawnRow {
    pub(super) label: String,
    pub(super) href: Option<String>,
    pub(super) cells: Vec<DrawnCell>,
}

/// A figure that opens what it counts.
pub(super) struct DrawnCell {
    pub(super) text: String,
    pub(super) href: Option<String>,
    /// What the figure stands for besides row and column, such as a cell's level.
    pub(super) note: String,
}

impl DrawnCell {
    /// A count; a link unless it counts nothing.
    pub(super) fn of(viewer: &Viewer, counted: &Counted) -> Self {
        let href = (counted.count > 0).then(|| opens(viewer, &counted.filter));
        DrawnCell { text: viewer.words.number(super::number(counted.count)), href, note: String::new() }
    }

    /// Nothing to count.
    pub(super) fn empty() -> Self {
        DrawnCell { text: "–".to_owned(), href: None, note: String::new() }
    }
}
