//! A municipality as it stands at one position, whole and unchanging. What is dear to compute hangs on it and
//! dies with it.

use crate::people::Names;
use domain::municipality::Municipality;
use domain::picture::Picture;
use domain::time::Date;
use log::Position;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// A municipality at one position.
#[derive(Debug)]
pub struct Snapshot {
    /// The log's position with its chain hash, as printed on documents.
    pub position: Position,
    /// The value.
    pub municipality: Arc<Municipality>,
    /// Who the numbers are.
    pub names: Arc<Names>,
    pictures: Pictures,
}

/// Pictures by day, visibility class and scope.
pub(crate) type Pictures = Mutex<HashMap<(Date, String, String), Arc<Picture>>>;

impl Snapshot {
    pub(crate) fn new(position: Position, municipality: Arc<Municipality>, names: Arc<Names>) -> Self {
        Snapshot { position, municipality, names, pictures: Pictures::default() }
    }

    /// A picture computed before for the same day, visibility class and scope, or computed now and kept.
    pub fn picture(&self, key: (Date, String, String), compute: impl FnOnce() -> Picture) -> Arc<Picture> {
        if let Some(known) = lock(&self.pictures).get(&key) {
            return Arc::clone(known);
        }
        let computed = Arc::new(compute());
        lock(&self.pictures).insert(key, Arc::clone(&computed));
        computed
    }
}

/// A lock whose holder panicked still holds what it held: pictures are only ever whole.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
