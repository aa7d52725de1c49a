//! Requirements: which apply to a part of the municipality, how well they are met there, and one at a time word for
//! word with the answers given to it.

mod answer;
mod assess;
mod excel;
mod list;
mod lower;
mod part;
mod procurement;
mod seen_to;
mod show;
mod why;

use crate::address::Query;
use crate::app::App;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::extract::Path;
use axum::response::Redirect;
use axum::routing::get;
use domain::id::{AssessmentId, Scope};
use domain::requirement::{Requirement, scope_kind};

/// The pages of requirements.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/requirement", get(list::page))
        .route("/requirement/excel", get(excel::excel))
        .route("/requirement/procurement", get(procurement::page))
        .route("/requirement/procurement/excel", get(procurement::excel))
        .route("/requirement/{id}", get(show::page))
        .route("/requirement/{id}/assess", get(assess::form).post(assess::send))
        .route("/assessment", get(all_assessments))
        .route("/assessment/{number}", get(assessment))
}

/// Counted assessments are listed as the requirements they answer.
async fn all_assessments(viewer: Viewer) -> Redirect {
    Redirect::to(&viewer.query.link("/requirement"))
}

/// An assessment is shown with what it answers.
async fn assessment(viewer: Viewer, Path(number): Path<u32>) -> Result<Redirect, Failure> {
    let id = AssessmentId(number);
    let assessment = viewer.view.shown().requirements.assessments.get(id).filter(|_| viewer.view.may_see(id.into()));
    let assessment = assessment.ok_or_else(Failure::not_found)?;
    let query = viewer.keeping_date().with("scope", Some(&assessment.scope.to_string()));
    Ok(Redirect::to(&query.with("done", viewer.query.get("done")).link(&address_of(&assessment.requirement.0))))
}

/// The path of a requirement's page.
fn address_of(id: &str) -> String {
    format!("/requirement/{}", crate::address::encode(id))
}

/// Where the requirements that hold for a part stand; none if none can, or if the viewer does not read its answers.
pub(crate) fn list_for(viewer: &Viewer, scope: Scope) -> Option<String> {
    let answers = !scope_kind(viewer.view.shown(), scope).is_empty() && part::may_read(viewer, scope);
    answers.then(|| viewer.keeping_date().with("scope", Some(&scope.to_string())).link("/requirement"))
}

/// The address of a requirement's page for a part; for the whole where the viewer does not read the part's answers.
pub(crate) fn address_for(speech: &Speech<'_>, requirement: &Requirement, scope: Scope) -> String {
    let seen = scope.item().is_none_or(|item| speech.view.may_see(item));
    let read = seen && speech.view.sight().reads_at(speech.view.now(), scope);
    let date = (!speech.view.is_today).then(|| speech.view.day.to_string());
    let query = Query::default().with("date", date.as_deref());
    query.with("scope", read.then(|| scope.to_string()).as_deref()).link(&address_of(&requirement.id.0))
}

/// A link to a requirement's page for a part of the municipality, keeping the date shown.
fn link_of(viewer: &Viewer, id: &str, scope: Scope) -> String {
    let query: Query = viewer.keeping_date().with("scope", Some(&scope.to_string()));
    query.link(&address_of(id))
}
