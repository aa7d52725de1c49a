//! The step `licences`: everything that is built in may be passed on under EUPL-1.2, and there is not too much of it.
//!
//! Read from `cargo metadata` and `e2e/package-lock.json`; needs no network and no advisory database.

mod expression;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use self::expression::{Fitness, fitness};
use super::{Ground, Tally};
use crate::command::say;
use crate::repository::{list, metadata, text};

/// Licences that a program under EUPL-1.2 may be passed on with. MPL-2.0 asks for its own files' source only.
const FIT: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "EUPL-1.2",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// C libraries that the program does without: TLS is rustls with ring.
const FORBIDDEN: &[&str] = &["openssl-sys", "aws-lc-sys"];

/// The most packages that the lock file may hold.
const MOST_PACKAGES: usize = 400;

pub(super) fn run(ground: &Ground) -> Result<Tally> {
    let metadata = metadata(&ground.root, true)?;
    let lock = ground.root.join("e2e/package-lock.json");
    let lock: Value = serde_json::from_str(&std::fs::read_to_string(&lock).context("e2e/package-lock.json")?)?;
    let mut troubles = of_cargo(&metadata);
    troubles.extend(of_node(&lock));
    troubles.iter().for_each(say);
    say(format!(
        "{} packages are built in or used to build, at most {MOST_PACKAGES}",
        list(&metadata, "packages").len()
    ));
    if troubles.is_empty() { Ok(Tally::default()) } else { bail!("{} packages do not fit", troubles.len()) }
}

fn of_cargo(metadata: &Value) -> Vec<String> {
    let packages = list(metadata, "packages");
    let mut troubles = Vec::new();
    for package in packages {
        let name = text(package, "name");
        if FORBIDDEN.contains(&name) {
            troubles.push(format!("{name} is forbidden: see `cargo tree -i {name}`"));
        }
        troubles.extend(unfit(name, text(package, "license")));
    }
    if packages.len() > MOST_PACKAGES {
        troubles.push(format!("the lock file holds {} packages", packages.len()));
    }
    troubles
}

fn of_node(lock: &Value) -> Vec<String> {
    let packages = lock.get("packages").and_then(Value::as_object);
    packages.into_iter().flatten().filter_map(|(name, package)| unfit(name, text(package, "license"))).collect()
}

fn unfit(name: &str, licence: &str) -> Option<String> {
    match fitness(licence, FIT) {
        Fitness::Fit => None,
        Fitness::Unfit => Some(format!("{name}: {licence} does not fit with EUPL-1.2")),
        Fitness::Unreadable => Some(format!("{name}: its licence `{licence}` cannot be read")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_does_not_fit_is_named() {
        let metadata = json!({"packages": [
            {"name": "serde", "license": "MIT OR Apache-2.0"},
            {"name": "tight", "license": "GPL-3.0-only"},
            {"name": "silent", "license": null},
            {"name": "openssl-sys", "license": "MIT"},
        ]});
        assert_eq!(
            of_cargo(&metadata),
            [
                "tight: GPL-3.0-only does not fit with EUPL-1.2",
                "silent: its licence `` cannot be read",
                "openssl-sys is forbidden: see `cargo tree -i openssl-sys`",
            ]
        );
        let lock = json!({"packages": {"": {"license": "EUPL-1.2"}, "node_modules/x": {"license": "SSPL-1.0"}}});
        assert_eq!(of_node(&lock), ["node_modules/x: SSPL-1.0 does not fit with EUPL-1.2"]);
    }

    #[test]
    fn too_many_packages_are_too_many() {
        let packages = vec![json!({"name": "serde", "license": "MIT"}); MOST_PACKAGES + 1];
        assert_eq!(of_cargo(&json!({"packages": packages})), ["the lock file holds 401 packages"]);
    }
}
