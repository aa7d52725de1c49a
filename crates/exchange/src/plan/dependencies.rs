//! Dependencies written in one cell: `Name: criticality (means), Name: …`. A name may hold commas and colons, so
//! the criticality after it is what is looked for. They are linked when all systems of the file are known.

use super::lookup::Found;
use super::row::Row;
use super::sheet::SheetPlan;
use super::{Pending, Planner, Verdict, compare, current};
use crate::choice_words::{choice, words};
use crate::choices::Choices;
use crate::fields::{DEPENDENCIES_FROM, DEPENDENCIES_TO};
use crate::lists::split_values;
use crate::report::Reason;
use domain::command::Command;
use domain::field::{Input, Leaf, Shape};
use domain::id::{ItemRef, Kind, SystemId};
use domain::source::dependency_stood;
use domain::system::{Criticality, EndDependency};
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};

/// What a cell says of a system's dependencies.
pub(super) struct Said {
    /// The place of the sheet in the plan's order.
    sheet: usize,
    row: usize,
    column: usize,
    system: SystemId,
    from: bool,
    text: String,
}

/// One of the dependencies in a cell.
#[derive(Debug, PartialEq)]
struct Entry {
    name: String,
    criticality: Option<&'static str>,
    means: Option<String>,
}

fn keys() -> &'static [&'static str] {
    match Criticality::shape() {
        Shape::Choice(_, keys) => keys,
        _ => &[],
    }
}

/// The criticality that a text begins with, and what comes after it.
fn criticality(text: &str) -> Option<(&'static str, &str)> {
    let said = words(Criticality::WORD);
    let known = said.iter().map(|(word, _)| *word).chain(keys().iter().copied());
    let begins = known.filter_map(|word| {
        let mut letters = text.char_indices();
        let same = word
            .chars()
            .all(|letter| letters.next().is_some_and(|(_, other)| other.to_lowercase().eq(letter.to_lowercase())));
        let rest = text.get(letters.next().map_or(text.len(), |(place, _)| place)..).filter(|_| same)?;
        let ends = rest.is_empty() || rest.starts_with([' ', ',', ';', '(', '\n']);
        ends.then_some((word, rest))
    });
    let (word, rest) = begins.max_by_key(|(word, _)| word.len())?;
    Some((choice(Criticality::WORD, keys(), word)?, rest))
}

fn entries(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = text;
    let mut looked = 0;
    while let Some(colon) = rest.get(looked..).and_then(|text| text.find(':')).map(|place| looked + place) {
        let after = rest.get(colon + 1..).unwrap_or_default().trim_start();
        let Some((criticality, after)) = criticality(after) else {
            looked = colon + 1;
            continue;
        };
        let after = after.trim_start();
        let in_parentheses = after.strip_prefix('(').and_then(|means| means.split_once(')'));
        let (means, after) = in_parentheses.map_or((None, after), |(means, after)| (Some(means.trim()), after));
        let name = rest.get(..colon).unwrap_or_default().trim().to_owned();
        let means = means.filter(|means| !means.is_empty()).map(str::to_owned);
        entries.push(Entry { name, criticality: Some(criticality), means });
        rest = after.trim_start_matches([' ', ',', ';', '\n']);
        looked = 0;
    }
    let bare = split_values(rest, &Choices::new::<&str>(&[]));
    entries.extend(bare.into_iter().map(|name| Entry { name: name.to_owned(), criticality: None, means: None }));
    entries
}

impl Planner<'_> {
    pub(super) fn remember_dependencies(&mut self, sheet: &SheetPlan<'_>, read: &Row, item: ItemRef) {
        for (from, text, column) in &read.dependencies {
            let (row, column, from, text) = (read.place, *column, *from, text.clone());
            let system = SystemId(item.number);
            self.dependencies.push(Said { sheet: sheet.place, row, column, system, from, text });
        }
    }

    /// Links the systems by what the cells say.
    pub(super) fn link(&mut self, sheets: &[SheetPlan<'_>]) {
        let mut pairs: BTreeMap<(SystemId, SystemId), Value> = BTreeMap::new();
        let mut slots: HashMap<(SystemId, bool), serde_json::Map<String, Value>> = HashMap::new();
        for said in std::mem::take(&mut self.dependencies) {
            let Some(sheet) = sheets.iter().find(|sheet| sheet.place == said.sheet) else { continue };
            let slot = slots.entry((said.system, said.from)).or_default();
            let mut troubles = Vec::new();
            for entry in entries(&said.text) {
                for (other, criticality, means) in self.named(&entry, &mut troubles) {
                    let (system, on) = if said.from { (other, said.system) } else { (said.system, other) };
                    let mut input = Input::new();
                    input.extend(criticality.map(|key| ("criticality".to_owned(), Value::from(key))));
                    input.extend(means.map(|means| ("means".to_owned(), Value::from(means))));
                    let says = Value::Object(input);
                    match pairs.get(&(system, on)) {
                        Some(first) if *first != says => troubles.push((entry.name.clone(), Reason::Contradiction)),
                        Some(_) => {}
                        None => {
                            pairs.insert((system, on), says.clone());
                            if let Err(reason) = self.depend(system, on, &says, said.system, said.from) {
                                troubles.push((entry.name.clone(), reason));
                                continue;
                            }
                        }
                    }
                    slot.insert(ItemRef::from(other).to_string(), says);
                }
            }
            for (value, reason) in troubles {
                self.troubles.push(sheet.trouble(said.row, said.column, value, reason));
            }
        }
        let tells = [false, true].map(|from| sheets.iter().any(|sheet| sheet.tells_dependencies(from)));
        self.dependencies_stated(&slots, &pairs, tells);
    }

    /// The systems that an entry names: one whose name holds commas, or several with one description at the end.
    fn named(
        &self,
        entry: &Entry,
        troubles: &mut Vec<(String, Reason)>,
    ) -> Vec<(SystemId, Option<&'static str>, Option<String>)> {
        let find = |name: &str| match self.names.find(Kind::System, name) {
            Found::One(item) => Ok(SystemId(item.number)),
            Found::Several => Err(Reason::Ambiguous),
            Found::None => Err(Reason::NoSuch),
        };
        let whole = find(&entry.name);
        let parts = split_values(&entry.name, &Choices::new::<&str>(&[]));
        let several = parts.len() > 1 && parts.iter().any(|part| find(part).is_ok());
        let names = if whole.is_err() && several { parts } else { vec![entry.name.as_str()] };
        let last = names.len().saturating_sub(1);
        let mut found = Vec::new();
        for (place, name) in names.into_iter().enumerate() {
            match find(name) {
                Ok(system) if place == last => found.push((system, entry.criticality, entry.means.clone())),
                Ok(system) => found.push((system, None, None)),
                Err(reason) => troubles.push((name.to_owned(), reason)),
            }
        }
        found
    }

    /// What this source said last of a dependency, from the side of the system whose row says it.
    fn said_last(&self, about: SystemId, from: bool, other: SystemId) -> Option<Value> {
        let place = self.stated_at.get(&ItemRef::from(about))?;
        let slot = if from { DEPENDENCIES_FROM } else { DEPENDENCIES_TO };
        let said = self.statements.get(*place)?.was.as_ref()?.values.get(slot)?;
        said.get(ItemRef::from(other).to_string()).cloned()
    }

    fn depend(
        &mut self,
        system: SystemId,
        on: SystemId,
        says: &Value,
        about: SystemId,
        from: bool,
    ) -> Result<(), Reason> {
        let is = self.batch.municipality.dependencies.get(system, on).map(current::stated);
        let other = if from { system } else { on };
        match compare(self.said_last(about, from, other).as_ref(), Some(says), is.as_ref()) {
            Verdict::Keep => self.area("dependencies").unchanged += 1,
            // What stands otherwise is kept; it is listed at the cell.
            Verdict::Clash => return Err(Reason::Contradiction),
            Verdict::Take => {
                let mut input = says.as_object().cloned().unwrap_or_default();
                input.insert("system".to_owned(), system.0.into());
                input.insert("on".to_owned(), on.0.into());
                let stood = dependency_stood(&self.batch.municipality, system, on);
                let first = |mut refused: Vec<super::batch::Refused>| {
                    refused.pop().map_or(Reason::Refused, |refused| refused.reason)
                };
                let command = super::batch::read("system.depend", &input).map_err(first)?;
                self.batch.add(command).map_err(first)?;
                if let Some(pending) = self.stated_at.get(&about.into()).and_then(|at| self.statements.get_mut(*at)) {
                    remember(pending, from, other, stood);
                }
                let counts = self.area("dependencies");
                if is.is_some() { counts.changed += 1 } else { counts.created += 1 }
            }
        }
        Ok(())
    }

    /// Keeps what was said, and ends what the list no longer says if nobody else has touched it.
    fn dependencies_stated(
        &mut self,
        slots: &HashMap<(SystemId, bool), serde_json::Map<String, Value>>,
        pairs: &BTreeMap<(SystemId, SystemId), Value>,
        tells: [bool; 2],
    ) {
        let mut ended: Vec<(SystemId, SystemId)> = Vec::new();
        for pending in self.statements.iter_mut().filter(|pending| pending.says.item.kind == Kind::System) {
            let about = SystemId(pending.says.item.number);
            let [to, from] = tells;
            let sides = [(false, DEPENDENCIES_TO, to), (true, DEPENDENCIES_FROM, from)];
            for (from, slot, _) in sides.into_iter().filter(|(.., tells)| *tells) {
                let was = pending.was.as_ref().and_then(|was| was.values.get(slot)).and_then(Value::as_object);
                let says = slots.get(&(about, from));
                let is_row = pending.says.values.contains_key("name");
                let mut gone: Vec<(SystemId, Value)> = Vec::new();
                for (other, was) in was.into_iter().flatten().filter(|_| is_row) {
                    let Some(other) = other.parse::<ItemRef>().ok().map(|other| SystemId(other.number)) else {
                        continue;
                    };
                    let (system, on) = if from { (other, about) } else { (about, other) };
                    let stands = self.batch.municipality.dependencies.get(system, on).map(current::stated);
                    if !pairs.contains_key(&(system, on)) && stands.as_ref() == Some(was) {
                        ended.push((system, on));
                        gone.push((other, was.clone()));
                    }
                }
                for (other, stood) in gone {
                    remember(pending, from, other, stood);
                }
                match says {
                    Some(says) if !says.is_empty() => {
                        pending.says.values.insert(slot.to_owned(), Value::Object(says.clone()));
                    }
                    _ if is_row => drop(pending.says.values.remove(slot)),
                    _ => {}
                }
            }
        }
        for (system, on) in ended {
            if let Ok(Some(_)) = self.batch.add(Command::from(EndDependency { system, on })) {
                self.area("dependencies").changed += 1;
            }
        }
    }
}

/// Keeps what stood of a dependency with the statement that changed it.
fn remember(pending: &mut Pending, from: bool, other: SystemId, stood: Value) {
    let slot = if from { DEPENDENCIES_FROM } else { DEPENDENCIES_TO };
    let kept = pending.says.before.entry(slot.to_owned()).or_insert_with(|| Value::Object(Input::new()));
    if let Value::Object(by_other) = kept {
        by_other.insert(ItemRef::from(other).to_string(), stood);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, criticality: Option<&'static str>, means: Option<&str>) -> Entry {
        Entry { name: name.to_owned(), criticality, means: means.map(str::to_owned) }
    }

    #[test]
    fn names_hold_commas_colons_and_parentheses() {
        let text = "Nät, DMS (A, B): Till betydande del verksamhetskritiskt (API; Fil), Mål: Helt verksamhetskritiskt , \
                    C: Ej verksamhetskritiskt ";
        assert_eq!(
            entries(text),
            [
                entry("Nät, DMS (A, B)", Some("considerable"), Some("API; Fil")),
                entry("Mål", Some("full"), None),
                entry("C", Some("none"), None),
            ]
        );
    }

    #[test]
    fn the_longer_criticality_wins_and_bare_names_have_none() {
        let text = "A: Till betydande del ej verksamhetskritiskt (Fil), B; C\nD: E";
        let names = [entry("B", None, None), entry("C", None, None), entry("D: E", None, None)];
        let mut expected = vec![entry("A", Some("minor"), Some("Fil"))];
        expected.extend(names);
        assert_eq!(entries(text), expected);
    }
}
