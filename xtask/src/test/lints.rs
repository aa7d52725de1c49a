//! The step `lints`: the compiler and clippy have nothing to say.

use anyhow::{Context, Result};

use super::{Ground, Tally};
use crate::command::{must, program};

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    let arguments = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    must(program("cargo", &arguments, &ground.root))
        .context("the toolchain's component clippy must be installed, and content")?;
    Ok(Tally::default())
}
