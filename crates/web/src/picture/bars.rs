//! How actions stand, how far controls have come, and how far it has come with weaknesses.

use super::drawn::{Drawn, DrawnCell, DrawnRow};
use super::{number, opens, small};
use crate::drawing::{Bar, Bars, Caption, bars};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::action::ActionStanding;
use domain::control::ControlStanding;
use domain::picture::{ActionsPart, ControlsPart, Counted, WeaknessesPart};
use domain::weakness::WeaknessStanding;
use words::Value;

struct Sort<'a> {
    label: String,
    counted: &'a Counted,
    tone: Option<u8>,
}

/// Late and failing stand out; what was dropped is left out.
const ALARMING: Option<u8> = Some(5);

/// How actions stand; none where there are none.
pub(super) fn actions(viewer: &Viewer, part: &ActionsPart) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let count = |wanted| part.standings.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, counted)| counted.count);
    let overdue = count(ActionStanding::Overdue);
    // What is done is not closed, but no longer under way.
    let open = overdue + count(ActionStanding::InTime) + count(ActionStanding::NoDay);
    let sentence = viewer
        .words
        .with("picture-actions", &[("overdue", Value::from(number(overdue))), ("open", Value::from(number(open)))]);
    let shown = part.standings.iter().filter(|(standing, _)| *standing != ActionStanding::Dropped);
    let sorts = shown.map(|(standing, counted)| Sort {
        label: speech.text(standing.text_key()),
        counted,
        tone: if *standing == ActionStanding::Overdue { ALARMING } else { None },
    });
    drawn(viewer, "actions", "kind-action-many", sentence, &sorts.collect::<Vec<_>>())
}

/// How far controls have come; none where there are none.
pub(super) fn controls(viewer: &Viewer, part: &ControlsPart) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let all: usize = part.standings.iter().map(|(_, counted)| counted.count).sum();
    let verified = part.standings.iter().find(|(one, _)| *one == ControlStanding::Verified);
    let sentence = viewer.words.with(
        "picture-controls",
        &[
            ("verified", Value::from(number(verified.map_or(0, |(_, counted)| counted.count)))),
            ("all", Value::from(number(all))),
        ],
    );
    let sorts = part.standings.iter().map(|(standing, counted)| Sort {
        label: speech.text(standing.text_key()),
        counted,
        tone: match standing {
            ControlStanding::Lapsed | ControlStanding::Wanting => ALARMING,
            _ => None,
        },
    });
    drawn(viewer, "controls", "kind-control-many", sentence, &sorts.collect::<Vec<_>>())
}

/// How far it has come with weaknesses; none where there are none.
pub(super) fn weaknesses(viewer: &Viewer, part: &WeaknessesPart) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let unattended = part.standings.iter().find(|(one, _)| *one == WeaknessStanding::Unattended);
    let values = [
        ("open", Value::from(number(part.open.count))),
        ("unattended", Value::from(number(unattended.map_or(0, |(_, counted)| counted.count)))),
    ];
    let sentence = viewer.words.with("picture-weaknesses", &values);
    let sorts = part.standings.iter().map(|(standing, counted)| Sort {
        label: speech.text(standing.text_key()),
        counted,
        tone: if *standing == WeaknessStanding::Unattended { ALARMING } else { None },
    });
    drawn(viewer, "weaknesses", "kind-weakness-many", sentence, &sorts.collect::<Vec<_>>())
}

fn drawn(viewer: &Viewer, id: &str, kind: &str, sentence: String, sorts: &[Sort<'_>]) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    if sorts.iter().all(|sort| sort.counted.count == 0) {
        return None;
    }
    let title = speech.text(kind);
    let bar = |sort: &Sort<'_>| Bar {
        label: sort.label.clone(),
        count: small(sort.counted.count),
        figure: Some(viewer.words.number(number(sort.counted.count))),
        tone: sort.tone,
        href: (sort.counted.count > 0).then(|| opens(viewer, &sort.counted.filter)),
    };
    let caption = Caption {
        id: id.to_owned(),
        title: title.clone(),
        description: sentence.clone(),
        language: viewer.words.language(),
        ..Caption::default()
    };
    let svg = bars(&Bars { caption, bars: sorts.iter().map(bar).collect(), full: None });
    let row = |sort: &Sort<'_>| DrawnRow {
        label: sort.label.clone(),
        href: None,
        cells: vec![DrawnCell::of(viewer, sort.counted)],
    };
    let headings = vec![speech.text("item-standing"), speech.text("picture-count")];
    Some(Drawn { title, sentence, svg, headings, rows: sorts.iter().map(row).collect(), spare: false })
}
