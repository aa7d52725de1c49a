//! One question for each aspect: the scale's own words at each level, examples of the same kind, and a suggested level
//! with its reason. The suggestion is told; the choice is made by whoever answers.

use super::answers::Answers;
use super::part::described;
use super::step::reason_field;
use crate::form::{FieldView, OptionView, graded_rows};
use crate::list::Cell;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::classification::{Aspect, Hit, Reason, Scale, ScaleLevel, Suggested, examples, meaning, suggested};
use domain::id::InformationSetId;
use domain::text::Prose;
use words::{Language, Value};

/// A question with what helps to answer it.
pub(super) struct Question {
    pub(super) field: FieldView,
    pub(super) examples: Vec<Example>,
    pub(super) reason: FieldView,
}

/// A classified set of the same kind.
pub(super) struct Example {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) level: Cell,
}

/// What the questions about a group are made of.
pub(super) struct Asking<'a> {
    viewer: &'a Viewer,
    scale: &'a Scale,
    answers: &'a Answers,
    errors: &'a [(String, String)],
    what: String,
    suggested: Vec<Suggested>,
    examples: Vec<InformationSetId>,
}

impl<'a> Asking<'a> {
    /// What is asked about these sets.
    pub(super) fn about(
        viewer: &'a Viewer,
        scale: &'a Scale,
        sets: &[InformationSetId],
        answers: &'a Answers,
        errors: &'a [(String, String)],
    ) -> Self {
        let sees = |set: InformationSetId| viewer.view.may_see(set.into());
        let known: Vec<_> = sets.iter().filter_map(|set| described(viewer, *set)).collect();
        let what = match sets {
            [one] => {
                let name = Speech::of(viewer).item((*one).into());
                viewer.words.with("conversation-that", &[("set", Value::from(name))])
            }
            _ => viewer.words.text("conversation-this").into_owned(),
        };
        Asking {
            suggested: suggested(scale, &known),
            examples: examples(viewer.view.shown(), sets, &sees, viewer.view.day),
            viewer,
            scale,
            answers,
            errors,
            what,
        }
    }

    /// The question about an aspect.
    pub(super) fn question(&self, aspect: Aspect) -> Question {
        let chosen = self.answers.level(aspect);
        let option = |step: &ScaleLevel| OptionView {
            value: step.level.to_string(),
            label: self.level_said(step),
            text: self.step_text(step, aspect),
            checked: chosen.is_some_and(|level| level.0 == step.level),
        };
        let question = format!("conversation-question-{}", aspect.key());
        Question {
            field: FieldView {
                name: aspect.key().to_owned(),
                label: self.viewer.words.with(&question, &[("what", Value::from(self.what.clone()))]),
                help: self.suggestion(aspect),
                kind: "choice",
                options: self.scale.levels.iter().map(option).collect(),
                error: self.error(aspect.key()),
                required: aspect != Aspect::Traceability,
                ..FieldView::default()
            },
            examples: self.examples.iter().filter_map(|set| self.example(*set, aspect)).collect(),
            reason: self.reason(aspect),
        }
    }

    fn reason(&self, aspect: Aspect) -> FieldView {
        let name = reason_field(aspect);
        FieldView {
            label: self.viewer.words.text("conversation-reason").into_owned(),
            help: String::new(),
            kind: "long",
            value: self.answers.text(&name),
            error: self.error(&name),
            max: u32::try_from(Prose::MAX).ok(),
            name,
            ..FieldView::default()
        }
    }

    /// The question whom an aspect hits and how hard, up to the level that was chosen.
    pub(super) fn hits(&self, aspect: Aspect) -> FieldView {
        let name = aspect.hits_field();
        let chosen = self.answers.level(aspect);
        let level = chosen.and_then(|level| self.scale.step(level.0)).map(|step| self.level_said(step));
        let keys: Vec<&str> = Hit::ALL.iter().map(|hit| hit.key()).collect();
        let held = |written: &str| self.answers.holds(name, written);
        FieldView {
            label: words::label::field_label(self.viewer.words, "classification", name).into_owned(),
            help: self.viewer.words.with("conversation-hits-at", &[("level", Value::from(level.unwrap_or_default()))]),
            kind: "graded",
            rows: graded_rows(self.viewer, (Hit::WORD, keys.as_slice()), &held, chosen),
            error: self.error(name),
            name: name.to_owned(),
            ..FieldView::default()
        }
    }

    fn error(&self, field: &str) -> Option<String> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, text)| text.clone())
    }

    fn level_said(&self, step: &ScaleLevel) -> String {
        let level = domain::number::Consequence(step.level);
        format!("{} {}", step.level, Speech::of(self.viewer).consequence(level))
    }

    /// The scale's own text, and what it means for the aspect where the scale is the one that came along.
    fn step_text(&self, step: &ScaleLevel, aspect: Aspect) -> String {
        let own = match self.viewer.words.language() {
            Language::Swedish => step.text_sv.as_deref(),
            Language::English => step.text_en.as_deref().or(step.text_sv.as_deref()),
        };
        let told = meaning(step, aspect).map(|both| self.both(both));
        [own.map(str::to_owned), told].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn both(&self, both: &domain::requirement::Both) -> String {
        Speech::of(self.viewer).both(both).to_owned()
    }

    fn suggestion(&self, aspect: Aspect) -> String {
        let words = self.viewer.words;
        let Some(one) = self.suggested.iter().find(|one| one.aspect == aspect) else { return String::new() };
        let Some(step) = self.scale.step(one.level.0) else { return String::new() };
        let reasons: Vec<String> = one.reasons.iter().map(|reason| self.because(*reason)).collect();
        let values = [("level", self.level_said(step).into()), ("reasons", reasons.join(" ").into())];
        words.with("conversation-suggested", &values)
    }

    fn because(&self, reason: Reason) -> String {
        let (key, count) = match reason {
            Reason::Sensitive => ("conversation-because-sensitive", 0),
            Reason::Ordinary => ("conversation-because-ordinary", 0),
            Reason::Many(persons) => ("conversation-because-many", persons.0),
            Reason::Secrecy => ("conversation-because-secrecy", 0),
            Reason::Outage(hours) => ("conversation-because-outage", hours.0),
            Reason::Loss(hours) => ("conversation-because-loss", hours.0),
        };
        self.viewer.words.with(key, &[("count", Value::from(count))])
    }

    fn example(&self, set: InformationSetId, aspect: Aspect) -> Option<Example> {
        let speech = Speech::of(self.viewer);
        let class = self.viewer.view.shown().classifications.sets.get(&set)?;
        let level = class.adopted.as_ref()?.0.class.level(aspect)?;
        let step = self.scale.step(level.0)?;
        Some(Example {
            name: speech.item(set.into()),
            href: self.viewer.link(&address(set.into())),
            level: Cell::Level(speech.consequence_tone(level), u32::from(level.0), self.level_said(step)),
        })
    }
}
