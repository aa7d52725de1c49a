//! How far systems and information sets are classified, and how far the departments meet their requirements.

use super::drawn::{Drawn, DrawnCell, DrawnRow};
use super::{dated, number, small};
use crate::drawing::{Caption, Look, Part, StackedBars, StackedRow, stacked_bars};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::chain::Link;
use domain::classification::Standing;
use domain::id::Kind;
use domain::picture::{AnswerStanding, Compliance, Counted, Picture};
use words::Value;

/// The most departments that are drawn; the table has them all.
const MOST_DRAWN: usize = 8;

fn look_of(standing: Standing) -> Look {
    match standing {
        Standing::Adopted | Standing::OnSystemLevel => Look::Met,
        Standing::Proposed | Standing::Stated => Look::Partly,
        Standing::Lapsed | Standing::Reopened => Look::NotMet,
        Standing::StatedNot | Standing::Unknown => Look::Unknown,
    }
}

/// How many a look has, in the order the parts are stacked.
fn stacked<T: Copy>(counts: &[(T, Counted)], parts: &[Part], look: impl Fn(T) -> Option<Look>) -> Vec<u32> {
    let of = |part: &Part| {
        let fits = counts.iter().filter(|(value, _)| look(*value) == Some(part.look));
        small(fits.map(|(_, counted)| counted.count).sum())
    };
    parts.iter().map(of).collect()
}

fn part(speech: &Speech<'_>, key: &str, look: Look) -> Part {
    Part { label: speech.text(key), look }
}

/// How many there are, and of how many a level is known.
pub(super) fn classified(standings: &[(Standing, Counted)]) -> (usize, usize) {
    let all = standings.iter().map(|(_, counted)| counted.count).sum();
    let known = standings.iter().filter(|(standing, _)| standing.is_classified());
    (known.map(|(_, counted)| counted.count).sum(), all)
}

/// How far systems and information sets are classified; none where there are neither.
pub(super) fn coverage(viewer: &Viewer, picture: &Picture) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let kinds = [(Kind::System, &picture.systems.standings), (Kind::InformationSet, &picture.sets.standings)];
    let there: Vec<_> = kinds.into_iter().filter(|(_, standings)| classified(standings).1 > 0).collect();
    if there.is_empty() {
        return None;
    }
    let parts = vec![
        part(&speech, "picture-coverage-known", Look::Met),
        part(&speech, "picture-coverage-under-way", Look::Partly),
        part(&speech, "picture-coverage-not", Look::NotMet),
        part(&speech, "picture-coverage-unknown", Look::Unknown),
    ];
    let row = |(kind, standings): &(Kind, &Vec<(Standing, Counted)>)| {
        let (known, all) = classified(standings);
        let all_of_kind = picture.progress.iter().find(|(one, _)| one == kind);
        StackedRow {
            label: speech.text(&format!("kind-{}-many", kind.word())),
            counts: stacked(standings, &parts, |standing| Some(look_of(standing))),
            figure: viewer.words.percent(number(known), number(all)),
            href: all_of_kind.map(|(_, counted)| super::opens(viewer, &counted.filter)),
        }
    };
    let rows = there.iter().map(row).collect();
    let said = |(kind, standings): &(Kind, &Vec<(Standing, Counted)>)| {
        let (known, all) = classified(standings);
        let key = if *kind == Kind::System { "picture-coverage-systems" } else { "picture-coverage-sets" };
        viewer.words.with(key, &[("known", Value::from(number(known))), ("all", Value::from(number(all)))])
    };
    let mut said: Vec<String> = there.iter().map(said).collect();
    said.extend(chain_counts_fewer(viewer, picture).then(|| speech.text("picture-coverage-chain")));
    let sentence = said.join(" ");
    let title = speech.text("picture-coverage");
    let caption = caption(viewer, "coverage", &title, &sentence);
    let mut headings = vec![speech.text("classification-standing")];
    headings.extend(there.iter().map(|(kind, _)| speech.text(&format!("kind-{}-many", kind.word()))));
    let table = Standing::ALL.iter().filter_map(|standing| {
        let count = |standings: &[(Standing, Counted)]| {
            standings
                .iter()
                .find(|(one, _)| one == standing)
                .map_or_else(DrawnCell::empty, |(_, counted)| DrawnCell::of(viewer, counted))
        };
        let cells: Vec<DrawnCell> = there.iter().map(|(_, standings)| count(standings)).collect();
        let any = cells.iter().any(|cell| cell.href.is_some());
        any.then(|| DrawnRow { label: speech.text(standing.text_key()), href: None, cells })
    });
    let rows_beneath = table.collect();
    Some(Drawn {
        title,
        sentence,
        svg: stacked_bars(&StackedBars { caption, parts, rows }),
        headings,
        rows: rows_beneath,
        // The chain has a link for what is classified.
        spare: true,
    })
}

/// Whether the chain counts fewer sets as classified: those that are not inventoried stop before that link.
fn chain_counts_fewer(viewer: &Viewer, picture: &Picture) -> bool {
    let chain = viewer.view.chain(picture.scope);
    let link = chain.links.iter().find(|count| count.link == Link::Classified);
    link.is_some_and(|count| count.passed < classified(&picture.sets.standings).0)
}

fn caption(viewer: &Viewer, id: &str, title: &str, description: &str) -> Caption {
    Caption {
        id: id.to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
        empty: String::new(),
        language: viewer.words.language(),
    }
}

/// How an answer is drawn; what does not apply is in the table only.
fn look_of_answer(standing: AnswerStanding) -> Option<Look> {
    match standing {
        AnswerStanding::Met => Some(Look::Met),
        AnswerStanding::Partly => Some(Look::Partly),
        AnswerStanding::NotMet => Some(Look::NotMet),
        AnswerStanding::Lapsed | AnswerStanding::Unknown => Some(Look::Unknown),
        AnswerStanding::NotApplicable => None,
    }
}

fn count_of(part: &Compliance, wanted: &[AnswerStanding]) -> usize {
    part.answers.iter().filter(|(one, _)| wanted.contains(one)).map(|(_, counted)| counted.count).sum()
}

/// Whether a part has answered anything, itself or through a part above.
fn has_answers(part: &Compliance) -> bool {
    part.answers.iter().any(|(standing, counted)| *standing != AnswerStanding::Unknown && counted.count > 0)
}

/// How far the parts meet their requirements, those furthest from it first; none before any answer is given.
pub(super) fn requirements(viewer: &Viewer, picture: &Picture) -> Option<Drawn> {
    let speech = Speech::of(viewer);
    let mut begun: Vec<&Compliance> = picture.requirements.iter().filter(|part| has_answers(part)).collect();
    if begun.is_empty() {
        return None;
    }
    let not_begun = picture.requirements.len() - begun.len();
    let share_met = |part: &Compliance| {
        let asked = count_of(part, AnswerStanding::ALL) - count_of(part, &[AnswerStanding::NotApplicable]);
        count_of(part, &[AnswerStanding::Met]) * 1000 / asked.max(1)
    };
    begun.sort_by_key(|part| share_met(part));
    let parts = vec![
        part(&speech, "answer-standing-met", Look::Met),
        part(&speech, "answer-standing-partly", Look::Partly),
        part(&speech, "answer-standing-not-met", Look::NotMet),
        part(&speech, "answer-standing-unknown", Look::Unknown),
    ];
    let row = |one: &&Compliance| {
        let asked = count_of(one, AnswerStanding::ALL) - count_of(one, &[AnswerStanding::NotApplicable]);
        let met = count_of(one, &[AnswerStanding::Met]);
        StackedRow {
            label: speech.scope(one.scope),
            counts: stacked(&one.answers, &parts, look_of_answer),
            figure: viewer.words.percent(number(met), number(asked)),
            href: Some(dated(viewer, format!("/requirement?at={}", one.scope))),
        }
    };
    let rows: Vec<StackedRow> = begun.iter().take(MOST_DRAWN).map(row).collect();
    let mut said = vec![speech.text("picture-requirements-text")];
    if begun.len() > rows.len() {
        let more = Value::from(number(begun.len() - rows.len()));
        said.push(viewer.words.with("picture-requirements-more", &[("count", more)]));
    }
    if not_begun > 0 {
        said.push(viewer.words.with("picture-requirements-not-begun", &[("count", Value::from(number(not_begun)))]));
    }
    let sentence = said.join(" ");
    let title = speech.text("picture-requirements");
    let caption = caption(viewer, "requirements", &title, &sentence);
    let mut headings = vec![speech.text("picture-part")];
    headings.extend(AnswerStanding::ALL.iter().map(|standing| speech.text(standing.text_key())));
    let table = picture.requirements.iter().map(|one| DrawnRow {
        label: speech.scope(one.scope),
        href: one.scope.item().map(|item| viewer.link(&address(item))),
        cells: one.answers.iter().map(|(_, counted)| DrawnCell::of(viewer, counted)).collect(),
    });
    let rows_beneath = table.collect();
    Some(Drawn {
        title,
        sentence,
        svg: stacked_bars(&StackedBars { caption, parts, rows }),
        headings,
        rows: rows_beneath,
        spare: false,
    })
}
