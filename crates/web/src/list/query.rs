//! Which rows an address asks for: filtered by what the viewer may see first, then by the address, sorted, paged.

use super::column::{Cell, Noun};
use crate::address::Query;
use crate::speak::Speech;
use domain::id::Numbered;
use domain::item::Item;
use domain::picture::{Applied, Condition, Filter};
use engine::fold;
use std::collections::BTreeMap;
use std::sync::Arc;
use words::order;

/// So many rows stand on a page.
pub(crate) const ROWS: usize = 50;

/// The rows an address asks for.
pub(crate) struct Selection<D: Noun> {
    /// All that fit, in order.
    pub(crate) rows: Vec<(D::Id, Arc<Item<D, D::State>>)>,
    /// For each filter, how many of what the viewer may see have each value.
    pub(crate) values: Vec<BTreeMap<String, usize>>,
    /// Which page, from 1.
    pub(crate) page: usize,
    /// How many rows a page has.
    pub(crate) per_page: usize,
}

impl<D: Noun> Selection<D> {
    /// The rows of the page.
    pub(crate) fn on_page(&self) -> &[(D::Id, Arc<Item<D, D::State>>)] {
        let start = (self.page - 1).saturating_mul(self.per_page).min(self.rows.len());
        let end = (start + self.per_page).min(self.rows.len());
        self.rows.get(start..end).unwrap_or_default()
    }

    /// How many pages there are.
    pub(crate) fn pages(&self) -> usize {
        self.rows.len().div_ceil(self.per_page).max(1)
    }
}

/// The rows an address asks for.
pub(crate) fn select<D: Noun>(speech: &Speech<'_>, query: &Query) -> Selection<D> {
    let filters = D::filters();
    let mut values = vec![BTreeMap::new(); filters.len()];
    let shown = speech.view.shown();
    let closed = query.get("closed") == Some("yes");
    let text = query.get("q").map(fold);
    let wanted: Vec<&[String]> = filters.iter().map(|filter| query.all(filter.name)).collect();
    let conditions = conditions::<D>(query, &filters.iter().map(|filter| filter.name).collect::<Vec<_>>());
    let applied: Vec<Vec<Applied<'_>>> =
        conditions.iter().map(|any| any.iter().map(|one| speech.view.applied(one)).collect()).collect();
    // Only how an action stands counts what is closed among the rest.
    let closed = closed || query.get("action-standing").is_some();
    let mut rows = Vec::new();
    for (id, item) in D::table(shown).iter() {
        if (!closed && !item.is_open()) || !speech.view.may_see(id.into()) {
            continue;
        }
        let mut fits = text.as_ref().is_none_or(|text| fold(item.description.title()).contains(text.as_str()));
        for ((filter, wanted), counts) in filters.iter().zip(&wanted).zip(&mut values) {
            let has = (filter.belongs)(speech, id, item);
            fits &= wanted.is_empty() || wanted.iter().any(|value| has.contains(value));
            for value in has {
                *counts.entry(value).or_insert(0) += 1;
            }
        }
        fits = fits && applied.iter().all(|any| any.iter().any(|one| one.holds(id.into())));
        if fits {
            rows.push((id, Arc::clone(item)));
        }
    }
    sort(speech, query, &mut rows);
    let per_page = query.get("per_page").and_then(|text| text.parse().ok()).unwrap_or(ROWS).clamp(1, 500);
    let pages = rows.len().div_ceil(per_page).max(1);
    let page = query.get("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, pages);
    Selection { rows, values, page, per_page }
}

/// What numbers in the picture count and their links ask for, besides the list's own filters: a list for each name,
/// any of which will do.
fn conditions<D: Noun>(query: &Query, own: &[&str]) -> Vec<Vec<Filter>> {
    let filter = |condition| Filter { kind: D::Id::KIND, conditions: vec![condition] };
    let named = query.iter().filter(|(name, _)| !own.contains(name)).map(|(name, values)| {
        values.iter().filter_map(|value| Condition::read(name, value)).map(filter).collect::<Vec<_>>()
    });
    named.filter(|any| !any.is_empty()).collect()
}

/// `sort=name` ascending, `sort=-name` descending; a list is sorted by name unless the address says otherwise.
fn sort<D: Noun>(speech: &Speech<'_>, query: &Query, rows: &mut [(D::Id, Arc<Item<D, D::State>>)]) {
    let asked = query.get("sort").unwrap_or("title");
    let (name, down) = asked.strip_prefix('-').map_or((asked, false), |name| (name, true));
    match D::columns().into_iter().find(|column| column.name == name) {
        Some(column) => rows.sort_by_cached_key(|(id, item)| key(&(column.value)(speech, *id, item))),
        None if name == "number" => rows.sort_by_key(|(id, _)| Numbered::number(*id)),
        None => rows.sort_by_cached_key(|(_, item)| order::sort_key(item.description.title())),
    }
    if down {
        rows.reverse();
    }
}

/// What sorts before what: nothing last, then by size, day, level or the language's order.
fn key(cell: &Cell) -> (u8, i64, Vec<u8>) {
    match cell {
        Cell::Empty => (2, 0, Vec::new()),
        Cell::Number(number) => (1, *number, Vec::new()),
        Cell::Date(date) => (1, 0, date.to_string().into_bytes()),
        Cell::Level(_, place, _) => (1, i64::from(*place), Vec::new()),
        Cell::Text(_) | Cell::Status(..) | Cell::Item(..) | Cell::Many(_) => (1, 0, order::sort_key(&cell.plain())),
    }
}
