//! From a form's texts to what a command reads: references picked by name become ids, several lines become
//! several values, and what forms carry besides (token, position, command id) is taken out.

use crate::address::Query;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::field::{Fault, Input, Shape, Spec, Wrong};
use domain::id::{ItemRef, Kind, Scope};
use domain::municipality::Municipality;
use domain::sight::Sight;
use engine::{Names, View, fold};
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Display;

/// What a form sent: the fields as typed, and what it carries besides.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sent {
    pub(crate) fields: Query,
    pub(crate) csrf: String,
    pub(crate) based_on: Option<u64>,
    pub(crate) command_id: Option<[u8; 16]>,
    pub(crate) stop_answered: bool,
}

impl Sent {
    /// Reads a form's body.
    pub(crate) fn read(body: &str) -> Self {
        let mut fields = Query::read(body).with_rows_joined();
        let csrf = fields.get("csrf").unwrap_or_default().to_owned();
        let based_on = fields.get("based_on").and_then(|text| text.parse().ok());
        let command_id = fields.get("command_id").and_then(id);
        let stop_answered = fields.get("no_protected_information") == Some("true");
        for name in ["csrf", "based_on", "command_id", "no_protected_information"] {
            fields = fields.with(name, None);
        }
        Sent { fields, csrf, based_on, command_id, stop_answered }
    }
}

/// Whether a verb takes free text, so that what may not be in Utkik could be written: its form asks about it, and
/// its description for programs says it.
pub(crate) fn takes_free_text(specs: &[Spec]) -> bool {
    specs.iter().any(|spec| matches!(spec.shape, Shape::Prose(_) | Shape::Facts))
}

/// A command id as forms and programs write it: 32 hexadecimal digits.
pub(crate) fn id(text: &str) -> Option<[u8; 16]> {
    let text = text.trim().replace('-', "");
    let mut id = [0; 16];
    if text.len() != 32 {
        return None;
    }
    for (place, byte) in id.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(id)
}

/// A command id as forms and programs write it.
pub(crate) fn id_text(id: [u8; 16]) -> String {
    domain::text::Digest::of(&id).hex().to_owned()
}

/// What the verb's fields read, from what was typed. A name that names nothing, or several things, is a fault.
pub(crate) fn resolve(viewer: &Viewer, specs: &[Spec], typed: &Query) -> (Input, Vec<Fault>) {
    let (mut input, mut faults) = (Input::new(), Vec::new());
    let resolver = Resolver { view: &viewer.view, whole: Speech::of(viewer).scope(Scope::Municipality) };
    for spec in specs {
        let texts = typed.all(spec.name);
        if texts.is_empty() {
            continue;
        }
        match resolver.values(&spec.shape, texts) {
            Ok(Some(value)) => {
                input.insert(spec.name.to_owned(), value);
            }
            Ok(None) => {}
            Err(wrong) => faults.push(Fault::new(spec.name, wrong)),
        }
    }
    for (name, _) in typed.iter() {
        if !specs.iter().any(|spec| spec.name == name) {
            faults.push(Fault::new(name, Wrong::Unknown));
        }
    }
    (input, faults)
}

struct Resolver<'a> {
    view: &'a View,
    /// What the municipality as a whole is called.
    whole: String,
}

impl Resolver<'_> {
    fn values(&self, shape: &Shape, texts: &[String]) -> Result<Option<Value>, Wrong> {
        match shape {
            Shape::Many(inner) => {
                let lines = texts.iter().flat_map(|text| text.lines()).map(str::trim).filter(|line| !line.is_empty());
                let values = lines.map(|line| self.value(inner, line)).collect::<Result<Vec<_>, _>>()?;
                Ok(Some(Value::Array(values)))
            }
            shape => match texts.iter().rev().map(|text| text.trim()).find(|text| !text.is_empty()) {
                Some(text) => self.value(shape, text).map(Some),
                None => Ok(None),
            },
        }
    }

    fn value(&self, shape: &Shape, text: &str) -> Result<Value, Wrong> {
        match shape {
            Shape::Reference(kinds) => self.item(kinds, text).map(|item| match kinds {
                [_] => Value::from(item.number),
                _ => Value::String(item.to_string()),
            }),
            Shape::Scope => self.scope(text).map(|scope| Value::String(scope.to_string())),
            _ => Ok(Value::String(text.to_owned())),
        }
    }

    /// An item by `Name (kind-17)`, `kind-17`, `17` or its name alone.
    fn item(&self, kinds: &[Kind], text: &str) -> Result<ItemRef, Wrong> {
        if let Some(item) = reference(text).filter(|item| kinds.contains(&item.kind)) {
            return Ok(item);
        }
        if let (Ok(number), [kind]) = (text.parse::<u32>(), kinds) {
            return Ok(ItemRef { kind: *kind, number });
        }
        let wanted = fold(text);
        let known: Vec<(ItemRef, String)> = kinds.iter().flat_map(|kind| named(self.view, *kind)).collect();
        let mut found = known.iter().filter(|(_, name)| fold(name) == wanted);
        match (found.next(), found.next()) {
            (Some((item, _)), None) => Ok(*item),
            _ => Err(Wrong::NoneNamed { text: text.to_owned(), near: near(&known, &wanted) }),
        }
    }

    fn scope(&self, text: &str) -> Result<Scope, Wrong> {
        if let Some(scope) = text.parse().ok().or_else(|| inner(text)?.parse().ok()) {
            return Ok(scope);
        }
        let is_whole = fold(text) == fold(&self.whole);
        match self.item(&[Kind::Unit, Kind::Object, Kind::Family, Kind::System], text) {
            Ok(_) if is_whole => Err(Wrong::NoSuch),
            Ok(item) => item.to_string().parse().map_err(|_| Wrong::NoSuch),
            Err(_) if is_whole => Ok(Scope::Municipality),
            Err(wrong) => Err(wrong),
        }
    }
}

/// So many names like what was typed are told.
const NEAR: usize = 3;
/// Names that begin alike for so many letters are told where none contains what was typed.
const ALIKE: usize = 4;

/// Names like what was typed, with their ids where several are called just so.
fn near(known: &[(ItemRef, String)], wanted: &str) -> Vec<String> {
    let folded: Vec<(String, &(ItemRef, String))> = known.iter().map(|one| (fold(&one.1), one)).collect();
    let called = |fits: &dyn Fn(&str) -> bool| -> Vec<String> {
        let told = folded.iter().filter(|(folded, _)| fits(folded)).take(NEAR);
        told.map(|(folded, (item, name))| if folded == wanted { shown_as(name, *item) } else { name.clone() }).collect()
    };
    let begins: String = wanted.chars().take(ALIKE).collect();
    let same = called(&|name| name == wanted);
    if !same.is_empty() {
        return same;
    }
    let containing = called(&|name| name.contains(wanted) || wanted.contains(name));
    if containing.is_empty() && begins.chars().count() == ALIKE {
        return called(&|name| name.starts_with(&begins));
    }
    containing
}

fn inner(text: &str) -> Option<&str> {
    text.strip_suffix(')')?.rsplit_once('(').map(|(_, inner)| inner)
}

fn reference(text: &str) -> Option<ItemRef> {
    text.parse().ok().or_else(|| inner(text)?.parse().ok())
}

/// How things are shown in a form, so that they read back: by name, and as `Name (kind-17)` where the name alone could
/// be read as something else.
pub(crate) struct Shown(HashMap<String, usize>);

impl Shown {
    /// What the names of all the things that the field could mean are.
    pub(crate) fn among<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let mut counts = HashMap::new();
        for name in names {
            *counts.entry(fold(name)).or_default() += 1;
        }
        Shown(counts)
    }

    /// A thing by its name, or by its name and what it is written as.
    pub(crate) fn by_name(&self, name: &str, written: impl Display) -> String {
        let alone = self.0.get(&fold(name)) == Some(&1);
        let as_reference = reference(name).is_some() || name.parse::<u32>().is_ok();
        // A field with several values takes one name from each line, and a name is read without space around it.
        let whole = name.lines().count() == 1 && name.trim() == name;
        if alone && whole && !as_reference { name.to_owned() } else { shown_as(name, written) }
    }
}

/// A name with what it is written as: `Name (kind-17)`.
pub(crate) fn shown_as(name: &str, written: impl Display) -> String {
    format!("{name} ({written})")
}

/// The open items of a kind that the viewer may see today, with their names.
pub(crate) fn named(view: &View, kind: Kind) -> Vec<(ItemRef, String)> {
    names_of(view.now(), view.names(), view.sight(), kind)
}

fn names_of(now: &Municipality, names: &Names, sight: &Sight, kind: Kind) -> Vec<(ItemRef, String)> {
    use domain::id::Numbered;
    use domain::item::Described;
    fn of<D: Described>(now: &Municipality) -> Vec<(ItemRef, String)> {
        let open = D::table(now).iter().filter(|(_, item)| item.is_open());
        open.map(|(id, item)| (id.into(), item.description.title().to_owned())).collect()
    }
    let all = match kind {
        Kind::Person => {
            names.iter().filter_map(|(person, _)| Some((person.into(), names.name(person)?.to_owned()))).collect()
        }
        Kind::Import => {
            let imports = now.sources.imports.iter();
            imports.map(|(id, import)| (ItemRef { kind, number: id.number() }, import.file.to_string())).collect()
        }
        kind => domain::with_description!(kind, of(now), Vec::new()),
    };
    all.into_iter().filter(|(item, _)| sight.may_see(now, *item)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_alone_unless_it_could_be_read_as_something_else() {
        let shown = Shown::among(["Skolförvaltningen", "Arkivet", "arkivet", "unit-7", "112"].into_iter());
        assert_eq!(shown.by_name("Skolförvaltningen", "unit-4"), "Skolförvaltningen");
        assert_eq!(shown.by_name("Arkivet", "unit-5"), "Arkivet (unit-5)");
        assert_eq!(shown.by_name("unit-7", "unit-9"), "unit-7 (unit-9)");
        assert_eq!(shown.by_name("112", "system-3"), "112 (system-3)");
    }
}
