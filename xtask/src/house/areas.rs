//! The domain's areas: each has a folder of its own, and no folder is forgotten by `lib.rs`.

use std::collections::BTreeSet;

use super::Finding;
use crate::repository::Repository;

const SOURCE: &str = "crates/domain/src/";

/// The areas in reading order.
const AREAS: &[&str] = &[
    "organisation",
    "role",
    "information",
    "system",
    "classification",
    "requirement",
    "risk",
    "weakness",
    "control",
    "action",
    "incident",
    "document",
    "forum",
    "year",
    "followup",
    "guidance",
    "secrecy",
    "picture",
];

/// Areas that `lib.rs` names but that are a single file, and folders that it does not name.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let library = format!("{SOURCE}lib.rs");
    let Some(lib) = repository.files.iter().find(|file| file.path == library) else {
        return Vec::new();
    };
    let named: BTreeSet<&str> = lib.text.lines().filter_map(module).collect();
    let folders: BTreeSet<&str> = repository
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix(SOURCE)?.split_once('/').map(|(folder, _)| folder))
        .collect();
    let mut findings = Vec::new();
    for area in named.iter().filter(|name| AREAS.contains(name) && !folders.contains(*name)) {
        findings.push(Finding::failure(&library, format!("the area {area} has no folder of its own")));
    }
    for folder in folders.difference(&named) {
        findings.push(Finding::failure(format!("{SOURCE}{folder}"), "is not named in lib.rs"));
    }
    findings
}

/// The module that a line declares, as in `pub mod risk;`.
fn module(line: &str) -> Option<&str> {
    let declared = line.trim_start();
    let declared = declared.strip_prefix("pub(crate) ").or_else(|| declared.strip_prefix("pub ")).unwrap_or(declared);
    declared.strip_prefix("mod ")?.split(';').next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_in_one_file_and_a_forgotten_folder_are_found() {
        let repository = Repository::of(&[
            ("crates/domain/src/lib.rs", "//! The areas.\npub mod risk;\nmod event;\npub mod system;\n"),
            ("crates/domain/src/risk.rs", "//! Risks.\n"),
            ("crates/domain/src/system/mod.rs", "//! Systems.\n"),
            ("crates/domain/src/weakness/mod.rs", "//! Weaknesses.\n"),
        ]);
        let said: Vec<String> = findings(&repository).into_iter().map(|finding| finding.says).collect();
        assert_eq!(said, ["the area risk has no folder of its own", "is not named in lib.rs"]);
    }
}
