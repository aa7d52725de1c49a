//! A setting as a sheet of fields in groups: what stands is filled in, what is wrong is shown at its field, and
//! nothing that was typed is lost. The scale and the matrix are such sheets.

use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, OptionView, check_token, elsewhere, elsewhere_views, stop_field};
use crate::frame::Frame;
use crate::input::{Sent, id_text};
use crate::noun::refusal_text;
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::Speech;
use askama::Template;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::command::Command;
use domain::field::{Fault, Wrong};
use domain::id::Scope;
use domain::mandate::{Act, Elsewhere};
use domain::offer;
use domain::refusal::Refusal;
use engine::{ActError, Ask};

/// Fields that belong together.
pub(super) struct Group {
    pub(super) legend: String,
    pub(super) fields: Vec<FieldView>,
}

/// A setting that is written as a sheet.
pub(super) trait Sheet {
    /// The verb that puts it in force.
    const VERB: &'static str;
    /// Where the sheet is.
    const PATH: &'static str;
    /// The act it takes.
    const ACT: Act = Act::SetScales;
    /// Where the setting is read.
    const NEXT: &'static str = "/settings";
    /// Fields that the address answers before the sheet is drawn, such as how many steps there are.
    fn sizes(_viewer: &Viewer, _values: &Query) -> Vec<FieldView> {
        Vec::new()
    }
    /// What stands, as the sheet's fields would send it; the address may ask for other sizes.
    fn standing(viewer: &Viewer) -> Query;
    /// The fields with these values.
    fn groups(viewer: &Viewer, values: &Query) -> Vec<Group>;
    /// What was typed, as a command with where it was decided; each fault at its field.
    fn read(viewer: &Viewer, values: &Query, elsewhere: Elsewhere, faults: &mut Vec<Fault>) -> Option<Command>;
}

#[derive(Template)]
#[template(path = "settings/sheet.html")]
struct SheetPage {
    frame: Frame,
    path: &'static str,
    back: &'static str,
    intro: String,
    follows: String,
    sizes: Vec<FieldView>,
    resize: String,
    groups: Vec<Group>,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    stop: FieldView,
    based_on: String,
    command_id: String,
    button: String,
}

/// What a sheet is drawn with besides its values.
struct Draft {
    faults: Vec<Fault>,
    refusal: Option<(String, Vec<String>)>,
    based_on: u64,
    command_id: [u8; 16],
}

/// The sheet with what stands.
pub(super) async fn form<S: Sheet>(viewer: Viewer) -> Result<Response, Failure> {
    let (now, by) = (viewer.view.now(), viewer.by());
    if let Some(refusal) = offer::refusal_to_decide(now, &by, S::ACT, Scope::Municipality, viewer.today) {
        let (text, who_may) = refusal_text(Speech::of(&viewer), S::VERB, &refusal);
        return Err(Failure::forbidden(text, who_may));
    }
    proposed::<S>(&viewer, &S::standing(&viewer))
}

/// The sheet with values that were read from elsewhere, to be looked at before it is put in force.
pub(super) fn proposed<S: Sheet>(viewer: &Viewer, values: &Query) -> Result<Response, Failure> {
    let (based_on, command_id) = (viewer.view.position().seq, engine::new_command_id());
    render::<S>(viewer, values, Draft { faults: Vec::new(), refusal: None, based_on, command_id })
}

/// What was sent.
pub(super) async fn send<S: Sheet>(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let mut faults = Vec::new();
    // Both are read whatever the other says, so that all faults are told at once.
    let decided = elsewhere(&viewer, &sent.fields, &mut faults);
    let is_read = decided.is_some();
    let command = S::read(&viewer, &sent.fields, decided.unwrap_or_default(), &mut faults).filter(|_| is_read);
    if !sent.stop_answered {
        faults.push(Fault::new("no_protected_information", Wrong::Rule("form-stop-unanswered")));
    }
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    let based_on = sent.based_on.unwrap_or(viewer.view.position().seq);
    let mut draft = Draft { faults, refusal: None, based_on, command_id };
    let Some(command) = command.filter(|_| draft.faults.is_empty()) else {
        return render::<S>(&viewer, &sent.fields, draft);
    };
    match put(&viewer, S::NEXT, Some(based_on), command_id, command).await? {
        Ok(answer) => Ok(answer),
        Err(refused) => {
            (draft.faults, draft.refusal) = (refused.faults, refused.said);
            draft.command_id = engine::new_command_id();
            render::<S>(&viewer, &sent.fields, draft)
        }
    }
}

/// Why a setting was not put in force: at its fields, or in words with who may.
pub(super) struct Refused {
    pub(super) faults: Vec<Fault>,
    pub(super) said: Option<(String, Vec<String>)>,
}

impl Refused {
    fn saying(text: String, who_may: Vec<String>) -> Self {
        Refused { faults: Vec::new(), said: Some((text, who_may)) }
    }
}

/// Puts a setting in force and goes on to where it is read; a refusal comes back, to be shown where it was asked.
pub(super) async fn put(
    viewer: &Viewer,
    next: &str,
    based_on: Option<u64>,
    command_id: [u8; 16],
    command: Command,
) -> Result<Result<Response, Refused>, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let verb = command.name();
    match viewer.keeper.act(Ask::one(viewer.by(), based_on, command_id, command)).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            let to = format!("{next}?done={verb}");
            Ok(Ok((AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&to)).into_response()))
        }
        Err(ActError::Refused(Refusal::Invalid(faults))) => Ok(Err(Refused { faults, said: None })),
        Err(ActError::Refused(refusal)) => {
            let (text, who_may) = refusal_text(Speech::of(viewer), verb, &refusal);
            Ok(Err(Refused::saying(text, who_may)))
        }
        Err(ActError::Reused) => {
            Ok(Err(Refused::saying(viewer.words.text("form-sent-otherwise").into_owned(), Vec::new())))
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, verb, "a command was not carried out");
            Err(Failure::unavailable())
        }
    }
}

fn render<S: Sheet>(viewer: &Viewer, values: &Query, draft: Draft) -> Result<Response, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let words = viewer.words;
    let noun = S::VERB.split('.').next().unwrap_or_default();
    let verb = format!("verb-{}", S::VERB.replace('.', "-"));
    let text_of = |fault: &Fault| words::refusal::wrong(words, &fault.wrong);
    let error = |name: &str| draft.faults.iter().find(|fault| fault.field == name).map(text_of);
    let mut groups = S::groups(viewer, values);
    let legend = words.text("settings-decision").into_owned();
    groups.push(Group { legend, fields: elsewhere_views(viewer, S::VERB, values) });
    let mut errors = Vec::new();
    for group in &mut groups {
        for field in &mut group.fields {
            field.error = error(&field.name);
            if let Some(error) = &field.error {
                errors.push((field.name.clone(), format!("{}, {}: {error}", group.legend, field.label)));
            }
        }
    }
    let stop = stop_field(words, error("no_protected_information"));
    errors.extend(stop.error.clone().map(|text| (stop.name.clone(), text)));
    let refused = !errors.is_empty() || draft.refusal.is_some();
    let page = SheetPage {
        path: S::PATH,
        intro: words.text(&format!("{noun}-intro")).into_owned(),
        follows: words.text(&format!("settings-{noun}-what-follows")).into_owned(),
        sizes: S::sizes(viewer, values),
        resize: words.text("settings-resize").into_owned(),
        groups,
        errors,
        refusal: draft.refusal,
        stop,
        based_on: draft.based_on.to_string(),
        command_id: id_text(draft.command_id),
        button: words.text(&verb).into_owned(),
        frame: Frame::of(viewer, words.text(&format!("settings-{noun}-write")))
            .under(words.text("nav-settings"), "/settings"),
        back: S::NEXT,
    };
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, Html(page.render()?)).into_response())
}

/// A field of a sheet; `kind` as the template draws it.
pub(super) fn field(values: &Query, name: String, label: String, kind: &'static str, required: bool) -> FieldView {
    let value = values.get(&name).unwrap_or_default().to_owned();
    FieldView { name, label, kind, value, required, ..FieldView::default() }
}

/// A field that is chosen from a list of numbers with names.
pub(super) fn choice(values: &Query, name: String, label: String, choices: &[(u8, String)]) -> FieldView {
    let mut field = field(values, name, label, "select", true);
    let option = |(number, label): &(u8, String)| OptionView {
        value: number.to_string(),
        label: label.clone(),
        checked: field.value == number.to_string(),
        ..OptionView::default()
    };
    field.options = choices.iter().map(option).collect();
    field
}

/// A number that was typed, or this one.
pub(super) fn number(values: &Query, name: &str, otherwise: usize) -> usize {
    values.get(name).and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

/// What was typed in one field, read by its type; what is wrong goes to the faults.
pub(super) fn typed<T>(
    values: &Query,
    name: &str,
    read: fn(&str) -> Result<T, Wrong>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    match read(values.get(name).unwrap_or_default()) {
        Ok(read) => Some(read),
        Err(wrong) => {
            faults.push(Fault::new(name, wrong));
            None
        }
    }
}

/// As [`typed`], where nothing may be given.
pub(super) fn typed_if_any<T>(
    values: &Query,
    name: &str,
    read: fn(&str) -> Result<T, Wrong>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    let given = values.get(name).is_some_and(|text| !text.trim().is_empty());
    if given { typed(values, name, read, faults) } else { None }
}
