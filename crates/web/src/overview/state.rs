//! The shortest state of what a person answers for: a line of figures for each part, each opening what it counts.

use crate::noun::FactValue;
use crate::picture::{address_of, dated, measures, number, reads_all_of};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Scope;
use words::Value;

/// The most parts told of; who answers for more has the list of duties.
const MOST_PARTS: usize = 3;

/// A part with its figures.
pub(super) struct PartState {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) figures: Vec<FactValue>,
    /// Whether only a part of it is counted: what the viewer sees.
    pub(super) seen_part: bool,
}

/// The parts that the viewer answers for today, widest first, as they stood on the day shown.
pub(super) fn states(viewer: &Viewer) -> Vec<PartState> {
    let held = viewer.view.now().roles.of(viewer.session.person, viewer.today);
    let mut scopes: Vec<Scope> = held.map(|(_, held)| held.description.scope).collect();
    scopes.sort_unstable();
    scopes.dedup();
    let seen = scopes.into_iter().filter(|scope| scope.item().is_none_or(|item| viewer.view.may_see(item)));
    seen.take(MOST_PARTS).map(|scope| state(viewer, scope)).collect()
}

/// How much of the information is protected the whole way; none before there is any.
fn protected(viewer: &Viewer, scope: Scope) -> Option<FactValue> {
    let (total, passed) = crate::chain::totals(&viewer.view.chain(scope));
    let share = viewer.words.percent(number(passed), number(total));
    (total > 0).then(|| FactValue {
        text: viewer.words.with("state-protected", &[("share", Value::from(share))]),
        href: Some(dated(viewer, crate::chain::address_of(scope))),
    })
}

fn state(viewer: &Viewer, scope: Scope) -> PartState {
    let measures = measures(&viewer.view.picture(scope));
    let count = |key| measures.iter().find(|measure| measure.key == key).map_or(0, |measure| measure.count);
    let systems = count("measure-systems");
    let figure = |measure: &crate::picture::Measure| {
        let key = match measure.key {
            "measure-systems-classified" if systems > 0 => "state-systems-classified",
            _ if measure.count == 0 => return None,
            "measure-critical-not-classified" => "state-critical-not-classified",
            "measure-risks-high" => "state-risks-high",
            "measure-actions-overdue" => "state-actions-overdue",
            "measure-controls-lapsed" => "state-controls-lapsed",
            _ => return None,
        };
        let share = viewer.words.percent(number(measure.count), number(systems));
        let values = [("count", Value::from(number(measure.count))), ("share", Value::from(share))];
        let href = Some(dated(viewer, measure.href.clone()));
        Some(FactValue { text: viewer.words.with(key, &values), href })
    };
    PartState {
        name: Speech::of(viewer).scope(scope),
        href: dated(viewer, address_of(scope)),
        seen_part: !reads_all_of(viewer, scope),
        figures: protected(viewer, scope).into_iter().chain(measures.iter().filter_map(figure)).collect(),
    }
}
