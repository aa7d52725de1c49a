//! The texts people read: each key stands in every language, says something, and is used.
//!
//! Keys that the program puts together from parts cannot be found in its source: they stand under a group comment whose
//! first line begins with `## built`.

mod entry;

use std::collections::{BTreeMap, BTreeSet};

use self::entry::{Entry, read};
use super::Finding;
use crate::repository::{Repository, TextFile};

const LOCALES: &str = "crates/words/locales/";
/// The language in which everything is written first.
const FIRST: &str = "sv";

/// Keys that are missing, doubled, empty or of no use.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut languages: BTreeMap<&str, BTreeMap<String, Entry>> = BTreeMap::new();
    for file in &repository.files {
        let Some((language, _)) = file.path.strip_prefix(LOCALES).and_then(|path| path.split_once('/')) else {
            continue;
        };
        if file.extension() == "ftl" {
            gather(file, languages.entry(language).or_default(), &mut findings);
        }
    }
    let Some(first) = languages.get(FIRST) else {
        return findings;
    };
    for (language, entries) in languages.iter().filter(|(language, _)| **language != FIRST) {
        parity(first, language, entries, &mut findings);
    }
    if languages.len() == 1 {
        findings.push(Finding::failure(LOCALES, format!("{FIRST} is alone: every text stands in English too")));
    }
    unused(first, &words_of_source(repository), &mut findings);
    findings
}

fn gather(file: &TextFile, entries: &mut BTreeMap<String, Entry>, findings: &mut Vec<Finding>) {
    let (read, unreadable) = read(file);
    for junk in unreadable {
        findings.push(Finding::failure(&file.path, format!("cannot be read: {junk}")));
    }
    for (key, entry) in read {
        if entry.empty {
            findings.push(Finding::failure(&file.path, format!("{key} says nothing")));
        }
        if let Some(earlier) = entries.insert(key.clone(), entry) {
            findings.push(Finding::failure(&file.path, format!("{key} stands in {} already", earlier.path)));
        }
    }
}

fn parity(
    first: &BTreeMap<String, Entry>,
    language: &str,
    entries: &BTreeMap<String, Entry>,
    findings: &mut Vec<Finding>,
) {
    for (key, entry) in first {
        let Some(other) = entries.get(key) else {
            findings.push(Finding::failure(&entry.path, format!("{key} is missing in {language}")));
            continue;
        };
        if entry.attributes != other.attributes {
            findings.push(Finding::failure(&other.path, format!("{key} has not the attributes it has in {FIRST}")));
        }
        for variable in other.variables.difference(&entry.variables) {
            findings.push(Finding::warning(&other.path, format!("{key} uses ${variable}, which {FIRST} does not")));
        }
    }
    for (key, entry) in entries.iter().filter(|(key, _)| !first.contains_key(*key)) {
        findings.push(Finding::failure(&entry.path, format!("{key} is missing in {FIRST}")));
    }
}

/// A finding for each file, since new texts come in dozens.
fn unused(entries: &BTreeMap<String, Entry>, words: &BTreeSet<&str>, findings: &mut Vec<Finding>) {
    let referred: BTreeSet<&str> =
        entries.values().flat_map(|entry| entry.references.iter().map(String::as_str)).collect();
    let mut unused: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, entry) in entries {
        let known = words.contains(key.as_str()) || referred.contains(key.as_str());
        if !known && !entry.built {
            unused.entry(&entry.path).or_default().push(key);
        }
    }
    for (path, keys) in unused {
        let says = format!("used nowhere: {}", keys.join(", "));
        findings.push(Finding::failure(path, says));
    }
}

/// Every run of letters, digits, `-` and `_` in the program's source and templates.
fn words_of_source(repository: &Repository) -> BTreeSet<&str> {
    let part_of_key = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    repository
        .own()
        .filter(|file| file.path.starts_with("crates/") && matches!(file.extension(), "rs" | "html" | "js"))
        .flat_map(|file| file.text.split(move |letter| !part_of_key(letter)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(swedish: &str, english: &str, source: &str) -> Vec<String> {
        let repository = Repository::of(&[
            ("crates/words/locales/sv/risk.ftl", swedish),
            ("crates/words/locales/en/risk.ftl", english),
            ("crates/web/src/risk/show.rs", source),
        ]);
        findings(&repository).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn texts_in_step_and_in_use_pass() {
        let swedish = "-utkik = Utkik\nrisk-count = { $count ->\n    [one] { $count } risk i { -utkik }\n   *[other] { $count } risker\n }\n## built\nlevel-high = Hög\n";
        let english = "-utkik = Utkik\nrisk-count = { $count } risks in { -utkik }\n## built\nlevel-high = High\n";
        assert_eq!(said(swedish, english, "words.text(\"risk-count\")"), Vec::<String>::new());
    }

    #[test]
    fn a_key_missing_on_either_side_is_found() {
        let found = said("risk = Risk\nkrav = Krav\n", "risk = Risk\ndemand = Demand\n", "\"risk\" \"krav\"");
        assert_eq!(found, ["krav is missing in en", "demand is missing in sv"]);
    }

    #[test]
    fn an_empty_text_a_double_and_an_unused_one_are_found() {
        let found = said(
            "risk = { \"\" }\nlevel = Nivå\nlevel = Steg\nother = Annat\n",
            "risk = Risk\nlevel = Level\nother = Other\n",
            "\"risk\", \"level\", \"other-thing\"",
        );
        assert_eq!(
            found,
            ["risk says nothing", "level stands in crates/words/locales/sv/risk.ftl already", "used nowhere: other"]
        );
    }

    #[test]
    fn a_group_declares_its_own_keys_only() {
        let swedish = "## built\nlevel-high = Hög\n##\nstray = Lös\n";
        let english = "level-high = High\nstray = Stray\n";
        assert_eq!(said(swedish, english, ""), ["used nowhere: stray"]);
    }

    #[test]
    fn attributes_and_variables_are_compared() {
        let found = said("risk = Risk\n    .help = Hjälp\n", "risk = Risk { $name }\n", "\"risk\"");
        assert_eq!(found, ["risk has not the attributes it has in sv", "risk uses $name, which sv does not"]);
    }
}
