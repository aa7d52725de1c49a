//! What a command moved: the answer to a class that was adopted tells every need that it changed.

use super::cell;
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::need::{Needs, moves};
use engine::View;
use serde::Serialize;
use serde_json::Value;

/// A system or object that needs another level of protection than before.
#[derive(Debug, Serialize)]
pub(super) struct Moved {
    item: Value,
    aspect: &'static str,
    from: Option<u8>,
    to: Option<u8>,
}

/// What the viewer sees whose need is another than it was.
pub(super) async fn moved_since(viewer: &Viewer, before: &Needs) -> Result<Vec<Moved>, Failure> {
    let (now, sight) = (viewer.keeper.snapshot(), viewer.view.sight().clone());
    let view = View::with(&viewer.keeper, now, sight, viewer.today, None).await?;
    let speech = Speech { words: viewer.words, view: &view };
    let seen = moves(before, &view.needs()).into_iter().filter(|one| view.may_see(one.carrier.item()));
    let told = seen.map(|one| Moved {
        item: cell::item(&speech, one.carrier.item()),
        aspect: one.aspect.key(),
        from: one.from.map(|level| level.0),
        to: one.to.map(|level| level.0),
    });
    Ok(told.collect())
}
