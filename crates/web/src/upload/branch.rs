//! The questions about branches of a list's organisation: which are asked, what can be answered, and what was.

use super::field_choice::Group;
use crate::address::Query;
use crate::form::OptionView;
use crate::input::named;
use crate::session::Viewer;
use domain::id::{Kind, UnitId};
use domain::organisation::UnitForm;
use domain::text::Name;
use exchange::fields::ORGANISATION_PATH;
use exchange::mapping::{Branch, SheetMapping};
use exchange::organisation::steps;
use exchange::report::{Plan, Question};
use exchange::sheet::{Address, Sheet};
use std::collections::BTreeMap;
use words::order;

/// The question about a branch.
pub(crate) struct Asked {
    pub(crate) name: String,
    pub(crate) path: String,
    pub(crate) groups: Vec<Group>,
    /// The name of a new board, where one may be needed.
    pub(crate) board: Option<String>,
    pub(crate) error: Option<String>,
    pub(crate) board_error: Option<String>,
}

/// What was answered about a branch; else which field lacks what.
pub(crate) fn answer(choice: Option<&str>, board: Option<&str>) -> Result<Branch, (&'static str, &'static str)> {
    match choice {
        Some("heading") => Ok(Branch::Heading),
        Some("leave-out") => Ok(Branch::LeaveOut),
        Some("board") => Ok(Branch::Board),
        Some("unit") => Ok(Branch::Unit),
        Some("company") => Ok(Branch::Company),
        Some("association") => Ok(Branch::Association),
        Some("other-municipality") => Ok(Branch::OtherMunicipality),
        Some("under-new") => match board.map(Name::new) {
            Some(Ok(name)) => Ok(Branch::DepartmentOf(name.to_string())),
            Some(Err(_)) => Err(("-board", "upload-board-too-long")),
            None => Err(("-board", "upload-board-missing")),
        },
        Some(choice) => {
            let same = choice.strip_prefix("same:").and_then(|number| number.parse().ok());
            let under = choice.strip_prefix("under:").map(str::to_owned);
            let branch = same.map(|unit| Branch::SameAs(UnitId(unit))).or(under.map(Branch::DepartmentOf));
            branch.ok_or(("", "upload-branch-missing"))
        }
        None => Err(("", "upload-branch-missing")),
    }
}

/// The choice that says what was answered, with the board's name if it is typed.
fn choice_of(branch: &Branch, boards: &[(String, String)]) -> (String, String) {
    let plain = |choice: &str| (choice.to_owned(), String::new());
    match branch {
        Branch::Heading => plain("heading"),
        Branch::LeaveOut => plain("leave-out"),
        Branch::Board => plain("board"),
        Branch::Unit => plain("unit"),
        Branch::Company => plain("company"),
        Branch::Association => plain("association"),
        Branch::OtherMunicipality => plain("other-municipality"),
        Branch::SameAs(unit) => (format!("same:{}", unit.0), String::new()),
        Branch::DepartmentOf(board) if board.is_empty() => plain(""),
        Branch::DepartmentOf(board) => match boards.iter().any(|(value, _)| value == board) {
            true => (format!("under:{board}"), String::new()),
            false => ("under-new".to_owned(), board.clone()),
        },
    }
}

/// The branches to ask about, with what their names suggest: the open ones, and those that were answered.
pub(crate) fn asked(plan: &Plan, sheet: &SheetMapping) -> BTreeMap<String, Option<Branch>> {
    let mut asked: BTreeMap<String, Option<Branch>> = sheet.branches.keys().map(|path| (path.clone(), None)).collect();
    for question in &plan.questions {
        if let Question::Branch { sheet: of, path, guess, .. } = question
            && *of == sheet.sheet
        {
            asked.insert(path.clone(), guess.clone());
        }
    }
    asked
}

/// Every branch of the sheet with how many rows stand in it or beneath it.
pub(crate) fn branches(sheet: &Sheet, mapping: &SheetMapping) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    let places = mapping.places(sheet);
    let paths = mapping.columns.iter().zip(places).filter(|(column, _)| column.field == ORGANISATION_PATH);
    for column in paths.filter_map(|(_, place)| place) {
        for row in mapping.header_row..sheet.rows.len() {
            let text = sheet.cell(Address { row, column }).text();
            let mut path = String::new();
            for step in steps(&text, mapping.path_separator.as_deref()) {
                if !path.is_empty() {
                    path.push_str(" / ");
                }
                path.push_str(step);
                *counted.entry(path.clone()).or_default() += 1;
            }
        }
    }
    counted
}

/// Boards that departments can be of: what a mapping says for them, and their names. Those that stand here, and
/// those that have been named for this file.
pub(crate) fn boards(viewer: &Viewer, sheets: &[SheetMapping]) -> Vec<(String, String)> {
    let now = viewer.view.now();
    let is_board =
        |number: u32| now.units.get(UnitId(number)).is_some_and(|unit| unit.description.form == UnitForm::Board);
    let known = named(&viewer.view, Kind::Unit).into_iter().filter(|(item, _)| is_board(item.number));
    let mut boards: Vec<(String, String)> = known.map(|(item, name)| (item.to_string(), name)).collect();
    for (path, branch) in sheets.iter().flat_map(|sheet| &sheet.branches) {
        let name = match branch {
            Branch::Board => path.rsplit(" / ").next().unwrap_or(path),
            Branch::DepartmentOf(name) if !name.is_empty() && !name.starts_with("unit-") => name,
            _ => continue,
        };
        if !boards.iter().any(|(_, known)| known.to_lowercase() == name.to_lowercase()) {
            boards.push((name.to_owned(), name.to_owned()));
        }
    }
    boards.sort_by_cached_key(|(_, name)| order::sort_key(name));
    boards
}

pub(crate) fn units(viewer: &Viewer) -> Vec<(u32, String)> {
    let mut units: Vec<(u32, String)> =
        named(&viewer.view, Kind::Unit).into_iter().map(|(item, name)| (item.number, name)).collect();
    units.sort_by_cached_key(|(_, name)| order::sort_key(name));
    units
}

#[expect(clippy::too_many_arguments, reason = "each is one thing the question is made of")]
pub(crate) fn ask(
    viewer: &Viewer,
    name: &str,
    path: &str,
    sheet: &SheetMapping,
    guess: Option<&Branch>,
    boards: &[(String, String)],
    units: &[(u32, String)],
    typed: &Query,
    errors: &[(String, String)],
) -> Asked {
    let words = viewer.words;
    let known = sheet.branches.get(path).or(guess).map(|branch| choice_of(branch, boards)).unwrap_or_default();
    let chosen = typed.get(name).map_or(known.0, str::to_owned);
    let board = typed.get(&format!("{name}-board")).map_or(known.1, str::to_owned);
    let option =
        |value: String, label: String| OptionView { checked: value == chosen, value, label, ..OptionView::default() };
    let by_key = |value: &str, key: &str| option(value.to_owned(), words.text(key).into_owned());
    let mut own = vec![
        by_key("heading", "upload-branch-heading"),
        by_key("board", "unit-form-board"),
        by_key("under-new", "upload-branch-under-new"),
        by_key("company", "unit-form-company"),
        by_key("association", "unit-form-association"),
        by_key("other-municipality", "unit-form-other-municipality"),
        by_key("leave-out", "upload-branch-leave-out"),
    ];
    if path.contains(" / ") {
        own.insert(3, by_key("unit", "upload-branch-unit"));
    }
    let under = boards.iter().map(|(value, name)| option(format!("under:{value}"), name.clone())).collect();
    let same = units.iter().map(|(number, name)| option(format!("same:{number}"), name.clone())).collect();
    let group = |key: &str, options: Vec<OptionView>| Group { label: words.text(key).into_owned(), options };
    let groups =
        [group("upload-branch-is", own), group("upload-branch-under", under), group("upload-branch-same", same)];
    let board_name = format!("{name}-board");
    let error = |name: &str| errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone());
    // A branch that is plainly something else needs no board; if it is said to be a department, it is asked for.
    let may_be_department = chosen.is_empty() || chosen == "under-new" || !board.is_empty();
    Asked {
        error: error(name),
        board_error: error(&board_name),
        name: name.to_owned(),
        path: path.to_owned(),
        groups: groups.into_iter().filter(|group| !group.options.is_empty()).collect(),
        board: may_be_department.then_some(board),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_shown_again_as_it_was_given() {
        let boards = vec![("unit-3".to_owned(), "Socialnämnden".to_owned())];
        let answers = [
            Branch::Heading,
            Branch::LeaveOut,
            Branch::Board,
            Branch::Unit,
            Branch::Company,
            Branch::Association,
            Branch::OtherMunicipality,
            Branch::SameAs(UnitId(7)),
            Branch::DepartmentOf("unit-3".to_owned()),
            Branch::DepartmentOf("Hamnnämnden".to_owned()),
        ];
        for branch in answers {
            let (choice, board) = choice_of(&branch, &boards);
            assert_eq!(answer(Some(&choice), Some(&board)), Ok(branch));
        }
    }

    #[test]
    fn a_board_is_never_invented() {
        assert_eq!(answer(Some("under-new"), None), Err(("-board", "upload-board-missing")));
        assert_eq!(choice_of(&Branch::DepartmentOf(String::new()), &[]), (String::new(), String::new()));
        assert_eq!(answer(None, None), Err(("", "upload-branch-missing")));
        assert_eq!(answer(Some("same:x"), None), Err(("", "upload-branch-missing")));
    }
}
