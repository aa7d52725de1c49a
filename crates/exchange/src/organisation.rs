//! Paths through an organisation as lists write them, and what a branch's name suggests that it is. A suggestion
//! is only shown beside the question; a person answers it.

use crate::mapping::Branch;

/// The steps of a path. ` / `, ` > `, ` » `, ` \ ` and ` | ` part them unless the separator is given.
pub fn steps<'text>(path: &'text str, separator: Option<&str>) -> Vec<&'text str> {
    let separator = separator
        .or_else(|| [" / ", " > ", " » ", " \\ ", " | "].into_iter().find(|separator| path.contains(separator)));
    let steps: Vec<&str> = match separator.filter(|separator| !separator.is_empty()) {
        Some(separator) => path.split(separator).collect(),
        None => vec![path],
    };
    steps.into_iter().map(str::trim).filter(|step| !step.is_empty()).collect()
}

/// What a branch's name suggests. A department's board is left empty: it is asked for, never invented.
pub fn guess(name: &str, has_branches: bool, at_top: bool) -> Option<Branch> {
    let name = crate::plan::folded(name);
    let words: Vec<&str> = name.split(' ').collect();
    let ends = |endings: &[&str]| words.iter().any(|word| endings.iter().any(|ending| word.ends_with(ending)));
    let own = ["kommunen", "kommunkoncernen", "koncernen", "kommun"].contains(&name.as_str());
    if has_branches && (own || ends(&["koncernen"])) {
        Some(Branch::Heading)
    } else if ends(&["nämnd", "nämnden", "styrelse", "styrelsen", "utskott", "utskottet"]) {
        Some(Branch::Board)
    } else if ends(&["förbund", "förbundet"]) {
        Some(Branch::Association)
    } else if ends(&["bolag", "bolaget", "moderbolag"]) || words.contains(&"ab") || words.contains(&"aktiebolag") {
        Some(Branch::Company)
    } else if ends(&["förvaltning", "förvaltningen", "kontor", "kontoret"]) {
        Some(Branch::DepartmentOf(String::new()))
    } else if ends(&["kommun", "kommunen"]) {
        Some(Branch::OtherMunicipality)
    } else if has_branches && at_top {
        Some(Branch::Heading)
    } else {
        None
    }
}

/// Whether a column's header says that its cells name boards.
pub(crate) fn names_boards(header: &str) -> bool {
    let header = crate::plan::folded(header);
    let is_board = |word: &str| matches!(word, "nämnd" | "nämnden" | "nämnder" | "board" | "boards");
    let words = || header.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words().next_back().is_some_and(is_board)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_parted_by_what_stands_between_spaces() {
        assert_eq!(steps("Koncernen / Kommunen / IT/digitalt ", None), ["Koncernen", "Kommunen", "IT/digitalt"]);
        assert_eq!(steps("A > B", None), ["A", "B"]);
        assert_eq!(steps("A-B", Some("-")), ["A", "B"]);
        assert_eq!(steps("Skolan", None), ["Skolan"]);
    }

    #[test]
    fn a_name_suggests_what_a_branch_is() {
        assert_eq!(guess("Kommunkoncernen", true, true), Some(Branch::Heading));
        assert_eq!(guess("Kultur- och fritidsförvaltningen", false, false), Some(Branch::DepartmentOf(String::new())));
        assert_eq!(guess("Kommunstyrelsekontoret", true, false), Some(Branch::DepartmentOf(String::new())));
        assert_eq!(guess("Socialnämnden", true, true), Some(Branch::Board));
        assert_eq!(guess("Bostadsbolaget", false, false), Some(Branch::Company));
        assert_eq!(guess("Räddningstjänstförbundet", false, false), Some(Branch::Association));
        assert_eq!(guess("Grannkommunen", true, false), Some(Branch::OtherMunicipality));
        assert_eq!(guess("Stab", false, false), None);
    }

    #[test]
    fn a_header_says_whether_its_cells_are_boards() {
        assert!(["Nämnd", "Ansvarig nämnd", "Responsible board"].into_iter().all(names_boards));
        assert!(!["Nämnd/förvaltning", "Förvaltning", "Nämndens enhet", ""].into_iter().any(names_boards));
    }
}
