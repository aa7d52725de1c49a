//! Every address, and which page it is.

use crate::app::App;
use crate::failure::Failure;
use crate::list::{Noun, excel, list_page};
use crate::noun::show_page;
use crate::session::Viewer;
use crate::{asset, form, security, session, sign_in};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path};
use axum::middleware;
use axum::routing::{get, post};
use domain::id::Numbered;
use domain::information::{InformationSetDescription, ProcessingDescription, RecordTypeDescription};
use domain::organisation::{FamilyDescription, ObjectDescription, UnitDescription};
use domain::system::{SupplierDescription, SystemDescription};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// Forms are far below this; files have a limit of their own.
const BODY: usize = 1 << 20;

/// All pages over an app.
pub fn router(app: App) -> Router {
    Router::new()
        .merge(noun::<UnitDescription>())
        .merge(noun::<FamilyDescription>())
        .merge(noun::<ObjectDescription>())
        .merge(noun::<RecordTypeDescription>())
        .merge(noun::<InformationSetDescription>())
        .merge(noun::<ProcessingDescription>())
        .merge(noun::<SystemDescription>())
        .merge(noun::<SupplierDescription>())
        .merge(noun::<domain::risk::RiskDescription>())
        .merge(noun::<domain::control::ControlDescription>())
        .merge(noun::<domain::action::ActionDescription>())
        .merge(noun::<domain::sample::SampleDescription>())
        .merge(noun::<domain::weakness::WeaknessDescription>())
        .merge(noun::<domain::reported_need::ReportedNeedDescription>())
        .merge(crate::about::routes())
        .merge(crate::api::routes())
        .merge(crate::appointment::routes())
        .merge(crate::basis::routes())
        .merge(crate::chain::routes())
        .merge(crate::inventory::routes())
        .merge(crate::law::routes())
        .merge(crate::classification::routes())
        .merge(crate::evidence::routes())
        .merge(crate::guidance::routes())
        .merge(crate::person::routes())
        .merge(crate::requirement::routes())
        .merge(crate::search::routes())
        .merge(crate::settings::routes())
        .merge(crate::upload::routes())
        .merge(crate::health::routes())
        .merge(crate::overview::routes())
        .merge(crate::picture::routes())
        .route("/{kind}/{number}/{verb}", get(form::item_form).post(form::item_send))
        .route("/account", get(sign_in::account_page))
        .route("/account/language", post(sign_in::change_language))
        .route("/account/password", post(sign_in::change_password))
        .route("/account/code", post(sign_in::set_up_code))
        .route("/account/code/stop", post(sign_in::stop_code))
        .route("/sign-in", get(sign_in::sign_in_page).post(sign_in::sign_in))
        .route("/sign-in/link/{slug}/{secret}", get(sign_in::by_link))
        .route("/sign-out", post(sign_in::sign_out))
        .route("/set-up", get(sign_in::set_up_page).post(sign_in::set_up))
        .route("/assets/{hash}/{*path}", get(asset::serve))
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(BODY))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(security::same_origin))
        .layer(middleware::from_fn_with_state(app.clone(), crate::failure::for_the_reader))
        .layer(middleware::from_fn(security::headers))
        .layer(middleware::from_fn_with_state(app.clone(), crate::health::measure))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// The pages that every noun has.
fn noun<D: Noun>() -> Router<App> {
    let word = D::Id::KIND.word();
    // The noun's own `/{number}` would take `register` for a number, so the form's address is named here.
    let kind = || Path(word.to_owned());
    Router::new()
        .route(&format!("/{word}"), get(list_page::<D>))
        .route(&format!("/{word}/excel"), get(excel::<D>))
        .route(
            &format!("/{word}/register"),
            get(move |viewer: Viewer| form::new_form(viewer, kind()))
                .post(move |viewer: Viewer, body: String| form::new_send(viewer, kind(), body)),
        )
        .route(&format!("/{word}/{{number}}"), get(show_page::<D>))
}

async fn nothing_here(headers: axum::http::HeaderMap, request: axum::extract::Request) -> Failure {
    let words = words::words(session::language(&headers));
    let (parts, _) = request.into_parts();
    Failure::not_found().wanting(crate::failure::Wants::of(&parts), words)
}

fn panicked(panic: Box<dyn std::any::Any + Send>) -> axum::response::Response {
    use axum::response::IntoResponse;
    let what = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
    Failure::bug(&what.unwrap_or("panic")).into_response()
}
