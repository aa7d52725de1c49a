//! All boards with their plans and registers.

use super::lines::lines;
use super::{count, has_inventory, plan_of, processings, register_of};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::UnitId;
use domain::information::unknown_codes;
use domain::organisation::UnitForm;
use words::order;

/// A board.
struct BoardRow {
    name: FactValue,
    plan: FactValue,
    standing: Cell,
    register: FactValue,
}

#[derive(Template)]
#[template(path = "inventory/boards.html")]
struct BoardsPage {
    frame: Frame,
    sentence: String,
    rows: Vec<BoardRow>,
    /// What lies with boards that there are no longer.
    ceased: Vec<BoardRow>,
    unknown: Option<String>,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (speech, shown) = (Speech::of(&viewer), viewer.view.shown());
    let open = shown.units.iter().filter(|(id, unit)| {
        unit.is_open() && has_inventory(unit.description.form) && viewer.view.may_see((*id).into())
    });
    let mut boards: Vec<(UnitId, UnitForm)> = open.map(|(id, unit)| (id, unit.description.form)).collect();
    boards.sort_by_cached_key(|(id, form)| (*form != UnitForm::Board, order::sort_key(&speech.item((*id).into()))));
    let there = |(board, form)| Some((form, row(&viewer, board, Still::There(form))?));
    let (forms, rows): (Vec<UnitForm>, Vec<BoardRow>) = boards.into_iter().filter_map(there).unzip();
    let only_boards = forms.iter().all(|form| *form == UnitForm::Board);
    let counted = if only_boards { "inventory-count" } else { "inventory-count-others" };
    let closed = shown.units.iter().filter(|(id, unit)| {
        !unit.is_open() && has_inventory(unit.description.form) && viewer.view.may_see((*id).into())
    });
    let ceased = closed.filter_map(|(board, _)| row(&viewer, board, Still::Ceased));
    let unknown: usize = unknown_codes(shown, |item| viewer.view.may_see(item)).values().sum();
    let page = BoardsPage {
        sentence: speech.words.with(counted, &[("count", count(rows.len()))]),
        rows,
        ceased: ceased.collect(),
        unknown: (unknown > 0).then(|| speech.words.with("inventory-unknown-codes", &[("count", count(unknown))])),
        frame: Frame::of(&viewer, speech.text("inventory-title")),
    };
    Ok(Html(page.render()?).into_response())
}

/// Whether a board is still there.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Still {
    There(UnitForm),
    Ceased,
}

/// A board's row; of a company or association, and of what has ceased, only when it has something.
fn row(viewer: &Viewer, board: UnitId, still: Still) -> Option<BoardRow> {
    let speech = Speech::of(viewer);
    let (lines, processings) = (lines(&speech, board), processings(&speech, board));
    if still != Still::There(UnitForm::Board) && lines.is_empty() && processings.is_empty() {
        return None;
    }
    let said = |key: &str, number: usize| speech.words.with(key, &[("count", count(number))]);
    // Nobody adopts a plan for a board that there is no longer.
    let standing = match still {
        Still::There(_) => standing(&speech, board, lines.iter().filter(|line| line.waits).count()),
        Still::Ceased => Cell::Text(succeeded(&speech, board)),
    };
    Some(BoardRow {
        name: FactValue { text: speech.item(board.into()), href: Some(viewer.link(&format!("/unit/{}", board.0))) },
        plan: FactValue { text: said("record-type-count", lines.len()), href: Some(viewer.link(&plan_of(board))) },
        standing,
        register: FactValue {
            text: said("processing-count", processings.len()),
            href: Some(viewer.link(&register_of(board))),
        },
    })
}

/// Who took over from a board.
fn succeeded(speech: &Speech<'_>, board: UnitId) -> String {
    let unit = speech.view.shown().units.get(board);
    let successors = unit.map(|unit| unit.state.succeeded_by.as_slice()).unwrap_or_default();
    let names: Vec<String> = successors.iter().map(|unit| speech.item((*unit).into())).collect();
    match names.is_empty() {
        true => speech.text("inventory-ceased"),
        false => speech.words.with("inventory-succeeded", &[("successors", speech.words.all_of(&names).into())]),
    }
}

/// The version in force, and how much waits for the board.
pub(super) fn standing(speech: &Speech<'_>, board: UnitId, proposals: usize) -> Cell {
    let plans = &speech.view.shown().plans;
    let version = |plan: &domain::information::AdoptedPlan| {
        let values = [
            ("version", plan.version.0.to_string().into()),
            ("paragraph", plan.decision.paragraph.to_string().into()),
            ("from", speech.date(plan.decision.in_force_from).into()),
        ];
        speech.words.with("inventory-version", &values)
    };
    match (plans.in_force(board, speech.view.day), plans.last(board)) {
        (Some(plan), _) if proposals > 0 => {
            let waiting = speech.words.with("inventory-proposals", &[("count", count(proposals))]);
            Cell::Status("waiting", format!("{}. {waiting}", version(plan)))
        }
        (Some(plan), _) => Cell::Status("done", version(plan)),
        (None, Some(plan)) => Cell::Status("waiting", version(plan)),
        (None, None) => Cell::Status("unknown", speech.text("plan-row-not-adopted")),
    }
}
