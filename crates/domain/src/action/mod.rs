//! Actions (åtgärder): what is done. An action introduces or mends controls, has an owner, a cost and a day by
//! which it should be done. Done is not introduced: that is said of the control.

mod event;
mod finish;
mod model;

pub use event::{ActionEvent, ActionFinished, ActionReopened};
pub use finish::Finish;
pub use model::{Action, ActionDescription, ActionStanding, ActionState, Finished};
