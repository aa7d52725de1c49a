//! `cargo xtask test`: every check in one go, each printed with its time, closed by one line that counts the tests.

mod cargo_tests;
mod format;
mod house_rules;
mod journeys;
mod licences;
mod lints;
mod tally;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::command::say;
use crate::needs::{Need, Needs};
use crate::repository;
use tally::Tally;

/// What a step stands on.
struct Ground<'a> {
    root: PathBuf,
    needs: &'a Needs,
}

/// One check.
struct Step {
    name: &'static str,
    /// What it sees to, for the person who reads the output.
    sees_to: &'static str,
    /// Whether `--quick` runs it.
    quick: bool,
    needs: &'static [Need],
    /// Runs it: what its tests came to, or why it failed.
    run: fn(&Ground) -> Result<Tally>,
}

const STEPS: &[Step] = &[
    Step { name: "format", sees_to: "the source is formatted", quick: true, needs: &[], run: format::run },
    Step { name: "house", sees_to: "the house rules are kept", quick: true, needs: &[], run: house_rules::run },
    Step {
        name: "licences",
        sees_to: "what is built in may be passed on",
        quick: true,
        needs: &[],
        run: licences::run,
    },
    Step { name: "lints", sees_to: "the compiler and clippy are content", quick: true, needs: &[], run: lints::run },
    Step {
        name: "tests",
        sees_to: "the crates' own tests pass, on SQLite and PostgreSQL",
        quick: true,
        needs: &[Need::Postgres],
        run: cargo_tests::run,
    },
    Step {
        name: "journeys",
        sees_to: "the pages work in a real browser",
        quick: false,
        needs: &[Need::Node, Need::Chromium],
        run: journeys::run,
    },
];

/// Runs the steps that the arguments name; says whether all passed.
pub fn run(arguments: &[String]) -> Result<bool> {
    let steps = chosen(arguments)?;
    let mut needs = Needs::default();
    let mut total = Tally::default();
    let mut report = Vec::new();
    for step in steps {
        say(format!("\n── {}: {} ──", step.name, step.sees_to));
        let begun = Instant::now();
        let (tally, trouble) = attempt(step, &mut needs);
        let time = begun.elapsed();
        if let Some(trouble) = &trouble {
            say(format!("{}: {trouble}", step.name));
        }
        report.push(line(step.name, time, tally, trouble.as_deref()));
        total = total.with(tally);
    }
    say("");
    report.iter().for_each(say);
    say(format!("\n{total}"));
    Ok(total.failed == 0)
}

/// Runs a step; a step that fails without a failed test counts as one.
fn attempt(step: &Step, needs: &mut Needs) -> (Tally, Option<String>) {
    let outcome = repository::root().and_then(|root| {
        needs.meet(step.needs, &root)?;
        (step.run)(&Ground { root, needs })
    });
    match outcome {
        Ok(tally) if tally.failed == 0 => (tally, None),
        Ok(tally) => (tally, Some(format!("{} failed", tally.failed))),
        Err(error) => (Tally { failed: 1, ..Tally::default() }, Some(format!("{error:#}"))),
    }
}

fn line(name: &str, time: Duration, tally: Tally, trouble: Option<&str>) -> String {
    let outcome = match (trouble, tally.passed) {
        (Some(trouble), _) => format!("FAILED: {}", trouble.lines().next().unwrap_or_default()),
        (None, 0) => "ok".to_owned(),
        (None, passed) => format!("ok, {passed} tests"),
    };
    format!("{name:<10} {:>7.1} s  {outcome}", time.as_secs_f64())
}

fn chosen(arguments: &[String]) -> Result<Vec<&'static Step>> {
    let mut quick = false;
    let mut only: Vec<&'static Step> = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--quick" => quick = true,
            "--only" => only.push(named(arguments.next().map_or("", String::as_str))?),
            other => bail!("`{other}` is not known: cargo xtask test [--quick] [--only STEP]..."),
        }
    }
    if only.is_empty() {
        only.extend(STEPS);
    }
    only.retain(|step| step.quick || !quick);
    Ok(only)
}

fn named(name: &str) -> Result<&'static Step> {
    let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    match STEPS.iter().find(|step| step.name == name) {
        Some(step) => Ok(step),
        None => bail!("there is no step `{name}`: {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(arguments: &[&str]) -> Vec<&'static str> {
        let arguments: Vec<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        chosen(&arguments).unwrap().iter().map(|step| step.name).collect()
    }

    #[test]
    fn steps_are_chosen_by_the_arguments() {
        assert_eq!(names(&[]), ["format", "house", "licences", "lints", "tests", "journeys"]);
        assert_eq!(names(&["--quick"]), ["format", "house", "licences", "lints", "tests"]);
        assert_eq!(names(&["--only", "journeys", "--only", "house"]), ["journeys", "house"]);
        assert!(chosen(&["--only".to_owned(), "journey".to_owned()]).is_err());
        assert!(chosen(&["--fast".to_owned()]).is_err());
    }

    #[test]
    fn a_step_that_breaks_down_counts_as_one_failure() {
        let step = Step { name: "broken", sees_to: "", quick: true, needs: &[], run: |_| bail!("no compiler") };
        let (tally, trouble) = attempt(&step, &mut Needs::default());
        assert_eq!(tally, Tally { passed: 0, failed: 1, skipped: 0 });
        assert_eq!(trouble.as_deref(), Some("no compiler"));
    }
}
