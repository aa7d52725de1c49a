//! Answers laid out by scope and requirement, a scope at a time as it is asked for: of a hundred thousand answers those
//! of a few hundred scopes are looked at.

use super::assessment::{Assessment, and_above};
use super::catalogue::Requirement;
use super::ids::RequirementId;
use crate::id::{Scope, SystemId};
use crate::municipality::Municipality;
use crate::time::Date;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

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
    places: HashMap<&'a str, usize>,
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
        let places = in_force.iter().enumerate().map(|(place, requirement)| (&*requirement.id.0, place)).collect();
        Answers { municipality, in_force, places, given: HashMap::new() }
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
        for ((_, id), assessment) in
            requirements.by_scope.range((scope, RequirementId("".into()))..).take_while(|((of, _), _)| *of == scope)
        {
            let (Some(place), Some(assessment)) = (self.places.get(&*id.0), requirements.assessments.get(*assessment))
            else {
                continue;
            };
            row.resize(self.in_force.len(), None);
            if let Some(cell) = row.get_mut(*place) {
                *cell = Some(&**assessment);
            }
        }
        let row: Row<'a> = row.into();
        self.given.insert(scope, Rc::clone(&row));
        row
    }
}

/// The scopes that may answer for these systems as platforms: what they depend on, nearest first, with its objects.
pub fn platforms(municipality: &Municipality, own: Scope, systems: &[SystemId]) -> Vec<Scope> {
    let mut seen: HashSet<SystemId> = systems.iter().copied().collect();
    let mut waiting: Vec<SystemId> = systems.to_vec();
    let (mut platforms, mut named) = (Vec::new(), HashSet::from([own]));
    let mut place = 0;
    while let Some(system) = waiting.get(place).copied() {
        place += 1;
        for (on, _) in municipality.dependencies.of(system) {
            if waiting.len() >= systems.len() + FARTHEST_PLATFORM || !seen.insert(on) {
                continue;
            }
            waiting.push(on);
            let objects = municipality.systems.get(on).into_iter().flat_map(|one| &one.description.objects);
            let scopes = std::iter::once(Scope::System(on)).chain(objects.map(|object| Scope::Object(*object)));
            platforms.extend(scopes.filter(|scope| named.insert(*scope)));
        }
    }
    platforms
}
