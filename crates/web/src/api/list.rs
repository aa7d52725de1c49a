//! A noun's list: the page's columns, filters, sort and pages, and each row's fields in full.

use super::cell::cell;
use super::evidence::{Piece, pieces};
use super::fields::{Fields, fields};
use super::{address_of, asked, seen};
use crate::failure::Failure;
use crate::list::{Noun, Selection, select};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::id::{ItemRef, Numbered};
use domain::item::Item;
use serde::Serialize;
use serde_json::{Map, Value};

/// A page of a list.
#[derive(Debug, Serialize)]
pub(super) struct Page<R> {
    /// How many rows fit what was asked for, on all pages.
    pub(super) total: usize,
    /// Which page, from 1.
    pub(super) page: usize,
    /// How many pages there are.
    pub(super) pages: usize,
    /// How many rows a page has.
    pub(super) per_page: usize,
    /// What the list can be narrowed by.
    pub(super) filters: Vec<FilterValues>,
    /// The rows.
    pub(super) rows: Vec<R>,
}

/// A filter with its values.
#[derive(Debug, Serialize)]
pub(super) struct FilterValues {
    /// Its name in the address.
    pub(super) name: &'static str,
    /// Its heading.
    pub(super) label: String,
    /// The values there are.
    pub(super) values: Vec<FilterValue>,
}

/// A filter's value.
#[derive(Debug, Serialize)]
pub(super) struct FilterValue {
    /// As the address takes it.
    pub(super) value: String,
    /// What it is called.
    pub(super) name: String,
    /// How many of all that the viewer may see have it.
    pub(super) count: usize,
}

/// A row.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    /// Such as `risk-17`.
    id: String,
    /// Its address.
    href: Option<String>,
    /// What it is called.
    name: String,
    /// Whether it is in use.
    open: bool,
    /// The columns of the page.
    cells: Map<String, Value>,
    /// What stands as evidence of it; only where evidence is attached to such things.
    #[serde(skip_serializing_if = "Option::is_none")]
    attached: Option<Vec<Piece>>,
    #[serde(flatten)]
    fields: Fields,
}

/// The list.
pub(super) async fn list<D: Noun>(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::list::<D>())?;
    let speech = Speech::of(&viewer);
    let selection = select::<D>(&speech, &viewer.query);
    asked::page_of(&viewer, selection.count())?;
    let rows = selection.on_page().map(|(id, item)| row::<D>(&speech, id, item)).collect();
    let page = Page {
        total: selection.count(),
        page: selection.page,
        pages: selection.pages(),
        per_page: selection.per_page,
        filters: filters(&speech, &selection),
        rows,
    };
    Ok(seen::answer(&viewer, page))
}

/// An item as a row shows it.
pub(super) fn row<D: Noun>(speech: &Speech<'_>, id: D::Id, item: &Item<D, D::State>) -> Row {
    let reference: ItemRef = id.into();
    let value =
        |column: crate::list::Column<D>| (column.name.to_owned(), cell(speech, (column.value)(speech, id, item)));
    Row {
        id: reference.to_string(),
        href: address_of(reference),
        name: item.description.title().to_owned(),
        open: item.is_open(),
        cells: D::columns().into_iter().map(value).collect(),
        attached: pieces(speech, reference),
        fields: fields(speech, &item.description),
    }
}

fn filters<D: Noun>(speech: &Speech<'_>, selection: &Selection<'_, D>) -> Vec<FilterValues> {
    let known = D::filters();
    let values = known.iter().zip(selection.values()).map(|(filter, values)| FilterValues {
        name: filter.name,
        label: speech.text(filter.label),
        values: values
            .iter()
            .map(|(value, count)| FilterValue {
                value: value.clone(),
                name: (filter.called)(speech, value),
                count: count.seen,
            })
            .collect(),
    });
    values.collect()
}

/// The number at the end of an address; what is no number names nothing.
pub(super) fn numbered<I: Numbered>(text: &str) -> Result<I, Failure> {
    let number = text.parse().ok().filter(|number| *number > 0).ok_or_else(Failure::not_found)?;
    Ok(I::of(number))
}
