//! Search across everything a viewer may see.

mod page;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The page of search.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/search", get(page::page))
}
