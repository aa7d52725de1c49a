//! The organisation: the municipality as legal person, its boards (each its own authority and controller),
//! departments, units, companies and associations, other municipalities it serves, and the pm3 objects with
//! their families. It is reorganised, never deleted: a unit that ends says who succeeds it.
//! Which board a thing belongs to follows from the unit it stands under.

mod event;
mod found;
mod model;
mod place;
mod succeed;

pub use event::{Founded, OrganisationEvent, UnitSucceeded};
pub use found::Found;
pub use model::{
    Family, FamilyDescription, MunicipalityDescription, Object, ObjectDescription, Unit, UnitDescription, UnitForm,
    UnitState,
};
pub use place::{Place, authority, covering, covers, department, place_of, unit_of, within};
pub use succeed::Succeed;
