//! What the tests need besides Rust: found where it is, fetched where that may be done, named where it is missing.

mod chromium;
mod debian;
mod node;
mod postgres;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::command::{must, program};
use crate::repository::{metadata, text};
use postgres::Postgres;

/// Something that a step cannot do without.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A PostgreSQL server in which databases may be made.
    Postgres,
    /// Node with the packages of `e2e`.
    Node,
    /// A Chromium that runs without a window.
    Chromium,
}

/// The needs met so far; a server that was started for them ends with this value.
#[derive(Default)]
pub struct Needs {
    postgres: Option<Postgres>,
    chromium: Option<String>,
    node: bool,
}

impl Needs {
    /// Meets each need once; an error says what is missing and how to get it.
    pub fn meet(&mut self, needs: &[Need], root: &Path) -> Result<()> {
        for need in needs {
            match need {
                Need::Postgres if self.postgres.is_none() => {
                    self.postgres = Some(Postgres::find_or_start(root)?);
                }
                Need::Chromium if self.chromium.is_none() => {
                    self.chromium = Some(chromium::find_or_install(root)?);
                }
                Need::Node if !self.node => {
                    node::prepare(&root.join("e2e"))?;
                    self.node = true;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The variables by which the tests learn where things are.
    pub fn environment(&self) -> Vec<(&'static str, &str)> {
        let postgres = self.postgres.as_ref().map(|postgres| ("UTKIK_TEST_POSTGRES", postgres.url.as_str()));
        let chromium = self.chromium.as_deref().map(|chromium| ("CHROMIUM", chromium));
        postgres.into_iter().chain(chromium).collect()
    }
}

/// Builds the program without optimisation; its path.
pub fn build_program(root: &Path) -> Result<PathBuf> {
    must(program("cargo", &["build", "--package", "utkik"], root))?;
    let metadata = metadata(root, false)?;
    let binary = Path::new(text(&metadata, "target_directory")).join("debug/utkik");
    binary.is_file().then_some(binary).context("cargo built no program named utkik")
}

/// The first of the programs that can be found, by path or by name.
fn first_program(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> =
        std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default();
    // An absolute name replaces the folder it is joined to.
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|path| path.is_file())
}
