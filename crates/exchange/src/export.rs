//! A municipality as tables, a sheet for each area, with the same fields that the import reads. Only what is in
//! use is written; a thing's key is its name, numbered where several are called the same.

use crate::fields::{Field, Target};
use crate::people::People;
use crate::plan::{current, folded};
use crate::sheet::Cell;
use crate::write_xlsx::{Column, ColumnKind, Table};
use domain::field::{Input, Shape, graded};
use domain::id::{ItemRef, Kind, Numbered, PersonId, SystemId, UnitId};
use domain::item::Described;
use domain::municipality::Municipality;
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// So many successions in a row are followed.
const FARTHEST: usize = 32;

/// The reader's language: a text by its key.
pub type Label<'a> = &'a dyn Fn(&str) -> String;

/// The things in use with their keys, in the order they are written.
pub(crate) fn keys(municipality: &Municipality) -> Vec<(ItemRef, String)> {
    fn open<D: Described>(municipality: &Municipality) -> impl Iterator<Item = ItemRef> + '_ {
        D::table(municipality).iter().filter(|(_, item)| item.is_open()).map(|(id, _)| id.into())
    }
    let m = municipality;
    let things = units_from_the_top(m)
        .into_iter()
        .chain(open::<domain::organisation::FamilyDescription>(m))
        .chain(open::<domain::organisation::ObjectDescription>(m))
        .chain(open::<domain::system::SupplierDescription>(m))
        .chain(open::<domain::system::SystemDescription>(m))
        .chain(open::<domain::information::RecordTypeDescription>(m))
        .chain(open::<domain::information::InformationSetDescription>(m))
        .chain(open::<domain::information::ProcessingDescription>(m))
        .chain(open::<domain::risk::RiskDescription>(m))
        .chain(open::<domain::control::ControlDescription>(m))
        .chain(open::<domain::sample::SampleDescription>(m))
        .chain(open::<domain::weakness::WeaknessDescription>(m))
        .chain(open::<domain::action::ActionDescription>(m))
        .chain(open::<domain::reported_need::ReportedNeedDescription>(m));
    let mut taken: HashSet<(Kind, String)> = HashSet::new();
    let mut next: HashMap<(Kind, String), usize> = HashMap::new();
    let mut keys = Vec::new();
    for item in things {
        let title = m.title(item).unwrap_or_default();
        let count = next.entry((item.kind, folded(title))).or_insert(1);
        let mut key = title.to_owned();
        while !taken.insert((item.kind, folded(&key))) {
            *count += 1;
            key = format!("{title} ({count})");
        }
        keys.push((item, key));
    }
    keys
}

/// Units in use, each after the one it is part of.
fn units_from_the_top(municipality: &Municipality) -> Vec<ItemRef> {
    let mut below: HashMap<Option<UnitId>, Vec<UnitId>> = HashMap::new();
    let open = |id: UnitId| municipality.units.get(id).is_some_and(|unit| unit.is_open());
    for (id, unit) in municipality.units.iter().filter(|(_, unit)| unit.is_open()) {
        below.entry(unit.description.parent.filter(|parent| open(*parent))).or_default().push(id);
    }
    let mut ordered = Vec::new();
    let mut next: Vec<UnitId> = below.remove(&None).unwrap_or_default().into_iter().rev().collect();
    while let Some(unit) = next.pop() {
        ordered.push(unit.into());
        next.extend(below.remove(&Some(unit)).unwrap_or_default().into_iter().rev());
    }
    ordered
}

/// The fields that the template has for an area. A class given on system level has a sheet of its own.
pub(crate) fn columns(target: Target) -> Vec<Field> {
    let mut fields = target.fields();
    fields.retain(|field| target != Target::Systems || field.verb != "classification.give");
    fields
}

/// Writes a municipality's areas as tables.
pub(crate) struct Writer<'a> {
    municipality: &'a Municipality,
    people: &'a dyn People,
    label: Label<'a>,
    things: Vec<(ItemRef, String)>,
    keys: HashMap<ItemRef, String>,
    names: HashMap<String, usize>,
}

impl<'a> Writer<'a> {
    pub fn new(municipality: &'a Municipality, people: &'a dyn People, label: Label<'a>) -> Self {
        let things = keys(municipality);
        let keys: HashMap<ItemRef, String> = things.iter().cloned().collect();
        let mut names = HashMap::new();
        let scopes = [Kind::Unit, Kind::Family, Kind::Object, Kind::System];
        for (_, key) in things.iter().filter(|(item, _)| scopes.contains(&item.kind)) {
            *names.entry(folded(key)).or_insert(0) += 1;
        }
        Writer { municipality, people, label, things, keys, names }
    }

    /// An area as a table.
    pub fn table(&self, target: Target) -> Table {
        let fields = columns(target);
        let has_key = target.describes().is_some();
        let mut headers: Vec<Column> = Vec::new();
        if has_key {
            headers.push(Column::new((self.label)("field-key"), ColumnKind::Text));
        }
        headers.extend(fields.iter().map(|field| self.header(field)));
        let rows = self.rows(target).into_iter().map(|(key, input)| {
            let key = has_key.then_some(Cell::Text(key));
            let cell = |field: &Field| input.get(&field.id).map_or(Cell::Empty, |value| self.cell(&field.shape, value));
            key.into_iter().chain(fields.iter().map(cell)).collect()
        });
        Table { name: (self.label)(target.text_key()), columns: headers, rows: rows.collect() }
    }

    fn header(&self, field: &Field) -> Column {
        let inner = if let Shape::Many(inner) = &field.shape { inner } else { &field.shape };
        let kind = match &field.shape {
            Shape::Date => ColumnKind::Date,
            Shape::Number(..) | Shape::Consequence | Shape::Likelihood | Shape::RiskLevel => ColumnKind::Number,
            _ => ColumnKind::Text,
        };
        let mut column = Column::new((self.label)(&field.text_key()), kind);
        column.several = matches!(field.shape, Shape::Many(_));
        column.choices = match inner {
            Shape::Choice(word, keys) => keys.iter().map(|key| (self.label)(&format!("{word}-{key}"))).collect(),
            Shape::YesNo => vec![(self.label)("yes"), (self.label)("no")],
            _ => Vec::new(),
        };
        column
    }

    /// Keys and values of an area's rows, in order.
    fn rows(&self, target: Target) -> Vec<(String, Input)> {
        let m = self.municipality;
        let act = |input: Input| (String::new(), input);
        match target {
            Target::Persons => m.roles.people.iter().filter_map(|(id, _)| self.person(id)).map(act).collect(),
            Target::Appointments => {
                m.roles.appointments.iter().map(|(_, one)| act(current::input(&one.description))).collect()
            }
            Target::Assessments => {
                let assessments = m.requirements.all_standing();
                let row = |one: &domain::requirement::Assessment| {
                    let mut input = current::input(&one.answer);
                    input.insert("scope".to_owned(), one.scope.to_string().into());
                    input.insert("requirement".to_owned(), one.requirement.0.to_string().into());
                    act(input)
                };
                assessments.filter(|(_, one)| self.is_in_use(one.scope.item())).map(|(_, one)| row(one)).collect()
            }
            Target::Classes => self
                .of_kind(Kind::System)
                .filter_map(|(system, _)| {
                    let mut input = current::standing(m, "classification.give", system.number)?;
                    input.insert("system".to_owned(), system.number.into());
                    Some(act(input))
                })
                .collect(),
            Target::Dependencies => self
                .of_kind(Kind::System)
                .flat_map(|(system, _)| m.dependencies.of(SystemId(system.number)).map(move |one| (system, one)))
                .filter(|(_, (on, _))| self.is_in_use(Some((*on).into())))
                .map(|(system, (on, dependency))| {
                    let mut input = current::input(dependency);
                    input.insert("system".to_owned(), system.number.into());
                    input.insert("on".to_owned(), on.0.into());
                    act(input)
                })
                .collect(),
            target => self
                .of_kind(target.kind())
                .filter_map(|(item, key)| Some((key.to_owned(), self.thing(target, item)?)))
                .collect(),
        }
    }

    fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (ItemRef, &str)> {
        self.things.iter().filter(move |(item, _)| item.kind == kind).map(|(item, key)| (*item, key.as_str()))
    }

    fn is_in_use(&self, item: Option<ItemRef>) -> bool {
        item.is_none_or(|item| self.keys.contains_key(&item))
    }

    fn thing(&self, target: Target, item: ItemRef) -> Option<Input> {
        let mut input = current::of(self.municipality, item)?;
        for verb in target.attached() {
            let Some(standing) = current::standing(self.municipality, verb, item.number) else { continue };
            input.extend(standing.into_iter().map(|(field, value)| (format!("{verb}.{field}"), value)));
        }
        Some(input)
    }

    fn person(&self, person: PersonId) -> Option<Input> {
        let contact = self.people.contact(person)?;
        let mut input = Input::new();
        input.insert("name".to_owned(), contact.name.into());
        input.extend(contact.mail.map(|mail| ("mail".to_owned(), mail.into())));
        input.extend(contact.phone.map(|phone| ("phone".to_owned(), phone.into())));
        Some(input)
    }

    fn cell(&self, shape: &Shape, value: &Value) -> Cell {
        match (shape, value) {
            (Shape::Date, Value::String(day)) => day.parse().map_or_else(|_| Cell::Text(day.clone()), Cell::Date),
            (Shape::Number(..) | Shape::Consequence | Shape::Likelihood | Shape::RiskLevel, Value::Number(number)) => {
                number.as_f64().map_or(Cell::Empty, Cell::Number)
            }
            _ => match self.text(shape, value) {
                text if text.is_empty() => Cell::Empty,
                text => Cell::Text(text),
            },
        }
    }

    fn text(&self, shape: &Shape, value: &Value) -> String {
        match (shape, value) {
            (Shape::Many(inner), Value::Array(list)) => {
                // Several that ended may stand for the same one.
                let mut parts: Vec<String> = Vec::new();
                for text in list.iter().map(|value| self.text(inner, value)) {
                    if !text.is_empty() && !parts.contains(&text) {
                        parts.push(text);
                    }
                }
                parts.join("; ")
            }
            (Shape::YesNo, Value::Bool(yes)) => (self.label)(if *yes { "yes" } else { "no" }),
            (Shape::Choice(word, _), Value::String(key)) => (self.label)(&format!("{word}-{key}")),
            (Shape::Graded(word, _), Value::String(text)) => {
                let (which, step) = graded(text);
                let which = (self.label)(&format!("{word}-{which}"));
                step.map_or_else(|| which.clone(), |step| format!("{which}: {step}"))
            }
            (Shape::Reference([kind]), Value::Number(number)) => {
                let number = number.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
                self.key(ItemRef { kind: *kind, number })
            }
            (Shape::Scope, Value::String(scope)) if scope == "municipality" => (self.label)("scope-municipality"),
            (Shape::Reference(_) | Shape::Scope, Value::String(item)) => {
                let Ok(item) = item.parse::<ItemRef>() else { return String::new() };
                let key = self.key(item);
                let several = self.names.get(&folded(&key)).is_some_and(|count| *count > 1);
                if several { format!("{}: {key}", item.kind.word()) } else { key }
            }
            (_, Value::String(text)) => text.clone(),
            (_, Value::Null) => String::new(),
            (_, value) => value.to_string(),
        }
    }

    /// What a thing is called in another thing's row; a unit that has ended is called what took its place. Empty when it
    /// is no longer in use.
    fn key(&self, item: ItemRef) -> String {
        let shown = |item| self.keys.contains_key(&item);
        if item.kind == Kind::Person {
            let contact = self.people.contact(PersonId(item.number)).unwrap_or_default();
            return contact.mail.unwrap_or(contact.name);
        }
        self.keys.get(&stands_for(self.municipality, &shown, item)).cloned().unwrap_or_default()
    }
}

/// The unit in use that has taken the place of one that ended; itself where there is none, as for all else.
pub(crate) fn stands_for(municipality: &Municipality, in_use: &dyn Fn(ItemRef) -> bool, item: ItemRef) -> ItemRef {
    let mut here = item;
    for _ in 0..FARTHEST {
        let ended = UnitId::KIND == here.kind && !in_use(here);
        let unit = municipality.units.get(UnitId(here.number)).filter(|_| ended);
        match unit.and_then(|unit| unit.state.succeeded_by.first()) {
            Some(next) => here = (*next).into(),
            None => break,
        }
    }
    here
}
