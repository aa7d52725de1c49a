//! Where a level comes from, in words: *Elevhälsans journaler (Barn- och utbildningsnämnden) via Elevkort*.

use crate::list::Cell;
use crate::speak::Speech;
use domain::classification::Aspect;
use domain::id::InformationSetId;
use domain::need::{Carrier, Needs, Step};
use domain::sight;
use words::Value;

/// The way that the computed level of an aspect took to a system or object; none while nothing is known.
pub(crate) fn way(speech: &Speech<'_>, needs: &Needs, carrier: Carrier, aspect: Aspect) -> Option<String> {
    told(speech, carrier, &needs.way(carrier, aspect))
}

/// The same as a link to where the level begins, if the viewer may see that.
pub(super) fn way_cell(speech: &Speech<'_>, needs: &Needs, carrier: Carrier, aspect: Aspect) -> Cell {
    let steps = needs.way(carrier, aspect);
    let Some(said) = told(speech, carrier, &steps) else { return Cell::Empty };
    let system = steps.iter().rev().find_map(|step| match step {
        Step::System(system) => Some(Carrier::System(*system)),
        _ => None,
    });
    let from = match steps.last() {
        Some(Step::Set(set)) => Some((*set).into()),
        Some(Step::Given | Step::Decided) => Some(system.unwrap_or(carrier).item()),
        Some(Step::System(_)) | None => None,
    };
    match from.filter(|from| *from != carrier.item() && speech.view.may_see(*from)) {
        Some(from) => Cell::Item(from, said),
        None => Cell::Text(said),
    }
}

/// A way in words, from where it begins.
pub(super) fn told(speech: &Speech<'_>, carrier: Carrier, steps: &[Step]) -> Option<String> {
    let systems = steps.iter().filter_map(|step| match step {
        Step::System(system) => Some(Carrier::System(*system)),
        _ => None,
    });
    let through: Vec<Carrier> = systems.collect();
    // What was given or decided was so at the last system on the way.
    let here = || Value::from(speech.item(through.last().copied().unwrap_or(carrier).item()));
    let (from, passed) = match steps.last()? {
        Step::Set(set) => (origin(speech, *set), through.as_slice()),
        Step::Given => (speech.words.with("need-from-given", &[("system", here())]), before_last(&through)),
        Step::Decided => (speech.words.with("need-from-decided", &[("system", here())]), before_last(&through)),
        Step::System(_) => return None,
    };
    if passed.is_empty() {
        return Some(from);
    }
    let names: Vec<String> = passed.iter().rev().map(|system| speech.item(system.item())).collect();
    let values = [("from", Value::from(from)), ("through", Value::from(speech.words.all_of(&names)))];
    Some(speech.words.with("need-way", &values))
}

fn before_last(through: &[Carrier]) -> &[Carrier] {
    through.split_last().map_or(&[], |(_, before)| before)
}

/// The set that asks, with its board; of one that the viewer may not see, that there is one.
fn origin(speech: &Speech<'_>, set: InformationSetId) -> String {
    if !speech.view.may_see(set.into()) {
        return speech.text("need-from-hidden");
    }
    let name = speech.item(set.into());
    match sight::place(speech.view.shown(), set.into()).authority {
        None => name,
        Some(board) => {
            let values = [("set", Value::from(name)), ("board", Value::from(speech.item(board.into())))];
            speech.words.with("need-from-set", &values)
        }
    }
}
