//! The action.

use crate::event::Stamp;
use crate::field::Fault;
use crate::id::{ActionId, ControlId, PersonId, RiskId, Scope, SystemId, WeaknessId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::{Hours, Kronor};
use crate::requirement::RequirementId;
use crate::table::Table;
use crate::text::{Name, Prose};
use crate::time::Date;
use crate::{described, record};

record! {
    /// What is known of an action.
    pub struct ActionDescription {
        /// What it is called.
        pub title: Name,
        /// What is to be done.
        pub content: Option<Prose>,
        /// Where it belongs.
        pub scope: Scope,
        /// Who sees to it.
        pub owner: Option<PersonId>,
        /// The day by which it should be done.
        pub due: Option<Date>,
        /// What it costs.
        pub cost: Option<Kronor>,
        /// Hours of work.
        pub effort: Option<Hours>,
        /// The controls it introduces or mends.
        #[serde(default)]
        pub controls: Vec<ControlId>,
        /// The risks it reduces.
        #[serde(default)]
        pub risks: Vec<RiskId>,
        /// The weaknesses it mends.
        #[serde(default)]
        pub weaknesses: Vec<WeaknessId>,
        /// The requirements it helps to meet.
        #[serde(default)]
        pub requirements: Vec<RequirementId>,
        /// The systems it concerns.
        #[serde(default)]
        pub systems: Vec<SystemId>,
    }
}

record! {
    /// The action is done.
    pub struct Finished {
        /// On which day.
        pub on: Date,
        /// What came of it.
        pub result: Option<Prose>,
    }
}

/// What happened to an action besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ActionState {
    /// When it was done.
    pub finished: Option<(Finished, Stamp)>,
}

/// An action.
pub type Action = Item<ActionDescription, ActionState>;

/// How an action stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionStanding {
    /// Its day has passed.
    Overdue,
    /// Under way, in time.
    InTime,
    /// Under way, with no day set.
    NoDay,
    /// Done.
    Done,
    /// Closed without being done.
    Dropped,
}

impl ActionStanding {
    /// Every standing.
    pub const ALL: &'static [ActionStanding] = &[
        ActionStanding::Overdue,
        ActionStanding::InTime,
        ActionStanding::NoDay,
        ActionStanding::Done,
        ActionStanding::Dropped,
    ];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            ActionStanding::Overdue => "action-standing-overdue",
            ActionStanding::InTime => "action-standing-in-time",
            ActionStanding::NoDay => "action-standing-no-day",
            ActionStanding::Done => "action-standing-done",
            ActionStanding::Dropped => "action-standing-dropped",
        }
    }
}

impl Action {
    /// How it stands, that day.
    pub fn standing(&self, day: Date) -> ActionStanding {
        match (&self.state.finished, &self.closed, self.description.due) {
            (Some(_), _, _) => ActionStanding::Done,
            (None, Some(_), _) => ActionStanding::Dropped,
            (None, None, Some(due)) if due < day => ActionStanding::Overdue,
            (None, None, Some(_)) => ActionStanding::InTime,
            (None, None, None) => ActionStanding::NoDay,
        }
    }
}

impl Described for ActionDescription {
    type Id = ActionId;
    type State = ActionState;
    described!("action");
    const ACT: Act = Act::KeepActions;

    fn table(municipality: &Municipality) -> &Table<ActionId, Action> {
        &municipality.actions
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<ActionId, Action> {
        &mut municipality.actions
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
