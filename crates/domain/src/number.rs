//! Numbers that people give: counts, sums of money, years, hours, and steps on the municipality's scales.

use crate::field::{Leaf, Shape, Wrong};
use serde::{Deserialize, Serialize};
use serde_json::Value;

fn whole(value: &Value, min: i64, max: i64) -> Result<i64, Wrong> {
    let number = match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => {
            let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            digits.parse().ok()
        }
        _ => None,
    };
    number.filter(|number| (min..=max).contains(number)).ok_or(Wrong::NotANumber(min, max))
}

macro_rules! numbers {
    ($( $(#[$doc:meta])* $name:ident($inner:ty), $min:literal ..= $max:literal, $shape:expr );+ $(;)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl Leaf for $name {
            fn shape() -> Shape { $shape }

            fn from_value(value: &Value) -> Result<Self, Wrong> {
                let number = whole(value, $min, $max)?;
                <$inner>::try_from(number).map($name).map_err(|_| Wrong::NotANumber($min, $max))
            }

            fn to_value(&self) -> Value { Value::from(self.0) }
        }
    )+ };
}

numbers! {
    /// How many.
    Count(u32), 0..=100_000_000, Shape::Number(0, 100_000_000);
    /// Swedish kronor, whole.
    Kronor(i64), 0..=1_000_000_000_000, Shape::Number(0, 1_000_000_000_000);
    /// A year.
    Year(i16), 1950..=2150, Shape::Number(1950, 2150);
    /// Years that something is kept.
    Years(u16), 0..=500, Shape::Number(0, 500);
    /// Hours.
    Hours(u32), 0..=100_000, Shape::Number(0, 100_000);
    /// A step on the consequence scale in force, from 0.
    Consequence(u8), 0..=9, Shape::Consequence;
    /// A step on the likelihood scale in force, from 1.
    Likelihood(u8), 1..=9, Shape::Likelihood;
    /// A risk level of the matrix in force, from 1, the lowest.
    RiskLevel(u8), 1..=9, Shape::RiskLevel;
    /// Which version of a scale, matrix or table of mandates, from 1.
    Version(u32), 1..=1_000_000, Shape::Number(1, 1_000_000);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_be_written_with_spaces_but_not_beyond_its_bounds() {
        assert_eq!(Kronor::from_value(&Value::from("56 300")), Ok(Kronor(56_300)));
        assert_eq!(Count::from_value(&Value::from(-1)), Err(Wrong::NotANumber(0, 100_000_000)));
        assert_eq!(Consequence::from_value(&Value::from("tre")), Err(Wrong::NotANumber(0, 9)));
        assert_eq!(Count::from_value(&Value::from(2.5)), Err(Wrong::NotANumber(0, 100_000_000)));
    }
}
