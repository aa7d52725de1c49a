//! Settings, for everybody to read: the municipality's own facts, the scale, matrix and catalogues in force, who may
//! do what, and which authority supervises. Whoever may changes them here.

mod catalogue;
mod catalogue_new;
mod catalogue_passage;
mod catalogue_retire;
mod catalogue_send;
mod catalogue_show;
mod mandates;
mod mandates_table;
mod matrix;
mod matrix_sheet;
mod municipality;
mod page;
mod scale_sheet;
mod scheme;
mod scheme_file;
mod sheet;
mod supervisor;
#[cfg(test)]
mod tests;

use crate::app::App;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
pub(crate) use catalogue_new::enter_link;
pub(crate) use mandates_table::may;
use matrix_sheet::MatrixSheet;
use scale_sheet::ScaleSheet;
use scheme::SchemeSheet;

/// The pages of settings.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/settings", get(page::page))
        .route("/settings/municipality", get(municipality::form).post(municipality::send))
        .route("/settings/mandates", get(mandates::page))
        .route("/settings/mandates/{role}", get(mandates::form).post(mandates::send))
        .route("/settings/scale", get(sheet::form::<ScaleSheet>).post(sheet::send::<ScaleSheet>))
        .route("/settings/matrix/write", get(sheet::form::<MatrixSheet>).post(sheet::send::<MatrixSheet>))
        .route("/settings/scheme", get(scheme::page))
        .route("/settings/scheme/write", get(sheet::form::<SchemeSheet>).post(sheet::send::<SchemeSheet>))
        .route(
            "/settings/scheme/file",
            get(scheme_file::form).post(scheme_file::send).layer(DefaultBodyLimit::max(catalogue_send::MOST_SENT)),
        )
        .route("/settings/matrix", get(matrix::page).post(matrix::send))
        .route("/settings/catalogue/{id}/{version}", get(catalogue::form).post(catalogue::send))
        .route("/settings/catalogues/new", get(catalogue_new::form))
        .route("/settings/catalogues/template", get(catalogue_new::template))
        .route(
            "/settings/catalogues/check",
            post(catalogue_new::check).layer(DefaultBodyLimit::max(catalogue_send::MOST_SENT)),
        )
        .route(
            "/settings/catalogues/enter",
            post(catalogue_new::enter).layer(DefaultBodyLimit::max(catalogue_send::MOST_FORM)),
        )
        .route("/settings/catalogues/{id}", get(catalogue_show::page))
        .route("/settings/catalogues/{id}/excel", get(catalogue_new::excel))
        .route("/settings/catalogues/{id}/retire", get(catalogue_retire::form).post(catalogue_retire::send))
}
