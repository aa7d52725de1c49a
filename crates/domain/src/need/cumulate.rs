//! Cumulation: much information at one level may together deserve the next. The rules are settings; what they say is a
//! proposal, never a level by itself.

use super::carrier::Carrier;
use super::compute::Needs;
use super::event::{CumulationSet, NeedEvent};
use crate::classification::Aspect;
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Wrong};
use crate::id::{ItemRef, PersonId, Scope, SystemId};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::number::{Consequence, Count, Version};
use crate::record;
use crate::refusal::Refusal;
use std::collections::BTreeSet;

record! {
    /// When many together ask for the next level. A rule that is not given does not fire.
    pub struct Cumulation {
        /// From how many information sets at the level below.
        pub sets: Option<Count>,
        /// From how many information owners at the level below.
        pub owners: Option<Count>,
        /// From how many persons that the information at the level below is about.
        pub persons: Option<Count>,
    }
}

record! {
    /// Put rules of cumulation in force.
    pub struct SetCumulation {
        /// The rules.
        pub rules: Cumulation,
        /// Where it was decided, when it was not by whoever enters it.
        #[serde(flatten)]
        pub elsewhere: Elsewhere,
    }
}

/// A level that much information together asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cumulated {
    /// For which aspect.
    pub aspect: Aspect,
    /// The level proposed, one above the highest of the sets.
    pub to: Consequence,
    /// Sets at the level below.
    pub sets: usize,
    /// Owners of those.
    pub owners: usize,
    /// Persons that those are about.
    pub persons: u64,
}

/// What cumulation proposes for a system, where that is above what counts there today.
pub fn cumulated(municipality: &Municipality, needs: &Needs, system: SystemId) -> Vec<Cumulated> {
    let Some((rules, _)) = municipality.protection_needs.rules() else { return Vec::new() };
    let Some((scale, _)) = municipality.classifications.scale() else { return Vec::new() };
    let demands = super::demand::demands_of(municipality, needs, Carrier::System(system));
    let counts = needs.need(Carrier::System(system));
    let proposal = |aspect: &Aspect| {
        let highest = demands.iter().filter_map(|demand| demand.class.level(*aspect)).max()?;
        let to = Consequence(highest.0 + 1);
        let at: Vec<_> = demands.iter().filter(|demand| demand.class.level(*aspect) == Some(highest)).collect();
        let owners: BTreeSet<PersonId> = at.iter().filter_map(|demand| demand.owner).collect();
        let about = |demand: &&super::demand::Demand| {
            let set = municipality.information_sets.get(demand.set)?;
            set.description.persons.map(|count| u64::from(count.0))
        };
        let found = Cumulated {
            aspect: *aspect,
            to,
            sets: at.len(),
            owners: owners.len(),
            persons: at.iter().filter_map(about).sum(),
        };
        // Nothing gathers at the lowest level: what harms nobody harms nobody twice.
        let gathers = scale.levels.first().is_some_and(|lowest| lowest.level < highest.0);
        let wanted = gathers && scale.has(to) && counts.level(*aspect).is_none_or(|level| level < to);
        (wanted && fires(rules, &found)).then_some(found)
    };
    Aspect::ALL.iter().filter_map(proposal).collect()
}

fn fires(rules: &Cumulation, found: &Cumulated) -> bool {
    let reached = |rule: Option<Count>, count: u64| rule.is_some_and(|rule| count >= u64::from(rule.0));
    let many = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    reached(rules.sets, many(found.sets))
        || reached(rules.owners, many(found.owners))
        || reached(rules.persons, found.persons)
}

impl Verb for SetCumulation {
    const NAME: &'static str = "cumulation.set";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetScales, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let counts = [("sets", self.rules.sets), ("owners", self.rules.owners), ("persons", self.rules.persons)];
        // One alone is no gathering.
        let alone = counts.into_iter().filter(|(_, rule)| rule.is_some_and(|rule| rule.0 < 2));
        let faults: Vec<Fault> = alone.map(|(field, _)| Fault::new(field, Wrong::NotANumber(2, 100_000_000))).collect();
        if !faults.is_empty() {
            return Err(Refusal::Invalid(faults));
        }
        let version = ground.municipality.protection_needs.rules().map_or(1, |(_, version)| version.0 + 1);
        let SetCumulation { rules, elsewhere } = self;
        decided.add(NeedEvent::CumulationSet(CumulationSet { version: Version(version), rules, elsewhere }))
    }
}
