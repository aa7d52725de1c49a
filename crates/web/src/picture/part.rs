//! The parts that have a picture of their own, to choose from.

use super::{address_of, dated};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Scope;
use domain::organisation::UnitForm;

/// A part to choose.
pub(super) struct PartLink {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) current: bool,
}

/// The municipality, then its departments, companies and associations by name. Objects have their own pages, which
/// lead to their pictures.
pub(super) fn parts(viewer: &Viewer, asked: Scope) -> Vec<PartLink> {
    let speech = Speech::of(viewer);
    let link = |scope, label| PartLink { label, href: dated(viewer, address_of(scope)), current: scope == asked };
    let has_picture = |form| matches!(form, UnitForm::Department | UnitForm::Company | UnitForm::Association);
    let units =
        viewer.view.shown().units.iter().filter(|(id, unit)| {
            unit.is_open() && has_picture(unit.description.form) && viewer.view.may_see((*id).into())
        });
    let mut named: Vec<(Scope, String)> = units.map(|(id, _)| (Scope::Unit(id), speech.item(id.into()))).collect();
    named.sort_by_cached_key(|(_, name)| words::order::sort_key(name));
    let whole = (Scope::Municipality, speech.text("picture-whole"));
    std::iter::once(whole).chain(named).map(|(scope, name)| link(scope, name)).collect()
}
