//! Min översikt: where a person lands. Who I am today, what waits for me with one verb each, what comes soon, and
//! the shortest state of what I answer for.

mod duty;
mod page;
mod state;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The page a person lands on.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/", get(page::page))
}
