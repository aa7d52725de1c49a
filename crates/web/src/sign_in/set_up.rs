//! Setting up an empty installation: whoever has the one-time code that was printed at start names the
//! municipality and becomes its first administrator.

use super::hash::{SHORTEST, set_password};
use crate::address::Query;
use crate::app::App;
use crate::failure::Failure;
use crate::form::FieldView;
use crate::frame::Frame;
use crate::session;
use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header::SET_COOKIE};
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::command::{By, Command};
use domain::field::{Fault, Input, Wrong};
use domain::id::{PersonId, Scope};
use domain::organisation::MunicipalityDescription;
use domain::role::{Appoint, AppointmentDescription, RegisterPerson, Role};
use domain::text::{Line, Name};
use domain::time::Date;
use engine::{ActError, Ask, Engine, Keeper, clock};
use serde_json::Value;
use std::sync::Arc;
use words::{Words, words};

/// The one-time code of an empty installation.
#[derive(Debug)]
pub(crate) struct SetUp {
    code: String,
}

/// Letters and digits that are not mistaken for each other.
const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

impl Default for SetUp {
    fn default() -> Self {
        let bytes = log::chance::bytes::<8>();
        let letter = |byte: &u8| LETTERS.get(usize::from(byte % 32)).copied().map_or('A', char::from);
        let code: String = bytes.iter().map(letter).collect();
        let (first, last) = code.split_at(4);
        SetUp { code: format!("{first}-{last}") }
    }
}

impl SetUp {
    pub(crate) fn code(&self) -> &str {
        &self.code
    }

    fn is(&self, typed: &str) -> bool {
        typed.trim().to_uppercase().replace(['-', ' '], "") == self.code.replace('-', "")
    }
}

/// What a municipality begins with.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// What is known of it.
    pub description: MunicipalityDescription,
    /// Its first administrator.
    pub administrator: Name,
    /// The administrator's mail address.
    pub mail: Line,
    /// The administrator's password.
    pub password: String,
}

/// Begins a municipality: log, scale, matrix, catalogues, first administrator.
pub async fn begin(engine: &Arc<Engine>, beginning: Beginning) -> Result<(Arc<Keeper>, PersonId), ActError> {
    let slug = slug(&beginning.description.name);
    let keeper = engine.create(&slug).await.map_err(|error| ActError::Unavailable(error.to_string()))?;
    let mut commands = domain::start::begin(beginning.description);
    let (name, mail) = (beginning.administrator, beginning.mail.clone());
    commands.push(Command::RegisterPerson(RegisterPerson { name, mail: Some(mail), phone: None }));
    let person = PersonId(1);
    commands.push(Command::Appoint(Appoint { description: administrator(person, clock::now().date()) }));
    let command_id = engine::new_command_id();
    let ask = Ask { by: By::Program, based_on: None, command_id, commands, attachment: None, at: None };
    keeper.act(ask).await?;
    set_password(&engine.store, &keeper, person, &beginning.mail, beginning.password).await?;
    Ok((keeper, person))
}

fn administrator(person: PersonId, from: Date) -> AppointmentDescription {
    AppointmentDescription {
        role: Role::Administrator,
        scope: Scope::Municipality,
        person,
        deputy: None,
        appointed_by: None,
        reference: None,
        from,
        until: None,
    }
}

/// A short name for addresses: `Åviks kommun` becomes `avik`.
pub fn slug(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            'é' => 'e',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => '-',
        })
        .collect();
    let short = plain.strip_suffix("-kommun").map_or(plain.as_str(), |short| short.strip_suffix('s').unwrap_or(short));
    let kept: String = short.trim_matches('-').chars().take(40).collect();
    if kept.is_empty() { "kommun".to_owned() } else { kept }
}

#[derive(Template)]
#[template(path = "sign_in/set_up.html")]
struct SetUpPage {
    frame: Frame,
    errors: Vec<(String, String)>,
    fields: Vec<FieldView>,
    button: String,
}

/// The fields of the page, with the kind each is drawn as.
const FIELDS: &[(&str, &str)] = &[
    ("code", "text"),
    ("municipality", "text"),
    ("county", "text"),
    ("administrator", "text"),
    ("mail", "email"),
    ("password", "password"),
];

/// The page that greets whoever comes to an empty installation.
pub(crate) async fn set_up_page(State(app): State<App>, headers: HeaderMap) -> Result<Response, Failure> {
    if !app.engine.all().is_empty() {
        return Ok(Redirect::to("/").into_response());
    }
    page(words(session::language(&headers)), &Query::default(), &[])
}

fn page(words: &'static Words, typed: &Query, faults: &[Fault]) -> Result<Response, Failure> {
    let text = |fault: &Fault| {
        let key = match fault.wrong {
            Wrong::Rule(key) => key,
            _ => "set-up-missing",
        };
        let label = words.text(&format!("set-up-{}", fault.field)).into_owned();
        (fault.field.clone(), words.with(key, &[("field", label.into())]))
    };
    let errors: Vec<(String, String)> = faults.iter().map(text).collect();
    let field = |(name, kind): &(&str, &'static str)| FieldView {
        name: (*name).to_owned(),
        label: words.text(&format!("set-up-{name}")).into_owned(),
        help: words.or(&format!("set-up-{name}-help"), "").into_owned(),
        kind,
        value: if *kind == "password" { String::new() } else { typed.get(name).unwrap_or_default().to_owned() },
        required: *name != "county",
        error: errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone()),
        ..FieldView::default()
    };
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = SetUpPage {
        frame: Frame::alone(words, "Utkik".to_owned(), words.text("set-up-title")),
        fields: FIELDS.iter().map(field).collect(),
        errors,
        button: words.text("set-up-button").into_owned(),
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// Sets up, signs in, and shows the first steps.
pub(crate) async fn set_up(State(app): State<App>, headers: HeaderMap, body: String) -> Result<Response, Failure> {
    let words = words(session::language(&headers));
    if !app.engine.all().is_empty() {
        return Err(Failure::not_found());
    }
    let typed = Query::read(&body);
    let now = clock::now();
    let attempts = app.engine.store.count_attempt(0, &session::digest("set up"), now.0, now.0 - 60_000_000).await;
    if attempts.unwrap_or_default() > 20 {
        return Err(Failure::too_many().wanting(crate::failure::Wants::Page, words));
    }
    let beginning = match read(&app, &typed) {
        Ok(beginning) => beginning,
        Err(faults) => return page(words, &typed, &faults),
    };
    let begun = begin(&app.engine, beginning).await;
    let (keeper, person) = begun.map_err(|error| Failure::bug(&error))?;
    let cookie = session::begin(&app, &keeper, person, "password").await?;
    Ok((AppendHeaders([(SET_COOKIE, cookie)]), Redirect::to("/")).into_response())
}

fn read(app: &App, typed: &Query) -> Result<Beginning, Vec<Fault>> {
    use domain::field::Part;
    let mut input = Input::new();
    for (name, values) in typed.iter() {
        input.insert(name.to_owned(), Value::String(values.first().cloned().unwrap_or_default()));
    }
    let mut faults = Vec::new();
    let name = Name::take("municipality", &input, &mut faults);
    let county = <Option<Name> as Part>::take("county", &input, &mut faults);
    let administrator = Name::take("administrator", &input, &mut faults);
    let mail = Line::take("mail", &input, &mut faults);
    let password = typed.all("password").first().cloned().unwrap_or_default();
    if password.chars().count() < SHORTEST {
        faults.push(Fault::new("password", Wrong::Rule("account-password-too-short")));
    }
    if !typed.get("code").is_some_and(|code| app.set_up.is(code)) {
        faults.push(Fault::new("code", Wrong::Rule("set-up-wrong-code")));
    }
    match (name, county, administrator, mail) {
        (Some(name), Some(county), Some(administrator), Some(mail)) if faults.is_empty() => {
            let description = MunicipalityDescription { name, county, organisation_number: None };
            Ok(Beginning { description, administrator, mail, password })
        }
        _ => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_short_name_is_plain_letters() {
        assert_eq!(slug("Åviks kommun"), "avik");
        assert_eq!(slug("Östra Göinge kommun"), "ostra-goinge");
        assert_eq!(slug("!"), "kommun");
    }
}
