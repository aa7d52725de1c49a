//! What waits for one person: derived from today's appointments and what they answer for, never stored, so that a
//! duty is gone the moment it is done. What somebody owns comes to the owner; what nobody owns comes to whoever
//! leads the work there, and what belongs to no part of the municipality to whoever leads it as a whole. A decision
//! comes only to the narrowest role whose mandate reaches it; where nobody holds that role, filling it is the duty.

mod decide;
mod due;
mod hat;
mod law;
mod model;
mod protect;
mod report;
mod weak;

#[cfg(test)]
mod tests;

pub use due::due;
pub use model::{Because, Concern, Duty, Subject, Task, Urgency};
