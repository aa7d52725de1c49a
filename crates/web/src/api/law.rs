//! Law profiles for programs: which law applies to which part of the municipality, and why. A part that has no word of
//! its own on a law follows the nearest part above, which is named.

use super::asked::{self, Parameter};
use super::list::{FilterValue, FilterValues, Page};
use super::{cell, seen};
use crate::failure::Failure;
use crate::law::parts;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::id::{ItemRef, UnitId};
use domain::law::{Applies, Law, ReviewStanding, laws, profile_for};
use serde::Serialize;
use serde_json::Value;

/// A law that was judged for a part.
#[derive(Debug, Serialize)]
struct Row {
    unit: Value,
    /// Such as `csl`.
    law: &'static str,
    /// What the law is called.
    name: &'static str,
    /// Its number, such as *2025:1506*.
    number: &'static str,
    applies: &'static str,
    why: String,
    reviewed_on: String,
    next_review: Option<String>,
    /// overdue, in-time, no-day.
    review: &'static str,
    reference: Option<String>,
    /// The part above that said so; none when the part itself did.
    inherited_from: Option<Value>,
    /// When it was registered.
    at: String,
}

/// The list.
pub(super) async fn list(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &parameters())?;
    let units = units(&viewer)?;
    let (query, mut rows) = (&viewer.query, Vec::new());
    let mut counts = [0_usize; Applies::ALL.len()];
    for unit in units {
        for law in laws().iter().filter(|law| fits(query.all("law"), &law.id.0)) {
            let Some(row) = row(&viewer, unit, law).filter(|row| fits(query.all("review"), row.review)) else {
                continue;
            };
            for (known, count) in Applies::ALL.iter().zip(&mut counts) {
                *count += usize::from(known.key() == row.applies);
            }
            if fits(query.all("applies"), row.applies) {
                rows.push(row);
            }
        }
    }
    let (page, pages, per_page) = asked::page_of(&viewer, rows.len())?;
    let content = Page {
        total: rows.len(),
        page,
        pages,
        per_page,
        filters: vec![filter(&viewer, counts)],
        rows: rows.into_iter().skip((page - 1) * per_page).take(per_page).collect(),
    };
    Ok(seen::answer(&viewer, content))
}

fn fits(wanted: &[String], value: &str) -> bool {
    wanted.is_empty() || wanted.iter().any(|wanted| wanted == value)
}

/// The parts asked for; one that the viewer does not see, or that has no profile, is not found.
fn units(viewer: &Viewer) -> Result<Vec<UnitId>, Failure> {
    let all = parts(viewer).into_iter().map(|(unit, _)| unit);
    let wanted = viewer.query.all("unit");
    if wanted.is_empty() {
        return Ok(all.collect());
    }
    let known: Vec<UnitId> = all.filter(|unit| fits(wanted, &ItemRef::from(*unit).to_string())).collect();
    if known.len() == wanted.len() { Ok(known) } else { Err(Failure::not_found()) }
}

fn row(viewer: &Viewer, unit: UnitId, law: &'static Law) -> Option<Row> {
    let speech = Speech::of(viewer);
    let (from, profiled) = profile_for(viewer.view.shown(), unit, &law.id)?;
    let profile = &profiled.profile;
    Some(Row {
        unit: cell::item(&speech, unit.into()),
        law: &law.id.0,
        name: speech.both(&law.title),
        number: &law.number,
        applies: profile.applies.key(),
        why: profile.why.to_string(),
        reviewed_on: profile.reviewed_on.to_string(),
        next_review: profile.next_review.map(|day| day.to_string()),
        review: profile.review(viewer.view.day).key(),
        reference: profile.elsewhere.reference.as_ref().map(ToString::to_string),
        inherited_from: (from != unit).then(|| cell::item(&speech, from.into())),
        at: seen::at(profiled.stamp.at),
    })
}

fn filter(viewer: &Viewer, counts: [usize; Applies::ALL.len()]) -> FilterValues {
    let value = |(applies, count): (&Applies, usize)| FilterValue {
        value: applies.key().to_owned(),
        name: viewer.words.text(applies.text_key()).into_owned(),
        count,
    };
    FilterValues {
        name: "applies",
        label: viewer.words.text("law-applies").into_owned(),
        values: Applies::ALL.iter().zip(counts).filter(|(_, count)| *count > 0).map(value).collect(),
    }
}

/// What the list takes.
pub(super) fn parameters() -> Vec<Parameter> {
    let keys = |values: Vec<&str>| Some(values.into_iter().map(str::to_owned).collect::<Vec<String>>());
    let filters = [
        ("unit", None),
        ("law", keys(laws().iter().map(|law| &*law.id.0).collect())),
        ("applies", keys(Applies::ALL.iter().map(|applies| applies.key()).collect())),
        ("review", keys(ReviewStanding::ALL.iter().map(|standing| standing.key()).collect())),
    ];
    asked::filtered(filters, &[])
}
