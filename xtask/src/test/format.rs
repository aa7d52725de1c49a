//! The step `format`: rustfmt would change nothing.

use anyhow::{Context, Result};

use super::{Ground, Tally};
use crate::command::{must, program};

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    must(program("cargo", &["fmt", "--all", "--check"], &ground.root))
        .context("`cargo fmt --all` mends it (the toolchain's component rustfmt must be installed)")?;
    Ok(Tally::default())
}
