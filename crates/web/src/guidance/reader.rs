//! Who reads: somebody signed in, or, where the installation says so, whoever reaches the page.

use crate::app::App;
use crate::failure::{Failure, Kind};
use crate::frame::{Frame, municipality_name};
use crate::session::{Viewer, language};
use askama::Template;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{Html, IntoResponse, Response};
use domain::municipality::Municipality;
use engine::{Keeper, Snapshot};
use std::sync::Arc;
use words::{Words, words};

/// Whoever reads the pages.
pub(super) enum Reader {
    /// Somebody signed in.
    SignedIn(Box<Viewer>),
    /// Whoever reaches the page: of the municipality its name and its scale are told, and no people.
    Open(Visitor),
}

/// Whoever reaches the page.
pub(super) struct Visitor {
    words: &'static Words,
    keeper: Arc<Keeper>,
    snapshot: Arc<Snapshot>,
    base: String,
}

/// Asks which municipality is meant, before anything can be read.
#[derive(Template)]
#[template(path = "guidance/municipalities.html")]
struct MunicipalitiesPage {
    frame: Frame,
    municipalities: Vec<(String, String)>,
}

impl Reader {
    /// The municipality whose scale is spoken of.
    pub(super) fn municipality(&self) -> &Municipality {
        match self {
            Reader::SignedIn(viewer) => viewer.view.shown(),
            Reader::Open(visitor) => &visitor.snapshot.municipality,
        }
    }

    /// Texts in the reader's language.
    pub(super) fn words(&self) -> &'static Words {
        match self {
            Reader::SignedIn(viewer) => viewer.words,
            Reader::Open(visitor) => visitor.words,
        }
    }

    /// What stands round the page.
    pub(super) fn frame(&self, title: impl Into<String>) -> Frame {
        match self {
            Reader::SignedIn(viewer) => Frame::of(viewer, title),
            Reader::Open(visitor) => Frame::alone(visitor.words, municipality_name(&visitor.keeper), title),
        }
    }

    /// The page where one chooses what it is about.
    pub(super) fn first(&self) -> String {
        self.link("")
    }

    /// The page of a level.
    pub(super) fn of_level(&self, level: u8) -> String {
        self.link(&format!("/{level}"))
    }

    fn link(&self, rest: &str) -> String {
        match self {
            Reader::SignedIn(viewer) => viewer.link(&format!("/guidance{rest}")),
            Reader::Open(visitor) => format!("{}{rest}", visitor.base),
        }
    }

    /// Who is signed in, if somebody is.
    pub(super) fn viewer(&self) -> Option<&Viewer> {
        match self {
            Reader::SignedIn(viewer) => Some(viewer),
            Reader::Open(_) => None,
        }
    }
}

impl FromRequestParts<App> for Reader {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Response> {
        let asked = asked(parts, app).await;
        let here = |viewer: &Viewer| asked.as_deref().is_none_or(|slug| slug == viewer.keeper.slug);
        let open = app.guidance_is_open();
        match Viewer::from_request_parts(parts, app).await {
            Ok(viewer) if here(&viewer) => Ok(Reader::SignedIn(Box::new(viewer))),
            Ok(_) if !open => Err(Failure::not_found().into_response()),
            Err(failure) if !open || !matches!(failure.kind, Kind::SignIn(_)) || app.engine.all().is_empty() => {
                Err(failure.into_response())
            }
            Ok(_) | Err(_) => visit(app, words(language(&parts.headers)), asked.as_deref()).map(Reader::Open),
        }
    }
}

/// The short name in the address.
async fn asked(parts: &mut Parts, app: &App) -> Option<String> {
    let params = RawPathParams::from_request_parts(parts, app).await.ok()?;
    params.iter().find(|(name, _)| *name == "slug").map(|(_, slug)| slug.to_owned())
}

fn visit(app: &App, words: &'static Words, asked: Option<&str>) -> Result<Visitor, Response> {
    let (keeper, base) = match asked {
        Some(slug) => (app.engine.get(slug), format!("/guidance/at/{slug}")),
        None => (app.only(), "/guidance".to_owned()),
    };
    match keeper {
        Some(keeper) if keeper.trouble().is_some() => Err(Failure::unavailable().into_response()),
        Some(keeper) => Ok(Visitor { words, snapshot: keeper.snapshot(), keeper, base }),
        None if asked.is_some() => Err(Failure::not_found().into_response()),
        None => Err(municipalities(app, words).into_response()),
    }
}

fn municipalities(app: &App, words: &'static Words) -> Result<Html<String>, Failure> {
    let link = |keeper: &Arc<Keeper>| (municipality_name(keeper), format!("/guidance/at/{}", keeper.slug));
    let mut municipalities: Vec<(String, String)> = app.engine.all().iter().map(link).collect();
    municipalities.sort_by_cached_key(|(name, _)| words::order::sort_key(name));
    let frame = Frame::alone(words, "Utkik".to_owned(), words.text("guidance-title"));
    Ok(Html(MunicipalitiesPage { frame, municipalities }.render()?))
}
