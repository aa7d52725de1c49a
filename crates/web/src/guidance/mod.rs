//! "May I …?": first guidance for every employee. What it is about is chosen first, then there is a page of answers
//! for that class, which is one sheet on paper. With `guidance = "open"` it is read without sign-in.

mod choose;
mod contact;
mod level;
mod reader;
mod show;

use crate::app::App;
use axum::Router;
use axum::routing::get;

/// The pages; where a store has several municipalities, open ones name theirs in the address.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/guidance", get(choose::page))
        .route("/guidance/{level}", get(show::page))
        .route("/guidance/at/{slug}", get(choose::page))
        .route("/guidance/at/{slug}/{level}", get(show::page))
}
