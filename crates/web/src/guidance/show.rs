//! The page of a level: an answer in each situation, and whom to ask.

use super::choose::Told;
use super::contact::{Contact, contacts};
use super::level::{Level, levels};
use super::reader::Reader;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::speak::half;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::guidance::{Answer, Guidance, Reply, guidance};
use serde::Deserialize;

/// The level in the address; there may be a short name before it.
#[derive(Deserialize)]
pub(super) struct Asked {
    level: u8,
}

/// The answer in one situation.
struct Row {
    question: &'static str,
    /// The mark's shape.
    mark: &'static str,
    word: String,
    how: &'static str,
    instead: Option<&'static str>,
}

/// Another level.
struct Other {
    href: String,
    label: String,
    who: &'static str,
}

#[derive(Template)]
#[template(path = "guidance/show.html")]
struct ShowPage {
    frame: Frame,
    who: &'static str,
    examples: Vec<&'static str>,
    rows: Vec<Row>,
    others: Vec<Other>,
    protected: Told,
    ask: Vec<Contact>,
}

/// The page.
pub(super) async fn page(reader: Reader, Path(asked): Path<Asked>) -> Result<Response, Failure> {
    let (words, guidance) = (reader.words(), guidance().ok_or_else(Failure::not_found)?);
    let levels = levels(&reader, guidance);
    let here = levels.iter().find(|level| level.number == asked.level).ok_or_else(Failure::not_found)?;
    let other = |level: &Level| Other {
        href: level.href.clone(),
        label: level.told(&reader, "guidance-level"),
        who: level.who,
    };
    let page = ShowPage {
        who: here.who,
        examples: here.examples.clone(),
        rows: here.class.answers.iter().filter_map(|reply| row(&reader, guidance, reply)).collect(),
        others: levels.iter().filter(|level| level.number != here.number).map(other).collect(),
        protected: Told::of(&reader, &guidance.protected.title, &guidance.protected.text),
        ask: contacts(&reader, guidance),
        frame: reader
            .frame(here.told(&reader, "guidance-of-level"))
            .under(words.text("guidance-title"), reader.first()),
    };
    Ok(Html(page.render()?).into_response())
}

fn row(reader: &Reader, guidance: &'static Guidance, reply: &'static Reply) -> Option<Row> {
    let words = reader.words();
    let (mark, word) = match reply.answer {
        Answer::Yes => ("done", words.text("guidance-yes")),
        Answer::YesIf => ("partly", words.text("guidance-yes-if")),
        Answer::No => ("not", words.text("guidance-no")),
    };
    Some(Row {
        question: half(words, &guidance.situation(&reply.situation)?.question),
        mark,
        word: word.into_owned(),
        how: half(words, &reply.how),
        instead: reply.instead.as_ref().map(|instead| half(words, instead)),
    })
}
