//! Introduce: say where in the operations a control now is, by whom and since when.

use super::event::{ControlEvent, ControlIntroduced};
use super::model::{ControlDescription, Introduction};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ControlId, ItemRef, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Say where in the operations a control now is.
    pub struct Introduce {
        /// Which control.
        pub control: ControlId,
        /// Where, by whom and when.
        pub introduction: Introduction,
    }
}

impl Verb for Introduce {
    const NAME: &'static str = "control.introduce";

    fn item(&self) -> Option<ItemRef> {
        Some(self.control.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::KeepControls, item::open::<ControlDescription>(municipality, self.control)?.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        if self.introduction.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        decided
            .add(ControlEvent::Introduced(ControlIntroduced { control: self.control, introduction: self.introduction }))
    }
}
