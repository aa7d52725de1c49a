//! What can happen to an action besides being described.

use super::model::Finished;
use crate::event::{Happening, Stamp};
use crate::id::{ActionId, ItemRef};
use crate::municipality::Municipality;
use crate::{events, happening, record};

record! {
    /// An action was done.
    pub struct ActionFinished {
        /// Which action.
        pub action: ActionId,
        /// When, and what came of it.
        pub finished: Finished,
    }
}

events! {
    /// What can happen to an action besides being described.
    pub enum ActionEvent {
        /// It was done.
        Finished(ActionFinished) = "action.finished",
    }
}

impl Happening for ActionEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        let ActionEvent::Finished(event) = self;
        vec![event.action.into()]
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let ActionEvent::Finished(event) = self;
        municipality.actions.change(event.action, |action| {
            action.state.finished = Some((event.finished, stamp));
            action.changed = stamp;
        });
    }
}
