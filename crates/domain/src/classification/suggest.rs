//! A suggested level for each aspect, with its reason from what is known of the sets: personal data, secrecy, how long an
//! outage and how much lost work the operations tolerate. It is shown, never chosen for anybody.

use super::model::Aspect;
use super::scale::Scale;
use crate::information::{InformationSetDescription, PersonalData};
use crate::number::{Consequence, Count, Hours};

/// From so many persons, ordinary personal data weigh more.
const MANY: u32 = 1_000;

/// Why a level is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// Sensitive personal data.
    Sensitive,
    /// Ordinary personal data.
    Ordinary,
    /// Ordinary personal data of this many persons.
    Many(Count),
    /// A secrecy provision usually applies.
    Secrecy,
    /// The operations tolerate an outage of at most this long.
    Outage(Hours),
    /// The operations tolerate losing at most this much work.
    Loss(Hours),
}

/// A suggested level with the reasons that speak for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggested {
    /// For which aspect.
    pub aspect: Aspect,
    /// The level.
    pub level: Consequence,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// How much weighs what, whatever the scale: from hardly to serious damage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Hardly,
    Moderate,
    Considerable,
    Serious,
}

impl Scale {
    /// The step that a weight is on this scale. On scales of five steps and more the highest is left for what takes an
    /// analysis of its own.
    fn at(&self, weight: Weight) -> Option<Consequence> {
        let steps = self.levels.len();
        let top = if steps >= 5 { steps - 2 } else { steps.checked_sub(1)? };
        let place = (2 * weight as usize * top + 3) / 6;
        self.levels.get(place).map(|step| Consequence(step.level))
    }

    /// The level from which it matters whom the damage hits, and how hard each: the first that takes special effort to
    /// mend. Below it the damage is put right in everyday work whoever is hit, so the answer would change neither the
    /// class nor what is done about it, and five questions more for each aspect would only be passed over.
    pub fn matters_from(&self) -> Option<Consequence> {
        self.at(Weight::Considerable)
    }
}

/// The suggested levels for sets that are classified together: what the most demanding of them asks for. Nothing for an
/// aspect of which nothing is known.
pub fn suggested(scale: &Scale, sets: &[&InformationSetDescription]) -> Vec<Suggested> {
    let said: Vec<(Aspect, Weight, Reason)> = sets.iter().flat_map(|set| spoken(set)).collect();
    let of = |aspect: &Aspect| {
        let about = || said.iter().filter(|one| one.0 == *aspect);
        let highest = about().map(|one| one.1).max()?;
        let mut reasons: Vec<Reason> = about().filter(|one| one.1 == highest).map(|one| one.2).collect();
        reasons.sort_unstable();
        reasons.dedup_by_key(|reason| std::mem::discriminant(reason));
        Some(Suggested { aspect: *aspect, level: scale.at(highest)?, reasons })
    };
    Aspect::ALL.iter().filter_map(of).collect()
}

fn spoken(set: &InformationSetDescription) -> Vec<(Aspect, Weight, Reason)> {
    let mut said = Vec::new();
    match (set.personal_data, set.persons) {
        (Some(PersonalData::Sensitive), _) => {
            said.push((Aspect::Confidentiality, Weight::Serious, Reason::Sensitive));
            said.push((Aspect::Integrity, Weight::Considerable, Reason::Sensitive));
        }
        (Some(PersonalData::Ordinary), Some(Count(persons))) if persons >= MANY => {
            said.push((Aspect::Confidentiality, Weight::Considerable, Reason::Many(Count(persons))));
            said.push((Aspect::Integrity, Weight::Moderate, Reason::Many(Count(persons))));
        }
        (Some(PersonalData::Ordinary), _) => {
            said.push((Aspect::Confidentiality, Weight::Moderate, Reason::Ordinary));
            said.push((Aspect::Integrity, Weight::Moderate, Reason::Ordinary));
        }
        (Some(PersonalData::None) | None, _) => {}
    }
    if set.secrecy.is_some() {
        said.push((Aspect::Confidentiality, Weight::Considerable, Reason::Secrecy));
    }
    if let Some(outage) = set.longest_outage {
        let weight = weight_of(outage, [4, 24, 168]);
        said.push((Aspect::Availability, weight, Reason::Outage(outage)));
    }
    if let Some(loss) = set.longest_loss {
        said.push((Aspect::Integrity, weight_of(loss, [1, 24, 168]), Reason::Loss(loss)));
    }
    said
}

/// The shorter the time that is tolerated, the more it weighs.
fn weight_of(Hours(hours): Hours, [serious, considerable, moderate]: [u32; 3]) -> Weight {
    match hours {
        hours if hours <= serious => Weight::Serious,
        hours if hours <= considerable => Weight::Considerable,
        hours if hours <= moderate => Weight::Moderate,
        _ => Weight::Hardly,
    }
}
