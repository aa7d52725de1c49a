//! What stands beside the drawings as lists: what is not known, systems to classify, vacancies, freshness.

use super::{dated, number, opens};
use crate::appointment::{form_for, may_appoint};
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::classification::Standing;
use domain::picture::Picture;
use words::Value;

/// How many names stand in a list; the rest are behind its link.
const MOST_NAMED: usize = 8;

/// A list with a heading and a link to all of it.
pub(super) struct Tile {
    pub(super) title: String,
    pub(super) sentence: String,
    pub(super) lines: Vec<FactValue>,
    pub(super) all: Option<(String, String)>,
    /// Left off paper where there is enough else: what requires a position says the same in short.
    pub(super) spare: bool,
    /// What is named on paper only, where links lead nowhere.
    pub(super) on_paper: Vec<String>,
    /// How many more there are than paper names, and where they are.
    pub(super) rest: Option<String>,
}

fn show_all(viewer: &Viewer, count: usize, href: String) -> Option<(String, String)> {
    (count > MOST_NAMED)
        .then(|| (viewer.words.with("picture-show-all", &[("count", Value::from(number(count)))]), href))
}

/// What is not known; none where there is nothing to know of yet, or all is known.
pub(super) fn unknown(viewer: &Viewer, picture: &Picture) -> Option<Tile> {
    let line = |text, filter| FactValue { text, href: Some(opens(viewer, filter)) };
    let not_known = picture.unknown.iter().filter(|(_, counted)| counted.count > 0);
    let lines: Vec<FactValue> = not_known
        .map(|(what, counted)| line(words::attention::unknown(viewer.words, *what, counted.count), &counted.filter))
        .collect();
    (!lines.is_empty()).then(|| Tile {
        title: viewer.words.text("picture-unknown").into_owned(),
        sentence: String::new(),
        lines,
        all: None,
        spare: false,
        on_paper: Vec::new(),
        rest: None,
    })
}

/// The business-critical systems of which no level is known, by name.
pub(super) fn critical(viewer: &Viewer, picture: &Picture) -> Option<Tile> {
    let speech = Speech::of(viewer);
    let listed = &picture.systems.critical_not_classified;
    if listed.count == 0 {
        return None;
    }
    let line = |id: &domain::id::SystemId| {
        let item = (*id).into();
        FactValue { text: speech.item(item), href: Some(viewer.link(&address(item))) }
    };
    let rest = listed.count.saturating_sub(listed.first.len());
    let values =
        [("count", Value::from(number(listed.count))), ("of", Value::from(number(picture.systems.critical.count)))];
    Some(Tile {
        title: speech.text("picture-critical"),
        sentence: [viewer.words.with("picture-critical-text", &values)]
            .into_iter()
            .chain(said(viewer, picture))
            .collect::<Vec<_>>()
            .join(" "),
        lines: listed.first.iter().take(MOST_NAMED).map(line).collect(),
        all: show_all(viewer, listed.count, opens(viewer, &listed.filter)),
        spare: false,
        on_paper: listed.first.iter().skip(MOST_NAMED).map(|id| speech.item((*id).into())).collect(),
        rest: (rest > 0).then(|| viewer.words.with("picture-critical-rest", &[("count", Value::from(number(rest)))])),
    })
}

/// What is said of the critical ones, where anything is.
fn said(viewer: &Viewer, picture: &Picture) -> Option<String> {
    let keys = [
        (Standing::Unknown, "picture-critical-unknown"),
        (Standing::StatedNot, "picture-critical-stated-not"),
        (Standing::Stated, "picture-critical-stated"),
    ];
    let standings = &picture.systems.critical_standings;
    let count =
        |wanted: Standing| standings.iter().find(|(one, _)| *one == wanted).map_or(0, |(_, counted)| counted.count);
    if count(Standing::StatedNot) + count(Standing::Stated) == 0 {
        return None;
    }
    let part = |(standing, key): (Standing, &str)| {
        let count = count(standing);
        (count > 0).then(|| viewer.words.with(key, &[("count", Value::from(number(count)))]))
    };
    let parts: Vec<String> = keys.into_iter().filter_map(part).collect();
    let said = words::label::capitalised(&parts.join(", "));
    Some(viewer.words.with("picture-critical-said", &[("said", Value::from(said))]))
}

/// Duties that nobody holds; each a link to fill it, for whoever may.
pub(super) fn vacancies(viewer: &Viewer, picture: &Picture) -> Option<Tile> {
    let speech = Speech::of(viewer);
    let count = picture.vacancies.len();
    if count == 0 {
        return None;
    }
    let line = |vacancy: &domain::role::Vacancy| {
        let values = [
            ("role", Value::from(speech.text(vacancy.role.text_key()))),
            ("scope", Value::from(speech.scope(vacancy.scope))),
        ];
        let href = may_appoint(viewer, vacancy.role, vacancy.scope).then(|| form_for(vacancy.role, vacancy.scope));
        FactValue { text: viewer.words.with("picture-vacancy", &values), href }
    };
    Some(Tile {
        title: speech.text("picture-vacancies"),
        sentence: viewer.words.with("picture-vacancies-text", &[("count", Value::from(number(count)))]),
        lines: picture.vacancies.iter().take(MOST_NAMED).map(line).collect(),
        all: show_all(viewer, count, dated(viewer, "/appointment?state=vacant".to_owned())),
        spare: true,
        on_paper: Vec::new(),
        rest: None,
    })
}

/// How fresh the ground is, kind by kind, with the month from which the oldest is.
pub(super) fn freshness(viewer: &Viewer, picture: &Picture) -> Option<Tile> {
    let line = |part: &domain::picture::Freshness| {
        let kind = words::label::kinds_label(viewer.words, part.kind);
        let mut values = vec![
            ("kind", Value::from(kind)),
            ("fresh", Value::from(number(part.fresh.count))),
            ("all", Value::from(number(part.all.count))),
        ];
        let key = match part.oldest.filter(|_| part.fresh.count < part.all.count) {
            Some((_, on)) => {
                values.push(("month", Value::from(viewer.words.month_and_year(on.0))));
                "picture-fresh-oldest"
            }
            None => "picture-fresh",
        };
        FactValue { text: viewer.words.with(key, &values), href: Some(opens(viewer, &part.fresh.filter)) }
    };
    let lines: Vec<FactValue> = picture.freshness.iter().filter(|part| part.all.count > 0).map(line).collect();
    (!lines.is_empty()).then(|| Tile {
        title: viewer.words.text("picture-freshness").into_owned(),
        sentence: viewer.words.text("picture-freshness-text").into_owned(),
        lines,
        all: None,
        spare: true,
        on_paper: Vec::new(),
        rest: None,
    })
}
