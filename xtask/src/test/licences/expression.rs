//! SPDX licence expressions: `OR` lets one choose, `AND` asks for both, `WITH` adds permissions.

/// Whether a licence may be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fitness {
    /// There is a choice of licences that all fit.
    Fit,
    /// There is none.
    Unfit,
    /// It is not an expression.
    Unreadable,
}

/// Weighs an expression against the licences that fit. The old `MIT/Apache-2.0` means `OR`.
pub fn fitness(expression: &str, fit: &[&str]) -> Fitness {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = Words { left: spaced.split_whitespace().collect(), fit };
    words.left.reverse();
    match words.alternatives() {
        Some(true) if words.left.is_empty() => Fitness::Fit,
        Some(false) if words.left.is_empty() => Fitness::Unfit,
        _ => Fitness::Unreadable,
    }
}

struct Words<'a> {
    /// The words not yet read, the next one last.
    left: Vec<&'a str>,
    fit: &'a [&'a str],
}

impl Words<'_> {
    fn take(&mut self, word: &str) -> bool {
        let next = self.left.last() == Some(&word);
        if next {
            self.left.pop();
        }
        next
    }

    fn alternatives(&mut self) -> Option<bool> {
        let mut fits = self.together()?;
        while self.take("OR") {
            fits |= self.together()?;
        }
        Some(fits)
    }

    fn together(&mut self) -> Option<bool> {
        let mut fits = self.single()?;
        while self.take("AND") {
            fits &= self.single()?;
        }
        Some(fits)
    }

    fn single(&mut self) -> Option<bool> {
        if self.take("(") {
            let fits = self.alternatives()?;
            return self.take(")").then_some(fits);
        }
        let licence = self.left.pop()?;
        if ["OR", "AND", "WITH", ")"].contains(&licence) {
            return None;
        }
        if self.take("WITH") {
            self.left.pop()?;
        }
        Some(self.fit.contains(&licence.trim_end_matches('+')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_weighed() {
        let weigh = |expression| fitness(expression, &["MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0"]);
        assert_eq!(weigh("MIT"), Fitness::Fit);
        assert_eq!(weigh("MPL-2.0+"), Fitness::Fit);
        assert_eq!(weigh("Apache-2.0 OR GPL-2.0-only"), Fitness::Fit);
        assert_eq!(weigh("MIT/GPL-2.0"), Fitness::Fit);
        assert_eq!(weigh("Apache-2.0 WITH LLVM-exception OR MIT"), Fitness::Fit);
        assert_eq!(weigh("(Apache-2.0 OR MIT) AND BSD-3-Clause"), Fitness::Fit);
        assert_eq!(weigh("(Apache-2.0 OR MIT) AND GPL-3.0-only"), Fitness::Unfit);
        assert_eq!(weigh("MIT AND GPL-3.0-only OR LGPL-3.0-only"), Fitness::Unfit);
        assert_eq!(weigh(""), Fitness::Unreadable);
        assert_eq!(weigh("MIT OR"), Fitness::Unreadable);
        assert_eq!(weigh("(MIT"), Fitness::Unreadable);
        assert_eq!(weigh("See LICENSE"), Fitness::Unreadable);
    }
}
