//! Forms, made from a verb's own fields: what is asked, which scale texts stand at each choice, what was wrong and
//! what was typed. One mechanism draws the form of every verb.

mod about;
mod choices;
mod conflict;
mod elsewhere;
mod field;
mod graded;
mod page;
mod send;
mod subject;

pub(crate) use conflict::{Difference, since as difference};
pub(crate) use elsewhere::{elsewhere, elsewhere_views, may_decide};
pub(crate) use field::{FieldView, OptionView, field_views};
pub(crate) use graded::graded_rows;
pub(crate) use page::{fresh_form, item_form, new_form, stop_field};
pub(crate) use send::{check_token, item_send, new_send, send};
pub(crate) use subject::{Quote, Subject};
