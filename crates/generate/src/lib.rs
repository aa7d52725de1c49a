//! A municipality that does not exist, with years of history: for demonstrations, tests and measurements. People,
//! systems and suppliers are invented; laws, roles and processes are those of a Swedish municipality. The same size,
//! years, seed and last day give the same commands, and every one of them is decided by the same rules and mandates
//! that people meet: the program founds and keeps the register of people, everything else somebody did who might.

mod action;
mod calendar;
mod chance;
mod classification;
mod content;
mod control;
mod duties;
mod guidelines;
mod history;
mod information;
mod inventory;
mod law;
mod need;
mod organisation;
mod personas;
mod plan;
mod protection;
mod reclassification;
mod reported_need;
mod requirement;
mod risk;
mod sample;
mod secrecy;
mod system;
mod task;
mod world;

pub use history::History;
pub use personas::personas;
pub use plan::{Plan, Size};

use domain::history::Batch;
use domain::municipality::Municipality;
use domain::time::Date;

/// The history of Åviks kommun: batches in order of time, the last no later than `until`.
pub fn history(size: Size, years: u8, seed: u64, until: Date) -> History {
    history_of(Plan::new(size, years, seed, until))
}

/// The history that a plan gives.
pub fn history_of(plan: Plan) -> History {
    History::new(plan)
}

/// The municipality at the end of its history, and the batches that led to it.
pub fn municipality(size: Size, years: u8, seed: u64, until: Date) -> (Municipality, Vec<Batch>) {
    let mut history = history(size, years, seed, until);
    let batches = history.by_ref().collect();
    (history.municipality().clone(), batches)
}
