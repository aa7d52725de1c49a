//! What programs read and do: the same municipality, judged by the same sight, through the same commands as the
//! pages. Lists take the pages' filters, sort and page; a command takes what its form takes. Failures are
//! `application/problem+json` (RFC 9457) in the reader's language.

mod appointment;
mod asked;
mod batch;
mod body;
mod catalogue;
mod cell;
mod chain;
mod command;
mod evidence;
mod fields;
mod index;
mod item;
mod law;
mod list;
mod moved;
mod need;
mod openapi;
mod picture;
mod requirement;
mod schema;
mod seen;

use crate::app::App;
use crate::failure::Failure;
use crate::list::Noun;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use domain::id::{ItemRef, Kind, Numbered};
use domain::with_description;

/// Where the API's addresses begin.
const ROOT: &str = "/api/v1";

/// The addresses that programs use.
pub(crate) fn routes() -> Router<App> {
    let nouns = Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Appointment);
    let routes = nouns.fold(Router::new(), |routes, kind| with_description!(kind, with_noun(routes), routes));
    // How much is read is counted where it is read.
    let evidence = get(evidence::list).post(evidence::send).layer(DefaultBodyLimit::disable());
    routes
        .route("/api/v1", get(index::index))
        .route("/api/v1/", get(index::index))
        .route("/api/v1/openapi.json", get(openapi::openapi))
        .route("/api/v1/picture", get(picture::picture))
        .route("/api/v1/chain", get(chain::links))
        .route("/api/v1/chain/broken", get(chain::broken))
        .route("/api/v1/systems/{number}/need", get(need::of_system))
        .route("/api/v1/{kind}/{number}/evidence", evidence)
        .route("/api/v1/{kind}/{number}/evidence/{evidence}", get(evidence::file))
        .route("/api/v1/law-profiles", get(law::list))
        .route("/api/v1/catalogues", get(catalogue::catalogues))
        .route("/api/v1/requirements", get(requirement::list))
        .route("/api/v1/requirements/{id}", get(requirement::show))
        .route("/api/v1/appointments", get(appointment::list))
        .route("/api/v1/appointments/{number}", get(appointment::show))
        .route("/api/v1/commands", post(batch::send))
        .route("/api/v1/commands/{area}/{verb}", post(command::send))
        .route("/api/{*rest}", get(nothing_here).post(nothing_here))
}

fn with_noun<D: Noun>(routes: Router<App>) -> Router<App> {
    let all = address_of_all(D::Id::KIND);
    routes.route(&all, get(list::list::<D>)).route(&format!("{all}/{{number}}"), get(item::item::<D>))
}

async fn nothing_here() -> Failure {
    Failure::not_found()
}

/// What a kind's list is called in addresses: its word in the plural.
fn many(kind: Kind) -> String {
    match kind {
        Kind::Family => "families".to_owned(),
        Kind::Weakness => "weaknesses".to_owned(),
        kind => format!("{}s", kind.word()),
    }
}

/// The address of a kind's list.
fn address_of_all(kind: Kind) -> String {
    format!("{ROOT}/{}", many(kind))
}

/// The address of an item; none for kinds that are only pointed at.
fn address_of(item: ItemRef) -> Option<String> {
    let has = !matches!(item.kind, Kind::Person | Kind::Assessment | Kind::Import);
    has.then(|| format!("{}/{}", address_of_all(item.kind), item.number))
}
