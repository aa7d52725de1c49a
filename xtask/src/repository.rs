//! The repository as its checks see it: where it lies, and its text files as git knows them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command::{ask, program};

/// A text file of the repository.
pub struct TextFile {
    /// From the repository's root, with `/` between folders.
    pub path: String,
    /// Its whole content.
    pub text: String,
}

/// The files that are tracked or would be, in the order of their paths.
pub struct Repository {
    /// The text files; pictures, fonts and what else is not UTF-8 are left out.
    pub files: Vec<TextFile>,
}

impl Repository {
    /// Reads the repository's files; git says which they are, so that ignored ones stay out.
    pub fn read(root: &Path) -> Result<Self> {
        let listed = ask(program("git", &["ls-files", "-z", "--cached", "--others", "--exclude-standard"], root))?;
        let mut paths: Vec<&str> = listed.split('\0').filter(|path| !path.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        let mut files = Vec::new();
        for path in paths {
            // A file deleted but still tracked is listed too.
            let Ok(bytes) = std::fs::read(root.join(path)) else {
                continue;
            };
            if let Ok(text) = String::from_utf8(bytes) {
                files.push(TextFile { path: path.to_owned(), text });
            }
        }
        Ok(Self { files })
    }

    /// The files that people write here: not the libraries kept in a folder named `vendor`.
    pub fn own(&self) -> impl Iterator<Item = &TextFile> {
        self.files.iter().filter(|file| !file.path.split('/').any(|part| part == "vendor"))
    }

    /// A repository of given files, for tests of the rules.
    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let files = files.iter().map(|(path, text)| TextFile { path: (*path).to_owned(), text: (*text).to_owned() });
        Self { files: files.collect() }
    }
}

impl TextFile {
    /// The path's last part.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// What stands after the name's last dot.
    pub fn extension(&self) -> &str {
        self.name().rsplit_once('.').map_or("", |(_, extension)| extension)
    }

    /// Whether it holds tests and nothing else.
    pub fn is_test(&self) -> bool {
        let name = self.name();
        name == "tests.rs"
            || name.ends_with("_tests.rs")
            || name.contains(".test.")
            || self.path.split('/').any(|part| part == "tests")
    }
}

/// The repository's root: the folder above the one this package lies in.
pub fn root() -> Result<PathBuf> {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
    Ok(Path::new(&manifest).parent().context("the package lies in the repository")?.to_owned())
}

/// What `cargo metadata` says of the workspace; with `packages`, of every package in the lock file too.
pub fn metadata(root: &Path, packages: bool) -> Result<Value> {
    let mut arguments = vec!["metadata", "--format-version", "1"];
    if !packages {
        arguments.push("--no-deps");
    }
    Ok(serde_json::from_str(&ask(program("cargo", &arguments, root))?)?)
}

/// A text field of a JSON value, or nothing.
pub fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// A list field of a JSON value, or nothing.
pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value.get(field).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}
