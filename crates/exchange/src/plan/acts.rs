//! Rows, or parts of rows, that are acts: a class given, a risk assessed, a duty, a dependency, an answer. An act
//! is given when nothing of the kind stands, or when what stands is what the list said last.

use super::batch;
use super::row::Row;
use super::sheet::SheetPlan;
use super::{Planner, Stating, Verdict, compare, current};
use crate::fields::{DEPENDENCIES_TO, Target, about_field, names_import};
use crate::report::{Change, Reason};
use domain::command::Command;
use domain::field::Input;
use domain::id::ItemRef;
use domain::municipality::Municipality;
use domain::source::{self, Values};
use domain::text::Line;
use serde_json::Value;
use std::collections::HashMap;

/// The fields by which an act is known again.
fn identity(target: Target) -> &'static [&'static str] {
    match target {
        Target::Appointments => &["role", "scope", "person", "from"],
        Target::Dependencies => &["system", "on"],
        Target::Assessments => &["scope", "requirement"],
        _ => &["system"],
    }
}

impl Planner<'_> {
    /// Gives the further commands that a thing's row holds; which of them changed something.
    pub(super) fn attached(
        &mut self,
        sheet: &SheetPlan<'_>,
        read: &mut Row,
        item: ItemRef,
        was: &Values,
        into: (&mut Values, &mut Values),
    ) -> Vec<String> {
        let (stated, before) = into;
        let mut given = Vec::new();
        for verb in sheet.target.attached() {
            let own = |field: &String| field.strip_prefix(verb).is_some_and(|rest| rest.starts_with('.'));
            let says = read.values.iter().filter(|(field, _)| own(field));
            let mut says: Values = says.map(|(field, value)| (field.clone(), value.clone())).collect();
            let Some(about) = about_field(verb, item.kind).filter(|_| !says.is_empty()) else { continue };
            let import = names_import(verb).then_some(self.import.0);
            let build = |values: &Values| {
                let mut input = Input::new();
                for (field, value) in values {
                    let name = field.strip_prefix(verb).and_then(|rest| rest.strip_prefix('.')).unwrap_or(field);
                    input.insert(name.to_owned(), value.clone());
                }
                input.insert(about.to_owned(), item.number.into());
                if let Some(import) = import {
                    input.insert("import".to_owned(), import.into());
                }
                batch::read(verb, &input).map_err(|mut refused| {
                    for one in &mut refused {
                        one.field = one.field.take().map(|field| format!("{verb}.{field}"));
                    }
                    refused
                })
            };
            let Some(command) = self.readable(sheet, read, &mut says, &build) else { continue };
            let Some(sides) = current::sides(&self.batch.municipality, &command) else { continue };
            let was = self.said_of_act(&command, was.get(*verb));
            match compare(was.as_ref(), Some(&sides.says), sides.is.as_ref()) {
                Verdict::Keep => {}
                Verdict::Take => {
                    let stood = source::stood(&self.batch.municipality, verb, item);
                    if !self.gave(sheet, read, command, verb) {
                        continue;
                    }
                    given.push((*verb).to_owned());
                    before.extend(stood.map(|stood| ((*verb).to_owned(), stood)));
                }
                Verdict::Clash => {
                    self.clash(sheet, read, item, verb, [sides.is.as_ref(), Some(&sides.says), was.as_ref()]);
                }
            }
            stated.insert((*verb).to_owned(), sides.says);
        }
        given
    }

    /// What the list said last of an act: in our own workbook what stood when it was written.
    fn said_of_act(&self, command: &Command, stated: Option<&Value>) -> Option<Value> {
        match &self.written {
            Some(written) => written.act(command),
            None => stated.cloned(),
        }
    }

    /// Gives an act; when it is refused, the cells of the fields it is about are listed.
    fn gave(&mut self, sheet: &SheetPlan<'_>, read: &Row, command: Command, verb: &str) -> bool {
        let column = |field: &str| {
            let full = format!("{verb}.{field}");
            let place = read.places.get(&full).or_else(|| read.places.get(field)).copied();
            let own = || read.places.iter().filter(|(id, _)| id.starts_with(verb)).map(|(_, column)| *column).min();
            place.or_else(own).unwrap_or_else(|| sheet.column_of(field))
        };
        // An owner's act cannot come from a list; one that was decided elsewhere can be registered with its reference.
        if let Command::AdoptClass(adopt) = &command
            && adopt.adoption.reference.is_none()
        {
            let place = column("reference");
            let reason = Reason::Missing { field: format!("{verb}.reference") };
            self.troubles.push(sheet.trouble(read.place, place, sheet.text(read.place, place), reason));
            return false;
        }
        match self.batch.add(command) {
            Ok(_) => true,
            Err(refused) => {
                for one in refused {
                    let place = column(one.field.as_deref().unwrap_or_default());
                    self.troubles.push(sheet.trouble(read.place, place, sheet.text(read.place, place), one.reason));
                }
                false
            }
        }
    }

    /// Takes in a sheet whose rows are acts.
    pub(super) fn acts(&mut self, sheet: &SheetPlan<'_>) {
        let mut seen = HashMap::new();
        for row in sheet.rows() {
            let mut read = self.read_row(sheet, row);
            self.troubles.append(&mut read.troubles);
            if !read.is_empty && !read.left_out {
                self.act(sheet, read, &mut seen);
            }
        }
    }

    fn act(&mut self, sheet: &SheetPlan<'_>, mut read: Row, seen: &mut HashMap<String, usize>) {
        let verb = sheet.target.verb();
        let mut values = read.values.clone();
        if sheet.target == Target::Classes {
            values.entry("source".to_owned()).or_insert_with(|| self.source.to_string().into());
        }
        let build = |values: &Values| batch::read(verb, &values.clone().into_iter().collect());
        let Some(command) = self.readable(sheet, &mut read, &mut values, &build) else { return };
        let input = command.input();
        let known_by = identity(sheet.target).iter().filter_map(|field| input.get(*field));
        let words: Vec<String> =
            known_by.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
        let key = format!("{verb} {}", words.join(" "));
        let Ok(line) = Line::new(&key) else { return };
        if let Some(first) = seen.get(&key) {
            let reason = Reason::KeyTwice { row: first + 1 };
            let column = read.places.get(identity(sheet.target).first().copied().unwrap_or_default()).copied();
            let column = column.unwrap_or(0);
            return self.troubles.push(sheet.trouble(read.place, column, sheet.text(read.place, column), reason));
        }
        seen.insert(key.clone(), read.place);
        let Some(sides) = current::sides(&self.batch.municipality, &command) else { return };
        let said = self.before.sources.statements.get(&(self.source.clone(), sheet.target.kind(), line.clone()));
        let was = self.said_of_act(&command, said.and_then(|said| said.values.get(verb)));
        // A duty that stands cannot be given anew in other words: it is ended where it is kept.
        let is_duty = matches!(command, Command::Appoint(_));
        let fields = vec![verb.to_owned()];
        let (mut item, mut before) = (sides.item, Values::new());
        let change = match compare(was.as_ref(), Some(&sides.says), sides.is.as_ref()) {
            Verdict::Keep => Change::Unchanged,
            Verdict::Take if !(is_duty && sides.is.is_some()) => {
                let made = self.batch.commands.len();
                let then = self.batch.municipality.clone();
                if !self.gave(sheet, &read, command.clone(), verb) {
                    return;
                }
                item = item.or_else(|| self.made_last(sheet.target, made));
                before.extend(stood(&then, &command, item));
                if sides.is.is_some() { Change::Changed } else { Change::Created }
            }
            Verdict::Take | Verdict::Clash => {
                if let Some(item) = item {
                    let both = [sides.is.as_ref(), Some(&sides.says), was.as_ref()];
                    self.clash(sheet, &read, item, verb, both);
                }
                Change::Unchanged
            }
        };
        let Some(item) = item else { return };
        let fields = if change == Change::Unchanged { Vec::new() } else { fields };
        self.outcome(sheet, read.place, (&key, item), change, fields);
        // What a system was is not undone by closing it, so only an act that is a thing of its own has made one.
        let created = change == Change::Created && sheet.target.is_of_its_own();
        let as_written = self.written.is_some() && was.as_ref() == Some(&sides.says);
        let values = Values::from([(verb.to_owned(), sides.says)]);
        self.state(Stating { item, key: line, created, values, before, as_written });
    }

    /// The thing that the last act made.
    fn made_last(&self, target: Target, commands_before: usize) -> Option<ItemRef> {
        if self.batch.commands.len() == commands_before {
            return None;
        }
        let municipality = &self.batch.municipality;
        match target {
            Target::Appointments => municipality.roles.appointments.iter().next_back().map(|(id, _)| id.into()),
            Target::Assessments => municipality.requirements.assessments.iter().next_back().map(|(id, _)| id.into()),
            _ => None,
        }
    }
}

/// What stood of an act that withdrawing the file takes back, under the name it is kept by.
fn stood(then: &Municipality, command: &Command, item: Option<ItemRef>) -> Option<(String, Value)> {
    if let Command::Depend(depend) = command {
        let stood = source::dependency_stood(then, depend.system, depend.on);
        let by_other = [(ItemRef::from(depend.on).to_string(), stood)];
        return Some((DEPENDENCIES_TO.to_owned(), by_other.into_iter().collect()));
    }
    let verb = command.name();
    Some((verb.to_owned(), source::stood(then, verb, item?)?))
}
