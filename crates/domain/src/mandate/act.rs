//! The acts: what can be done, as far as mandates tell apart. A verb names its act; a table of mandates says which
//! role has it.

use crate::field::{Leaf, Shape, Wrong};
use crate::id::PersonId;
use crate::number::RiskLevel;
use crate::role::Role;
use crate::text::Line;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

macro_rules! acts {
    ($( $(#[$doc:meta])* $act:ident = $key:literal ),+ $(,)?) => {
        /// What can be done, as far as mandates tell apart.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Act {
            $( $(#[$doc])* $act, )+
            /// Give or end a duty of this role; the table says it by who appoints.
            Appoint(Role),
            /// Accept a risk of this level; the table says it by how high a role may accept.
            AcceptRisk(RiskLevel),
        }

        impl Act {
            /// The acts that a table grants one by one.
            pub const PLAIN: &'static [Act] = &[ $( Act::$act ),+ ];
            const KEYS: &'static [&'static str] = &[ $( $key ),+ ];
            /// Every act, levels and roles by an example each.
            pub const ALL: &'static [Act] = &[
                $( Act::$act, )+
                Act::Appoint(Role::SecurityCoordinator),
                Act::AcceptRisk(RiskLevel(1)),
                Act::AcceptRisk(RiskLevel(2)),
                Act::AcceptRisk(RiskLevel(3)),
                Act::AcceptRisk(RiskLevel(4)),
            ];

            /// The key of its text.
            pub fn text_key(self) -> &'static str {
                match self {
                    $( Act::$act => concat!("act-", $key), )+
                    Act::Appoint(_) => "act-appoint",
                    Act::AcceptRisk(_) => "act-accept-risk",
                }
            }
        }
    };
}

// The keys stand in logs for ever: an act is never renamed, and one that is no longer asked for stays here.
acts! {
    /// Settings, accounts, forgetting people.
    Administer = "administer",
    /// Put a table of mandates in force.
    SetMandates = "set-mandates",
    /// Enter appointments that others decided.
    RegisterAppointments = "register-appointments",
    /// Enter somebody new in the person register.
    NamePeople = "name-people",
    /// Correct the person register.
    KeepPeople = "keep-people",
    /// Keep boards, departments, units, families and objects.
    Organise = "organise",
    /// Keep record types, information sets and processings.
    KeepInformation = "keep-information",
    /// Enter that a board has adopted its records-management plan.
    AdoptPlan = "adopt-plan",
    /// Put a classification scheme in force.
    SetScheme = "set-scheme",
    /// Give the opinion of a data-protection officer.
    GiveOpinion = "give-opinion",
    /// Keep systems, suppliers and dependencies.
    KeepSystems = "keep-systems",
    /// Propose a class, or give one on system level.
    ProposeClass = "propose-class",
    /// Adopt a class.
    AdoptClass = "adopt-class",
    /// Decide the protection need of a system or object.
    DecideNeed = "decide-need",
    /// Receive what information owners ask of a system or object.
    ReceiveDemands = "receive-demands",
    /// Report a need to an object.
    ReportNeed = "report-need",
    /// Answer needs reported to an object.
    AnswerNeed = "answer-need",
    /// Decide in the steering group on a reported need.
    SettleNeed = "settle-need",
    /// Answer requirements.
    AssessRequirement = "assess-requirement",
    /// Exempt from a requirement for a time.
    Exempt = "exempt",
    /// Keep, assess and treat risks.
    KeepRisks = "keep-risks",
    /// Keep and introduce controls.
    KeepControls = "keep-controls",
    /// Verify controls.
    VerifyControl = "verify-control",
    /// Keep and finish actions.
    KeepActions = "keep-actions",
    /// Take samples.
    TakeSamples = "take-samples",
    /// Keep weaknesses.
    KeepWeaknesses = "keep-weaknesses",
    /// Attach evidence and take it off.
    KeepEvidence = "keep-evidence",
    /// Register a decision that somebody else took elsewhere.
    RegisterFor = "register-for",
    /// Mark as possibly secret; set who reads.
    Mark = "mark",
    /// Take files in and withdraw them.
    Import = "import",
    /// Put scales and matrices in force.
    SetScales = "set-scales",
    /// Say which law applies to a part of the municipality.
    ProfileLaw = "profile-law",
    /// Put catalogues in force.
    TakeCatalogue = "take-catalogue",
    /// Dispose by decision.
    Dispose = "dispose",
    /// Cleanse what should never have been entered.
    Cleanse = "cleanse",
    /// Read across the boards.
    ReadAll = "read-all",
    /// Read what is marked.
    ReadMarked = "read-marked",
}

impl Act {
    /// The act that is asked of whoever enters a decision: its own, or registering for whoever took it elsewhere.
    #[must_use]
    pub fn elsewhere(own: Act, decided_by: Option<PersonId>, reference: Option<&Line>) -> Act {
        if decided_by.is_some() || reference.is_some() { Act::RegisterFor } else { own }
    }

    /// A plain act as written in a table.
    fn key(self) -> &'static str {
        self.text_key().trim_start_matches("act-")
    }

    /// Whether holding it for any part of the municipality is enough: the person register is one for all parts, and
    /// whoever keeps a department must be able to name its people.
    pub(super) fn is_anywhere(self) -> bool {
        self == Act::NamePeople
    }
}

impl Leaf for Act {
    fn shape() -> Shape {
        Shape::Choice("act", Act::KEYS)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let named = |act: &&Act| value.as_str().is_some_and(|key| key.trim() == act.key());
        Act::PLAIN.iter().find(named).copied().ok_or(Wrong::NotAChoice)
    }

    fn to_value(&self) -> Value {
        Value::from(self.key())
    }
}

impl Serialize for Act {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Act::from_value(&value).map_err(|_| serde::de::Error::custom(format!("no act is called {value}")))
    }
}
