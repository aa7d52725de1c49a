//! The classification scheme (klassificeringsstruktur): the municipality's own codes for its processes with their names.
//! Record types are ordered by it. Until one is set, the three usual top classes name the codes; then a code that the
//! scheme does not have is said to be unknown.

use super::event::{InformationEvent, SchemeSet};
use crate::command::{By, Decided, Ground, Verb};
use crate::field::{Fault, Input, Part, Shape, Spec, Wrong};
use crate::id::{ItemRef, Scope};
use crate::mandate::{Act, Elsewhere};
use crate::municipality::Municipality;
use crate::number::Version;
use crate::refusal::Refusal;
use crate::text::{Line, Name};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, OnceLock};

/// A code and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeCode {
    /// The code, such as `3.7.2`.
    pub code: Line,
    /// The class, group or process.
    pub name: Name,
}

/// A scheme: its codes in order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheme {
    /// The codes.
    pub codes: Vec<SchemeCode>,
}

/// The most codes a scheme has.
const MOST: usize = 5_000;
/// The longest text that is read.
const LONGEST: usize = 500_000;
/// The longest code.
const LONGEST_CODE: usize = 20;

/// A line of a scheme that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeFault {
    /// Which line, from 1.
    pub line: usize,
    /// What is wrong with it, as the key of its text.
    pub wrong: &'static str,
}

/// What orders codes: numbers by their size, so that 3.10 comes after 3.9.
pub fn code_order(code: &str) -> Vec<(u64, String)> {
    let part =
        |part: &str| part.parse().map_or_else(|_| (u64::MAX, part.to_lowercase()), |number| (number, String::new()));
    code.split('.').map(part).collect()
}

/// The code with which the process of a record type begins, such as `3.7.2` of *3.7.2 Elevhälsa*; none if it begins with none.
pub fn code_of(process: &str) -> Option<&str> {
    let first =
        process.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | ':')).find(|word| !word.is_empty())?;
    let code = first.trim_end_matches('.');
    is_code(code).then_some(code)
}

fn is_code(code: &str) -> bool {
    let letters = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    code.chars().any(|c| c.is_ascii_digit()) && code.chars().count() <= LONGEST_CODE && code.split('.').all(letters)
}

impl Scheme {
    /// Reads a scheme that is written as a code and a name on each line, as it is pasted from a sheet.
    ///
    /// # Errors
    /// Every line that cannot be read, with what is wrong.
    pub fn parse(text: &str) -> Result<Self, Vec<SchemeFault>> {
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let pairs = lines.map(|(place, line)| {
            let line = line.trim();
            let (code, name) = line.split_once([' ', '\t', ';', '\u{a0}']).unwrap_or((line, ""));
            (place + 1, code.to_owned(), name.trim_matches([' ', '\t', ';', '\u{a0}']).to_owned())
        });
        Self::from_rows(pairs)
    }

    /// Reads rows of a code and a name, each with the number that its fault is told by.
    ///
    /// # Errors
    /// Every row that cannot be read, with what is wrong.
    pub fn from_rows(pairs: impl Iterator<Item = (usize, String, String)>) -> Result<Self, Vec<SchemeFault>> {
        let (mut codes, mut faults, mut met) = (Vec::new(), Vec::new(), HashSet::new());
        for (line, code, name) in pairs {
            let code = code.trim().trim_end_matches('.');
            let read = match (is_code(code), Line::new(code), Name::new(&name)) {
                (false, ..) | (_, Err(_), _) => Err("scheme-not-a-code"),
                (_, _, Err(Wrong::Missing)) => Err("scheme-name-missing"),
                (.., Err(_)) => Err("scheme-name-too-long"),
                (_, Ok(code), Ok(_)) if !met.insert(code.to_lowercase()) => Err("scheme-code-twice"),
                (_, Ok(code), Ok(name)) => Ok(SchemeCode { code, name }),
            };
            match read {
                Ok(code) if codes.len() < MOST => codes.push(code),
                Ok(_) => faults.push(SchemeFault { line, wrong: "scheme-too-many" }),
                Err(wrong) => faults.push(SchemeFault { line, wrong }),
            }
        }
        codes.sort_by_cached_key(|one| code_order(&one.code));
        if codes.is_empty() && faults.is_empty() {
            faults.push(SchemeFault { line: 1, wrong: "scheme-empty-text" });
        }
        if faults.is_empty() { Ok(Scheme { codes }) } else { Err(faults) }
    }

    /// What a code stands for.
    pub fn name(&self, code: &str) -> Option<&Name> {
        let order = code_order(code);
        let place = self.codes.binary_search_by_key(&order, |one| code_order(&one.code)).ok()?;
        self.codes.get(place).map(|one| &one.name)
    }

    /// As it would be pasted: a code and a name on each line.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.codes.iter().map(|one| format!("{} {}\n", one.code, one.name)).collect();
        lines.concat()
    }

    /// The three usual top classes, as they come with the program.
    pub fn usual() -> &'static Scheme {
        static USUAL: OnceLock<Scheme> = OnceLock::new();
        let read = || serde_json::from_str(include_str!("../../../../catalogues/scheme.json")).unwrap_or_default();
        USUAL.get_or_init(read)
    }
}

/// The schemes in order of version; the last is in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schemes {
    /// All that were set.
    pub all: imbl::Vector<Arc<Scheme>>,
    /// Where the last was set.
    pub set_at: Option<u64>,
}

impl Schemes {
    /// The scheme that was set last; none before one is.
    pub fn in_force(&self) -> Option<&Scheme> {
        self.all.last().map(|scheme| &**scheme)
    }

    /// What names codes: the scheme in force, or the usual top classes.
    pub fn naming(&self) -> &Scheme {
        self.in_force().unwrap_or_else(|| Scheme::usual())
    }

    /// Whether a scheme is in force and has no such code as a process begins with.
    pub fn is_unknown(&self, process: &str) -> bool {
        self.in_force().is_some_and(|scheme| code_of(process).is_none_or(|code| scheme.name(code).is_none()))
    }
}

/// The processes of open record types that the scheme in force does not have, with how many rows name each. Only
/// rows that are seen are counted.
pub fn unknown_codes(municipality: &Municipality, seen: impl Fn(ItemRef) -> bool) -> BTreeMap<String, usize> {
    let mut unknown = BTreeMap::new();
    for (id, row) in municipality.record_types.iter().filter(|(_, row)| row.is_open()) {
        let Some(process) = &row.description.process else { continue };
        if municipality.schemes.is_unknown(process) && seen(id.into()) {
            *unknown.entry(process.to_string()).or_insert(0) += 1;
        }
    }
    unknown
}

/// Put a classification scheme in force.
#[derive(Clone, Debug, PartialEq)]
pub struct SetScheme {
    /// The scheme.
    pub scheme: Scheme,
    /// Where it was decided, when it was not by whoever enters it.
    pub elsewhere: Elsewhere,
}

impl Part for SetScheme {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        out.push(Spec { name: "codes", shape: Shape::Prose(LONGEST), required: true });
        Elsewhere::specs("", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let told = |one: &Value, name: &str| one.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let elsewhere = Elsewhere::take("", input, faults);
        let read = match input.get("codes") {
            Some(Value::String(text)) if text.chars().count() <= LONGEST => Scheme::parse(text),
            Some(Value::String(_)) => {
                faults.push(Fault::new("codes", Wrong::TooLong(LONGEST)));
                return None;
            }
            Some(Value::Array(list)) => Scheme::from_rows(
                list.iter().enumerate().map(|(place, one)| (place + 1, told(one, "code"), told(one, "name"))),
            ),
            _ => {
                faults.push(Fault::new("codes", Wrong::Missing));
                return None;
            }
        };
        let wrong = |fault: SchemeFault| Fault::new(format!("codes.{}", fault.line), Wrong::Rule(fault.wrong));
        let read = read.map_err(|wrongs| faults.extend(wrongs.into_iter().map(wrong)));
        Some(SetScheme { scheme: read.ok()?, elsewhere: elsewhere? })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        if let Ok(value) = serde_json::to_value(&self.scheme.codes) {
            out.insert("codes".to_owned(), value);
        }
        self.elsewhere.put("", out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.elsewhere);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        self.elsewhere.references(name, found);
    }
}

impl Verb for SetScheme {
    const NAME: &'static str = "scheme.set";

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn replaces(&self, municipality: &Municipality) -> Option<u64> {
        municipality.schemes.set_at
    }

    fn elsewhere(&self) -> Option<&Elsewhere> {
        Some(&self.elsewhere)
    }

    fn asks(&self, _municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((Act::SetScheme, Scope::Municipality))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let version = u32::try_from(ground.municipality.schemes.all.len()).unwrap_or(u32::MAX).saturating_add(1);
        let SetScheme { scheme, elsewhere } = self;
        decided.add(InformationEvent::SchemeSet(SchemeSet { version: Version(version), scheme, elsewhere }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_read_as_it_is_pasted_and_each_bad_line_is_told() {
        let scheme = Scheme::parse("1\tStyrande\n\n3.10; Kultur\n3.9 Skola\n3. Kärnverksamhet").unwrap();
        let codes: Vec<&str> = scheme.codes.iter().map(|one| &*one.code).collect();
        assert_eq!(codes, ["1", "3", "3.9", "3.10"]);
        assert_eq!(scheme.name("3.10").map(|name| &**name), Some("Kultur"));
        assert_eq!(Scheme::parse(&scheme.text()), Ok(scheme));
        let faults = Scheme::parse("1 Styrande\n1.1\nStödjande\n1 Igen").unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.wrong)).collect();
        assert_eq!(told, [(2, "scheme-name-missing"), (3, "scheme-not-a-code"), (4, "scheme-code-twice")]);
    }

    #[test]
    fn a_process_is_known_by_the_code_it_begins_with() {
        assert_eq!(code_of("3.7.2 Elevhälsa"), Some("3.7.2"));
        assert_eq!(code_of("3.7.2."), Some("3.7.2"));
        assert_eq!(code_of("Elevhälsa"), None);
        let set = Schemes { all: imbl::vector![Arc::new(Scheme::parse("3.7 Skola").unwrap())], set_at: Some(1) };
        assert!(!set.is_unknown("3.7 Skola"));
        assert!(set.is_unknown("3.8") && set.is_unknown("Skola"));
        assert!(!Schemes::default().is_unknown("9.9"));
        assert_eq!(Schemes::default().naming().codes.len(), 3);
    }
}
