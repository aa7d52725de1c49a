//! What one viewer sees at one date: today's value judges, the value of the date supplies content.

use crate::keeper::Keeper;
use crate::people::Names;
use crate::read::ReadError;
use crate::snapshot::{Rows, Snapshot};
use domain::chain::{Chain, Stops, chain_of};
use domain::id::{ItemRef, PersonId, Scope};
use domain::municipality::Municipality;
use domain::need::Needs;
use domain::picture::{Applied, Filter, Picture, picture_of};
use domain::sight::Sight;
use domain::time::Date;
use std::sync::Arc;

/// One viewer's sight of one date.
#[derive(Clone)]
pub struct View {
    now: Arc<Snapshot>,
    shown: Arc<Municipality>,
    sight: Sight,
    /// The day shown: "today" on the page.
    pub day: Date,
    /// Whether that is today, so that things can be done.
    pub is_today: bool,
}

impl View {
    /// A person's sight of the newest state, or of the state registered at the end of an earlier day. A day from
    /// today on is today.
    pub async fn of(
        keeper: &Keeper,
        now: Arc<Snapshot>,
        person: PersonId,
        today: Date,
        day: Option<Date>,
    ) -> Result<Self, ReadError> {
        let sight = Sight::of(&now.municipality, person, today);
        Self::with(keeper, now, sight, today, day).await
    }

    /// The same with a sight that is known.
    pub async fn with(
        keeper: &Keeper,
        now: Arc<Snapshot>,
        sight: Sight,
        today: Date,
        day: Option<Date>,
    ) -> Result<Self, ReadError> {
        match day.filter(|day| *day < today) {
            None => Ok(View { shown: Arc::clone(&now.municipality), now, sight, day: today, is_today: true }),
            Some(day) => {
                let shown = keeper.at_end_of(day).await?;
                Ok(View { now, shown, sight, day, is_today: false })
            }
        }
    }

    /// The value that supplies content. Whether something in it may be shown is asked of [`Self::may_see`].
    pub fn shown(&self) -> &Municipality {
        &self.shown
    }

    /// Today's value, for judging what may be done.
    pub fn now(&self) -> &Municipality {
        &self.now.municipality
    }

    /// The newest position, which forms are read at.
    pub fn position(&self) -> log::Position {
        self.now.position
    }

    /// Who the numbers are.
    pub fn names(&self) -> &Names {
        &self.now.names
    }

    /// Whether the viewer may see an item, and it is there in what is shown.
    pub fn may_see(&self, item: ItemRef) -> bool {
        self.shown.has(item) && self.sight.may_see_then(&self.now.municipality, &self.shown, item)
    }

    /// The viewer's sight.
    pub fn sight(&self) -> &Sight {
        &self.sight
    }

    /// A filter made ready for what is shown.
    pub fn applied<'a>(&'a self, filter: &'a Filter) -> Applied<'a> {
        filter.applied(&self.shown, &self.now.municipality, &self.sight, self.day)
    }

    /// The picture of the whole municipality, or of a part of it.
    pub fn picture(&self, scope: Scope) -> Arc<Picture> {
        if self.is_today {
            return self.now.handed_on.picture(&self.shown, &self.sight, self.day, scope);
        }
        let compute = || picture_of(&self.shown, &self.now.municipality, &self.sight, self.day, scope);
        self.now.pictures.get(self.key(&scope.to_string()), compute)
    }

    /// The chain of the whole municipality, or of a part of it.
    pub fn chain(&self, scope: Scope) -> Arc<Chain> {
        let compute = || {
            let now = &self.now.municipality;
            chain_of(&self.stops(), &self.shown, now, &self.sight, self.day, scope)
        };
        self.now.chains.get(self.key(&scope.to_string()), compute)
    }

    /// Where each information set stops on the day shown, whoever looks.
    fn stops(&self) -> Arc<Stops> {
        if self.is_today {
            return self.now.handed_on.stops(&self.shown, self.day);
        }
        self.now.stops.get(self.value(), || Stops::of(&self.shown, &self.needs(), self.day))
    }

    /// The protection needs of every system and object on the day shown. Whoever asks decides what is told of the ways.
    pub fn needs(&self) -> Arc<Needs> {
        if self.is_today {
            return self.now.handed_on.needs(&self.shown, self.day);
        }
        self.now.needs.get(self.value(), || Needs::of(&self.shown, self.day))
    }

    /// What tells two values apart.
    fn value(&self) -> String {
        format!("{} {}", self.day, self.shown.position.seq)
    }

    /// The rows of a list as computed before or now; `of` tells which list, sorted and narrowed how.
    pub fn rows(&self, of: &str, compute: impl FnOnce() -> Rows) -> Arc<Rows> {
        self.now.lists.get(self.key(of), compute)
    }

    /// What tells two views apart, besides the value they are judged by.
    fn key(&self, what: &str) -> String {
        format!("{} {} {what}", self.value(), self.sight.class())
    }
}
