//! One figure beside its limit.

use serde_json::{Value, json};
use std::fmt;

/// A figure, what it is compared with, and whether it holds.
pub struct Figure {
    name: String,
    value: f64,
    unit: &'static str,
    /// What the limit was measured or set to, and how it compares.
    limit: Option<(f64, &'static str)>,
    holds: Option<bool>,
}

impl Figure {
    /// A figure that must not exceed a limit.
    pub fn at_most(name: impl Into<String>, value: f64, limit: f64, unit: &'static str) -> Self {
        Figure { name: name.into(), value, unit, limit: Some((limit, "at most")), holds: Some(value <= limit) }
    }

    /// A figure that must not fall below a limit.
    pub fn at_least(name: impl Into<String>, value: f64, limit: f64, unit: &'static str) -> Self {
        Figure { name: name.into(), value, unit, limit: Some((limit, "at least")), holds: Some(value >= limit) }
    }

    /// A figure that is only told.
    pub fn told(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Figure { name: name.into(), value, unit, limit: None, holds: None }
    }

    /// The figure as JSON.
    pub fn json(&self) -> Value {
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "limit": self.limit.map(|(limit, _)| limit),
            "compare": self.limit.map(|(_, compare)| compare),
            "holds": self.holds,
        })
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.holds {
            None => " ",
            Some(true) => "✓",
            Some(false) => "✗",
        };
        let limit = self.limit.map_or_else(String::new, |(limit, compare)| format!("{compare} {limit:.3}"));
        write!(f, "{mark} {:<52} {:>14.3} {:<6} {limit}", self.name, self.value, self.unit)
    }
}
