//! Where things stand: which authority and department a scope belongs to, and which scopes lie within which.
//! A unit that was succeeded leads on to its successors.

use super::model::{UnitDescription, UnitForm};
use crate::id::{Scope, UnitId};
use crate::item::Described;
use crate::municipality::Municipality;

/// Longest way up or along that is followed; a ring in the organisation ends there instead of never.
const FARTHEST: usize = 32;

/// Where a scope stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Place {
    /// The board, company, association or other municipality; none for the municipality as a whole.
    pub authority: Option<UnitId>,
    /// The department.
    pub department: Option<UnitId>,
}

fn upwards(municipality: &Municipality, unit: UnitId) -> impl Iterator<Item = (UnitId, UnitForm)> {
    let mut next = Some(unit);
    std::iter::from_fn(move || {
        let id = next?;
        let unit = UnitDescription::table(municipality).get(id)?;
        next = unit.state.succeeded_by.first().copied().or(unit.description.parent);
        Some((id, unit.description.form))
    })
    .take(FARTHEST)
}

/// The board, company, association or other municipality that a unit belongs to today.
pub fn authority(municipality: &Municipality, unit: UnitId) -> Option<UnitId> {
    let ended = |id: UnitId| municipality.units.get(id).is_some_and(|unit| !unit.state.succeeded_by.is_empty());
    upwards(municipality, unit).find(|(id, form)| form.is_authority() && !ended(*id)).map(|(id, _)| id)
}

/// The department that a unit belongs to today.
pub fn department(municipality: &Municipality, unit: UnitId) -> Option<UnitId> {
    let ended = |id: UnitId| municipality.units.get(id).is_some_and(|unit| !unit.state.succeeded_by.is_empty());
    upwards(municipality, unit).find(|(id, form)| *form == UnitForm::Department && !ended(*id)).map(|(id, _)| id)
}

/// The unit a scope stands under, if any.
pub fn unit_of(municipality: &Municipality, scope: Scope) -> Option<UnitId> {
    match scope {
        Scope::Municipality | Scope::Family(_) => None,
        Scope::Unit(unit) => Some(unit),
        Scope::Object(object) => municipality.objects.get(object)?.description.department,
        Scope::System(system) => {
            let description = &municipality.systems.get(system)?.description;
            let by_object = || {
                let object = description.objects.first()?;
                municipality.objects.get(*object)?.description.department
            };
            description.unit.or_else(by_object)
        }
    }
}

/// Where a scope stands today.
pub fn place_of(municipality: &Municipality, scope: Scope) -> Place {
    match unit_of(municipality, scope) {
        None => Place::default(),
        Some(unit) => Place { authority: authority(municipality, unit), department: department(municipality, unit) },
    }
}

/// Whether a unit is another or lies beneath it, today.
pub fn within(municipality: &Municipality, unit: UnitId, above: UnitId) -> bool {
    upwards(municipality, unit).any(|(id, _)| id == above)
}

/// The parts whose duties reach this one, itself first: those that [`covers`] says yes of, each once.
pub fn covering(municipality: &Municipality, inner: Scope) -> Vec<Scope> {
    let mut outer = vec![inner];
    let mut add = |scope: Scope| {
        if !outer.contains(&scope) {
            outer.push(scope);
        }
    };
    add(Scope::Municipality);
    let unit = unit_of(municipality, inner).into_iter();
    unit.flat_map(|unit| upwards(municipality, unit)).for_each(|(above, _)| add(Scope::Unit(above)));
    let objects = match inner {
        Scope::Object(object) => vec![object],
        Scope::System(system) => {
            municipality.systems.get(system).map(|system| system.description.objects.clone()).unwrap_or_default()
        }
        Scope::Municipality | Scope::Unit(_) | Scope::Family(_) => Vec::new(),
    };
    for object in objects {
        add(Scope::Object(object));
        let family = municipality.objects.get(object).and_then(|object| object.description.family);
        if let Some(family) = family {
            add(Scope::Family(family));
        }
    }
    outer
}

/// Whether a duty for `outer` reaches `inner`.
pub fn covers(municipality: &Municipality, outer: Scope, inner: Scope) -> bool {
    if outer == inner || outer == Scope::Municipality {
        return true;
    }
    match (outer, inner) {
        (Scope::Unit(above), _) => unit_of(municipality, inner).is_some_and(|unit| within(municipality, unit, above)),
        (Scope::Family(family), Scope::Object(object)) => {
            municipality.objects.get(object).is_some_and(|object| object.description.family == Some(family))
        }
        (Scope::Family(_) | Scope::Object(_), Scope::System(system)) => {
            municipality.systems.get(system).is_some_and(|system| {
                system.description.objects.iter().any(|object| covers(municipality, outer, Scope::Object(*object)))
            })
        }
        _ => false,
    }
}
