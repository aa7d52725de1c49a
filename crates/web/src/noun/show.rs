//! An item's page: its question's subject, what can be done, what stands about it, its facts and its story.

use super::facts::{Fact, FactValue, facts};
use super::onward::{VerbButton, buttons};
use super::told::{StoryEntry, tell};
use crate::evidence::{EvidenceView, evidence_of};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::{Cell, Noun};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ItemRef, Kind, Numbered, Scope};

/// How many events of a story are shown.
const STORY: usize = 40;

/// A part of an item's page with a heading of its own.
pub(crate) struct Section {
    pub(crate) title: String,
    pub(crate) text: String,
    /// What somebody wrote, a paragraph each.
    pub(crate) paragraphs: Vec<String>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) table: Option<SectionTable>,
    /// Trusted markup from `drawing`.
    pub(crate) picture: Option<String>,
    pub(crate) more: Option<(String, String)>,
    /// Where all rows are, when the table has only the first.
    pub(crate) all: Option<(String, String)>,
    /// What is done with, behind its heading.
    pub(crate) folded: Option<(String, SectionTable)>,
}

/// A small table in a section.
pub(crate) struct SectionTable {
    pub(crate) headings: Vec<String>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Section {
    /// A section with a heading.
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Section {
            title: title.into(),
            text: String::new(),
            paragraphs: Vec::new(),
            facts: Vec::new(),
            table: None,
            picture: None,
            more: None,
            all: None,
            folded: None,
        }
    }

    /// With a sentence under the heading.
    #[must_use]
    pub(crate) fn saying(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// With facts.
    #[must_use]
    pub(crate) fn with_facts(mut self, facts: Vec<Fact>) -> Self {
        self.facts = facts;
        self
    }

    /// With a table; none if it has no rows.
    #[must_use]
    pub(crate) fn with_table(mut self, headings: Vec<String>, rows: Vec<Vec<Cell>>) -> Self {
        self.table = (!rows.is_empty()).then_some(SectionTable { headings, rows });
        self
    }

    /// With only so many rows, and the way to the list that has all of them.
    #[must_use]
    pub(crate) fn first(mut self, most: usize, speech: &Speech<'_>, kind: Kind, href: &str) -> Self {
        let Some(table) = self.table.as_mut().filter(|table| table.rows.len() > most) else { return self };
        let counted = words::label::list_count(speech.words, kind.word(), table.rows.len());
        table.rows.truncate(most);
        let href = crate::picture::dated_as(speech.view, href.to_owned());
        self.all = Some((speech.words.with("list-show-all", &[("counted", counted.into())]), href));
        self
    }

    /// With rows behind a heading; none if there are no rows.
    #[must_use]
    pub(crate) fn folding(mut self, title: String, headings: Vec<String>, rows: Vec<Vec<Cell>>) -> Self {
        self.folded = (!rows.is_empty()).then_some((title, SectionTable { headings, rows }));
        self
    }
}

#[derive(Template)]
#[template(path = "noun/show.html")]
struct ShowPage {
    frame: Frame,
    reference: String,
    standing: Cell,
    caution: Option<String>,
    marking: Option<String>,
    closed: Option<String>,
    buttons: Vec<VerbButton>,
    more_buttons: Vec<VerbButton>,
    lead: Vec<String>,
    sections: Vec<Section>,
    evidence: Option<EvidenceView>,
    facts: Vec<Fact>,
    /// What stands beside the facts: where to go on to, and which lists tell of the item.
    beside: Vec<Fact>,
    story: Vec<StoryEntry>,
}

/// The page of an item.
pub(crate) async fn show_page<D: Noun>(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let id = D::Id::of(number);
    let reference: ItemRef = id.into();
    if !viewer.view.may_see(reference) {
        return Err(Failure::not_found());
    }
    let shown = viewer.view.shown();
    let item = D::table(shown).get(id).cloned().ok_or_else(Failure::not_found)?;
    let speech = Speech::of(&viewer);
    let noun = D::Id::KIND.word();
    let story = story(&viewer, reference).await?;
    let mut offered = buttons(&viewer, reference);
    let more_buttons = offered.split_off(offered.len().min(3));
    let marking = shown.secrecy.markings.get(&reference).map(|marking| {
        let date = speech.date(marking.on);
        viewer.words.with("secrecy-marked-as", &[("provision", (&*marking.provision).into()), ("date", date.into())])
    });
    let closed = item.closed.as_ref().map(|closing| {
        let date = speech.date(closing.on);
        viewer.words.with("item-closed-since", &[("date", date.into()), ("reason", (&*closing.reason).into())])
    });
    let page = ShowPage {
        frame: Frame::of(&viewer, item.description.title())
            .under(speech.text(&format!("kind-{noun}-many")), viewer.link(&format!("/{noun}"))),
        reference: speech.numbered(reference),
        standing: D::standing(&speech, id, &item),
        caution: D::caution(&speech, &item),
        marking,
        closed,
        buttons: offered,
        more_buttons,
        lead: D::lead(&speech, id, &item),
        evidence: evidence_of(&viewer, reference),
        sections: D::sections(&speech, id, &item),
        facts: facts(&speech, noun, &item.description, &[&["name", "title"], D::told_in_sections()].concat()),
        beside: ways_on(&viewer, reference).into_iter().chain(sources(&speech, reference)).collect(),
        story,
    };
    Ok(Html(page.render()?).into_response())
}

/// An item's story up to the date shown, told for the viewer.
pub(crate) async fn story(viewer: &Viewer, item: ItemRef) -> Result<Vec<StoryEntry>, Failure> {
    let until = viewer.view.shown().position.seq;
    let events = viewer.keeper.story(item, until, STORY).await?;
    Ok(tell(Speech::of(viewer), &events))
}

/// Where to go on to from a part of the municipality: its picture, and the requirements that hold for it.
fn ways_on(viewer: &Viewer, item: ItemRef) -> Option<Fact> {
    let scope: Scope = item.to_string().parse().ok()?;
    let way = |key: &str, href: String| FactValue { text: viewer.words.text(key).into_owned(), href: Some(href) };
    let picture = crate::picture::dated(viewer, crate::picture::address_of(scope));
    let requirements = crate::requirement::list_for(viewer, scope).map(|href| way("nav-requirement", href));
    let values = std::iter::once(way("nav-picture", picture)).chain(requirements).collect();
    Some(Fact { label: viewer.words.text("item-ways").into_owned(), values })
}

/// Which lists tell of the item, and what they said last.
fn sources(speech: &Speech<'_>, item: ItemRef) -> Vec<Fact> {
    let shown = speech.view.shown();
    let said = shown.sources.of(item).map(|((source, _, key), said)| {
        let as_of = shown.sources.imports.get(said.import).map(|import| speech.date(import.as_of)).unwrap_or_default();
        let text = speech
            .words
            .with("item-source", &[("source", (&**source).into()), ("key", (&**key).into()), ("date", as_of.into())]);
        FactValue { text, href: Some(address(said.import.into())) }
    });
    let values: Vec<FactValue> = said.collect();
    if values.is_empty() { Vec::new() } else { vec![Fact { label: speech.text("item-sources"), values }] }
}
