//! Signing in: with mail address and password, with a one-time code when the person has set one up, by a link that
//! whoever runs the demo was given; and setting up an empty installation.

mod account;
mod hash;
mod link;
mod local;
mod out;
mod set_up;

pub(crate) use account::{account_page, change_language, change_password, set_up_code, stop_code};
pub use hash::{SHORTEST, set_password};
pub(crate) use link::by_link;
pub use link::new_link;
pub(crate) use local::{sign_in, sign_in_page};
pub(crate) use out::sign_out;
pub use set_up::{Beginning, begin, slug};
pub(crate) use set_up::{SetUp, set_up, set_up_page};
