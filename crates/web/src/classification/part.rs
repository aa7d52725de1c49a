//! A part of the municipality with what is classified together in it, as one viewer sees it.

use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::classification::{Group, groups};
use domain::id::{InformationSetId, ItemRef, Scope};
use domain::information::InformationSetDescription;
use domain::item::Described;
use domain::mandate::{self, Act};

/// A part with its groups.
pub(super) struct Part {
    pub(super) item: ItemRef,
    pub(super) groups: Vec<Group>,
}

/// The part of an address; one that the viewer may not see is not there.
pub(super) fn part(viewer: &Viewer, item: ItemRef) -> Result<Part, Failure> {
    if !viewer.view.may_see(item) {
        return Err(Failure::not_found());
    }
    let scope: Scope = item.to_string().parse().map_err(|_| Failure::not_found())?;
    Ok(Part { item, groups: seen_groups(&Speech::of(viewer), scope) })
}

/// The groups of a part, of the sets that the viewer sees.
pub(super) fn seen_groups(speech: &Speech<'_>, scope: Scope) -> Vec<Group> {
    let sees = |set: InformationSetId| speech.view.may_see(set.into());
    groups(speech.view.shown(), scope, &sees, speech.view.day)
}

impl Part {
    /// The group of a set and its place.
    pub(super) fn group_of(&self, set: InformationSetId) -> Option<(usize, &Group)> {
        self.groups.iter().enumerate().find(|(_, group)| group.sets.contains(&set))
    }

    /// How many groups have nothing that waits.
    pub(super) fn done(&self) -> usize {
        self.groups.iter().filter(|group| group.waiting.is_empty()).count()
    }

    /// The next group that waits for the viewer after a place, beginning anew at the end; none but that one.
    pub(super) fn next(&self, viewer: &Viewer, after: Option<usize>) -> Option<&Group> {
        let start = after.map_or(0, |place| place + 1);
        let mut turned = self.groups.iter().skip(start).chain(self.groups.iter().take(start.saturating_sub(1)));
        turned.find(|group| !group.waiting.is_empty() && may_propose(viewer, group))
    }
}

/// What is known of a set.
pub(super) fn described(viewer: &Viewer, set: InformationSetId) -> Option<&InformationSetDescription> {
    viewer.view.shown().information_sets.get(set).map(|set| &set.description)
}

/// Whether the viewer may propose a class for a group today: its sets belong to one unit.
pub(super) fn may_propose(viewer: &Viewer, group: &Group) -> bool {
    let now = viewer.view.now();
    let scope = group.sets.first().and_then(|set| described(viewer, *set)).map(|set| set.scope(now));
    scope.is_some_and(|scope| mandate::may(now, &viewer.by(), Act::ProposeClass, scope, viewer.today))
}

/// What a group is called: the set, or how many and the first of them.
pub(super) fn called(viewer: &Viewer, sets: &[InformationSetId]) -> String {
    let name = |set: &InformationSetId| Speech::of(viewer).item((*set).into());
    match sets {
        [] => String::new(),
        [one] => name(one),
        [one, two] => viewer.words.all_of(&[name(one), name(two)]),
        [one, rest @ ..] => {
            let rest = crate::picture::number(rest.len());
            viewer.words.with("conversation-group-of", &[("set", name(one).into()), ("more", rest.into())])
        }
    }
}
