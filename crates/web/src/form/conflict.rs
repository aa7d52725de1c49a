//! What others changed between reading a form and sending it, told as the item's story tells it.

use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::ItemRef;

/// One change by somebody else.
#[derive(Clone, Debug)]
pub(crate) struct Difference {
    pub(crate) sentence: String,
    pub(crate) quote: Option<String>,
}

/// The changes of an item after a position, oldest first.
pub(crate) async fn since(viewer: &Viewer, item: ItemRef, based_on: u64) -> Result<Vec<Difference>, Failure> {
    let events = viewer.keeper.since(item, based_on).await?;
    let told = crate::noun::tell(Speech::of(viewer), &events);
    Ok(told.into_iter().map(|entry| Difference { sentence: entry.sentence, quote: entry.reason }).collect())
}
