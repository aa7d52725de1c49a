//! What was sent, by a form or by a program, checked and attached.

use super::receive::{Received, Sent, WrongFile, not_kept};
use crate::input::id;
use crate::noun::fault_texts;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::command::{Command, NotACommand, Verb as _};
use domain::evidence::{Attach, EvidenceFile, FileKind};
use domain::field::{Fault, Input, Wrong};
use domain::id::ItemRef;
use domain::text::Digest;
use engine::{ActError, Answer, Ask};
use serde_json::Value as Json;
use words::Value;

/// Why nothing was attached.
pub(crate) enum NotAttached {
    /// What was sent does not hold together, by field.
    Faults(Vec<(String, String)>),
    /// The command was not carried out.
    Act(ActError),
}

/// Attaches what was sent. The bytes are kept first and the command comes second: no event names what is not there.
pub(crate) async fn attach(viewer: &Viewer, item: ItemRef, sent: &mut Sent) -> Result<Answer, NotAttached> {
    let (command_id, mut attach) = read(viewer, item, sent).map_err(NotAttached::Faults)?;
    if let Some(file) = sent.file.take() {
        let wrong = |wrong| NotAttached::Faults(vec![("file".to_owned(), wrong_text(viewer, wrong))]);
        attach.file = Some(keep(viewer, file).await.map_err(wrong)?);
    }
    viewer.keeper.act(Ask::one(viewer.by(), None, command_id, attach)).await.map_err(NotAttached::Act)
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

pub(super) fn kinds() -> Vec<String> {
    FileKind::ALL.iter().map(|kind| name_of(*kind)).collect()
}

pub(super) fn megabytes(viewer: &Viewer) -> Value<'static> {
    Value::from(viewer.words.number(viewer.app.settings.largest_file() >> 20))
}
