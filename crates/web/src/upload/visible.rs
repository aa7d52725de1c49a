//! A municipality as one viewer sees it, for writing it out whole: what is hidden is not there, and so is neither
//! named nor pointed at.

use domain::id::{ItemRef, Numbered};
use domain::municipality::Municipality;
use domain::table::Table;
use engine::View;

/// What is shown, less what the viewer may not see.
pub(crate) fn visible(view: &View) -> Municipality {
    let mut seen = view.shown().clone();
    if view.sight().sees_all() && view.is_today {
        return seen;
    }
    keep(view, &mut seen.units);
    keep(view, &mut seen.families);
    keep(view, &mut seen.objects);
    keep(view, &mut seen.record_types);
    keep(view, &mut seen.information_sets);
    keep(view, &mut seen.processings);
    keep(view, &mut seen.suppliers);
    keep(view, &mut seen.systems);
    keep(view, &mut seen.risks);
    keep(view, &mut seen.controls);
    keep(view, &mut seen.actions);
    keep(view, &mut seen.roles.people);
    keep(view, &mut seen.roles.appointments);
    keep(view, &mut seen.requirements.assessments);
    seen
}

fn keep<I: Numbered + Into<ItemRef>, T: Clone>(view: &View, table: &mut Table<I, T>) {
    if table.iter().all(|(id, _)| view.may_see(id.into())) {
        return;
    }
    let mut kept = Table::default();
    for (id, item) in table.iter().filter(|(id, _)| view.may_see((*id).into())) {
        kept.put(id, (**item).clone());
    }
    *table = kept;
}
