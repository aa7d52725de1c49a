//! Every module opens by saying what it is: `//!` on the first line, five sentences at the most.

use super::Finding;
use crate::repository::Repository;

const MOST_SENTENCES: usize = 5;

/// Modules that open without a word, or with too many.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let modules = repository.own().filter(|file| file.extension() == "rs" && !file.is_test());
    let mut findings = Vec::new();
    for file in modules {
        let opening: Vec<&str> = file.text.lines().map_while(|line| line.strip_prefix("//!")).collect();
        if opening.is_empty() {
            findings.push(Finding::failure(&file.path, "opens without `//!` saying what it is"));
        }
        let sentences = sentences(&opening.join(" "));
        if sentences > MOST_SENTENCES {
            findings.push(Finding::warning(&file.path, format!("opens with {sentences} sentences, five at most")));
        }
    }
    findings
}

/// How many words end a sentence: a stop that is followed by a capital or by nothing.
fn sentences(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let next = words.iter().skip(1).map(Some).chain([None]);
    let ends = |word: &str, next: Option<&&str>| {
        word.ends_with(['.', '!', '?']) && next.is_none_or(|next| next.starts_with(char::is_uppercase))
    };
    words.iter().zip(next).filter(|(word, next)| ends(word, *next)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_module_and_a_talkative_one_are_found() {
        let repository = Repository::of(&[
            ("crates/domain/src/risk/mod.rs", "use std::fmt;\n"),
            ("crates/domain/src/role/mod.rs", "//! One. Two.\n//! Three. Four.\n//!\n//! Five. Six.\n"),
            ("crates/domain/src/year/mod.rs", "//! Art. 30, kap. 2, e.g. a, e.g. b, e.g. c, e.g. d.\n"),
            ("crates/domain/src/risk/tests.rs", "use super::*;\n"),
        ]);
        let places: Vec<String> = findings(&repository).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["crates/domain/src/risk/mod.rs", "crates/domain/src/role/mod.rs"]);
    }
}
