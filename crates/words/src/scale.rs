//! The municipality's own names for consequence, likelihood and risk level, in the reader's language.
//! A step that the scale or matrix lacks is shown by its number, so that an old assessment never becomes blank.

use domain::classification::{Aspect, Class, Classifications, Harm, Hit, Hits, Scale};
use domain::field::{Leaf, graded};
use domain::municipality::Municipality;
use domain::number::{Consequence, Likelihood, RiskLevel, Version};
use domain::risk::Matrix;

use crate::label::{choice_label, in_sentence};
use crate::{Language, Value, Words};

/// The scale of a version; none if there has been no such version.
pub fn scale_of(classifications: &Classifications, version: Version) -> Option<&Scale> {
    let place = usize::try_from(version.0).ok()?.checked_sub(1)?;
    classifications.scales.get(place).map(|scale| &**scale)
}

/// What a step of consequence is called on a scale: *Allvarlig*.
pub fn consequence_name(language: Language, scale: Option<&Scale>, step: Consequence) -> String {
    let named = scale.and_then(|scale| scale.step(step.0));
    named.map_or_else(|| step.0.to_string(), |level| pick(language, &level.sv, &level.en).to_owned())
}

/// What a step of consequence means, shown where one chooses; none if the scale does not say.
pub fn consequence_text(language: Language, scale: &Scale, step: Consequence) -> Option<&str> {
    let level = scale.step(step.0)?;
    match language {
        Language::Swedish => level.text_sv.as_deref(),
        Language::English => level.text_en.as_deref(),
    }
}

/// What a step of likelihood is called in a matrix: *Möjlig*.
pub fn likelihood_name(language: Language, matrix: Option<&Matrix>, step: Likelihood) -> String {
    let named = matrix.and_then(|matrix| matrix.likelihoods.iter().find(|named| named.step == step.0));
    named.map_or_else(|| step.0.to_string(), |named| pick(language, &named.sv, &named.en).to_owned())
}

/// The interval of time that a step of likelihood means; none if the matrix does not say.
pub fn likelihood_text(language: Language, matrix: &Matrix, step: Likelihood) -> Option<&str> {
    let named = matrix.likelihoods.iter().find(|named| named.step == step.0)?;
    match language {
        Language::Swedish => named.text_sv.as_deref(),
        Language::English => named.text_en.as_deref(),
    }
}

/// What a risk level is called in a matrix: *Hög*.
pub fn risk_level_name(language: Language, matrix: Option<&Matrix>, level: RiskLevel) -> String {
    let named = matrix.and_then(|matrix| matrix.named(level));
    named.map_or_else(|| level.0.to_string(), |named| pick(language, &named.sv, &named.en).to_owned())
}

/// The level of one aspect on a scale: *K3 allvarlig*.
pub fn level_text(words: &Words, scale: Option<&Scale>, aspect: Aspect, step: Consequence) -> String {
    let name = in_sentence(&consequence_name(words.language(), scale, step));
    let values = [("step", Value::from(step.0.to_string())), ("level", Value::from(name))];
    let key = match aspect {
        Aspect::Confidentiality => "class-confidentiality",
        Aspect::Integrity => "class-integrity",
        Aspect::Availability => "class-availability",
        Aspect::Traceability => "class-traceability",
    };
    words.with(key, &values)
}

/// A class on one line, on the scale that it speaks of: *K3 allvarlig, R2 betydande, T2 betydande*.
pub fn class_text(words: &Words, municipality: &Municipality, class: &Class, scale: Version) -> String {
    let scale = scale_of(&municipality.classifications, scale);
    let level = |aspect: &Aspect| Some(level_text(words, scale, *aspect, class.level(*aspect)?));
    Aspect::ALL.iter().filter_map(level).collect::<Vec<_>>().join(", ")
}

/// One of a fixed list with its step on a scale: *Enskilda: 3 allvarlig*; without a step the one alone.
pub fn graded_text(words: &Words, scale: Option<&Scale>, word: &str, text: &str) -> String {
    let (which, step) = graded(text);
    let which = choice_label(words, word, which);
    let step = step.and_then(|step| Consequence::from_value(&step.into()).ok());
    match step {
        Some(step) => format!("{which}: {}", numbered(words, scale, step)),
        None => which.into_owned(),
    }
}

/// Whom it hits where that matters, the hardest hit first: *enskilda (3 allvarlig) och samhället (2 betydande)*. None
/// where nobody is said to be hit.
pub fn hits_text(words: &Words, scale: Option<&Scale>, hits: &Hits) -> Option<String> {
    let from = scale.and_then(Scale::matters_from);
    let matters = |harm: &Harm| harm.level.is_none_or(|level| from.is_none_or(|from| level >= from));
    let text = |harm: Harm| {
        let hit = in_sentence(&choice_label(words, Hit::WORD, harm.hit.key()));
        harm.level.map_or_else(|| hit.clone(), |level| format!("{hit} ({})", numbered(words, scale, level)))
    };
    let told: Vec<String> = hits.hardest().into_iter().filter(matters).map(text).collect();
    (!told.is_empty()).then(|| words.all_of(&told))
}

/// A step with its number: *3 allvarlig*. What a scale lacks has only its number, said once.
fn numbered(words: &Words, scale: Option<&Scale>, step: Consequence) -> String {
    let name = in_sentence(&consequence_name(words.language(), scale, step));
    if name == step.0.to_string() { name } else { format!("{} {name}", step.0) }
}

fn pick<'a>(language: Language, swedish: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Swedish => swedish,
        Language::English => english,
    }
}
