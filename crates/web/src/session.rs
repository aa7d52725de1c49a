//! Who asks: sign-ins by cookie, tokens by header. A sign-in belongs to one municipality; nothing of another is
//! reached with it. What was read from the store lately is kept for some seconds.

use crate::address::Query;
use crate::app::App;
use crate::failure::Failure;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::command::By;
use domain::id::PersonId;
use domain::time::{Date, Instant};
use engine::{Keeper, Snapshot, View, clock};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use words::{Language, Words, words};

/// The cookie that holds a sign-in: the municipality's short name, a dot, a secret.
pub(crate) const COOKIE: &str = "utkik";
/// The cookie that holds the position a browser has seen.
pub(crate) const SEEN: &str = "utkik-seen";
/// The header in which a program is told, and tells, the position it has seen.
pub(crate) const POSITION: &str = "utkik-position";
/// The cookie that holds a chosen language.
pub(crate) const LANGUAGE: &str = "utkik-language";

/// A sign-in lasts so long without use.
const LASTS: i64 = 12 * 3600 * 1_000_000;
/// What was read of a sign-in counts for so long; a sign-out elsewhere shows by then.
const KEPT: i64 = 10 * 1_000_000;

/// Sign-ins as read lately.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    known: Mutex<HashMap<log::Hash, (Session, Instant)>>,
}

/// One person signed in.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    /// In which municipality, by short name.
    pub(crate) slug: String,
    /// Who.
    pub(crate) person: PersonId,
    /// What forms must show.
    pub(crate) csrf: String,
    /// The cookie's or token's hash.
    pub(crate) digest: log::Hash,
    /// Whether it is a program's token.
    pub(crate) token: bool,
}

impl Sessions {
    fn get(&self, digest: &log::Hash, now: Instant) -> Option<Session> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(digest).filter(|(_, read)| now.0 - read.0 < KEPT).map(|(session, _)| session.clone())
    }

    fn keep(&self, session: &Session, now: Instant) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() > 10_000 {
            known.retain(|_, (_, read)| now.0 - read.0 < KEPT);
        }
        known.insert(session.digest, (session.clone(), now));
    }

    /// How many sign-ins and tokens have asked for something in the last seconds.
    pub(crate) fn lately(&self, now: Instant) -> usize {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.values().filter(|(_, read)| now.0 - read.0 < KEPT).count()
    }

    /// Forgets a sign-in at once.
    pub(crate) fn forget(&self, digest: &log::Hash) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).remove(digest);
    }
}

/// The hash under which a secret is stored.
pub(crate) fn digest(secret: &str) -> log::Hash {
    Sha256::digest(secret.as_bytes()).into()
}

/// A secret never used before, as text.
pub(crate) fn secret() -> String {
    URL_SAFE_NO_PAD.encode(log::chance::bytes::<24>())
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// A cookie to set; `age` in seconds, 0 takes it away.
pub(crate) fn set_cookie(app: &App, name: &str, value: &str, age: i64) -> String {
    let secure = if app.settings.is_https() { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}")
}

/// Signs a person in: the cookie to set.
pub(crate) async fn begin(app: &App, keeper: &Keeper, person: PersonId, method: &str) -> Result<String, Failure> {
    let (secret, now) = (secret(), clock::now());
    let sign_in = log::SignIn {
        digest: digest(&secret),
        person: u64::from(person.0),
        method: method.to_owned(),
        content: self::secret().into_bytes(),
        created_at: now.0,
        seen_at: now.0,
        expires_at: now.0 + LASTS,
    };
    app.engine.store.put_sign_in(keeper.id, &sign_in).await?;
    Ok(set_cookie(app, COOKIE, &format!("{}.{secret}", keeper.slug), 30 * 24 * 3600))
}

/// The sign-in a request shows, if it shows one that holds.
pub(crate) async fn find(app: &App, headers: &HeaderMap) -> Result<Option<Session>, Failure> {
    if let Some(token) = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()) {
        let Some(token) = token.strip_prefix("Bearer ") else { return Ok(None) };
        return find_token(app, token.trim()).await;
    }
    let Some((slug, secret)) = cookie(headers, COOKIE).and_then(|value| value.split_once('.')) else { return Ok(None) };
    let (digest, now) = (digest(secret), clock::now());
    if let Some(session) = app.sessions.get(&digest, now).filter(|session| session.slug == slug) {
        return Ok(Some(session));
    }
    let Some(keeper) = app.engine.get(slug) else { return Ok(None) };
    let Some(sign_in) = app.engine.store.sign_in(keeper.id, &digest, now.0).await? else { return Ok(None) };
    if now.0 - sign_in.seen_at > LASTS / 24 {
        app.engine.store.touch_sign_in(keeper.id, &digest, now.0, now.0 + LASTS).await?;
    }
    let session = Session {
        slug: slug.to_owned(),
        person: PersonId(u32::try_from(sign_in.person).unwrap_or_default()),
        csrf: String::from_utf8_lossy(&sign_in.content).into_owned(),
        digest,
        token: false,
    };
    app.sessions.keep(&session, now);
    Ok(Some(session))
}

/// A token names its municipality: short name, a dot, a secret.
async fn find_token(app: &App, token: &str) -> Result<Option<Session>, Failure> {
    let Some((slug, secret)) = token.split_once('.') else { return Ok(None) };
    let (digest, now) = (digest(secret), clock::now());
    if let Some(session) = app.sessions.get(&digest, now).filter(|session| session.slug == slug && session.token) {
        return Ok(Some(session));
    }
    let Some(keeper) = app.engine.get(slug) else { return Ok(None) };
    let Some(known) = app.engine.store.token(keeper.id, &digest, now.0).await? else { return Ok(None) };
    let person = PersonId(u32::try_from(known.person).unwrap_or_default());
    let session = Session { slug: slug.to_owned(), person, csrf: String::new(), digest, token: true };
    app.sessions.keep(&session, now);
    Ok(Some(session))
}

/// A new token that acts for a person, for ever or until an instant in microseconds since 1970; it is shown once.
pub async fn new_token(
    store: &log::Store,
    keeper: &Keeper,
    person: PersonId,
    name: &str,
    expires_at: Option<i64>,
) -> Result<String, log::StoreError> {
    let secret = secret();
    let token = log::Token {
        digest: digest(&secret),
        person: u64::from(person.0),
        name: name.to_owned(),
        scope: String::new(),
        created_at: clock::now().0,
        expires_at,
        used_at: None,
    };
    store.put_token(keeper.id, &token).await?;
    Ok(format!("{}.{secret}", keeper.slug))
}

/// The language a request wants: chosen, else the browser's, else Swedish.
pub(crate) fn language(headers: &HeaderMap) -> Language {
    if let Some(chosen) = cookie(headers, LANGUAGE).and_then(Language::from_tag) {
        return chosen;
    }
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut tags = accepted.split(',').filter_map(|part| part.split(';').next());
    tags.find_map(Language::from_tag).unwrap_or_default()
}

/// Whoever asks, with sight of the date asked for. The one way a page gets at a municipality.
pub(crate) struct Viewer {
    /// The app.
    pub(crate) app: App,
    /// The municipality's keeper.
    pub(crate) keeper: Arc<Keeper>,
    /// The sign-in.
    pub(crate) session: Session,
    /// What the viewer sees.
    pub(crate) view: View,
    /// Texts in the viewer's language.
    pub(crate) words: &'static Words,
    /// Today in Europe/Stockholm.
    pub(crate) today: Date,
    /// The path asked for.
    pub(crate) path: String,
    /// The query asked for.
    pub(crate) query: Query,
}

impl Viewer {
    /// The viewer as the asker of commands.
    pub(crate) fn by(&self) -> By {
        By::Person(self.session.person)
    }

    /// The query that a link to another page keeps: the date, if an earlier one is shown.
    pub(crate) fn keeping_date(&self) -> Query {
        let date = (!self.view.is_today).then(|| self.view.day.to_string());
        Query::default().with("date", date.as_deref())
    }

    /// A link to a path that keeps the date shown.
    pub(crate) fn link(&self, path: &str) -> String {
        self.keeping_date().link(path)
    }
}

impl FromRequestParts<App> for Viewer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let words = words(language(&parts.headers));
        let wants = crate::failure::Wants::of(parts);
        let session = find(app, &parts.headers).await.map_err(|failure| failure.wanting(wants, words))?;
        let Some(session) = session else {
            return Err(Failure::sign_in(parts.uri.path_and_query().map(ToString::to_string)).wanting(wants, words));
        };
        let opened = open(app, parts, session, words).await;
        opened.map_err(|failure| failure.wanting(wants, words))
    }
}

async fn open(app: &App, parts: &Parts, session: Session, words: &'static Words) -> Result<Viewer, Failure> {
    let keeper = app.engine.get(&session.slug).ok_or_else(Failure::not_found)?;
    if let Some(trouble) = keeper.trouble() {
        return Err(Failure::troubled(&trouble));
    }
    let seen = || parts.headers.get(POSITION).and_then(|value| value.to_str().ok()).or(cookie(&parts.headers, SEEN));
    let now: Arc<Snapshot> = match seen().and_then(|seen| seen.parse().ok()) {
        Some(seen) => keeper.snapshot_from(seen).await,
        None => keeper.snapshot(),
    };
    let query = Query::read(parts.uri.query().unwrap_or_default());
    let today = clock::now().date();
    // Programs may call the date `at`; on pages `at` is a part of the municipality.
    let at = query.get("at").filter(|_| parts.uri.path().starts_with("/api/"));
    let day = match query.get("date").or(at).map(str::parse::<Date>) {
        Some(Ok(day)) => Some(day),
        Some(Err(_)) => return Err(Failure::not_a_date()),
        None => None,
    };
    let view = View::of(&keeper, now, session.person, today, day).await?;
    let path = parts.uri.path().to_owned();
    Ok(Viewer { app: app.clone(), keeper, session, view, words, today, path, query })
}
