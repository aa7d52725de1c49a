//! Turns keys, numbers, dates and names into Swedish and English.
//! Every text that a person reads lives in `locales/`, a Fluent file per noun and language, compiled into the program.
//! A page asks [`words`] for its language once and then takes texts by key.

pub mod attention;
pub mod compound;
pub mod fluent;
pub mod format;
pub mod label;
pub mod order;
pub mod refusal;
pub mod scale;
pub mod story;
pub mod who;

pub use fluent::{Value, Words, words};

/// A language that the interface exists in, complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// The interface's first language.
    #[default]
    Swedish,
    /// Complete as well, in British spelling and dates.
    English,
}

impl Language {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// Reads a BCP 47 tag such as `sv`, `sv-SE` or `en-GB`; region and case do not matter. `None` for other languages.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
    }

    /// The tag as it stands in a page's `lang` attribute: `sv` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_names_a_language_whatever_its_region() {
        assert_eq!(Language::from_tag("sv"), Some(Language::Swedish));
        assert_eq!(Language::from_tag(" SV-se"), Some(Language::Swedish));
        assert_eq!(Language::from_tag("en_GB"), Some(Language::English));
        assert_eq!(Language::from_tag("svx"), None);
        assert_eq!(Language::from_tag(""), None);
    }
}
