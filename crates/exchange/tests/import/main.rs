//! Lists and the template taken in as a plan: decided, taken in again, changed, withdrawn, written out.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    reason = "a test that meets what it does not expect should stop there"
)]

mod again;
mod board;
mod fixture;
mod list;
mod odd;
mod records_plan;
mod template;
mod weak;
mod withdrawn;
