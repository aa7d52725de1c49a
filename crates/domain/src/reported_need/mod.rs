//! Needs reported to an object (*Anmäl behov till objektet*): what a department wants of a pm3 object, answered by the
//! object's managers with a place in the plan, a reasoned no, or a way to the steering group, whose decision is
//! registered with who took it and where it stands.

mod answer;
mod event;
mod model;
mod settle;

pub use answer::AnswerReportedNeed;
pub use event::{ReportedNeedAnswered, ReportedNeedEvent, ReportedNeedSettled};
pub use model::{
    AnswerOutcome, NeedAnswer, ReportedNeed, ReportedNeedDescription, ReportedNeedStanding, ReportedNeedState,
    Settlement, SettlementOutcome,
};
pub use settle::SettleReportedNeed;
