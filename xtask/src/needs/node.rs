//! Node, and the packages of `e2e` as its lock file has them.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::command::{ask, must, program, say};

const OLDEST: u32 = 20;

/// Sees that node is new enough and that the packages are installed as locked.
pub fn prepare(folder: &Path) -> Result<()> {
    let version =
        ask(program("node", &["--version"], folder)).with_context(|| format!("node {OLDEST} or later is missing"))?;
    let version = version.trim();
    if major(version).is_none_or(|major| major < OLDEST) {
        bail!("node is {version}: {OLDEST} or later is needed");
    }
    say(format!("node: {version}"));
    if !installed_as_locked(folder) {
        must(program("npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder))
            .context("the browser tests' packages cannot be installed")?;
    }
    Ok(())
}

/// The first number of a version such as `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// npm leaves a file behind when it has installed everything; a later lock file makes it old.
fn installed_as_locked(folder: &Path) -> bool {
    let changed = |path: &str| std::fs::metadata(folder.join(path)).and_then(|metadata| metadata.modified()).ok();
    let locked = changed("package-lock.json");
    changed("node_modules/.package-lock.json").is_some_and(|installed| Some(installed) >= locked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.11.0"), Some(9));
        assert_eq!(major("unknown"), None);
    }
}
