//! Protection need on the pages of systems, objects and information sets: which level counts and where it comes from,
//! what was decided, what information owners ask, and what would move if a class were adopted.

mod demands;
mod moves;
mod section;
mod way;

pub(crate) use demands::demands;
pub(crate) use moves::moves;
pub(crate) use section::need;
pub(crate) use way::way;

use crate::list::Cell;
use crate::speak::Speech;
use domain::classification::Aspect;
use domain::number::Consequence;
use words::scale::level_text;

/// A level of an aspect on the scale in force as a mark: *K3 allvarlig*.
pub(crate) fn level_cell(speech: &Speech<'_>, aspect: Aspect, level: Option<Consequence>) -> Cell {
    level.map_or(Cell::Empty, |level| {
        Cell::Level(speech.consequence_tone(level), u32::from(level.0), level_said(speech, aspect, level))
    })
}

/// A level of an aspect on the scale in force: *K3 allvarlig*.
fn level_said(speech: &Speech<'_>, aspect: Aspect, level: Consequence) -> String {
    let scale = speech.view.shown().classifications.scale();
    level_text(speech.words, scale.map(|(scale, _)| scale), aspect, level)
}
