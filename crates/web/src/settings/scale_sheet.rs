//! The consequence scale written as a sheet: up to six levels, lowest first; rows left empty at the end are no levels.

use super::sheet::{Group, Sheet, field, typed, typed_if_any};
use crate::address::Query;
use crate::session::Viewer;
use domain::classification::{Scale, ScaleLevel, SetScale};
use domain::command::Command;
use domain::field::Fault;
use domain::mandate::Elsewhere;
use domain::text::{Name, Prose};

/// The most levels a scale has.
const MOST: usize = 6;
/// The columns of a level; the first must be given.
const COLUMNS: [(&str, &str, &str); 4] = [
    ("sv", "settings-name-sv", "text"),
    ("en", "settings-name-en", "text"),
    ("text-sv", "settings-text-sv", "long"),
    ("text-en", "settings-text-en", "long"),
];

pub(super) struct ScaleSheet;

/// The lowest level's number: the scale's own.
fn first(viewer: &Viewer) -> u8 {
    let scale = viewer.view.now().classifications.scale();
    scale.and_then(|(scale, _)| scale.levels.first()).map_or(0, |level| level.level)
}

impl Sheet for ScaleSheet {
    const VERB: &'static str = "scale.set";
    const PATH: &'static str = "/settings/scale";

    fn standing(viewer: &Viewer) -> Query {
        let scale = viewer.view.now().classifications.scale().map(|(scale, _)| scale);
        let levels = scale.iter().flat_map(|scale| &scale.levels).enumerate();
        levels.fold(Query::default(), |values, (row, level)| {
            values
                .with(&format!("sv-{row}"), Some(&level.sv))
                .with(&format!("en-{row}"), Some(&level.en))
                .with(&format!("text-sv-{row}"), level.text_sv.as_deref())
                .with(&format!("text-en-{row}"), level.text_en.as_deref())
        })
    }

    fn groups(viewer: &Viewer, values: &Query) -> Vec<Group> {
        let words = viewer.words;
        let level = |row: usize| Group {
            legend: format!("{} {}", words.text("settings-level"), usize::from(first(viewer)) + row),
            fields: COLUMNS
                .iter()
                .map(|(column, label, kind)| {
                    // Three levels there must be.
                    let required = *column == "sv" && row < 3;
                    field(values, format!("{column}-{row}"), words.text(label).into_owned(), kind, required)
                })
                .collect(),
        };
        (0..MOST).map(level).collect()
    }

    fn read(viewer: &Viewer, values: &Query, elsewhere: Elsewhere, faults: &mut Vec<Fault>) -> Option<Command> {
        let is_given = |row: &usize| {
            let given =
                |column: &str| values.get(&format!("{column}-{row}")).is_some_and(|text| !text.trim().is_empty());
            COLUMNS.iter().any(|(column, ..)| given(column))
        };
        let count = (0..MOST).rev().find(is_given).map_or(0, |last| last + 1);
        let mut level = |row: usize| {
            let name = |column: &str| format!("{column}-{row}");
            let sv = typed(values, &name("sv"), Name::new, faults);
            let en = typed_if_any(values, &name("en"), Name::new, faults).or_else(|| sv.clone());
            let text_sv = typed_if_any(values, &name("text-sv"), Prose::new, faults);
            let text_en = typed_if_any(values, &name("text-en"), Prose::new, faults);
            let level = first(viewer).saturating_add(u8::try_from(row).unwrap_or(u8::MAX));
            Some(ScaleLevel { level, sv: sv?, en: en?, text_sv, text_en })
        };
        let levels: Vec<Option<ScaleLevel>> = (0..count).map(&mut level).collect();
        let levels = levels.into_iter().collect::<Option<Vec<_>>>()?;
        Some(SetScale { scale: Scale { levels }, elsewhere }.into())
    }
}
