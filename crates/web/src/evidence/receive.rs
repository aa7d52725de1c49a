//! What the form sends, as it comes: texts are short, a file is handed on piece by piece and judged as it passes.

use crate::failure::{Failure, Wants};
use crate::form::check_token;
use crate::session::Viewer;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use domain::evidence::{Content, FileKind, NotItsType};
use domain::text::Name;
use log::Incoming;

/// What is beyond the largest file is read past, so that the sender gets an answer and is not cut off; beyond this
/// they are.
const READ_PAST: u64 = 2 << 30;
/// No text of the form is longer, in bytes.
const TEXT: usize = 64 << 10;

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WrongFile {
    TooLarge,
    Empty,
    OtherEnding,
    NotItsType(FileKind),
    Macros,
    NoPlace,
    NotKept,
    BrokenOff,
}

/// A file that has come in whole and is not kept yet.
pub(crate) struct Received {
    pub(super) name: Name,
    pub(super) kind: FileKind,
    pub(super) incoming: Incoming,
}

/// What was sent.
#[derive(Default)]
pub(crate) struct Sent {
    pub(crate) csrf: String,
    pub(crate) command_id: String,
    pub(crate) stop_answered: bool,
    pub(crate) regards: String,
    pub(crate) link: String,
    pub(crate) note: String,
    pub(crate) file: Option<Received>,
    pub(crate) wrong: Option<WrongFile>,
}

/// Reads the form on top of what was sent beside it. The token stands before the file: nobody else's page makes us
/// read one.
pub(crate) async fn receive(viewer: &Viewer, mut sent: Sent, mut form: Multipart) -> Result<Sent, Failure> {
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                sent.wrong = Some(WrongFile::BrokenOff);
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name == "file" {
            check_token(viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
            let called = field.file_name().map(file_name).unwrap_or_default();
            match (called, sent.file.is_some()) {
                (Some(called), false) => match take(viewer, called, field).await {
                    Ok(file) => sent.file = Some(file),
                    Err(wrong) => sent.wrong = Some(wrong),
                },
                // A browser sends the field without a name when nothing was chosen.
                _ => drop(read_past(field, 0).await),
            }
            continue;
        }
        let Ok(text) = text(field).await else {
            sent.wrong = Some(WrongFile::BrokenOff);
            break;
        };
        match name.as_str() {
            "csrf" => sent.csrf = text,
            "command_id" => sent.command_id = text,
            "no_protected_information" => sent.stop_answered = text == "true",
            "regards" => sent.regards = text,
            "link" => sent.link = text,
            "note" => sent.note = text,
            _ => {}
        }
    }
    check_token(viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    Ok(sent)
}

async fn take(viewer: &Viewer, name: Name, field: Field<'_>) -> Result<Received, WrongFile> {
    let Some(kind) = FileKind::of_name(&name) else {
        drop(read_past(field, 0).await);
        return Err(WrongFile::OtherEnding);
    };
    let Some(files) = viewer.app.engine.store.files() else {
        drop(read_past(field, 0).await);
        return Err(WrongFile::NoPlace);
    };
    let mut incoming = match files.begin().await {
        Ok(incoming) => incoming,
        Err(error) => return Err(not_kept(&error)),
    };
    match pass(viewer.app.settings.largest_file(), kind, field, &mut incoming).await {
        Ok(()) => Ok(Received { name, kind, incoming }),
        Err(wrong) => {
            if let Err(error) = incoming.give_up().await {
                tracing::warn!(%error, "what came of a file was not taken away; it is swept later");
            }
            Err(wrong)
        }
    }
}

/// Hands the pieces on and judges them as they pass.
async fn pass(largest: u64, kind: FileKind, mut field: Field<'_>, incoming: &mut Incoming) -> Result<(), WrongFile> {
    let mut content = Content::of(kind);
    while let Some(piece) = field.chunk().await.map_err(|_| WrongFile::BrokenOff)? {
        if incoming.size() + piece.len() as u64 > largest {
            drop(read_past(field, incoming.size()).await);
            return Err(WrongFile::TooLarge);
        }
        content.pass(&piece);
        incoming.take(&piece).await.map_err(|error| not_kept(&error))?;
    }
    if incoming.size() == 0 {
        return Err(WrongFile::Empty);
    }
    content.judge().map_err(|wrong| match wrong {
        NotItsType::Other => WrongFile::NotItsType(kind),
        NotItsType::Macros => WrongFile::Macros,
    })
}

pub(super) fn not_kept(error: &log::FileError) -> WrongFile {
    tracing::error!(%error, "a file could not be kept");
    WrongFile::NotKept
}

/// Reads on without keeping anything.
async fn read_past(mut field: Field<'_>, read: u64) -> Result<(), MultipartError> {
    let mut read = read;
    while let Some(piece) = field.chunk().await? {
        read += piece.len() as u64;
        if read > READ_PAST {
            break;
        }
    }
    Ok(())
}

async fn text(mut field: Field<'_>) -> Result<String, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(piece) = field.chunk().await? {
        let room = TEXT.saturating_sub(bytes.len());
        bytes.extend(piece.iter().take(room));
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A file's name without the folders that some browsers send; none if there is none.
fn file_name(sent: &str) -> Option<Name> {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or(sent).trim();
    // A name that is too long keeps its ending, which says what the file is.
    let count = last.chars().count();
    let (stem, ending) = last.rsplit_once('.').filter(|_| count > Name::MAX).unwrap_or((last, ""));
    if ending.is_empty() {
        return Name::cut(stem);
    }
    let room = Name::MAX.saturating_sub(ending.chars().count() + 1);
    Name::cut(&format!("{}.{ending}", stem.chars().take(room).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_its_own_name_and_keeps_its_ending() {
        assert_eq!(file_name(r"C:\bevis\Protokoll.pdf").as_deref(), Some("Protokoll.pdf"));
        assert_eq!(file_name(""), None);
        let long = file_name(&format!("{}.pdf", "å".repeat(300))).unwrap();
        assert!(long.ends_with("å.pdf") && long.chars().count() == Name::MAX);
    }
}
