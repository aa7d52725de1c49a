//! Why a requirement applies to a part of the municipality, in words.

use crate::speak::Speech;
use domain::requirement::Because;

/// Why it applies; nothing where it always does.
pub(super) fn why(speech: &Speech<'_>, because: Because) -> Option<String> {
    match because {
        Because::Always => None,
        Because::Need(from) => {
            let aspect = words::label::in_sentence(&speech.text(from.aspect.text_key()));
            let values = [
                ("aspect", aspect.into()),
                ("level", words::label::in_sentence(&speech.consequence(from.from)).into()),
            ];
            Some(speech.words.with("applies-by-need", &values))
        }
        Because::PersonalData(kind) => {
            let kind = words::label::in_sentence(&speech.text(kind.text_key()));
            Some(speech.words.with("applies-by-personal-data", &[("kind", kind.into())]))
        }
        Because::Hosting(hosting) => {
            let hosting = words::label::in_sentence(&speech.text(hosting.text_key()));
            Some(speech.words.with("applies-by-hosting", &[("hosting", hosting.into())]))
        }
        Because::NothingKnown => Some(speech.text("applies-nothing-known")),
    }
}
