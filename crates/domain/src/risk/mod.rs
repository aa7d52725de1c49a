//! Risks: *because of … happens … which leads to …*. A level is a cell of the municipality's own versioned
//! matrix, never a product; changing the matrix never rewrites what was assessed. Only who has the mandate for
//! the level accepts, until a day, and the acceptance keeps the level it was about.

mod accept;
mod assess;
mod event;
mod matrix;
mod model;
mod state_analysed;
mod treat;

pub use accept::Accept;
pub use assess::Assess;
pub use event::{
    AnalysedStated, AnalysisRestored, MatrixSet, RiskAccepted, RiskAssessed, RiskEvent, RiskRestored, RiskTreated,
};
pub use matrix::{LikelihoodStep, Matrix, MatrixLevel, RiskSettings, SetMatrix};
pub use model::{
    Acceptance, AcceptanceStanding, Assessment, Field, Judgement, Risk, RiskDescription, RiskState, StatedAnalysis,
    Treatment, TreatmentKind,
};
pub use state_analysed::StateAnalysed;
pub use treat::Treat;
