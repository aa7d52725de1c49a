//! One item: what a list's row shows, how it stands, what the viewer may do with it, and its story.

use super::cell::cell;
use super::list::{Row, numbered, row};
use super::{asked, seen};
use crate::failure::{Change, Failure};
use crate::list::Noun;
use crate::noun::tell;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::id::ItemRef;
use domain::offer;
use engine::StoryEvent;
use serde::Serialize;
use serde_json::Value;

/// The most events of a story; older ones are on the item's page of an earlier date.
const STORY: usize = 200;

/// One item.
#[derive(Debug, Serialize)]
struct Shown {
    #[serde(flatten)]
    row: Row,
    /// What the page shows beside the title.
    standing: Value,
    /// When it was registered.
    registered: String,
    /// The day from which it is no longer in use, and why.
    closed: Option<Closed>,
    /// What it may be secret by.
    marking: Option<Marked>,
    /// The verbs that the viewer may carry out on it today.
    verbs: Vec<&'static str>,
    /// What happened to it, newest first.
    story: Vec<Told>,
}

/// The end of an item.
#[derive(Debug, Serialize)]
struct Closed {
    on: String,
    reason: String,
}

/// A marking.
#[derive(Debug, Serialize)]
struct Marked {
    provision: String,
    on: String,
}

/// One event of a story.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    /// What happened, such as `risk.assessed`.
    kind: &'static str,
    #[serde(flatten)]
    change: Change,
    /// For whom, or by which decision, it was registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    registered: Option<String>,
}

/// The item.
pub(super) async fn item<D: Noun>(viewer: Viewer, Path(number): Path<String>) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::day())?;
    let id = numbered::<D::Id>(&number)?;
    let reference: ItemRef = id.into();
    if !viewer.view.may_see(reference) {
        return Err(Failure::not_found());
    }
    let shown = viewer.view.shown();
    let item = D::table(shown).get(id).cloned().ok_or_else(Failure::not_found)?;
    let speech = Speech::of(&viewer);
    let content = Shown {
        row: row::<D>(&speech, id, &item),
        standing: cell(&speech, D::standing(&speech, id, &item)),
        registered: seen::at(item.registered.at),
        closed: item
            .closed
            .as_ref()
            .map(|closing| Closed { on: closing.on.to_string(), reason: closing.reason.to_string() }),
        marking: shown
            .secrecy
            .markings
            .get(&reference)
            .map(|marking| Marked { provision: marking.provision.to_string(), on: marking.on.to_string() }),
        verbs: verbs(&viewer, reference),
        story: story(&viewer, reference).await?,
    };
    Ok(seen::answer(&viewer, content))
}

/// What the viewer may do with an item today.
pub(super) fn verbs(viewer: &Viewer, item: ItemRef) -> Vec<&'static str> {
    if !viewer.view.is_today {
        return Vec::new();
    }
    offer::offers(viewer.view.now(), &viewer.by(), item, viewer.today)
}

/// An item's story up to the state shown.
pub(super) async fn story(viewer: &Viewer, item: ItemRef) -> Result<Vec<Told>, Failure> {
    let events = viewer.keeper.story(item, viewer.view.shown().position.seq, STORY).await?;
    Ok(told(viewer, &events))
}

/// Events told for the viewer, in the order they come.
pub(super) fn told(viewer: &Viewer, events: &[StoryEvent]) -> Vec<Told> {
    let entries = tell(Speech::of(viewer), events);
    let one = |(event, entry): (&StoryEvent, crate::noun::StoryEntry)| Told {
        kind: event.event.kind(),
        change: Change {
            position: event.stamp.seq,
            at: seen::at(event.stamp.at),
            sentence: entry.sentence,
            quote: entry.reason,
        },
        registered: entry.registered,
    };
    events.iter().zip(entries).map(one).collect()
}

impl Told {
    /// What others changed, as a failure tells it.
    pub(super) fn into_change(self) -> Change {
        self.change
    }
}
