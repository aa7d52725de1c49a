//! Controls (säkerhetsåtgärder): what lasts. A control is introduced somewhere by somebody on a day, and
//! verified until a day; the verification lapses by itself. Actions introduce and mend controls, but a done
//! action is not an introduced control, and an introduced control is not a verified one.

mod event;
mod introduce;
mod model;
mod verify;

pub use event::{ControlEvent, ControlIntroduced, ControlRestored, ControlVerified, VerifiedThen};
pub use introduce::Introduce;
pub use model::{Control, ControlDescription, ControlStanding, ControlState, Introduction, Outcome, Verification};
pub use verify::Verify;
