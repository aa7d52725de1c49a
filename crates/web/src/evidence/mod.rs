//! Evidence: what stands as evidence of a thing, attaching a link or a file to it, and getting a file back. A file is
//! checked while it comes in and is never whole in memory; who gets it is whoever sees what it is attached to.

mod attach;
mod detach;
mod download;
mod keep;
mod list;
mod receive;
mod size;

use crate::app::App;
use crate::failure::{Failure, Wants};
use crate::noun::refusal_with_all;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use domain::command::Verb as _;
use domain::evidence::{Attach, carries};
use domain::id::{ItemRef, Kind};
use domain::offer;

pub(crate) use download::answer as file_answer;
pub(crate) use keep::{NotAttached, attach};
pub(crate) use list::{EvidenceView, evidence_of};
pub(crate) use receive::{Sent, receive};

/// The pages of evidence.
pub(crate) fn routes() -> Router<App> {
    // How much is read is counted where it is read, so that whoever sends too much is told instead of cut off.
    let form = get(attach::page).post(attach::send).layer(DefaultBodyLimit::disable());
    Router::new()
        .route("/{kind}/{number}/evidence.attach", form)
        .route("/{kind}/{number}/evidence/{evidence}", get(download::file))
        .route("/{kind}/{number}/evidence/{evidence}/detach", get(detach::form).post(detach::send))
}

/// The thing of an address, if the viewer may see it and evidence is attached to such things.
pub(crate) fn carrier(viewer: &Viewer, kind: &str, number: u32) -> Result<ItemRef, Failure> {
    let kind = Kind::ALL.iter().copied().find(|known| known.word() == kind && carries(*known));
    let item = kind.map(|kind| ItemRef { kind, number });
    let seen = item.filter(|item| viewer.view.shown().has(*item) && viewer.view.may_see(*item));
    seen.ok_or_else(Failure::not_found)
}

/// Refuses whoever may not attach evidence to a thing, and says who may; an earlier date can only be read.
pub(crate) fn may_attach(viewer: &Viewer, item: ItemRef) -> Result<(), Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words).wanting(Wants::Page, viewer.words));
    }
    if let Some(refusal) = offer::refusal(viewer.view.now(), &viewer.by(), Attach::NAME, item, viewer.today) {
        let (text, who_may) = refusal_with_all(Speech::of(viewer), Attach::NAME, &refusal);
        return Err(Failure::forbidden(text, who_may).wanting(Wants::Page, viewer.words));
    }
    Ok(())
}

/// Whether the viewer may attach evidence to a thing today.
fn is_offered(viewer: &Viewer, item: ItemRef) -> bool {
    viewer.view.is_today && offer::offers_verb(viewer.view.now(), &viewer.by(), item, Attach::NAME, viewer.today)
}
