//! The system.

use crate::id::{ObjectId, PersonId, Scope, SupplierId, SystemId, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::{Count, Kronor, Year};
use crate::risk::StatedAnalysis;
use crate::table::Table;
use crate::text::{Facts, Line, Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

choices! {
    /// Where a system runs.
    pub enum Hosting("hosting") {
        /// In the municipality's own halls.
        Internal = "internal",
        /// At a supplier or another organisation.
        External = "external",
        /// Some of each.
        Mixed = "mixed",
    }
}

choices! {
    /// Where a system is in its life.
    pub enum LifeCycle("life-cycle") {
        /// Decided or being introduced.
        Planned = "planned",
        /// Actively developed further.
        Developing = "developing",
        /// Kept as it is.
        InUse = "in-use",
        /// Being phased out.
        PhasingOut = "phasing-out",
        /// No longer in use.
        Ended = "ended",
    }
}

choices! {
    /// How far operations depend on it, in four steps.
    pub enum Criticality("criticality") {
        /// Operations stand still without it.
        Full = "full",
        /// To a considerable part critical.
        Considerable = "considerable",
        /// To a considerable part not critical.
        Minor = "minor",
        /// Not critical.
        None = "none",
    }
}

choices! {
    /// What binds the municipality to it.
    pub enum LockIn("lock-in") {
        /// Nothing.
        None = "none",
        /// Operations.
        Operational = "operational",
        /// Technology.
        Technical = "technical",
        /// Contract or economy.
        Contractual = "contractual",
        /// Competence that few have.
        Competence = "competence",
        /// Law or decisions by authorities.
        Statutory = "statutory",
    }
}

choices! {
    /// How far another system does the same.
    pub enum Overlap("overlap") {
        /// Not at all.
        None = "none",
        /// A little.
        Small = "small",
        /// Much.
        Large = "large",
        /// Wholly.
        Full = "full",
    }
}

choices! {
    /// Yes, partly or no.
    pub enum Partly("partly") {
        /// Yes.
        Yes = "yes",
        /// Partly.
        Partly = "partly",
        /// No.
        No = "no",
    }
}

choices! {
    /// Who uses it.
    pub enum Sharing("sharing") {
        /// One part of the operations.
        One = "one",
        /// Several parts.
        Several = "several",
        /// The whole group of municipality and companies.
        Common = "common",
    }
}

choices! {
    /// The risk category under the AI Regulation (EU) 2024/1689.
    pub enum AiRisk("ai-risk") {
        /// Not applicable.
        NotApplicable = "not-applicable",
        /// Minimal.
        Minimal = "minimal",
        /// Limited.
        Limited = "limited",
        /// High.
        High = "high",
        /// Unacceptable.
        Unacceptable = "unacceptable",
    }
}

record! {
    /// What is known of a system.
    pub struct SystemDescription {
        /// What it is called.
        pub name: Name,
        /// What it is used for.
        pub purpose: Option<Prose>,
        /// The unit that answers for it.
        pub unit: Option<UnitId>,
        /// The pm3 objects it belongs to.
        #[serde(default)]
        pub objects: Vec<ObjectId>,
        /// Who answers for it in the operations.
        #[serde(default)]
        pub business_contacts: Vec<PersonId>,
        /// Who answers for it in IT.
        #[serde(default)]
        pub it_contacts: Vec<PersonId>,
        /// Who delivers it.
        pub supplier: Option<SupplierId>,
        /// How far operations depend on it.
        pub criticality: Option<Criticality>,
        /// Where it runs.
        pub hosting: Option<Hosting>,
        /// Where it is in its life.
        pub life_cycle: Option<LifeCycle>,
        /// Active users.
        pub users: Option<Count>,
        /// Who uses it.
        pub sharing: Option<Sharing>,
        /// In use since.
        pub since: Option<Year>,
        /// The year it is to be phased out.
        pub ends: Option<Year>,
        /// The last day of the contract.
        pub contract_ends: Option<Date>,
        /// The contract in words, when it has no last day.
        pub contract: Option<Line>,
        /// What binds the municipality to it.
        #[serde(default)]
        pub lock_in: Vec<LockIn>,
        /// How far another system does the same.
        pub overlap: Option<Overlap>,
        /// Whether the municipality controls the data.
        pub data_control: Option<Partly>,
        /// Its category under the AI Regulation.
        pub ai_risk: Option<AiRisk>,
        /// Kronor a year for running it.
        pub operating_budget: Option<Kronor>,
        /// Kronor a year for developing it.
        pub development_budget: Option<Kronor>,
        /// Fields of operations.
        #[serde(default)]
        pub fields: Vec<Line>,
        /// Categories in the municipality's own words.
        #[serde(default)]
        pub categories: Vec<Line>,
        /// Further facts that a list carried.
        pub facts: Option<Facts>,
    }
}

/// What a file stated of a system besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SystemState {
    /// Whether its risks were analysed, as stated.
    pub analysed: Option<StatedAnalysis>,
}

/// A system.
pub type System = Item<SystemDescription, SystemState>;

impl SystemDescription {
    /// Whether operations stand still, or largely so, without it.
    pub fn is_critical(&self) -> bool {
        matches!(self.criticality, Some(Criticality::Full | Criticality::Considerable))
    }
}

impl Described for SystemDescription {
    type Id = SystemId;
    type State = SystemState;
    described!("system");
    const ACT: Act = Act::KeepSystems;

    fn table(municipality: &Municipality) -> &Table<SystemId, System> {
        &municipality.systems
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<SystemId, System> {
        &mut municipality.systems
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        match (self.unit, self.objects.first()) {
            (Some(unit), _) => Scope::Unit(unit),
            (None, Some(object)) => Scope::Object(*object),
            (None, None) => Scope::Municipality,
        }
    }

    fn title(&self) -> &str {
        &self.name
    }
}
