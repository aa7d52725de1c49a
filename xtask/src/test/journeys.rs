//! The step `journeys`: the files of `e2e/journeys` against the program just built, in a browser without a window.

use anyhow::{Context, Result, bail};

use super::{Ground, Tally};
use crate::command::{program, watch};
use crate::needs::build_program;

/// No single journey may take longer, in milliseconds; a crawl through all pages as all roles is the longest.
const LONGEST: &str = "--test-timeout=1500000";

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    let binary = build_program(&ground.root)?;
    let folder = ground.root.join("e2e");
    let mut journeys = Vec::new();
    for entry in std::fs::read_dir(folder.join("journeys")).context("e2e/journeys")? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            journeys.push(format!("journeys/{name}"));
        }
    }
    journeys.sort();
    let mut arguments = vec!["--test", "--test-reporter=spec", "--test-concurrency=1", LONGEST];
    arguments.extend(journeys.iter().map(String::as_str));
    let mut command = program("node", &arguments, &folder);
    command.envs(ground.needs.environment()).env("UTKIK_BINARY", binary);
    let finished = watch(command)?;
    let tally = Tally::of_node(&finished.lines);
    if !finished.succeeded && tally.failed == 0 {
        bail!("the journeys could not be carried through");
    }
    Ok(tally)
}
