//! A number and its list cannot drift apart: whatever a municipality has lived through and whoever looks, each
//! number of the picture is how many items its filter holds.

use super::properties::{asked, lived};
use super::town::*;
use domain::id::{ItemRef, Kind, Numbered, PersonId, Scope};
use domain::municipality::Municipality;
use domain::picture::{Attention, Condition, Counted, Filter, Listed, Picture, answered, picture_of, requirements_for};
use domain::sight::Sight;
use domain::time::Date;
use proptest::prelude::*;

fn listed<I>(listed: &Listed<I>) -> (usize, Filter) {
    (listed.count, listed.filter.clone())
}

fn every_number(picture: &Picture) -> Vec<(usize, Filter)> {
    let mut all = Vec::new();
    let mut add = |counted: &Counted| all.push((counted.count, counted.filter.clone()));
    picture.risks.heat.iter().flatten().for_each(|cell| add(&cell.risks));
    [&picture.risks.off_matrix, &picture.risks.not_assessed, &picture.risks.high].into_iter().for_each(&mut add);
    picture.risks.levels.iter().for_each(|(_, counted)| add(counted));
    picture.systems.standings.iter().for_each(|(_, counted)| add(counted));
    picture.systems.analysed.iter().for_each(|(_, counted)| add(counted));
    add(&picture.systems.critical);
    picture.systems.critical_standings.iter().for_each(|(_, counted)| add(counted));
    picture.sets.standings.iter().for_each(|(_, counted)| add(counted));
    picture.actions.standings.iter().for_each(|(_, counted)| add(counted));
    add(&picture.actions.open);
    picture.controls.standings.iter().for_each(|(_, counted)| add(counted));
    picture.weaknesses.standings.iter().for_each(|(_, counted)| add(counted));
    [&picture.weaknesses.open, &picture.weaknesses.unraised].into_iter().for_each(&mut add);
    picture.unknown.iter().for_each(|(_, counted)| add(counted));
    picture.progress.iter().for_each(|(_, counted)| add(counted));
    picture.freshness.iter().for_each(|part| {
        add(&part.all);
        add(&part.fresh);
    });
    all.push(listed(&picture.systems.critical_not_classified));
    all.push(listed(&picture.actions.overdue));
    all.push(listed(&picture.actions.overdue_on_high));
    all.push(listed(&picture.controls.lapsed));
    for attention in &picture.attention {
        match attention {
            Attention::AcceptancesOutgrown(risks) | Attention::AcceptancesEnded(risks) => all.push(listed(risks)),
            Attention::SupplierBehindHighRisks { risks, of, .. } => {
                all.push((risks.count, risks.filter.clone()));
                all.push((of.count, of.filter.clone()));
            }
            Attention::CriticalNotClassified(systems) => all.push(listed(systems)),
            Attention::OverdueOnHighRisks(actions) => all.push(listed(actions)),
            Attention::VerificationsLapsed(controls) => all.push(listed(controls)),
            Attention::CoordinatorsMissing(_) => {}
        }
    }
    all
}

/// Counts the slow way: one item after another.
fn found(filter: &Filter, shown: &Municipality, now: &Municipality, sight: &Sight, day: Date) -> usize {
    let applied = filter.applied(shown, now, sight, day);
    (1..200).filter(|number| applied.holds(ItemRef { kind: filter.kind, number: *number })).count()
}

pub fn assert_numbers_are_lists(shown: &Municipality, now: &Municipality, sight: &Sight, day: Date, scope: Scope) {
    let picture = picture_of(shown, now, sight, day, scope);
    for (count, filter) in every_number(&picture) {
        assert_eq!(count, found(&filter, shown, now, sight, day), "{} {filter} in {scope}", filter.kind.word());
    }
    for compliance in &picture.requirements {
        for (standing, counted) in &compliance.answers {
            let by_hand = requirements_for(shown, compliance.scope, day).filter(|requirement| {
                let answered = answered(shown, compliance.scope, requirement, day);
                let seen = answered.by.is_none_or(|(_, id)| sight.may_see_then(now, shown, id.into()));
                seen && answered.standing == *standing
            });
            assert_eq!(counted.count, by_hand.count());
            assert_eq!(counted.filter.conditions, [Condition::At(compliance.scope), Condition::Answer(*standing)]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn each_number_is_how_many_its_filter_holds(asked in asked(), person in 0..14_u32, part in 0..6_usize, back in 0..20_usize) {
        let (town, values) = lived(&asked);
        let sight = if person == 0 { Sight::everything() } else { town.sight(PersonId(person)) };
        let scopes = ["municipality", SCHOOL_BOARD, SCHOOL, "object-1", "family-1", "system-1"];
        let scope: Scope = scopes[part].parse().unwrap();
        let shown = values.get(back).unwrap_or(&town.value);
        assert_numbers_are_lists(shown, &town.value, &sight, town.today(), scope);
    }
}

#[test]
fn a_filter_is_written_as_the_query_of_an_address() {
    let conditions =
        vec![Condition::Critical(true), Condition::Classified(false), Condition::In(Scope::Unit(Numbered::of(4)))];
    let filter = Filter { kind: Kind::System, conditions };
    assert_eq!(filter.to_string(), "critical=yes&classified=no&scope=unit-4");
}
