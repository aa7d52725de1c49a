//! A municipality as one viewer sees it, for writing it out whole: what is hidden is not there, and so is neither
//! named nor pointed at.

use domain::id::{ItemRef, Numbered};
use domain::municipality::Municipality;
use domain::sight::Sight;
use domain::table::Table;

/// What is shown, less what may not be seen of it as judged today.
pub(crate) fn visible(now: &Municipality, shown: &Municipality, sight: &Sight) -> Municipality {
    let mut seen = shown.clone();
    if sight.sees_all() && shown.position == now.position {
        return seen;
    }
    let may_see = |item: ItemRef| sight.may_see_then(now, shown, item);
    keep(&may_see, &mut seen.units);
    keep(&may_see, &mut seen.families);
    keep(&may_see, &mut seen.objects);
    keep(&may_see, &mut seen.record_types);
    keep(&may_see, &mut seen.information_sets);
    keep(&may_see, &mut seen.processings);
    keep(&may_see, &mut seen.suppliers);
    keep(&may_see, &mut seen.systems);
    keep(&may_see, &mut seen.risks);
    keep(&may_see, &mut seen.controls);
    keep(&may_see, &mut seen.actions);
    keep(&may_see, &mut seen.roles.people);
    keep(&may_see, &mut seen.roles.appointments);
    keep(&may_see, &mut seen.requirements.assessments);
    seen
}

fn keep<I: Numbered + Into<ItemRef>, T: Clone>(may_see: &impl Fn(ItemRef) -> bool, table: &mut Table<I, T>) {
    if table.iter().all(|(id, _)| may_see(id.into())) {
        return;
    }
    let mut kept = Table::default();
    for (id, item) in table.iter().filter(|(id, _)| may_see((*id).into())) {
        kept.put(id, (**item).clone());
    }
    *table = kept;
}
