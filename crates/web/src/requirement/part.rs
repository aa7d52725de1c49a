//! Which part of the municipality an address asks about, and the parts one can go on to.

use crate::failure::Failure;
use crate::list::Chip;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::{Scope, UnitId};
use domain::organisation::UnitForm;
use domain::requirement::{Requirement, scope_kind};
use words::order;

/// The part an address asks about, the whole unless it says otherwise. The pictures' own name for it is `at`.
/// A part that the viewer may not see, or whose records the viewer does not read, is not found.
pub(super) fn asked(viewer: &Viewer) -> Result<Scope, Failure> {
    let scope = match viewer.query.get("scope").or(viewer.query.get("at")).map(str::parse::<Scope>) {
        None => Scope::Municipality,
        Some(scope) => scope.map_err(|_| Failure::not_found())?,
    };
    if scope == Scope::Municipality || may_read(viewer, scope) { Ok(scope) } else { Err(Failure::not_found()) }
}

/// Whether the viewer reads answers that a part has given.
pub(super) fn may_read(viewer: &Viewer, scope: Scope) -> bool {
    let seen = scope.item().is_none_or(|item| viewer.view.may_see(item));
    seen && viewer.view.sight().reads_at(viewer.view.now(), scope)
}

/// Whether a requirement is for a part of this kind.
pub(super) fn is_for(viewer: &Viewer, requirement: &Requirement, scope: Scope) -> bool {
    let kinds = scope_kind(viewer.view.shown(), scope);
    requirement.scopes.iter().any(|kind| kinds.contains(kind))
}

/// Parts of one kind that one can go on to.
pub(super) struct Parts {
    pub(super) label: String,
    pub(super) chips: Vec<Chip>,
    /// Whether the part that is shown is among them.
    pub(super) here: bool,
}

/// The parts that the viewer reads and can go on to: the whole, with the part that is shown if that is an object or
/// a system; then boards, departments, and other legal persons.
pub(super) fn parts(viewer: &Viewer, here: Scope) -> Vec<Parts> {
    let whole = [Scope::Municipality].into_iter();
    let other = Some(here).filter(|scope| matches!(scope, Scope::Object(_) | Scope::System(_) | Scope::Family(_)));
    let chip = |scope: Scope| Chip {
        label: Speech::of(viewer).scope(scope),
        href: viewer.query.with("at", None).with("scope", Some(&scope.to_string())).link(&viewer.path),
        count: None,
        on: scope == here,
    };
    let row = |label: &str, scopes: Vec<Scope>| Parts {
        label: viewer.words.text(label).into_owned(),
        here: scopes.contains(&here),
        chips: scopes.into_iter().map(chip).collect(),
    };
    let rows = [
        row("demand-part", whole.chain(other).collect()),
        row("demand-kind-board", units(viewer, |form| form == UnitForm::Board)),
        row("demand-kind-department", units(viewer, |form| form == UnitForm::Department)),
        row("demand-parts-other", units(viewer, |form| form.is_authority() && form != UnitForm::Board)),
    ];
    rows.into_iter().filter(|row| !row.chips.is_empty()).collect()
}

/// The open units of some forms that the viewer reads, by name.
pub(super) fn units(viewer: &Viewer, fits: impl Fn(UnitForm) -> bool) -> Vec<Scope> {
    let units = viewer.view.shown().units.iter();
    let mut found: Vec<(UnitId, &str)> = units
        .filter(|(id, unit)| unit.is_open() && fits(unit.description.form) && may_read(viewer, Scope::Unit(*id)))
        .map(|(id, unit)| (id, &*unit.description.name))
        .collect();
    found.sort_by_cached_key(|(_, name)| order::sort_key(name));
    found.into_iter().map(|(id, _)| Scope::Unit(id)).collect()
}
