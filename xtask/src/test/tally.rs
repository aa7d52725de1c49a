//! Counting tests from the closing lines of cargo's and node's runners.

use std::fmt;

/// How many tests passed, failed and were left out.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    /// Ran and passed.
    pub passed: u32,
    /// Ran and failed.
    pub failed: u32,
    /// Did not run.
    pub skipped: u32,
}

impl Tally {
    /// Both together.
    pub fn with(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }

    /// The sum of all `test result:` lines; cargo prints one for each test binary.
    pub fn of_cargo(lines: &[String]) -> Self {
        let mut tally = Self::default();
        for line in lines {
            let Some((_, counts)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". ")) else {
                continue;
            };
            for (count, what) in counts.split("; ").filter_map(|part| part.trim().split_once(' ')) {
                tally.add(what, count);
            }
        }
        tally
    }

    /// The closing counts of node's runner, as in `ℹ pass 12` or `# pass 12`.
    pub fn of_node(lines: &[String]) -> Self {
        let mut tally = Self::default();
        for line in lines {
            let Some(counted) = line.strip_prefix("ℹ ").or_else(|| line.strip_prefix("# ")) else {
                continue;
            };
            if let Some((what, count)) = counted.split_once(' ') {
                tally.add(what, count);
            }
        }
        tally
    }

    fn add(&mut self, what: &str, count: &str) {
        let Ok(count) = count.trim().parse::<u32>() else {
            return;
        };
        match what {
            "passed" | "pass" => self.passed += count,
            "failed" | "fail" | "cancelled" => self.failed += count,
            "ignored" | "skipped" | "todo" => self.skipped += count,
            _ => {}
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn cargos_binaries_are_summed() {
        let output = lines(
            "running 2 tests\ntest a ... ok\n\
             test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s\n\
             test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.00s\n",
        );
        assert_eq!(Tally::of_cargo(&output).to_string(), "15 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn nodes_closing_lines_are_read_in_both_dialects() {
        let spec = lines("✔ opens (12ms)\nℹ tests 5\nℹ suites 0\nℹ pass 3\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n");
        assert_eq!(Tally::of_node(&spec).to_string(), "3 passed, 2 failed");
        let tap = lines("# tests 2\n# pass 2\n# fail 0\n# cancelled 0\n# skipped 0\n# todo 0\n# duration_ms 81.2\n");
        assert_eq!(Tally::of_node(&tap).to_string(), "2 passed, 0 failed");
    }
}
