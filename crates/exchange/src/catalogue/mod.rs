//! The municipality's own catalogues as files: a workbook or text file with a row for each requirement, or a catalogue
//! as JSON. Reading finds every fault, each in its cell; the template is written from the same columns, and a known
//! version is written as such a workbook, so that the next one begins from it.

mod column;
mod read;
mod rows;
mod write;

pub use column::{About, Column};
pub use read::{CatalogueRead, CellFault, Place, read_catalogue, read_table};
pub use write::{template, workbook};
