//! Signing in with mail address, password and, when the person has set one up, a one-time code.

use super::hash::{check_nobody, check_password};
use crate::address::Query;
use crate::app::App;
use crate::failure::Failure;
use crate::form::FieldView;
use crate::frame::{Frame, municipality_name};
use crate::session;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header::SET_COOKIE};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::id::PersonId;
use engine::clock;
use words::{Words, words};

/// So many attempts are let through for one mail address in a quarter of an hour.
const ATTEMPTS: u64 = 10;
const QUARTER: i64 = 15 * 60 * 1_000_000;

#[derive(Template)]
#[template(path = "sign_in/local.html")]
struct SignInPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    municipalities: Option<FieldView>,
    mail: FieldView,
    password: FieldView,
    code: Option<FieldView>,
    to: String,
    button: String,
    /// Whether *May I …?* is read without signing in.
    guidance: bool,
}

/// The page that asks who one is; an empty installation leads to setting up.
pub(crate) async fn sign_in_page(
    State(app): State<App>,
    headers: HeaderMap,
    uri: axum::http::Uri,
) -> Result<Response, Failure> {
    if app.engine.all().is_empty() {
        return Ok(Redirect::to("/set-up").into_response());
    }
    let query = Query::read(uri.query().unwrap_or_default());
    page(&app, words(session::language(&headers)), &query, None, false)
}

fn page(
    app: &App,
    words: &'static Words,
    typed: &Query,
    wrong: Option<&str>,
    asks_code: bool,
) -> Result<Response, Failure> {
    let field = |name: &str, kind: &'static str| FieldView {
        name: name.to_owned(),
        label: words.text(&format!("sign-in-{name}")).into_owned(),
        kind,
        value: if kind == "password" { String::new() } else { typed.get(name).unwrap_or_default().to_owned() },
        required: true,
        ..FieldView::default()
    };
    let municipalities = app.only().is_none().then(|| {
        let mut choice = field("municipality", "select");
        let chosen = typed.get("municipality").unwrap_or_default().to_owned();
        choice.options = app
            .engine
            .all()
            .iter()
            .map(|keeper| crate::form::OptionView {
                checked: keeper.slug == chosen,
                value: keeper.slug.clone(),
                label: municipality_name(keeper),
                text: String::new(),
            })
            .collect();
        choice
    });
    let municipality = app.only().map_or_else(|| "Utkik".to_owned(), |keeper| municipality_name(&keeper));
    let errors: Vec<(String, String)> =
        wrong.map(|key| ("mail".to_owned(), words.text(key).into_owned())).into_iter().collect();
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SignInPage {
        frame: Frame::alone(words, municipality, words.text("sign-in-title")),
        errors,
        municipalities,
        mail: field("mail", "email"),
        password: field("password", "password"),
        code: asks_code.then(|| field("code", "text")),
        to: typed.get("to").unwrap_or_default().to_owned(),
        button: words.text("sign-in-button").into_owned(),
        guidance: app.guidance_is_open(),
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// Signs in, or asks again without telling what was wrong.
pub(crate) async fn sign_in(State(app): State<App>, headers: HeaderMap, body: String) -> Result<Response, Failure> {
    let words = words(session::language(&headers));
    let typed = Query::read(&body);
    let keeper = match app.only() {
        Some(only) => Some(only),
        None => typed.get("municipality").and_then(|slug| app.engine.get(slug)),
    };
    let (Some(keeper), Some(mail), Some(password)) = (keeper, typed.get("mail"), typed.all("password").first()) else {
        return page(&app, words, &typed, Some("sign-in-wrong"), false);
    };
    let mail = mail.to_lowercase();
    let subject = session::digest(&format!("mail {mail}"));
    let now = clock::now();
    let store = &app.engine.store;
    if store.count_attempt(keeper.id, &subject, now.0, now.0 - QUARTER).await? > ATTEMPTS {
        return Err(Failure::too_many().wanting(crate::failure::Wants::Page, words));
    }
    let known = store.credential(keeper.id, "password", &mail).await?;
    let password = password.clone();
    let checked = tokio::task::spawn_blocking(move || match known {
        Some(credential) if check_password(&password, &credential.secret) => Some(credential),
        Some(_) => None,
        None => {
            check_nobody(&password);
            None
        }
    });
    let Some(credential) = checked.await.map_err(|error| Failure::bug(&error))? else {
        return page(&app, words, &typed, Some("sign-in-wrong"), false);
    };
    let person = PersonId(u32::try_from(credential.person).unwrap_or_default());
    if let Some(totp) = store.credential(keeper.id, "totp", &credential.person.to_string()).await? {
        let Some(code) = typed.get("code") else { return page(&app, words, &typed, None, true) };
        let step = super::account::code_step(&totp.secret, code, now);
        let used = match step {
            Some(step) => store.advance_credential(keeper.id, "totp", &credential.person.to_string(), step).await?,
            None => false,
        };
        if !used {
            return page(&app, words, &typed, Some("sign-in-wrong-code"), true);
        }
    }
    store.clear_attempts(keeper.id, &subject).await?;
    let cookie = session::begin(&app, &keeper, person, "password").await?;
    // Only a path of our own is gone to afterwards.
    let to = typed.get("to").filter(|to| to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'));
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to(to.unwrap_or("/"))).into_response())
}
