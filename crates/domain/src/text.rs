//! Texts that people write. They are types of their own so that lengths hold everywhere, so that disposal
//! can find them, and so that no log line, error or metric can print one: `Debug` shows only the length.

use crate::field::{Leaf, Shape, Wrong};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::fmt;
use std::ops::Deref;

/// What stands where a text was disposed of.
pub const DISPOSED: &str = "∎";

/// All on one line: whatever white space there is between words becomes one space.
fn one_line(text: &str) -> String {
    text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Lines stand as they were written.
fn several_lines(text: &str) -> String {
    text.trim().to_owned()
}

/// Whether a character is seen by nobody and yet does something: control characters, and those that turn the direction
/// of what stands after them, so that a text reads as another than it is.
fn is_invisible(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')
}

/// A text without the characters that nobody sees: what lists carry of them nobody has chosen.
pub fn printable(text: &str) -> String {
    text.chars().filter(|letter| !is_invisible(*letter)).collect()
}

/// The text that was given. A person or a program that gives what nobody sees is told, and decides.
fn given(value: &Value) -> Result<&str, Wrong> {
    let text = value.as_str().ok_or(Wrong::NotAText)?;
    if text.chars().any(is_invisible) { Err(Wrong::Invisible) } else { Ok(text) }
}

macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident, $max:literal, $shape:path, $laid_out:ident );+ $(;)?) => { $(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// The most characters it holds.
            pub const MAX: usize = $max;

            /// Takes a text with white space around it and what nobody sees left out; only prose keeps its line
            /// breaks. `Missing` if nothing is left, `TooLong` if it exceeds [`Self::MAX`] characters.
            pub fn new(text: &str) -> Result<Self, Wrong> {
                let kept = $laid_out(&printable(text).replace('\r', ""));
                if kept.is_empty() {
                    Err(Wrong::Missing)
                } else if kept.chars().count() > $max {
                    Err(Wrong::TooLong($max))
                } else {
                    Ok($name(kept.into()))
                }
            }

            /// Takes a text and cuts it at [`Self::MAX`] characters; none if nothing is left.
            pub fn cut(text: &str) -> Option<Self> {
                let short: String = text.trim().chars().take($max).collect();
                Self::new(&short).ok()
            }
        }

        impl Deref for $name {
            type Target = str;
            fn deref(&self) -> &str { &self.0 }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({} characters)"), self.0.chars().count())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str(&self.0) }
        }

        impl Leaf for $name {
            fn shape() -> Shape { $shape($max) }

            fn from_value(value: &Value) -> Result<Self, Wrong> { Self::new(given(value)?) }

            fn to_value(&self) -> Value { Value::String(self.0.to_string()) }

            fn blank(&mut self) { self.0 = DISPOSED.into(); }
        }
    )+ };
}

texts! {
    /// What something is called: one line.
    Name, 200, Shape::Text, one_line;
    /// A short fact or reference, such as a registry number or a paragraph of minutes: one line.
    Line, 300, Shape::Text, one_line;
    /// Free text: several lines.
    Prose, 8_000, Shape::Prose, several_lines;
}

/// Further facts a list carried, in its own words: label and text, in the list's order.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Facts(pub Vec<(Line, Line)>);

impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Facts({})", self.0.len())
    }
}

impl Leaf for Facts {
    fn shape() -> Shape {
        Shape::Facts
    }

    /// Takes `{label: text}` or lines of `label: text`. A label without a text is none of the facts.
    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let pairs: Vec<(&str, &str)> = match value {
            Value::Object(map) => {
                map.iter().map(|(label, text)| Ok((label.as_str(), given(text)?))).collect::<Result<_, _>>()?
            }
            value => {
                let lines = given(value)?.lines().map(str::trim).filter(|line| !line.is_empty());
                lines.map(|line| line.split_once(':').ok_or(Wrong::NotFacts)).collect::<Result<_, _>>()?
            }
        };
        let line = |text: &str| match Line::new(text) {
            Err(Wrong::Missing) => Err(Wrong::NotFacts),
            read => read,
        };
        let facts = pairs.into_iter().filter(|(_, text)| !text.trim().is_empty());
        facts.map(|(label, text)| Ok((line(label)?, line(text)?))).collect::<Result<_, _>>().map(Facts)
    }

    fn to_value(&self) -> Value {
        let lines: Vec<String> = self.0.iter().map(|(label, text)| format!("{label}: {text}")).collect();
        Value::String(lines.join("\n"))
    }

    fn blank(&mut self) {
        self.0.clear();
    }
}

/// A hash written in hex: a commitment to what lies beside the log, or the digest of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(Box<str>);

impl Digest {
    /// The hash as lower-case hex.
    pub fn of(bytes: &[u8]) -> Self {
        use std::fmt::Write;
        let mut hex = String::with_capacity(bytes.len() * 2);
        for byte in bytes {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        Digest(hex.into())
    }

    /// The lower-case hex.
    pub fn hex(&self) -> &str {
        &self.0
    }
}

impl Leaf for Digest {
    fn shape() -> Shape {
        Shape::Text(128)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let text = value.as_str().ok_or(Wrong::NotAText)?.trim();
        let hex = text.len() <= 128 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        if hex { Ok(Digest(text.to_ascii_lowercase().into())) } else { Err(Wrong::NotAText) }
    }

    fn to_value(&self) -> Value {
        Value::String(self.0.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_trimmed_bounded_and_never_printed() {
        assert_eq!(Name::new("  Elevkort \u{7}").map(|name| name.to_string()), Ok("Elevkort".to_owned()));
        assert_eq!(Name::new(" \n "), Err(Wrong::Missing));
        assert_eq!(Name::new(&"å".repeat(201)), Err(Wrong::TooLong(200)));
        assert!(Name::new(&"å".repeat(200)).is_ok());
        let secret = Prose::new("Larmkoden är 1234").unwrap();
        assert_eq!(format!("{secret:?}"), "Prose(17 characters)");
    }

    #[test]
    fn what_is_one_line_stays_one_line_and_prose_keeps_its_own() {
        let typed = " Elevkort\r\n\tför  skolan\u{a0}A ";
        assert_eq!(Name::new(typed).unwrap().to_string(), "Elevkort för skolan A");
        assert_eq!(Line::new("KS 2026/17,\n§ 4").unwrap().to_string(), "KS 2026/17, § 4");
        assert_eq!(Prose::new("Först.\r\n\nSedan.  \n").unwrap().to_string(), "Först.\n\nSedan.");
    }

    #[test]
    fn what_is_given_is_a_text_and_holds_nothing_that_nobody_sees() {
        let read = |text: &str| Name::from_value(&Value::from(text)).map(|name| name.to_string());
        for text in ["Elev\u{0}kort", "Elevkort\u{202e}trok", "\u{2066}Elevkort", "Elev\u{7f}kort"] {
            assert_eq!(read(text), Err(Wrong::Invisible), "{text:?}");
            assert!(Name::new(text).unwrap().starts_with("Elev"), "{text:?}");
        }
        assert_eq!(read("Elevkort\r\n\tför skolan"), Ok("Elevkort för skolan".to_owned()));
        assert_eq!(Prose::from_value(&Value::from(5)), Err(Wrong::NotAText));
    }

    #[test]
    fn facts_read_back_as_they_were_written() {
        let facts = Facts::from_value(&Value::String("Avtal: löpande\nTom:\nÅr: 2021".to_owned())).unwrap();
        assert_eq!(facts.0.len(), 2);
        assert_eq!(Facts::from_value(&facts.to_value()), Ok(facts));
        for not_facts in ["utan kolon", "Avtal: löpande\nutan kolon", ": utan namn"] {
            assert_eq!(Facts::from_value(&Value::from(not_facts)), Err(Wrong::NotFacts), "{not_facts}");
        }
        assert_eq!(Facts::from_value(&serde_json::json!({ "År": 2021 })), Err(Wrong::NotAText));
    }
}
