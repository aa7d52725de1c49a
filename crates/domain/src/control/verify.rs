//! Verify: find out whether a control works. By another person than introduced it; where there is none, as
//! self-check with the reason, which is shown as weaker.

use super::event::{ControlEvent, ControlVerified};
use super::model::{ControlDescription, Verification};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ControlId, ItemRef, Scope};
use crate::item;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::record;
use crate::refusal::Refusal;

record! {
    /// Say whether a control works.
    pub struct Verify {
        /// Which control.
        pub control: ControlId,
        /// What was found and how.
        pub verification: Verification,
    }
}

impl Verb for Verify {
    const NAME: &'static str = "control.verify";

    fn item(&self) -> Option<ItemRef> {
        Some(self.control.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::VerifyControl, item::open::<ControlDescription>(municipality, self.control)?.description.scope))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let control = item::open::<ControlDescription>(ground.municipality, self.control)?;
        let Some(introduction) = &control.state.introduction else {
            return Err(Refusal::Rule { rule: "control-not-introduced", field: None });
        };
        if self.verification.on > ground.today {
            return Err(Refusal::rule("day-not-yet", "on"));
        }
        if self.verification.valid_until <= self.verification.on {
            return Err(Refusal::rule("until-before-from", "valid_until"));
        }
        let own = introduction.by == Some(by.actor()) || control.description.owner == Some(by.actor());
        if own && self.verification.self_check_reason.is_none() {
            return Err(Refusal::rule("control-self-check-needs-reason", "self_check_reason"));
        }
        let Verify { control, verification } = self;
        decided.add(ControlEvent::Verified(ControlVerified { control, verification, self_check: own }))
    }
}
