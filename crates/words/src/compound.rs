//! Where a long Swedish compound may break: browsers without a Swedish dictionary break it anywhere or nowhere.

use std::borrow::Cow;

/// Shows only where the line breaks there.
const SOFT_HYPHEN: char = '\u{ad}';
/// Shorter words stand whole.
const LONG: usize = 14;
/// So much must stand on either side of a break.
const LEAST: usize = 3;

/// What the later parts of a municipality's long words begin with.
const PARTS: &[&str] = &[
    "ansvarig",
    "avdelning",
    "bedömning",
    "behandling",
    "behörighet",
    "beskrivning",
    "byggnad",
    "familj",
    "förbund",
    "förteckning",
    "förvaltning",
    "handlingar",
    "handläggning",
    "hantering",
    "information",
    "klassificering",
    "klassning",
    "konsekvens",
    "kommun",
    "ledare",
    "ledning",
    "leverantör",
    "myndighet",
    "mängd",
    "nämnd",
    "ombud",
    "omsorg",
    "ordning",
    "samordnare",
    "skydd",
    "struktur",
    "styrelse",
    "säkerhet",
    "tjänst",
    "uppgift",
    "utbildning",
    "verksamhet",
    "åtgärd",
    "ägare",
];

/// A text whose long compounds may break between their parts: *Kommun-lednings-förvaltningen*. Read aloud, searched
/// and measured it is the same text.
pub fn breakable(text: &str) -> Cow<'_, str> {
    if text.split(|sign: char| !sign.is_alphabetic()).all(|word| word.chars().count() < LONG) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for word in text.split_inclusive(|sign: char| !sign.is_alphabetic()) {
        if word.chars().count() < LONG {
            out.push_str(word);
        } else {
            broken(word, &mut out);
        }
    }
    Cow::Owned(out)
}

fn broken(word: &str, out: &mut String) {
    let mut since = 0;
    for (place, sign) in word.char_indices() {
        let rest = word.get(place..).unwrap_or_default();
        let begins = since >= LEAST && rest.chars().count() > LEAST && PARTS.iter().any(|part| rest.starts_with(part));
        if begins {
            out.push(SOFT_HYPHEN);
            since = 0;
        }
        out.push(sign);
        since += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seams(text: &str) -> String {
        breakable(text).replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn long_compounds_break_between_their_parts() {
        assert_eq!(seams("Kommunledningsförvaltningen"), "Kommun|lednings|förvaltningen");
        assert_eq!(seams("Informationssäkerhetssamordnare"), "Informations|säkerhets|samordnare");
        assert_eq!(seams("Barn- och utbildningsförvaltningen, norr"), "Barn- och utbildnings|förvaltningen, norr");
    }

    #[test]
    fn short_words_stand_whole() {
        assert!(matches!(breakable("Kulturnämnden och K2 R1"), Cow::Borrowed(_)));
        assert_eq!(seams("Socialförvaltningen i nämnden"), "Social|förvaltningen i nämnden");
    }
}
