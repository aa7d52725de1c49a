//! All parts with how far their law profiles have come.

use super::{address_of, has_profile};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::FactValue;
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::UnitId;
use domain::law::{ReviewStanding, laws, profile_for};
use domain::organisation::UnitForm;
use words::{Value, order};

/// A part.
struct PartRow {
    name: FactValue,
    form: String,
    standing: Cell,
    next: Cell,
}

#[derive(Template)]
#[template(path = "law/list.html")]
struct LawsPage {
    frame: Frame,
    rows: Vec<PartRow>,
    nobody: bool,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let speech = Speech::of(&viewer);
    let rows = parts(&viewer).into_iter().map(|(unit, form)| row(&viewer, unit, form)).collect();
    let page = LawsPage {
        rows,
        nobody: viewer.view.shown().law_profiles.of.is_empty(),
        frame: Frame::of(&viewer, speech.text("law-title")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The open parts that can have a profile and that the viewer sees: boards with their departments, then the others.
pub(crate) fn parts(viewer: &Viewer) -> Vec<(UnitId, UnitForm)> {
    let shown = viewer.view.shown();
    let all = shown
        .units
        .iter()
        .filter(|(id, unit)| unit.is_open() && has_profile(unit.description.form) && viewer.view.may_see((*id).into()));
    let mut found: Vec<(UnitId, UnitForm)> = all.map(|(id, unit)| (id, unit.description.form)).collect();
    let key = |(id, form): &(UnitId, UnitForm)| {
        let name = |unit: UnitId| {
            let known = shown.units.get(unit);
            order::sort_key(known.map_or("", |known| &*known.description.name))
        };
        let above = shown.units.get(*id).and_then(|unit| unit.description.parent);
        let board = above.filter(|_| *form == UnitForm::Department).unwrap_or(*id);
        (!matches!(form, UnitForm::Board | UnitForm::Department), name(board), *form != UnitForm::Board, name(*id))
    };
    found.sort_by_cached_key(key);
    found
}

fn row(viewer: &Viewer, unit: UnitId, form: UnitForm) -> PartRow {
    let (speech, view) = (Speech::of(viewer), &viewer.view);
    let own: Vec<_> = view.shown().law_profiles.of_unit(unit).collect();
    let overdue = own.iter().filter(|(_, one)| one.profile.review(view.day) == ReviewStanding::Overdue).count();
    let from = laws().iter().find_map(|law| profile_for(view.shown(), unit, &law.id)).map(|(from, _)| from);
    let said = |count: usize| viewer.words.with("law-profile-said", &[("count", Value::from(number(count)))]);
    let standing = match (own.len(), from) {
        (0, None) => Cell::Status("unknown", speech.text("law-part-none")),
        (0, Some(from)) => {
            let unit = Value::from(speech.item(from.into()));
            Cell::Text(viewer.words.with("law-part-from", &[("unit", unit)]))
        }
        (count, _) if overdue > 0 => {
            let late = viewer.words.with("law-overdue-said", &[("count", Value::from(number(overdue)))]);
            Cell::Status("late", format!("{}, {late}", said(count)))
        }
        (count, _) => Cell::Status("done", said(count)),
    };
    PartRow {
        name: FactValue { text: speech.item(unit.into()), href: Some(viewer.link(&address_of(unit))) },
        form: speech.text(form.text_key()),
        standing,
        next: own.iter().filter_map(|(_, one)| one.profile.next_review).min().map_or(Cell::Empty, Cell::Date),
    }
}
