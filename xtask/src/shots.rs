//! `cargo xtask shots`: every page as a picture, wide and on a phone, light and dark, in `e2e/shots`.

use anyhow::{Result, bail};

use crate::command::{must, program};
use crate::needs::{Need, Needs, build_program};
use crate::repository::root;

/// Takes the pictures; anything after `shots` is the roles to take them as.
pub fn run(arguments: &[String]) -> Result<bool> {
    if let Some(option) = arguments.iter().find(|argument| argument.starts_with('-')) {
        bail!("`{option}` is not known: cargo xtask shots [ROLE]...");
    }
    let root = root()?;
    let mut needs = Needs::default();
    needs.meet(&[Need::Node, Need::Chromium], &root)?;
    let binary = build_program(&root)?;
    let mut command = program("node", &["shots.mjs"], &root.join("e2e"));
    command.args(arguments).envs(needs.environment()).env("UTKIK_BINARY", binary);
    must(command)?;
    Ok(true)
}
