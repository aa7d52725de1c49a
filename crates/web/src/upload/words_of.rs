//! The words of a list that stand for a choice and are not understood by themselves: each gets its meaning from a
//! person, once.

use super::progress::{Opened, planned};
use crate::failure::Failure;
use crate::session::Viewer;
use domain::field::Shape;
use exchange::fields::{LEAVE_OUT, ORGANISATION_PATH};
use exchange::mapping::{ColumnMapping, SheetMapping};
use exchange::report::{Reason, Trouble};
use std::collections::BTreeMap;
use words::{Language, Words};

/// So many words of a column are asked about; a column with more is hardly a choice.
const MOST: usize = 60;

/// A word and how often it stands in the column; 0 when it has been given a meaning.
pub(crate) type Asked = BTreeMap<String, usize>;

/// The words to ask about, by sheet and column of the mapping.
pub(crate) async fn asked(viewer: &Viewer, opened: &Opened) -> Result<BTreeMap<(usize, usize), Asked>, Failure> {
    let mut mapping = opened.progress.mapping.clone();
    // Where rows belong is asked for later and has nothing to do with words.
    for column in mapping.sheets.iter_mut().flat_map(|sheet| &mut sheet.columns) {
        if column.field == ORGANISATION_PATH {
            LEAVE_OUT.clone_into(&mut column.field);
        }
    }
    let (plan, ()) = planned(viewer, opened, mapping, |_, _| ()).await?;
    let mut asked: BTreeMap<(usize, usize), Asked> = BTreeMap::new();
    for (place, sheet) in opened.progress.mapping.sheets.iter().enumerate() {
        let Some(found) = opened.workbook.sheets.iter().find(|found| found.name == sheet.sheet) else { continue };
        let places = sheet.places(found);
        for (column, (mapping, at)) in sheet.columns.iter().zip(&places).enumerate() {
            let Some(shape) = choice_of(sheet, mapping) else { continue };
            let mut words = Asked::new();
            for word in mapping.values.iter().filter(|(word, meant)| word != meant || !is_list(sheet, mapping)) {
                words.insert(word.0.clone(), 0);
            }
            let here = |trouble: &&Trouble| {
                trouble.sheet == sheet.sheet && Some(trouble.cell.column) == *at && of_choice(&trouble.reason, &shape)
            };
            for trouble in plan.not_understood.iter().filter(here) {
                *words.entry(trouble.value.clone()).or_default() += 1;
            }
            while words.len() > MOST {
                let Some(seldom) = words.iter().min_by_key(|(_, count)| **count).map(|(word, _)| word.clone()) else {
                    break;
                };
                words.remove(&seldom);
            }
            if !words.is_empty() {
                asked.insert((place, column), words);
            }
        }
    }
    Ok(asked)
}

/// The shape of a column whose words have meanings: a choice, yes and no, or a step on a scale.
fn choice_of(sheet: &SheetMapping, column: &ColumnMapping) -> Option<Shape> {
    let field = sheet.target.fields().into_iter().find(|field| field.id == column.field)?;
    let shape = match field.shape {
        Shape::Many(inner) => *inner,
        shape => shape,
    };
    let is_choice = matches!(shape, Shape::Choice(..) | Shape::YesNo | Shape::Consequence | Shape::Likelihood);
    is_choice.then_some(shape)
}

fn is_list(sheet: &SheetMapping, column: &ColumnMapping) -> bool {
    let fields = sheet.target.fields();
    fields.iter().any(|field| field.id == column.field && matches!(field.shape, Shape::Many(_)))
}

fn of_choice(reason: &Reason, shape: &Shape) -> bool {
    match shape {
        Shape::Choice(..) => matches!(reason, Reason::NotAChoice { .. } | Reason::SeveralValues),
        Shape::YesNo => matches!(reason, Reason::NotYesOrNo),
        _ => matches!(reason, Reason::NotALevel),
    }
}

/// What a word of a column can mean: what a mapping says for it, and its text.
pub(crate) fn meanings(viewer: &Viewer, sheet: &SheetMapping, column: &ColumnMapping) -> Vec<(String, String)> {
    let words = viewer.words;
    let now = viewer.view.now();
    let step = |level: u8, sv: &str, en: &str| (level.to_string(), format!("{level} {}", in_language(words, sv, en)));
    match choice_of(sheet, column) {
        Some(Shape::Choice(word, keys)) => {
            keys.iter().map(|key| ((*key).to_owned(), words.text(&format!("{word}-{key}")).into_owned())).collect()
        }
        Some(Shape::YesNo) => {
            [("yes", "word-yes"), ("no", "word-no")].map(|(key, text)| (key.to_owned(), words.text(text).into())).into()
        }
        Some(Shape::Consequence) => {
            let scale = now.classifications.scale().map(|(scale, _)| scale);
            let levels = scale.into_iter().flat_map(|scale| &scale.levels);
            levels.map(|level| step(level.level, &level.sv, &level.en)).collect()
        }
        Some(Shape::Likelihood) => {
            let matrix = now.risk_settings.matrix().map(|(matrix, _)| matrix);
            let steps = matrix.into_iter().flat_map(|matrix| &matrix.likelihoods);
            steps.map(|likelihood| step(likelihood.step, &likelihood.sv, &likelihood.en)).collect()
        }
        _ => Vec::new(),
    }
}

fn in_language<'a>(words: &Words, sv: &'a str, en: &'a str) -> &'a str {
    match words.language() {
        Language::Swedish => sv,
        Language::English => en,
    }
}
