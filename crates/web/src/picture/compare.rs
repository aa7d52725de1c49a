//! The main figures of an earlier day beside those of today.

use super::measure::{Aim, Measure, measures};
use super::{address_of, number, scope_asked};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::Scope;
use engine::View;

/// A figure then and now.
struct Row {
    label: String,
    then: (String, String),
    now: (String, String),
    change: String,
    direction: Cell,
}

#[derive(Template)]
#[template(path = "picture/compare.html")]
struct ComparePage {
    frame: Frame,
    back: String,
    scope: Option<String>,
    /// The earlier day in words and as a field takes it; empty before one is chosen.
    then: String,
    then_value: String,
    latest: String,
    rows: Vec<Row>,
}

/// The comparison, or the question of which day.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let scope = scope_asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let view = &viewer.view;
    let rows = if view.is_today {
        Vec::new()
    } else {
        let snapshot = viewer.keeper.snapshot();
        let now = View::with(&viewer.keeper, snapshot, view.sight().clone(), viewer.today, None).await?;
        let (then, now) = (measures(&view.picture(scope)), measures(&now.picture(scope)));
        then.iter().filter_map(|then| row(&viewer, then, now.iter().find(|now| now.key == then.key)?)).collect()
    };
    let title = viewer.words.with("picture-compare-title", &[("scope", speech.scope(scope).into())]);
    let back = address_of(scope);
    let page = ComparePage {
        frame: Frame::of(&viewer, title).under(speech.text("nav-picture"), viewer.link("/picture")),
        back: super::dated(&viewer, back),
        scope: (scope != Scope::Municipality).then(|| scope.to_string()),
        then: speech.date(view.day),
        then_value: if view.is_today { String::new() } else { view.day.to_string() },
        latest: viewer.today.plus_days(-1).to_string(),
        rows,
    };
    Ok(Html(page.render()?).into_response())
}

/// A figure then and now; none where there was and is nothing to count.
fn row(viewer: &Viewer, then: &Measure, now: &Measure) -> Option<Row> {
    if then.count == 0 && now.count == 0 {
        return None;
    }
    let words = viewer.words;
    let change = number(now.count) - number(then.count);
    let better = match then.aim {
        Aim::More => change > 0,
        Aim::Fewer => change < 0,
        Aim::None => false,
    };
    let direction = match (change, then.aim) {
        (0, _) => Cell::Text(words.text("picture-compare-same").into_owned()),
        (_, Aim::None) => Cell::Empty,
        _ if better => Cell::Status("done", words.text("picture-compare-better").into_owned()),
        _ => Cell::Status("late", words.text("picture-compare-worse").into_owned()),
    };
    let sign = if change > 0 { "+" } else { "" };
    Some(Row {
        label: words.text(then.key).into_owned(),
        then: (words.number(number(then.count)), super::dated(viewer, then.href.clone())),
        now: (words.number(number(now.count)), now.href.clone()),
        change: format!("{sign}{}", words.number(change)),
        direction,
    })
}
