//! A file is sent: its form is checked before its bytes are kept, the file is read, and how it may be read is
//! guessed. What cannot be read is said at the field, with what to do about it.

use super::label::list_label;
use super::list::{self, Fields};
use super::may_import_now;
use super::progress::{Progress, blocking, draft, keep, remove_file};
use crate::failure::{Failure, Wants};
use crate::form::check_token;
use crate::session::Viewer;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::municipality::Municipality;
use domain::text::{Digest, Name};
use engine::clock;
use exchange::mapping::Mapping;
use exchange::read::read_list;
use exchange::sheet::{Limits, Sheet, Unreadable, Workbook};
use std::sync::Arc;
use words::{Language, Value, Words, words};

/// The largest file that is taken in, in bytes.
const MOST: usize = 20 << 20;
/// The most that is read of what is sent, so that whoever sends more is told instead of cut off.
pub(crate) const MOST_SENT: usize = 100 << 20;

/// What was sent.
#[derive(Default)]
struct Sent {
    csrf: String,
    stop_answered: bool,
    name: String,
    bytes: Vec<u8>,
    too_large: bool,
}

/// Takes a file to the first question about it.
pub(crate) async fn receive(viewer: Viewer, form: Multipart) -> Result<Response, Failure> {
    may_import_now(&viewer)?;
    let sent = read(&viewer, form).await?;
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    let mut errors = Vec::new();
    let mut refuse = |field: &str, text: String| errors.push((field.to_owned(), text));
    if sent.too_large {
        let megabytes = Value::from((MOST >> 20).to_string());
        refuse("file", viewer.words.with("upload-too-large", &[("megabytes", megabytes)]));
    } else if sent.name.is_empty() || sent.bytes.is_empty() {
        let key = if sent.name.is_empty() { "upload-no-file" } else { "file-empty" };
        refuse("file", viewer.words.text(key).into_owned());
    }
    if !sent.stop_answered {
        refuse("no_protected_information", viewer.words.text("upload-stop-unanswered").into_owned());
    }
    let fields = Fields { stop_answered: sent.stop_answered, errors };
    if !fields.errors.is_empty() {
        return again(&viewer, fields).await;
    }
    let view = viewer.view.clone();
    let (name, bytes) = (sent.name.clone(), Arc::new(sent.bytes));
    let content = Arc::clone(&bytes);
    let read = blocking(move || {
        let workbook = read_list(&name, &content, &Limits::default())?;
        let source = stem(&name);
        let label = |language: Language| move |key: &str| list_label(words(language), key);
        let (swedish, english) = (label(Language::Swedish), label(Language::English));
        let template = exchange::template::read(&workbook, &[&swedish, &english]);
        let is_template = template.is_some();
        let guess = || source.map(|source| guess(&workbook, view.now(), &source));
        Ok::<_, Unreadable>((template.or_else(guess), is_template))
    });
    match read.await? {
        Err(unreadable) => {
            let text = unreadable_text(viewer.words, &unreadable);
            again(&viewer, Fields { errors: vec![("file".to_owned(), text)], ..fields }).await
        }
        Ok((mapping, is_template)) => {
            let mapping = mapping.ok_or_else(Failure::not_found)?;
            begin(&viewer, sent.name, Arc::unwrap_or_clone(bytes), mapping, is_template).await
        }
    }
}

async fn again(viewer: &Viewer, fields: Fields) -> Result<Response, Failure> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, list::render(viewer, fields).await?).into_response())
}

/// Keeps the file and what was guessed, and asks the first question; a template has few.
async fn begin(
    viewer: &Viewer,
    name: String,
    content: Vec<u8>,
    mapping: Mapping,
    is_template: bool,
) -> Result<Response, Failure> {
    let media_type = media_type(&name);
    let file = log::Attachment { name: name.clone(), media_type, added_at: clock::now().0, content };
    let digest = Digest::of(&file.digest()).hex().to_owned();
    let left = draft(viewer).await?;
    let ready = is_template && mapping.as_of.is_some();
    let begun = Progress { file: name, digest, mapping, command_id: engine::new_command_id() };
    // The same file again goes on where it was left.
    let goes_on = left.as_ref().is_some_and(|left| left.digest == begun.digest && !is_template);
    let progress = left.as_ref().filter(|_| goes_on).unwrap_or(&begun);
    // The draft first: a file that no draft is about may be taken away.
    keep(viewer, progress).await?;
    viewer.app.engine.store.put_attachment(viewer.keeper.id, &file).await?;
    if let Some(left) = left.as_ref().filter(|left| left.digest != begun.digest) {
        remove_file(viewer, &left.digest).await?;
    }
    Ok(Redirect::to(if ready { "/import/check" } else { "/import/sheet" }).into_response())
}

/// How a file may be read. A list of one sheet is known again also when the sheet is called something else than
/// last time: a text file's only sheet is called what the file is.
fn guess(workbook: &Workbook, municipality: &Municipality, source: &Name) -> Mapping {
    let guessed = exchange::guess::guess(workbook, municipality, source);
    let [sheet] = workbook.sheets.as_slice() else { return guessed };
    if guessed.source != *source {
        return guessed;
    }
    for known in municipality.sources.mappings.values().filter_map(|text| Mapping::read(text).ok()) {
        let [of] = known.sheets.as_slice() else { continue };
        let renamed = Workbook { sheets: vec![Sheet { name: of.sheet.clone(), ..sheet.clone() }] };
        let mut again = exchange::guess::guess(&renamed, municipality, source);
        if again.source == known.source && known.source != *source {
            again.sheets.iter_mut().for_each(|one| one.sheet.clone_from(&sheet.name));
            return again;
        }
    }
    guessed
}

/// What kind of file it is, by the ending of its name.
pub(crate) fn media_type(name: &str) -> String {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let kind = match ending.as_str() {
        "csv" => "text/csv",
        "xlsx" => crate::list::XLSX,
        _ => "application/octet-stream",
    };
    kind.to_owned()
}

/// What a list is called until somebody says otherwise: its file's name without ending.
fn stem(name: &str) -> Option<Name> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    Name::cut(stem).or_else(|| Name::cut(name))
}

/// Why a file cannot be read, and what to do about it.
pub fn unreadable_text(words: &Words, unreadable: &Unreadable) -> String {
    let count = |count: usize| Value::from(words.number(i64::try_from(count).unwrap_or(i64::MAX)));
    let values = match unreadable {
        Unreadable::OtherFormat(format) => vec![("format", Value::from(*format))],
        Unreadable::TooLarge { limit, .. } | Unreadable::TooManyCells { limit } => vec![("limit", count(*limit))],
        Unreadable::Swollen { limit } => vec![("megabytes", Value::from((limit >> 20).to_string()))],
        _ => Vec::new(),
    };
    words.with(unreadable.key(), &values)
}

async fn read(viewer: &Viewer, mut form: Multipart) -> Result<Sent, Failure> {
    let mut sent = Sent::default();
    loop {
        let field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok(sent),
            Err(error) => return too_large_or(viewer, sent, &error),
        };
        let name = field.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" => {
                // The token stands before the file: nobody else's page makes us read one.
                check_token(viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
                sent.name = file_name(field.file_name().unwrap_or_default());
                if let Err(error) = take(&mut sent, field).await {
                    return too_large_or(viewer, sent, &error);
                }
            }
            _ => match field.text().await {
                Ok(text) if name == "csrf" => sent.csrf = text,
                Ok(text) if name == "no_protected_information" => sent.stop_answered = text == "true",
                Ok(_) => {}
                Err(error) => return too_large_or(viewer, sent, &error),
            },
        }
    }
}

/// Takes a file's bytes; what is beyond the largest file is read past, so that the sender gets an answer.
async fn take(sent: &mut Sent, mut field: Field<'_>) -> Result<(), MultipartError> {
    while let Some(chunk) = field.chunk().await? {
        if sent.bytes.len() + chunk.len() > MOST {
            sent.too_large = true;
            sent.bytes = Vec::new();
        } else if !sent.too_large {
            sent.bytes.extend_from_slice(&chunk);
        }
    }
    Ok(())
}

fn too_large_or(viewer: &Viewer, mut sent: Sent, error: &MultipartError) -> Result<Sent, Failure> {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        sent.too_large = true;
        return Ok(sent);
    }
    let failure = Failure::invalid(viewer.words.text("upload-broken-off").into_owned());
    Err(failure.wanting(Wants::Page, viewer.words))
}

/// A file's name without the folders that some browsers send, and no longer than a name may be.
fn file_name(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or(sent);
    Name::cut(last).map(|name| name.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_called_by_its_own_name_only() {
        assert_eq!(file_name(r"C:\listor\Systemlista 2026.xlsx"), "Systemlista 2026.xlsx");
        assert_eq!(file_name(""), "");
        assert_eq!(stem("Systemlista v1.2.xlsx").as_deref(), Some("Systemlista v1.2"));
        assert_eq!(media_type("Lista.CSV"), "text/csv");
    }

    #[test]
    fn every_reason_not_to_read_a_file_has_a_text() {
        let all = [
            Unreadable::NotAWorkbook,
            Unreadable::PasswordProtected,
            Unreadable::OldFormat,
            Unreadable::OtherFormat("ods"),
            Unreadable::TooLarge { rows: 3, limit: 2 },
            Unreadable::TooManyCells { limit: 2 },
            Unreadable::Swollen { limit: 300 << 20 },
            Unreadable::Empty,
            Unreadable::Broken(String::new()),
        ];
        for language in Language::ALL {
            for unreadable in &all {
                let text = unreadable_text(words(language), unreadable);
                assert!(!text.contains(['⟦', '{']), "{text}");
            }
        }
        assert!(unreadable_text(words(Language::Swedish), &all[6]).contains("300 MB"));
    }
}
