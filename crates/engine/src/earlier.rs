//! Earlier values: built from the nearest checkpoint before, one at a time, and a few kept. Many asking for the
//! same date wait for one building; many asking for different dates take turns, so memory stays bounded.

use crate::read::{self, ReadError};
use crate::snapshot::lock;
use domain::municipality::Municipality;
use log::{Position, Store};
use std::sync::{Arc, Mutex};
use tokio::sync::OnceCell;

/// How many earlier values are kept besides the checkpoints.
const KEPT: usize = 2;

type Cell = Arc<OnceCell<Arc<Municipality>>>;

/// A value kept while the log was read, and where it stands.
pub(crate) type Checkpoint = (Position, Arc<Municipality>);

/// Checkpoints and the earlier values asked for last.
#[derive(Debug)]
pub(crate) struct Earlier {
    checkpoints: Mutex<Vec<Checkpoint>>,
    kept: Mutex<Vec<(u64, Cell)>>,
    building: tokio::sync::Mutex<()>,
}

impl Earlier {
    pub(crate) fn new(checkpoints: Vec<Checkpoint>) -> Self {
        Earlier {
            checkpoints: Mutex::new(checkpoints),
            kept: Mutex::new(Vec::new()),
            building: tokio::sync::Mutex::new(()),
        }
    }

    /// Puts new checkpoints in place of all there was.
    pub(crate) async fn replace(&self, checkpoints: Vec<Checkpoint>) {
        let _building = self.building.lock().await;
        *lock(&self.checkpoints) = checkpoints;
        lock(&self.kept).clear();
    }

    /// The value at a position.
    pub(crate) async fn at(&self, store: &Store, id: u64, seq: u64) -> Result<Arc<Municipality>, ReadError> {
        let cell = self.cell(seq);
        let built = cell.get_or_try_init(|| self.build(store, id, seq)).await?;
        Ok(Arc::clone(built))
    }

    /// The place of a position's value; the one asked for longest ago makes room.
    fn cell(&self, seq: u64) -> Cell {
        let mut kept = lock(&self.kept);
        let cell = match kept.iter().position(|(known, _)| *known == seq) {
            Some(place) => kept.remove(place).1,
            None => Cell::default(),
        };
        kept.push((seq, Arc::clone(&cell)));
        if kept.len() > KEPT {
            kept.remove(0);
        }
        cell
    }

    async fn build(&self, store: &Store, id: u64, seq: u64) -> Result<Arc<Municipality>, ReadError> {
        let _turn = self.building.lock().await;
        let start = {
            let checkpoints = lock(&self.checkpoints);
            checkpoints.iter().rev().find(|(position, _)| position.seq <= seq).cloned()
        };
        let (from, start) = start.unwrap_or((Position::START, Arc::default()));
        let start = Municipality::clone(&start);
        let (value, _) = read::forward(store, id, from, start, Some(seq), |_, _, _| {}).await?;
        Ok(Arc::new(value))
    }
}
