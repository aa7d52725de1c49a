//! What was not understood in a list, in words: for the page, the command line and the marked copy alike.

use crate::upload::readable;
use exchange::marked::{ListTexts, write_marked};
use exchange::report::{Plan, Reason, Trouble};
use exchange::sheet::Workbook;
use exchange::write_xlsx::Unwritable;
use words::{Value, Words};

/// Why a cell was not understood, and what to do about it.
pub fn trouble_text(words: &Words, plan: &Plan, trouble: &Trouble) -> String {
    let trouble = readable(words, plan, trouble);
    let number = |number: i64| Value::from(words.number(number));
    let values: Vec<(&str, Value<'_>)> = match &trouble.reason {
        Reason::NoSuchField { field } | Reason::Missing { field } | Reason::Needs { field } => {
            vec![("field", Value::from(field.as_str()))]
        }
        Reason::KeyTwice { row } => vec![("row", Value::from(row.to_string()))],
        Reason::NotAChoice { likely: Some(likely) } => {
            return words.with("not-understood-not-a-choice-likely", &[("likely", Value::from(likely.as_str()))]);
        }
        Reason::NotANumber { min, max } => vec![("least", number(*min)), ("most", number(*max))],
        Reason::TooLong { max } => vec![("limit", number(i64::try_from(*max).unwrap_or(i64::MAX)))],
        _ => Vec::new(),
    };
    words.with(trouble.reason.text_key(), &values)
}

/// A copy of a list with the cells that were not understood marked, to send back.
pub fn marked_copy(words: &Words, workbook: &Workbook, plan: &Plan) -> Result<Vec<u8>, Unwritable> {
    let texts =
        ["file-marked-name", "file-marked-sheet", "file-marked-cell", "file-marked-value", "file-marked-reason"];
    let [name, sheet, cell, value, reason] = texts.map(|key| words.text(key));
    let texts = ListTexts { name: &name, sheet: &sheet, cell: &cell, value: &value, reason: &reason };
    write_marked(workbook, &plan.marks(|trouble| trouble_text(words, plan, trouble)), &texts)
}
