//! The computed need: the least fixed point of "a system needs at least what its own sets ask, and what the systems
//! that depend on it ask", per aspect. A decided need replaces what is computed there, upwards and downwards alike,
//! and what is passed on. The order of events does not matter: only the value is read, in the order of ids.

use super::carrier::Carrier;
use super::holdings::{Holdings, bound, place};
use super::level::{Need, Via};
use crate::classification::{Aspect, Class};
use crate::id::{InformationSetId, ObjectId, SystemId};
use crate::municipality::Municipality;
use crate::number::Consequence;
use crate::time::Date;
use imbl::ordmap::DiffItem;
use std::collections::VecDeque;
use std::sync::Arc;

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

/// What is computed for a system or an object and what counts there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct AtSystem {
    computed: Need,
    decided: Option<Need>,
}

impl AtSystem {
    fn counts(&self) -> &Need {
        self.decided.as_ref().unwrap_or(&self.computed)
    }
}

/// The protection need of every system and object, that day.
#[derive(Clone, Debug, Default)]
pub struct Needs {
    /// By system number.
    systems: Vec<AtSystem>,
    /// By object number.
    objects: Vec<AtSystem>,
    /// By set number: what it asks.
    classes: Vec<Option<Class>>,
    /// By system number: what its own sets ask, and what was given on it.
    asked: Vec<Need>,
    holdings: Arc<Holdings>,
}

/// What follows is the same; what it was worked out from may be laid out anew.
impl PartialEq for Needs {
    fn eq(&self, other: &Self) -> bool {
        self.systems == other.systems && self.objects == other.objects
    }
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

impl Needs {
    /// The needs that follow from what is adopted, given and decided, that day. What was adopted once and has lapsed
    /// still counts: a need does not sink because nobody looked again.
    pub fn of(municipality: &Municipality, day: Date) -> Self {
        let holdings = Arc::new(Holdings::of(municipality));
        let mut needs = Needs { holdings, ..Needs::default() };
        needs.ask_all(municipality);
        needs.settle(municipality, day);
        needs
    }

    /// The needs that would follow if these classes were adopted besides; these are the needs of the same value.
    #[must_use]
    pub fn if_adopted(&self, municipality: &Municipality, classes: &[(InformationSetId, Class)], day: Date) -> Self {
        let raised =
            |(set, class): &(InformationSetId, Class)| (*set, Some(raised_by_units(municipality, *set, class)));
        let mut needs = self.clone();
        needs.ask_again(municipality, classes.iter().map(raised).collect());
        needs.settle(municipality, day);
        needs
    }

    /// The needs of another value that day, when these are those of `before`; none when these are its needs too. What
    /// both values share is not looked at again.
    #[must_use]
    pub fn after(&self, before: &Municipality, now: &Municipality, day: Date) -> Option<Self> {
        if !Holdings::same(before, now) {
            return Some(Needs::of(now, day));
        }
        let (old, new) = (&before.classifications, &now.classifications);
        let given = !old.systems.ptr_eq(&new.systems);
        let decided = !before.protection_needs.decided.ptr_eq(&now.protection_needs.decided);
        if old.sets.ptr_eq(&new.sets) && !given && !decided {
            return None;
        }
        let changes = old.sets.diff(&new.sets).map(|change| match change {
            DiffItem::Add(set, class) | DiffItem::Update { new: (set, class), .. } => (*set, class.asked()),
            DiffItem::Remove(set, _) => (*set, None),
        });
        let mut changed: Vec<(InformationSetId, Option<Class>)> = changes.collect();
        // A class that was proposed asks for nothing yet.
        changed.retain(|(set, class)| self.classes.get(place(set.0)) != Some(class));
        if changed.is_empty() && !given && !decided {
            return None;
        }
        let mut needs = self.clone();
        if given {
            needs.ask_all(now);
        } else {
            needs.ask_again(now, changed);
        }
        needs.settle(now, day);
        Some(needs)
    }

    fn ask_all(&mut self, municipality: &Municipality) {
        self.asked = vec![Need::default(); self.holdings.systems()];
        self.classes = vec![None; self.holdings.sets_bound()];
        for (set, class) in &municipality.classifications.sets {
            let Some(class) = class.asked() else { continue };
            for system in self.holdings.holders(*set) {
                let open = self.holdings.is_open(*system);
                if let Some(need) = self.asked.get_mut(place(system.0)).filter(|_| open) {
                    need.raise_class(&class, Via::Set(*set));
                }
            }
            if let Some(asks) = self.classes.get_mut(place(set.0)) {
                *asks = Some(class);
            }
        }
        for (system, class) in &municipality.classifications.systems {
            let open = self.holdings.is_open(*system);
            if let (Some(need), Some((given, ..))) =
                (self.asked.get_mut(place(system.0)).filter(|_| open), &class.given)
            {
                need.raise_class(&given.class, Via::Given);
            }
        }
    }

    /// What the systems that hold these sets are asked for, now that the sets ask this.
    fn ask_again(&mut self, municipality: &Municipality, changed: Vec<(InformationSetId, Option<Class>)>) {
        let holdings = Arc::clone(&self.holdings);
        let mut holders = Vec::new();
        for (set, class) in changed {
            holders.extend(holdings.holders(set).iter().filter(|system| holdings.is_open(**system)));
            if let Some(asks) = self.classes.get_mut(place(set.0)) {
                *asks = class;
            }
        }
        holders.sort_unstable();
        holders.dedup();
        for system in &holders {
            let mut need = Need::default();
            for held in holdings.sets(*system) {
                if let Some(class) = self.classes.get(place(held.0)).and_then(Option::as_ref) {
                    need.raise_class(class, Via::Set(*held));
                }
            }
            let given = municipality.classifications.systems.get(system).and_then(|class| class.given.as_ref());
            if let Some((given, ..)) = given {
                need.raise_class(&given.class, Via::Given);
            }
            if let Some(asked) = self.asked.get_mut(place(system.0)) {
                *asked = need;
            }
        }
    }

    /// From what each system is asked for to what it needs.
    fn settle(&mut self, municipality: &Municipality, day: Date) {
        self.systems.clear();
        self.systems.extend(self.asked.iter().map(|asked| AtSystem { computed: *asked, decided: None }));
        self.objects = vec![AtSystem::default(); bound(municipality.objects.next())];
        for (carrier, decided) in &municipality.protection_needs.decided {
            let at = match carrier {
                Carrier::System(system) => self.systems.get_mut(place(system.0)),
                Carrier::Object(object) => self.objects.get_mut(place(object.0)),
            };
            if let Some(at) = at.filter(|_| decided.decision.holds(day)) {
                at.decided = Some(Need::decided(&decided.decision.class));
            }
        }
        self.follow_dependencies();
        self.gather_objects();
    }

    /// Levels only rise and there are few of them, so that rings in the graph end.
    fn follow_dependencies(&mut self) {
        let holdings = Arc::clone(&self.holdings);
        let asks = |at: &AtSystem| at.counts().highest().is_some();
        let numbers = (0..).map(SystemId).zip(&self.systems);
        let mut waiting: VecDeque<SystemId> = numbers.filter(|(_, at)| asks(at)).map(|(id, _)| id).collect();
        let mut queued = vec![false; self.systems.len()];
        for system in &waiting {
            if let Some(flag) = queued.get_mut(place(system.0)) {
                *flag = true;
            }
        }
        while let Some(system) = waiting.pop_front() {
            if let Some(flag) = queued.get_mut(place(system.0)) {
                *flag = false;
            }
            let needed = holdings.needed(system);
            if needed.is_empty() || !holdings.is_open(system) {
                continue;
            }
            let Some(asking) = self.at(system).map(|at| *at.counts()) else { continue };
            for (on, has_reserve) in needed {
                if !holdings.is_open(*on) || !self.pass(&asking, system, *on, *has_reserve) {
                    continue;
                }
                if let Some(flag) = queued.get_mut(place(on.0)).filter(|flag| !**flag) {
                    *flag = true;
                    waiting.push_back(*on);
                }
            }
        }
    }

    /// Passes what a system asks on to one it depends on; whether that one now passes on more itself.
    fn pass(&mut self, asking: &Need, from: SystemId, on: SystemId, has_reserve: bool) -> bool {
        let Some(at) = self.systems.get_mut(place(on.0)).filter(|_| on != from) else { return false };
        let mut raised = false;
        for aspect in Aspect::ALL.iter().copied() {
            let Some(level) = asking.level(aspect) else { continue };
            raised |= at.computed.raise(aspect, passed_on(aspect, level, has_reserve), Via::System(from));
        }
        raised && at.decided.is_none()
    }

    fn gather_objects(&mut self) {
        for (system, at) in (0..).map(SystemId).zip(&self.systems) {
            if !self.holdings.is_open(system) {
                continue;
            }
            for object in self.holdings.objects(system) {
                let Some(here) = self.objects.get_mut(place(object.0)) else { continue };
                for aspect in Aspect::ALL.iter().copied() {
                    if let Some(level) = at.counts().level(aspect) {
                        here.computed.raise(aspect, level, Via::System(system));
                    }
                }
            }
        }
    }

    /// The systems and objects whose level, in any aspect, is another in other needs.
    pub(crate) fn differing(&self, other: &Self) -> Vec<Carrier> {
        fn differ(one: &[AtSystem], other: &[AtSystem]) -> Vec<u32> {
            let nothing = Need::default();
            let both = one.iter().zip(other).map(|(one, other)| !one.counts().same_levels(other.counts()));
            // One may know of more than the other.
            let more = one.iter().skip(other.len()).chain(other.iter().skip(one.len()));
            let more = more.map(|at| !at.counts().same_levels(&nothing));
            (0..).zip(both.chain(more)).filter(|(_, differs)| *differs).map(|(number, _)| number).collect()
        }
        let systems = differ(&self.systems, &other.systems).into_iter().map(|number| Carrier::System(SystemId(number)));
        let objects = differ(&self.objects, &other.objects).into_iter().map(|number| Carrier::Object(ObjectId(number)));
        systems.chain(objects).collect()
    }

    /// What the needs were worked out from, besides classes.
    pub(crate) fn holdings(&self) -> &Arc<Holdings> {
        &self.holdings
    }

    fn at(&self, system: SystemId) -> Option<&AtSystem> {
        self.systems.get(place(system.0))
    }

    fn at_carrier(&self, carrier: Carrier) -> Option<&AtSystem> {
        match carrier {
            Carrier::System(system) => self.at(system),
            Carrier::Object(object) => self.objects.get(place(object.0)),
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
