//! The domain's metadata and the texts agree: whatever the domain can name has a text in both languages, and no
//! text stands here that nothing names.

#![expect(clippy::unwrap_used, reason = "what is unwrapped here is the source tree itself")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::action::ActionStanding;
use domain::classification::{Aspect, Standing};
use domain::command::Command;
use domain::control::ControlStanding;
use domain::field::Shape;
use domain::id::Kind;
use domain::mandate::Act;
use domain::picture::{Analysed, AnswerStanding, Missing, Step, Unknown};
use domain::reported_need::ReportedNeedStanding;
use domain::role::Role;
use words::fluent::entries;
use words::{Language, words};

/// The files of the domain's nouns. The other files are for pages and their formats.
const NOUNS: &[&str] = &[
    "municipality",
    "unit",
    "family",
    "object",
    "person",
    "appointment",
    "record-type",
    "information-set",
    "processing",
    "system",
    "supplier",
    "classification",
    "requirement",
    "risk",
    "control",
    "action",
    "sample",
    "weakness",
    "evidence",
    "secrecy",
    "import",
    "disposal",
    "mandate",
    "refusal",
    "story",
    "attention",
];

fn split(verb: &'static str) -> (&'static str, &'static str) {
    verb.split_once('.').unwrap()
}

/// The keys that must be there.
fn needed() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for kind in Kind::ALL {
        keys.extend(["", "-many", "-definite"].map(|form| format!("kind-{}{form}", kind.word())));
    }
    for verb in Command::NAMES {
        let (noun, name) = split(verb);
        keys.extend(["", "-title", "-done"].map(|form| format!("verb-{noun}-{name}{form}")));
        if noun != "municipality" {
            keys.extend(["empty", "count", "intro"].map(|form| format!("{noun}-{form}")));
        }
        for spec in Command::specs(verb).unwrap() {
            keys.insert(format!("{noun}-{}", spec.name.replace('_', "-")));
            collect_choices(&spec.shape, &mut keys);
        }
    }
    for role in Role::ALL {
        keys.extend(["", "-definite", "-short", "-duty"].map(|form| format!("{}{form}", role.text_key())));
    }
    keys.extend(Act::ALL.iter().map(|act| act.text_key().to_owned()));
    keys.extend(Aspect::ALL.iter().map(|aspect| aspect.text_key().to_owned()));
    keys.extend(Standing::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(ControlStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(domain::sample::SampleStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(domain::weakness::WeaknessStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(ActionStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(ReportedNeedStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(domain::requirement::Change::ALL.iter().map(|change| change.text_key().to_owned()));
    keys.extend(AnswerStanding::ALL.iter().map(|standing| standing.text_key().to_owned()));
    keys.extend(Analysed::ALL.iter().map(|analysed| analysed.text_key().to_owned()));
    keys.extend(Missing::ALL.iter().map(|missing| missing.text_key().to_owned()));
    keys.extend(Unknown::ALL.iter().map(|unknown| unknown.text_key().to_owned()));
    keys.extend(Step::ALL.iter().map(|step| step.text_key().to_owned()));
    keys.extend(rules());
    keys
}

fn collect_choices(shape: &Shape, keys: &mut BTreeSet<String>) {
    match shape {
        Shape::Choice(word, values) | Shape::Graded(word, values) => {
            keys.extend(values.iter().map(|value| format!("{word}-{value}")));
        }
        Shape::Many(each) => collect_choices(each, keys),
        _ => {}
    }
}

/// The keys that may be there: a verb's own name for a field, and help.
fn allowed() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for verb in Command::NAMES {
        let (noun, name) = split(verb);
        for spec in Command::specs(verb).unwrap() {
            let field = spec.name.replace('_', "-");
            keys.insert(format!("{noun}-{field}-help"));
            keys.insert(format!("{noun}-{name}-{field}"));
            keys.insert(format!("{noun}-{name}-{field}-help"));
        }
    }
    keys
}

/// The keys of the domain's rules, found where the source states them: they are of no type that could be asked.
fn rules() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for source in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/src")) {
        for start in ["Refusal::rule(\"", "Wrong::Rule(\"", "rule: \""] {
            let found = source.split(start).skip(1).filter_map(|rest| rest.split('"').next());
            keys.extend(found.map(str::to_owned));
        }
    }
    assert!(keys.len() > 20, "the rules are stated in some other way now: {keys:?}");
    keys
}

fn sources(folder: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let is_source = |path: &Path| path.extension().is_some_and(|ending| ending == "rs");
    let read = |path: PathBuf| match path {
        folder if folder.is_dir() => sources(&folder),
        file if is_source(&file) => vec![std::fs::read_to_string(file).unwrap()],
        _ => Vec::new(),
    };
    files.into_iter().flat_map(read).collect()
}

#[test]
fn whatever_the_domain_names_has_a_text_in_both_languages() {
    for language in Language::ALL {
        let missing: Vec<String> = needed().into_iter().filter(|key| !words(language).has(key)).collect();
        assert!(missing.is_empty(), "{language:?} lacks {missing:#?}");
    }
}

#[test]
fn no_text_stands_here_that_nothing_names() {
    let (needed, allowed) = (needed(), allowed());
    let code = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).concat();
    let used = |key: &str| code.contains(&format!("\"{key}\""));
    let unused: Vec<String> = entries(Language::Swedish)
        .into_iter()
        .filter(|entry| NOUNS.contains(&entry.file))
        .filter(|entry| {
            if entry.built { !needed.contains(&entry.key) && !allowed.contains(&entry.key) } else { !used(&entry.key) }
        })
        .map(|entry| format!("{}: {}", entry.file, entry.key))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn help_belongs_to_a_field_that_has_a_name() {
    let swedish = words(Language::Swedish);
    for entry in entries(Language::Swedish).into_iter().filter(|entry| NOUNS.contains(&entry.file)) {
        if let Some(field) = entry.key.strip_suffix("-help") {
            assert!(swedish.has(field), "{}", entry.key);
        }
    }
}

/// The table of words at the end of the description of pages.
#[test]
fn the_municipality_s_own_words_are_used() {
    let never = ["verifiera", "skyddsbehov", "svaghet", "över mandat", "händelse"];
    for name in NOUNS {
        let path = format!("{}/locales/sv/{name}.ftl", env!("CARGO_MANIFEST_DIR"));
        let texts = std::fs::read_to_string(path).unwrap();
        for line in texts.lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text).to_lowercase();
            let found = never.iter().find(|word| text.contains(**word));
            assert_eq!(found, None, "{line}");
        }
    }
}
