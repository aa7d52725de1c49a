//! Files in and out, one format each: lists from Excel and text files, and Excel files written for people.
//! A file becomes a [`sheet::Workbook`] first; what its columns mean is decided from that value, not from the format.
//! A list is taken in as a [`report::Plan`]: guessed at, confirmed as a [`mapping::Mapping`], then planned.

mod archive;
pub mod catalogue;
mod choice_words;
pub mod choices;
pub mod dates;
mod done;
pub mod export;
pub mod fields;
pub mod guess;
pub mod header;
pub mod lists;
pub mod mapping;
pub mod marked;
pub mod organisation;
pub mod people;
pub mod plan;
pub mod read;
pub mod read_csv;
pub mod read_xlsx;
pub mod report;
mod retention;
pub mod scheme;
pub mod sheet;
mod synonyms;
pub mod template;
pub mod write_xlsx;
