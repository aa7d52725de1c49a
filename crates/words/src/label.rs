//! The names of fields, choices, kinds, verbs, roles and lists, by the keys that the domain's own metadata gives.
//! Where a field is asked for, `of` is a noun such as `system` or a whole verb such as `system.depend`; a verb may
//! call a field something of its own, for the same name means different things in different verbs.

use std::borrow::Cow;

use domain::id::Kind;
use domain::role::Role;

use crate::{Value, Words};

/// A text that lives as long as the program, unless it is missing.
pub type Label = Cow<'static, str>;

/// What a field is called, such as *Driftform* for `("system", "hosting")`.
/// What every form asks beside its verb's own fields is called the same everywhere.
pub fn field_label(words: &Words, of: &str, field: &str) -> Label {
    let (own, shared) = field_keys(of, field);
    let every = || format!("form-{}", field.replace('_', "-"));
    let key = own.filter(|own| words.has(own)).or_else(|| Some(every()).filter(|every| words.has(every)));
    words.text(&key.unwrap_or(shared))
}

/// One line that helps a newcomer fill the field in; none where the label is enough.
pub fn field_help(words: &Words, of: &str, field: &str) -> Option<Label> {
    let (own, shared) = field_keys(of, field);
    // A field that a verb calls something of its own does not take the help of its namesake.
    let key = own.filter(|own| words.has(own)).unwrap_or(shared) + "-help";
    words.has(&key).then(|| words.text(&key))
}

/// The key that only this verb has, if `of` is a verb, and the key that all verbs of the noun share.
fn field_keys(of: &str, field: &str) -> (Option<String>, String) {
    let field = field.replace('_', "-");
    match of.split_once('.') {
        Some((noun, verb)) => (Some(format!("{noun}-{verb}-{field}")), format!("{noun}-{field}")),
        None => (None, format!("{of}-{field}")),
    }
}

/// A choice as it stands in a list, such as *Extern drift* for `("hosting", "external")`; the word and the values are
/// those of [`domain::field::Shape::Choice`].
pub fn choice_label(words: &Words, word: &str, value: &str) -> Label {
    words.text(&format!("{word}-{value}"))
}

/// A kind in the singular: *Informationsmängd*.
pub fn kind_label(words: &Words, kind: Kind) -> Label {
    words.text(&format!("kind-{}", kind.word()))
}

/// A kind in the plural: *Informationsmängder*.
pub fn kinds_label(words: &Words, kind: Kind) -> Label {
    words.text(&format!("kind-{}-many", kind.word()))
}

/// A kind as a known one in running text: *informationsmängden*.
pub fn kind_definite(words: &Words, kind: Kind) -> Label {
    words.text(&format!("kind-{}-definite", kind.word()))
}

/// The text of a verb's button: *Fastställ klassningen* for `classification.adopt`.
pub fn verb_label(words: &Words, verb: &str) -> Label {
    words.text(&format!("verb-{}", verb.replace('.', "-")))
}

/// The title of a verb's page.
pub fn verb_title(words: &Words, verb: &str) -> Label {
    words.text(&format!("verb-{}-title", verb.replace('.', "-")))
}

/// What has happened once a verb is carried out, and what follows.
pub fn verb_done(words: &Words, verb: &str) -> Label {
    words.text(&format!("verb-{}-done", verb.replace('.', "-")))
}

/// A role as it stands in a list: *Förvaltningschef*.
pub fn role_label(words: &Words, role: Role) -> Label {
    words.text(role.text_key())
}

/// A role as the one who holds it, in running text: *förvaltningschefen*.
pub fn role_definite(words: &Words, role: Role) -> Label {
    words.text(&format!("{}-definite", role.text_key()))
}

/// A role in brackets after a name: *förvaltningschef*.
pub fn role_short(words: &Words, role: Role) -> Label {
    words.text(&format!("{}-short", role.text_key()))
}

/// What a role is there for, in one sentence.
pub fn role_duty(words: &Words, role: Role) -> Label {
    words.text(&format!("{}-duty", role.text_key()))
}

/// The question that a noun's list answers. Nouns are those of the verbs, such as `risk` or `secrecy`, except
/// `municipality`, of which there is no list.
pub fn list_intro(words: &Words, noun: &str) -> Label {
    words.text(&format!("{noun}-intro"))
}

/// What to do first when a noun's list is empty.
pub fn list_empty(words: &Words, noun: &str) -> Label {
    words.text(&format!("{noun}-empty"))
}

/// How many of a noun there are: *42 risker*.
pub fn list_count(words: &Words, noun: &str, count: impl TryInto<i64>) -> String {
    let count = count.try_into().unwrap_or(i64::MAX);
    words.with(&format!("{noun}-count"), &[("count", Value::from(count))])
}

/// A label as it stands within a sentence: its first letter small, unless a capital or a digit follows it, as in
/// *AI-förordningen* and *API*.
pub fn in_sentence(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() && !second.is_numeric() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

/// A sentence with its first letter large.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, words};

    #[test]
    fn a_verb_may_call_a_field_something_of_its_own() {
        let swedish = words(Language::Swedish);
        assert_eq!(field_label(swedish, "system", "hosting"), "Driftform");
        assert_eq!(field_label(swedish, "system.describe", "contract_ends"), "Avtalets sista dag");
        assert_eq!(field_label(swedish, "system.close", "on"), "Upphör den");
        assert_eq!(field_label(swedish, "system.depend", "on"), "Är beroende av");
        assert_eq!(field_label(swedish, "risk.register", "no_protected_information"), "Säkerhetsskydd");
    }

    #[test]
    fn help_is_given_where_there_is_some() {
        let english = words(Language::English);
        assert_eq!(field_help(english, "risk.register", "cause").as_deref(), Some("Because of …"));
        assert_eq!(field_help(english, "system", "name"), None);
        // The help speaks of how far operations stand still, not of how far one system needs another.
        assert!(field_help(english, "system.describe", "criticality").is_some());
        assert_eq!(field_help(english, "system.depend", "criticality"), None);
    }

    #[test]
    fn lists_are_counted_in_words() {
        assert_eq!(list_count(words(Language::Swedish), "risk", 42), "42 risker");
        assert_eq!(list_count(words(Language::English), "record-type", 1), "1 record type");
    }

    #[test]
    fn labels_begin_small_within_a_sentence() {
        assert_eq!(in_sentence("Extern drift"), "extern drift");
        assert_eq!(in_sentence("API och fil"), "API och fil");
        assert_eq!(in_sentence("Österåker"), "österåker");
        assert_eq!(in_sentence("K3 allvarlig"), "K3 allvarlig");
        assert_eq!(capitalised("åtgärden"), "Åtgärden");
    }
}
