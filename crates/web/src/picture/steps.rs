//! The way in: the three next steps of a municipality that begins, each with how far it has come and its verb.

use crate::frame::may_register;
use crate::session::Viewer;
use domain::id::{Kind, Scope};
use domain::mandate::{self, Act};
use domain::picture::{NextStep, Picture, Step};

/// A step as a page shows it.
pub(crate) struct StepView {
    pub(crate) label: String,
    pub(crate) text: String,
    pub(crate) href: String,
    pub(crate) verb: String,
    pub(crate) done: bool,
}

/// Whether the municipality still begins: something of which one is enough is not there at all.
pub(crate) fn begins(picture: &Picture) -> bool {
    picture.scope == Scope::Municipality && picture.steps.iter().any(|step| step.of.is_none() && !step.done)
}

/// The three next steps.
pub(crate) fn next_steps(viewer: &Viewer, picture: &Picture) -> Vec<StepView> {
    picture.next_steps().map(|step| view(viewer, step, picture)).collect()
}

fn view(viewer: &Viewer, step: &NextStep, picture: &Picture) -> StepView {
    let words = viewer.words;
    let label = words::attention::step_label(words, step.step);
    let progress = words::attention::step_progress(words, step);
    // Nothing yet needs no figure.
    let label = if step.have == 0 && step.of.is_none() { label.into_owned() } else { format!("{label}: {progress}") };
    StepView {
        label,
        text: words.text(&format!("picture-{}-text", step.step.text_key())).into_owned(),
        href: href(viewer, step.step, picture).unwrap_or_default(),
        verb: words.text(&format!("picture-{}-verb", step.step.text_key())).into_owned(),
        done: step.done,
    }
}

/// Where the step is taken; none for whoever may not take it, and none on an earlier date.
fn href(viewer: &Viewer, step: Step, picture: &Picture) -> Option<String> {
    let may = |act| mandate::may(viewer.view.now(), &viewer.by(), act, Scope::Municipality, viewer.today);
    if !viewer.view.is_today {
        return None;
    }
    match step {
        Step::RegisterOrganisation | Step::TakeInSystems => may(Act::Import).then(|| "/import".to_owned()),
        Step::AppointCoordinators => Some("/appointment?state=vacant".to_owned()),
        Step::ClassifyCritical if picture.systems.critical.count == 0 => Some("/system".to_owned()),
        Step::ClassifyCritical => Some(super::list_of(&picture.systems.critical_not_classified.filter)),
        Step::AssessRisks if picture.risks.not_assessed.count > 0 => {
            Some(super::list_of(&picture.risks.not_assessed.filter))
        }
        Step::AssessRisks => may_register(viewer, Kind::Risk).then(|| "/risk/register".to_owned()),
        Step::AnswerRequirements => Some("/requirement".to_owned()),
    }
}
