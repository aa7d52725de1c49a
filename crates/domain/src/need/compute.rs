//! The computed need: the least fixed point of "a system needs at least what its own sets ask, and what the systems
//! that depend on it ask", per aspect. A decided need replaces what is computed there, upwards and downwards alike,
//! and what is passed on. The order of events does not matter: only the value is read, in the order of ids.

use super::carrier::Carrier;
use crate::classification::{Aspect, Class};
use crate::id::{InformationSetId, ObjectId, SystemId};
use crate::municipality::Municipality;
use crate::number::Consequence;
use crate::time::Date;
use std::collections::{BTreeMap, VecDeque};

/// Where a level came from, one step back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Via {
    /// It was decided here.
    Decided,
    /// An information set that the system holds.
    Set(InformationSetId),
    /// A class given directly on the system.
    Given,
    /// A system: for a system, one that depends on it; for an object, one that belongs to it.
    System(SystemId),
}

/// A level and where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The level.
    pub level: Consequence,
    /// Where it came from.
    pub via: Via,
}

/// The need per aspect; none where nothing is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need([Option<Reached>; 4]);

fn place(aspect: Aspect) -> usize {
    match aspect {
        Aspect::Confidentiality => 0,
        Aspect::Integrity => 1,
        Aspect::Availability => 2,
        Aspect::Traceability => 3,
    }
}

impl Need {
    /// The need for one aspect.
    pub fn of(&self, aspect: Aspect) -> Option<Reached> {
        self.0.get(place(aspect)).copied().flatten()
    }

    /// The level of one aspect.
    pub fn level(&self, aspect: Aspect) -> Option<Consequence> {
        self.of(aspect).map(|reached| reached.level)
    }

    /// The need as a class; none while nothing is known.
    pub fn class(&self) -> Option<Class> {
        Some(Class {
            confidentiality: self.level(Aspect::Confidentiality)?,
            integrity: self.level(Aspect::Integrity)?,
            availability: self.level(Aspect::Availability)?,
            traceability: self.level(Aspect::Traceability),
        })
    }

    /// The highest level of any aspect.
    pub fn highest(&self) -> Option<Consequence> {
        self.0.iter().flatten().map(|reached| reached.level).max()
    }

    /// Raises an aspect; whether it was lower.
    fn raise(&mut self, aspect: Aspect, level: Consequence, via: Via) -> bool {
        let Some(known) = self.0.get_mut(place(aspect)) else { return false };
        let higher = known.is_none_or(|known| known.level < level);
        if higher {
            *known = Some(Reached { level, via });
        }
        higher
    }

    fn raise_class(&mut self, class: &Class, via: Via) {
        for aspect in Aspect::ALL.iter().copied() {
            if let Some(level) = class.level(aspect) {
                self.raise(aspect, level, via);
            }
        }
    }

    fn decided(class: &Class) -> Self {
        let mut need = Need::default();
        need.raise_class(class, Via::Decided);
        need
    }
}

/// One step of the way a level took, from the system or object back to its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Through this system.
    System(SystemId),
    /// It was decided for the system before.
    Decided,
    /// It was given directly on the system before.
    Given,
    /// This information set asks for it.
    Set(InformationSetId),
}

/// What is computed for a system and what counts there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct AtSystem {
    computed: Need,
    decided: Option<Need>,
    /// Whether it is a system in use: what is closed asks and passes nothing on.
    is_open: bool,
}

impl AtSystem {
    fn counts(&self) -> &Need {
        self.decided.as_ref().unwrap_or(&self.computed)
    }
}

/// The protection need of every system and object, that day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// By system number.
    systems: Vec<AtSystem>,
    objects: BTreeMap<ObjectId, AtSystem>,
}

/// A reserve lowers what a dependency asks for availability by one step.
fn passed_on(aspect: Aspect, level: Consequence, has_reserve: bool) -> Consequence {
    match (aspect, has_reserve) {
        (Aspect::Availability, true) => Consequence(level.0.saturating_sub(1)),
        _ => level,
    }
}

/// A class that a set would get, raised by what units have adjusted it to.
fn raised_by_units(municipality: &Municipality, set: InformationSetId, class: &Class) -> Class {
    let classes = &municipality.classifications;
    let known = classes.sets.get(&set).zip(classes.scale());
    known.map_or_else(|| class.clone(), |(known, (_, scale))| known.raised(class, scale))
}

fn number(system: SystemId) -> usize {
    usize::try_from(system.0).unwrap_or(usize::MAX)
}

impl Needs {
    /// The needs that follow from what is adopted, given and decided, that day. What was adopted once and has lapsed
    /// still counts: a need does not sink because nobody looked again.
    pub fn of(municipality: &Municipality, day: Date) -> Self {
        Needs::if_adopted(municipality, &[], day)
    }

    /// The needs that would follow if these classes were adopted besides.
    pub fn if_adopted(municipality: &Municipality, classes: &[(InformationSetId, Class)], day: Date) -> Self {
        let mut needs = Needs::decided(municipality, day);
        needs.ask_sets(municipality, classes);
        needs.ask_given(municipality);
        needs.follow_dependencies(municipality);
        needs.gather_objects(municipality);
        needs
    }

    fn decided(municipality: &Municipality, day: Date) -> Self {
        let count = municipality.systems.next().0;
        let mut needs = Needs { systems: vec![AtSystem::default(); number(SystemId(count))], objects: BTreeMap::new() };
        for (system, _) in municipality.systems.iter().filter(|(_, system)| system.is_open()) {
            if let Some(at) = needs.systems.get_mut(number(system)) {
                at.is_open = true;
            }
        }
        for (carrier, decided) in &municipality.protection_needs.decided {
            if !decided.decision.holds(day) {
                continue;
            }
            let need = Some(Need::decided(&decided.decision.class));
            match carrier {
                Carrier::System(system) => {
                    if let Some(at) = needs.systems.get_mut(number(*system)) {
                        at.decided = need;
                    }
                }
                Carrier::Object(object) => needs.objects.entry(*object).or_default().decided = need,
            }
        }
        needs
    }

    fn ask_sets(&mut self, municipality: &Municipality, instead: &[(InformationSetId, Class)]) {
        let replaced = |set: &InformationSetId| instead.iter().any(|(other, _)| other == set);
        let adopted = municipality.classifications.sets.iter().filter(|(set, _)| !replaced(set));
        let adopted = adopted.filter_map(|(set, class)| Some((*set, class.asked()?)));
        let instead = instead.iter().map(|(set, class)| (*set, raised_by_units(municipality, *set, class)));
        for (set, class) in adopted.chain(instead) {
            let Some(described) = municipality.information_sets.get(set).filter(|set| set.is_open()) else { continue };
            for system in &described.description.systems {
                self.ask(*system, &class, Via::Set(set));
            }
        }
    }

    fn ask_given(&mut self, municipality: &Municipality) {
        for (system, class) in &municipality.classifications.systems {
            if let Some((given, ..)) = &class.given {
                self.ask(*system, &given.class, Via::Given);
            }
        }
    }

    fn ask(&mut self, system: SystemId, class: &Class, via: Via) {
        if let Some(at) = self.systems.get_mut(number(system)).filter(|at| at.is_open) {
            at.computed.raise_class(class, via);
        }
    }

    /// Levels only rise and there are few of them, so that rings in the graph end.
    fn follow_dependencies(&mut self, municipality: &Municipality) {
        let asks = |at: &AtSystem| at.counts().highest().is_some();
        let mut waiting: VecDeque<SystemId> =
            municipality.systems.iter().map(|(id, _)| id).filter(|id| self.at(*id).is_some_and(asks)).collect();
        let mut queued = vec![false; self.systems.len()];
        for system in &waiting {
            if let Some(flag) = queued.get_mut(number(*system)) {
                *flag = true;
            }
        }
        while let Some(system) = waiting.pop_front() {
            if let Some(flag) = queued.get_mut(number(system)) {
                *flag = false;
            }
            let Some(asking) = self.at(system).filter(|at| at.is_open).map(|at| *at.counts()) else { continue };
            for (on, dependency) in municipality.dependencies.of(system) {
                let has_reserve = dependency.reserve == Some(true);
                if !self.pass(&asking, system, on, has_reserve) {
                    continue;
                }
                if let Some(flag) = queued.get_mut(number(on)).filter(|flag| !**flag) {
                    *flag = true;
                    waiting.push_back(on);
                }
            }
        }
    }

    /// Passes what a system asks on to one it depends on; whether that one now passes on more itself.
    fn pass(&mut self, asking: &Need, from: SystemId, on: SystemId, has_reserve: bool) -> bool {
        let Some(at) = self.systems.get_mut(number(on)).filter(|at| at.is_open && on != from) else { return false };
        let mut raised = false;
        for aspect in Aspect::ALL.iter().copied() {
            let Some(level) = asking.level(aspect) else { continue };
            raised |= at.computed.raise(aspect, passed_on(aspect, level, has_reserve), Via::System(from));
        }
        raised && at.decided.is_none()
    }

    fn gather_objects(&mut self, municipality: &Municipality) {
        for (system, described) in municipality.systems.iter().filter(|(_, system)| system.is_open()) {
            let Some(need) = self.at(system).map(|at| *at.counts()) else { continue };
            for object in &described.description.objects {
                let at = self.objects.entry(*object).or_default();
                for aspect in Aspect::ALL.iter().copied() {
                    if let Some(level) = need.level(aspect) {
                        at.computed.raise(aspect, level, Via::System(system));
                    }
                }
            }
        }
    }

    fn at(&self, system: SystemId) -> Option<&AtSystem> {
        self.systems.get(number(system))
    }

    fn at_carrier(&self, carrier: Carrier) -> Option<&AtSystem> {
        match carrier {
            Carrier::System(system) => self.at(system),
            Carrier::Object(object) => self.objects.get(&object),
        }
    }

    /// What counts for a system or object: decided if it is, else computed.
    pub fn need(&self, carrier: Carrier) -> Need {
        self.at_carrier(carrier).map(|at| *at.counts()).unwrap_or_default()
    }

    /// What follows from the information alone, whether or not something else was decided.
    pub fn computed(&self, carrier: Carrier) -> Need {
        self.at_carrier(carrier).map(|at| at.computed).unwrap_or_default()
    }

    /// The way the computed level of an aspect took, from the carrier back to where it began.
    pub fn way(&self, carrier: Carrier, aspect: Aspect) -> Vec<Step> {
        let mut way = Vec::new();
        let mut next = self.computed(carrier).of(aspect);
        // A way never visits a system twice: each step back was raised earlier than the one it raised.
        while let Some(reached) = next {
            next = match reached.via {
                Via::Set(set) => {
                    way.push(Step::Set(set));
                    None
                }
                Via::Given => {
                    way.push(Step::Given);
                    None
                }
                Via::Decided => {
                    way.push(Step::Decided);
                    None
                }
                Via::System(system) => {
                    way.push(Step::System(system));
                    self.need(Carrier::System(system)).of(aspect)
                }
            };
            if way.len() > self.systems.len() {
                break;
            }
        }
        way
    }
}
