//! Law profiles: which law applies to a board or department, why, and when that is looked at again. The laws and the
//! templates by kind of operation are content (`catalogues/laws.json`); what was decided is an event per unit and law.
//! Where a law does not apply, the catalogues that hold its requirements ask nothing there.

mod event;
mod library;
mod model;
mod profile;
mod ruled_out;

pub use event::{LawEvent, LawProfiled};
pub use library::{Law, LawId, Proposal, Template, common, law, laws, template, templates};
pub use model::{Applies, LawProfile, LawProfiles, Profiled, ReviewStanding};
pub use profile::ProfileLaw;
pub use ruled_out::{Outside, RuledOut, profile_for, ruled_out};
