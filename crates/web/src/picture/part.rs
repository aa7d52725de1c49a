//! The parts that have a picture of their own, to choose from.

use super::dated;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Scope;
use domain::organisation::UnitForm;

/// A part to choose.
pub(crate) struct PartLink {
    pub(crate) label: String,
    pub(crate) href: String,
    pub(crate) current: bool,
}

/// The municipality, then its departments, companies and associations by name, each with where the page of it is.
/// Objects have their own pages, which lead on.
pub(crate) fn parts(viewer: &Viewer, asked: Scope, address_of: fn(Scope) -> String) -> Vec<PartLink> {
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
