//! The basis for an object's steering group, on one page: what it has to decide, and what that rests on. The group adopts
//! the demands with the year's object plan on the same page.

mod adopt;
mod decide;
mod gathered;
mod page;
mod tables;

use crate::app::App;
use crate::speak::Speech;
use axum::Router;
use axum::routing::get;
use domain::id::ObjectId;

/// The page of each object.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/object/{number}/basis", get(page::page).post(adopt::send))
}

/// The path of an object's page.
fn address_of(object: ObjectId) -> String {
    format!("/object/{}/basis", object.0)
}

/// The way to it from the object's page.
pub(crate) fn way_to(speech: &Speech<'_>, object: ObjectId) -> (String, String) {
    let path = address_of(object);
    let dated = if speech.view.is_today { path } else { format!("{path}?date={}", speech.view.day) };
    (speech.text("basis-title"), dated)
}
