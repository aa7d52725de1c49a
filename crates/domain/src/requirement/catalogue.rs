//! Catalogues: laws, regulations and own requirements as data, compiled in from `catalogues/`.

use crate::choices;
use crate::classification::Aspect;
use crate::field::{Leaf, Shape, Wrong};
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
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Both {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// Where a catalogue's text was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct CatalogueSource {
    /// Its address.
    #[serde(default)]
    pub url: Option<String>,
    /// The day it was read.
    #[serde(default)]
    pub read_on: Option<String>,
}

/// The kinds of scope that may answer a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScopeKind {
    /// The municipality as a whole.
    Municipality,
    /// A legal person: the municipality, a company, an association.
    LegalPerson,
    /// A board.
    Board,
    /// A department.
    Department,
    /// A pm3 object.
    Object,
    /// A system.
    System,
}

/// One requirement of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
    #[serde(default)]
    pub valid_from: Option<Date>,
    /// The last day it holds.
    #[serde(default)]
    pub valid_to: Option<Date>,
    /// The requirement it is part of.
    #[serde(default, deserialize_with = "own_parent")]
    pub parent: Option<RequirementId>,
    /// Who may answer it.
    pub scopes: Vec<ScopeKind>,
    /// Whether a platform that systems depend on can answer it for them.
    #[serde(default)]
    pub platform: bool,
    /// Which side of security it is about.
    #[serde(default)]
    pub side: Option<Field>,
    /// When it applies; always, where this is not given.
    #[serde(default)]
    pub when: Option<When>,
    /// Who usually can answer it.
    #[serde(default)]
    pub answered_by: Option<Answering>,
    /// Where the same is asked elsewhere.
    #[serde(default)]
    pub maps: Vec<MapsTo>,
    /// What counts as evidence.
    #[serde(default)]
    pub evidence: Option<Both>,
    /// How to check that it works.
    #[serde(default)]
    pub verification: Option<Both>,
    /// After how many months it comes round again.
    #[serde(default)]
    pub every_months: Option<u16>,
}

impl Requirement {
    /// Whether it holds that day.
    pub fn holds(&self, day: Date) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// When a requirement of a system or object applies: if any of the levels is reached, and every other condition holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct When {
    /// Any of these levels is enough.
    #[serde(default)]
    pub aspects: Vec<FromLevel>,
    /// Personal data at least of this kind.
    #[serde(default)]
    pub personal_data: Option<PersonalData>,
    /// Hosted in one of these ways.
    #[serde(default)]
    pub hosting: Vec<Hosting>,
}

/// From a level of protection need for one aspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct FromLevel {
    /// The aspect.
    pub aspect: Aspect,
    /// The lowest level it applies at.
    pub from: Consequence,
}

/// A requirement in another instrument that asks the same.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
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
    pub source: CatalogueSource,
    /// Whether the text is not at hand.
    #[serde(default)]
    pub text_not_entered: bool,
    /// Its requirements in order.
    pub requirements: Vec<Requirement>,
    /// SHA-256 of the file.
    #[serde(skip, default = "no_digest")]
    pub hash: Digest,
}

fn no_digest() -> Digest {
    Digest::of(&[])
}

/// A requirement's id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RequirementId(pub Arc<str>);

/// A hundred thousand answers name a few hundred requirements: what a catalogue holds is shared.
impl<'de> Deserialize<'de> for RequirementId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Cow::<'de, str>::deserialize(deserializer)?;
        Ok(requirement(&text).map_or_else(|| RequirementId(text.as_ref().into()), |(_, known)| known.id.clone()))
    }
}

/// A catalogue's own ids, read before there is anything to share.
fn own_id<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<RequirementId, D::Error> {
    Arc::<str>::deserialize(deserializer).map(RequirementId)
}

fn own_parent<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<RequirementId>, D::Error> {
    Ok(Option::<Arc<str>>::deserialize(deserializer)?.map(RequirementId))
}

impl Leaf for RequirementId {
    fn shape() -> Shape {
        Shape::Text(80)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let text = value.as_str().ok_or(Wrong::NotAText)?.trim();
        requirement(text).map(|(_, requirement)| requirement.id.clone()).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

const FILES: &[&str] = &[
    include_str!("../../../../catalogues/cybersakerhetslagen.json"),
    include_str!("../../../../catalogues/gdpr.json"),
    include_str!("../../../../catalogues/skydd.json"),
    include_str!("../../../../catalogues/mcffs-2026-8.json"),
    include_str!("../../../../catalogues/mcffs-2026-11.json"),
];

/// The catalogues that come with the program.
pub fn library() -> &'static [Catalogue] {
    static LIBRARY: OnceLock<Vec<Catalogue>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let read = |text: &&str| {
            let mut catalogue: Catalogue = serde_json::from_str(text).ok()?;
            catalogue.hash = Digest::of(&Sha256::digest(text.as_bytes()));
            Some(catalogue)
        };
        FILES.iter().filter_map(read).collect()
    })
}

/// The requirement with this id, and its catalogue.
pub fn requirement(id: &str) -> Option<(&'static Catalogue, &'static Requirement)> {
    static INDEX: OnceLock<HashMap<&'static str, (&'static Catalogue, &'static Requirement)>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let all = library().iter();
        let pairs = all.flat_map(|catalogue| catalogue.requirements.iter().map(move |one| (catalogue, one)));
        pairs.map(|(catalogue, one)| (&*one.id.0, (catalogue, one))).collect()
    });
    index.get(id).copied()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_that_comes_with_the_program_reads() {
        assert_eq!(library().len(), FILES.len());
        for file in FILES {
            serde_json::from_str::<Catalogue>(file).unwrap();
        }
    }

    #[test]
    fn the_ten_points_of_the_act_are_there_word_for_word() {
        let (act, supply_chain) = requirement("csl.2.3.4").unwrap();
        assert_eq!(act.instrument, "Cybersäkerhetslag (2025:1506)");
        assert!(supply_chain.text.sv.contains("säkerhet i leveranskedjan"));
        let points = act.requirements.iter().filter(|one| one.parent.as_ref().is_some_and(|id| &*id.0 == "csl.2.3"));
        assert_eq!(points.count(), 10);
    }
}
