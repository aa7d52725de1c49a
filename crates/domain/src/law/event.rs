//! What can happen to law profiles.

use super::library::LawId;
use super::model::{LawProfile, Profiled};
use crate::event::{Happening, Stamp};
use crate::id::{ItemRef, UnitId};
use crate::municipality::Municipality;
use crate::{events, happening, record};
use std::sync::Arc;

record! {
    /// It was decided whether a law applies to a part of the municipality.
    pub struct LawProfiled {
        /// To which part.
        pub unit: UnitId,
        /// Which law.
        pub law: LawId,
        /// Whether, why, and when it is looked at again.
        pub profile: LawProfile,
    }
}

events! {
    /// What can happen to law profiles.
    pub enum LawEvent {
        /// It was decided whether a law applies.
        Profiled(LawProfiled) = "law.profiled",
    }
}

impl Happening for LawEvent {
    happening!();

    fn touches(&self) -> Vec<ItemRef> {
        let LawEvent::Profiled(event) = self;
        vec![event.unit.into()]
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let LawEvent::Profiled(LawProfiled { unit, law, profile }) = self;
        municipality.law_profiles.of.insert((unit, law), Arc::new(Profiled { profile, stamp }));
    }
}
