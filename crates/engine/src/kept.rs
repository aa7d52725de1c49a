//! What is dear to compute, kept with what it was computed from. Many who ask for the same at once wait for one
//! computing; what was asked for longest ago makes room.

use crate::snapshot::lock;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock};

/// So many are kept.
const MOST: usize = 64;

type Cell<T> = Arc<OnceLock<Arc<T>>>;

/// What was computed, by what it is of.
pub(crate) struct Kept<T> {
    cells: Mutex<Vec<(String, Cell<T>)>>,
}

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Kept { cells: Mutex::default() }
    }
}

impl<T> fmt::Debug for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kept {}", lock(&self.cells).len())
    }
}

impl<T> Kept<T> {
    /// What was computed before of this, or is computed now.
    pub(crate) fn get(&self, of: String, compute: impl FnOnce() -> T) -> Arc<T> {
        Arc::clone(self.cell(of).get_or_init(|| Arc::new(compute())))
    }

    fn cell(&self, of: String) -> Cell<T> {
        let mut cells = lock(&self.cells);
        let (of, cell) = match cells.iter().position(|(known, _)| *known == of) {
            Some(place) => cells.remove(place),
            None => (of, Cell::default()),
        };
        cells.push((of, Arc::clone(&cell)));
        if cells.len() > MOST {
            cells.remove(0);
        }
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn many_who_ask_for_the_same_wait_for_one_computing() {
        let (kept, computed, gate) = (Kept::default(), AtomicUsize::new(0), Barrier::new(8));
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    gate.wait();
                    kept.get("the same".to_owned(), || computed.fetch_add(1, Ordering::Relaxed));
                });
            }
        });
        assert_eq!(computed.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn what_was_asked_for_longest_ago_makes_room() {
        let kept = Kept::default();
        for number in 0..=MOST {
            kept.get("the first".to_owned(), || 0);
            kept.get(number.to_string(), || number);
        }
        assert_eq!(*kept.get("the first".to_owned(), || 1), 0);
        assert_eq!(*kept.get(MOST.to_string(), || 0), MOST);
        assert_eq!(*kept.get("0".to_owned(), || 9), 9);
        assert_eq!(lock(&kept.cells).len(), MOST);
    }
}
