//! What can be wrong with a catalogue somebody wants to enter. All faults come at once, each at its requirement and
//! field, so that a list can show them in their cells.

use super::catalogue::{Catalogue, Requirement};
use super::ids::{ID_MAX, RequirementId};
use crate::field::{Fault, Wrong};
use crate::municipality::Municipality;
use crate::text::{Line, Name, Prose};
use std::collections::{HashMap, HashSet};

/// The most requirements of one catalogue.
pub const MOST_REQUIREMENTS: usize = 2_000;
/// The most bytes of one catalogue as it is kept.
pub const MOST_BYTES: usize = 2 << 20;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueFault {
    /// At which requirement, from zero; none if it is the catalogue itself.
    pub requirement: Option<usize>,
    /// In which field.
    pub field: &'static str,
    /// What.
    pub wrong: Wrong,
}

impl From<CatalogueFault> for Fault {
    /// The field as a program reads it: `content.requirements.3.text`.
    fn from(fault: CatalogueFault) -> Fault {
        let place = fault.requirement.map(|place| format!("requirements.{place}.")).unwrap_or_default();
        Fault::new(format!("content.{place}{}", fault.field), fault.wrong)
    }
}

/// Everything that is wrong with a catalogue, for a municipality that would enter it.
pub fn catalogue_faults(catalogue: &Catalogue, municipality: &Municipality) -> Vec<CatalogueFault> {
    let parents = catalogue.requirements.iter().map(|one| (&one.id, one.parent.as_ref())).collect();
    let mut check = Check { catalogue, municipality, parents, places: HashMap::new(), faults: Vec::new() };
    check.whole();
    for (place, requirement) in catalogue.requirements.iter().enumerate() {
        check.requirement(place, requirement);
    }
    check.faults
}

struct Check<'a> {
    catalogue: &'a Catalogue,
    municipality: &'a Municipality,
    parents: HashMap<&'a RequirementId, Option<&'a RequirementId>>,
    places: HashMap<&'a RequirementId, usize>,
    faults: Vec<CatalogueFault>,
}

/// A catalogue's own id: as it stands in addresses and before its requirements' ids.
fn is_short_name(text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '.' | '-');
    (1..=60).contains(&text.len()) && text.chars().all(fits)
}

fn is_id(text: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | ':');
    (1..=ID_MAX).contains(&text.chars().count()) && text.chars().all(fits)
}

impl<'a> Check<'a> {
    fn fault(&mut self, requirement: Option<usize>, field: &'static str, wrong: Wrong) {
        self.faults.push(CatalogueFault { requirement, field, wrong });
    }

    fn text<T>(&mut self, at: (Option<usize>, &'static str), text: &str, read: fn(&str) -> Result<T, Wrong>) {
        if let Err(wrong) = read(text) {
            self.fault(at.0, at.1, wrong);
        }
    }

    /// A text that may be left out.
    fn optional<T>(&mut self, at: (Option<usize>, &'static str), text: &str, read: fn(&str) -> Result<T, Wrong>) {
        if !text.trim().is_empty() {
            self.text(at, text, read);
        }
    }

    fn whole(&mut self) {
        let (catalogue, requirements) = (self.catalogue, &self.municipality.requirements);
        if catalogue.id.is_empty() {
            self.fault(None, "id", Wrong::Missing);
        } else if !is_short_name(&catalogue.id) {
            self.fault(None, "id", Wrong::Rule("catalogue-id-form"));
        }
        let comes_along = super::library::library().iter().any(|one| one.id == catalogue.id && !one.text_not_entered);
        if comes_along {
            self.fault(None, "id", Wrong::Rule("catalogue-comes-with-program"));
        } else if requirements.versions(&catalogue.id).any(|known| known.version == catalogue.version) {
            self.fault(None, "version", Wrong::Rule("catalogue-version-known"));
        }
        self.text((None, "version"), &catalogue.version, Line::new);
        self.text((None, "title"), &catalogue.title.sv, Name::new);
        self.optional((None, "title_en"), &catalogue.title.en, Name::new);
        self.text((None, "instrument"), &catalogue.instrument, Line::new);
        if catalogue.source.url.as_ref().is_some_and(|url| !is_address(url)) {
            self.fault(None, "url", Wrong::Rule("catalogue-url-form"));
        }
        if catalogue.requirements.is_empty() {
            self.fault(None, "requirements", Wrong::Rule("catalogue-no-requirements"));
        }
        if catalogue.requirements.len() > MOST_REQUIREMENTS || catalogue.canonical().len() > MOST_BYTES {
            self.fault(None, "requirements", Wrong::Rule("catalogue-too-large"));
        }
    }

    fn requirement(&mut self, place: usize, one: &'a Requirement) {
        let at = Some(place);
        self.id(place, one);
        self.text((at, "reference"), &one.reference, Line::new);
        self.text((at, "title"), &one.title.sv, Name::new);
        self.optional((at, "title_en"), &one.title.en, Name::new);
        self.text((at, "text"), &one.text.sv, Prose::new);
        self.optional((at, "text_en"), &one.text.en, Prose::new);
        for (field, text) in [("evidence", &one.evidence), ("verification", &one.verification)] {
            for text in text.iter().flat_map(|both| [&both.sv, &both.en]) {
                self.optional((at, field), text, Prose::new);
            }
        }
        if one.scopes.is_empty() {
            self.fault(at, "scopes", Wrong::Rule("catalogue-no-scope"));
        }
        if one.valid_from.is_some() && one.valid_to.is_some() && one.valid_to < one.valid_from {
            self.fault(at, "valid_to", Wrong::Rule("until-before-from"));
        }
        self.parent(place, one);
        self.levels(place, one);
        self.elsewhere(place, one);
    }

    fn id(&mut self, place: usize, one: &'a Requirement) {
        let at = Some(place);
        if one.id.0.is_empty() {
            return self.fault(at, "id", Wrong::Missing);
        }
        if !is_id(&one.id.0) {
            self.fault(at, "id", Wrong::Rule("catalogue-requirement-id-form"));
        }
        if self.places.insert(&one.id, place).is_some() {
            self.fault(at, "id", Wrong::Rule("catalogue-duplicate-id"));
        }
        let belongs = self.municipality.requirements.find(&one.id.0);
        if belongs.is_some_and(|(other, _)| other.id != self.catalogue.id) {
            self.fault(at, "id", Wrong::Rule("catalogue-id-elsewhere"));
        }
    }

    fn parent(&mut self, place: usize, one: &Requirement) {
        let Some(parent) = &one.parent else { return };
        if !self.parents.contains_key(parent) {
            return self.fault(Some(place), "parent", Wrong::Rule("catalogue-unknown-parent"));
        }
        let mut seen = HashSet::from([&one.id]);
        let mut above = Some(parent);
        while let Some(here) = above {
            if !seen.insert(here) {
                return self.fault(Some(place), "parent", Wrong::Rule("catalogue-parent-ring"));
            }
            above = self.parents.get(here).copied().flatten();
        }
    }

    fn levels(&mut self, place: usize, one: &Requirement) {
        let Some((scale, _)) = self.municipality.classifications.scale() else { return };
        for from in one.when.iter().flat_map(|when| &when.aspects) {
            if !scale.has(from.from) {
                self.fault(Some(place), from.aspect.key(), Wrong::Rule("catalogue-level-not-on-scale"));
            }
        }
    }

    fn elsewhere(&mut self, place: usize, one: &Requirement) {
        let requirements = &self.municipality.requirements;
        for maps in &one.maps {
            let own = self.catalogue.id == maps.to;
            let known = requirements.catalogue(&maps.to);
            let other = known.filter(|other| !other.requirements.is_empty());
            // What is written as a catalogue's id is one; another instrument is named as people name it.
            let nowhere = !own && known.is_none() && is_short_name(&maps.to);
            let has = |catalogue: &Catalogue| catalogue.requirements.iter().any(|one| *one.id.0 == *maps.reference);
            if maps.to.trim().is_empty() || maps.reference.trim().is_empty() {
                self.fault(Some(place), "maps", Wrong::Missing);
            } else if nowhere || (own && !has(self.catalogue)) || (!own && other.is_some_and(|other| !has(other))) {
                self.fault(Some(place), "maps", Wrong::Rule("catalogue-unknown-mapping"));
            }
        }
        let before = |id: &RequirementId| {
            requirements.versions(&self.catalogue.id).any(|version| version.requirement(id).is_some())
        };
        if one.replaces.iter().any(|id| !before(id)) {
            self.fault(Some(place), "replaces", Wrong::Rule("catalogue-unknown-replaced"));
        }
    }
}

/// Whether a text is an address that a page may link to.
fn is_address(text: &str) -> bool {
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    is_web && text.chars().count() <= Line::MAX && !text.contains(|letter: char| letter.is_whitespace())
}
