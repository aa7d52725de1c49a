//! The risk, its assessment, treatment and acceptance.

use crate::event::Stamp;
use crate::id::{ImportId, InformationSetId, PersonId, RiskId, Scope, SupplierId, SystemId};
use crate::item::{Described, Item};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::number::{Consequence, Likelihood, RiskLevel, Version};
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};
use serde::{Deserialize, Serialize};

choices! {
    /// Which side of security.
    pub enum Field("field") {
        /// Formal: rules and routines.
        Formal = "formal",
        /// Informal: how people perceive, value and act.
        Informal = "informal",
        /// Technical.
        Technical = "technical",
    }
}

record! {
    /// What is known of a risk.
    pub struct RiskDescription {
        /// What it is called.
        pub title: Name,
        /// Because of …
        pub cause: Option<Prose>,
        /// … happens …
        pub event: Option<Prose>,
        /// … which leads to.
        pub outcome: Option<Prose>,
        /// Where it belongs.
        pub scope: Scope,
        /// Which side of security.
        pub field: Option<Field>,
        /// Who answers for it; follows the line.
        pub owner: Option<PersonId>,
        /// The systems it concerns.
        #[serde(default)]
        pub systems: Vec<SystemId>,
        /// The information it concerns.
        #[serde(default)]
        pub sets: Vec<InformationSetId>,
        /// The supplier behind it.
        pub supplier: Option<SupplierId>,
    }
}

record! {
    /// How likely and how bad, as judged.
    pub struct Judgement {
        /// How likely, as it is now.
        pub likelihood: Likelihood,
        /// How bad, as it is now.
        pub consequence: Consequence,
        /// How likely it would be without controls.
        pub inherent_likelihood: Option<Likelihood>,
        /// How bad it would be without controls.
        pub inherent_consequence: Option<Consequence>,
        /// How likely it is to be when actions are done.
        pub target_likelihood: Option<Likelihood>,
        /// How bad it is to be when actions are done.
        pub target_consequence: Option<Consequence>,
    }
}

/// A judgement with the level the matrix gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// What was judged.
    pub judgement: Judgement,
    /// The level as it is now.
    pub level: RiskLevel,
    /// The matrix that gave it.
    pub matrix: Version,
    /// The event.
    pub stamp: Stamp,
}

choices! {
    /// How a risk is met.
    pub enum TreatmentKind("treatment") {
        /// Reduced by controls.
        Reduce = "reduce",
        /// Avoided: the activity ends.
        Avoid = "avoid",
        /// Shared with or moved to somebody else.
        Transfer = "transfer",
        /// Kept.
        Accept = "accept",
    }
}

record! {
    /// How a risk is to be met.
    pub struct Treatment {
        /// How.
        pub kind: TreatmentKind,
        /// Why.
        pub reason: Option<Prose>,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

record! {
    /// A decision to keep a risk for a time.
    pub struct Acceptance {
        /// The last day it holds.
        pub until: Date,
        /// On which ground.
        pub ground: Prose,
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The delegation point, registry number or paragraph.
        pub reference: Option<Line>,
    }
}

record! {
    /// What a file states: whether risks were analysed in the last year.
    pub struct StatedAnalysis {
        /// Whether they were, according to the file.
        pub within_last_year: bool,
        /// The day the file was taken out.
        pub as_of: Date,
        /// The file.
        pub import: Option<ImportId>,
    }
}

/// What happened to a risk besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RiskState {
    /// The last assessment.
    pub assessment: Option<Assessment>,
    /// How it is to be met.
    pub treatment: Option<Treatment>,
    /// The last acceptance with the level it was about.
    pub acceptance: Option<(Acceptance, RiskLevel, Stamp)>,
}

/// A risk.
pub type Risk = Item<RiskDescription, RiskState>;

/// Whether a risk is accepted, that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptanceStanding {
    /// Not accepted.
    None,
    /// Accepted and holding.
    Holds,
    /// The last day has passed.
    Ended,
    /// Assessed higher since it was accepted.
    Outgrown,
}

impl Risk {
    /// The level as it is now; none before it was assessed.
    pub fn level(&self) -> Option<RiskLevel> {
        self.state.assessment.as_ref().map(|assessment| assessment.level)
    }

    /// Whether it is accepted, that day.
    pub fn acceptance_standing(&self, day: Date) -> AcceptanceStanding {
        match (&self.state.acceptance, self.level()) {
            (None, _) => AcceptanceStanding::None,
            (Some((_, accepted, _)), Some(level)) if level > *accepted => AcceptanceStanding::Outgrown,
            (Some((acceptance, ..)), _) if acceptance.until < day => AcceptanceStanding::Ended,
            (Some(_), _) => AcceptanceStanding::Holds,
        }
    }
}

impl Described for RiskDescription {
    type Id = RiskId;
    type State = RiskState;
    described!("risk");
    const ACT: Act = Act::KeepRisks;

    fn table(municipality: &Municipality) -> &Table<RiskId, Risk> {
        &municipality.risks
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<RiskId, Risk> {
        &mut municipality.risks
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.scope
    }

    fn title(&self) -> &str {
        &self.title
    }
}
