//! The order names stand in: Swedish (å, ä and ö last), the same for capital and small letters, and numbers by value.
//! One order for both languages, because what is sorted are a Swedish municipality's names.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::locale;

/// The collator, made once from the data compiled in; `None` only if that data were left out of the build.
fn collator() -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    COLLATOR
        .get_or_init(|| {
            let mut options = CollatorOptions::default();
            // The second strength tells å from a and é from e, but not A from a.
            options.strength = Some(Strength::Secondary);
            let preferences = CollatorPreferences::from(&locale!("sv-u-kn"));
            CollatorBorrowed::try_new(preferences, options).ok()
        })
        .as_ref()
}

/// Compares two names as a Swedish register would: `"Åre"` after `"Zebra"`, `"R-2"` before `"R-10"`,
/// `"Anna"` equal to `"anna"`.
pub fn compare(left: &str, right: &str) -> Ordering {
    match collator() {
        Some(collator) => collator.compare(left, right),
        None => left.to_lowercase().cmp(&right.to_lowercase()),
    }
}

/// Bytes that compare as [`compare`] does. For sorting long lists and for use in memory only:
/// a later Unicode version may give other bytes.
pub fn sort_key(text: &str) -> Vec<u8> {
    let Some(collator) = collator() else {
        return text.to_lowercase().into_bytes();
    };
    let mut key = Vec::with_capacity(text.len() * 2);
    let Ok(()) = collator.write_sort_key_to(text, &mut key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_come_last_and_in_their_order() {
        let mut names = vec!["Öst", "Åre", "zebra", "Ärla", "Yxa", "ansökan", "Alingsås"];
        names.sort_by(|left, right| compare(left, right));
        assert_eq!(names, ["Alingsås", "ansökan", "Yxa", "zebra", "Åre", "Ärla", "Öst"]);
    }

    #[test]
    fn case_does_not_matter_but_accents_do() {
        assert_eq!(compare("SKOLA", "skola"), Ordering::Equal);
        assert_eq!(sort_key("SKOLA"), sort_key("skola"));
        assert_ne!(compare("ide", "idé"), Ordering::Equal);
    }

    #[test]
    fn numbers_in_names_sort_by_value() {
        assert_eq!(compare("R-9", "R-118"), Ordering::Less);
        assert!(sort_key("R-9") < sort_key("R-118"));
    }

    #[test]
    fn keys_sort_as_comparison_does() {
        let names = ["Ö", "å", "Ä", "a", "Z", "É", "e", "", "12", "3", "Wu", "Va"];
        for left in names {
            for right in names {
                assert_eq!(sort_key(left).cmp(&sort_key(right)), compare(left, right), "{left} {right}");
            }
        }
    }
}
