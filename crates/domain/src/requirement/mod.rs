//! Requirements and how they are answered. Catalogues are immutable content named by id, version and hash: those that
//! come with the program and those that the municipality has entered; an event puts one in force. Each requirement says which kinds of scope may answer it; an assessment is one
//! scope's answer with evidence and date. Where a scope has none, the answer of the scope above shows.

mod along;
mod answers;
mod applies;
mod assess;
mod assessment;
mod catalogue;
mod check;
mod enter;
mod event;
mod exempt;
mod ids;
mod known;
mod library;
mod model;
mod passage;
mod retire;
mod take;

pub(crate) use answers::platforms_by;
pub use answers::{Answers, Giver, Nearest, platforms};
pub use applies::{Because, Profile, Profiles};
pub use assess::Assess;
pub use assessment::{Answer, AnswerStanding, Assessment, Status, answer_for, inherited_for};
pub use catalogue::{
    Answering, Both, Catalogue, CatalogueSource, FromLevel, MapsTo, Requirement, ScopeKind, When, scope_kind,
};
pub use check::{CatalogueFault, MOST_BYTES, MOST_REQUIREMENTS, catalogue_faults};
pub use enter::EnterCatalogue;
pub use event::{
    AnswerRestored, AnswerThen, Assessed, Carried, CatalogueEntered, CatalogueRetired, CatalogueTaken, Exempted,
    RequirementEvent,
};
pub use exempt::{Exempt, Exemption};
pub use ids::RequirementId;
pub use library::{library, requirement};
pub use model::{Entered, InForce, Requirements, Retired};
pub use passage::{Becomes, Change, passage};
pub use retire::RetireCatalogue;
pub use take::TakeCatalogue;
