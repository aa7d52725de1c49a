//! Duties: who does what, where and until when; what is vacant and who may fill it.

mod duty;
mod excel;
mod list;
mod mailbox;
mod recent;
mod show;

use crate::app::App;
use crate::form;
use crate::session::Viewer;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
pub(crate) use duty::{form_for, may_appoint, may_appoint_somebody};
pub(crate) use mailbox::{as_address, lead_mailbox, mailbox_above, mailbox_of};

/// The pages of duties.
pub(crate) fn routes() -> Router<App> {
    // A kind's own `/{number}` would take `register` for a number, so the form's address is named here.
    let word = || Path("appointment".to_owned());
    Router::new()
        .route("/appointment", get(list::page))
        .route("/appointment/excel", get(excel::excel))
        .route(
            "/appointment/register",
            get(move |viewer: Viewer| form::new_form(viewer, word()))
                .post(move |viewer: Viewer, body: String| form::new_send(viewer, word(), body)),
        )
        .route("/appointment/{number}", get(show::page))
}
