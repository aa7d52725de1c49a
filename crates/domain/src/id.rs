//! What things are called by: a small number per kind, allotted when deciding and never reused.
//! An id without its kind means nothing outside its own type, so references that may point at
//! several kinds are [`ItemRef`]s, written `system-17`. A [`Scope`] is the part of the municipality
//! that a duty, a risk or an assessment belongs to.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Declares the kinds of item with their id types; `word` is how the kind is written in references and addresses.
macro_rules! kinds {
    ($( $(#[$doc:meta])* $kind:ident($id:ident) = $word:literal ),+ $(,)?) => {
        /// The kinds of thing a municipality's log speaks about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $( $(#[$doc])* $kind ),+ }

        impl Kind {
            /// Every kind, in reading order.
            pub const ALL: &'static [Kind] = &[ $( Kind::$kind ),+ ];

            /// The kind as written in references and addresses.
            pub fn word(self) -> &'static str {
                match self { $( Kind::$kind => $word ),+ }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $id(pub u32);

            impl From<$id> for ItemRef {
                fn from(id: $id) -> Self {
                    ItemRef { kind: Kind::$kind, number: id.0 }
                }
            }

            impl Numbered for $id {
                const KIND: Kind = Kind::$kind;
                fn number(self) -> u32 { self.0 }
                fn of(number: u32) -> Self { $id(number) }
            }
        )+
    };
}

/// An id type: a number that belongs to one kind.
pub trait Numbered: Copy + PartialEq + Into<ItemRef> {
    /// The kind the number counts in.
    const KIND: Kind;
    /// The number, from 1.
    fn number(self) -> u32;
    /// The id with this number.
    fn of(number: u32) -> Self;
}

kinds! {
    /// A part of the organisation: board, department, unit, company, association, another municipality.
    Unit(UnitId) = "unit",
    /// A pm3 object family.
    Family(FamilyId) = "family",
    /// A pm3 object: business and IT components under joint steering.
    Object(ObjectId) = "object",
    /// A person known to the municipality; names live in the person register beside the log.
    Person(PersonId) = "person",
    /// A duty given to a person for a scope and a time.
    Appointment(AppointmentId) = "appointment",
    /// A row in a board's adopted records-management plan (handlingstyp).
    RecordType(RecordTypeId) = "record-type",
    /// What is classified (informationsmängd).
    InformationSet(InformationSetId) = "information-set",
    /// A processing of personal data, GDPR art. 30.
    Processing(ProcessingId) = "processing",
    /// A system or service.
    System(SystemId) = "system",
    /// A supplier.
    Supplier(SupplierId) = "supplier",
    /// An answer to one requirement for one scope.
    Assessment(AssessmentId) = "assessment",
    /// A risk.
    Risk(RiskId) = "risk",
    /// A control (säkerhetsåtgärd): lasts.
    Control(ControlId) = "control",
    /// An action (åtgärd): is done.
    Action(ActionId) = "action",
    /// A need that a department reported to an object.
    ReportedNeed(ReportedNeedId) = "reported-need",
    /// A sample (stickprov).
    Sample(SampleId) = "sample",
    /// A weakness (brist).
    Weakness(WeaknessId) = "weakness",
    /// A file that was taken in.
    Import(ImportId) = "import",
}

/// One thing, whatever its kind. Written `system-17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemRef {
    /// What kind of thing.
    pub kind: Kind,
    /// Its number within the kind.
    pub number: u32,
}

impl fmt::Display for ItemRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind.word(), self.number)
    }
}

/// A text that is no reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAReference;

impl FromStr for ItemRef {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        let (word, number) = text.rsplit_once('-').ok_or(NotAReference)?;
        let kind = Kind::ALL.iter().copied().find(|kind| kind.word() == word).ok_or(NotAReference)?;
        match number.parse() {
            Ok(number) if number > 0 => Ok(ItemRef { kind, number }),
            _ => Err(NotAReference),
        }
    }
}

/// The part of the municipality something belongs to. Written `municipality`, `unit-3`, `object-8`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole municipality as legal person.
    Municipality,
    /// A board, department, unit, company or association.
    Unit(UnitId),
    /// A pm3 object family.
    Family(FamilyId),
    /// A pm3 object.
    Object(ObjectId),
    /// A system.
    System(SystemId),
}

impl Scope {
    /// The item that is this scope; none for the municipality itself.
    pub fn item(self) -> Option<ItemRef> {
        match self {
            Scope::Municipality => None,
            Scope::Unit(id) => Some(id.into()),
            Scope::Family(id) => Some(id.into()),
            Scope::Object(id) => Some(id.into()),
            Scope::System(id) => Some(id.into()),
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.item() {
            None => f.write_str("municipality"),
            Some(item) => item.fmt(f),
        }
    }
}

impl FromStr for Scope {
    type Err = NotAReference;

    fn from_str(text: &str) -> Result<Self, NotAReference> {
        if text == "municipality" {
            return Ok(Scope::Municipality);
        }
        let item: ItemRef = text.parse()?;
        match item.kind {
            Kind::Unit => Ok(Scope::Unit(UnitId(item.number))),
            Kind::Family => Ok(Scope::Family(FamilyId(item.number))),
            Kind::Object => Ok(Scope::Object(ObjectId(item.number))),
            Kind::System => Ok(Scope::System(SystemId(item.number))),
            _ => Err(NotAReference),
        }
    }
}

/// Both references are stored as their written form.
macro_rules! as_text {
    ($($type:ty),+) => { $(
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(|NotAReference| serde::de::Error::custom("not a reference"))
            }
        }
    )+ };
}
as_text!(ItemRef, Scope);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_back_as_it_was_written() {
        for kind in Kind::ALL {
            let item = ItemRef { kind: *kind, number: 17 };
            assert_eq!(item.to_string().parse(), Ok(item));
        }
        assert_eq!("system-0".parse::<ItemRef>(), Err(NotAReference));
        assert_eq!("sytem-1".parse::<ItemRef>(), Err(NotAReference));
        assert_eq!("risk-1".parse::<Scope>(), Err(NotAReference));
        assert_eq!("object-8".parse(), Ok(Scope::Object(ObjectId(8))));
    }
}
