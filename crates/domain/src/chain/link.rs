//! A link, why it is broken, and who mends it.

use crate::choices;
use crate::classification::{Changed, Fact};
use crate::id::{ControlId, InformationSetId, ItemRef, PersonId, Scope};
use crate::mandate::Act;
use crate::need::Carrier;
use crate::time::Date;

choices! {
    /// The links in order; each takes the ones before.
    pub enum Link("link") {
        /// Known, with unit, owner and where it is kept.
        Inventoried = "inventoried",
        /// Classified by its owner, and holding.
        Classified = "classified",
        /// Its demands received by every object or system that carries it.
        Demanded = "demanded",
        /// Every requirement that follows is answered, and every gap has an action, a control or an exemption.
        Planned = "planned",
        /// Every requirement is met and every control introduced in the operations.
        Introduced = "introduced",
        /// Every control is verified to work, and holding.
        Verified = "verified",
    }
}

/// Why a link is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No unit answers for it.
    NoUnit,
    /// Nobody owns it.
    NoOwner,
    /// Nobody said where it is kept.
    NoPlace,
    /// No class is proposed.
    NotProposed,
    /// A proposal waits for the owner.
    WaitsForOwner,
    /// The adopted class has lapsed.
    Lapsed,
    /// Facts have changed since the class was adopted.
    FactsChanged(Changed),
    /// The demand is not received.
    NotReceived(Carrier),
    /// So many requirements are not answered.
    Unanswered(Scope, usize),
    /// So many gaps have neither action, control nor exemption.
    Gaps(Scope, usize),
    /// So many requirements are not yet met, though something is decided.
    Unmet(Scope, usize),
    /// A control is decided and not introduced.
    NotIntroduced(ControlId),
    /// There is no control to verify.
    NoControl(Scope),
    /// A control is introduced and not verified.
    NotVerified(ControlId),
    /// A verification has lapsed.
    VerificationLapsed(ControlId),
    /// A control was found not to work fully.
    Wanting(ControlId),
    /// Something that the viewer may not read.
    Hidden,
}

/// Whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The named person, as owner.
    Owner(PersonId),
    /// Whoever may do this there.
    Mandate(Act, Scope),
    /// Somebody whom the viewer is not told of.
    Unseen,
}

impl Why {
    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Why::NoUnit => "broken-no-unit",
            Why::NoOwner => "broken-no-owner",
            Why::NoPlace => "broken-no-place",
            Why::NotProposed => "broken-not-proposed",
            Why::WaitsForOwner => "broken-waits-for-owner",
            Why::Lapsed => "broken-lapsed",
            Why::FactsChanged(_) => "broken-facts-changed",
            Why::NotReceived(_) => "broken-not-received",
            Why::Unanswered(..) => "broken-unanswered",
            Why::Gaps(..) => "broken-gaps",
            Why::Unmet(..) => "broken-unmet",
            Why::NotIntroduced(_) => "broken-not-introduced",
            Why::NoControl(_) => "broken-no-control",
            Why::NotVerified(_) => "broken-not-verified",
            Why::VerificationLapsed(_) => "broken-verification-lapsed",
            Why::Wanting(_) => "broken-wanting",
            Why::Hidden => "broken-hidden",
        }
    }

    /// The facts that have changed; none where it is about something else.
    pub fn facts(self) -> Vec<Fact> {
        match self {
            Why::FactsChanged(changed) => changed.facts().collect(),
            _ => Vec::new(),
        }
    }

    /// How many are counted; none where it is about one thing.
    pub fn count(self) -> Option<usize> {
        match self {
            Why::Unanswered(_, count) | Why::Gaps(_, count) | Why::Unmet(_, count) => Some(count),
            _ => None,
        }
    }

    /// The part of the municipality whose requirements and controls it is about.
    pub fn scope(self) -> Option<Scope> {
        match self {
            Why::Unanswered(scope, _) | Why::Gaps(scope, _) | Why::Unmet(scope, _) | Why::NoControl(scope) => {
                Some(scope)
            }
            _ => None,
        }
    }

    /// What it is about besides the set.
    pub fn about(self) -> Option<ItemRef> {
        match self {
            Why::NotReceived(carrier) => Some(carrier.item()),
            Why::Unanswered(scope, _) | Why::Gaps(scope, _) | Why::Unmet(scope, _) | Why::NoControl(scope) => {
                scope.item()
            }
            Why::NotIntroduced(control)
            | Why::NotVerified(control)
            | Why::VerificationLapsed(control)
            | Why::Wanting(control) => Some(control.into()),
            Why::NoUnit
            | Why::NoOwner
            | Why::NoPlace
            | Why::NotProposed
            | Why::WaitsForOwner
            | Why::Lapsed
            | Why::FactsChanged(_)
            | Why::Hidden => None,
        }
    }
}

/// The first link that an information set does not pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Which set.
    pub set: InformationSetId,
    /// Which link.
    pub link: Link,
    /// Why.
    pub why: Why,
    /// Whose turn it is.
    pub turn: Turn,
    /// Since when it waits; none when that is not known.
    pub since: Option<Date>,
}

impl Broken {
    /// The verb that mends it and the item it is carried out on; none when the answers of a scope are to be given, one
    /// by one.
    pub fn mended_by(&self) -> Option<(ItemRef, &'static str)> {
        let set = self.set.into();
        match self.why {
            Why::NoUnit | Why::NoOwner | Why::NoPlace => Some((set, "information-set.describe")),
            Why::NotProposed | Why::Lapsed | Why::FactsChanged(_) => Some((set, "classification.propose")),
            Why::WaitsForOwner => Some((set, "classification.adopt")),
            Why::NotReceived(carrier) => Some((carrier.item(), "demands.receive")),
            Why::NotIntroduced(control) => Some((control.into(), "control.introduce")),
            Why::NotVerified(control) | Why::VerificationLapsed(control) | Why::Wanting(control) => {
                Some((control.into(), "control.verify"))
            }
            Why::Unanswered(..) | Why::Gaps(..) | Why::Unmet(..) | Why::NoControl(_) | Why::Hidden => None,
        }
    }
}
