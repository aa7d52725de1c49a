//! The laws that come with the program, and what usually applies by kind of operation.

use super::model::Applies;
use crate::field::{Leaf, Shape, Wrong};
use crate::organisation::UnitForm;
use crate::requirement::Both;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::{Arc, OnceLock};

/// A law's id, such as `csl`; never reused with another meaning.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LawId(pub Arc<str>);

impl Leaf for LawId {
    fn shape() -> Shape {
        Shape::Text(40)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let text = value.as_str().ok_or(Wrong::NotAText)?.trim();
        law(text).map(|law| law.id.clone()).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

/// A law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Law {
    /// Its id.
    pub id: LawId,
    /// What it is called.
    pub title: Both,
    /// Its number, such as *2025:1506*.
    pub number: String,
    /// What it is about here, in one sentence.
    pub about: Both,
    /// The catalogues whose requirements come of it.
    #[serde(default)]
    pub catalogues: Vec<String>,
    /// Whether nothing of what it is about may be entered here.
    #[serde(default)]
    pub only_whether: bool,
}

/// That a law applies to a kind of operation, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Proposal {
    /// Which law.
    pub law: LawId,
    /// Whether it applies.
    pub applies: Applies,
    /// Why.
    pub why: Both,
}

/// What usually applies to one kind of operation, besides what applies to all of its form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: Both,
    /// Which of the shared lists it begins with.
    pub base: String,
    /// The laws of the operation.
    pub laws: Vec<Proposal>,
}

/// What applies to all of one form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Base {
    id: String,
    laws: Vec<Proposal>,
}

#[derive(Debug, Default, Deserialize)]
struct File {
    laws: Vec<Law>,
    bases: Vec<Base>,
    templates: Vec<Template>,
}

const FILE: &str = include_str!("../../../../catalogues/laws.json");

fn file() -> &'static File {
    static LIBRARY: OnceLock<File> = OnceLock::new();
    LIBRARY.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

/// The laws, those for all first.
pub fn laws() -> &'static [Law] {
    &file().laws
}

/// The law with this id.
pub fn law(id: &str) -> Option<&'static Law> {
    laws().iter().find(|law| &*law.id.0 == id)
}

/// The templates by kind of operation.
pub fn templates() -> &'static [Template] {
    &file().templates
}

/// The template with this id.
pub fn template(id: &str) -> Option<&'static Template> {
    templates().iter().find(|template| template.id == id)
}

/// What a template begins with.
pub fn common(template: &Template) -> &'static [Proposal] {
    file().bases.iter().find(|base| base.id == template.base).map_or(&[], |base| base.laws.as_slice())
}

impl Template {
    /// All that is proposed: what applies to all of its form, then the laws of the operation.
    pub fn proposals(&self) -> impl Iterator<Item = &Proposal> {
        common(self).iter().chain(&self.laws)
    }

    /// Whether it is meant for a part of this form.
    pub fn fits(&self, form: UnitForm) -> bool {
        match form {
            UnitForm::Board | UnitForm::Department => self.base == "authority",
            UnitForm::Company => self.base == "company",
            UnitForm::Association => self.base == "association",
            UnitForm::Unit | UnitForm::OtherMunicipality => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::requirement::library;
    use std::collections::BTreeSet;

    #[test]
    fn the_laws_and_templates_read_and_name_each_other() {
        let file: File = serde_json::from_str(FILE).unwrap();
        assert!(file.laws.len() >= 20 && file.templates.len() >= 9);
        let ids: BTreeSet<&LawId> = file.laws.iter().map(|law| &law.id).collect();
        assert_eq!(ids.len(), file.laws.len(), "no id twice");
        for template in &file.templates {
            assert!(!common(template).is_empty(), "{} begins with nothing", template.id);
            let proposed: Vec<&LawId> = template.proposals().map(|one| &one.law).collect();
            let once: BTreeSet<&LawId> = proposed.iter().copied().collect();
            assert_eq!(once.len(), proposed.len(), "{} proposes a law twice", template.id);
            assert!(proposed.iter().all(|law| ids.contains(law)), "{} names an unknown law", template.id);
        }
    }

    #[test]
    fn the_catalogues_that_come_of_a_law_are_there() {
        for catalogue in laws().iter().flat_map(|law| &law.catalogues) {
            assert!(library().iter().any(|known| known.id == *catalogue), "{catalogue}");
        }
        assert!(laws().iter().any(|law| law.catalogues.contains(&"csl".to_owned())));
    }
}
