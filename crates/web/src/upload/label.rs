//! What lists call things: the fields that columns may fill, the areas that sheets are, and every text of our own
//! template. Fields are named by the same texts as in forms; a field of a further act on the same row says which.

use exchange::fields::{Field, Target};
use std::collections::HashMap;
use std::sync::OnceLock;
use words::label::field_label;
use words::{Language, Words};

/// The text that the template asks for by a key; what is a field's or a choice's own text elsewhere is the same
/// here.
pub fn list_label(words: &Words, key: &str) -> String {
    match key {
        "yes" => words.text("word-yes").into_owned(),
        "no" => words.text("word-no").into_owned(),
        "scope-municipality" => words.text("list-whole-municipality").into_owned(),
        key if key.starts_with("field-") => {
            fields(words).get(key).cloned().unwrap_or_else(|| words.text(key).into_owned())
        }
        key => words.text(key).into_owned(),
    }
}

/// What a field is called: *Driftform*, or *Bedömning: Sannolikhet* for one of a further act.
pub(crate) fn called(words: &Words, target: Target, field: &Field) -> String {
    let label = field_label(words, field.verb, field.name);
    if field.verb == target.verb() {
        return label.into_owned();
    }
    format!("{}: {label}", group(words, field.verb))
}

/// What a further act on the same row is called.
pub(crate) fn group(words: &Words, verb: &str) -> String {
    words.text(&format!("list-act-{}", verb.replace('.', "-"))).into_owned()
}

/// What a field or a pseudo-field is called, by its id in a mapping.
pub(crate) fn called_by_id(words: &Words, target: Target, id: &str) -> String {
    match target.fields().iter().find(|field| field.id == id) {
        Some(field) => called(words, target, field),
        None if target.attached().contains(&id) => group(words, id),
        None if target.pseudo_fields().contains(&id) => words.text(&format!("list-field-{id}")).into_owned(),
        None => id.to_owned(),
    }
}

fn fields(words: &Words) -> &'static HashMap<String, String> {
    static KNOWN: [OnceLock<HashMap<String, String>>; 2] = [OnceLock::new(), OnceLock::new()];
    let [swedish, english] = &KNOWN;
    let known = match words.language() {
        Language::Swedish => swedish,
        Language::English => english,
    };
    known.get_or_init(|| {
        let all = Target::ALL.iter().flat_map(|target| target.fields().into_iter().map(move |field| (*target, field)));
        let mut labels: HashMap<String, String> =
            all.map(|(target, field)| (field.text_key(), called(words, target, &field))).collect();
        labels.insert("field-key".to_owned(), words.text("list-field-key").into_owned());
        labels
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_the_template_asks_for_has_a_text() {
        for language in Language::ALL {
            let words = words::words(language);
            let mut missing = Vec::new();
            for target in Target::ALL {
                let keys = target.fields().into_iter().map(|field| field.text_key());
                for key in keys.chain([target.text_key().to_owned()]) {
                    if list_label(words, &key).contains('⟦') {
                        missing.push(key);
                    }
                }
                let pseudo = target.pseudo_fields().iter().map(|id| called_by_id(words, *target, id));
                missing.extend(pseudo.filter(|text| text.contains('⟦')));
            }
            for key in [
                "template-sheet",
                "template-as-of",
                "template-help-1",
                "template-help-2",
                "template-help-3",
                "template-help-4",
                "template-column-sheet",
                "template-column-column",
                "template-column-required",
                "template-column-holds",
                "shape-text",
                "shape-date",
                "shape-number",
                "shape-consequence",
                "shape-graded",
                "shape-likelihood",
                "shape-reference",
                "shape-scope",
                "shape-facts",
                "shape-several",
                "field-key",
                "yes",
                "no",
                "scope-municipality",
            ] {
                if list_label(words, key).contains('⟦') {
                    missing.push(key.to_owned());
                }
            }
            assert!(missing.is_empty(), "{language:?}: {missing:#?}");
        }
    }

    #[test]
    fn no_two_columns_of_a_sheet_are_called_the_same() {
        for language in Language::ALL {
            let words = words::words(language);
            for target in Target::ALL {
                let mut seen = std::collections::HashSet::new();
                for field in target.fields() {
                    let label = called(words, *target, &field).to_lowercase();
                    assert!(seen.insert(label.clone()), "{language:?} {target:?}: {label}");
                }
            }
        }
    }
}
