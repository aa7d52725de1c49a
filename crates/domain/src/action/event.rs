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

record! {
    /// That an action was done was taken back with the file that had said so. An action is done once, so nothing of
    /// the kind stood before the file.
    pub struct ActionReopened {
        /// Which action.
        pub action: ActionId,
    }
}

events! {
    /// What can happen to an action besides being described.
    pub enum ActionEvent {
        /// It was done.
        Finished(ActionFinished) = "action.finished",
        /// That it was done was taken back.
        Reopened(ActionReopened) = "action.reopened",
    }
}

impl Happening for ActionEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ActionEvent::Finished(event) => vec![event.action.into()],
            ActionEvent::Reopened(event) => vec![event.action.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let (action, finished) = match self {
            ActionEvent::Finished(event) => (event.action, Some((event.finished, stamp))),
            ActionEvent::Reopened(event) => (event.action, None),
        };
        municipality.actions.change(action, |action| {
            action.state.finished = finished;
            action.changed = stamp;
        });
    }
}
