//! What was worked out of the newest value, handed on to the next: that begins with what it was before, and works out
//! only what reads otherwise. Many who ask for the same at once wait for one working out.

use crate::snapshot::lock;
use domain::chain::Stops;
use domain::id::Scope;
use domain::municipality::Municipality;
use domain::need::Needs;
use domain::picture::{Before, Picture, picture_after};
use domain::sight::Sight;
use domain::time::Date;
use std::fmt;
use std::sync::{Arc, Mutex};

/// What was worked out of a value so many events ago is let go of: it holds on to that whole value.
const FAR: u64 = 5_000;

/// What was worked out last, of which value and for which day.
type Last<T> = (Arc<Municipality>, Date, Arc<T>);

/// One kind of thing worked out of a value.
pub(crate) struct Carried<T> {
    last: Mutex<Option<Last<T>>>,
}

impl<T> Default for Carried<T> {
    fn default() -> Self {
        Carried { last: Mutex::default() }
    }
}

impl<T> fmt::Debug for Carried<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = lock(&self.last).as_ref().map(|(of, ..)| of.position.seq);
        write!(f, "Carried from {of:?}")
    }
}

impl<T> Carried<T> {
    /// What it is of a value that day; `work_out` is given what it was of an earlier value the same day, if that is known.
    fn get(
        &self,
        of: &Arc<Municipality>,
        day: Date,
        work_out: impl FnOnce(Option<(&Municipality, &Arc<T>)>) -> Arc<T>,
    ) -> Arc<T> {
        let mut last = lock(&self.last);
        let before = last.take().filter(|(_, known, _)| *known == day);
        let now = match &before {
            Some((same, _, known)) if Arc::ptr_eq(same, of) => Arc::clone(known),
            before => work_out(before.as_ref().map(|(before, _, known)| (&**before, known))),
        };
        *last = Some((Arc::clone(of), day, Arc::clone(&now)));
        now
    }

    fn let_go(&self, seq: u64) {
        let mut last = lock(&self.last);
        if last.as_ref().is_some_and(|(of, ..)| of.position.seq + FAR < seq) {
            *last = None;
        }
    }
}

/// All that is handed on from value to value.
#[derive(Debug, Default)]
pub(crate) struct HandedOn {
    needs: Carried<Needs>,
    stops: Carried<Stops>,
    /// By part and class of sight, the one asked for last at the end.
    pictures: Mutex<Vec<(String, Arc<Carried<Picture>>)>>,
}

/// Pictures of so many parts and classes of sight are handed on.
const PICTURES: usize = 16;

impl HandedOn {
    /// The protection needs that day.
    pub(crate) fn needs(&self, of: &Arc<Municipality>, day: Date) -> Arc<Needs> {
        self.needs.get(of, day, |before| match before {
            None => Arc::new(Needs::of(of, day)),
            Some((before, known)) => known.after(before, of, day).map_or_else(|| Arc::clone(known), Arc::new),
        })
    }

    /// Where each information set stops that day.
    pub(crate) fn stops(&self, of: &Arc<Municipality>, day: Date) -> Arc<Stops> {
        self.stops.get(of, day, |before| match before {
            None => Arc::new(Stops::of(of, &self.needs(of, day), day)),
            Some((before, known)) => {
                known.after(before, of, &self.needs(of, day), day).map_or_else(|| Arc::clone(known), Arc::new)
            }
        })
    }

    /// The picture of a part that day, as whoever has this class of sight sees it.
    pub(crate) fn picture(&self, of: &Arc<Municipality>, sight: &Sight, day: Date, scope: Scope) -> Arc<Picture> {
        let carried = self.carried_picture(format!("{scope} {}", sight.class()));
        carried.get(of, day, |before| {
            let before = before.map(|(value, picture)| Before { value, picture });
            Arc::new(picture_after(before, of, of, sight, day, scope))
        })
    }

    fn carried_picture(&self, which: String) -> Arc<Carried<Picture>> {
        let mut pictures = lock(&self.pictures);
        let (which, carried) = match pictures.iter().position(|(known, _)| *known == which) {
            Some(place) => pictures.remove(place),
            None => (which, Arc::default()),
        };
        pictures.push((which, Arc::clone(&carried)));
        if pictures.len() > PICTURES {
            pictures.remove(0);
        }
        carried
    }

    /// Lets go of what is far behind a position.
    pub(crate) fn let_go(&self, seq: u64) {
        self.needs.let_go(seq);
        self.stops.let_go(seq);
        lock(&self.pictures).iter().for_each(|(_, carried)| carried.let_go(seq));
    }
}
