//! The control, its introduction and verification.

use crate::event::Stamp;
use crate::field::Fault;
use crate::id::{ControlId, PersonId, RiskId, Scope, SystemId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::requirement::RequirementId;
use crate::risk::Field;
use crate::table::Table;
use crate::text::{Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

record! {
    /// What is known of a control.
    pub struct ControlDescription {
        /// What it is called.
        pub title: Name,
        /// What it does.
        pub content: Option<Prose>,
        /// Where it belongs.
        pub scope: Scope,
        /// Which side of security.
        pub field: Option<Field>,
        /// Who answers for it.
        pub owner: Option<PersonId>,
        /// The requirements it meets.
        #[serde(default)]
        pub requirements: Vec<RequirementId>,
        /// The risks it reduces.
        #[serde(default)]
        pub risks: Vec<RiskId>,
        /// The systems it stands in.
        #[serde(default)]
        pub systems: Vec<SystemId>,
    }
}

record! {
    /// A control introduced in the operations.
    pub struct Introduction {
        /// In which process, routine or system.
        pub place: Name,
        /// By whom.
        pub by: Option<PersonId>,
        /// On which day.
        pub on: Date,
    }
}

choices! {
    /// What a verification found.
    pub enum Outcome("outcome") {
        /// It works as meant.
        Works = "works",
        /// It works in part.
        Partly = "partly",
        /// It does not work.
        Fails = "fails",
    }
}

record! {
    /// A verification of a control's effect.
    pub struct Verification {
        /// What was found.
        pub outcome: Outcome,
        /// How it was done.
        pub method: Prose,
        /// On which day.
        pub on: Date,
        /// The last day it holds.
        pub valid_until: Date,
        /// Why whoever introduced it also verified it (egenkontroll).
        pub self_check_reason: Option<Prose>,
        /// Who verified, when it was somebody else than who enters it.
        pub verified_by: Option<PersonId>,
    }
}

/// What happened to a control besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ControlState {
    /// Where and when it was introduced.
    pub introduction: Option<Introduction>,
    /// The last verification, when it was entered, and whether whoever made it introduced the control or answers for it.
    pub verification: Option<(Verification, Stamp, bool)>,
}

/// A control.
pub type Control = Item<ControlDescription, ControlState>;

/// How far a control has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ControlStanding {
    /// Decided, not introduced.
    Decided,
    /// Introduced, not verified.
    Introduced,
    /// Verified to work, and holding.
    Verified,
    /// Verified to work by whoever introduced it or answers for it, and holding: weaker.
    SelfChecked,
    /// Verified once; no longer holding.
    Lapsed,
    /// Verified not to work fully.
    Wanting,
}

impl ControlStanding {
    /// Every standing.
    pub const ALL: &'static [ControlStanding] = &[
        ControlStanding::Verified,
        ControlStanding::SelfChecked,
        ControlStanding::Introduced,
        ControlStanding::Decided,
        ControlStanding::Lapsed,
        ControlStanding::Wanting,
    ];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            ControlStanding::Decided => "control-standing-decided",
            ControlStanding::Introduced => "control-standing-introduced",
            ControlStanding::Verified => "control-standing-verified",
            ControlStanding::SelfChecked => "control-standing-self-checked",
            ControlStanding::Lapsed => "control-standing-lapsed",
            ControlStanding::Wanting => "control-standing-wanting",
        }
    }
}

impl Control {
    /// Who made the last verification.
    pub fn verified_by(&self) -> Option<PersonId> {
        let (verification, stamp, _) = self.state.verification.as_ref()?;
        Some(verification.verified_by.unwrap_or(stamp.actor))
    }

    /// How far it has come, that day.
    pub fn standing(&self, day: Date) -> ControlStanding {
        match (&self.state.introduction, &self.state.verification) {
            (None, _) => ControlStanding::Decided,
            (Some(_), None) => ControlStanding::Introduced,
            (Some(_), Some((verification, ..))) if verification.valid_until < day => ControlStanding::Lapsed,
            (Some(_), Some((verification, _, own))) if verification.outcome == Outcome::Works => match own {
                true => ControlStanding::SelfChecked,
                false => ControlStanding::Verified,
            },
            (Some(_), Some(_)) => ControlStanding::Wanting,
        }
    }
}

impl Described for ControlDescription {
    type Id = ControlId;
    type State = ControlState;
    described!("control");
    const ACT: Act = Act::KeepControls;

    fn table(municipality: &Municipality) -> &Table<ControlId, Control> {
        &municipality.controls
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<ControlId, Control> {
        &mut municipality.controls
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.scope
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn check(&self, municipality: &Municipality, faults: &mut Vec<Fault>) {
        faults.extend(municipality.requirements.unknown("requirements", &self.requirements));
    }
}
