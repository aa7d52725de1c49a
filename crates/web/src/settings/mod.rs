//! Settings, for everybody to read: the municipality's own facts, the scale, matrix and catalogues in force, who may
//! do what, and which authority supervises. Whoever may changes them here.

mod catalogue;
mod mandates;
mod mandates_table;
mod matrix;
mod matrix_sheet;
mod municipality;
mod page;
mod scale_sheet;
mod sheet;
mod supervisor;
#[cfg(test)]
mod tests;

use crate::app::App;
use axum::Router;
use axum::routing::get;
pub(crate) use mandates_table::may;
use matrix_sheet::MatrixSheet;
use scale_sheet::ScaleSheet;

/// The pages of settings.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/settings", get(page::page))
        .route("/settings/municipality", get(municipality::form).post(municipality::send))
        .route("/settings/mandates", get(mandates::page))
        .route("/settings/mandates/{role}", get(mandates::form).post(mandates::send))
        .route("/settings/scale", get(sheet::form::<ScaleSheet>).post(sheet::send::<ScaleSheet>))
        .route("/settings/matrix/write", get(sheet::form::<MatrixSheet>).post(sheet::send::<MatrixSheet>))
        .route("/settings/matrix", get(matrix::page).post(matrix::send))
        .route("/settings/catalogue/{id}", get(catalogue::form).post(catalogue::send))
}
