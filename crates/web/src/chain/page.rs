//! The chain of a part of the municipality: the links as a drawing, and beneath it what holds information up, or each
//! set that stops.

use super::address_of;
use super::figure::{Figure, figure, self_checked, totals};
use super::rows::{ObstacleRow, SetRow, obstacle_row, set_row};
use super::told::{Turns, missing};
use crate::failure::Failure;
use crate::frame::{Frame, may_register};
use crate::list::{Chip, PageLink, paged, pages};
use crate::picture::{PartLink, number, parts, reads_all_of, scope_asked};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::chain::{Broken, Chain, Link, obstacles};
use domain::id::{Kind, Scope};
use words::Value;

/// A link in the table beneath the drawing.
struct LinkRow {
    label: String,
    passed: String,
    /// How many of those pass only by a self-check, on the link where that is so.
    self_checked: Option<String>,
    broken: String,
}

#[derive(Template)]
#[template(path = "chain/page.html")]
struct ChainPage {
    frame: Frame,
    seen_part: bool,
    /// Where the information of the part is classified, and how many classes wait for the viewer to adopt them.
    classify: Option<String>,
    adopt: Option<String>,
    parts: Vec<PartLink>,
    figure: Option<Figure>,
    links: Vec<LinkRow>,
    register: &'static str,
    whole: bool,
    chips: Vec<Chip>,
    ways: Vec<Chip>,
    sentence: String,
    excel: String,
    obstacles: Vec<ObstacleRow>,
    sets: Vec<SetRow>,
    pages: Vec<PageLink>,
}

/// The chain of the part, or of the information set, that the address asks for.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    if let Some(set) = super::set_asked(&viewer)? {
        return super::set::page(&viewer, set);
    }
    let scope = scope_asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let chain = viewer.view.chain(scope);
    let asked = link_asked(&viewer);
    let mut stopping = stopping_at(&chain, asked);
    let obstacle = viewer.query.get("obstacle").map(|wanted| only(&mut stopping, wanted)).transpose()?;
    let by_set = obstacle.is_some() || viewer.query.get("by") == Some("set");
    let holding = if by_set { Vec::new() } else { obstacles(&stopping) };
    let (here, last, per_page) = paged(&viewer.query, if by_set { stopping.len() } else { holding.len() });
    let (skipped, mut turns) = ((here - 1) * per_page, Turns::default());
    let on_page = holding.iter().skip(skipped).take(per_page);
    let obstacle_rows = on_page.map(|one| obstacle_row(&viewer, &mut turns, one)).collect();
    let on_page = stopping.iter().skip(skipped).take(if by_set { per_page } else { 0 });
    let set_rows = on_page.map(|broken| set_row(&viewer, &mut turns, broken)).collect();
    let sentence = match &obstacle {
        Some(broken) => viewer.words.with(
            "chain-held-sentence",
            &[("missing", missing(&speech, broken.why).into()), ("count", Value::from(number(stopping.len())))],
        ),
        None if by_set => viewer.words.with("chain-broken-sentence", &[("count", number(stopping.len()).into())]),
        None => viewer.words.with(
            "chain-obstacles-sentence",
            &[("count", Value::from(number(holding.len()))), ("sets", Value::from(number(stopping.len())))],
        ),
    };
    let title = viewer.words.with("chain-title", &[("scope", speech.scope(scope).into())]);
    let mut frame = Frame::of(&viewer, title);
    if scope != Scope::Municipality {
        frame = frame.under(speech.text("chain-name"), viewer.link("/chain"));
    }
    let page = ChainPage {
        seen_part: !reads_all_of(&viewer, scope),
        classify: crate::classification::path_for(scope).filter(|_| viewer.view.is_today),
        adopt: crate::classification::way_to_list(&viewer, 1),
        parts: parts(&viewer, scope, address_of),
        figure: figure(&speech, scope, &chain),
        links: chain.links.iter().map(|count| link_row(&viewer, &chain, count)).collect(),
        register: if may_register(&viewer, Kind::InformationSet) { "/information-set/register" } else { "" },
        whole: chain.broken.is_empty() && totals(&chain).0 > 0,
        chips: chips(&viewer, &chain, asked),
        ways: ways(&viewer, by_set),
        sentence,
        excel: viewer.query.with("page", None).link("/chain/excel"),
        obstacles: obstacle_rows,
        sets: set_rows,
        pages: pages(&viewer, last, here),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}

/// The link that an address narrows the list by.
pub(crate) fn link_asked(viewer: &Viewer) -> Option<Link> {
    let asked = viewer.query.get("link")?;
    Link::ALL.iter().copied().find(|link| link.key() == asked)
}

/// What stops at a link, or at any, longest waiting first.
pub(crate) fn stopping_at(chain: &Chain, link: Option<Link>) -> Vec<Broken> {
    chain.broken.iter().filter(|broken| link.is_none_or(|link| broken.link == link)).copied().collect()
}

fn link_row(viewer: &Viewer, chain: &Chain, count: &domain::chain::LinkCount) -> LinkRow {
    LinkRow {
        self_checked: self_checked(viewer.words, chain).filter(|_| count.link == Link::Verified),
        label: viewer.words.text(count.link.text_key()).into_owned(),
        passed: viewer.words.number(number(count.passed)),
        broken: viewer.words.number(number(count.broken)),
    }
}

fn chips(viewer: &Viewer, chain: &Chain, asked: Option<Link>) -> Vec<Chip> {
    let stopping = chain.links.iter().filter(|count| count.broken > 0 || asked == Some(count.link));
    let chip = |count: &domain::chain::LinkCount| {
        let on = asked == Some(count.link);
        let to = viewer.query.with("page", None).with("obstacle", None).with("link", (!on).then(|| count.link.key()));
        Chip {
            label: viewer.words.text(count.link.text_key()).into_owned(),
            href: to.link("/chain"),
            count: Some(viewer.words.number(number(count.broken))),
            on,
        }
    };
    stopping.map(chip).collect()
}

/// Leaves what one obstacle holds up; the first of it.
fn only(stopping: &mut Vec<Broken>, wanted: &str) -> Result<Broken, Failure> {
    stopping.retain(|broken| broken.obstacle() == wanted);
    stopping.first().copied().ok_or_else(Failure::not_found)
}

/// The two ways to list what stops: by what holds it up, or each set by itself.
fn ways(viewer: &Viewer, by_set: bool) -> Vec<Chip> {
    let to = viewer.query.with("page", None).with("obstacle", None);
    let way = |key: &str, by: Option<&str>, on| Chip {
        label: viewer.words.text(key).into_owned(),
        href: to.with("by", by).link("/chain"),
        count: None,
        on,
    };
    vec![way("chain-by-obstacle", None, !by_set), way("chain-by-set", Some("set"), by_set)]
}
