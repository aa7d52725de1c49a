//! The weakness.

use crate::action::Action;
use crate::id::{ActionId, ControlId, PersonId, SampleId, Scope, SystemId, WeaknessId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::risk::Field;
use crate::table::Table;
use crate::text::{Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

choices! {
    /// How a weakness became known.
    pub enum Source("weakness-source") {
        /// By a sample.
        Sample = "sample",
        /// By verifying a control.
        Verification = "verification",
        /// By an audit or a review.
        Audit = "audit",
        /// By something that happened.
        Incident = "incident",
        /// By somebody who pointed it out.
        Report = "report",
        /// In another way.
        Other = "other",
    }
}

record! {
    /// What is known of a weakness.
    pub struct WeaknessDescription {
        /// What it is called.
        pub title: Name,
        /// What is not as it should be.
        pub content: Option<Prose>,
        /// Where it belongs.
        pub scope: Scope,
        /// Which side of security.
        pub field: Option<Field>,
        /// How it became known.
        pub source: Option<Source>,
        /// The sample that found it.
        pub sample: Option<SampleId>,
        /// On which day it was found.
        pub found_on: Option<Date>,
        /// Who sees to it.
        pub owner: Option<PersonId>,
        /// The controls that are wanting.
        #[serde(default)]
        pub controls: Vec<ControlId>,
        /// The systems it concerns.
        #[serde(default)]
        pub systems: Vec<SystemId>,
    }
}

/// A weakness.
pub type Weakness = Item<WeaknessDescription>;

/// How far it has come with a weakness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WeaknessStanding {
    /// No action is to mend it.
    Unattended,
    /// An action is under way.
    UnderWay,
    /// Every action that was to mend it is done; whether it is mended remains to be seen.
    Acted,
    /// Closed.
    Closed,
}

impl WeaknessStanding {
    /// Every standing.
    pub const ALL: &'static [WeaknessStanding] =
        &[WeaknessStanding::Unattended, WeaknessStanding::UnderWay, WeaknessStanding::Acted, WeaknessStanding::Closed];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            WeaknessStanding::Unattended => "weakness-standing-unattended",
            WeaknessStanding::UnderWay => "weakness-standing-under-way",
            WeaknessStanding::Acted => "weakness-standing-acted",
            WeaknessStanding::Closed => "weakness-standing-closed",
        }
    }
}

/// The actions that are to mend a weakness; those closed without being done are not among them.
pub fn menders(municipality: &Municipality, weakness: WeaknessId) -> impl Iterator<Item = (ActionId, &Action)> {
    let actions = municipality.actions.iter().map(|(id, action)| (id, &**action));
    actions.filter(move |(_, action)| {
        action.description.weaknesses.contains(&weakness) && (action.is_open() || action.state.finished.is_some())
    })
}

/// How far it has come with a weakness.
pub fn standing_of_weakness(municipality: &Municipality, id: WeaknessId, weakness: &Weakness) -> WeaknessStanding {
    if !weakness.is_open() {
        return WeaknessStanding::Closed;
    }
    let mut actions = menders(municipality, id).map(|(_, action)| action.state.finished.is_some()).peekable();
    match (actions.peek().is_some(), actions.all(|done| done)) {
        (false, _) => WeaknessStanding::Unattended,
        (true, true) => WeaknessStanding::Acted,
        (true, false) => WeaknessStanding::UnderWay,
    }
}

impl Described for WeaknessDescription {
    type Id = WeaknessId;
    type State = ();
    described!("weakness");
    const ACT: Act = Act::KeepWeaknesses;

    fn table(municipality: &Municipality) -> &Table<WeaknessId, Weakness> {
        &municipality.weaknesses
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<WeaknessId, Weakness> {
        &mut municipality.weaknesses
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.scope
    }

    fn title(&self) -> &str {
        &self.title
    }
}
