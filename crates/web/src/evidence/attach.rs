//! The form that attaches a link or a file: what is wrong is said at its field, and what was typed is kept.

use super::receive::{Received, Sent, WrongFile, not_kept, receive};
use super::{carrier, may_attach};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{FieldView, OptionView, stop_field};
use crate::frame::Frame;
use crate::input::{id, id_text};
use crate::noun::{fault_texts, refusal_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, Html, IntoResponse, Redirect, Response};
use domain::command::{Command, NotACommand, Verb as _};
use domain::evidence::{Attach, EvidenceFile, FileKind, Regards};
use domain::field::{Fault, Input, Wrong};
use domain::id::ItemRef;
use domain::refusal::Refusal;
use domain::text::Digest;
use engine::{ActError, Ask};
use serde_json::Value as Json;
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

/// The form that was sent. The bytes are kept first and the command comes second: no event names what is not there.
pub(super) async fn send(
    viewer: Viewer,
    Path((kind, number)): Path<(String, u32)>,
    form: Multipart,
) -> Result<Response, Failure> {
    let item = carrier(&viewer, &kind, number)?;
    may_attach(&viewer, item)?;
    let mut sent = receive(&viewer, form).await?;
    let (command_id, command) = match read(&viewer, item, &sent) {
        Ok(read) => read,
        Err(errors) => return render(&viewer, item, &sent, Trouble { errors, refusal: None }),
    };
    let mut attach = command;
    if let Some(file) = sent.file.take() {
        match keep(&viewer, file).await {
            Ok(file) => attach.file = Some(file),
            Err(wrong) => {
                let errors = vec![("file".to_owned(), wrong_text(&viewer, wrong))];
                return render(&viewer, item, &sent, Trouble { errors, refusal: None });
            }
        }
    }
    let ask = Ask::one(viewer.by(), None, command_id, attach);
    match viewer.keeper.act(ask).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            let to = Query::default().with("done", Some(Attach::NAME)).link(&address(item));
            Ok((AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&to)).into_response())
        }
        Err(error) => {
            let trouble = trouble(&viewer, error)?;
            // The next try is another ask.
            sent.command_id = id_text(engine::new_command_id());
            render(&viewer, item, &sent, trouble)
        }
    }
}

/// The command without its file, or what is wrong, by field.
fn read(viewer: &Viewer, item: ItemRef, sent: &Sent) -> Result<([u8; 16], Attach), Vec<(String, String)>> {
    let mut input = Input::new();
    input.insert("of".to_owned(), Json::String(item.to_string()));
    for (field, text) in [("regards", &sent.regards), ("link", &sent.link), ("note", &sent.note)] {
        input.insert(field.to_owned(), Json::String(text.clone()));
    }
    let mut errors: Vec<(String, String)> = Vec::new();
    errors.extend(sent.wrong.map(|wrong| ("file".to_owned(), wrong_text(viewer, wrong))));
    if sent.wrong.is_none() && sent.file.is_none() && sent.link.trim().is_empty() {
        errors.push(("file".to_owned(), viewer.words.text("evidence-nothing").into_owned()));
    }
    let mut faults = Vec::new();
    let command = match Command::read(Attach::NAME, &input) {
        Ok(Command::AttachEvidence(attach)) => Some(attach),
        Ok(_) | Err(NotACommand::UnknownVerb(_)) => None,
        Err(NotACommand::Faults(found)) => {
            faults = found;
            None
        }
    };
    if !sent.stop_answered {
        faults.push(Fault::new("no_protected_information", Wrong::Rule("form-stop-unanswered")));
    }
    errors.extend(fault_texts(Speech::of(viewer), Attach::NAME, &faults));
    match command.filter(|_| errors.is_empty()) {
        Some(attach) => Ok((id(&sent.command_id).unwrap_or_else(engine::new_command_id), attach)),
        None => Err(errors),
    }
}

async fn keep(viewer: &Viewer, file: Received) -> Result<EvidenceFile, WrongFile> {
    let Received { name, kind, incoming } = file;
    let size = incoming.size();
    let digest = incoming.keep(viewer.keeper.id).await.map_err(|error| not_kept(&error))?;
    Ok(EvidenceFile { name, digest: Digest::of(&digest), size, kind })
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

fn wrong_text(viewer: &Viewer, wrong: WrongFile) -> String {
    let words = viewer.words;
    match wrong {
        WrongFile::TooLarge => words.with("evidence-too-large", &[("megabytes", megabytes(viewer))]),
        WrongFile::Empty => words.text("evidence-empty-file").into_owned(),
        WrongFile::OtherEnding => {
            words.with("evidence-other-ending", &[("kinds", Value::from(words.one_of(&kinds())))])
        }
        WrongFile::NotItsType(kind) => words.with("evidence-not-its-type", &[("kind", Value::from(name_of(kind)))]),
        WrongFile::Macros => words.text("evidence-macros").into_owned(),
        WrongFile::NoPlace => words.text("evidence-no-place").into_owned(),
        WrongFile::NotKept => words.text("evidence-not-kept").into_owned(),
        WrongFile::BrokenOff => words.text("evidence-broken-off").into_owned(),
    }
}

fn name_of(kind: FileKind) -> String {
    kind.ending().to_ascii_uppercase()
}

fn kinds() -> Vec<String> {
    FileKind::ALL.iter().map(|kind| name_of(*kind)).collect()
}

fn megabytes(viewer: &Viewer) -> Value<'static> {
    Value::from(viewer.words.number(viewer.app.settings.largest_file() >> 20))
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
