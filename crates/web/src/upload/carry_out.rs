//! Taking the file in, as one batch that can be withdrawn as one. What is taken in is what was shown: if the
//! municipality has moved so that something else would come of the file, the check is shown again.

use super::check::{check, fingerprint, render, unanswered};
use super::may_import_now;
use super::progress::{draft, forget, keep, open};
use super::receive::media_type;
use crate::failure::{Failure, Wants};
use crate::form::check_token;
use crate::input::Sent;
use crate::noun::refusal_text;
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::{Speech, address};
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::id::{ItemRef, Kind};
use domain::refusal::Refusal;
use engine::{ActError, Answer, Ask, clock};
use std::sync::Arc;

/// Takes the file in.
pub(crate) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    may_import_now(&viewer)?;
    if draft(&viewer).await?.is_none() {
        return taken_in_already(&viewer, sent.command_id).await;
    }
    let mut opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let text = |key: &str| viewer.words.text(key).into_owned();
    let checked = check(&viewer, &opened).await?;
    if let Some(elsewhere) = unanswered(&checked.plan) {
        return Ok(Redirect::to(elsewhere).into_response());
    }
    if checked.decided.is_err() || checked.plan.says_nothing_new() {
        return render(&viewer, &opened, checked, None);
    }
    if sent.fields.get("seen") != Some(&fingerprint(&checked.plan)) {
        return render(&viewer, &opened, checked, Some(text("upload-moved")));
    }
    let file = log::Attachment {
        name: opened.progress.file.clone(),
        media_type: media_type(&opened.progress.file),
        added_at: clock::now().0,
        content: Vec::clone(&opened.bytes),
    };
    let ask = Ask {
        by: viewer.by(),
        // The position of the plan, so that nothing that moved meanwhile is written over.
        based_on: Some(viewer.view.position().seq),
        command_id: opened.progress.command_id,
        commands: checked.plan.commands.clone(),
        attachment: Some(file),
        at: None,
    };
    let notice = match viewer.keeper.act(ask).await {
        Ok(answer) => {
            forget(&viewer).await?;
            return Ok(answered(&viewer, &answer));
        }
        Err(ActError::Refused(Refusal::Changed { .. })) => text("upload-moved"),
        Err(ActError::Refused(refusal)) => refusal_text(Speech::of(&viewer), "import.receive", &refusal).0,
        Err(ActError::Reused) => {
            opened.progress.command_id = engine::new_command_id();
            keep(&viewer, &opened.progress).await?;
            text("upload-moved")
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, "a file was not taken in");
            text("upload-unavailable")
        }
    };
    render(&viewer, &opened, checked, Some(notice))
}

/// Gives the file up.
pub(crate) async fn stop(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf).map_err(|failure| failure.wanting(Wants::Page, viewer.words))?;
    may_import_now(&viewer)?;
    forget(&viewer).await?;
    Ok(Redirect::to("/import").into_response())
}

/// A form sent twice gives the first answer again.
async fn taken_in_already(viewer: &Viewer, command_id: Option<[u8; 16]>) -> Result<Response, Failure> {
    let person = u64::from(viewer.session.person.0);
    let settled = match command_id {
        Some(id) => viewer.app.engine.store.settle(viewer.keeper.id, person, id).await?,
        None => None,
    };
    let Some(settled) = settled else { return Ok(Redirect::to("/import").into_response()) };
    let now = Arc::clone(&viewer.keeper.snapshot().municipality);
    let range = settled.first_seq..settled.first_seq + settled.count;
    let found = now.sources.imports.iter().find(|(_, import)| range.contains(&import.received.seq));
    let to = found.map_or_else(|| "/import".to_owned(), |(id, _)| address(id.into()));
    Ok(Redirect::to(&to).into_response())
}

fn answered(viewer: &Viewer, answer: &Answer) -> Response {
    let import = answer.items.iter().find(|item: &&ItemRef| item.kind == Kind::Import);
    let path = import.map_or_else(|| "/import".to_owned(), |import| address(*import));
    let query = crate::address::Query::default().with("done", Some("import.receive"));
    let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
    (AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&query.link(&path))).into_response()
}
