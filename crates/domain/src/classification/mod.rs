//! Classification: what harm follows if information is disclosed, wrong or out of reach, on the
//! municipality's own versioned scale; proposed by whoever leads the work, adopted by the information owner.
//! A class given directly on a system (say from KLASSA) stands as *classified on system level*, with source
//! and date. What a list merely states ("classified last year: yes") is kept as stated: level unknown.

mod adjust;
mod adopt;
mod event;
mod give;
mod group;
mod harm;
mod judged;
mod meaning;
mod model;
mod scale;
mod suggest;

pub use adjust::{Adjust, Adjustment};
pub(crate) use adopt::on_scale;
pub use adopt::{Adopt, Propose};
pub use event::{
    Adjusted, Adopted, AdoptedThen, ClassGiven, ClassRestored, ClassificationEvent, ClassifiedStated, GivenOnScale,
    Proposed, ProposedThen, ScaleSet, SetClassRestored,
};
pub use give::{Give, StateClassified};
pub use group::{Group, examples, groups};
pub use harm::{Harm, Hits};
pub use judged::{Changed, Fact, Judged};
pub use meaning::{hit_meaning, meaning};
pub use model::{
    AdjustedClass, Adoption, Aspect, Class, Classifications, GivenClass, Hit, Proposal, SetClass, Standing,
    StatedClass, SystemClass, standing_of_set, standing_of_system,
};
pub use scale::{Scale, ScaleLevel, SetScale};
pub use suggest::{Reason, Suggested, suggested};
