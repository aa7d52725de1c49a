//! Recognises a choice in what somebody wrote: exactly, or likely when a slip is the only difference.
//! A likely choice is for a person to confirm; what could be two choices is none.

use std::collections::HashMap;

use crate::sheet::tidy;

/// The shortest text in which one wrong letter is taken for a slip; "Nej" and "Ej" must not meet.
const SHORTEST_SLIP: usize = 4;

/// The choices of a field, prepared for being looked up many times.
#[derive(Clone, Debug)]
pub struct Choices {
    names: Vec<String>,
    even: Vec<Vec<char>>,
    by_even: HashMap<String, usize>,
}

/// What a text means among some choices; the number is the choice's position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The choice, but for capitals and spaces.
    Exact(usize),
    /// Most likely this choice: another form of å, ä and ö, other punctuation, or one letter wrong, missing,
    /// too many or swapped with its neighbour.
    Likely(usize),
    /// No choice, or more than one.
    None,
}

impl Choices {
    /// Prepares these choices, in the order whose positions [`Match`] tells.
    pub fn new<Name: AsRef<str>>(names: &[Name]) -> Self {
        let names: Vec<String> = names.iter().map(|name| name.as_ref().to_owned()).collect();
        let mut by_even = HashMap::new();
        for (position, name) in names.iter().enumerate() {
            by_even.entry(evened(name)).or_insert(position);
        }
        let even = names.iter().map(|name| evened(name).chars().collect()).collect();
        Self { names, even, by_even }
    }

    /// The choice at a position, as given.
    pub fn name(&self, position: usize) -> Option<&str> {
        self.names.get(position).map(String::as_str)
    }

    /// All choices, as given.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Finds the choice that a text means.
    pub fn find(&self, text: &str) -> Match {
        let even = evened(text);
        if let Some(position) = self.by_even.get(&even) {
            return Match::Exact(*position);
        }
        let letters: Vec<char> = even.chars().collect();
        if letters.is_empty() {
            return Match::None;
        }
        let folded = folded(&letters);
        let same_when_folded = self.only(|choice| !folded.is_empty() && self::folded(choice) == folded);
        if let Some(position) = same_when_folded {
            return Match::Likely(position);
        }
        let slip =
            |choice: &[char]| letters.len().min(choice.len()) >= SHORTEST_SLIP && differ_by_one_slip(&letters, choice);
        self.only(slip).map_or(Match::None, Match::Likely)
    }

    /// The position of the one choice that fits; `None` if there is none or more than one.
    fn only(&self, fits: impl Fn(&[char]) -> bool) -> Option<usize> {
        let mut fitting = self.even.iter().enumerate().filter(|(_, choice)| fits(choice));
        let (position, _) = fitting.next()?;
        fitting.next().is_none().then_some(position)
    }
}

/// Small letters, and one space where there were several.
fn evened(text: &str) -> String {
    let mut even = String::with_capacity(text.len());
    for word in tidy(text).split_whitespace() {
        if !even.is_empty() {
            even.push(' ');
        }
        even.extend(word.chars().flat_map(char::to_lowercase));
    }
    even
}

/// Letters and digits alone, without dots, rings and accents.
fn folded(letters: &[char]) -> Vec<char> {
    let fold = |letter: &char| match letter {
        'å' | 'ä' | 'á' | 'à' | 'æ' => 'a',
        'ö' | 'ø' | 'ó' => 'o',
        'é' | 'è' | 'ê' => 'e',
        'ü' => 'u',
        other => *other,
    };
    letters.iter().filter(|letter| letter.is_alphanumeric()).map(fold).collect()
}

/// Whether one letter more, one less, one other, or two neighbours swapped makes one text the other.
fn differ_by_one_slip(one: &[char], other: &[char]) -> bool {
    let start = one.iter().zip(other).take_while(|(left, right)| left == right).count();
    let one = one.get(start..).unwrap_or_default();
    let other = other.get(start..).unwrap_or_default();
    match (one, other) {
        ([_, rest @ ..], other) if rest == other => true,
        (one, [_, rest @ ..]) if rest == one => true,
        ([_, one @ ..], [_, other @ ..]) if one == other => true,
        ([first, second, one @ ..], [third, fourth, other @ ..]) => first == fourth && second == third && one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, choices: &[&str]) -> Match {
        Choices::new(choices).find(text)
    }

    #[test]
    fn capitals_and_spaces_do_not_matter() {
        assert_eq!(find(" ja,  VERKSAMHETSMÄSSIGA", &["Nej", "Ja, verksamhetsmässiga"]), Match::Exact(1));
        assert_eq!(find("Extern\u{a0}drift", &["Extern drift"]), Match::Exact(0));
    }

    #[test]
    fn one_slip_is_likely() {
        let choices = ["Helt", "Delvis", "Inte alls"];
        for text in ["Delivs", "Devis", "Dellvis", "Delvos", "elvis", "Delvisa"] {
            assert_eq!(find(text, &choices), Match::Likely(1), "{text}");
        }
        for text in ["Deilvsi", "Dls", "Delar", "", "  "] {
            assert_eq!(find(text, &choices), Match::None, "{text}");
        }
    }

    #[test]
    fn other_forms_of_letters_and_punctuation_are_likely() {
        assert_eq!(find("Vardlös", &["Vårdlös", "Annat"]), Match::Likely(0));
        assert_eq!(find("Ja verksamhetsmassiga", &["Ja, verksamhetsmässiga"]), Match::Likely(0));
        assert_eq!(find("Moln-tjänst", &["Molntjänst"]), Match::Likely(0));
    }

    #[test]
    fn what_could_be_two_is_none() {
        assert_eq!(find("Mal", &["Mål", "Mäl"]), Match::None);
        assert_eq!(find("Stark", &["Starka", "Starkt"]), Match::None);
        assert_eq!(find("Starkt", &["Starka", "Starkt"]), Match::Exact(1));
    }

    #[test]
    fn short_words_are_not_guessed() {
        assert_eq!(find("Ej", &["Nej", "Ja"]), Match::None);
        assert_eq!(find("Jaa", &["Nej", "Ja"]), Match::None);
        assert_eq!(find("K4", &["K1", "K2"]), Match::None);
        assert_eq!(find("?", &["-", "Ja"]), Match::None);
    }

    #[test]
    fn choices_keep_their_names() {
        let choices = Choices::new(&["Ja ", "Nej"]);
        assert_eq!(choices.name(0), Some("Ja "));
        assert_eq!(choices.name(2), None);
        assert_eq!(choices.names(), ["Ja ", "Nej"]);
    }
}
