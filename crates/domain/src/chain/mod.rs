//! The chain (founding document: "the whole chain, from information classification to introduced security solutions"):
//! six links that an information set passes on its way to verified protection. What has not passed has one broken
//! link, the first, with why, whose turn it is, since when, and the verb that mends it.

mod laid;
mod link;
mod obstacle;
mod pass;
mod scopes;
mod stops;
mod whose;
mod works;

pub use link::{Broken, Link, Turn, Why};
pub use obstacle::{Obstacle, obstacles};
pub use pass::{Chain, LinkCount, chain, chain_of};
pub use stops::Stops;
pub use works::{Work, Works};
