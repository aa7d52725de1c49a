//! What has been decided or done. An event carries the complete new values of what changed, so that applying
//! it only assigns: it cannot fail, asks no policy and reads no clock. Its kind and payload are for ever;
//! `read` takes any payload ever shipped to today's types.

use crate::id::{ItemRef, PersonId};
use crate::municipality::Municipality;
use crate::time::Instant;
use crate::{
    action, classification, control, disposal, information, item, law, mandate, need, organisation, reported_need,
    requirement, risk, role, secrecy, source, system,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Where in the log an event stands, when it was recorded and who acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Its place in the municipality's log, from 1.
    pub seq: u64,
    /// When it was recorded; follows `seq`.
    pub at: Instant,
    /// Who acted; number 0 is the program itself, run by whoever operates it.
    pub actor: PersonId,
}

/// A payload that today's program cannot read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No such kind is known: the log was written by a later version.
    UnknownKind(String),
    /// The kind is known, the content does not fit it.
    Malformed(String),
}

/// What an area must tell about its events.
pub trait Happening: Sized {
    /// The kinds, as written in the log.
    const KINDS: &'static [&'static str];
    /// The kind of this one.
    fn kind(&self) -> &'static str;
    /// Reads one; `None` if the kind belongs to another area.
    fn read(kind: &str, payload: &[u8]) -> Option<Result<Self, Unreadable>>;
    /// The bytes that are hashed and stored.
    fn write(&self) -> Vec<u8>;
    /// The items whose state it changes; the first is the one it is about.
    fn touches(&self) -> Vec<ItemRef>;
    /// Takes the content out, for disposal: ids, kinds and dates stay.
    fn blank(&mut self);
    /// Assigns what it says.
    fn apply(self, municipality: &mut Municipality, stamp: Stamp);
}

/// Reads a payload into the type its kind has today.
pub fn parse<T: DeserializeOwned>(payload: &[u8]) -> Result<T, Unreadable> {
    serde_json::from_slice(payload).map_err(|error| Unreadable::Malformed(error.to_string()))
}

/// Writes a payload. The types hold only what JSON can say, so nothing is lost; an empty payload would not read back.
pub fn bytes<T: Serialize>(content: &T) -> Vec<u8> {
    serde_json::to_vec(content).unwrap_or_default()
}

/// Content that can be taken out for disposal.
pub trait Blank {
    /// Takes the content out: ids, kinds and dates stay.
    fn blank(&mut self);
}

impl<P: crate::field::Part> Blank for P {
    fn blank(&mut self) {
        crate::field::Part::blank(self);
    }
}

/// The events of one area: a variant and a payload struct for each kind.
#[macro_export]
macro_rules! events {
    (
        $(#[$doc:meta])*
        pub enum $name:ident {
            $( $(#[$variant_doc:meta])* $variant:ident($payload:ty) = $kind:literal ),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        pub enum $name { $( $(#[$variant_doc])* $variant($payload) ),+ }

        impl $name {
            const ALL_KINDS: &'static [&'static str] = &[ $( $kind ),+ ];

            fn own_kind(&self) -> &'static str {
                match self { $( $name::$variant(_) => $kind ),+ }
            }

            fn read_own(kind: &str, payload: &[u8]) -> Option<Result<Self, $crate::event::Unreadable>> {
                match kind {
                    $( $kind => Some($crate::event::parse(payload).map($name::$variant)), )+
                    _ => None,
                }
            }

            fn write_own(&self) -> Vec<u8> {
                match self { $( $name::$variant(content) => $crate::event::bytes(content) ),+ }
            }

            fn blank_own(&mut self) {
                match self { $( $name::$variant(content) => $crate::event::Blank::blank(content) ),+ }
            }
        }
    };
}

/// The part of [`Happening`] that `events!` has already written.
#[macro_export]
macro_rules! happening {
    () => {
        const KINDS: &'static [&'static str] = Self::ALL_KINDS;

        fn kind(&self) -> &'static str {
            self.own_kind()
        }

        fn read(kind: &str, payload: &[u8]) -> Option<Result<Self, $crate::event::Unreadable>> {
            Self::read_own(kind, payload)
        }

        fn write(&self) -> Vec<u8> {
            self.write_own()
        }

        fn blank(&mut self) {
            self.blank_own();
        }
    };
}

macro_rules! areas {
    ($( $(#[$doc:meta])* $area:ident($type:ty) ),+ $(,)?) => {
        /// All that can happen, by area.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Event { $( $(#[$doc])* $area($type) ),+ }

        impl Event {
            /// Every kind there is.
            pub fn kinds() -> Vec<&'static str> {
                let mut kinds = Vec::new();
                $( kinds.extend(<$type as Happening>::KINDS); )+
                kinds
            }

            /// The kind as written in the log.
            pub fn kind(&self) -> &'static str {
                match self { $( Event::$area(event) => event.kind() ),+ }
            }

            /// Reads an event; the error says whether the kind or the content is foreign.
            pub fn read(kind: &str, payload: &[u8]) -> Result<Self, Unreadable> {
                $( if let Some(event) = <$type as Happening>::read(kind, payload) {
                    return event.map(Event::$area);
                } )+
                Err(Unreadable::UnknownKind(kind.to_owned()))
            }

            /// The bytes that are hashed and stored.
            pub fn write(&self) -> Vec<u8> {
                match self { $( Event::$area(event) => event.write() ),+ }
            }

            /// The items whose state it changes; the first is the one it is about.
            pub fn touches(&self) -> Vec<ItemRef> {
                match self { $( Event::$area(event) => event.touches() ),+ }
            }

            /// What is left after disposal: ids, kinds and dates, no prose.
            #[must_use]
            pub fn residue(&self) -> Self {
                let mut residue = self.clone();
                match &mut residue { $( Event::$area(event) => Happening::blank(event) ),+ }
                residue
            }

            pub(crate) fn assign(self, municipality: &mut Municipality, stamp: Stamp) {
                match self { $( Event::$area(event) => event.apply(municipality, stamp) ),+ }
            }
        }

        $( impl From<$type> for Event {
            fn from(event: $type) -> Self { Event::$area(event) }
        } )+
    };
}

areas! {
    /// The municipality itself and who succeeds whom.
    Organisation(organisation::OrganisationEvent),
    /// A part of the organisation, as registered and described.
    Unit(item::ItemEvent<organisation::UnitDescription>),
    /// A pm3 object family.
    Family(item::ItemEvent<organisation::FamilyDescription>),
    /// A pm3 object.
    Object(item::ItemEvent<organisation::ObjectDescription>),
    /// Tables of mandates.
    Mandate(mandate::MandateEvent),
    /// People and appointments.
    Role(role::RoleEvent),
    /// A record type.
    RecordType(item::ItemEvent<information::RecordTypeDescription>),
    /// An information set.
    InformationSet(item::ItemEvent<information::InformationSetDescription>),
    /// A processing of personal data.
    Processing(item::ItemEvent<information::ProcessingDescription>),
    /// Judgements and opinions on processings, adopted plans, the classification scheme.
    Information(information::InformationEvent),
    /// A supplier.
    Supplier(item::ItemEvent<system::SupplierDescription>),
    /// A system.
    System(item::ItemEvent<system::SystemDescription>),
    /// What systems depend on.
    Dependency(system::DependencyEvent),
    /// Scales and classes.
    Classification(classification::ClassificationEvent),
    /// Protection needs and demands.
    Need(need::NeedEvent),
    /// Catalogues and assessments.
    Requirement(requirement::RequirementEvent),
    /// Which law applies to whom.
    Law(law::LawEvent),
    /// A risk as registered and described.
    RiskItem(item::ItemEvent<risk::RiskDescription>),
    /// Matrices, assessments, treatment, acceptance.
    Risk(risk::RiskEvent),
    /// A control as registered and described.
    ControlItem(item::ItemEvent<control::ControlDescription>),
    /// A control introduced and verified.
    Control(control::ControlEvent),
    /// An action as registered and described.
    ActionItem(item::ItemEvent<action::ActionDescription>),
    /// An action done.
    Action(action::ActionEvent),
    /// A need reported to an object, as registered and described.
    ReportedNeedItem(item::ItemEvent<reported_need::ReportedNeedDescription>),
    /// A reported need answered and settled.
    ReportedNeed(reported_need::ReportedNeedEvent),
    /// A sample.
    Sample(item::ItemEvent<crate::sample::SampleDescription>),
    /// A weakness.
    Weakness(item::ItemEvent<crate::weakness::WeaknessDescription>),
    /// What is attached to what.
    Evidence(crate::evidence::EvidenceEvent),
    /// Markings and reading scopes.
    Secrecy(secrecy::SecrecyEvent),
    /// Files taken in and what they stated.
    Source(source::SourceEvent),
    /// Disposal and cleansing.
    Disposal(disposal::DisposalEvent),
}
