//! The municipality as a value: what it knows, what can be asked of it, what happened, and who may.
//!
//! Pure: no I/O, no clock, no chance; time and randomness come as parameters. Read the areas in the order
//! below; each refers only to what stands above it, by id.

// What everything is written in.
pub mod field;
mod grouped;
pub mod id;
pub mod number;
pub mod record;
pub mod table;
pub mod text;
pub mod time;

// The value, what happens to it, what can be asked, who may, who sees.
pub mod command;
pub mod event;
pub mod history;
pub mod item;
pub mod mandate;
pub mod municipality;
pub mod next_act;
pub mod offer;
pub mod refusal;
pub mod sight;

// What a new municipality begins with.
pub mod start;

// The areas in reading order.
/// What is done.
pub mod action;
/// From information to verified protection: the six links, and the missing one named.
pub mod chain;
/// Scales and classes.
pub mod classification;
/// What lasts.
pub mod control;
/// Disposal and cleansing.
pub mod disposal;
/// What waits for one person.
pub mod duty;
/// Links and files that show that something holds.
pub mod evidence;
/// "May I …?": first guidance for everybody.
pub mod guidance;
/// Record types, information sets, processings.
pub mod information;
/// Which law applies to whom.
pub mod law;
/// Protection need and the demands of information owners.
pub mod need;
/// Boards, departments, units, companies; pm3 objects and families.
pub mod organisation;
/// The municipality-wide picture (lägesbild).
pub mod picture;
/// Needs that departments report to an object.
pub mod reported_need;
/// Catalogues, requirements, assessments.
pub mod requirement;
/// Risks, matrices, acceptance.
pub mod risk;
/// People, duties and appointments.
pub mod role;
/// What was looked at by sample.
pub mod sample;
/// Markings and reading scopes.
pub mod secrecy;
/// Files taken in and what they state.
pub mod source;
/// Systems, suppliers, dependencies.
pub mod system;
/// What is not as it should be.
pub mod weakness;
