//! Systems and services, their suppliers, and what they depend on. A supplier is one record however many
//! systems it delivers, so that "what depends on supplier X?" has an answer.

mod depend;
mod model;
mod supplier;

pub use depend::{Depend, Dependencies, Dependency, DependencyEnded, DependencyEvent, DependencySet, EndDependency};
pub use model::{
    AiRisk, Criticality, Hosting, LifeCycle, LockIn, Overlap, Partly, Sharing, System, SystemDescription, SystemState,
};
pub use supplier::{Supplier, SupplierDescription};
