//! How far a thing has come, as a mark for lists and pages.

use crate::list::Cell;
use crate::speak::Speech;
use domain::classification::{Class, Standing};

/// A classification standing as a mark.
pub(crate) fn standing_cell(speech: &Speech<'_>, standing: Standing) -> Cell {
    let kind = match standing {
        Standing::Adopted | Standing::OnSystemLevel => "done",
        Standing::Proposed => "waiting",
        Standing::Stated => "partly",
        Standing::Lapsed | Standing::Reopened => "late",
        Standing::StatedNot => "not",
        Standing::Unknown => "unknown",
    };
    Cell::Status(kind, speech.text(standing.text_key()))
}

/// A class as `K3 R2 T2` with the tone of its highest level.
pub(crate) fn class_cell(speech: &Speech<'_>, class: &Class) -> Cell {
    let highest = class.highest();
    let letters = speech.words.with(
        "class-short",
        &[
            ("confidentiality", class.confidentiality.0.into()),
            ("integrity", class.integrity.0.into()),
            ("availability", class.availability.0.into()),
        ],
    );
    Cell::Level(speech.consequence_tone(highest), u32::from(highest.0), letters)
}
