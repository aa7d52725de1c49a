//! The chain on the pages of what it is about: an information set, an object, a system.

use super::figure::figure;
use super::set::{self_checked, stop};
use super::told::missing;
use super::{address_of, address_of_set};
use crate::noun::Section;
use crate::picture::dated_as;
use crate::speak::Speech;
use domain::id::{InformationSetId, Scope};
use words::Value;

/// How far an information set has come.
pub(crate) fn of_set(speech: &Speech<'_>, set: InformationSetId) -> Section {
    let said = match stop(speech, set) {
        None if self_checked(speech, set).is_some() => speech.text("chain-passes-self-checked"),
        None => speech.text("chain-passes"),
        Some(broken) => {
            let link = speech.text(broken.link.text_key());
            let missing = missing(speech, broken.why);
            speech.words.with("chain-stops-at", &[("link", Value::from(link)), ("missing", Value::from(missing))])
        }
    };
    opening(speech, said, address_of_set(speech.view, set))
}

/// How far the information that an object or a system carries has come; none before it carries any.
pub(crate) fn of_part(speech: &Speech<'_>, scope: Scope) -> Option<Section> {
    let drawn = figure(speech, scope, &speech.view.chain(scope))?;
    let mut section = opening(speech, drawn.sentence, dated_as(speech.view, address_of(scope)));
    section.picture = Some(drawn.svg);
    Some(section)
}

fn opening(speech: &Speech<'_>, said: String, href: String) -> Section {
    let mut section = Section::new(speech.text("chain-name")).saying(said);
    section.more = Some((speech.text("chain-open"), href));
    section
}
