//! The information set: what is classified.

use crate::id::{InformationSetId, PersonId, RecordTypeId, Scope, SystemId, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::{Count, Hours};
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::{choices, described, record};

choices! {
    /// Whether personal data occur, and of which kind.
    pub enum PersonalData("personal-data") {
        /// None.
        None = "none",
        /// Ordinary.
        Ordinary = "ordinary",
        /// Sensitive (GDPR art. 9) or worthy of extra protection.
        Sensitive = "sensitive",
    }
}

record! {
    /// What is known of an information set.
    pub struct InformationSetDescription {
        /// What it is called.
        pub name: Name,
        /// What it holds.
        pub content: Option<Prose>,
        /// The unit whose operations it belongs to.
        pub unit: Option<UnitId>,
        /// Who answers for it.
        pub owner: Option<PersonId>,
        /// Personal data in it.
        pub personal_data: Option<PersonalData>,
        /// How many persons it is about.
        pub persons: Option<Count>,
        /// The secrecy provision that usually applies.
        pub secrecy: Option<Line>,
        /// The systems that hold it.
        #[serde(default)]
        pub systems: Vec<SystemId>,
        /// The record types it appears as.
        #[serde(default)]
        pub record_types: Vec<RecordTypeId>,
        /// Where else it is kept.
        pub kept_where: Option<Line>,
        /// Who depends on it, and when.
        pub dependents: Option<Prose>,
        /// Which roles need access, and to what.
        pub access: Option<Prose>,
        /// Longest outage the operations tolerate.
        pub longest_outage: Option<Hours>,
        /// Longest loss of entered data the operations tolerate.
        pub longest_loss: Option<Hours>,
    }
}

/// An information set.
pub type InformationSet = Item<InformationSetDescription>;

impl Described for InformationSetDescription {
    type Id = InformationSetId;
    type State = ();
    described!("information-set");
    const ACT: Act = Act::KeepInformation;

    fn table(municipality: &Municipality) -> &Table<InformationSetId, InformationSet> {
        &municipality.information_sets
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<InformationSetId, InformationSet> {
        &mut municipality.information_sets
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.unit.map_or(Scope::Municipality, Scope::Unit)
    }

    fn title(&self) -> &str {
        &self.name
    }
}
