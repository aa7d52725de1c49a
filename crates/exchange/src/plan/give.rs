//! Giving a command without letting one bad value stop the row: what is refused is given up and listed at its cell.

use super::Planner;
use super::batch::Refused;
use super::row::Row;
use super::sheet::SheetPlan;
use super::things::assign;
use crate::report::Reason;
use domain::command::Command;
use domain::field::Input;
use domain::id::ItemRef;
use domain::source::Values;

/// Makes a command of values, or tells what is wrong with them.
type Make<'a> = &'a dyn Fn(&Values) -> Result<Command, Vec<Refused>>;

impl Planner<'_> {
    /// Gives a command, giving up the values that stand in its way; each is listed. Tells what was given in the
    /// domain's form, and the thing.
    pub(super) fn accepted(
        &mut self,
        sheet: &SheetPlan<'_>,
        read: &mut Row,
        values: &mut Values,
        fallback: &Values,
        command: Make<'_>,
    ) -> Option<(Input, Option<ItemRef>)> {
        // Each turn gives up one value at least.
        for _ in 0..=values.len() {
            let refused = match command(values) {
                Ok(command) => {
                    let input = command.input();
                    match self.batch.add(command) {
                        Ok(item) => return Some((input, item)),
                        Err(refused) => refused,
                    }
                }
                Err(refused) => refused,
            };
            if !self.gave_up(sheet, read, values, fallback, refused, command) {
                return None;
            }
        }
        None
    }

    /// A command that reads, after giving up the values that cannot be read; each is listed.
    pub(super) fn readable(
        &mut self,
        sheet: &SheetPlan<'_>,
        read: &mut Row,
        values: &mut Values,
        command: Make<'_>,
    ) -> Option<Command> {
        for _ in 0..=values.len() {
            match command(values) {
                Ok(command) => return Some(command),
                Err(refused) => {
                    if !self.gave_up(sheet, read, values, &Values::new(), refused, command) {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// Gives up what was refused and lists it; whether it is worth trying again.
    fn gave_up(
        &mut self,
        sheet: &SheetPlan<'_>,
        read: &mut Row,
        values: &mut Values,
        fallback: &Values,
        refused: Vec<Refused>,
        command: Make<'_>,
    ) -> bool {
        let mut again = false;
        for Refused { field, reason } in refused {
            let field = field.unwrap_or_default();
            let column = read.places.get(&field).copied().unwrap_or_else(|| sheet.column_of(&field));
            let given = values.get(&field).filter(|value| fallback.get(&field) != Some(*value));
            if given.is_some() {
                self.list(sheet, read, column, &field, reason);
                assign(values, &field, fallback.get(&field));
                read.missed.insert(field);
                again = true;
            } else if let Some(other) = self.in_the_way(values, fallback, command) {
                let column = read.places.get(&other).copied().unwrap_or(column);
                self.list(sheet, read, column, &other, Reason::Needs { field });
                assign(values, &other, fallback.get(&other));
                read.missed.insert(other);
                again = true;
            } else {
                // A cell that was listed already needs no second reason.
                let missing = matches!(reason, Reason::Missing { .. });
                if !(missing && read.missed.contains(&field)) {
                    self.list(sheet, read, column, &field, reason);
                }
                return false;
            }
        }
        again
    }

    /// The value without which the command would be accepted.
    fn in_the_way(&self, values: &Values, fallback: &Values, command: Make<'_>) -> Option<String> {
        let given = values.iter().filter(|(slot, value)| fallback.get(*slot) != Some(*value));
        given.map(|(slot, _)| slot.clone()).find(|slot| {
            let mut without = values.clone();
            assign(&mut without, slot, fallback.get(slot));
            command(&without).is_ok_and(|command| self.batch.tried(&command).is_ok())
        })
    }

    fn list(&mut self, sheet: &SheetPlan<'_>, read: &Row, column: usize, field: &str, reason: Reason) {
        let value = match read.places.get(field) {
            Some(column) => sheet.text(read.place, *column),
            None => String::new(),
        };
        self.troubles.push(sheet.trouble(read.place, column, value, reason));
    }
}
