//! The nouns: each thing's page, from one mechanism. A noun's own file says which columns and filters its list has
//! and what stands on an item's page besides its facts.

mod action;
mod coded;
mod control;
mod facts;
mod family;
mod information_set;
mod object;
mod onward;
mod processing;
mod record_type;
mod reported_need;
mod risk;
mod sample;
mod show;
mod standing;
mod supplier;
mod system;
mod told;
mod unit;
mod weakness;

pub(crate) use action::standing as action_standing;
pub(crate) use coded::process as process_called;
pub(crate) use control::standing as control_standing;
pub(crate) use facts::{Fact, FactValue, decided, facts, reference};
pub(crate) use onward::{VerbButton, buttons};
pub(crate) use record_type::{OUTSIDE_STRUCTURE, keeping, proposed, row_standing};
pub(crate) use reported_need::{planned, reported, standing as reported_standing};
pub(crate) use sample::raising;
pub(crate) use show::{Section, show_page, story};
pub(crate) use standing::{class_cell, standing_cell};
pub(crate) use told::{StoryEntry, fault_texts, refusal_text, refusal_with_all, tell};
pub(crate) use weakness::mending;
