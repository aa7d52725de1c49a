//! Ids turned into text for one viewer: `words` speaks, with names from the register, titles from the value shown
//! and what the viewer may see, all taken from the view.

use crate::session::Viewer;
use domain::command::By;
use domain::id::{ItemRef, Kind, PersonId, Scope};
use domain::number::{Consequence, Likelihood, RiskLevel};
use domain::offer;
use domain::requirement::Both;
use domain::time::{Date, Instant};
use engine::View;
use words::who::{Speaker, Who};
use words::{Language, Words};

/// Speaks to one viewer of one state.
#[derive(Clone, Copy)]
pub(crate) struct Speech<'a> {
    pub(crate) words: &'static Words,
    pub(crate) view: &'a View,
}

/// The person register as it stood when the state shown did.
struct Register<'a>(&'a View);

impl Who for Register<'_> {
    fn name(&self, person: PersonId, at: Option<Instant>) -> Option<String> {
        let shown_at = (!self.0.is_today).then(|| self.0.shown().position.at);
        let name = match at.or(shown_at) {
            Some(at) => self.0.names().name_at(person, at),
            None => self.0.names().name(person),
        };
        name.map(str::to_owned)
    }
}

impl<'a> Speech<'a> {
    /// Speaks to a viewer.
    pub(crate) fn of(viewer: &'a Viewer) -> Self {
        Speech { words: viewer.words, view: &viewer.view }
    }

    /// What `words` needs to speak.
    pub(crate) fn with<T>(&self, speak: impl FnOnce(&Speaker<'_>) -> T) -> T {
        let may_see = |item| self.view.may_see(item);
        let who = Register(self.view);
        speak(&Speaker { words: self.words, who: &who, municipality: self.view.shown(), may_see: &may_see })
    }

    /// Whether the viewer may register something of a kind for a part of the municipality, today.
    pub(crate) fn may_register(&self, kind: Kind, scope: Scope) -> bool {
        let by = self.view.sight().person().map_or(By::Program, By::Person);
        self.view.is_today && offer::may_register_at(self.view.now(), &by, kind, scope, self.view.day)
    }

    /// The text of a key.
    pub(crate) fn text(&self, key: &str) -> String {
        self.words.text(key).into_owned()
    }

    /// The text of a choice by its key.
    pub(crate) fn choice(&self, text_key: &str) -> String {
        self.words.text(text_key).into_owned()
    }

    /// A person's name; what the register still tells.
    pub(crate) fn person(&self, person: PersonId) -> String {
        self.with(|speaker| speaker.person(person))
    }

    /// What an item is called, if the viewer may see it.
    pub(crate) fn item(&self, item: ItemRef) -> String {
        self.with(|speaker| speaker.item(item))
    }

    /// An item by its kind and number, such as *Brist 28*: what one says to point at it whatever it is called.
    pub(crate) fn numbered(&self, item: ItemRef) -> String {
        format!("{} {}", words::label::kind_label(self.words, item.kind), item.number)
    }

    /// A part of the municipality by name; the whole by its own name.
    pub(crate) fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Municipality => {
                let known = self.view.shown().description.as_ref().or(self.view.now().description.as_ref());
                known.map_or_else(|| self.with(|speaker| speaker.scope(scope)), |known| known.name.to_string())
            }
            scope => self.with(|speaker| speaker.scope(scope)),
        }
    }

    /// A date in running text.
    pub(crate) fn date(&self, date: Date) -> String {
        self.words.date(date.0)
    }

    /// The language's half of a text in both.
    pub(crate) fn both<'t>(&self, both: &'t Both) -> &'t str {
        half(self.words, both)
    }

    /// A consequence level in the municipality's own words.
    pub(crate) fn consequence(&self, level: Consequence) -> String {
        self.with(|speaker| speaker.level(level))
    }

    /// One of a fixed list with its step on the consequence scale.
    pub(crate) fn graded(&self, word: &str, text: &str) -> String {
        let scale = self.view.shown().classifications.scale().map(|(scale, _)| scale);
        words::scale::graded_text(self.words, scale, word, text)
    }

    /// A likelihood step in the municipality's own words.
    pub(crate) fn likelihood(&self, step: Likelihood) -> String {
        self.with(|speaker| speaker.likelihood(step, None))
    }

    /// A risk level in the municipality's own words.
    pub(crate) fn risk_level(&self, level: RiskLevel) -> String {
        self.with(|speaker| speaker.risk_level(level, None))
    }

    /// The tone of a consequence level, 1–5.
    pub(crate) fn consequence_tone(&self, level: Consequence) -> u8 {
        let scale = self.view.shown().classifications.scale();
        let steps = scale.map_or(5, |(scale, _)| scale.levels.len());
        crate::drawing::tone(usize::from(level.0), steps)
    }

    /// The tone of a risk level, 1–5.
    pub(crate) fn risk_tone(&self, level: RiskLevel) -> u8 {
        let matrix = self.view.shown().risk_settings.matrix();
        let steps = matrix.map_or(4, |(matrix, _)| matrix.levels.len());
        crate::drawing::tone(usize::from(level.0.saturating_sub(1)), steps)
    }
}

/// The language's half of a text in both.
pub(crate) fn half<'t>(words: &Words, both: &'t Both) -> &'t str {
    match words.language() {
        Language::Swedish => &both.sv,
        Language::English => both.in_english(),
    }
}

/// The address of an item's page.
pub(crate) fn address(item: ItemRef) -> String {
    format!("/{}/{}", item.kind.word(), item.number)
}
