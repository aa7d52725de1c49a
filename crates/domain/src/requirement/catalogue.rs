//! A catalogue as content: one immutable version of a law, a regulation or the municipality's own requirements. What
//! stands in an event and in a file has the same form; a field is added as one that can be left out.

use super::ids::{RequirementId, own_id, own_ids, own_parent};
use crate::choices;
use crate::classification::Aspect;
use crate::id::Scope;
use crate::information::PersonalData;
use crate::municipality::Municipality;
use crate::number::Consequence;
use crate::organisation::UnitForm;
use crate::risk::Field;
use crate::system::Hosting;
use crate::text::Digest;
use crate::time::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// Swedish.
    pub sv: String,
    /// English; empty where it is not translated, see [`Both::in_english`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Both {
    /// A text in Swedish alone.
    pub fn swedish(text: impl Into<String>) -> Self {
        Both { sv: text.into(), en: String::new() }
    }

    /// The English text; the Swedish where it is not translated.
    pub fn in_english(&self) -> &str {
        if self.en.trim().is_empty() { &self.sv } else { &self.en }
    }
}

/// Where a catalogue's text was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueSource {
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day it was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<String>,
}

choices! {
    /// The kinds of scope that may answer a requirement.
    pub enum ScopeKind("demand-kind") {
        /// The municipality as a whole.
        Municipality = "municipality",
        /// A legal person: the municipality, a company, an association.
        LegalPerson = "legal_person",
        /// A board.
        Board = "board",
        /// A department.
        Department = "department",
        /// A pm3 object.
        Object = "object",
        /// A system.
        System = "system",
    }
}

/// One requirement of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its id, such as `csl.2.3.4`; never reused with another meaning.
    #[serde(deserialize_with = "own_id")]
    pub id: RequirementId,
    /// Where it stands, such as *2 kap. 3 § andra stycket 4*.
    pub reference: String,
    /// A short name.
    pub title: Both,
    /// The text itself.
    pub text: Both,
    /// From when it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// The requirement it is part of.
    #[serde(default, deserialize_with = "own_parent", skip_serializing_if = "Option::is_none")]
    pub parent: Option<RequirementId>,
    /// Who may answer it.
    pub scopes: Vec<ScopeKind>,
    /// Whether a platform that systems depend on can answer it for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub platform: bool,
    /// Which side of security it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Field>,
    /// When it applies; always, where this is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
    /// Who usually can answer it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<Answering>,
    /// Where the same is asked elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub maps: Vec<MapsTo>,
    /// What counts as evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Both>,
    /// How to check that it works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Both>,
    /// After how many months it comes round again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub every_months: Option<u16>,
    /// The requirements of the version before that it takes the place of, besides one with its own id.
    #[serde(default, deserialize_with = "own_ids", skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<RequirementId>,
}

impl Requirement {
    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// Whether it says the same as another: the Swedish text is what counts, however it is laid out.
    pub fn says_the_same(&self, other: &Requirement) -> bool {
        self.text.sv.split_whitespace().eq(other.text.sv.split_whitespace())
    }

    /// Whether a supplier can meet it and show it: it is asked of a system, and is technical, or says what shows it and
    /// is not for the municipality's own people to answer. What the law asks of the municipality is neither.
    pub fn is_for_supplier(&self) -> bool {
        let is_own = self.answered_by.is_some_and(|by| by != Answering::Procurement);
        let is_shown = self.evidence.is_some() && !is_own && self.side != Some(Field::Informal);
        self.scopes.contains(&ScopeKind::System) && (is_shown || self.side == Some(Field::Technical))
    }
}

/// When a requirement of a system or object applies: if any of the levels is reached, and every other condition holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// Any of these levels is enough.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aspects: Vec<FromLevel>,
    /// Personal data at least of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_data: Option<PersonalData>,
    /// Hosted in one of these ways.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hosting: Vec<Hosting>,
}

/// From a level of protection need for one aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromLevel {
    /// The aspect.
    pub aspect: Aspect,
    /// The lowest level it applies at.
    pub from: Consequence,
}

/// A requirement in another instrument that asks the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapsTo {
    /// The catalogue's id or the instrument's name.
    pub to: String,
    /// The requirement's id or number there.
    pub reference: String,
}

choices! {
    /// Who usually can answer a requirement.
    pub enum Answering("answering") {
        /// The management.
        Leadership = "leadership",
        /// The lawyers.
        Legal = "legal",
        /// IT.
        It = "it",
        /// The object's managers.
        Object = "object",
        /// The department.
        Department = "department",
        /// Human resources.
        Hr = "hr",
        /// Procurement.
        Procurement = "procurement",
        /// Facilities.
        Facilities = "facilities",
        /// The data-protection organisation.
        DataProtection = "data_protection",
        /// The archive.
        Archive = "archive",
    }
}

/// A catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub title: Both,
    /// The instrument, such as *Cybersäkerhetslag (2025:1506)*.
    pub instrument: String,
    /// Where its text was read.
    #[serde(default)]
    pub source: CatalogueSource,
    /// From when this version holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The last day it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<Date>,
    /// Whether the text is not at hand.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub text_not_entered: bool,
    /// Its requirements in order.
    pub requirements: Vec<Requirement>,
    /// SHA-256 of the file it came with, or of its canonical bytes if it was entered here.
    #[serde(skip, default = "no_digest")]
    pub hash: Digest,
}

fn no_digest() -> Digest {
    Digest::of(&[])
}

impl Catalogue {
    /// The bytes that its hash is of when it is entered: its content as JSON, fields in their order, nothing absent.
    pub fn canonical(&self) -> Vec<u8> {
        crate::event::bytes(self)
    }

    /// With the hash of its canonical bytes.
    #[must_use]
    pub fn hashed(mut self) -> Self {
        self.hash = Digest::of(&Sha256::digest(self.canonical()));
        self
    }

    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }

    /// The requirement with this id.
    pub fn requirement(&self, id: &RequirementId) -> Option<&Requirement> {
        self.requirements.iter().find(|one| one.id == *id)
    }
}

/// Which kinds a scope counts as when it answers requirements.
pub fn scope_kind(municipality: &Municipality, scope: Scope) -> &'static [ScopeKind] {
    match scope {
        Scope::Municipality => &[ScopeKind::Municipality, ScopeKind::LegalPerson],
        Scope::Family(_) => &[],
        Scope::Object(_) => &[ScopeKind::Object],
        Scope::System(_) => &[ScopeKind::System],
        Scope::Unit(unit) => match municipality.units.get(unit).map(|unit| unit.description.form) {
            Some(UnitForm::Board) => &[ScopeKind::Board],
            Some(UnitForm::Department) => &[ScopeKind::Department],
            Some(UnitForm::Company | UnitForm::Association | UnitForm::OtherMunicipality) => &[ScopeKind::LegalPerson],
            Some(UnitForm::Unit) | None => &[],
        },
    }
}
