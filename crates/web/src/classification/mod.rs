//! Classification as a conversation: what waits in a part of the municipality, group by group, one question for each
//! aspect; whoever leads the work proposes. Adoption is a list with exceptions, for the owner or whoever registers for
//! them. Every step is a form that stands on its own, on a screen or on a projector.

mod adopt;
mod adopting;
mod answers;
mod impact;
mod judge;
mod part;
mod propose;
mod question;
mod section;
mod start;
mod step;

use crate::address::Query;
use crate::app::App;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::address;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use domain::id::{InformationSetId, ItemRef, Kind};

pub(crate) use adopt::{ADOPT_PATH, path_of_owner, way_to_list};
pub(crate) use section::{adjusted, of_part, path_for};

/// The pages of the conversation and of adoption.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/object/{number}/classify", of(Kind::Object))
        .route("/system/{number}/classify", of(Kind::System))
        .route("/unit/{number}/classify", of(Kind::Unit))
        .route(ADOPT_PATH, get(adopt::page).post(adopting::send))
}

fn of(kind: Kind) -> MethodRouter<App> {
    get(move |viewer: Viewer, Path(number): Path<u32>| async move { page(&viewer, ItemRef { kind, number }) })
        .post(move |viewer: Viewer, Path(number): Path<u32>, body: String| send(viewer, ItemRef { kind, number }, body))
}

/// The groups of a part, or the conversation about the one that the address asks for.
fn page(viewer: &Viewer, item: ItemRef) -> Result<Response, Failure> {
    let part = part::part(viewer, item)?;
    match viewer.query.get("group") {
        None => start::page(viewer, &part),
        Some(_) => judge::begin(viewer, &part),
    }
}

async fn send(viewer: Viewer, item: ItemRef, body: String) -> Result<Response, Failure> {
    let part = part::part(&viewer, item)?;
    judge::sent(viewer, &part, &body).await
}

/// Where a part is classified.
fn path_of(item: ItemRef) -> String {
    format!("{}/classify", address(item))
}

/// Where a group is talked about, known by any of its sets; on a projector if it is a workshop.
fn path_of_group(item: ItemRef, set: InformationSetId, workshop: bool) -> String {
    let group = set.0.to_string();
    Query::default().with("group", Some(&group)).with("workshop", workshop.then_some("1")).link(&path_of(item))
}

/// Whether the pages are shown to a room.
fn is_workshop(viewer: &Viewer) -> bool {
    viewer.query.get("workshop").is_some()
}
