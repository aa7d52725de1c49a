//! The chain of a part of the municipality: the links as a drawing, and beneath it what stops.

use super::figure::{Figure, figure, self_checked, totals};
use super::told::{Turns, mend, missing_link, waited};
use super::{address_of, address_of_set};
use crate::failure::Failure;
use crate::frame::{Frame, may_register};
use crate::list::{Chip, PageLink, paged, pages};
use crate::noun::FactValue;
use crate::picture::{PartLink, number, parts, reads_all_of, scope_asked};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::chain::{Broken, Chain, Link};
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

/// What stops.
struct BrokenRow {
    set: FactValue,
    link: String,
    missing: FactValue,
    turn: String,
    waited: String,
    mend: Option<FactValue>,
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
    sentence: String,
    excel: String,
    rows: Vec<BrokenRow>,
    pages: Vec<PageLink>,
}

/// The chain of the part, or of the information set, that the address asks for.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    if let Some(set) = viewer.query.get("set") {
        return super::set::page(&viewer, set);
    }
    let scope = scope_asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let chain = viewer.view.chain(scope);
    let asked = link_asked(&viewer);
    let stopping = stopping_at(&chain, asked);
    let (here, last, per_page) = paged(&viewer.query, stopping.len());
    let mut turns = Turns::default();
    let on_page = stopping.iter().skip((here - 1) * per_page).take(per_page);
    let rows = on_page.map(|broken| row(&viewer, &mut turns, broken)).collect();
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
        sentence: viewer.words.with("chain-broken-sentence", &[("count", Value::from(number(stopping.len())))]),
        excel: viewer.query.with("page", None).link("/chain/excel"),
        rows,
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
        let to = viewer.query.with("page", None).with("link", (!on).then(|| count.link.key()));
        Chip {
            label: viewer.words.text(count.link.text_key()).into_owned(),
            href: to.link("/chain"),
            count: Some(viewer.words.number(number(count.broken))),
            on,
        }
    };
    stopping.map(chip).collect()
}

fn row(viewer: &Viewer, turns: &mut Turns, broken: &Broken) -> BrokenRow {
    let speech = Speech::of(viewer);
    BrokenRow {
        set: FactValue { text: speech.item(broken.set.into()), href: Some(address_of_set(&viewer.view, broken.set)) },
        link: speech.text(broken.link.text_key()),
        missing: missing_link(&speech, broken.why),
        turn: turns.told(viewer, broken.turn),
        waited: waited(&speech, broken.since),
        mend: mend(viewer, broken),
    }
}
