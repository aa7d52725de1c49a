//! The chain for programs: how much passes each link, and what stops with why, whose turn it is and since when.

use super::list::{FilterValue, FilterValues, Page};
use super::{asked, cell, seen};
use crate::chain::{Turns, link_asked, missing, self_checked, set_asked, stop, stopping_at};
use crate::failure::Failure;
use crate::picture::scope_asked;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::chain::{Broken, Chain, LinkCount};
use serde::Serialize;
use serde_json::{Value, json};
use std::sync::Arc;

/// How much passes a link.
#[derive(Debug, Serialize)]
struct Link {
    link: &'static str,
    name: String,
    /// How many information sets the viewer sees there.
    total: usize,
    /// How many pass this link and all before it.
    passed: usize,
    /// How many stop here.
    broken: usize,
    /// On the last link: how many of those that pass do so only because a self-check was enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    self_checked: Option<usize>,
}

/// An information set that stops.
#[derive(Debug, Serialize)]
struct Row {
    set: Value,
    link: &'static str,
    /// Such as `waits-for-owner`.
    why: &'static str,
    /// The same in words.
    missing: String,
    /// What it is about besides the set.
    about: Option<Value>,
    turn: Option<Turn>,
    /// Since when it waits; nothing when that is not known.
    since: Option<String>,
}

/// Whose turn it is.
#[derive(Debug, Serialize)]
struct Turn {
    role: &'static str,
    people: Vec<Value>,
}

/// The links of the municipality, or of the part that the address asks for.
pub(super) async fn links(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::chain())?;
    let speech = Speech::of(&viewer);
    let (of, chain) = chain_asked(&viewer)?;
    let links: Vec<Link> = chain
        .links
        .iter()
        .map(|count| Link {
            link: count.link.key(),
            name: speech.text(count.link.text_key()),
            total: count.total,
            passed: count.passed,
            broken: count.broken,
            self_checked: (count.link == domain::chain::Link::Verified).then_some(chain.self_checked.len()),
        })
        .collect();
    Ok(seen::answer(&viewer, json!({ "scope": of, "links": links })))
}

/// The chain that the address asks for, and what it is of: a part of the municipality, or one information set.
fn chain_asked(viewer: &Viewer) -> Result<(Value, Arc<Chain>), Failure> {
    let speech = Speech::of(viewer);
    let Some(set) = set_asked(viewer)? else {
        let scope = scope_asked(viewer)?;
        return Ok((cell::scope(&speech, scope), viewer.view.chain(scope)));
    };
    let broken = stop(&speech, set);
    let count = |link: domain::chain::Link| LinkCount {
        link,
        total: 1,
        passed: usize::from(broken.is_none_or(|broken| broken.link > link)),
        broken: usize::from(broken.is_some_and(|broken| broken.link == link)),
    };
    let links = domain::chain::Link::ALL.iter().copied().map(count).collect();
    let self_checked = self_checked(&speech, set).map(|control| (set, control)).into_iter().collect();
    Ok((cell::item(&speech, set.into()), Arc::new(Chain { links, broken: broken.into_iter().collect(), self_checked })))
}

/// What stops there, longest waiting first.
pub(super) async fn broken(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::broken())?;
    let (_, chain) = chain_asked(&viewer)?;
    let stopping = stopping_at(&chain, link_asked(&viewer));
    let (page, pages, per_page) = asked::page_of(&viewer, stopping.len())?;
    let mut turns = Turns::default();
    let on_page = stopping.iter().skip((page - 1) * per_page).take(per_page);
    let rows = on_page.map(|broken| row(&viewer, &mut turns, broken)).collect();
    let filters = vec![filter(&viewer, &chain)];
    Ok(seen::answer(&viewer, Page { total: stopping.len(), page, pages, per_page, filters, rows }))
}

fn filter(viewer: &Viewer, chain: &Chain) -> FilterValues {
    let value = |count: &LinkCount| FilterValue {
        value: count.link.key().to_owned(),
        name: viewer.words.text(count.link.text_key()).into_owned(),
        count: count.broken,
    };
    FilterValues {
        name: "link",
        label: viewer.words.text("chain-column-link").into_owned(),
        values: chain.links.iter().filter(|count| count.broken > 0).map(value).collect(),
    }
}

fn row(viewer: &Viewer, turns: &mut Turns, broken: &Broken) -> Row {
    let speech = Speech::of(viewer);
    let key = broken.why.text_key();
    let about = broken.why.scope().map(|scope| cell::scope(&speech, scope));
    Row {
        set: cell::item(&speech, broken.set.into()),
        link: broken.link.key(),
        why: key.strip_prefix("broken-").unwrap_or(key),
        missing: missing(&speech, broken.why),
        about: about.or_else(|| Some(cell::item(&speech, broken.why.about()?))),
        turn: turn(viewer, turns, broken),
        since: broken.since.map(|since| since.to_string()),
    }
}

/// Nothing when the duty is vacant, or is not told of.
fn turn(viewer: &Viewer, turns: &mut Turns, broken: &Broken) -> Option<Turn> {
    let speech = Speech::of(viewer);
    let whose = turns.whose(viewer, broken.turn);
    let (role, _) = whose.first()?;
    Some(Turn {
        role: role.key(),
        people: whose.iter().map(|(_, person)| cell::item(&speech, (*person).into())).collect(),
    })
}
