//! The first page: what is it about?

use super::contact::{Contact, contacts};
use super::level::levels;
use super::reader::Reader;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::speak::half;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::guidance::{Advice, guidance};
use domain::requirement::Both;

/// A question with its answer in running text.
pub(super) struct Told {
    pub(super) title: &'static str,
    pub(super) text: &'static str,
}

impl Told {
    /// In the reader's language.
    pub(super) fn of(reader: &Reader, title: &'static Both, text: &'static Both) -> Self {
        Told { title: half(reader.words(), title), text: half(reader.words(), text) }
    }
}

/// A class to choose.
struct Choice {
    href: String,
    label: String,
    tone: u8,
    who: &'static str,
    examples: Vec<&'static str>,
}

/// What else is good to know.
struct Steps {
    title: &'static str,
    steps: Vec<&'static str>,
}

#[derive(Template)]
#[template(path = "guidance/choose.html")]
struct ChoosePage {
    frame: Frame,
    choices: Vec<Choice>,
    unknown: Told,
    /// Where the answers stand that hold meanwhile, and what the link says.
    meanwhile: Option<(String, String)>,
    protected: Told,
    advice: Vec<Steps>,
    ask: Vec<Contact>,
    note: &'static str,
}

/// The page.
pub(super) async fn page(reader: Reader) -> Result<Response, Failure> {
    let (words, guidance) = (reader.words(), guidance().ok_or_else(Failure::not_found)?);
    let levels = levels(&reader, guidance);
    let careful = levels.iter().find(|level| level.class.level >= guidance.unknown.treat_as).or(levels.last());
    let steps = |advice: &'static Advice| Steps {
        title: half(words, &advice.title),
        steps: advice.steps.iter().map(|step| half(words, step)).collect(),
    };
    let page = ChoosePage {
        meanwhile: careful.map(|level| (level.href.clone(), level.told(&reader, "guidance-as-level"))),
        unknown: Told::of(&reader, &guidance.unknown.title, &guidance.unknown.text),
        protected: Told::of(&reader, &guidance.protected.title, &guidance.protected.text),
        advice: guidance.advice.iter().map(steps).collect(),
        ask: contacts(&reader, guidance),
        note: half(words, &guidance.source.note),
        choices: levels
            .into_iter()
            .map(|level| Choice {
                label: level.told(&reader, "guidance-level"),
                href: level.href,
                tone: level.tone,
                who: level.who,
                examples: level.examples,
            })
            .collect(),
        frame: reader.frame(words.text("guidance-title")),
    };
    Ok(Html(page.render()?).into_response())
}
