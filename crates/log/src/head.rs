//! A position in a municipality's log, and its latest one.
//! A position is printed on documents as `SEQ:HEX` and read back when the log is verified against them.

use std::{fmt, str::FromStr};

/// SHA-256.
pub type Hash = [u8; 32];

/// A place in the log that can be kept: how many events, and the chain hash that stands for all of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Position {
    /// Number of the last event, 0 before the first.
    pub seq: u64,
    /// Chain hash of that event, 32 zero bytes before the first.
    pub hash: Hash,
}

impl Position {
    /// Before the first event.
    pub const START: Self = Self { seq: 0, hash: [0; 32] };
}

impl fmt::Display for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.seq, hex::encode(self.hash))
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Position({self})")
    }
}

/// A text that is not `SEQ:HEX` with 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a position is written SEQ:HEX, with 64 hexadecimal digits")]
pub struct NotAPosition;

impl FromStr for Position {
    type Err = NotAPosition;

    fn from_str(text: &str) -> Result<Self, NotAPosition> {
        let (seq, digits) = text.trim().split_once(':').ok_or(NotAPosition)?;
        let mut hash = [0; 32];
        hex::decode_to_slice(digits, &mut hash).map_err(|_| NotAPosition)?;
        Ok(Self { seq: seq.parse().map_err(|_| NotAPosition)?, hash })
    }
}

/// The latest position, and when it was recorded.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Number of the last event, 0 before the first.
    pub seq: u64,
    /// Chain hash of that event.
    pub hash: Hash,
    /// Microseconds since 1970 (UTC) of the last event; of the municipality's making before the first.
    pub recorded_at: i64,
}

impl Head {
    /// The head as a position that can be kept.
    pub fn position(&self) -> Position {
        Position { seq: self.seq, hash: self.hash }
    }
}

impl fmt::Display for Head {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.position().fmt(out)
    }
}

impl fmt::Debug for Head {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Head({self} at {})", self.recorded_at)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAPosition, Position};

    #[test]
    fn what_is_printed_can_be_read_back() {
        let position = Position { seq: 41, hash: [0xab; 32] };
        assert_eq!(position.to_string(), format!("41:{}", "ab".repeat(32)));
        assert_eq!(position.to_string().parse(), Ok(position));
    }

    #[test]
    fn half_a_hash_is_refused() {
        assert_eq!("41:abab".parse::<Position>(), Err(NotAPosition));
        assert_eq!("abab".parse::<Position>(), Err(NotAPosition));
        assert_eq!(format!("x:{}", "ab".repeat(32)).parse::<Position>(), Err(NotAPosition));
    }
}
