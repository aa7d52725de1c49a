//! The plan and the register on a board's own page, in short.

use super::boards::standing;
use super::lines::lines;
use super::{count, has_inventory, plan_of, processings, register_of};
use crate::noun::{Fact, FactValue, Section};
use crate::speak::Speech;
use domain::id::UnitId;

/// The section; none for what has no plan of its own.
pub(crate) fn section(speech: &Speech<'_>, unit: UnitId) -> Option<Section> {
    let known = speech.view.shown().units.get(unit)?;
    if !has_inventory(known.description.form) {
        return None;
    }
    let dated = if speech.view.is_today { String::new() } else { format!("?date={}", speech.view.day) };
    let lines = lines(speech, unit);
    let proposals = lines.iter().filter(|line| line.waits).count();
    let way = |label: &str, href: String, text: String| Fact {
        label: speech.text(label),
        values: vec![FactValue { text, href: Some(format!("{href}{dated}")) }],
    };
    let said = speech.words.with("processing-count", &[("count", count(processings(speech, unit).len()))]);
    let facts = vec![
        way(
            "inventory-plan",
            plan_of(unit),
            standing(speech, unit, if known.is_open() { proposals } else { 0 }).plain(),
        ),
        way("inventory-register", register_of(unit), said),
    ];
    Some(Section::new(speech.text("inventory-section")).with_facts(facts))
}
