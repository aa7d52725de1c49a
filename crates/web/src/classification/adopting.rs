//! The list of classes as it was sent: one batch that adopts what is ticked. A fault, a refusal or somebody else's change
//! shows the list again as typed.

use super::adopt::{ADOPT_PATH, ADOPTED, Typed, Waiting, asked, path_of, proposals, render};
use super::answers::SETS;
use super::judge::Trouble;
use crate::failure::Failure;
use crate::form::{check_token, difference};
use crate::input::Sent;
use crate::noun::{fault_texts, refusal_text};
use crate::session::{SEEN, Viewer, set_cookie};
use crate::speak::Speech;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use domain::classification::Proposal;
use domain::command::{Command, NotACommand};
use domain::field::{Fault, Input, Part, Wrong};
use domain::id::InformationSetId;
use domain::refusal::Refusal;
use engine::{ActError, Ask};
use serde_json::Value;

const VERB: &str = "classification.adopt";
/// The fields that hold for all that is ticked.
const SHARED: [&str; 4] = ["decided_by", "reference", "on", "valid_until"];

/// The list that was sent.
pub(super) async fn send(viewer: Viewer, body: String) -> Result<Response, Failure> {
    let sent = Sent::read(&body);
    check_token(&viewer, &sent.csrf)?;
    let ticked: Vec<InformationSetId> =
        sent.fields.all(SETS).iter().filter_map(|text| text.parse().ok()).map(InformationSetId).collect();
    let mut typed = Typed {
        ticked: Some(ticked.clone()),
        fields: sent.fields.clone(),
        based_on: sent.based_on,
        command_id: sent.command_id,
    };
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    if ticked.is_empty() {
        let errors = vec![(SETS.to_owned(), viewer.words.text("conversation-none-ticked").into_owned())];
        return render(&viewer, &typed, wrong(errors));
    }
    let (all, place) = asked(&viewer);
    let commands = match commands(&viewer, all.get(place), &ticked, &sent) {
        Ok(commands) => commands,
        Err(faults) => return render(&viewer, &typed, told(&viewer, &faults)),
    };
    let next = all
        .get(place)
        .map_or_else(|| crate::address::Query::default().with("as", Some("owner")).link(ADOPT_PATH), path_of);
    let command_id = sent.command_id.unwrap_or_else(engine::new_command_id);
    let ask = Ask { by: viewer.by(), based_on: sent.based_on, command_id, commands, attachment: None, at: None };
    let trouble = match viewer.keeper.act(ask).await {
        Ok(answer) => {
            let seen = set_cookie(&viewer.app, SEEN, &answer.position().to_string(), 60);
            let to = Redirect::to(&format!("{next}&{ADOPTED}={}", ticked.len()));
            return Ok((AppendHeaders([(SET_COOKIE, seen)]), to).into_response());
        }
        Err(ActError::Refused(Refusal::Invalid(faults))) => told(&viewer, &faults),
        Err(ActError::Refused(Refusal::Rule { rule, field: Some(field) })) => {
            told(&viewer, &[Fault::new(field, Wrong::Rule(rule))])
        }
        Err(ActError::Refused(Refusal::Changed { item, based_on, .. })) => {
            typed.based_on = None;
            typed.command_id = None;
            Trouble {
                conflict: difference(&viewer, item, based_on).await?,
                status: StatusCode::CONFLICT,
                ..Trouble::default()
            }
        }
        Err(ActError::Refused(Refusal::NoSuch(_))) => return Err(Failure::not_found()),
        Err(ActError::Refused(refusal)) => refused(refusal_text(Speech::of(&viewer), VERB, &refusal)),
        Err(ActError::Reused) => {
            typed.command_id = None;
            refused((viewer.words.text("form-sent-otherwise").into_owned(), Vec::new()))
        }
        Err(ActError::Unavailable(error)) => {
            tracing::error!(%error, VERB, "classes were not adopted");
            refused((viewer.words.text("failure-unavailable-text").into_owned(), Vec::new()))
        }
    };
    render(&viewer, &typed, trouble)
}

/// The commands that adopt what is ticked as it was proposed, or every fault.
fn commands(
    viewer: &Viewer,
    waiting: Option<&Waiting>,
    ticked: &[InformationSetId],
    sent: &Sent,
) -> Result<Vec<Command>, Vec<Fault>> {
    let proposed: Vec<(InformationSetId, &Proposal)> =
        waiting.map(|waiting| proposals(viewer, waiting)).unwrap_or_default();
    let adopted = |set: &InformationSetId| {
        let class = viewer.view.now().classifications.sets.get(set).filter(|_| viewer.view.may_see((*set).into()))?;
        class.adopted.as_ref().map(|(adoption, ..)| (&adoption.class, &adoption.hits))
    };
    let specs = Command::specs(VERB).unwrap_or_default();
    let mut shared = crate::address::Query::default();
    for name in SHARED {
        shared = shared.with(name, sent.fields.get(name));
    }
    let (mut known, mut faults) = crate::input::resolve(viewer, &specs, &shared);
    let adopts = match viewer.query.get("as") {
        Some(way) => way == "owner",
        None => waiting.is_some_and(|waiting| waiting.adopts),
    };
    if adopts {
        known.insert("on".to_owned(), Value::from(viewer.today.to_string()));
    } else if !known.contains_key("reference") {
        faults.push(Fault::new("reference", Wrong::Missing));
    }
    let mut commands = Vec::new();
    for set in ticked {
        let waits =
            proposed.iter().find(|(known, _)| known == set).map(|(_, proposal)| (&proposal.class, &proposal.hits));
        // What no longer waits was adopted meanwhile: by this very list, sent twice, or by somebody else. Asking for what
        // stands finds out which.
        let Some((class, hits)) = waits.or_else(|| adopted(set).filter(|_| sent.based_on.is_some())) else {
            faults.push(Fault::new(SETS, Wrong::NoSuch));
            continue;
        };
        let mut input: Input = known.clone();
        class.put("", &mut input);
        hits.put("", &mut input);
        input.insert("set".to_owned(), Value::from(set.0));
        match Command::read(VERB, &input) {
            Ok(command) => commands.push(command),
            Err(NotACommand::Faults(more)) => faults.extend(more),
            Err(NotACommand::UnknownVerb(_)) => {}
        }
    }
    let mut once: Vec<Fault> = Vec::new();
    for fault in faults {
        if !once.iter().any(|known| known.field == fault.field) {
            once.push(fault);
        }
    }
    if once.is_empty() { Ok(commands) } else { Err(once) }
}

fn told(viewer: &Viewer, faults: &[Fault]) -> Trouble {
    let (sets, fields): (Vec<&Fault>, Vec<&Fault>) = faults.iter().partition(|fault| fault.field == SETS);
    let fields: Vec<Fault> = fields.into_iter().cloned().collect();
    let mut errors = fault_texts(Speech::of(viewer), VERB, &fields);
    if !sets.is_empty() {
        errors.insert(0, (SETS.to_owned(), viewer.words.text("adopt-list-gone").into_owned()));
    }
    wrong(errors)
}

fn wrong(errors: Vec<(String, String)>) -> Trouble {
    Trouble { errors, status: StatusCode::UNPROCESSABLE_ENTITY, ..Trouble::default() }
}

fn refused(refusal: (String, Vec<String>)) -> Trouble {
    Trouble { refusal: Some(refusal), status: StatusCode::UNPROCESSABLE_ENTITY, ..Trouble::default() }
}
