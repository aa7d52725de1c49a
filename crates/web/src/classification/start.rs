//! Where the conversation begins and ends: how many groups are done, which wait, and what follows for personal data.

use super::impact::{Impact, impact};
use super::part::{Part, called, described, may_propose};
use super::{is_workshop, path_of_group};
use crate::failure::Failure;
use crate::frame::{Frame, may_register};
use crate::list::Cell;
use crate::picture::{dated, number};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::classification::Group;
use domain::id::Kind;
use words::Value;

/// A group in the list.
struct GroupRow {
    name: String,
    /// Its group's page; none where there is nothing to propose, or not for the viewer.
    href: Option<String>,
    common: String,
    standing: Cell,
}

#[derive(Template)]
#[template(path = "classification/start.html")]
struct StartPage {
    frame: Frame,
    done: usize,
    all: usize,
    progress: String,
    waiting: String,
    next: Option<String>,
    on_projector: Option<String>,
    began: bool,
    rows: Vec<GroupRow>,
    chain: String,
    impact: Option<Impact>,
    register: &'static str,
}

/// The page.
pub(super) fn page(viewer: &Viewer, part: &Part) -> Result<Response, Failure> {
    let (words, speech) = (viewer.words, Speech::of(viewer));
    let word = part.item.kind.word();
    let title = words.with("conversation-start-title", &[("part", speech.item(part.item).into())]);
    let waiting: usize = part.groups.iter().map(|group| group.waiting.len()).sum();
    let (done, all) = (part.done(), part.groups.len());
    let first = part.next(viewer, None).filter(|_| viewer.view.is_today).and_then(|group| group.sets.first().copied());
    let href = |workshop: bool| first.map(|set| path_of_group(part.item, set, workshop));
    let progress = [("done", Value::from(number(done))), ("all", Value::from(number(all)))];
    let rows = part.groups.iter().map(|group| row(viewer, part, group)).collect();
    let scope = part.item.to_string().parse().unwrap_or(domain::id::Scope::Municipality);
    let page = StartPage {
        done,
        all,
        progress: words.with("conversation-progress", &progress),
        waiting: words.with("conversation-waiting", &[("count", Value::from(number(waiting)))]),
        next: href(is_workshop(viewer)),
        on_projector: href(true),
        began: done > 0,
        rows,
        chain: dated(viewer, crate::chain::address_of(scope)),
        impact: impact(viewer, part),
        register: if may_register(viewer, Kind::InformationSet) { "/information-set/register" } else { "" },
        frame: Frame::of(viewer, title)
            .under(speech.text(&format!("kind-{word}-many")), viewer.link(&format!("/{word}")))
            .under(speech.item(part.item), viewer.link(&address(part.item))),
    };
    Ok(Html(page.render()?).into_response())
}

fn row(viewer: &Viewer, part: &Part, group: &Group) -> GroupRow {
    let speech = Speech::of(viewer);
    let sets = if group.waiting.is_empty() { &group.sets } else { &group.waiting };
    let waits = number(group.waiting.len());
    let standing = match waits {
        0 => Cell::Status("done", speech.text("conversation-group-done")),
        waits => {
            let said = viewer.words.with("conversation-group-waits", &[("count", Value::from(waits))]);
            Cell::Status("waiting", said)
        }
    };
    let may = viewer.view.is_today && waits > 0 && may_propose(viewer, group);
    let first = group.sets.first().copied().filter(|_| may);
    GroupRow {
        name: called(viewer, sets),
        href: first.map(|set| path_of_group(part.item, set, is_workshop(viewer))),
        common: common(viewer, group),
        standing,
    }
}

/// What the sets of a group have in common, in a line.
fn common(viewer: &Viewer, group: &Group) -> String {
    let speech = Speech::of(viewer);
    let Some(set) = group.sets.first().and_then(|set| described(viewer, *set)) else { return String::new() };
    let unit = set.unit.filter(|unit| viewer.view.may_see((*unit).into())).map(|unit| speech.item(unit.into()));
    let personal = set.personal_data.map(|one| speech.text(one.text_key()));
    let secrecy = set.secrecy.as_ref().map(ToString::to_string);
    [unit, personal, secrecy].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
