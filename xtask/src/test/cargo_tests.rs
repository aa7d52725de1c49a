//! The step `tests`: every crate's own tests, those of the stores against both SQLite and PostgreSQL.

use anyhow::{Result, bail};

use super::{Ground, Tally};
use crate::command::{program, watch};

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    let mut command = program("cargo", &["test", "--workspace", "--no-fail-fast"], &ground.root);
    command.envs(ground.needs.environment());
    let finished = watch(command)?;
    let tally = Tally::of_cargo(&finished.lines);
    if !finished.succeeded && tally.failed == 0 {
        bail!("cargo test could not be carried through");
    }
    Ok(tally)
}
