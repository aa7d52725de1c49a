//! What can go wrong, told apart by what the reader can do about it, and said once: as a page with a way out, or
//! as `application/problem+json` (RFC 9457) to a program.

use crate::app::App;
use crate::frame::Frame;
use crate::session::Viewer;
use askama::Template;
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;
use words::{Language, Words, words};

/// Who is to read it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Wants {
    /// A person: a page.
    #[default]
    Page,
    /// A program: problem+json.
    Problem,
}

impl Wants {
    /// A program speaks to the API or asks for JSON.
    pub(crate) fn of(parts: &Parts) -> Self {
        let accept = parts.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let json = accept.contains("json") && !accept.contains("html");
        if parts.uri.path().starts_with("/api/") || json { Wants::Problem } else { Wants::Page }
    }
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// There is no such page or thing, or none the reader may see.
    NotFound,
    /// The reader lacks the mandate.
    Forbidden,
    /// Nobody is signed in; where to go afterwards.
    SignIn(Option<String>),
    /// What was sent cannot be read at all.
    Malformed,
    /// What the address is for is asked for in another way.
    WrongMethod,
    /// More was sent than is taken.
    TooLarge,
    /// What was sent is of a kind that is not taken there.
    NotTaken,
    /// What was given does not hold together.
    Invalid,
    /// Somebody else was first.
    Conflict,
    /// Too many attempts.
    TooMany,
    /// The store does not answer, or a later version wrote to it.
    Unavailable,
    /// Our fault.
    Bug,
}

/// What went wrong, with what is known of it.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) kind: Kind,
    /// A sentence that says why, in the reader's language; else the kind's own text.
    pub(crate) detail: Option<String>,
    /// The key of a sentence that says why, where the language is not known yet.
    text_key: Option<&'static str>,
    /// Faults by field.
    faults: Vec<(String, String)>,
    /// Who may.
    pub(crate) who_may: Vec<String>,
    /// What others changed meanwhile, oldest first.
    changes: Vec<Change>,
    /// Where to go back to, as label and address; none for the first page.
    back: Option<(String, String)>,
    wants: Wants,
    language: Language,
}

/// A change by somebody else that was in the way.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Change {
    /// Its position in the log.
    pub(crate) position: u64,
    /// When, by RFC 3339.
    pub(crate) at: String,
    /// What happened, in the reader's language.
    pub(crate) sentence: String,
    /// The reason given, word for word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) quote: Option<String>,
}

/// What is said to a person.
struct Said {
    text: String,
    who_may: Vec<String>,
    back: (String, String),
    name: &'static str,
}

/// The page of somebody of whom nothing is known.
#[derive(Template)]
#[template(path = "failure.html")]
struct FailurePage {
    lang: &'static str,
    title: String,
    said: Said,
}

/// The page of somebody who is signed in: with header and menu, so that they can go on.
#[derive(Template)]
#[template(path = "failure_within.html")]
struct FailurePageWithin {
    frame: Frame,
    said: Said,
}

#[derive(Serialize)]
struct Problem<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<ProblemFault<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    who_may: &'a Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    changes: &'a Vec<Change>,
}

#[derive(Serialize)]
struct ProblemFault<'a> {
    field: &'a str,
    detail: &'a str,
}

impl Failure {
    fn of(kind: Kind) -> Self {
        Failure {
            kind,
            detail: None,
            text_key: None,
            faults: Vec::new(),
            who_may: Vec::new(),
            changes: Vec::new(),
            back: None,
            wants: Wants::Page,
            language: Language::Swedish,
        }
    }

    /// No such thing, or none the reader may see.
    pub(crate) fn not_found() -> Self {
        Self::of(Kind::NotFound)
    }

    /// No such thing, or none the reader may see, in a sentence.
    pub(crate) fn no_such(detail: String) -> Self {
        Self::of(Kind::NotFound).saying(detail)
    }

    /// Nobody is signed in.
    pub(crate) fn sign_in(to: Option<String>) -> Self {
        Self::of(Kind::SignIn(to))
    }

    /// The store does not answer.
    pub(crate) fn unavailable() -> Self {
        Self::of(Kind::Unavailable)
    }

    /// The municipality cannot be served until somebody has seen to the store.
    pub(crate) fn troubled(trouble: &engine::Trouble) -> Self {
        let text_key = match trouble {
            engine::Trouble::Foreign { .. } => "failure-foreign",
            engine::Trouble::MovedBack { .. } => "failure-moved-back",
        };
        Failure { text_key: Some(text_key), ..Self::of(Kind::Unavailable) }
    }

    /// Too many attempts.
    pub(crate) fn too_many() -> Self {
        Self::of(Kind::TooMany)
    }

    /// Our fault; what is known of it goes to the program's log only.
    pub(crate) fn bug(what: &dyn std::fmt::Display) -> Self {
        tracing::error!(%what, "bug");
        Self::of(Kind::Bug)
    }

    /// The date in the address is not one.
    pub(crate) fn not_a_date() -> Self {
        Failure { text_key: Some("failure-not-a-date"), ..Self::of(Kind::Invalid) }
    }

    /// A command was sent with a date: earlier states can only be read.
    pub(crate) fn dated_command(words: &Words) -> Self {
        Self::of(Kind::Invalid).saying(words.text("failure-dated-command").into_owned())
    }

    /// What was sent cannot be read at all, and why.
    pub(crate) fn malformed(detail: String) -> Self {
        Self::of(Kind::Malformed).saying(detail)
    }

    /// What was sent is of a kind that is not taken there, and what is.
    pub(crate) fn not_taken(detail: String) -> Self {
        Self::of(Kind::NotTaken).saying(detail)
    }

    /// No duty of the reader's gives the right, and who may depends on what is asked for.
    pub(crate) fn no_duty() -> Self {
        Self::of(Kind::Forbidden)
    }

    /// The request comes from another site's page.
    pub(crate) fn other_site() -> Self {
        Failure { text_key: Some("failure-other-site"), ..Self::of(Kind::Forbidden) }
    }

    /// Something does not hold together, in a sentence.
    pub(crate) fn invalid(detail: String) -> Self {
        Self::of(Kind::Invalid).saying(detail)
    }

    pub(crate) fn conflict(detail: String) -> Self {
        Self::of(Kind::Conflict).saying(detail)
    }

    pub(crate) fn forbidden(detail: String, who_may: Vec<String>) -> Self {
        let mut failure = Self::of(Kind::Forbidden).saying(detail);
        failure.who_may = who_may;
        failure
    }

    fn saying(mut self, detail: String) -> Self {
        self.detail = Some(detail);
        self
    }

    /// Fields that do not hold together, each with what to do, in the reader's language.
    pub(crate) fn faulty(faults: Vec<(String, String)>) -> Self {
        Failure { faults, ..Self::of(Kind::Invalid) }
    }

    /// With what others changed meanwhile.
    pub(crate) fn with_changes(mut self, changes: Vec<Change>) -> Self {
        self.changes = changes;
        self
    }

    /// With where to go back to, as label and address.
    pub(crate) fn with_way_back(mut self, back: Option<(String, String)>) -> Self {
        self.back = back;
        self
    }

    /// Whether whoever is signed in can go on from here: the store and the program are well.
    fn leaves_the_rest(&self) -> bool {
        use Kind::{Conflict, Forbidden, Invalid, Malformed, NotFound, NotTaken, TooLarge, WrongMethod};
        matches!(self.kind, NotFound | Forbidden | Malformed | WrongMethod | TooLarge | NotTaken | Invalid | Conflict)
    }

    /// Whether the store did not answer.
    pub(crate) fn is_of_store(&self) -> bool {
        self.kind == Kind::Unavailable
    }

    /// For the reader there is.
    pub(crate) fn wanting(mut self, wants: Wants, words: &Words) -> Self {
        self.wants = wants;
        self.language = words.language();
        self
    }

    fn key(&self) -> (&'static str, StatusCode) {
        match self.kind {
            Kind::NotFound => ("not-found", StatusCode::NOT_FOUND),
            Kind::Forbidden => ("forbidden", StatusCode::FORBIDDEN),
            Kind::SignIn(_) => ("unauthenticated", StatusCode::UNAUTHORIZED),
            Kind::Malformed => ("malformed", StatusCode::BAD_REQUEST),
            Kind::WrongMethod => ("wrong-method", StatusCode::METHOD_NOT_ALLOWED),
            Kind::TooLarge => ("too-large", StatusCode::PAYLOAD_TOO_LARGE),
            Kind::NotTaken => ("wrong-kind", StatusCode::UNSUPPORTED_MEDIA_TYPE),
            Kind::Invalid => ("invalid", StatusCode::UNPROCESSABLE_ENTITY),
            Kind::Conflict => ("conflict", StatusCode::CONFLICT),
            Kind::TooMany => ("too-many", StatusCode::TOO_MANY_REQUESTS),
            Kind::Unavailable => ("unavailable", StatusCode::SERVICE_UNAVAILABLE),
            Kind::Bug => ("bug", StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let known = self.clone();
        let mut response = self.written(None);
        response.extensions_mut().insert(known);
        response
    }
}

/// Writes whatever went wrong for the reader there is: most of what fails does not know the reader. What the
/// framework refuses by itself is said in the same way; an address that cannot be read leads nowhere.
pub(crate) async fn for_the_reader(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let (wants, words) = (Wants::of(&parts), words(crate::session::language(&parts.headers)));
    let reading = parts.method.is_safe();
    let asked = (wants == Wants::Page).then(|| parts.clone());
    let mut response = next.run(Request::from_parts(parts, body)).await;
    let known = response.extensions_mut().remove::<Failure>();
    let Some(failure) = known.or_else(|| refused_by_framework(&response, reading)) else { return response };
    let allowed = response.headers_mut().remove(header::ALLOW);
    let within = match asked.filter(|_| failure.leaves_the_rest()) {
        Some(mut parts) => Viewer::from_request_parts(&mut parts, &app).await.ok(),
        None => None,
    };
    let mut written = failure.wanting(wants, words).written(within.as_ref());
    written.headers_mut().extend(allowed.map(|methods| (header::ALLOW, methods)));
    written
}

/// What the framework refused by itself: it says so in plain text, or in none.
fn refused_by_framework(response: &Response, reading: bool) -> Option<Failure> {
    let content = response.headers().get(header::CONTENT_TYPE);
    if content.is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain")) {
        return None;
    }
    let kind = match response.status() {
        StatusCode::BAD_REQUEST if reading => Kind::NotFound,
        StatusCode::BAD_REQUEST => Kind::Malformed,
        StatusCode::METHOD_NOT_ALLOWED => Kind::WrongMethod,
        StatusCode::PAYLOAD_TOO_LARGE => Kind::TooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Kind::NotTaken,
        _ => return None,
    };
    Some(Failure::of(kind))
}

impl Failure {
    fn written(self, within: Option<&Viewer>) -> Response {
        let words = words(self.language);
        let (name, status) = self.key();
        if let (Kind::SignIn(to), Wants::Page) = (&self.kind, self.wants) {
            let query = crate::address::Query::default().with("to", to.as_deref().filter(|to| *to != "/"));
            return Redirect::to(&query.link("/sign-in")).into_response();
        }
        let title = words.text(&format!("failure-{name}")).into_owned();
        let usual = || format!("failure-{name}-text");
        let key = self.text_key.map_or_else(usual, str::to_owned);
        let text = self.detail.clone().unwrap_or_else(|| words.text(&key).into_owned());
        match self.wants {
            Wants::Problem => {
                let errors = self.faults.iter().map(|(field, detail)| ProblemFault { field, detail }).collect();
                let problem = Problem {
                    kind: &format!("urn:utkik:{name}"),
                    title,
                    status: status.as_u16(),
                    detail: text,
                    errors,
                    who_may: &self.who_may,
                    changes: &self.changes,
                };
                let body = serde_json::to_vec(&problem).unwrap_or_default();
                (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response()
            }
            Wants::Page => {
                let back =
                    self.back.map(|(label, href)| (words.with("failure-back-to", &[("where", label.into())]), href));
                let back = back.unwrap_or_else(|| (words.text("failure-back").into_owned(), "/".to_owned()));
                let said = Said { text, who_may: self.who_may, back, name };
                let page = match within {
                    Some(viewer) => FailurePageWithin { frame: Frame::of_failure(viewer, title), said }.render(),
                    None => FailurePage { lang: self.language.tag(), title, said }.render(),
                };
                match page {
                    Ok(html) => (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response(),
                    Err(_) => status.into_response(),
                }
            }
        }
    }
}

impl From<log::StoreError> for Failure {
    fn from(error: log::StoreError) -> Self {
        tracing::error!(%error, "the store failed");
        Failure::unavailable()
    }
}

impl From<engine::ReadError> for Failure {
    fn from(error: engine::ReadError) -> Self {
        tracing::error!(%error, "the log could not be read");
        match error {
            engine::ReadError::Trouble(trouble) => Failure::troubled(&trouble),
            engine::ReadError::Store(_) | engine::ReadError::Interrupted => Failure::unavailable(),
        }
    }
}

impl From<askama::Error> for Failure {
    fn from(error: askama::Error) -> Self {
        Failure::bug(&error)
    }
}
