//! What a field is: its shape for forms, templates and the API, how it is read from what a person or a
//! program gave, and how it is written back. One declaration (see `record!`) serves the page's form, the
//! JSON API, the import's columns and the workbook template, so they cannot drift apart.
//! Reading finds all faults at once, each tied to its field.

use crate::id::{ItemRef, Kind, Numbered, Scope};
use serde_json::Value;

/// What was given, by field name. A form's texts and an API's JSON look alike from here on.
pub type Input = serde_json::Map<String, Value>;

/// How a field looks to somebody filling it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line, at most so many characters.
    Text(usize),
    /// Several lines, at most so many characters.
    Prose(usize),
    /// A day.
    Date,
    /// A whole number between the two, both included.
    Number(i64, i64),
    /// Yes or no.
    YesNo,
    /// One of a fixed list; the name prefixes each value's text key.
    Choice(&'static str, &'static [&'static str]),
    /// One of a fixed list, with a step on the consequence scale or none: `individual:3`.
    Graded(&'static str, &'static [&'static str]),
    /// A step on the municipality's own consequence scale.
    Consequence,
    /// A step on the municipality's own likelihood scale.
    Likelihood,
    /// A level of the municipality's own risk matrix.
    RiskLevel,
    /// Another item, of one of these kinds.
    Reference(&'static [Kind]),
    /// A part of the municipality.
    Scope,
    /// Further facts as label and text.
    Facts,
    /// Several of the same.
    Many(Box<Shape>),
}

/// A field's name, shape and whether it must be given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its name in events, addresses, columns and text keys.
    pub name: &'static str,
    /// How it looks to somebody filling it in.
    pub shape: Shape,
    /// Whether it must be given.
    pub required: bool,
}

/// What can be wrong with what was given for a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was given where something must be.
    Missing,
    /// Longer than this many characters.
    TooLong(usize),
    /// Not a day of the calendar.
    NotADate,
    /// Not a whole number between these two.
    NotANumber(i64, i64),
    /// Not one of the list.
    NotAChoice,
    /// Names nothing that exists, or nothing the asker may see.
    NoSuch,
    /// No one thing is called so; what is called nearly so, to choose from.
    NoneNamed {
        /// What was given.
        text: String,
        /// Names like it that there are.
        near: Vec<String>,
    },
    /// A text was asked for.
    NotAText,
    /// Several values where one was asked for.
    NotOne,
    /// One value where a list of them was asked for.
    NotAList,
    /// A text with characters that nobody sees and that do something else than stand there.
    Invisible,
    /// Further facts that are not a label and a text each.
    NotFacts,
    /// This field is not part of the command.
    Unknown,
    /// A rule across fields does not hold; the key of its text.
    Rule(&'static str),
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field's name.
    pub field: String,
    /// What is wrong.
    pub wrong: Wrong,
}

impl Fault {
    /// What is wrong with the named field.
    pub fn new(field: impl Into<String>, wrong: Wrong) -> Self {
        Fault { field: field.into(), wrong }
    }
}

/// A value that fills one field.
pub trait Leaf: Sized + Clone + PartialEq {
    /// How it looks to somebody filling it in.
    fn shape() -> Shape;
    /// Reads it from what was given, which is not empty.
    fn from_value(value: &Value) -> Result<Self, Wrong>;
    /// Writes it back as it would be given.
    fn to_value(&self) -> Value;
    /// Takes the content out, for disposal: ids, kinds and dates stay.
    fn blank(&mut self) {}
    /// The items it points at.
    fn references(&self, _found: &mut Vec<ItemRef>) {}
}

/// A part of a record: one field, or several when a record stands within another.
pub trait Part: Sized {
    /// The fields this part has when it stands under `name`.
    fn specs(name: &'static str, out: &mut Vec<Spec>);
    /// Reads it; what is wrong goes to `faults`, and nothing comes back then.
    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self>;
    /// Writes it back as it would be given.
    fn put(&self, name: &'static str, out: &mut Input);
    /// Takes the content out, for disposal.
    fn blank(&mut self);
    /// The items it points at, with the field each stands in.
    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>);
    /// Takes over what stood before and whoever gave this could not see: references in lists, and single ones that
    /// were left out. A single one that was given anew takes the place of what stood there.
    fn keep_unseen(&mut self, _before: &Self, _unseen: &dyn Fn(ItemRef) -> bool) {}
    /// Whether there is nothing to store.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A value of the shape [`Shape::Graded`] in its two parts: which of the list, and the step if one is given.
pub fn graded(text: &str) -> (&str, Option<&str>) {
    text.rsplit_once(':').map_or((text.trim(), None), |(which, step)| (which.trim(), Some(step.trim())))
}

/// Whether nothing was given: no value, or only white space.
pub fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(list)) => list.iter().all(|value| is_empty(Some(value))),
        Some(_) => false,
    }
}

/// Of several values none is taken: which was meant, nobody said.
fn one<L: Leaf>(value: &Value) -> Result<L, Wrong> {
    if value.is_array() { Err(Wrong::NotOne) } else { L::from_value(value) }
}

fn pointed_at<L: Leaf>(leaf: &L) -> Vec<ItemRef> {
    let mut items = Vec::new();
    leaf.references(&mut items);
    items
}

fn point<L: Leaf>(leaf: &L, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
    found.extend(pointed_at(leaf).into_iter().map(|item| (name, item)));
}

impl<L: Leaf> Part for L {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name, shape: L::shape(), required: true });
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let given = input.get(name).filter(|value| !is_empty(Some(value)));
        match given.ok_or(Wrong::Missing).and_then(one) {
            Ok(leaf) => Some(leaf),
            Err(wrong) => {
                faults.push(Fault::new(name, wrong));
                None
            }
        }
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        out.insert(name.to_owned(), self.to_value());
    }

    fn blank(&mut self) {
        Leaf::blank(self);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        point(self, name, found);
    }
}

impl<L: Leaf> Part for Option<L> {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name, shape: L::shape(), required: false });
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        if is_empty(input.get(name)) {
            return Some(None);
        }
        L::take(name, input, faults).map(Some)
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        if let Some(leaf) = self {
            leaf.put(name, out);
        }
    }

    fn blank(&mut self) {
        if let Some(leaf) = self {
            Leaf::blank(leaf);
        }
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        if let Some(leaf) = self {
            point(leaf, name, found);
        }
    }

    fn keep_unseen(&mut self, before: &Self, unseen: &dyn Fn(ItemRef) -> bool) {
        if self.is_none() {
            *self = before.clone().filter(|leaf| pointed_at(leaf).into_iter().any(unseen));
        }
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<L: Leaf> Part for Vec<L> {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name, shape: Shape::Many(Box::new(L::shape())), required: false });
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let given: &[Value] = match input.get(name) {
            Some(Value::Array(list)) => list,
            one if is_empty(one) => &[],
            _ => {
                faults.push(Fault::new(name, Wrong::NotAList));
                return None;
            }
        };
        let mut list = Vec::new();
        for value in given.iter().filter(|value| !is_empty(Some(value))) {
            match L::from_value(value) {
                // Pointing at the same thing twice says no more than once.
                Ok(leaf) if list.contains(&leaf) && !pointed_at(&leaf).is_empty() => {}
                Ok(leaf) => list.push(leaf),
                Err(wrong) => {
                    faults.push(Fault::new(name, wrong));
                    return None;
                }
            }
        }
        Some(list)
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        if !self.is_empty() {
            out.insert(name.to_owned(), Value::Array(self.iter().map(Leaf::to_value).collect()));
        }
    }

    fn blank(&mut self) {
        self.iter_mut().for_each(Leaf::blank);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        for leaf in self {
            point(leaf, name, found);
        }
    }

    fn keep_unseen(&mut self, before: &Self, unseen: &dyn Fn(ItemRef) -> bool) {
        // Each goes back to its place, so that a list of which nothing seen was changed is the same list.
        for (place, leaf) in before.iter().enumerate() {
            if pointed_at(leaf).into_iter().any(unseen) && !self.contains(leaf) {
                self.insert(place.min(self.len()), leaf.clone());
            }
        }
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl Leaf for bool {
    fn shape() -> Shape {
        Shape::YesNo
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        match value {
            Value::Bool(yes) => Ok(*yes),
            Value::String(text) if matches!(text.trim(), "true" | "yes" | "on") => Ok(true),
            Value::String(text) if matches!(text.trim(), "false" | "no" | "off") => Ok(false),
            _ => Err(Wrong::NotAChoice),
        }
    }

    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
}

impl<I: Numbered> Leaf for I {
    fn shape() -> Shape {
        Shape::Reference(const { &[I::KIND] })
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let number = match value {
            Value::Number(number) => number.as_u64().and_then(|number| u32::try_from(number).ok()),
            Value::String(text) => match text.trim().parse::<ItemRef>() {
                Ok(item) if item.kind == I::KIND => Some(item.number),
                Ok(_) => None,
                Err(_) => text.trim().parse().ok(),
            },
            _ => None,
        };
        number.filter(|number| *number > 0).map(I::of).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::from(self.number())
    }

    fn references(&self, found: &mut Vec<ItemRef>) {
        found.push((*self).into());
    }
}

impl Leaf for ItemRef {
    fn shape() -> Shape {
        Shape::Reference(Kind::ALL)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        value.as_str().and_then(|text| text.trim().parse().ok()).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }

    fn references(&self, found: &mut Vec<ItemRef>) {
        found.push(*self);
    }
}

impl Leaf for Scope {
    fn shape() -> Shape {
        Shape::Scope
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        value.as_str().and_then(|text| text.trim().parse().ok()).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::String(self.to_string())
    }

    fn references(&self, found: &mut Vec<ItemRef>) {
        found.extend(self.item());
    }
}
