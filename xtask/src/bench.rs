//! `cargo xtask bench [--json] [--events N]`: builds the measuring program for release and runs it.

use anyhow::Context;
use std::process::Command;

/// Measures; false when the program failed.
pub(crate) fn run(arguments: &[String]) -> anyhow::Result<bool> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let status = Command::new(cargo)
        .args(["run", "--quiet", "--release", "--package", "bench", "--"])
        .args(arguments)
        .status()
        .context("cargo could not be started")?;
    Ok(status.success())
}
