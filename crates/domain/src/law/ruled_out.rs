//! Which law counts for a part: its own word, else the nearest above; and which catalogues that rules out there.

use super::library::{Law, LawId, laws};
use super::model::{Applies, Profiled};
use crate::id::{Scope, UnitId};
use crate::municipality::Municipality;
use crate::organisation::unit_of;
use crate::requirement::RequirementId;

/// Longest way up that is followed; a ring in the organisation ends there.
const FARTHEST_ABOVE: usize = 16;

/// A law that does not apply to a part.
#[derive(Clone, Copy, Debug)]
pub struct RuledOut<'a> {
    /// Which law.
    pub law: &'static Law,
    /// The part that said so: itself, or one above.
    pub unit: UnitId,
    /// What it said.
    pub profiled: &'a Profiled,
}

impl RuledOut<'_> {
    /// Whether the requirements of a catalogue come of this law.
    pub fn is_of(&self, catalogue: &str) -> bool {
        self.law.catalogues.iter().any(|known| known == catalogue)
    }
}

/// Which requirements the law profiles rule out for a part of the municipality.
#[derive(Clone, Debug)]
pub struct Outside<'a> {
    municipality: &'a Municipality,
    laws: Vec<RuledOut<'a>>,
}

impl<'a> Outside<'a> {
    /// What is ruled out there.
    pub fn of(municipality: &'a Municipality, scope: Scope) -> Self {
        Outside { municipality, laws: ruled_out(municipality, scope) }
    }

    /// Which law that does not apply a requirement comes of; none where it is asked.
    pub fn why(&self, requirement: &RequirementId) -> Option<RuledOut<'a>> {
        if self.laws.is_empty() {
            return None;
        }
        let (catalogue, _) = self.municipality.requirements.find(&requirement.0)?;
        self.laws.iter().find(|law| law.is_of(&catalogue.id)).copied()
    }
}

/// What was decided of a law for a part: by itself, else by the nearest above.
pub fn profile_for<'a>(municipality: &'a Municipality, unit: UnitId, law: &LawId) -> Option<(UnitId, &'a Profiled)> {
    let parent = |unit: &UnitId| municipality.units.get(*unit)?.description.parent;
    let mut upwards = std::iter::successors(Some(unit), parent).take(FARTHEST_ABOVE);
    upwards.find_map(|unit| Some((unit, municipality.law_profiles.get(unit, law)?)))
}

/// The laws with requirements of their own that do not apply to a part of the municipality. An object that serves
/// several departments is outside a law only if all of them are.
pub fn ruled_out(municipality: &Municipality, scope: Scope) -> Vec<RuledOut<'_>> {
    if municipality.law_profiles.of.is_empty() {
        return Vec::new();
    }
    let Some(unit) = unit_of(municipality, scope) else { return Vec::new() };
    let served: &[UnitId] = match scope {
        Scope::Object(object) => {
            municipality.objects.get(object).map_or(&[], |object| object.description.serves.as_slice())
        }
        _ => &[],
    };
    let says_no = |unit: UnitId, law: &LawId| {
        profile_for(municipality, unit, law).filter(|(_, profiled)| profiled.profile.applies == Applies::No)
    };
    let outside = |law: &'static Law| {
        let (said_by, profiled) = says_no(unit, &law.id)?;
        let all = served.iter().all(|unit| says_no(*unit, &law.id).is_some());
        all.then_some(RuledOut { law, unit: said_by, profiled })
    };
    laws().iter().filter(|law| !law.catalogues.is_empty()).filter_map(outside).collect()
}
