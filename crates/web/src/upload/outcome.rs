//! What came of files that were taken in, as the viewer sees it.

use crate::session::Viewer;
use domain::id::{ImportId, ItemRef, Kind, Numbered};
use domain::municipality::Municipality;
use std::collections::{BTreeMap, HashMap, HashSet};

/// How many things a file made and changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) created: usize,
    pub(crate) changed: usize,
}

impl Made {
    fn add(&mut self, created: bool) {
        if created {
            self.created += 1;
        } else {
            self.changed += 1;
        }
    }
}

/// What each file made and changed, of what the viewer may see.
pub(crate) fn made_by_import(viewer: &Viewer) -> HashMap<ImportId, Made> {
    let mut made: HashMap<ImportId, Made> = HashMap::new();
    let shown = viewer.view.shown();
    for (import, _) in shown.sources.imports.iter() {
        let by_kind = made_by_kind(viewer, import);
        let total = made.entry(import).or_default();
        for (of_kind, _) in by_kind.values() {
            total.created += of_kind.created;
            total.changed += of_kind.changed;
        }
    }
    made
}

/// What a file made and changed of each kind, with the things, of what the viewer may see.
pub(crate) fn made_by_kind(viewer: &Viewer, import: ImportId) -> BTreeMap<Kind, (Made, Vec<ItemRef>)> {
    let shown = viewer.view.shown();
    let Some(received) = shown.sources.imports.get(import) else { return BTreeMap::new() };
    let mut made: BTreeMap<Kind, (Made, Vec<ItemRef>)> = BTreeMap::new();
    let mut counted = HashSet::new();
    for item in received.items.iter().copied() {
        if viewer.view.may_see(item) && counted.insert(item) {
            let (of_kind, items) = made.entry(item.kind).or_default();
            of_kind.add(registered_at(shown, item).is_some_and(|seq| received.batch().contains(&seq)));
            items.push(item);
        }
    }
    made
}

/// The position at which a thing was registered.
fn registered_at(municipality: &Municipality, item: ItemRef) -> Option<u64> {
    fn of<D: domain::item::Described>(municipality: &Municipality, number: u32) -> Option<u64> {
        D::table(municipality).get(D::Id::of(number)).map(|item| item.registered.seq)
    }
    domain::with_description!(item.kind, of(municipality, item.number), None)
}
