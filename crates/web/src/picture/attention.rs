//! What requires a position, each with the one way on.

use super::{dated, opens};
use crate::appointment::{form_for, may_appoint};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{ItemRef, Scope};
use domain::picture::{Attention, Listed};
use domain::role::Role;

/// A line of what requires a position.
pub(super) struct Decide {
    pub(super) text: String,
    pub(super) verb: String,
    pub(super) href: String,
}

/// What requires a position, weightiest first.
pub(super) fn decide(viewer: &Viewer, all: &[Attention]) -> Vec<Decide> {
    let speech = Speech::of(viewer);
    let line = |one: &Attention| {
        let (verb, href) = way_on(viewer, one);
        Decide { text: speech.with(|speaker| words::attention::attention(speaker, one)), verb: speech.text(verb), href }
    };
    all.iter().map(line).collect()
}

fn way_on(viewer: &Viewer, one: &Attention) -> (&'static str, String) {
    match one {
        Attention::AcceptancesOutgrown(risks) | Attention::AcceptancesEnded(risks) => {
            listed(viewer, risks, "picture-show-risk", "picture-show-risks")
        }
        Attention::SupplierBehindHighRisks { risks, .. } => ("picture-show-risks", opens(viewer, &risks.filter)),
        Attention::CriticalNotClassified(systems) => {
            listed(viewer, systems, "picture-show-system", "picture-show-systems")
        }
        Attention::OverdueOnHighRisks(actions) => {
            listed(viewer, actions, "picture-show-action", "picture-show-actions")
        }
        Attention::VerificationsLapsed(controls) => {
            listed(viewer, controls, "picture-show-control", "picture-show-controls")
        }
        Attention::CoordinatorsMissing(units) => match &units[..] {
            [unit] if may_appoint(viewer, Role::SecurityCoordinator, Scope::Unit(*unit)) => {
                ("picture-appoint", form_for(Role::SecurityCoordinator, Scope::Unit(*unit)))
            }
            [unit] => ("picture-show-department", viewer.link(&address((*unit).into()))),
            _ => {
                let role = Role::SecurityCoordinator.key();
                ("picture-show-vacancies", dated(viewer, format!("/appointment?role={role}&state=vacant")))
            }
        },
    }
}

/// One is opened itself, several as their list.
fn listed<I: Copy + Into<ItemRef>>(
    viewer: &Viewer,
    listed: &Listed<I>,
    one: &'static str,
    several: &'static str,
) -> (&'static str, String) {
    match &listed.first[..] {
        [only] if listed.count == 1 => (one, viewer.link(&address((*only).into()))),
        _ => (several, opens(viewer, &listed.filter)),
    }
}
