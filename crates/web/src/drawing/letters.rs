//! Text in pictures: escaping, an estimate of width, and fitting into a given width.
//! SVG neither wraps nor cuts text, and the server has no font at hand, so widths are estimated by letter class for
//! Inter with a margin of a few per cent.

/// Escapes text for SVG and HTML, both content and double-quoted attributes.
/// Characters that XML forbids (control characters but tab and line breaks) are left out.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A number for an SVG attribute: at most one decimal, never `-0`, never anything but a finite number.
pub(super) fn number(value: f64) -> String {
    if !value.is_finite() {
        return "0".to_owned();
    }
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A length or index as a real number.
pub(super) fn real(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// The estimated width of text, in the unit of `size`.
pub(super) fn width(text: &str, size: f64) -> f64 {
    let ems: f64 = text.chars().map(letter_width).sum();
    ems * size
}

/// Widths of Inter's regular weight in ems, measured in a browser and grouped upwards.
fn letter_width(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' | '·' => 0.28,
        'f' | 't' => 0.34,
        'r' | '(' | ')' | '/' => 0.4,
        'm' | 'w' | 'M' | '…' => 0.9,
        'W' | '%' | '—' => 1.0,
        'E' | 'F' | 'J' | 'L' => 0.61,
        letter if letter.is_uppercase() => 0.74,
        letter if letter.is_ascii_digit() => 0.655,
        'a' | 'c' | 'e' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'å' | 'ä' | 'é' => 0.575,
        letter if u32::from(letter) > 0x2000 => 1.0,
        _ => 0.62,
    }
}

/// The text, or as much of it as `room` holds followed by an ellipsis.
pub(super) fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = width("…", size);
    for letter in text.chars() {
        used += letter_width(letter) * size;
        if used > room {
            break;
        }
        out.push(letter);
    }
    let mut out = out.trim_end_matches([' ', '-', ',']).to_owned();
    out.push('…');
    out
}

/// The text in at most `lines` lines of width `room`, broken at spaces and, in words longer than a line, after a
/// hyphen of our own; the last line is cut to fit.
pub(super) fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        for part in parts(word, size, room) {
            let joint = if line.is_empty() || line.ends_with('-') { "" } else { " " };
            let longer = format!("{line}{joint}{part}");
            if line.is_empty() || width(&longer, size) <= room || out.len() + 1 >= lines {
                line = longer;
            } else {
                out.push(std::mem::replace(&mut line, part));
            }
        }
    }
    if !line.is_empty() {
        out.push(line);
    }
    out.into_iter().map(|line| fit(&line, size, room)).collect()
}

/// A word in pieces that each fit, all but the last with a hyphen, none shorter than three letters. A piece ends before
/// a consonant that a vowel follows, which is where Swedish mostly divides a word, or else where the room does.
fn parts(word: &str, size: f64, room: f64) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = Vec::new();
    let mut rest = letters.as_slice();
    while width(&rest.iter().collect::<String>(), size) > room {
        let mut used = width("-", size);
        let fitting = rest
            .iter()
            .take_while(|letter| {
                used += letter_width(**letter) * size;
                used <= room
            })
            .count()
            .min(rest.len().saturating_sub(3));
        if fitting < 3 {
            break;
        }
        let syllable = |at: &usize| {
            let vowel = |at: usize| rest.get(at).is_some_and(|letter| "aeiouyåäöAEIOUYÅÄÖ".contains(*letter));
            !vowel(*at) && vowel(*at + 1)
        };
        let at = (3..=fitting).rev().find(syllable).unwrap_or(fitting);
        let (piece, left) = rest.split_at(at);
        out.push(format!("{}-", piece.iter().collect::<String>()));
        rest = left;
    }
    out.push(rest.iter().collect());
    out
}
