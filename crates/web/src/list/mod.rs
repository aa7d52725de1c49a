//! Lists: a column is declared once and serves the page, Excel and the API. Filter, sort and page stand in the
//! address, so that *back*, links and bookmarks keep them.

mod column;
mod excel;
mod page;
mod query;

pub(crate) use column::{Cell, ChipOrder, Column, Filter, Noun};
pub(crate) use excel::{XLSX, as_file, download, excel};
pub(crate) use page::{Chip, PageLink, list_page, pages};
pub(crate) use query::{Row, Selection, in_order, paged, select};
