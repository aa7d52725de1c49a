//! How much of the ground is known: said beneath the title, so that the figures are read for what they are.

use super::coverage::classified;
use super::number;
use crate::session::Viewer;
use domain::id::{Kind, Scope};
use domain::organisation::UnitForm;
use domain::picture::{Picture, Unknown};
use words::Value;

/// What is known of what, as sentences; what there is nothing of is left out.
pub(super) fn basis(viewer: &Viewer, picture: &Picture) -> Vec<String> {
    let mut said = Vec::new();
    let mut say = |key: &str, (known, all): (usize, usize)| {
        if all > 0 {
            let share = viewer.words.percent(number(known), number(all));
            let values = [
                ("share", Value::from(share)),
                ("known", Value::from(number(known))),
                ("all", Value::from(number(all))),
            ];
            said.push(viewer.words.with(key, &values));
        }
    };
    say("picture-basis-systems", classified(&picture.systems.standings));
    say("picture-basis-sets", classified(&picture.sets.standings));
    // Of a part whose records the viewer does not read nothing is said, so its share would be wrong.
    if reads_all_of(viewer, picture.scope) {
        let unknown =
            |wanted| picture.unknown.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, counted)| counted.count);
        let of = |all: usize, not: usize| (all.saturating_sub(not), all);
        let objects = picture.progress.iter().find(|(kind, _)| *kind == Kind::Object);
        let objects = objects.map_or(0, |(_, counted)| counted.count);
        say("picture-basis-objects", of(objects, unknown(Unknown::ObjectsNeverAnalysed)));
        let departments = departments(viewer, picture.scope);
        say("picture-basis-departments", of(departments, unknown(Unknown::DepartmentsWithoutAssessments)));
    }
    said
}

/// Whether nothing within the part is hidden from the viewer by belonging to another board.
pub(crate) fn reads_all_of(viewer: &Viewer, scope: Scope) -> bool {
    let sight = viewer.view.sight();
    sight.sees_all() || (scope != Scope::Municipality && sight.reads_at(viewer.view.now(), scope))
}

fn departments(viewer: &Viewer, scope: Scope) -> usize {
    let shown = viewer.view.shown();
    let units = shown.units.iter().filter(|(id, unit)| {
        unit.is_open()
            && unit.description.form == UnitForm::Department
            && domain::organisation::covers(shown, scope, Scope::Unit(*id))
            && viewer.view.may_see((*id).into())
    });
    units.count()
}
