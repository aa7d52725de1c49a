//! The page of what has no description of its own kind, a duty or a person: drawn as every other item's page.

use crate::evidence::EvidenceView;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Fact, Section, StoryEntry, VerbButton};
use askama::Template;

/// What stands on such a page.
#[derive(Template)]
#[template(path = "noun/show.html")]
pub(crate) struct ItemPage {
    pub(crate) frame: Frame,
    pub(crate) reference: String,
    pub(crate) standing: Cell,
    pub(crate) caution: Option<String>,
    pub(crate) marking: Option<String>,
    pub(crate) closed: Option<String>,
    pub(crate) buttons: Vec<VerbButton>,
    pub(crate) more_buttons: Vec<VerbButton>,
    pub(crate) lead: Vec<String>,
    pub(crate) sections: Vec<Section>,
    pub(crate) evidence: Option<EvidenceView>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) beside: Vec<Fact>,
    pub(crate) story: Vec<StoryEntry>,
}
