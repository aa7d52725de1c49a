//! Settings, for everybody to read: the municipality's own facts, the scale, matrix and catalogues in force, who may
//! do what, and which authority supervises. Whoever may changes them here.

mod catalogue;
mod mandates;
mod matrix;
mod municipality;
mod page;
mod supervisor;
#[cfg(test)]
mod tests;

use crate::app::App;
use axum::Router;
use axum::routing::get;
pub(crate) use mandates::may;

/// The pages of settings.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/settings", get(page::page))
        .route("/settings/municipality", get(municipality::form).post(municipality::send))
        .route("/settings/matrix", get(matrix::page).post(matrix::send))
        .route("/settings/catalogue/{id}", get(catalogue::form).post(catalogue::send))
}
