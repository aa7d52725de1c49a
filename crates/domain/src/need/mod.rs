//! Protection need (skyddsvärde) of systems and objects: what the information they carry asks of them. Computed from
//! the classes of information sets over system → (depends on) system → object, by the maximum per aspect; a decided
//! value with its reason stands beside the computed one. Many sets at one level may together ask for the next
//! (cumulation); a reserve lowers what a dependency asks for availability (distribution). The object receives the
//! demands of all information owners, side by side.

mod carrier;
mod compute;
mod cumulate;
mod decide;
mod demand;
mod event;
pub(crate) mod holdings;
mod level;
mod model;
mod moves;
mod receive;

pub use carrier::Carrier;
pub use compute::{Needs, Step};
pub use cumulate::{Cumulated, Cumulation, SetCumulation, cumulated};
pub use decide::DecideNeed;
pub(crate) use demand::awaits_receipt;
pub use demand::{Demand, Receipt, carriers_of, demands, demands_of, open_objects};
pub use event::{CumulationSet, DemandCommented, DemandsReceived, NeedDecided, NeedEvent, ReceivedDemand};
pub use level::{Need, Reached, Via};
pub use model::{Adoption, Comment, DecidedNeed, NeedDecision, NeedStanding, ProtectionNeeds, standing_of_need};
pub use moves::{Move, is_about_needs, moves, moves_if_adopted};
pub use receive::{CommentDemand, ReceiveDemands};
