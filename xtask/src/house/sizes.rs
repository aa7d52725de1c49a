//! How long a file may be: one aims at 150 lines, is warned at 300 and stopped at 500; words, tests and templates 800.

use super::Finding;
use crate::repository::{Repository, TextFile};

const WARNED: usize = 300;
const LIMIT: usize = 500;
const WIDE_LIMIT: usize = 800;

/// Files that have grown too long to be read in one go.
pub fn findings(repository: &Repository) -> Vec<Finding> {
    repository.own().filter_map(finding).collect()
}

fn finding(file: &TextFile) -> Option<Finding> {
    let limit = match file.extension() {
        "html" | "ftl" => WIDE_LIMIT,
        "rs" | "mjs" | "js" if file.is_test() || file.path.starts_with("crates/words/") => WIDE_LIMIT,
        "rs" | "mjs" | "js" | "css" => LIMIT,
        _ => return None,
    };
    let lines = file.text.lines().count();
    if lines > limit {
        Some(Finding::failure(&file.path, format!("{lines} lines, at most {limit}: give a part a file of its own")))
    } else if limit == LIMIT && lines > WARNED {
        Some(Finding::warning(&file.path, format!("{lines} lines; above {WARNED} a file is hard to hold in mind")))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::house::Weight;

    #[test]
    fn length_is_weighed_by_what_the_file_is() {
        let weight = |path: &str, lines: usize| {
            let repository = Repository::of(&[(path, &"//\n".repeat(lines))]);
            findings(&repository).first().map(|finding| finding.weight)
        };
        assert_eq!(weight("crates/domain/src/risk/model.rs", 300), None);
        assert_eq!(weight("crates/domain/src/risk/model.rs", 301), Some(Weight::Warning));
        assert_eq!(weight("crates/domain/src/risk/model.rs", 501), Some(Weight::Failure));
        assert_eq!(weight("crates/domain/src/risk/tests.rs", 800), None);
        assert_eq!(weight("crates/web/src/risk/list.html", 801), Some(Weight::Failure));
        assert_eq!(weight("crates/web/assets/vendor/morph.js", 5000), None);
    }
}
