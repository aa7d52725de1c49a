//! What can happen to a control besides being described.

use super::model::{Introduction, Verification};
use crate::event::{Happening, Stamp};
use crate::id::{ControlId, ItemRef};
use crate::municipality::Municipality;
use crate::{events, happening, record};

record! {
    /// A control was introduced.
    pub struct ControlIntroduced {
        /// Which control.
        pub control: ControlId,
        /// Where, by whom and when.
        pub introduction: Introduction,
    }
}

record! {
    /// A control's effect was verified.
    pub struct ControlVerified {
        /// Which control.
        pub control: ControlId,
        /// What was found and how.
        pub verification: Verification,
        /// Whether whoever introduced it verified it.
        pub self_check: bool,
    }
}

events! {
    /// What can happen to a control besides being described.
    pub enum ControlEvent {
        /// It was introduced.
        Introduced(ControlIntroduced) = "control.introduced",
        /// Its effect was verified.
        Verified(ControlVerified) = "control.verified",
    }
}

impl Happening for ControlEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ControlEvent::Introduced(event) => vec![event.control.into()],
            ControlEvent::Verified(event) => vec![event.control.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            ControlEvent::Introduced(event) => municipality.controls.change(event.control, |control| {
                control.state.introduction = Some(event.introduction);
                control.changed = stamp;
            }),
            ControlEvent::Verified(event) => municipality.controls.change(event.control, |control| {
                control.state.verification = Some((event.verification, stamp, event.self_check));
                control.changed = stamp;
            }),
        }
    }
}
