//! The catalogue: for each class an answer in each situation, and what to do beside that.

use crate::requirement::Both;
use serde::Deserialize;
use std::sync::OnceLock;

/// What comes with the program.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Guidance {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its name.
    pub title: Both,
    /// Where the answers come from.
    pub source: Source,
    /// What somebody may want to do, in order.
    pub situations: Vec<Situation>,
    /// The classes, from the lowest.
    pub classes: Vec<Class>,
    /// What to do when the class is not known.
    pub unknown: Unknown,
    /// What to do with what must never be here.
    pub protected: Protected,
    /// What else is good to know, whatever the class.
    pub advice: Vec<Advice>,
    /// Whom to ask.
    pub ask: Vec<Ask>,
}

/// Where the answers come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// What they rest on, and what weighs more.
    pub note: Both,
}

/// A situation's id, such as `usb-stick`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct SituationId(pub String);

/// What somebody may want to do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Situation {
    /// Its id.
    pub id: SituationId,
    /// The question, as it goes on from *May I*.
    pub question: Both,
}

/// What holds for information of one class, by confidentiality.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Class {
    /// The step of the consequence scale that comes with the program.
    pub level: u8,
    /// Who may see such information.
    pub who: Both,
    /// What such information may be.
    pub examples: Vec<Both>,
    /// An answer in each situation, in their order.
    pub answers: Vec<Reply>,
}

/// Whether one may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// One may.
    Yes,
    /// One may, in the way that is told.
    YesIf,
    /// One may not.
    No,
}

/// The answer in one situation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Reply {
    /// Which situation.
    pub situation: SituationId,
    /// Whether one may.
    pub answer: Answer,
    /// How; why not, where one may not.
    pub how: Both,
    /// What to do instead, where one may not.
    #[serde(default)]
    pub instead: Option<Both>,
}

/// What to do when the class is not known.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Unknown {
    /// The class whose answers hold meanwhile.
    pub treat_as: u8,
    /// The question.
    pub title: Both,
    /// What to do.
    pub text: Both,
}

/// What to do with what is under the Protective Security Act (säkerhetsskyddslagen 2 kap. 5 §).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Protected {
    /// The question.
    pub title: Both,
    /// What to do.
    pub text: Both,
}

/// Something that is good to know, whatever the class.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Advice {
    /// The question.
    pub title: Both,
    /// What to do, in order.
    pub steps: Vec<Both>,
}

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Ask {
    /// Who it is.
    pub whom: Whom,
    /// What the reader calls them.
    pub name: Both,
    /// What they can be asked about.
    pub about: Both,
}

/// Who can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The reader's own manager.
    Manager,
    /// The coordinator of the reader's department.
    SecurityCoordinator,
    /// Whoever helps with computers and telephones.
    ItSupport,
    /// Dataskyddsombud.
    DataProtectionOfficer,
    /// Säkerhetsskyddschef.
    ProtectiveSecurityOfficer,
}

impl Guidance {
    /// What holds at a step of a scale of so many, the lowest being step 0. Scales of four and five begin alike
    /// (MSB's and KLASSA's), a step above the catalogue gets its strictest answers, and a scale of three leaves
    /// out its mildest: rather too careful than too little.
    pub fn class(&self, step: usize, steps: usize) -> Option<&Class> {
        self.classes.get(step + FOUR.saturating_sub(steps)).or(self.classes.last())
    }

    /// The situation of a reply.
    pub fn situation(&self, id: &SituationId) -> Option<&Situation> {
        self.situations.iter().find(|situation| situation.id == *id)
    }
}

/// The fewest steps with which a scale begins as the catalogue does.
const FOUR: usize = 4;

const FILE: &str = include_str!("../../../../catalogues/may-i.json");

/// What comes with the program.
pub fn guidance() -> Option<&'static Guidance> {
    static GUIDANCE: OnceLock<Option<Guidance>> = OnceLock::new();
    GUIDANCE.get_or_init(|| serde_json::from_str(FILE).ok()).as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_class_of_the_scale_answers_every_situation_and_no_tells_what_to_do_instead() {
        let guidance: Guidance = serde_json::from_str(FILE).unwrap();
        let steps: Vec<u8> = crate::start::scale().unwrap().levels.iter().map(|level| level.level).collect();
        assert_eq!(guidance.classes.iter().map(|class| class.level).collect::<Vec<_>>(), steps);
        let asked: Vec<&SituationId> = guidance.situations.iter().map(|situation| &situation.id).collect();
        for class in &guidance.classes {
            let answered: Vec<&SituationId> = class.answers.iter().map(|reply| &reply.situation).collect();
            assert_eq!(answered, asked, "level {}", class.level);
            for reply in &class.answers {
                assert_eq!(reply.instead.is_some(), reply.answer == Answer::No, "{} {reply:?}", class.level);
            }
            assert!(!class.examples.is_empty(), "level {}", class.level);
        }
    }

    /// A higher class never allows what a lower one does not.
    #[test]
    fn answers_only_get_stricter() {
        let guidance = guidance().unwrap();
        let strict = |reply: &Reply| match reply.answer {
            Answer::Yes => 0,
            Answer::YesIf => 1,
            Answer::No => 2,
        };
        for (lower, higher) in guidance.classes.iter().zip(guidance.classes.iter().skip(1)) {
            for (below, above) in lower.answers.iter().zip(&higher.answers) {
                assert!(strict(below) <= strict(above), "level {} {:?}", higher.level, above.situation);
            }
        }
    }

    #[test]
    fn a_scale_of_another_length_gets_answers_that_are_careful_enough() {
        let guidance = guidance().unwrap();
        let levels =
            |steps: usize| -> Vec<u8> { (0..steps).map(|step| guidance.class(step, steps).unwrap().level).collect() };
        assert_eq!(levels(3), [1, 2, 3]);
        assert_eq!(levels(4), [0, 1, 2, 3]);
        assert_eq!(levels(5), [0, 1, 2, 3, 4]);
        assert_eq!(levels(6), [0, 1, 2, 3, 4, 4]);
        assert!(levels(3).contains(&guidance.unknown.treat_as));
    }
}
