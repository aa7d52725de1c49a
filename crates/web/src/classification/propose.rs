//! What the conversation leads to: one batch that proposes the class for every set that was ticked.

use super::answers::Answers;
use super::judge::{Talk, Trouble, VERB};
use super::{path_of, path_of_group};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::difference;
use crate::input::Sent;
use crate::noun::refusal_text;
use crate::session::{SEEN, set_cookie};
use crate::speak::Speech;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::field::{Fault, Wrong};
use domain::refusal::Refusal;
use engine::{ActError, Ask};

/// What came of proposing.
pub(super) enum Outcome {
    /// It is proposed.
    Done(Response),
    /// Fields are wrong.
    Wrong(Vec<Fault>),
    /// Something else is in the way; whether it is a new ask when it is sent again.
    InTheWay { trouble: Trouble, anew: bool },
}

/// Proposes, if the question about what may not be here is answered.
pub(super) async fn propose(
    talk: &Talk<'_>,
    sent: &Sent,
    answers: &Answers,
    command_id: [u8; 16],
) -> Result<Outcome, Failure> {
    let viewer = talk.viewer;
    let mut commands = match answers.commands(viewer, &talk.hitting(answers)) {
        Ok(commands) => commands,
        Err(faults) => return Ok(Outcome::Wrong(faults)),
    };
    if !sent.stop_answered {
        return Ok(Outcome::Wrong(vec![Fault::new("no_protected_information", Wrong::Rule("form-stop-unanswered"))]));
    }
    commands.dedup();
    let ask = Ask { by: viewer.by(), based_on: sent.based_on, command_id, commands, attachment: None, at: None };
    let (trouble, anew) = match viewer.keeper.act(ask).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            return Ok(Outcome::Done((AppendHeaders([(SET_COOKIE, seen)]), Redirect::to(&on(talk))).into_response()));
        }
        Err(ActError::Refused(Refusal::Invalid(faults))) => return Ok(Outcome::Wrong(faults)),
        Err(ActError::Refused(Refusal::Changed { item, based_on, .. })) => Trouble {
            conflict: difference(viewer, item, based_on).await?,
            status: StatusCode::CONFLICT,
            ..Trouble::default()
        }
        .anew(true),
        Err(ActError::Refused(Refusal::NoSuch(_))) => return Err(Failure::not_found()),
        Err(ActError::Refused(refusal)) => refused(refusal_text(Speech::of(viewer), VERB, &refusal)).anew(false),
        Err(ActError::Reused) => {
            refused((viewer.words.text("form-sent-otherwise").into_owned(), Vec::new())).anew(true)
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, VERB, "classes were not proposed");
            refused((viewer.words.text("failure-unavailable-text").into_owned(), Vec::new())).anew(false)
        }
    };
    Ok(Outcome::InTheWay { trouble, anew })
}

impl Trouble {
    fn anew(self, anew: bool) -> (Self, bool) {
        (self, anew)
    }
}

fn refused(refusal: (String, Vec<String>)) -> Trouble {
    Trouble { refusal: Some(refusal), status: StatusCode::UNPROCESSABLE_ENTITY, ..Trouble::default() }
}

/// On to the next group that waits, or to where the conversation began.
fn on(talk: &Talk<'_>) -> String {
    let next = talk.part.next(talk.viewer, Some(talk.place)).and_then(|group| group.sets.first());
    let to = next.map_or_else(
        || Query::default().with("workshop", talk.workshop.then_some("1")).link(&path_of(talk.part.item)),
        |set| path_of_group(talk.part.item, *set, talk.workshop),
    );
    let mark = if to.contains('?') { '&' } else { '?' };
    format!("{to}{mark}done={VERB}")
}
