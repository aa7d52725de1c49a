//! The chain of one information set: its six links, and the one that is missing.

use super::told::{Turns, mend, missing_link, waited};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Fact, FactValue};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::chain::{Broken, Link};
use domain::id::{ControlId, InformationSetId, ItemRef, Kind, Scope};
use domain::information::InformationSet;

#[derive(Template)]
#[template(path = "chain/set.html")]
struct SetPage {
    frame: Frame,
    links: Vec<(String, Cell)>,
    /// What is missing, whose turn it is and how long it has waited; nothing when the set is protected the whole way.
    missing: Vec<Fact>,
    mend: Option<FactValue>,
    /// A control that only a self-check says works, where the set passes by that.
    self_checked: Option<FactValue>,
}

/// The information set that an address asks for, as `set=7` or `scope=information-set-7`. One that the viewer may not
/// see, or that is no longer in use, has no chain.
pub(crate) fn set_asked(viewer: &Viewer) -> Result<Option<InformationSetId>, Failure> {
    let set = match (viewer.query.get("set"), viewer.query.get("scope").map(str::parse::<ItemRef>)) {
        (Some(number), _) => InformationSetId(number.parse().map_err(|_| Failure::not_found())?),
        (None, Some(Ok(ItemRef { kind: Kind::InformationSet, number }))) => InformationSetId(number),
        _ => return Ok(None),
    };
    known(viewer, set).map(|_| Some(set))
}

fn known(viewer: &Viewer, set: InformationSetId) -> Result<&InformationSet, Failure> {
    let known = viewer.view.shown().information_sets.get(set);
    let known = known.filter(|known| known.is_open() && viewer.view.may_see(set.into()));
    known.map(|known| &**known).ok_or_else(Failure::not_found)
}

/// The page.
pub(super) fn page(viewer: &Viewer, set: InformationSetId) -> Result<Response, Failure> {
    let speech = Speech::of(viewer);
    let known = known(viewer, set)?;
    let (broken, by_self_check) = (stop(&speech, set), self_checked(&speech, set));
    let title = viewer.words.with("chain-title-set", &[("set", (&*known.description.name).into())]);
    let page = SetPage {
        links: links(&speech, broken, by_self_check),
        missing: broken.map(|broken| facts(viewer, &broken)).unwrap_or_default(),
        self_checked: by_self_check.map(|control| FactValue {
            text: speech.item(control.into()),
            href: Some(viewer.link(&address(control.into()))),
        }),
        mend: broken.and_then(|broken| mend(viewer, &broken)),
        frame: Frame::of(viewer, title)
            .under(speech.text("chain-name"), viewer.link("/chain"))
            .under(known.description.name.to_string(), viewer.link(&address(set.into()))),
    };
    Ok(Html(page.render()?).into_response())
}

/// The link at which a set stops; none when it is protected the whole way.
pub(crate) fn stop(speech: &Speech<'_>, set: InformationSetId) -> Option<Broken> {
    speech.view.chain(Scope::Municipality).broken.iter().find(|broken| broken.set == set).copied()
}

/// A control that only a self-check says works, by which a set passes the last link.
pub(crate) fn self_checked(speech: &Speech<'_>, set: InformationSetId) -> Option<ControlId> {
    let chain = speech.view.chain(Scope::Municipality);
    chain.self_checked.iter().find(|(known, _)| *known == set).map(|(_, control)| *control)
}

fn links(speech: &Speech<'_>, broken: Option<Broken>, by_self_check: Option<ControlId>) -> Vec<(String, Cell)> {
    let cell = |link| match by_self_check {
        Some(_) if link == Link::Verified => Cell::Status("partly", speech.text("chain-passed-self-checked")),
        _ => standing(speech, link, broken),
    };
    Link::ALL.iter().map(|link| (speech.text(link.text_key()), cell(*link))).collect()
}

fn standing(speech: &Speech<'_>, link: Link, broken: Option<Broken>) -> Cell {
    match broken {
        Some(broken) if broken.link == link => Cell::Status("late", speech.text("chain-stops")),
        Some(broken) if broken.link < link => Cell::Status("unknown", speech.text("chain-not-reached")),
        _ => Cell::Status("done", speech.text("chain-passed")),
    }
}

fn facts(viewer: &Viewer, broken: &Broken) -> Vec<Fact> {
    let speech = Speech::of(viewer);
    let fact = |key: &str, value: FactValue| Fact { label: speech.text(key), values: vec![value] };
    vec![
        fact("chain-column-why", missing_link(&speech, broken.why)),
        fact("chain-column-turn", FactValue::text(Turns::default().told(viewer, broken.turn))),
        fact("chain-column-since", FactValue::text(waited(&speech, broken.since))),
    ]
}
