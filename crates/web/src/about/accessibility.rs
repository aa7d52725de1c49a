//! The statement that 13 § lag (2018:1937) om tillgänglighet till digital offentlig service asks for: how far the
//! pages can be used by everybody, what is known not to work, and whom to tell. It needs no sign-in.

use crate::app::App;
use crate::appointment::lead_mailbox;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::session::{Viewer, language};
use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use domain::municipality::Municipality;
use domain::time::Date;
use engine::clock;
use words::{Words, words};

/// The day the statement was written or last gone through.
const WRITTEN: (i16, i8, i8) = (2026, 11, 23);

#[derive(Template)]
#[template(path = "about/accessibility.html")]
struct AccessibilityPage {
    frame: Frame,
    mailbox: Option<String>,
    written: String,
}

/// The statement, to whoever asks.
pub(super) async fn page(
    State(app): State<App>,
    headers: HeaderMap,
    viewer: Result<Viewer, Failure>,
) -> Result<Response, Failure> {
    let today = clock::now().date();
    if let Ok(viewer) = viewer {
        let title = viewer.words.text("about-accessibility");
        return page_of(Frame::of(&viewer, title), viewer.words, Some(viewer.view.now()), today);
    }
    let words = words(language(&headers));
    let snapshot = app.only().map(|keeper| keeper.snapshot());
    let known = snapshot.as_ref().map(|snapshot| &*snapshot.municipality);
    let name = known.and_then(|known| known.description.as_ref()).map(|described| described.name.to_string());
    let frame = Frame::alone(words, name.unwrap_or_else(|| "Utkik".to_owned()), words.text("about-accessibility"));
    page_of(frame, words, known, today)
}

fn page_of(frame: Frame, words: &Words, known: Option<&Municipality>, today: Date) -> Result<Response, Failure> {
    let (year, month, day) = WRITTEN;
    let page = AccessibilityPage {
        mailbox: known.and_then(|known| lead_mailbox(known, today)),
        written: Date::of(year, month, day).map(|date| words.date(date.0)).unwrap_or_default(),
        frame,
    };
    Ok(Html(page.render()?).into_response())
}
