//! The risk matrix written as a sheet: its steps of likelihood, its levels, and the level of each cell. The address
//! says how many of each there are; what stands is carried over as far as it reaches.

use super::sheet::{Group, Sheet, choice, field, number, typed, typed_if_any};
use crate::address::Query;
use crate::form::FieldView;
use crate::session::Viewer;
use crate::speak::Speech;
use domain::command::Command;
use domain::field::{Fault, Wrong};
use domain::mandate::Elsewhere;
use domain::number::Consequence;
use domain::risk::{LikelihoodStep, Matrix, MatrixLevel, SetMatrix};
use domain::text::{Name, Prose};

pub(super) struct MatrixSheet;

/// How many there are of each.
struct Size {
    likelihoods: usize,
    levels: usize,
    /// The consequence steps, lowest first.
    consequences: Vec<u8>,
}

fn in_force(viewer: &Viewer) -> Option<&Matrix> {
    viewer.view.now().risk_settings.matrix().map(|(matrix, _)| matrix)
}

fn size(viewer: &Viewer, values: &Query) -> Size {
    let scale = viewer.view.now().classifications.scale().map(|(scale, _)| scale);
    let steps: Vec<u8> = scale.iter().flat_map(|scale| &scale.levels).map(|level| level.level).collect();
    let matrix = in_force(viewer);
    let wanted = |name, standing: Option<usize>, least| number(values, name, standing.unwrap_or(4)).clamp(least, 6);
    let consequences = wanted("consequences", matrix.map(|matrix| matrix.consequences.len()), 3);
    Size {
        likelihoods: wanted("likelihoods", matrix.map(|matrix| matrix.likelihoods.len()), 3),
        levels: wanted("levels", matrix.map(|matrix| matrix.levels.len()), 2),
        consequences: steps.into_iter().take(consequences).collect(),
    }
}

/// The likelihoods, lowest first, and the levels are numbered from 1.
fn numbered(count: usize) -> impl Iterator<Item = u8> {
    (1..=6).take(count)
}

impl Sheet for MatrixSheet {
    const VERB: &'static str = "matrix.set";
    const PATH: &'static str = "/settings/matrix/write";

    fn sizes(viewer: &Viewer, values: &Query) -> Vec<FieldView> {
        let size = size(viewer, values);
        let counts = |least: u8| (least..=6).map(|count| (count, count.to_string())).collect::<Vec<_>>();
        let one = |name: &str, least: u8, count: usize| {
            let chosen = Query::default().with(name, Some(&count.to_string()));
            let label = viewer.words.text(&format!("settings-matrix-{name}")).into_owned();
            choice(&chosen, name.to_owned(), label, &counts(least))
        };
        vec![
            one("likelihoods", 3, size.likelihoods),
            one("consequences", 3, size.consequences.len()),
            one("levels", 2, size.levels),
        ]
    }

    fn standing(viewer: &Viewer) -> Query {
        let size = size(viewer, &viewer.query);
        let mut values = Query::default();
        let mut give = |name: String, text: Option<&str>| values = values.with(&name, text);
        for name in ["likelihoods", "levels", "consequences"] {
            give(name.to_owned(), viewer.query.get(name));
        }
        let Some(matrix) = in_force(viewer) else { return values };
        give("name".to_owned(), Some(&matrix.name));
        for (step, known) in numbered(size.likelihoods).zip(&matrix.likelihoods) {
            give(format!("step-sv-{step}"), Some(&known.sv));
            give(format!("step-en-{step}"), Some(&known.en));
            give(format!("step-text-sv-{step}"), known.text_sv.as_deref());
            give(format!("step-text-en-{step}"), known.text_en.as_deref());
        }
        for (level, known) in numbered(size.levels).zip(&matrix.levels) {
            give(format!("level-sv-{level}"), Some(&known.sv));
            give(format!("level-en-{level}"), Some(&known.en));
        }
        for (step, row) in numbered(size.likelihoods).zip(&matrix.cells) {
            for (consequence, level) in matrix.consequences.iter().zip(row) {
                give(format!("cell-{step}-{consequence}"), Some(&level.to_string()));
            }
        }
        values
    }

    fn groups(viewer: &Viewer, values: &Query) -> Vec<Group> {
        let (size, words, speech) = (size(viewer, values), viewer.words, Speech::of(viewer));
        let text = |key: &str| words.text(key).into_owned();
        let written = |name: String, key: &str, kind, required| field(values, name, text(key), kind, required);
        let named = |name: &str, number: u8| {
            let typed = values.get(&format!("{name}-sv-{number}")).unwrap_or_default();
            format!("{number} {typed}").trim().to_owned()
        };
        let mut groups = vec![Group {
            legend: text("matrix-matrix"),
            fields: vec![written("name".to_owned(), "settings-matrix-name", "text", true)],
        }];
        groups.extend(numbered(size.likelihoods).map(|step| Group {
            legend: format!("{} {step}", text("settings-likelihood")),
            fields: vec![
                written(format!("step-sv-{step}"), "settings-name-sv", "text", true),
                written(format!("step-en-{step}"), "settings-name-en", "text", false),
                written(format!("step-text-sv-{step}"), "settings-text-sv", "text", false),
                written(format!("step-text-en-{step}"), "settings-text-en", "text", false),
            ],
        }));
        groups.extend(numbered(size.levels).map(|level| Group {
            legend: format!("{} {level}", text("settings-risk-level")),
            fields: vec![
                written(format!("level-sv-{level}"), "settings-name-sv", "text", true),
                written(format!("level-en-{level}"), "settings-name-en", "text", false),
            ],
        }));
        let levels: Vec<(u8, String)> = numbered(size.levels).map(|level| (level, named("level", level))).collect();
        let cell = |step: u8, consequence: u8| {
            let label = format!("{consequence} {}", speech.consequence(Consequence(consequence)));
            choice(values, format!("cell-{step}-{consequence}"), label, &levels)
        };
        groups.extend(numbered(size.likelihoods).map(|step| Group {
            legend: words.with("settings-matrix-row", &[("likelihood", named("step", step).into())]),
            fields: size.consequences.iter().map(|consequence| cell(step, *consequence)).collect(),
        }));
        groups
    }

    fn read(viewer: &Viewer, values: &Query, elsewhere: Elsewhere, faults: &mut Vec<Fault>) -> Option<Command> {
        let size = size(viewer, values);
        let name = typed(values, "name", Name::new, faults);
        let both = |what: &str, number: u8, faults: &mut Vec<Fault>| {
            let sv = typed(values, &format!("{what}-sv-{number}"), Name::new, faults);
            let en = typed_if_any(values, &format!("{what}-en-{number}"), Name::new, faults).or_else(|| sv.clone());
            Some((sv?, en?))
        };
        let mut likelihoods = Vec::new();
        for step in numbered(size.likelihoods) {
            let named = both("step", step, faults);
            let text_sv = typed_if_any(values, &format!("step-text-sv-{step}"), Prose::new, faults);
            let text_en = typed_if_any(values, &format!("step-text-en-{step}"), Prose::new, faults);
            likelihoods.extend(named.map(|(sv, en)| LikelihoodStep { step, sv, en, text_sv, text_en }));
        }
        let mut levels = Vec::new();
        for level in numbered(size.levels) {
            levels.extend(both("level", level, faults).map(|(sv, en)| MatrixLevel { level, sv, en }));
        }
        let mut cells = Vec::new();
        for step in numbered(size.likelihoods) {
            let cell = |consequence: &u8| typed(values, &format!("cell-{step}-{consequence}"), level_of, faults);
            let row: Vec<Option<u8>> = size.consequences.iter().map(cell).collect();
            cells.push(row.into_iter().flatten().collect());
        }
        let matrix = Matrix { name: name?, likelihoods, consequences: size.consequences, levels, cells };
        faults.is_empty().then(|| SetMatrix { matrix, elsewhere }.into())
    }
}

fn level_of(text: &str) -> Result<u8, Wrong> {
    if text.is_empty() { Err(Wrong::Missing) } else { text.parse().map_err(|_| Wrong::NotAChoice) }
}
