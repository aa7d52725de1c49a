//! Requirements and how they are answered. Catalogues are immutable content named by id, version and hash; an
//! event puts one in force. Each requirement says which kinds of scope may answer it; an assessment is one
//! scope's answer with evidence and date. Where a scope has none, the answer of the scope above shows.

mod assess;
mod assessment;
mod catalogue;
mod event;

pub use assess::{Assess, TakeCatalogue};
pub use assessment::{Answer, Assessment, Requirements, Status, answer_for, inherited_for};
pub use catalogue::{Both, Catalogue, Requirement, RequirementId, ScopeKind, library, requirement, scope_kind};
pub use event::{Assessed, CatalogueTaken, RequirementEvent};
