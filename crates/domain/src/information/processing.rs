//! The processing of personal data, GDPR art. 30.1 (as controller) and 30.2 (as processor).

use super::impact::ImpactJudgement;
use super::opinion::GivenOpinion;
use crate::event::Stamp;
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

choices! {
    /// What a processing waits for before its register entry is as it should be.
    pub enum Lack("lack") {
        /// The legal ground, art. 6.1.
        LegalGround = "legal-ground",
        /// The threshold judgement, art. 35.1.
        Impact = "impact",
        /// The data-protection officer's opinion, art. 35.2.
        Opinion = "opinion",
    }
}

impl Lack {
    /// What a processing lacks, in order. A processor needs no ground of its own and judges no threshold.
    pub fn of(processing: &Processing) -> Vec<Lack> {
        let (described, state) = (&processing.description, &processing.state);
        let controls = described.role != Some(ProcessingRole::Processor);
        let lacks = |lack: &Lack| match lack {
            Lack::LegalGround => controls && described.legal_ground.is_none(),
            Lack::Impact => controls && state.impact.is_none(),
            Lack::Opinion => state.waiting().is_some(),
        };
        Lack::ALL.iter().copied().filter(lacks).collect()
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
        /// Where questions about the processing go, art. 30.1 a and 30.2 a.
        pub contact: Option<Line>,
        /// Who is controller together with the board, with contact details, art. 30.1 a.
        pub joint_controllers: Option<Line>,
        /// On whose behalf, with contact details, art. 30.2 a.
        pub on_behalf_of: Option<Line>,
        /// What is done on the controller's behalf, art. 30.2 b.
        pub processing_kinds: Option<Line>,
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
        /// Third countries or international organisations that data are transferred to; in older entries also the safeguard.
        pub third_country: Option<Line>,
        /// The safeguard for the transfer, art. 30.1 e and 30.2 c.
        pub safeguard: Option<Line>,
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

/// A question to the data-protection officer.
#[derive(Clone, Debug, PartialEq)]
pub struct Consultation {
    /// What was asked.
    pub question: Prose,
    /// When, and by whom.
    pub stamp: Stamp,
}

/// What happened to a processing besides its description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProcessingState {
    /// The last threshold judgement.
    pub impact: Option<(ImpactJudgement, Stamp)>,
    /// The last question to the data-protection officer.
    pub consultation: Option<Consultation>,
    /// The officer's last opinion.
    pub opinion: Option<(GivenOpinion, Stamp)>,
}

impl ProcessingState {
    /// The question that still waits for the data-protection officer.
    pub fn waiting(&self) -> Option<&Consultation> {
        let answered = self.opinion.as_ref().map(|(_, stamp)| stamp.seq);
        self.consultation.as_ref().filter(|asked| answered.is_none_or(|answered| answered < asked.stamp.seq))
    }
}

/// A processing of personal data.
pub type Processing = Item<ProcessingDescription, ProcessingState>;

impl Described for ProcessingDescription {
    type Id = ProcessingId;
    type State = ProcessingState;
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
