//! What an address may ask for. Each place names the parameters it takes and what they take; anything else is told and
//! not passed over, so that nobody reads more, or something else, than they asked for. The description for programs is
//! made of the same.

use crate::failure::Failure;
use crate::list::{Noun, paged};
use crate::session::Viewer;
use domain::chain::Link;
use domain::field::Wrong;
use domain::id::{ItemRef, Kind, Scope};
use domain::picture::{Condition, Values};
use domain::time::Date;
use serde_json::{Value, json};
use words::Value as Word;

/// The most rows of a page.
const ROWS: i64 = 500;

/// A parameter of an address.
pub(super) struct Parameter {
    pub(super) name: &'static str,
    takes: Takes,
}

/// What a parameter takes.
enum Takes {
    /// Any text.
    Text,
    /// Today or an earlier day.
    Day,
    /// A whole number between the two, both included.
    Whole(i64, i64),
    /// A part of the municipality.
    Part,
    /// A part of the municipality, or one information set.
    PartOrSet,
    /// One of these.
    OneOf(Vec<String>),
}

fn one(name: &'static str, takes: Takes) -> Parameter {
    Parameter { name, takes }
}

fn one_of(name: &'static str, values: impl IntoIterator<Item = &'static str>) -> Parameter {
    one(name, Takes::OneOf(values.into_iter().map(str::to_owned).collect()))
}

/// The day shown, by either name.
pub(super) fn day() -> Vec<Parameter> {
    vec![one("at", Takes::Day), one("date", Takes::Day)]
}

/// The day shown and a part of the municipality.
pub(super) fn part() -> Vec<Parameter> {
    with(day(), [one("scope", Takes::Part)])
}

/// The day shown, and a part of the municipality or an information set.
pub(super) fn chain() -> Vec<Parameter> {
    with(day(), [one("scope", Takes::PartOrSet)])
}

/// What stops the chain.
pub(super) fn broken() -> Vec<Parameter> {
    with(with(chain(), page()), [one_of("link", Link::ALL.iter().map(|link| link.key()))])
}

/// A noun's list: its filters, what the picture's numbers count, sort and page.
pub(super) fn list<D: Noun>() -> Vec<Parameter> {
    let own: Vec<Parameter> = D::filters().iter().map(|filter| one(filter.name, Takes::Text)).collect();
    // `at` is a date here.
    let narrows = Condition::fields().into_iter().filter(|(name, _)| *name != "at");
    let narrows = narrows.filter(|(name, _)| own.iter().all(|filter| filter.name != *name)).map(|(name, values)| {
        one(
            name,
            match values {
                Values::Part => Takes::Part,
                Values::Whole(least, most) => Takes::Whole(least, most),
                Values::OneOf(values) => Takes::OneOf(values),
            },
        )
    });
    let narrows: Vec<Parameter> = narrows.collect();
    let columns = D::columns().into_iter().map(|column| column.name);
    let sort = sorted_by(columns.chain(["title", "number"]));
    let rest = [one_of("closed", ["yes", "no"]), one("q", Takes::Text), sort];
    with(with(with(with(day(), page()), own), narrows), rest)
}

/// Other lists: filters by what they take, sort where they have one, and page.
pub(super) fn filtered(
    filters: impl IntoIterator<Item = (&'static str, Option<Vec<String>>)>,
    sorts: &[&'static str],
) -> Vec<Parameter> {
    let filters = filters.into_iter().map(|(name, values)| one(name, values.map_or(Takes::Text, Takes::OneOf)));
    let sort = (!sorts.is_empty()).then(|| sorted_by(sorts.iter().copied()));
    with(with(with(day(), page()), filters), sort)
}

/// The same with further parameters.
pub(super) fn with(mut all: Vec<Parameter>, more: impl IntoIterator<Item = Parameter>) -> Vec<Parameter> {
    all.extend(more);
    all
}

/// A part of the municipality.
pub(super) fn scope() -> Parameter {
    one("scope", Takes::Part)
}

fn page() -> Vec<Parameter> {
    vec![one("page", Takes::Whole(1, i64::from(u32::MAX))), one("per_page", Takes::Whole(1, ROWS))]
}

fn sorted_by(names: impl Iterator<Item = &'static str>) -> Parameter {
    one("sort", Takes::OneOf(names.flat_map(|name| [name.to_owned(), format!("-{name}")]).collect()))
}

/// Refuses what the place does not take, each parameter with what it does take.
pub(super) fn check(viewer: &Viewer, takes: &[Parameter]) -> Result<(), Failure> {
    let mut faults = Vec::new();
    for (name, values) in viewer.query.iter() {
        let mut given = values.iter().map(|value| value.trim()).filter(|value| !value.is_empty());
        let wrong = match takes.iter().find(|parameter| parameter.name == name) {
            Some(parameter) => given.find_map(|value| parameter.wrong(viewer, value)),
            None => {
                let names: Vec<&str> = takes.iter().map(|parameter| parameter.name).collect();
                Some(viewer.words.with("api-asked-unknown", &[("names", Word::from(names.join(", ")))]))
            }
        };
        faults.extend(wrong.map(|wrong| (name.to_owned(), wrong)));
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure::faulty(faults)) }
}

/// Which page of `total` rows is asked for: page, pages and rows to a page. There is no page after the last.
pub(super) fn page_of(viewer: &Viewer, total: usize) -> Result<(usize, usize, usize), Failure> {
    let (page, pages, per_page) = paged(&viewer.query, total);
    let asked = viewer.query.get("page").and_then(|text| text.parse::<usize>().ok());
    if asked.is_some_and(|asked| asked > pages) {
        let most = i64::try_from(pages).unwrap_or(i64::MAX);
        let text = words::refusal::wrong(viewer.words, &Wrong::NotANumber(1, most));
        return Err(Failure::faulty(vec![("page".to_owned(), text)]));
    }
    Ok((page, pages, per_page))
}

/// What a list is sorted by, and whether from the end.
pub(super) fn sort_asked(viewer: &Viewer) -> Option<(&str, bool)> {
    let asked = viewer.query.get("sort")?;
    Some(asked.strip_prefix('-').map_or((asked, false), |name| (name, true)))
}

impl Parameter {
    /// What is wrong with a value, in the reader's language.
    fn wrong(&self, viewer: &Viewer, value: &str) -> Option<String> {
        let words = viewer.words;
        let is_part = || value.parse::<Scope>().is_ok();
        let is_set = || value.parse::<ItemRef>().is_ok_and(|item| item.kind == Kind::InformationSet);
        match &self.takes {
            Takes::Text => None,
            Takes::Day => {
                let day = value.parse::<Date>().is_ok_and(|day| day <= viewer.today);
                (!day).then(|| words.text("api-asked-day").into_owned())
            }
            Takes::Whole(least, most) => {
                let whole = value.parse::<i64>().is_ok_and(|number| (*least..=*most).contains(&number));
                (!whole).then(|| words::refusal::wrong(words, &Wrong::NotANumber(*least, *most)))
            }
            Takes::Part => (!is_part()).then(|| words.text("api-asked-part").into_owned()),
            Takes::PartOrSet => (!is_part() && !is_set()).then(|| words.text("api-asked-part-or-set").into_owned()),
            Takes::OneOf(values) => (!values.iter().any(|known| known == value))
                .then(|| words.with("api-asked-one-of", &[("values", Word::from(values.join(", ")))])),
        }
    }

    /// The parameter as OpenAPI describes it.
    pub(super) fn described(&self) -> Value {
        let schema = match &self.takes {
            Takes::Text => json!({ "type": "string" }),
            Takes::Day => json!({ "type": "string", "format": "date" }),
            Takes::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Takes::Part => super::schema::part(&[]),
            Takes::PartOrSet => super::schema::part(&[Kind::InformationSet]),
            Takes::OneOf(values) => json!({ "type": "string", "enum": values }),
        };
        json!({ "name": self.name, "in": "query", "schema": schema })
    }
}
