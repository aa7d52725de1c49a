//! The catalogues of laws and requirements: each file must at least be read.

use serde_json::Value;

use super::Finding;
use crate::repository::Repository;

/// Catalogue files that are not JSON.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    let catalogues =
        repository.files.iter().filter(|file| file.path.starts_with("catalogues/") && file.extension() == "json");
    let mut findings = Vec::new();
    for file in catalogues {
        if let Err(error) = serde_json::from_str::<Value>(&file.text) {
            findings.push(Finding::failure(&file.path, format!("cannot be read: {error}")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_catalogue_that_cannot_be_read_is_found() {
        let repository = Repository::of(&[("catalogues/law.json", "{\"id\": 1"), ("catalogues/own.json", "{}")]);
        let places: Vec<String> = findings(&repository).into_iter().map(|finding| finding.place).collect();
        assert_eq!(places, ["catalogues/law.json"]);
    }
}
