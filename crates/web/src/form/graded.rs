//! A field that asks how hard of each in a list: a row for each, with the steps of the consequence scale and what a step
//! means for that one.

use super::field::{OptionView, RowView};
use crate::session::Viewer;
use crate::speak::Speech;
use domain::classification::{Hit, ScaleLevel, hit_meaning};
use domain::number::Consequence;

/// The rows of a graded field, with the steps up to `most`; `held` tells whether a value is chosen. What was given
/// without a step is kept among the choices, so that saving does not take it away.
pub(crate) fn graded_rows(
    viewer: &Viewer,
    (word, keys): (&str, &[&str]),
    held: &dyn Fn(&str) -> bool,
    most: Option<Consequence>,
) -> Vec<RowView> {
    let Some((scale, _)) = viewer.view.now().classifications.scale() else { return Vec::new() };
    let speech = Speech::of(viewer);
    let steps = || scale.levels.iter().filter(|step| most.is_none_or(|most| step.level <= most.0));
    let row = |key: &&str| {
        let option = |step: &ScaleLevel| {
            let value = format!("{key}:{}", step.level);
            OptionView {
                label: format!("{} {}", step.level, speech.consequence(Consequence(step.level))),
                text: meant(&speech, step, key),
                checked: held(&value),
                value,
            }
        };
        let without_step = held(key).then(|| OptionView {
            value: (*key).to_owned(),
            label: viewer.words.text("form-graded-no-step").into_owned(),
            checked: true,
            ..OptionView::default()
        });
        RowView {
            name: (*key).to_owned(),
            label: viewer.words.text(&format!("{word}-{key}")).into_owned(),
            options: steps().map(option).chain(without_step).collect(),
        }
    };
    keys.iter().map(row).collect()
}

/// What a step means for the one of a row, where the scale is the one that came along.
fn meant(speech: &Speech<'_>, step: &ScaleLevel, key: &str) -> String {
    let hit = Hit::ALL.iter().find(|hit| hit.key() == key);
    let meaning = hit.and_then(|hit| hit_meaning(step, *hit));
    meaning.map(|both| speech.both(both).to_owned()).unwrap_or_default()
}
