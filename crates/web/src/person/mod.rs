//! People: who has or has had duties here, and how they are reached.

mod item_page;
mod list;
mod show;

use crate::app::App;
use crate::form;
use crate::session::Viewer;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
pub(crate) use item_page::ItemPage;

/// The pages of people.
pub(crate) fn routes() -> Router<App> {
    // A kind's own `/{number}` would take `register` for a number, so the form's address is named here.
    let word = || Path("person".to_owned());
    Router::new()
        .route("/person", get(list::page))
        .route("/person/excel", get(list::excel))
        .route(
            "/person/register",
            get(move |viewer: Viewer| form::new_form(viewer, word()))
                .post(move |viewer: Viewer, body: String| form::new_send(viewer, word(), body)),
        )
        .route("/person/{number}", get(show::page))
}
