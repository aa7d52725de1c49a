//! A Chromium: `$CHROMIUM`, one that is installed, or Debian's.

use std::path::Path;

use anyhow::{Context, Result, bail};

use super::{debian, first_program};
use crate::command::say;

const NAMES: &[&str] = &["/usr/bin/chromium", "chromium", "chromium-browser", "google-chrome"];

/// The browser's path.
pub fn find_or_install(root: &Path) -> Result<String> {
    if let Some(given) = std::env::var("CHROMIUM").ok().filter(|given| !given.is_empty()) {
        if !Path::new(&given).is_file() {
            bail!("CHROMIUM is {given}, which is not a program");
        }
        return Ok(given);
    }
    if first_program(NAMES).is_none() {
        debian::install(&["chromium", "fonts-dejavu-core"], root).context("Chromium")?;
    }
    let found = first_program(NAMES).context("Chromium was installed but is not to be found")?;
    say(format!("Chromium: {}", found.display()));
    Ok(found.display().to_string())
}
