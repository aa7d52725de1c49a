//! The organisation path as a tree. What each branch is has been said by a person, follows from the branch above,
//! or is asked for; a board is registered only when a person has named it.

use super::{Planner, SheetPlan, Stating};
use crate::mapping::Branch;
use crate::organisation::{guess, steps};
use crate::report::{Question, Reason};
use domain::field::Input;
use domain::id::{ItemRef, Kind, UnitId};
use domain::organisation::UnitForm;
use domain::text::Line;
use serde_json::Value;
use std::collections::BTreeMap;

/// Where a path leads.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Placed {
    Unit(UnitId),
    /// Only headings: the municipality as a whole.
    Municipality,
    LeftOut,
    /// A branch on the way has not been answered.
    Pending,
    Wrong(Reason),
}

/// The key of the statement by which a branch is known again.
fn branch_key(path: &str) -> Option<Line> {
    Line::new(path).ok()
}

impl Planner<'_> {
    /// Where a path leads, registering what it passes on the way.
    pub(super) fn placed(&mut self, sheet: &SheetPlan<'_>, text: &str) -> Placed {
        let mut at = Placed::Municipality;
        let mut path = String::new();
        for step in steps(text, sheet.mapping.path_separator.as_deref()) {
            if !path.is_empty() {
                path.push_str(" / ");
            }
            path.push_str(step);
            at = if let Some(known) = self.branches.get(&path) {
                known.clone()
            } else {
                let placed = self.branch(sheet, &path, step, &at);
                self.branches.insert(path.clone(), placed.clone());
                placed
            };
            if !matches!(at, Placed::Unit(_) | Placed::Municipality) {
                return at;
            }
        }
        at
    }

    fn branch(&mut self, sheet: &SheetPlan<'_>, path: &str, step: &str, above: &Placed) -> Placed {
        if let Some(answer) = sheet.mapping.branches.get(path) {
            return self.answered(answer, path, step, above);
        }
        let stated = branch_key(path).and_then(|key| {
            let statements = &self.before.sources.statements;
            statements.get(&(self.source.clone(), Kind::Unit, key)).map(|said| UnitId(said.item.number))
        });
        let is_open = |unit: &UnitId| self.batch.municipality.units.get(*unit).is_some_and(|unit| unit.is_open());
        if let Some(unit) = stated.filter(is_open).or_else(|| self.registered(step, above, sheet.names_boards)) {
            return Placed::Unit(unit);
        }
        let own_name = self.before.description.as_ref().map(|own| &*own.name);
        if own_name.is_some_and(|own| super::folded(own) == super::folded(step)) {
            return Placed::Municipality;
        }
        let form = match above {
            Placed::Unit(unit) => self.batch.municipality.units.get(*unit).map(|unit| unit.description.form),
            _ => None,
        };
        match form {
            Some(UnitForm::Board) => self.answered(&Branch::DepartmentOf(String::new()), path, step, above),
            Some(_) => self.answered(&Branch::Unit, path, step, above),
            None => Placed::Pending,
        }
    }

    /// The unit of this name under the branch above; at the top any unit, if only one has the name, or the board
    /// among several where the list says that it names boards.
    fn registered(&self, step: &str, above: &Placed, names_boards: bool) -> Option<UnitId> {
        let named = |unit: &&UnitId| {
            self.batch.municipality.units.get(**unit).is_some_and(|unit| {
                let under = match above {
                    Placed::Unit(above) => unit.description.parent == Some(*above),
                    _ => true,
                };
                unit.is_open() && under && super::folded(&unit.description.name) == super::folded(step)
            })
        };
        let units: Vec<UnitId> = match self.names.find(Kind::Unit, step) {
            super::lookup::Found::One(item) => vec![UnitId(item.number)],
            super::lookup::Found::None => Vec::new(),
            super::lookup::Found::Several => self.batch.municipality.units.iter().map(|(id, _)| id).collect(),
        };
        let named: Vec<UnitId> = units.iter().filter(named).copied().collect();
        let boards = || named.iter().filter(|unit| self.has_form(**unit, UnitForm::Board)).collect::<Vec<_>>();
        match (named.as_slice(), names_boards) {
            ([only], _) => Some(*only),
            (_, true) => match boards().as_slice() {
                [only] => Some(**only),
                _ => None,
            },
            _ => None,
        }
    }

    fn answered(&mut self, answer: &Branch, path: &str, step: &str, above: &Placed) -> Placed {
        let parent = match above {
            Placed::Unit(unit) => Some(*unit),
            _ => None,
        };
        let (form, parent) = match answer {
            Branch::Heading => return above.clone(),
            Branch::LeaveOut => return Placed::LeftOut,
            Branch::SameAs(unit) => {
                let there = self.batch.municipality.units.get(*unit).is_some_and(|unit| unit.is_open());
                if !there {
                    return Placed::Wrong(Reason::NoSuch);
                }
                self.branch_stated(path, *unit, false);
                return Placed::Unit(*unit);
            }
            Branch::Board => (UnitForm::Board, parent),
            Branch::Company => (UnitForm::Company, parent),
            Branch::Association => (UnitForm::Association, parent),
            Branch::OtherMunicipality => (UnitForm::OtherMunicipality, parent),
            Branch::Unit => (UnitForm::Unit, parent),
            // Nobody has said which board.
            Branch::DepartmentOf(board) if board.trim().is_empty() && parent.is_none() => return Placed::Pending,
            Branch::DepartmentOf(board) if board.trim().is_empty() => (UnitForm::Department, parent),
            Branch::DepartmentOf(board) => match self.board(board) {
                Ok(board) => (UnitForm::Department, Some(board)),
                Err(reason) => return Placed::Wrong(reason),
            },
        };
        let under = parent.map_or(Placed::Municipality, Placed::Unit);
        if let Some(unit) =
            self.registered(step, &under, form == UnitForm::Board).filter(|unit| self.has_form(*unit, form))
        {
            self.branch_stated(path, unit, false);
            return Placed::Unit(unit);
        }
        match self.new_unit(step, form, parent) {
            Ok(unit) => {
                self.branch_stated(path, unit, true);
                Placed::Unit(unit)
            }
            Err(reason) => Placed::Wrong(reason),
        }
    }

    fn has_form(&self, unit: UnitId, form: UnitForm) -> bool {
        self.batch.municipality.units.get(unit).is_some_and(|unit| unit.description.form == form)
    }

    /// The board of this name or reference, registered if a person has named one that is not.
    fn board(&mut self, name: &str) -> Result<UnitId, Reason> {
        match self.reference(&[Kind::Unit], name) {
            Ok(item) => Ok(UnitId(item.number)),
            Err(Reason::NoSuch) => {
                let unit = self.new_unit(name.trim(), UnitForm::Board, None)?;
                self.branch_stated(&format!("({name})"), unit, true);
                Ok(unit)
            }
            Err(reason) => Err(reason),
        }
    }

    fn new_unit(&mut self, name: &str, form: UnitForm, parent: Option<UnitId>) -> Result<UnitId, Reason> {
        let mut input = Input::new();
        input.insert("name".to_owned(), name.into());
        input.insert("form".to_owned(), form.key().into());
        if let Some(parent) = parent {
            input.insert("parent".to_owned(), parent.0.into());
        }
        let first = |mut refused: Vec<super::batch::Refused>| refused.pop().map_or(Reason::Refused, |one| one.reason);
        let command = super::batch::read("unit.register", &input).map_err(first)?;
        let made = self.batch.add(command).map_err(first)?.ok_or(Reason::Refused)?;
        self.names.add_title(made, name);
        self.area("units").created += 1;
        Ok(UnitId(made.number))
    }

    fn branch_stated(&mut self, path: &str, unit: UnitId, created: bool) {
        let Some(key) = branch_key(path) else { return };
        let said = self.before.sources.statements.get(&(self.source.clone(), Kind::Unit, key.clone()));
        let item = ItemRef::from(unit);
        if said.is_none_or(|said| said.item != item) {
            let name = path.rsplit(" / ").next().unwrap_or(path);
            let values = BTreeMap::from([("name".to_owned(), Value::from(name.trim_matches(['(', ')'])))]);
            let before = BTreeMap::new();
            self.state(Stating { item, key, created, values, before, as_written: false });
        }
    }

    /// Asks about every branch that is not known, once its place is reached: below a branch that is not answered
    /// only if its name suggests that it is a heading.
    pub(super) fn ask_branches(&mut self, sheet: &SheetPlan<'_>) {
        let mut rows: BTreeMap<String, (usize, bool)> = BTreeMap::new();
        let separator = sheet.mapping.path_separator.as_deref();
        for text in sheet.paths() {
            let steps = steps(&text, separator);
            let mut path = String::new();
            for (depth, step) in steps.iter().enumerate() {
                if depth > 0 {
                    path.push_str(" / ");
                }
                path.push_str(step);
                let entry = rows.entry(path.clone()).or_default();
                entry.0 += 1;
                entry.1 |= depth + 1 < steps.len();
            }
        }
        let boards: Vec<(UnitId, String)> = self
            .batch
            .municipality
            .units
            .iter()
            .filter(|(_, unit)| unit.is_open() && unit.description.form == UnitForm::Board)
            .map(|(id, unit)| (id, unit.description.name.to_string()))
            .collect();
        for (path, (rows, has_branches)) in &rows {
            let (above, step) = path.rsplit_once(" / ").map_or(("", path.as_str()), |(above, step)| (above, step));
            let reached = above.is_empty()
                || match self.branches.get(above) {
                    Some(Placed::Municipality) => true,
                    Some(Placed::Pending) | None => self.may_be_heading.contains(above),
                    _ => false,
                };
            let open = matches!(self.branches.get(path), Some(Placed::Pending) | None);
            if !(reached && open) {
                continue;
            }
            let as_headed = || (sheet.names_boards && above.is_empty()).then_some(Branch::Board);
            let guess = guess(step, *has_branches, above.is_empty()).or_else(as_headed);
            if guess == Some(Branch::Heading) {
                self.may_be_heading.insert(path.clone());
            }
            let (sheet, path, boards) = (sheet.sheet.name.clone(), path.clone(), boards.clone());
            self.questions.push(Question::Branch { sheet, path, rows: *rows, guess, boards });
        }
    }
}
