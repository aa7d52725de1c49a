//! Names that say nothing about what a module holds, and so are not used.

use super::Finding;
use crate::repository::Repository;

const EMPTY: &[&str] = &[
    "util",
    "utils",
    "utility",
    "utilities",
    "common",
    "helper",
    "helpers",
    "misc",
    "manager",
    "managers",
    "service",
    "services",
    "types",
];

/// Source files, folders and inline modules with a name that says nothing.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in repository.own().filter(|file| matches!(file.extension(), "rs" | "mjs" | "js" | "html" | "ftl")) {
        let stem = file.path.trim_end_matches(file.extension()).trim_end_matches('.');
        if let Some(part) = stem.split('/').find(|part| says_nothing(part)) {
            findings.push(Finding::failure(&file.path, format!("`{part}` says nothing: name what it holds")));
        }
        for (number, line) in (1..).zip(file.text.lines()) {
            let inline = line.trim().strip_prefix("pub ").unwrap_or(line.trim());
            let name = inline.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(" {"));
            if let Some(name) = name.filter(|name| says_nothing(name)) {
                let place = format!("{}:{number}", file.path);
                findings.push(Finding::failure(place, format!("`{name}` says nothing: name what it holds")));
            }
        }
    }
    findings
}

fn says_nothing(name: &str) -> bool {
    name.split(['_', '-', '.']).any(|word| EMPTY.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_without_content_are_found() {
        let repository = Repository::of(&[
            ("crates/web/src/risk_manager.rs", ""),
            ("crates/web/src/helpers/dates.rs", ""),
            ("crates/web/src/risk/mod.rs", "pub mod util {\n"),
            ("crates/web/src/commonality.rs", "mod types_of_harm;\n"),
        ]);
        let places: Vec<String> = findings(&repository).into_iter().map(|finding| finding.place).collect();
        assert_eq!(
            places,
            ["crates/web/src/risk_manager.rs", "crates/web/src/helpers/dates.rs", "crates/web/src/risk/mod.rs:1"]
        );
    }
}
