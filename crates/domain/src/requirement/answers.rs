//! Answers laid out by scope and requirement, a scope at a time as it is asked for: of a hundred thousand answers those
//! of a few hundred scopes are looked at.

use super::assessment::{Assessment, and_above};
use super::catalogue::Requirement;
use super::ids::RequirementId;
use crate::id::{ObjectId, Scope, SystemId};
use crate::municipality::Municipality;
use crate::time::Date;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

/// Who gave the answer that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Giver {
    /// The scope itself.
    Own,
    /// A scope above.
    Above(Scope),
    /// A platform that it depends on.
    Platform(Scope),
}

/// One scope's own answers, by the requirement's place; none of a scope that gave none.
type Row<'a> = Rc<[Option<&'a Assessment>]>;

/// The answers to the requirements in force.
pub struct Answers<'a> {
    municipality: &'a Municipality,
    in_force: Vec<&'a Requirement>,
    /// With their places, in the order of their ids.
    in_order: Vec<(&'a RequirementId, usize)>,
    given: HashMap<Scope, Row<'a>>,
}

/// The answers that may count for one scope, nearest first.
pub struct Nearest<'a> {
    own_and_above: Vec<(Giver, Row<'a>)>,
    platforms: Vec<(Giver, Row<'a>)>,
}

/// How many systems are followed to find a platform that answers.
const FARTHEST_PLATFORM: usize = 64;

impl<'a> Answers<'a> {
    /// The answers as a value holds them, to what is in force that day.
    pub fn of(municipality: &'a Municipality, day: Date) -> Self {
        let in_force: Vec<&'a Requirement> = municipality.requirements.holding(day).collect();
        let mut in_order: Vec<_> = in_force.iter().enumerate().map(|(place, one)| (&one.id, place)).collect();
        in_order.sort_unstable();
        Answers { municipality, in_force, in_order, given: HashMap::new() }
    }

    /// The requirements in force with their places, in the order of their catalogues.
    pub fn requirements(&self) -> impl Iterator<Item = (usize, &'a Requirement)> + use<'a> {
        self.in_force.clone().into_iter().enumerate()
    }

    /// The answers that may count for a scope: its own, those above it, and those of the platforms it stands on.
    pub fn nearest(&mut self, scope: Scope, platforms: &[Scope]) -> Nearest<'a> {
        let giver = |here: Scope| if here == scope { Giver::Own } else { Giver::Above(here) };
        let scopes = and_above(self.municipality, scope);
        let own_and_above = scopes.map(|here| (giver(here), self.row(here))).collect();
        let mut platforms: Vec<_> = platforms.iter().map(|one| (Giver::Platform(*one), self.row(*one))).collect();
        platforms.retain(|(_, row)| !row.is_empty());
        Nearest { own_and_above, platforms }
    }

    /// The answer that counts for a scope: its own, else the nearest above, else a platform's where platforms answer.
    pub fn counts(&self, nearest: &Nearest<'a>, place: usize) -> Option<(Giver, &'a Assessment)> {
        let answered = |(giver, row): &(Giver, Row<'a>)| Some((*giver, row.get(place).copied().flatten()?));
        let by_platform = || {
            let asked = self.in_force.get(place).is_some_and(|requirement| requirement.platform);
            nearest.platforms.iter().filter(|_| asked).find_map(answered)
        };
        nearest.own_and_above.iter().find_map(answered).or_else(by_platform)
    }

    fn row(&mut self, scope: Scope) -> Row<'a> {
        if let Some(row) = self.given.get(&scope) {
            return Rc::clone(row);
        }
        let requirements = &self.municipality.requirements;
        let mut row = Vec::new();
        // Answers and requirements are both in the order of the requirements' ids.
        let mut in_order = self.in_order.iter().peekable();
        for ((_, id), assessment) in
            requirements.by_scope.range((scope, RequirementId("".into()))..).take_while(|((of, _), _)| *of == scope)
        {
            let known = loop {
                match in_order.peek().map(|(known, place)| (order(known, id), *place)) {
                    Some((Ordering::Less, _)) => in_order.next(),
                    Some((Ordering::Equal, place)) => break Some(place),
                    Some((Ordering::Greater, _)) | None => break None,
                };
            };
            let (Some(place), Some(assessment)) = (known, requirements.assessments.get(*assessment)) else { continue };
            row.resize(self.in_force.len(), None);
            if let Some(cell) = row.get_mut(place) {
                *cell = Some(&**assessment);
            }
        }
        let row: Row<'a> = row.into();
        self.given.insert(scope, Rc::clone(&row));
        row
    }
}

/// How two ids are ordered; what is shared is equal, which is nearly always seen at once.
fn order(one: &RequirementId, other: &RequirementId) -> Ordering {
    if Arc::ptr_eq(&one.0, &other.0) { Ordering::Equal } else { one.cmp(other) }
}

/// The scopes that may answer for these systems as platforms: what they depend on, nearest first, with its objects.
pub fn platforms(municipality: &Municipality, own: Scope, systems: &[SystemId]) -> Vec<Scope> {
    let objects = |on| municipality.systems.get(on).map_or(&[][..], |one| &one.description.objects);
    platforms_by(own, systems, |system| {
        municipality.dependencies.of(system).map(|(on, _)| on).map(|on| (on, objects(on)))
    })
}

/// The same, told what a system depends on, and which objects that belongs to.
pub(crate) fn platforms_by<'a, N: Iterator<Item = (SystemId, &'a [ObjectId])>>(
    own: Scope,
    systems: &[SystemId],
    needed: impl Fn(SystemId) -> N,
) -> Vec<Scope> {
    let mut seen: HashSet<SystemId> = systems.iter().copied().collect();
    let mut waiting: Vec<SystemId> = systems.to_vec();
    let (mut platforms, mut named) = (Vec::new(), HashSet::from([own]));
    let mut place = 0;
    while let Some(system) = waiting.get(place).copied() {
        place += 1;
        for (on, objects) in needed(system) {
            if waiting.len() >= systems.len() + FARTHEST_PLATFORM || !seen.insert(on) {
                continue;
            }
            waiting.push(on);
            let scopes = std::iter::once(Scope::System(on)).chain(objects.iter().map(|object| Scope::Object(*object)));
            platforms.extend(scopes.filter(|scope| named.insert(*scope)));
        }
    }
    platforms
}
