//! The processing of personal data, GDPR art. 30.1 (as controller) and 30.2 (as processor).

use crate::id::{InformationSetId, ProcessingId, Scope, SupplierId, SystemId, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::{choices, described, record};

choices! {
    /// GDPR art. 6.1.
    pub enum LegalGround("legal-ground") {
        /// a: consent.
        Consent = "consent",
        /// b: contract.
        Contract = "contract",
        /// c: legal obligation.
        LegalObligation = "legal-obligation",
        /// d: vital interests.
        VitalInterests = "vital-interests",
        /// e: public interest or exercise of official authority.
        PublicTask = "public-task",
        /// f: legitimate interests; not open to authorities in their tasks.
        LegitimateInterests = "legitimate-interests",
    }
}

choices! {
    /// In which role the board processes.
    pub enum ProcessingRole("processing-role") {
        /// Controller, art. 30.1.
        Controller = "controller",
        /// Processor for somebody else, art. 30.2.
        Processor = "processor",
    }
}

record! {
    /// What is known of a processing.
    pub struct ProcessingDescription {
        /// What it is called.
        pub name: Name,
        /// The board that is controller, or processor for somebody else.
        pub controller: UnitId,
        /// In which role.
        pub role: Option<ProcessingRole>,
        /// Why personal data are processed.
        pub purpose: Option<Prose>,
        /// On which ground.
        pub legal_ground: Option<LegalGround>,
        /// Categories of data subjects.
        pub subjects: Option<Line>,
        /// Categories of personal data.
        pub categories: Option<Line>,
        /// Categories of recipients.
        pub recipients: Option<Line>,
        /// Processors.
        #[serde(default)]
        pub processors: Vec<SupplierId>,
        /// Third countries, and the safeguard.
        pub third_country: Option<Line>,
        /// When data are erased.
        pub time_limits: Option<Line>,
        /// Security measures in general terms.
        pub security: Option<Prose>,
        /// The information sets it uses.
        #[serde(default)]
        pub sets: Vec<InformationSetId>,
        /// The systems it uses.
        #[serde(default)]
        pub systems: Vec<SystemId>,
    }
}

/// A processing of personal data.
pub type Processing = Item<ProcessingDescription>;

impl Described for ProcessingDescription {
    type Id = ProcessingId;
    type State = ();
    described!("processing");
    const ACT: Act = Act::KeepInformation;

    fn table(municipality: &Municipality) -> &Table<ProcessingId, Processing> {
        &municipality.processings
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<ProcessingId, Processing> {
        &mut municipality.processings
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        Scope::Unit(self.controller)
    }

    fn title(&self) -> &str {
        &self.name
    }
}
