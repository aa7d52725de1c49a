//! The form that attaches a link or a file: what is wrong is said at its field, and what was typed is kept.

use super::keep::{NotAttached, attach, kinds, megabytes};
use super::receive::{Sent, receive};
use super::{carrier, may_attach};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, OptionView, stop_field};
use crate::frame::Frame;
use crate::input::id_text;
use crate::noun::{fault_texts, refusal_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::command::Verb as _;
use domain::evidence::{Attach, Regards};
use domain::field::{Fault, Wrong};
use domain::id::ItemRef;
use domain::refusal::Refusal;
use engine::ActError;
use words::Value;

#[derive(Template)]
#[template(path = "evidence/attach.html")]
struct AttachPage {
    frame: Frame,
    file: FieldView,
    fields: Vec<FieldView>,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    stop: FieldView,
    command_id: String,
    button: String,
    back: String,
}

/// What was wrong with what was sent.
#[derive(Default)]
struct Trouble {
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
}

/// The form.
pub(super) async fn page(viewer: Viewer, Path((kind, number)): Path<(String, u32)>) -> Result<Response, Failure> {
    let item = carrier(&viewer, &kind, number)?;
    may_attach(&viewer, item)?;
    let command_id = id_text(engine::new_command_id());
    let regards = Regards::of(item.kind).first().map(|first| first.key().to_owned()).unwrap_or_default();
    render(&viewer, item, &Sent { command_id, regards, ..Sent::default() }, Trouble::default())
}

/// The form that was sent.
pub(super) async fn send(
    viewer: Viewer,
    Path((kind, number)): Path<(String, u32)>,
    form: Multipart,
) -> Result<Response, Failure> {
    let item = carrier(&viewer, &kind, number)?;
    may_attach(&viewer, item)?;
    let mut sent = receive(&viewer, Sent::default(), form).await?;
    match attach(&viewer, item, &mut sent).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            let to = Query::default().with("done", Some(Attach::NAME)).link(&address(item));
            Ok((AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&to)).into_response())
        }
        Err(NotAttached::Faults(errors)) => render(&viewer, item, &sent, Trouble { errors, refusal: None }),
        Err(NotAttached::Act(error)) => {
            let trouble = trouble(&viewer, error)?;
            // The next try is another ask.
            sent.command_id = id_text(engine::new_command_id());
            render(&viewer, item, &sent, trouble)
        }
    }
}

fn trouble(viewer: &Viewer, error: ActError) -> Result<Trouble, Failure> {
    let speech = Speech::of(viewer);
    let at = |faults: &[Fault]| Trouble { errors: fault_texts(speech, Attach::NAME, faults), refusal: None };
    Ok(match error {
        ActError::Refused(Refusal::Invalid(faults)) => at(&faults),
        ActError::Refused(Refusal::Rule { rule, field: Some(field) }) => at(&[Fault::new(field, Wrong::Rule(rule))]),
        ActError::Refused(Refusal::NoSuch(_)) => return Err(Failure::not_found()),
        ActError::Refused(refusal) => {
            Trouble { errors: Vec::new(), refusal: Some(refusal_text(speech, Attach::NAME, &refusal)) }
        }
        ActError::Reused => {
            Trouble { errors: Vec::new(), refusal: Some((speech.text("form-sent-otherwise"), Vec::new())) }
        }
        ActError::Unavailable(error) => {
            tracing::error!(%error, verb = Attach::NAME, "a command was not carried out");
            Trouble { errors: Vec::new(), refusal: Some((speech.text("failure-unavailable-text"), Vec::new())) }
        }
    })
}

fn render(viewer: &Viewer, item: ItemRef, sent: &Sent, trouble: Trouble) -> Result<Response, Failure> {
    let (words, speech) = (viewer.words, Speech::of(viewer));
    let Trouble { errors, refusal } = trouble;
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    let field = |name: &'static str, kind: &'static str, value: &str, max: Option<u32>| FieldView {
        name: name.to_owned(),
        label: words::label::field_label(words, Attach::NAME, name).into_owned(),
        help: words::label::field_help(words, Attach::NAME, name).map(std::borrow::Cow::into_owned).unwrap_or_default(),
        kind,
        value: value.to_owned(),
        error: error(name),
        max,
        ..FieldView::default()
    };
    let help = [("megabytes", megabytes(viewer)), ("kinds", Value::from(words.all_of(&kinds())))];
    let file = FieldView { help: words.with("evidence-file-help", &help), ..field("file", "file", "", None) };
    let option = |regards: &Regards| OptionView {
        value: regards.key().to_owned(),
        label: speech.text(regards.text_key()),
        text: String::new(),
        checked: regards.key() == sent.regards,
    };
    let options: Vec<OptionView> = Regards::of(item.kind).iter().map(option).collect();
    let regards = match options.as_slice() {
        [only] => FieldView { value: only.value.clone(), ..field("regards", "hidden", "", None) },
        _ => FieldView { options, ..field("regards", "choice", "", None) },
    };
    let mut stop = stop_field(words, error("no_protected_information"));
    stop.label = words.text("evidence-stop-answer").into_owned();
    stop.value = if sent.stop_answered { "true".to_owned() } else { String::new() };
    let many = words.text(&format!("kind-{}-many", item.kind.word())).into_owned();
    let status = if errors.is_empty() && refusal.is_none() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = AttachPage {
        frame: Frame::of(viewer, words.text("verb-evidence-attach-title"))
            .under(many, format!("/{}", item.kind.word()))
            .under(speech.item(item), address(item)),
        file,
        fields: vec![
            field("link", "text", &sent.link, Some(300)),
            regards,
            field("note", "long", &sent.note, Some(8_000)),
        ],
        errors,
        refusal,
        stop,
        command_id: sent.command_id.clone(),
        button: words.text("verb-evidence-attach").into_owned(),
        back: address(item),
    };
    Ok((status, Html(page.render()?)).into_response())
}
