//! Taking a file in, through pages: the file, its sheets, its columns, its organisation, and a check of everything
//! that would come of it before anything is done. Each step is a page with an address. What has been answered so
//! far is the person's draft and the file an attachment, so nothing is kept in memory and everything works
//! without script.

mod branch;
mod carry_out;
mod check;
mod columns;
mod field_choice;
mod label;
mod list;
mod organisation;
mod outcome;
mod progress;
mod readable;
mod receive;
mod remake;
mod sheet;
mod show;
mod template;
mod visible;
mod words_of;
mod written;

use crate::app::App;
use crate::failure::{Failure, Wants};
use crate::noun::refusal_text;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use domain::id::Scope;
use domain::mandate::{Act, judge};

pub use label::list_label;
pub(crate) use readable::readable;
pub use receive::unreadable_text;
pub use written::{template_mark, written_from};

/// The pages of taking files in.
pub(crate) fn routes() -> Router<App> {
    let file = DefaultBodyLimit::max(receive::MOST_SENT);
    Router::new()
        .route("/import", get(list::list_page).post(receive::receive).layer(file))
        .route("/import/template.xlsx", get(template::empty))
        .route("/import/export.xlsx", get(template::filled))
        .route("/import/sheet", get(sheet::page).post(sheet::send))
        .route("/import/columns", get(columns::page).post(columns::send))
        .route("/import/organisation", get(organisation::page).post(organisation::send))
        .route("/import/check", get(check::page).post(carry_out::send))
        .route("/import/marked.xlsx", get(check::marked))
        .route("/import/stop", post(carry_out::stop))
        .route("/import/{number}", get(show::page))
}

/// Refuses whoever may not take files in, and says who may.
pub(crate) fn may_import(viewer: &Viewer) -> Result<(), Failure> {
    let judged = judge(viewer.view.now(), &viewer.by(), Act::Import, Scope::Municipality, viewer.today);
    judged.map(drop).map_err(|refusal| {
        let (text, who_may) = refusal_text(Speech::of(viewer), "import.receive", &refusal);
        Failure::forbidden(text, who_may).wanting(Wants::Page, viewer.words)
    })
}

/// Refuses whoever may not take files in now: an earlier date can only be read.
fn may_import_now(viewer: &Viewer) -> Result<(), Failure> {
    may_import(viewer)?;
    if viewer.view.is_today {
        Ok(())
    } else {
        Err(Failure::dated_command(viewer.words).wanting(Wants::Page, viewer.words))
    }
}
