//! Verify: find out whether a control works. By another person than introduced it; where there is none, as
//! self-check with the reason, which is shown as weaker. Whoever enters it names who verified, if that was another.

use super::event::{ControlEvent, ControlVerified};
use super::model::{Control, ControlDescription, Verification};
use crate::command::{By, Decided, Ground, Verb};
use crate::id::{ControlId, ItemRef, Scope};
use crate::item;
use crate::mandate::{self, Act};
use crate::municipality::Municipality;
use crate::need::{Carrier, Needs};
use crate::number::Consequence;
use crate::record;
use crate::refusal::{Lacking, Refusal};

/// From this protection need on nobody verifies their own work.
const NEEDS_ANOTHER: Consequence = Consequence(3);

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
        // Whoever verified may not be who types: it is their own work or not.
        let verifier = self.verification.verified_by.unwrap_or(by.actor());
        let own = introduction.by == Some(verifier) || control.description.owner == Some(verifier);
        if own && is_highly_needed(ground, control) {
            return Err(Refusal::OwnWork(others(ground, control)));
        }
        if own && self.verification.self_check_reason.is_none() {
            return Err(Refusal::rule("control-self-check-needs-reason", "self_check_reason"));
        }
        let Verify { control, verification } = self;
        decided.add(ControlEvent::Verified(ControlVerified { control, verification, self_check: own }))
    }
}

/// What a control stands in: the part of the municipality it belongs to, if that is a system or an object, and its
/// systems.
fn stands_in(control: &Control) -> impl Iterator<Item = Carrier> {
    let described = &control.description;
    let systems = described.systems.iter().map(|system| Carrier::System(*system));
    Carrier::try_from_scope(described.scope).into_iter().chain(systems)
}

/// Whether the protection need of anything it stands in has come so high, in any aspect. Working needs out takes
/// time, so it is not done for what stands in nothing.
fn is_highly_needed(ground: &Ground<'_>, control: &Control) -> bool {
    let mut carriers = stands_in(control).peekable();
    if carriers.peek().is_none() {
        return false;
    }
    let needs = Needs::of(ground.municipality, ground.today);
    carriers.any(|carrier| needs.need(carrier).highest().is_some_and(|need| need >= NEEDS_ANOTHER))
}

/// Who may verify it instead: neither whoever introduced it, nor whoever answers for it.
fn others(ground: &Ground<'_>, control: &Control) -> Lacking {
    let (act, scope) = (Act::VerifyControl, control.description.scope);
    let introduced_by = control.state.introduction.as_ref().and_then(|introduction| introduction.by);
    let own = [control.description.owner, introduced_by];
    let mut holders = mandate::holders(ground.municipality, act, scope, ground.today);
    for (_, people) in &mut holders {
        people.retain(|person| !own.contains(&Some(*person)));
    }
    holders.sort_by_key(|(_, people)| people.is_empty());
    Lacking { act, scope, holders }
}
