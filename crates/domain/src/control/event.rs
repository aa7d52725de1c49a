//! What can happen to a control besides being described.

use super::model::{Introduction, Verification};
use crate::event::{Blank, Happening, Stamp};
use crate::field::Part;
use crate::id::{ControlId, ItemRef};
use crate::municipality::Municipality;
use crate::{events, happening, record};
use serde::{Deserialize, Serialize};

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

/// A verification as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifiedThen {
    /// What was found and how.
    pub verification: Verification,
    /// Whether whoever introduced it verified it.
    pub self_check: bool,
    /// The event that made it.
    pub stamp: Stamp,
}

/// What a file had said of a control was taken back: what stands of it afterwards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlRestored {
    /// Which control.
    pub control: ControlId,
    /// Where it stood before the file; none when it had not been introduced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Introduction>,
    /// The verification before the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<VerifiedThen>,
}

impl Blank for ControlRestored {
    fn blank(&mut self) {
        if let Some(introduction) = &mut self.introduction {
            Part::blank(introduction);
        }
        if let Some(verified) = &mut self.verification {
            Part::blank(&mut verified.verification);
        }
    }
}

events! {
    /// What can happen to a control besides being described.
    pub enum ControlEvent {
        /// It was introduced.
        Introduced(ControlIntroduced) = "control.introduced",
        /// Its effect was verified.
        Verified(ControlVerified) = "control.verified",
        /// What a file had said of it was taken back.
        Restored(ControlRestored) = "control.restored",
    }
}

impl Happening for ControlEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ControlEvent::Introduced(event) => vec![event.control.into()],
            ControlEvent::Verified(event) => vec![event.control.into()],
            ControlEvent::Restored(event) => vec![event.control.into()],
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
            ControlEvent::Restored(event) => municipality.controls.change(event.control, |control| {
                control.state.introduction = event.introduction;
                control.state.verification =
                    event.verification.map(|then| (then.verification, then.stamp, then.self_check));
                control.changed = stamp;
            }),
        }
    }
}
