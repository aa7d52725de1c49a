//! The texts of one language, read once from the Fluent files compiled into the program.
//! Texts without variables are resolved when loaded, so that looking one up is a single hash lookup.
//! A key that does not exist never breaks a page: it is shown as `⟦key⟧` and remembered for the tests.
//! A group comment whose first line begins with `built` (`## built`) says that the keys after it are looked up by
//! names put together in code, so that a checker counts them as used; the next group comment ends the group.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast;
use unic_langid::LanguageIdentifier;

use crate::{Language, format};

/// What a text's variable stands for: a number (grouped, and deciding the plural) or a text.
/// Made by `Value::from(3)` or `Value::from("Anna")`; a year or an item's number is given as text, or it is grouped.
pub use fluent_bundle::FluentValue as Value;

/// Names each file once and takes it in every language, so that a file missing in one of them does not compile.
macro_rules! files {
    ($($name:literal),+ $(,)?) => {
        const SWEDISH: &[(&str, &str)] = &[$(($name, include_str!(concat!("../locales/sv/", $name, ".ftl")))),+];
        const ENGLISH: &[(&str, &str)] = &[$(($name, include_str!(concat!("../locales/en/", $name, ".ftl")))),+];
    };
}

files![
    "file",
    "format",
    "frame",
    "municipality",
    "unit",
    "family",
    "object",
    "person",
    "appointment",
    "record-type",
    "information-set",
    "processing",
    "plan",
    "scheme",
    "inventory",
    "system",
    "supplier",
    "classification",
    "conversation",
    "need",
    "reported-need",
    "law",
    "basis",
    "chain",
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
    "page",
    "picture",
    "evidence-page",
    "overview",
    "upload",
    "api",
    "guidance",
    "settings",
];

/// How many missing keys are remembered, so that keys put together from what people send cannot fill the memory.
const MISSING_KEPT: usize = 500;

/// All texts of one language.
pub struct Words {
    language: Language,
    plain: HashMap<String, &'static str>,
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
    missing: Mutex<BTreeSet<String>>,
}

/// A key as it stands in a file, for the checker of unused and missing keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The key, such as `button-save`.
    pub key: String,
    /// The file's name without folder and ending, such as `frame`.
    pub file: &'static str,
    /// Whether the key stands in a group marked `## built`.
    pub built: bool,
    /// The names of the variables that the text takes, without `$`.
    pub variables: BTreeSet<String>,
}

/// The texts of a language. The first call loads them (some milliseconds), later ones are free.
pub fn words(language: Language) -> &'static Words {
    static LOADED: [OnceLock<Words>; 2] = [OnceLock::new(), OnceLock::new()];
    let [swedish, english] = &LOADED;
    match language {
        Language::Swedish => swedish.get_or_init(|| Words::load(language, SWEDISH)),
        Language::English => english.get_or_init(|| Words::load(language, ENGLISH)),
    }
}

/// Every key of a language in the order of the files, read anew: for checkers, not for pages.
pub fn entries(language: Language) -> Vec<Entry> {
    let files = match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
    };
    files.iter().flat_map(|(file, source)| entries_of(file, source)).collect()
}

impl Words {
    fn load(language: Language, files: &[(&'static str, &'static str)]) -> Self {
        // The tags are our own, so the fallback (no language, hence no plurals) is never taken; a test sees to it.
        let identifier: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks are invisible characters round each value; they break comparison, export and search.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::Swedish => |value, _| format::fluent_number(Language::Swedish, value),
            Language::English => |value, _| format::fluent_number(Language::English, value),
        }));
        let mut faults = Vec::new();
        if let Err(error) = bundle.add_builtins() {
            faults.push(error.to_string());
        }
        for (file, source) in files {
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{file}: {error}")));
            }
        }
        let mut plain = HashMap::new();
        for entry in files.iter().flat_map(|(file, source)| entries_of(file, source)) {
            if !entry.variables.is_empty() {
                continue;
            }
            let Some(pattern) = bundle.get_message(&entry.key).and_then(|message| message.value()) else {
                faults.push(format!("{}: {} has no text", entry.file, entry.key));
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            // A text with errors takes a variable by way of another text and is left to `with`.
            // The others are kept until the program ends, so they may be lent out for ever.
            if errors.is_empty() {
                plain.insert(entry.key, &*text.leak());
            }
        }
        Self { language, plain, bundle, faults, missing: Mutex::default() }
    }

    /// The language these texts are in.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The text with this key, or `⟦key⟧` when there is none or when it takes values (use [`Words::with`]).
    pub fn text(&self, key: &str) -> Cow<'static, str> {
        match self.plain.get(key) {
            Some(text) => Cow::Borrowed(text),
            None => Cow::Owned(self.note_missing(key)),
        }
    }

    /// The text with this key and its variables filled in, or `⟦key⟧` when there is none.
    /// A variable that the text takes but that is not given is shown as `{$name}` and remembered as missing.
    pub fn with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        if let Some(text) = self.plain.get(key) {
            return (*text).to_owned();
        }
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return self.note_missing(key);
        };
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            self.note_missing(key);
        }
        text
    }

    /// Whether there is a text with this key, plain or with variables.
    pub fn has(&self, key: &str) -> bool {
        self.plain.contains_key(key) || self.bundle.has_message(key)
    }

    /// The plain text with this key, else the fallback; nothing is remembered as missing.
    pub fn or<'a>(&self, key: &str, fallback: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(self.plain.get(key).copied().unwrap_or(fallback))
    }

    /// What was wrong with the files when they were loaded: errors of syntax, keys that stand twice. Empty in a release.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// The keys that were asked for in vain since the start, sorted, at most five hundred.
    pub fn missing(&self) -> Vec<String> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        missing.iter().cloned().collect()
    }

    fn note_missing(&self, key: &str) -> String {
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        if missing.len() < MISSING_KEPT && !missing.contains(key) {
            missing.insert(key.to_owned());
        }
        format!("⟦{key}⟧")
    }
}

fn entries_of(file: &'static str, source: &'static str) -> Vec<Entry> {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let mut built = false;
    let mut entries = Vec::new();
    for entry in resource.body {
        match entry {
            ast::Entry::GroupComment(comment) => {
                built = comment.content.first().is_some_and(|line| line.trim_start().starts_with("built"));
            }
            ast::Entry::Message(message) => {
                let mut variables = BTreeSet::new();
                if let Some(pattern) = &message.value {
                    collect_variables(pattern, &mut variables);
                }
                entries.push(Entry { key: message.id.name.to_owned(), file, built, variables });
            }
            _ => {}
        }
    }
    entries
}

fn collect_variables(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            collect_from_expression(expression, variables);
        }
    }
}

fn collect_from_expression(expression: &ast::Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => collect_from_inline(inline, variables),
        ast::Expression::Select { selector, variants } => {
            collect_from_inline(selector, variables);
            for variant in variants {
                collect_variables(&variant.value, variables);
            }
        }
    }
}

fn collect_from_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_from_inline(argument, variables);
            }
        }
        ast::InlineExpression::Placeable { expression } => collect_from_expression(expression, variables),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &[(&str, &str)] = &[(
        "sample",
        "greeting = Hej\nrisks = { $count ->\n    [one] { $count } risk\n   *[other] { $count } risker\n }\n\
         again = { greeting } igen\nyear = År { NUMBER($year, useGrouping: \"false\") }\n## built\nkind-system = System\n\
         ## plain again\nplain = Text\nthrough = Alla { risks }\n",
    )];

    fn sample() -> Words {
        Words::load(Language::Swedish, SAMPLE)
    }

    #[test]
    fn plain_texts_are_borrowed_and_may_refer_to_each_other() {
        let words = sample();
        assert!(matches!(words.text("greeting"), Cow::Borrowed("Hej")));
        assert_eq!(words.text("again"), "Hej igen");
        assert_eq!(words.with("greeting", &[]), "Hej");
        assert_eq!(words.or("greeting", "annat"), "Hej");
    }

    #[test]
    fn variables_decide_the_plural_and_numbers_are_grouped() {
        let words = sample();
        assert_eq!(words.with("risks", &[("count", Value::from(1))]), "1 risk");
        assert_eq!(words.with("risks", &[("count", Value::from(0))]), "0 risker");
        assert_eq!(words.with("risks", &[("count", Value::from(1480))]), "1\u{a0}480 risker");
        assert_eq!(words.with("year", &[("year", Value::from(2026))]), "År 2026");
        assert_eq!(words.with("through", &[("count", Value::from(3))]), "Alla 3 risker");
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn what_is_missing_is_shown_and_remembered() {
        let words = sample();
        assert_eq!(words.text("nothing"), "⟦nothing⟧");
        assert_eq!(words.with("neither", &[]), "⟦neither⟧");
        assert_eq!(words.with("risks", &[("kount", Value::from(1))]), "{$count} risker");
        assert_eq!(words.or("unknown", "annat"), "annat");
        assert_eq!(words.missing(), ["neither", "nothing", "risks"]);
        assert_eq!(words.text("year"), "⟦year⟧");
        assert!(words.has("risks") && words.has("greeting") && !words.has("nothing"));
    }

    #[test]
    fn missing_keys_cannot_fill_the_memory() {
        let words = sample();
        for number in 0..2 * MISSING_KEPT {
            words.text(&format!("key-{number}"));
        }
        assert_eq!(words.missing().len(), MISSING_KEPT);
    }

    #[test]
    fn faults_are_told_instead_of_stopping_the_program() {
        let twice = Words::load(Language::Swedish, &[("one", "a = 1\n"), ("two", "a = 2\nb { = 3\nc = 4\n")]);
        assert_eq!(twice.text("a"), "1");
        assert_eq!(twice.text("c"), "4");
        assert_eq!(twice.faults().len(), 2, "{:?}", twice.faults());
        assert!(sample().faults().is_empty());
    }

    #[test]
    fn built_groups_are_marked() {
        let built: Vec<_> =
            entries_of("sample", SAMPLE[0].1).into_iter().filter(|entry| entry.built).map(|entry| entry.key).collect();
        assert_eq!(built, ["kind-system"]);
    }

    #[test]
    fn both_languages_load_without_fault() {
        for language in Language::ALL {
            assert_eq!(words(language).faults(), Vec::<String>::new());
            assert_eq!(words(language).language(), language);
        }
    }

    #[test]
    fn the_languages_have_the_same_keys_with_the_same_variables() {
        let key = |entry: Entry| (entry.file, entry.key, entry.variables, entry.built);
        let swedish: Vec<_> = entries(Language::Swedish).into_iter().map(key).collect();
        let english: Vec<_> = entries(Language::English).into_iter().map(key).collect();
        let only_swedish: Vec<_> = swedish.iter().filter(|key| !english.contains(key)).collect();
        let only_english: Vec<_> = english.iter().filter(|key| !swedish.contains(key)).collect();
        assert!(only_swedish.is_empty() && only_english.is_empty(), "{only_swedish:?} {only_english:?}");
        assert!(swedish.len() > 50);
    }

    #[test]
    fn every_file_in_the_folders_is_compiled_in() {
        for (language, files) in [(Language::Swedish, SWEDISH), (Language::English, ENGLISH)] {
            let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), language.tag());
            let mut found: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect();
            found.sort();
            let mut listed: Vec<String> = files.iter().map(|(name, _)| format!("{name}.ftl")).collect();
            listed.sort();
            assert_eq!(found, listed);
        }
    }

    #[test]
    fn a_lookup_is_quick() {
        let words = words(Language::Swedish);
        let start = std::time::Instant::now();
        let mut length = 0;
        for _ in 0..100_000 {
            length += std::hint::black_box(words).text("button-save").len();
        }
        let plain = start.elapsed() / 100_000;
        let start = std::time::Instant::now();
        for count in 0..20_000 {
            length += words.with("relative-in-days", &[("count", Value::from(count))]).len();
        }
        let filled = start.elapsed() / 20_000;
        println!("plain {plain:?}, with a variable {filled:?}, {length} bytes");
        // Far above what is expected (0.05 and 0.5 µs in a release), so that only another order of cost fails.
        assert!(plain.as_micros() < 20 && filled.as_micros() < 100);
    }
}
