//! The step `house`: the rules of `STYLE.md` that a program can check.

use anyhow::{Result, bail};

use super::{Ground, Tally};
use crate::command::say;
use crate::house::{self, Weight};

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    let findings = house::findings(&ground.root)?;
    findings.iter().for_each(say);
    let failures = findings.iter().filter(|finding| finding.weight == Weight::Failure).count();
    if failures > 0 {
        bail!("{failures} house rules are broken");
    }
    Ok(Tally::default())
}
