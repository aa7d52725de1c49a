//! A municipality as it stands at one position, whole and unchanging. What is dear to compute hangs on it and
//! dies with it.

use crate::carried::HandedOn;
use crate::kept::Kept;
use crate::people::Names;
use domain::chain::{Chain, Stops};
use domain::municipality::Municipality;
use domain::need::Needs;
use domain::picture::Picture;
use log::Position;
use std::collections::BTreeMap;
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
    pub(crate) pictures: Kept<Picture>,
    pub(crate) lists: Kept<Rows>,
    pub(crate) chains: Kept<Chain>,
    /// Of earlier values.
    pub(crate) needs: Kept<Needs>,
    pub(crate) stops: Kept<Stops>,
    pub(crate) handed_on: Arc<HandedOn>,
}

/// The rows of a list: no more than numbers, so that many lists can be kept.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The items' numbers in order.
    pub numbers: Vec<u32>,
    /// How many the viewer may see, before anything narrows the list.
    pub seen: usize,
    /// For each way to narrow the list, how many have each value.
    pub values: Vec<BTreeMap<String, Tally>>,
}

/// How many have a value of one way to narrow a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of all that the viewer may see.
    pub seen: usize,
    /// Of those that the other ways to narrow the list leave: how long the list becomes if the value is chosen.
    pub left: usize,
}

impl Snapshot {
    /// A snapshot that takes over what was handed on to it.
    pub(crate) fn new(
        position: Position,
        municipality: Arc<Municipality>,
        names: Arc<Names>,
        handed_on: Arc<HandedOn>,
    ) -> Self {
        Snapshot {
            position,
            municipality,
            names,
            pictures: Kept::default(),
            lists: Kept::default(),
            chains: Kept::default(),
            needs: Kept::default(),
            stops: Kept::default(),
            handed_on,
        }
    }
}

/// A lock whose holder panicked still holds what it held: pictures are only ever whole.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}
