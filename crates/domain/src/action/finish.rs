//! Finish: the action is done.

use super::event::{ActionEvent, ActionFinished};
use super::model::{ActionDescription, Finished};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ActionId, ItemRef, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Say that an action is done.
    pub struct Finish {
        /// Which action.
        pub action: ActionId,
        /// When, and what came of it.
        pub finished: Finished,
    }
}

impl Verb for Finish {
    const NAME: &'static str = "action.finish";

    fn item(&self) -> Option<ItemRef> {
        Some(self.action.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepActions, item::open::<ActionDescription>(municipality, self.action)?.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let action = item::open::<ActionDescription>(ground.municipality, self.action)?;
        if action.state.finished.is_some() {
            return Err(Refusal::Rule { rule: "action-done-already", field: None });
        }
        if self.finished.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        decided.add(ActionEvent::Finished(ActionFinished { action: self.action, finished: self.finished }))
    }
}
