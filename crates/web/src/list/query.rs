//! Which rows an address asks for: filtered by what the viewer may see first, then by the address, sorted, paged.
//! What was selected is kept with the snapshot: turning the page goes through nothing again.

use super::column::{Cell, Noun};
use crate::address::Query;
use crate::speak::Speech;
use domain::id::Numbered;
use domain::item::{Described, Item};
use domain::municipality::Municipality;
use domain::picture::{Applied, Condition, Filter};
use engine::{Rows, Tally, fold};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::sync::Arc;
use words::order;

/// So many rows stand on a page.
pub(crate) const ROWS: usize = 50;

/// The rows an address asks for.
pub(crate) struct Selection<'a, D: Noun> {
    shown: &'a Municipality,
    rows: Arc<Rows>,
    /// Which page, from 1.
    pub(crate) page: usize,
    /// How many rows a page has.
    pub(crate) per_page: usize,
    noun: PhantomData<D>,
}

/// An item with its id.
pub(crate) type Row<'a, D> = (<D as Described>::Id, &'a Arc<Item<D, <D as Described>::State>>);

impl<'a, D: Noun> Selection<'a, D> {
    /// All that fit, in order.
    pub(crate) fn all(&self) -> impl Iterator<Item = Row<'a, D>> {
        let table = D::table(self.shown);
        let ids = self.rows.numbers.iter().map(|number| D::Id::of(*number));
        ids.filter_map(|id| Some((id, table.get(id)?)))
    }

    /// The rows of the page.
    pub(crate) fn on_page(&self) -> impl Iterator<Item = Row<'a, D>> {
        self.all().skip((self.page - 1).saturating_mul(self.per_page)).take(self.per_page)
    }

    /// How many fit.
    pub(crate) fn count(&self) -> usize {
        self.rows.numbers.len()
    }

    /// How many the viewer may see, before anything narrows the list.
    pub(crate) fn seen(&self) -> usize {
        self.rows.seen
    }

    /// For each filter, how many have each value.
    pub(crate) fn values(&self) -> &[BTreeMap<String, Tally>] {
        &self.rows.values
    }

    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        self.count().div_ceil(self.per_page).max(1)
    }
}

/// The rows an address asks for.
pub(crate) fn select<'a, D: Noun>(speech: &Speech<'a>, query: &Query) -> Selection<'a, D> {
    let list = query.with("page", None).with("per_page", None).link(D::Id::KIND.word());
    let of = format!("{} {list}", speech.words.language().tag());
    let rows = speech.view.rows(&of, || rows::<D>(speech, query));
    let (page, _, per_page) = paged(query, rows.numbers.len());
    Selection { shown: speech.view.shown(), rows, page, per_page, noun: PhantomData }
}

/// Which page of `total` rows an address asks for: page, pages and rows to a page.
pub(crate) fn paged(query: &Query, total: usize) -> (usize, usize, usize) {
    let number = |name: &str| query.get(name).and_then(|text| text.parse::<usize>().ok());
    let per_page = number("per_page").unwrap_or(ROWS).clamp(1, 500);
    let pages = total.div_ceil(per_page).max(1);
    (number("page").unwrap_or(1).clamp(1, pages), pages, per_page)
}

fn rows<D: Noun>(speech: &Speech<'_>, query: &Query) -> Rows {
    let filters = D::filters();
    let mut values = vec![BTreeMap::new(); filters.len()];
    let shown = speech.view.shown();
    let closed = query.get("closed") == Some("yes");
    let text = query.get("q").map(fold);
    let wanted: Vec<&[String]> = filters.iter().map(|filter| query.all(filter.name)).collect();
    let filter = |one: &Narrowed<'_>| Filter { kind: D::Id::KIND, conditions: vec![one.condition] };
    let narrowed = narrowed::<D>(query);
    // Of several values of one name any will do.
    let by_name = narrowed.chunk_by(|one, next| one.name == next.name);
    let conditions: Vec<Vec<Filter>> = by_name.map(|any| any.iter().map(filter).collect()).collect();
    let applied: Vec<Vec<Applied<'_>>> =
        conditions.iter().map(|any| any.iter().map(|one| speech.view.applied(one)).collect()).collect();
    let closed = closed || counts_closed(query);
    let mut rows = Vec::new();
    let mut seen = 0;
    for (id, item) in D::table(shown).iter() {
        if (!closed && !item.is_open()) || !speech.view.may_see(id.into()) {
            continue;
        }
        seen += 1;
        let named = text.as_ref().is_none_or(|text| fold(item.description.title()).contains(text.as_str()));
        let holds = named && applied.iter().all(|any| any.iter().any(|one| one.fits(id.into())));
        let has: Vec<Vec<String>> = filters.iter().map(|filter| (filter.belongs)(speech, id, item)).collect();
        let wanting = |(has, wanted): (&Vec<String>, &&[String])| {
            !wanted.is_empty() && !wanted.iter().any(|value| has.contains(value))
        };
        let not: Vec<bool> = has.iter().zip(&wanted).map(wanting).collect();
        let nots = not.iter().filter(|not| **not).count();
        for ((has, not), counts) in has.into_iter().zip(&not).zip(&mut values) {
            // What fails only by this way's own choice is left when another of its values is chosen.
            let left = holds && nots == usize::from(*not);
            for value in has {
                let tally: &mut Tally = counts.entry(value).or_default();
                tally.seen += 1;
                tally.left += usize::from(left);
            }
        }
        if holds && nots == 0 {
            rows.push((id, item));
        }
    }
    sort(speech, query, &mut rows);
    Rows { numbers: rows.into_iter().map(|(id, _)| id.number()).collect(), seen, values }
}

/// Whether what is asked for counts what is closed among the rest.
fn counts_closed(query: &Query) -> bool {
    let mut pairs = query.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
    pairs.any(|(name, value)| Condition::read(name, value).is_some_and(Condition::counts_closed))
}

/// A condition that an address sets besides the list's own filters.
pub(crate) struct Narrowed<'a> {
    /// The name that sets it.
    pub(crate) name: &'a str,
    /// The value that sets it.
    pub(crate) value: &'a str,
    /// What it asks for.
    pub(crate) condition: Condition,
}

/// What numbers in the picture count and their links ask for, besides the list's own filters; by name.
pub(crate) fn narrowed<D: Noun>(query: &Query) -> Vec<Narrowed<'_>> {
    let own: Vec<&str> = D::filters().iter().map(|filter| filter.name).collect();
    let set = query.iter().filter(|(name, _)| !own.contains(name));
    let pairs = set.flat_map(|(name, values)| values.iter().map(move |value| (name, value.as_str())));
    let read = |(name, value)| Some(Narrowed { name, value, condition: Condition::read(name, value)? });
    pairs.filter_map(read).collect()
}

/// `sort=name` ascending, `sort=-name` descending; what is alike is in the order of names. Nothing comes last both ways.
fn sort<D: Noun>(speech: &Speech<'_>, query: &Query, rows: &mut [Row<'_, D>]) {
    let asked = query.get("sort").unwrap_or(D::USUAL_ORDER);
    let (name, down) = asked.strip_prefix('-').map_or((asked, false), |name| (name, true));
    rows.sort_by_cached_key(|(_, item)| order::sort_key(item.description.title()));
    match D::columns().into_iter().find(|column| column.name == name) {
        Some(column) => in_order(rows, down, |(id, item)| key(&(column.value)(speech, *id, item))),
        None if name == "number" => in_order(rows, down, |(id, _)| Some(Numbered::number(*id))),
        None if down => rows.reverse(),
        None => {}
    }
}

/// Sorts by a key, from the end when `down`; what has none comes last either way.
pub(crate) fn in_order<T, K: Ord>(rows: &mut [T], down: bool, key: impl Fn(&T) -> Option<K>) {
    if down {
        rows.sort_by_cached_key(|row| key(row).map_or((true, None), |key| (false, Some(Reverse(key)))));
    } else {
        rows.sort_by_cached_key(|row| key(row).map_or((true, None), |key| (false, Some(key))));
    }
}

/// How much a status asks of somebody, most first; before every level, as what is not known has none.
fn urgency(kind: &str) -> i64 {
    match kind {
        "late" => -6,
        "not" => -5,
        "waiting" => -4,
        "partly" => -3,
        "done" => -1,
        _ => -2,
    }
}

/// What sorts before what: by size, day, level, how much a status asks of somebody, or the language's order.
fn key(cell: &Cell) -> Option<(i64, Vec<u8>)> {
    Some(match cell {
        Cell::Empty => return None,
        Cell::Number(number) => (*number, Vec::new()),
        Cell::Date(date) => (0, date.to_string().into_bytes()),
        Cell::Level(_, place, _) => (i64::from(*place), Vec::new()),
        Cell::Status(kind, word) => (urgency(kind), order::sort_key(word)),
        Cell::Text(_) | Cell::Item(..) | Cell::Many(_) => (0, order::sort_key(&cell.plain())),
    })
}
