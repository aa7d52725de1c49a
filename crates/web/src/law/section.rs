//! The law profile on a unit's own page: which laws apply, in short.

use super::{address_of, applies, called, has_profile, review};
use crate::noun::Section;
use crate::speak::Speech;
use domain::id::UnitId;
use domain::law::{laws, profile_for};

/// The section; none for what has no profile of its own.
pub(crate) fn section(speech: &Speech<'_>, unit: UnitId) -> Option<Section> {
    let shown = speech.view.shown();
    let known = shown.units.get(unit).filter(|known| has_profile(known.description.form))?;
    let rows: Vec<_> = laws()
        .iter()
        .filter_map(|law| {
            let (_, profiled) = profile_for(shown, unit, &law.id)?;
            let law = crate::list::Cell::Text(called(speech, law));
            // Nobody looks again at what applies to a part that there is no longer.
            let review = if known.is_open() { review(speech, &profiled.profile) } else { crate::list::Cell::Empty };
            Some(vec![law, applies(speech, profiled.profile.applies), review])
        })
        .collect();
    let said = if rows.is_empty() { speech.text("law-profile-none") } else { String::new() };
    let headings = ["law-law", "law-applies", "law-next-review"].map(|key| speech.text(key)).into();
    let mut section = Section::new(speech.text("law-profile-title")).saying(said).with_table(headings, rows);
    let dated = if speech.view.is_today { String::new() } else { format!("?date={}", speech.view.day) };
    section.more = Some((speech.text("law-profile-open"), format!("{}{dated}", address_of(unit))));
    Some(section)
}
