//! The municipality-wide picture of risks and vulnerabilities (lägesbild informationssäkerhet): a pure function
//! of a value, of what a viewer sees and of a day. Ordinal levels are counted, never summed; what is unknown or
//! stale is shown as such. Every number carries the filter that lists what it counts, and the filter decides by
//! itself, so that a number and its list cannot drift apart. Each table is passed over once.

mod actions;
mod area;
mod attention;
mod before;
mod condition;
mod controls;
mod filter;
mod freshness;
pub(crate) mod look;
mod next_step;
mod overview;
mod requirements;
mod risks;
mod sets;
mod systems;
mod unknown;
mod weaknesses;

pub use crate::requirement::AnswerStanding;
pub use actions::ActionsPart;
pub use area::Area;
pub use attention::{Attention, MOST_ATTENTION};
pub use before::Before;
pub use condition::{Analysed, Condition, Missing, Values};
pub use controls::ControlsPart;
pub use filter::{Applied, Counted, Filter, Listed};
pub use freshness::Freshness;
pub use next_step::{NextStep, Step};
pub use overview::{Picture, picture, picture_after, picture_of};
pub use requirements::{Answered, Compliance, answered, compliance, considered, for_supplier, requirements_for};
pub use risks::{HeatCell, RisksPart, is_high, suppliers_behind};
pub use sets::SetsPart;
pub use systems::SystemsPart;
pub use unknown::Unknown;
pub use weaknesses::WeaknessesPart;
