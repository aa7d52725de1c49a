//! The direction of the crates: each uses only what lies beneath it, and the domain touches nothing outside itself.

use serde_json::Value;

use super::Finding;
use crate::repository::{Repository, list, text};

/// Each crate of the workspace and the ones it may use.
const LAYERS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("utkik-log", &[]),
    ("generate", &["domain"]),
    ("engine", &["domain", "utkik-log"]),
    ("words", &["domain", "engine"]),
    ("exchange", &["domain", "engine"]),
    ("report", &["domain", "engine", "words"]),
    ("print", &[]),
    // What is generated stands here for the tests alone.
    ("web", &["domain", "utkik-log", "engine", "words", "exchange", "report", "generate"]),
    ("utkik", &["domain", "utkik-log", "engine", "words", "exchange", "report", "print", "web", "generate"]),
    ("bench", &["domain", "utkik-log", "engine", "web", "generate"]),
    ("xtask", &[]),
];

/// Libraries that would bring the world into the domain.
const WORLDLY: &[&str] = &["tokio", "futures", "sqlx", "axum", "reqwest", "getrandom", "rand", "tempfile", "tracing"];

/// Words in the domain's source that would do the same.
const WORLDLY_SOURCE: &[&str] = &["std::fs", "std::net", "std::env", "std::process", "std::thread", "async fn"];

/// Dependencies that point the wrong way, over `cargo metadata` of the workspace alone.
pub fn findings(metadata: &Value, repository: &Repository) -> Vec<Finding> {
    let packages = list(metadata, "packages");
    let members: Vec<&str> = packages.iter().map(|package| text(package, "name")).collect();
    let mut findings = Vec::new();
    for package in packages {
        let name = text(package, "name");
        let place = format!("crate {name}");
        let Some((_, may_use)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            findings.push(Finding::failure(place, "has no layer: give it one in xtask/src/house/layers.rs"));
            continue;
        };
        for used in list(package, "dependencies").iter().map(|dependency| text(dependency, "name")) {
            if members.contains(&used) && !may_use.contains(&used) {
                findings.push(Finding::failure(&place, format!("may not use {used}: arrows point downwards only")));
            }
            if name == "domain" && WORLDLY.contains(&used) {
                findings.push(Finding::failure(&place, format!("is pure and may not use {used}")));
            }
        }
    }
    for file in repository.own().filter(|file| file.path.starts_with("crates/domain/src/") && !file.is_test()) {
        for (number, line) in (1..).zip(file.text.lines()) {
            for word in WORLDLY_SOURCE.iter().filter(|word| line.contains(**word)) {
                findings.push(Finding::failure(format!("{}:{number}", file.path), format!("is pure: no `{word}`")));
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_arrow_upwards_is_found() {
        let metadata = json!({"packages": [
            {"name": "domain", "dependencies": [{"name": "serde"}, {"name": "engine"}]},
            {"name": "engine", "dependencies": [{"name": "domain"}, {"name": "utkik-log"}]},
            {"name": "utkik-log", "dependencies": [{"name": "sqlx"}]},
        ]});
        let found = findings(&metadata, &Repository::of(&[]));
        assert_eq!(found, [Finding::failure("crate domain", "may not use engine: arrows point downwards only")]);
    }

    #[test]
    fn the_log_does_not_know_the_domain() {
        let metadata = json!({"packages": [
            {"name": "domain", "dependencies": []},
            {"name": "utkik-log", "dependencies": [{"name": "domain"}]},
        ]});
        assert_eq!(findings(&metadata, &Repository::of(&[])).len(), 1);
    }

    #[test]
    fn a_crate_without_a_layer_and_an_impure_domain_are_found() {
        let metadata = json!({"packages": [
            {"name": "novelty", "dependencies": []},
            {"name": "domain", "dependencies": [{"name": "tokio"}]},
        ]});
        let repository = Repository::of(&[("crates/domain/src/risk/mod.rs", "//! Risks.\nuse std::fs;\n")]);
        let places: Vec<String> = findings(&metadata, &repository).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crate novelty", "crate domain", "crates/domain/src/risk/mod.rs:2"]);
    }
}
