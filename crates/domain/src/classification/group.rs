//! What is classified together: the sets of a part of the municipality that have the same unit, personal data and secrecy
//! provision, and are held by the same systems or appear as the same record types. A group is the same whoever of it has
//! been classified already, so that progress can be counted.

use super::model::{Standing, standing_of_set};
use crate::id::{InformationSetId, RecordTypeId, Scope, SystemId, UnitId};
use crate::information::{InformationSetDescription, PersonalData};
use crate::item::Described;
use crate::municipality::Municipality;
use crate::need::Carrier;
use crate::organisation::covers;
use crate::time::Date;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many are judged at once; more would not be read.
const AT_ONCE: usize = 20;
/// So many examples help; more distract.
const MOST_EXAMPLES: usize = 3;

/// Information sets that are classified together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// All of them, in order.
    pub sets: Vec<InformationSetId>,
    /// Those that wait to be classified, or classified anew.
    pub waiting: Vec<InformationSetId>,
}

/// What sets must have in common.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    personal_data: Reverse<Option<PersonalData>>,
    secrecy: Reverse<Option<String>>,
    unit: Option<UnitId>,
}

/// What ties sets together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tie {
    System(SystemId),
    RecordType(RecordTypeId),
    /// No system and no record type: such sets belong together too.
    Loose,
}

impl Standing {
    /// Whether a class is to be proposed, for the first time or again.
    pub fn awaits_proposal(self) -> bool {
        matches!(self, Standing::Unknown | Standing::Lapsed | Standing::Reopened)
    }
}

/// The groups of a part of the municipality, of the sets that `sees` lets through; what asks for most care first.
pub fn groups(
    municipality: &Municipality,
    scope: Scope,
    sees: &dyn Fn(InformationSetId) -> bool,
    day: Date,
) -> Vec<Group> {
    let mut alike: BTreeMap<Alike, Vec<(BTreeSet<Tie>, Vec<InformationSetId>)>> = BTreeMap::new();
    let within = within(municipality, scope);
    for (id, set) in municipality.information_sets.iter() {
        if set.is_open() && within(&set.description) && sees(id) {
            tie(alike.entry(shared(&set.description)).or_default(), ties(&set.description), id);
        }
    }
    let tied = alike.into_values().flat_map(|mut tied| {
        tied.sort_by_key(|(_, sets)| sets.first().copied());
        tied.into_iter().map(|(_, sets)| sets)
    });
    let waits = |set: &InformationSetId| standing_of_set(municipality, *set, day).awaits_proposal();
    let group = |sets: &[InformationSetId]| Group {
        sets: sets.to_vec(),
        waiting: sets.iter().copied().filter(|set| waits(set)).collect(),
    };
    tied.flat_map(|sets| sets.chunks(AT_ONCE).map(group).collect::<Vec<_>>()).collect()
}

/// Whether a set belongs to a part: systems and objects have what they hold, units what belongs to them.
fn within(municipality: &Municipality, scope: Scope) -> Box<dyn Fn(&InformationSetDescription) -> bool + '_> {
    match Carrier::try_from_scope(scope) {
        Some(carrier) => {
            let systems = carrier.systems(municipality);
            Box::new(move |set| set.systems.iter().any(|system| systems.contains(system)))
        }
        None => Box::new(move |set| covers(municipality, scope, set.scope(municipality))),
    }
}

fn shared(set: &InformationSetDescription) -> Alike {
    Alike {
        personal_data: Reverse(set.personal_data),
        secrecy: Reverse(set.secrecy.as_ref().map(|line| line.to_lowercase())),
        unit: set.unit,
    }
}

fn ties(set: &InformationSetDescription) -> BTreeSet<Tie> {
    let systems = set.systems.iter().copied().map(Tie::System);
    let mut ties: BTreeSet<Tie> = systems.chain(set.record_types.iter().copied().map(Tie::RecordType)).collect();
    if ties.is_empty() {
        ties.insert(Tie::Loose);
    }
    ties
}

/// Adds a set to those it is tied to, which it may bring together.
fn tie(tied: &mut Vec<(BTreeSet<Tie>, Vec<InformationSetId>)>, mut ties: BTreeSet<Tie>, set: InformationSetId) {
    let mut sets = vec![set];
    tied.retain_mut(|(others, with)| {
        let apart = ties.is_disjoint(others);
        if !apart {
            ties.append(others);
            sets.append(with);
        }
        apart
    });
    sets.sort_unstable();
    tied.push((ties, sets));
}

/// Classified sets of the same kind, the most alike first: what holds, on the scale in force, and is of the same
/// personal data or secrecy.
pub fn examples(
    municipality: &Municipality,
    group: &[InformationSetId],
    sees: &dyn Fn(InformationSetId) -> bool,
    day: Date,
) -> Vec<InformationSetId> {
    let Some((_, scale)) = municipality.classifications.scale() else { return Vec::new() };
    let Some(like) = group.first().and_then(|set| municipality.information_sets.get(*set)) else { return Vec::new() };
    let holding = municipality.classifications.sets.iter().filter(|(set, class)| {
        let on_scale = class.adopted.as_ref().is_some_and(|(_, version, _)| *version == scale);
        on_scale && !group.contains(set)
    });
    let mut found: Vec<(Reverse<u8>, InformationSetId)> = holding
        .filter_map(|(set, class)| {
            let described = &municipality.information_sets.get(*set).filter(|set| set.is_open())?.description;
            let likeness = likeness(&like.description, described)?;
            let holds = class.standing(described, day) == Standing::Adopted && sees(*set);
            holds.then_some((Reverse(likeness), *set))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().take(MOST_EXAMPLES).map(|(_, set)| set).collect()
}

/// How alike two sets are; none when they have neither personal data nor secrecy in common.
fn likeness(one: &InformationSetDescription, other: &InformationSetDescription) -> Option<u8> {
    let personal = one.personal_data.is_some() && one.personal_data == other.personal_data;
    let secrecy = one.secrecy.is_some() && one.secrecy == other.secrecy;
    let tied = !ties(one).is_disjoint(&ties(other));
    let unit = one.unit == other.unit;
    (personal || secrecy).then(|| u8::from(personal) + 3 * u8::from(secrecy) + 2 * u8::from(tied) + u8::from(unit))
}
