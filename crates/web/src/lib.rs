//! Pages and API of the municipalities an engine keeps.
//!
//! A page is a pure function of a municipality (today's or an earlier one), the viewer and a date. Each noun has
//! its pages from one mechanism (`noun`), each verb its form from the verb's own fields (`form`); what a noun adds
//! stands in a file of its own. Everything works without script.

mod about;
mod address;
mod api;
pub mod app;
mod appointment;
mod asset;
mod basis;
mod chain;
mod classification;
pub mod drawing;
mod evidence;
mod failure;
mod form;
mod frame;
mod guidance;
mod health;
mod input;
mod law;
mod list;
mod marked;
mod need;
mod noun;
mod overview;
mod person;
mod picture;
mod register;
mod requirement;
mod routes;
mod search;
mod security;
mod session;
mod settings;
pub mod sign_in;
mod speak;
mod upload;

pub use app::{App, GuidanceReaders, Settings};
pub use marked::{marked_copy, trouble_text};
pub use register::Register;
pub use routes::router;
pub use session::new_token;
pub use sign_in::slug;
pub use upload::{list_label, template_mark, unreadable_text, written_from};
