//! What can happen to a reported need besides being described.

use super::model::{NeedAnswer, Settlement};
use crate::event::{Happening, Stamp};
use crate::id::{ItemRef, ObjectId, ReportedNeedId};
use crate::municipality::Municipality;
use crate::{events, happening, record};

record! {
    /// The object's managers answered.
    pub struct ReportedNeedAnswered {
        /// Which need.
        pub need: ReportedNeedId,
        /// The object whose managers answered.
        pub object: ObjectId,
        /// The answer.
        pub answer: NeedAnswer,
    }
}

record! {
    /// The steering group decided.
    pub struct ReportedNeedSettled {
        /// Which need.
        pub need: ReportedNeedId,
        /// What was decided.
        pub settlement: Settlement,
    }
}

events! {
    /// What can happen to a reported need besides being described.
    pub enum ReportedNeedEvent {
        /// The object's managers answered.
        Answered(ReportedNeedAnswered) = "reported-need.answered",
        /// The steering group decided.
        Settled(ReportedNeedSettled) = "reported-need.settled",
    }
}

impl Happening for ReportedNeedEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        match self {
            ReportedNeedEvent::Answered(event) => vec![event.need.into()],
            ReportedNeedEvent::Settled(event) => vec![event.need.into()],
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        match self {
            ReportedNeedEvent::Answered(event) => municipality.reported_needs.change(event.need, |need| {
                need.state.answer = Some((event.object, event.answer, stamp));
                need.state.settlement = None;
                need.changed = stamp;
            }),
            ReportedNeedEvent::Settled(event) => municipality.reported_needs.change(event.need, |need| {
                need.state.settlement = Some((event.settlement, stamp));
                need.changed = stamp;
            }),
        }
    }
}
