//! The picture (lägesbild): one page that a head reads in a minute. First what requires a position, then how it
//! stands, then what is not known; every figure opens what it counts, and a part of which nothing is known yet is
//! not drawn but named. The same page of an earlier day, and the main figures of two days side by side.

mod attention;
mod bars;
mod basis;
mod chain;
mod compare;
mod coverage;
mod drawn;
mod heat;
mod measure;
mod page;
mod part;
mod steps;
mod tile;

#[cfg(test)]
mod tests;

use crate::app::App;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::routing::get;
use domain::id::{Kind, Scope};
use domain::picture::Filter;

pub(crate) use basis::reads_all_of;
pub(crate) use measure::{Measure, measures};
pub(crate) use part::{PartLink, parts};
pub(crate) use steps::{StepView, begins, next_steps};

/// The picture's pages.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/picture", get(page::page)).route("/picture/compare", get(compare::page))
}

/// Where the list of what a filter counts is.
pub(crate) fn list_of(filter: &Filter) -> String {
    let query = crate::address::Query::read(&filter.to_string());
    query.link(&list_path(filter.kind))
}

fn list_path(kind: Kind) -> String {
    match kind {
        // Answers are read requirement by requirement.
        Kind::Assessment => "/requirement".to_owned(),
        kind => format!("/{}", kind.word()),
    }
}

/// A link to the list of what a filter counts, on the date shown.
pub(crate) fn opens(viewer: &Viewer, filter: &Filter) -> String {
    dated(viewer, list_of(filter))
}

/// An address with the date shown, where an earlier one is.
pub(crate) fn dated(viewer: &Viewer, address: String) -> String {
    dated_as(&viewer.view, address)
}

/// An address with the date of a view, where that is an earlier one.
pub(crate) fn dated_as(view: &engine::View, address: String) -> String {
    if view.is_today {
        return address;
    }
    let mark = if address.contains('?') { '&' } else { '?' };
    format!("{address}{mark}date={}", view.day)
}

/// The address of a part's picture; the whole municipality's needs no part.
pub(crate) fn address_of(scope: Scope) -> String {
    match scope {
        Scope::Municipality => "/picture".to_owned(),
        scope => format!("/picture?scope={scope}"),
    }
}

/// The part that an address asks for, the whole unless it says otherwise; one that is not seen is not found.
pub(crate) fn scope_asked(viewer: &Viewer) -> Result<Scope, Failure> {
    let Some(text) = viewer.query.get("scope") else { return Ok(Scope::Municipality) };
    let scope: Scope = text.parse().map_err(|_| Failure::not_found())?;
    let seen = scope.item().is_none_or(|item| viewer.view.may_see(item));
    if seen { Ok(scope) } else { Err(Failure::not_found()) }
}

/// A count as texts take it.
pub(crate) fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A count as drawings take it.
pub(crate) fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The picture's name, with the part it is of.
fn title(speech: &Speech<'_>, scope: Scope) -> String {
    speech.words.with("picture-title", &[("scope", speech.scope(scope).into())])
}
