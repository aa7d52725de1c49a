//! The picture of the value before, of the same part, day and sight: what reads nothing that has changed since is taken
//! over from it. Whether a table has changed is told by what two values share.

use super::Counted;
use super::freshness::Freshness;
use super::look::{Look, year_before};
use super::overview::Picture;
use super::unknown::Unknown;
use crate::id::{Kind, Scope};
use crate::municipality::Municipality;

/// A picture and the value it is of, which was today's then.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    /// The value.
    pub value: &'a Municipality,
    /// Its picture.
    pub picture: &'a Picture,
}

impl<'a> Before<'a> {
    /// The picture, if what decides who sees what and what belongs to the part stands as it did.
    pub(super) fn for_look(self, look: &Look<'_>) -> Option<Self> {
        let (then, now) = (self.value, look.now);
        let same = look.shown.position == now.position
            && self.picture.scope == look.area.scope()
            && then.units.is(&now.units)
            && then.families.is(&now.families)
            && then.objects.is(&now.objects)
            && then.systems.is(&now.systems)
            && then.secrecy.markings.ptr_eq(&now.secrecy.markings)
            && then.secrecy.readings.ptr_eq(&now.secrecy.readings)
            && year_before(then, look.day) == year_before(now, look.day);
        same.then_some(self)
    }

    /// A part of the picture that reads only what `same` compares.
    pub(super) fn part<T: Clone + 'a>(
        self,
        look: &Look<'_>,
        same: impl Fn(&Municipality, &Municipality) -> bool,
        part: impl Fn(&'a Picture) -> &'a T,
    ) -> Option<T> {
        same(self.value, look.now).then(|| part(self.picture).clone())
    }

    /// How fresh the items of a kind are, if neither they nor what touched them has changed.
    pub(super) fn freshness(self, look: &Look<'_>, kind: Kind) -> Option<Freshness> {
        let known = || self.picture.freshness.iter().find(|part| part.kind == kind).cloned();
        self.value.same_changes(look.now, kind).then(known).flatten()
    }

    /// What was not known, of some things.
    pub(super) fn unknown(self, of: &[Unknown]) -> Vec<(Unknown, Counted)> {
        self.picture.unknown.iter().filter(|(one, _)| of.contains(one)).cloned().collect()
    }

    /// How many there are of a kind.
    pub(super) fn progress(self, kind: Kind) -> Option<usize> {
        self.picture.progress.iter().find(|(one, _)| *one == kind).map(|(_, counted)| counted.count)
    }

    /// Whether the requirements that apply to the part follow from its kind alone.
    pub(super) fn is_plain(self) -> bool {
        matches!(self.picture.scope, Scope::Municipality | Scope::Unit(_) | Scope::Family(_))
    }
}
