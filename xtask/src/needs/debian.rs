//! Installing packages where the machine is Debian's, the user is root and nobody has forbidden it.

use std::path::Path;

use anyhow::{Result, bail};

use super::first_program;
use crate::command::{ask, must, program, say};

/// Installs packages, or says why that is left to a person. `UTKIK_NO_INSTALL=1` forbids it.
pub fn install(packages: &[&str], root: &Path) -> Result<()> {
    let wanted = packages.join(" ");
    if std::env::var_os("UTKIK_NO_INSTALL").is_some_and(|value| value == "1") {
        bail!("not installed, and UTKIK_NO_INSTALL=1 forbids to: `apt-get install {wanted}` or its like");
    }
    if first_program(&["apt-get"]).is_none() || !is_root(root) {
        bail!("not installed: on Debian `apt-get install {wanted}` as root, elsewhere its like");
    }
    say(format!("installing {wanted}"));
    let mut update = program("apt-get", &["update", "--quiet=2"], root);
    update.env("DEBIAN_FRONTEND", "noninteractive");
    must(update)?;
    let mut install = program("apt-get", &["install", "--yes", "--quiet=2", "--no-install-recommends"], root);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    must(install)
}

/// Whether this runs as root, who may install but may not run a PostgreSQL server.
pub fn is_root(folder: &Path) -> bool {
    ask(program("id", &["-u"], folder)).is_ok_and(|id| id.trim() == "0")
}
