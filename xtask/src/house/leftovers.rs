//! What belongs to the making and not to the house: promises of later work, paths of a workplace, registries' hosts.

use super::Finding;
use crate::repository::{Repository, TextFile};

// Written in halves, so that this file does not find itself.
const PROMISES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const MACROS: &[&str] = &[concat!("todo", "!("), concat!("unimplemented", "!(")];
const WORKPLACES: &[&str] = &[concat!("/wo", "rk/"), concat!("/root", "/.")];
const REGISTRIES: &[&str] = &[
    concat!("crates", ".io"),
    concat!("npmjs", ".org"),
    concat!("npmjs", ".com"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("deb.debian", ".org"),
    concat!("security.debian", ".org"),
];

/// Lines that were meant to be gone.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    // Cargo writes its registry's address into every lock file.
    repository.own().filter(|file| file.name() != "Cargo.lock").flat_map(in_file).collect()
}

fn in_file(file: &TextFile) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in (1..).zip(file.text.lines()) {
        let mut found = |what: &str, says: &str| {
            findings.push(Finding::failure(format!("{}:{number}", file.path), format!("`{what}`: {says}")));
        };
        for promise in PROMISES.iter().filter(|promise| as_word(line, promise)) {
            found(promise, "do it, or say in words what is not done");
        }
        for call in MACROS.iter().filter(|call| line.contains(**call)) {
            found(call, "a stub is not done");
        }
        for path in WORKPLACES.iter().filter(|path| starts_path(line, path)) {
            found(path, "a path of somebody's workplace");
        }
        for host in REGISTRIES.iter().filter(|host| line.contains(**host)) {
            found(host, "the host of a package registry");
        }
    }
    findings
}

fn as_word(line: &str, word: &str) -> bool {
    let part_of_word = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '+' | '/' | '=');
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|after| after.chars().next());
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

fn starts_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        !before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '_' | '-' | '}'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_behind_is_found() {
        let lines = [
            format!("// {}: later", PROMISES[0]),
            format!("{})", MACROS[0]),
            format!("see \"{}notes\"", WORKPLACES[0]),
            format!("\"resolved\": \"https://registry.{}/x\"", REGISTRIES[1]),
            format!("an {0}LIST, a NON{0} and https://example.org{1}1", PROMISES[0], WORKPLACES[0]),
        ];
        let repository = Repository::of(&[("docs/notes.md", &lines.join("\n"))]);
        let places: Vec<String> = findings(&repository).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["docs/notes.md:1", "docs/notes.md:2", "docs/notes.md:3", "docs/notes.md:4"]);
    }
}
