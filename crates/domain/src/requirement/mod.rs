//! Requirements and how they are answered. Catalogues are immutable content named by id, version and hash; an
//! event puts one in force. Each requirement says which kinds of scope may answer it; an assessment is one
//! scope's answer with evidence and date. Where a scope has none, the answer of the scope above shows.

mod answers;
mod applies;
mod assess;
mod assessment;
mod catalogue;
mod event;
mod exempt;

pub(crate) use answers::platforms_by;
pub use answers::{Answers, Giver, Nearest, platforms};
pub use applies::{Because, Profile, Profiles};
pub use assess::{Assess, TakeCatalogue};
pub use assessment::{Answer, AnswerStanding, Assessment, Requirements, Status, answer_for, inherited_for};
pub use catalogue::{
    Answering, Both, Catalogue, FromLevel, MapsTo, Requirement, RequirementId, ScopeKind, When, library, requirement,
    scope_kind,
};
pub use event::{Assessed, CatalogueTaken, Exempted, RequirementEvent};
pub use exempt::{Exempt, Exemption};
