//! The chain: how much information passes each of the six links on its way to verified protection, in a part of the
//! municipality, and what stops: what is missing, whose turn it is, how long it has waited, and the form that mends
//! it. The same for one information set.

mod excel;
mod figure;
mod page;
mod rows;
mod section;
mod set;
mod told;

use crate::address::Query;
use crate::app::App;
use crate::picture::dated_as;
use axum::Router;
use axum::routing::get;
use domain::chain::Link;
use domain::id::{InformationSetId, Scope};
use engine::View;

pub(crate) use figure::{figure, totals};
pub(crate) use page::{link_asked, stopping_at};
pub(crate) use section::{of_part, of_set};
pub(crate) use set::{self_checked, set_asked, stop};
pub(crate) use told::{Turns, missing};

/// The chain's pages.
pub(crate) fn routes() -> Router<App> {
    Router::new().route("/chain", get(page::page)).route("/chain/excel", get(excel::excel))
}

/// The address of a part's chain; the whole municipality's needs no part.
pub(crate) fn address_of(scope: Scope) -> String {
    match scope {
        Scope::Municipality => "/chain".to_owned(),
        scope => format!("/chain?scope={scope}"),
    }
}

/// The address of an information set's chain, on the date shown.
fn address_of_set(view: &View, set: InformationSetId) -> String {
    dated_as(view, format!("/chain?set={}", set.0))
}

/// Where what stops at a link in a part is listed, on the date shown.
pub(crate) fn stops_at(view: &View, scope: Scope, link: Link) -> String {
    let part = (scope != Scope::Municipality).then(|| scope.to_string());
    let query = Query::default().with("link", Some(link.key())).with("scope", part.as_deref());
    dated_as(view, query.link("/chain"))
}
