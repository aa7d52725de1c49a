//! Systems in the picture: how far they are classified, what is stated of their risk analysis, and what is not
//! known of them.

use super::condition::{Analysed, Condition, Missing};
use super::filter::{Counted, Listed};
use super::freshness::Ages;
use super::look::Look;
use super::unknown::Unknown;
use crate::classification::Standing;
use crate::id::{Kind, Scope, SystemId};
use crate::system::System;
use std::cmp::Reverse;

/// How many ids stand in the list of critical systems: what a sheet of paper has room for.
const MOST_LISTED: usize = 150;

/// What this pass tells is not known.
pub(super) const UNKNOWN: &[Unknown] = &[
    Unknown::SystemsNotClassified,
    Unknown::SystemsStatedOnly,
    Unknown::SystemsWithoutUnit,
    Unknown::SystemsWithoutCriticality,
];

/// The open systems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SystemsPart {
    /// By how far they have come towards being classified, best known first.
    pub standings: Vec<(Standing, Counted)>,
    /// Business-critical systems with no level known, most critical first, then by users.
    pub critical_not_classified: Listed<SystemId>,
    /// Business-critical systems by how far they have come towards being classified.
    pub critical_standings: Vec<(Standing, Counted)>,
    /// Business-critical systems, classified or not.
    pub critical: Counted,
    /// By what is stated of risk analysis in the last year.
    pub analysed: Vec<(Analysed, Counted)>,
}

impl Analysed {
    /// What is stated of a system.
    pub fn of(system: &System) -> Self {
        match &system.state.analysed {
            None => Analysed::Unknown,
            Some(stated) if stated.within_last_year => Analysed::Yes,
            Some(_) => Analysed::No,
        }
    }
}

/// Counts of one table by a fixed list of values.
pub(super) fn tally<T: PartialEq>(all: &[T], counts: &mut [usize], value: &T) {
    if let Some(count) = all.iter().position(|one| one == value).and_then(|place| counts.get_mut(place)) {
        *count += 1;
    }
}

pub(super) fn pass(look: &Look<'_>, ages: &mut Ages, unknown: &mut Vec<(Unknown, Counted)>) -> SystemsPart {
    let mut standings = [0; Standing::ALL.len()];
    let mut critical_standings = [0; Standing::ALL.len()];
    let mut analysed = [0; Analysed::ALL.len()];
    let (mut critical, mut without_unit, mut without_criticality, mut not_classified) = (0, 0, 0, 0);
    let mut critical_not_classified = Vec::new();
    let mut classes = look.shown.classifications.systems.iter().peekable();
    for (id, system) in look.shown.systems.iter() {
        // Both are in the order of ids: walking them side by side spares a search for each system.
        while classes.next_if(|(classified, _)| **classified < id).is_some() {}
        if !system.is_open() || !look.counts(id, Scope::System(id), &[]) {
            continue;
        }
        ages.add(look, id);
        let class = classes.peek().filter(|(classified, _)| **classified == id);
        let standing = class.map_or(Standing::Unknown, |(_, class)| class.standing());
        tally(Standing::ALL, &mut standings, &standing);
        tally(Analysed::ALL, &mut analysed, &Analysed::of(system));
        let described = &system.description;
        without_unit += usize::from(described.unit.is_none());
        without_criticality += usize::from(described.criticality.is_none());
        not_classified += usize::from(!standing.is_classified());
        if described.is_critical() {
            critical += 1;
            tally(Standing::ALL, &mut critical_standings, &standing);
            if !standing.is_classified() {
                let users = described.users.map_or(0, |users| users.0);
                critical_not_classified.push(((described.criticality, Reverse(users)), id));
            }
        }
    }
    let counted = |count, conditions: &[Condition]| look.counted(count, Kind::System, conditions);
    unknown.extend([
        (Unknown::SystemsNotClassified, counted(not_classified, &[Condition::Classified(false)])),
        (Unknown::SystemsStatedOnly, {
            let stated = Standing::ALL.iter().zip(&standings).filter(|(standing, _)| **standing == Standing::Stated);
            counted(stated.map(|(_, count)| *count).sum(), &[Condition::Standing(Standing::Stated)])
        }),
        (Unknown::SystemsWithoutUnit, counted(without_unit, &[Condition::Missing(Missing::Unit)])),
        (Unknown::SystemsWithoutCriticality, counted(without_criticality, &[Condition::Missing(Missing::Criticality)])),
    ]);
    let by_standing = Standing::ALL.iter().zip(standings);
    let by_analysed = Analysed::ALL.iter().zip(analysed);
    SystemsPart {
        standings: by_standing
            .map(|(standing, count)| (*standing, counted(count, &[Condition::Standing(*standing)])))
            .collect(),
        critical_not_classified: look.listed(
            critical_not_classified,
            MOST_LISTED,
            Kind::System,
            &[Condition::Critical(true), Condition::Classified(false)],
        ),
        critical_standings: Standing::ALL
            .iter()
            .zip(critical_standings)
            .map(|(standing, count)| {
                (*standing, counted(count, &[Condition::Critical(true), Condition::Standing(*standing)]))
            })
            .collect(),
        critical: counted(critical, &[Condition::Critical(true)]),
        analysed: by_analysed
            .map(|(analysed, count)| (*analysed, counted(count, &[Condition::Analysed(*analysed)])))
            .collect(),
    }
}
