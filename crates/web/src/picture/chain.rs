//! How far information has come on its way to verified protection.

use super::drawn::{Drawn, DrawnCell, DrawnRow};
use super::{dated, number};
use crate::chain::{address_of, figure, stops_at};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::chain::LinkCount;
use domain::id::Scope;

/// The chain; none before there is any information.
pub(super) fn chain(viewer: &Viewer, scope: Scope) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let chain = viewer.view.chain(scope);
    let drawn = figure(&speech, scope, &chain)?;
    let cell = |count: usize, href: String| DrawnCell {
        text: viewer.words.number(number(count)),
        href: (count > 0).then_some(href),
        note: String::new(),
    };
    let row = |count: &LinkCount| DrawnRow {
        label: speech.text(count.link.text_key()),
        href: None,
        cells: vec![
            cell(count.passed, dated(viewer, address_of(scope))),
            cell(count.broken, stops_at(&viewer.view, scope, count.link)),
        ],
    };
    let headings = ["chain-column-link", "chain-column-passed", "chain-column-broken"];
    Some(Drawn {
        title: speech.text("chain-name"),
        sentence: drawn.sentence,
        svg: drawn.svg,
        headings: headings.map(|key| speech.text(key)).into(),
        rows: chain.links.iter().map(row).collect(),
        spare: false,
    })
}
