//! The page a person lands on.

use super::duty::{DutyLine, line, sets_up};
use super::state::{PartState, states};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::noun::FactValue;
use crate::picture::{StepView, begins, next_steps};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::duty::{Duty, Urgency, due};
use domain::id::Scope;
use words::Value;

#[derive(Template)]
#[template(path = "overview/page.html")]
struct OverviewPage {
    frame: Frame,
    name: String,
    held: Vec<FactValue>,
    steps: Vec<StepView>,
    now: Vec<DutyLine>,
    soon: Vec<DutyLine>,
    /// The way to the list of classes to adopt, when there are several.
    adopt: Option<String>,
    parts: Vec<PartState>,
}

/// Min översikt.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let speech = Speech::of(&viewer);
    let duties = match viewer.view.is_today {
        true => due(viewer.view.now(), viewer.session.person, viewer.today),
        false => Vec::new(),
    };
    let (soon, now): (Vec<&Duty>, Vec<&Duty>) = duties.iter().partition(|duty| duty.urgency == Urgency::Soon);
    let lines = |duties: Vec<&Duty>| duties.into_iter().filter_map(|duty| line(&viewer, duty)).collect();
    let steps = if sets_up(&viewer) {
        let picture = viewer.view.picture(Scope::Municipality);
        if begins(&picture) { steps_to_take(&viewer, &picture) } else { Vec::new() }
    } else {
        Vec::new()
    };
    let page = OverviewPage {
        name: speech.person(viewer.session.person),
        held: held(&viewer),
        steps,
        now: lines(now),
        soon: lines(soon),
        adopt: crate::classification::way_to_list(&viewer, 2),
        parts: states(&viewer),
        frame: Frame::of(&viewer, speech.text("nav-mine")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The next steps that the viewer can take.
fn steps_to_take(viewer: &Viewer, picture: &domain::picture::Picture) -> Vec<StepView> {
    let mut steps = next_steps(viewer, picture);
    steps.retain(|step| step.done || !step.href.is_empty());
    steps
}

/// The duties held today: role, part, and until when.
fn held(viewer: &Viewer) -> Vec<FactValue> {
    let speech = Speech::of(viewer);
    let all = viewer.view.now().roles.of(viewer.session.person, viewer.today);
    let one = |(id, held): (domain::id::AppointmentId, &domain::role::Appointment)| {
        let described = &held.description;
        let mut values = vec![
            ("role", Value::from(words::label::role_label(viewer.words, described.role))),
            ("scope", Value::from(speech.scope(described.scope))),
        ];
        let as_deputy = described.person != viewer.session.person;
        let key = match (described.until, as_deputy) {
            (Some(until), _) => {
                values.push(("until", Value::from(viewer.words.date_near(viewer.today.0, until.0))));
                if as_deputy { "overview-deputy-until" } else { "overview-holds-until" }
            }
            (None, true) => "overview-deputy",
            (None, false) => "overview-holds",
        };
        FactValue { text: viewer.words.with(key, &values), href: Some(viewer.link(&address(id.into()))) }
    };
    all.map(one).collect()
}
