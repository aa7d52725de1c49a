//! The house rules of `STYLE.md` that a program can check, a file each.

mod areas;
mod catalogues;
mod fluent;
mod layers;
mod leftovers;
mod names;
mod opening;
mod sizes;

use std::fmt;
use std::path::Path;

use anyhow::Result;

use crate::repository::{self, Repository};

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// Worth a thought.
    Warning,
    /// Must be mended.
    Failure,
}

/// Something that is not as the house wants it.
#[derive(PartialEq, Eq, Debug)]
pub struct Finding {
    /// How much it weighs.
    pub weight: Weight,
    /// Which file, and where it helps which line: `path:line`.
    pub place: String,
    /// What is wrong, and what to do.
    pub says: String,
}

impl Finding {
    fn failure(place: impl Into<String>, says: impl Into<String>) -> Self {
        Self { weight: Weight::Failure, place: place.into(), says: says.into() }
    }

    fn warning(place: impl Into<String>, says: impl Into<String>) -> Self {
        Self { weight: Weight::Warning, place: place.into(), says: says.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weight = match self.weight {
            Weight::Warning => "warning",
            Weight::Failure => "failure",
        };
        write!(formatter, "{weight}: {}: {}", self.place, self.says)
    }
}

/// Everything in the repository that is not as the house wants it.
pub fn findings(root: &Path) -> Result<Vec<Finding>> {
    let repository = Repository::read(root)?;
    let metadata = repository::metadata(root, false)?;
    let mut findings = layers::findings(&metadata, &repository);
    findings.extend(areas::findings(&repository));
    findings.extend(sizes::findings(&repository));
    findings.extend(names::findings(&repository));
    findings.extend(opening::findings(&repository));
    findings.extend(leftovers::findings(&repository));
    findings.extend(catalogues::findings(&repository));
    findings.extend(fluent::findings(&repository));
    Ok(findings)
}
