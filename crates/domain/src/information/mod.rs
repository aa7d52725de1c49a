//! Information as three linked records, many to many: the **record type** (a row in a board's records-management plan,
//! whose adopted versions stand beside what is proposed), the **information set** (what is classified) and the
//! **processing** (GDPR art. 30, with its threshold judgement and the officer's opinion). One inventory, several views,
//! ordered by the municipality's classification scheme.

mod adopt;
mod event;
mod impact;
mod opinion;
mod plan;
mod processing;
mod record_type;
mod scheme;
mod set;

pub use adopt::{AdoptPlan, rows_of};
pub use event::{Consulted, ImpactJudged, InformationEvent, OpinionGiven, PlanAdopted, SchemeSet};
pub use impact::{ImpactCriterion, ImpactJudgement, ImpactNeed, JudgeImpact};
pub use opinion::{Consult, GiveOpinion, GivenOpinion, Opinion};
pub use plan::{AdoptedPlan, AdoptedRow, PlanDecision, PlanRow, PlanTerms, Plans, RowStanding, plan_row};
pub use processing::{
    Consultation, Lack, LegalGround, Processing, ProcessingDescription, ProcessingRole, ProcessingState,
};
pub use record_type::{Keeping, RecordType, RecordTypeDescription};
pub use scheme::{Scheme, SchemeCode, SchemeFault, Schemes, SetScheme, code_of, code_order, unknown_codes};
pub use set::{InformationSet, InformationSetDescription, PersonalData};
