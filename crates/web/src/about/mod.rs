//! What the pages say of themselves.

mod accessibility;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The pages about the pages.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/accessibility", get(accessibility::page))
}
