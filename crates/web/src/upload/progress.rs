//! How far somebody has come with a file: the draft of one person, and the file it is about. The draft is kept
//! beside the log until the file is taken in or given up.

use super::may_import_now;
use super::written::written_from;
use crate::failure::Failure;
use crate::register::Register;
use crate::session::Viewer;
use axum::response::{IntoResponse, Redirect, Response};
use domain::municipality::Municipality;
use engine::clock;
use exchange::mapping::Mapping;
use exchange::plan::{File, plan};
use exchange::read::read_list;
use exchange::report::Plan;
use exchange::sheet::{Limits, Workbook};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The name of the draft.
const FORM: &str = "import";

/// What has been answered so far.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Progress {
    /// The file's name.
    pub(crate) file: String,
    /// SHA-256 of the file in hex, by which it lies among the attachments.
    pub(crate) digest: String,
    /// How the file is read, as far as that is answered.
    pub(crate) mapping: Mapping,
    /// The id of the command that takes the file in, so that sending twice is doing once.
    pub(crate) command_id: [u8; 16],
}

/// A draft with its file, read.
pub(crate) struct Opened {
    pub(crate) progress: Progress,
    pub(crate) bytes: Arc<Vec<u8>>,
    pub(crate) workbook: Arc<Workbook>,
    /// The municipality that a workbook of ours was written from.
    pub(crate) written_from: Option<Arc<Municipality>>,
}

/// The viewer's draft.
pub(crate) async fn draft(viewer: &Viewer) -> Result<Option<Progress>, Failure> {
    let person = u64::from(viewer.session.person.0);
    let draft = viewer.app.engine.store.draft(viewer.keeper.id, person, FORM).await?;
    // A draft that an earlier version of the program wrote and this one cannot read is begun anew.
    Ok(draft.and_then(|draft| serde_json::from_slice(&draft.content).ok()))
}

/// Keeps the draft.
pub(crate) async fn keep(viewer: &Viewer, progress: &Progress) -> Result<(), Failure> {
    let draft = log::Draft {
        person: u64::from(viewer.session.person.0),
        form: FORM.to_owned(),
        content: serde_json::to_vec(progress).map_err(|error| Failure::bug(&error))?,
        based_on: viewer.view.position().seq,
        changed_at: clock::now().0,
    };
    viewer.app.engine.store.put_draft(viewer.keeper.id, &draft).await?;
    Ok(())
}

/// Gives the draft up, or lets it go when the file has been taken in. A file that was not taken in goes with it.
pub(crate) async fn forget(viewer: &Viewer) -> Result<(), Failure> {
    let person = u64::from(viewer.session.person.0);
    let left = draft(viewer).await?;
    viewer.app.engine.store.remove_draft(viewer.keeper.id, person, FORM).await?;
    if let Some(left) = left {
        remove_file(viewer, &left.digest).await?;
    }
    Ok(())
}

/// Takes a draft's file away, unless it was taken in or somebody else's draft is about it too.
pub(crate) async fn remove_file(viewer: &Viewer, digest: &str) -> Result<(), Failure> {
    let drafts = viewer.app.engine.store.drafts_for(viewer.keeper.id, FORM).await?;
    let about = |draft: &log::Draft| serde_json::from_slice(&draft.content).ok().map(|left: Progress| left.digest);
    if drafts.iter().any(|draft| about(draft).as_deref() == Some(digest)) {
        return Ok(());
    }
    let Some(digest) = bytes_of(digest) else { return Ok(()) };
    viewer.keeper.remove_loose_file(&digest).await.map_err(|error| Failure::bug(&error))
}

/// The draft with its file; without one the way back to where files are chosen.
pub(crate) async fn open(viewer: &Viewer) -> Result<Result<Opened, Response>, Failure> {
    may_import_now(viewer)?;
    let begin = || Ok(Err(Redirect::to("/import").into_response()));
    let Some(progress) = draft(viewer).await? else { return begin() };
    let Some(digest) = bytes_of(&progress.digest) else { return begin() };
    let Some(file) = viewer.app.engine.store.attachment(viewer.keeper.id, &digest).await? else { return begin() };
    let bytes = Arc::new(file.content);
    let (name, content) = (progress.file.clone(), Arc::clone(&bytes));
    let read = blocking(move || read_list(&name, &content, &Limits::default())).await?;
    let Ok(workbook) = read else { return begin() };
    let written_from = written_from(&viewer.keeper, &workbook, viewer.today).await;
    let written_from = written_from.map_err(|error| Failure::bug(&error))?.map(Arc::new);
    Ok(Ok(Opened { progress, bytes, workbook: Arc::new(workbook), written_from }))
}

/// What reads or plans a file takes time and stands aside for other answers.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
    tokio::task::spawn_blocking(work).await.map_err(|error| Failure::bug(&error))
}

/// What taking the file in would do as things stand, by a mapping; `and` gets more out of it while it is at hand.
pub(crate) async fn planned<T: Send + 'static>(
    viewer: &Viewer,
    opened: &Opened,
    mapping: Mapping,
    and: impl FnOnce(&Municipality, &Plan) -> T + Send + 'static,
) -> Result<(Plan, T), Failure> {
    let (view, workbook, today) = (viewer.view.clone(), Arc::clone(&opened.workbook), viewer.today);
    let (name, bytes) = (opened.progress.file.clone(), Arc::clone(&opened.bytes));
    let written_from = opened.written_from.clone();
    blocking(move || {
        let digest = exchange::plan::digest(&bytes);
        let file = File { name: &name, digest, workbook: &workbook, written_from: written_from.as_deref() };
        let plan = plan(view.now(), &Register(view.names()), &file, &mapping, today);
        let more = and(view.now(), &plan);
        (plan, more)
    })
    .await
}

fn bytes_of(hex: &str) -> Option<log::Hash> {
    let mut bytes = [0; 32];
    if hex.len() != 64 {
        return None;
    }
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_reads_back_from_its_hex() {
        let digest = exchange::plan::digest(b"a file");
        let bytes = bytes_of(digest.hex()).unwrap();
        assert_eq!(domain::text::Digest::of(&bytes), digest);
        assert_eq!(bytes_of("00"), None);
        assert_eq!(bytes_of(&"zz".repeat(32)), None);
    }
}
