//! Everything that is needed to turn ids into text for one reader: the language, the person register, the
//! municipality shown and what the reader may see. What may not be seen is never named, not even by a title in
//! somebody else's story.

use domain::classification::Scale;
use domain::id::{ItemRef, Kind, Numbered, PersonId, Scope};
use domain::mandate::Act;
use domain::municipality::Municipality;
use domain::number::{Consequence, Likelihood, RiskLevel, Version};
use domain::requirement::{Both, RequirementId};
use domain::risk::Matrix;
use domain::role::Role;
use domain::text::DISPOSED;
use domain::time::Instant;

use crate::label::{in_sentence, role_definite, role_label};
use crate::{Language, Value, Words, scale};

/// The person register, as far as names go.
pub trait Who {
    /// A person's name at a time, or today's when no time is given; none if unknown or forgotten.
    fn name(&self, person: PersonId, at: Option<Instant>) -> Option<String>;
}

/// What turns ids into text for one reader.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    /// The texts of the reader's language.
    pub words: &'a Words,
    /// The person register.
    pub who: &'a dyn Who,
    /// The municipality shown, today's or an earlier one.
    pub municipality: &'a Municipality,
    /// Whether the reader may see an item, judged as today's value says.
    pub may_see: &'a dyn Fn(ItemRef) -> bool,
}

impl Speaker<'_> {
    /// What an item is called; something without content when the reader may not see it, or when it has no title
    /// in the municipality shown.
    pub fn item(&self, item: ItemRef) -> String {
        if item.kind == Kind::Person {
            return self.person(PersonId(item.number));
        }
        if !(self.may_see)(item) {
            return self.words.text("name-hidden").into_owned();
        }
        let title = match item.kind {
            Kind::Appointment => self.appointment(item),
            Kind::Assessment => self.assessment(item),
            _ => self.municipality.title(item).map(str::to_owned),
        };
        match title {
            Some(title) if title == DISPOSED => self.words.text("name-disposed").into_owned(),
            Some(title) => title,
            None => self.words.text("name-removed").into_owned(),
        }
    }

    fn appointment(&self, item: ItemRef) -> Option<String> {
        let appointment = self.municipality.roles.appointments.get(Numbered::of(item.number))?;
        let role = role_label(self.words, appointment.description.role);
        let scope = self.scope(appointment.description.scope);
        Some(self.words.with("name-appointment", &[("role", Value::from(role)), ("scope", Value::from(scope))]))
    }

    fn assessment(&self, item: ItemRef) -> Option<String> {
        let assessment = self.municipality.requirements.assessments.get(Numbered::of(item.number))?;
        let requirement = self.requirement(&assessment.requirement);
        let scope = self.scope(assessment.scope);
        let values = [("requirement", Value::from(requirement)), ("scope", Value::from(scope))];
        Some(self.words.with("name-assessment", &values))
    }

    /// A person's name today.
    pub fn person(&self, person: PersonId) -> String {
        self.named(person, None)
    }

    /// A person's name as it was at a time: what stands on an act from then.
    pub fn person_at(&self, person: PersonId, at: Instant) -> String {
        self.named(person, Some(at))
    }

    /// Whoever acted, by the name at that time. Number 0 is the program, run by whoever operates the installation.
    pub fn actor(&self, actor: PersonId, at: Instant) -> String {
        self.named(actor, Some(at))
    }

    fn named(&self, person: PersonId, at: Option<Instant>) -> String {
        if person == PersonId(0) {
            return self.words.text("name-program").into_owned();
        }
        if !(self.may_see)(person.into()) {
            return self.words.text("name-person-hidden").into_owned();
        }
        self.who.name(person, at).unwrap_or_else(|| self.words.text("name-person-unknown").into_owned())
    }

    /// A part of the municipality, in running text.
    pub fn scope(&self, scope: Scope) -> String {
        match scope.item() {
            Some(item) => self.item(item),
            None => self.words.text("name-whole-municipality").into_owned(),
        }
    }

    /// The language's half of a text in both; Swedish where it is not translated.
    pub fn half<'t>(&self, both: &'t Both) -> &'t str {
        match self.words.language() {
            Language::Swedish => &both.sv,
            Language::English => both.in_english(),
        }
    }

    /// A requirement by where it stands and its short name; its id when no catalogue has it.
    pub fn requirement(&self, id: &RequirementId) -> String {
        let Some((_, requirement)) = self.municipality.requirements.find(&id.0) else { return id.0.to_string() };
        let title = self.half(&requirement.title);
        let values = [("reference", Value::from(requirement.reference.as_str())), ("title", Value::from(title))];
        self.words.with("name-requirement", &values)
    }

    /// What somebody may do, as it stands after *får* or *may*.
    pub fn act(&self, act: Act) -> String {
        match act {
            Act::Appoint(role) => {
                self.words.with(act.text_key(), &[("role", Value::from(in_sentence(&role_label(self.words, role))))])
            }
            Act::AcceptRisk(level) => {
                let level = self.risk_level(level, None);
                self.words.with(act.text_key(), &[("level", Value::from(level))])
            }
            act => self.words.text(act.text_key()).into_owned(),
        }
    }

    /// A role with who holds it: *förvaltningschefen (Anna Berg)*; the role alone when nobody is given.
    pub(crate) fn holders(&self, role: Role, definite: bool, people: &[PersonId]) -> String {
        let role = if definite { role_definite(self.words, role) } else { role_label(self.words, role) };
        if people.is_empty() {
            return role.into_owned();
        }
        let names: Vec<String> = people.iter().map(|person| self.person(*person)).collect();
        let values = [("role", Value::from(role)), ("people", Value::from(names.join(", ")))];
        self.words.with("refusal-holder", &values)
    }

    /// A step of consequence on the scale in force.
    pub fn level(&self, step: Consequence) -> String {
        let scale: Option<&Scale> = self.municipality.classifications.scale().map(|(scale, _)| scale);
        scale::consequence_name(self.words.language(), scale, step)
    }

    /// A step of likelihood in a version of the matrix; in the one in force when none is given.
    pub fn likelihood(&self, step: Likelihood, matrix: Option<Version>) -> String {
        scale::likelihood_name(self.words.language(), self.matrix(matrix), step)
    }

    /// A risk level in a version of the matrix; in the one in force when none is given.
    pub fn risk_level(&self, level: RiskLevel, matrix: Option<Version>) -> String {
        scale::risk_level_name(self.words.language(), self.matrix(matrix), level)
    }

    fn matrix(&self, version: Option<Version>) -> Option<&Matrix> {
        match version {
            Some(version) => self.municipality.risk_settings.of(version),
            None => self.municipality.risk_settings.matrix().map(|(matrix, _)| matrix),
        }
    }
}
