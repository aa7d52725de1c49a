//! How large a file is, in words.

use words::Words;

/// A size as people say it: *340 kB*, *2,4 MB*.
pub(super) fn size(words: &Words, bytes: u64) -> String {
    const KILO: u64 = 1_000;
    const MEGA: u64 = 1_000_000;
    if bytes < MEGA {
        return format!("{} kB", words.number(bytes.div_ceil(KILO)));
    }
    let tenths = bytes / (MEGA / 10);
    #[expect(clippy::cast_precision_loss, reason = "tenths of a megabyte, far below where a float loses them")]
    let megabytes = tenths as f64 / 10.0;
    format!("{} MB", words.decimal(megabytes, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::{Language, words};

    #[test]
    fn a_size_is_said_in_what_is_near() {
        let swedish = words(Language::Swedish);
        let said: Vec<String> = [1, 340_000, 2_450_000].into_iter().map(|bytes| size(swedish, bytes)).collect();
        assert_eq!(said, ["1 kB", "340 kB", "2,4 MB"]);
    }
}
