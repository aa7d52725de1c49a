//! The way from classification to verified protection: something stops at every link, and something passes them all.

use crate::{medium, small, until};
use domain::action::ActionStanding;
use domain::chain::{Chain, Link, Why, Works, chain};
use domain::classification::Aspect;
use domain::id::Scope;
use domain::municipality::Municipality;
use domain::need::{Carrier, Demand, NeedStanding, Needs, demands, standing_of_need};
use domain::number::Consequence;
use domain::requirement::{Answers, Giver, Profiles, Status, scope_kind};
use domain::sight::Sight;

fn whole(municipality: &Municipality) -> Chain {
    chain(
        municipality,
        &Needs::of(municipality, until()),
        municipality,
        &Sight::everything(),
        until(),
        Scope::Municipality,
    )
}

fn systems(municipality: &Municipality) -> impl Iterator<Item = Carrier> {
    municipality.systems.iter().map(|(id, _)| Carrier::System(id))
}

fn objects(municipality: &Municipality) -> impl Iterator<Item = Carrier> {
    municipality.objects.iter().map(|(id, _)| Carrier::Object(id))
}

#[test]
fn something_stops_at_every_link_and_something_passes_the_whole_way() {
    for (_, history) in [small(), medium()] {
        let chain = whole(history.municipality());
        let stopped: Vec<(Link, usize)> = chain.links.iter().map(|count| (count.link, count.broken)).collect();
        assert!(stopped.iter().all(|(_, broken)| *broken > 0), "{stopped:?}");
        let last = chain.links.last().unwrap();
        assert!(last.passed * 100 > last.total * 8, "{} of {} pass the whole way", last.passed, last.total);
        assert!(last.passed * 100 < last.total * 40, "{} of {} pass the whole way", last.passed, last.total);
    }
}

#[test]
fn a_medium_municipality_shows_why_the_chain_breaks() {
    let chain = whole(medium().1.municipality());
    let has = |wanted: fn(&Why) -> bool| chain.broken.iter().any(|broken| wanted(&broken.why));
    assert!(has(|why| matches!(why, Why::NoOwner)) && has(|why| matches!(why, Why::NoPlace)));
    assert!(has(|why| matches!(why, Why::WaitsForOwner)) && has(|why| matches!(why, Why::Lapsed)));
    assert!(has(|why| matches!(why, Why::NotReceived(Carrier::Object(_)))));
    assert!(has(|why| matches!(why, Why::NotReceived(Carrier::System(_)))), "a system without an object");
    assert!(has(|why| matches!(why, Why::Unanswered(Scope::Object(_), _))));
    assert!(has(|why| matches!(why, Why::NotIntroduced(_))) && has(|why| matches!(why, Why::VerificationLapsed(_))));
}

#[test]
fn gaps_have_actions_and_some_are_late() {
    let municipality = medium().1.municipality();
    let of_catalogue =
        municipality.actions.iter().map(|(_, action)| action).filter(|action| {
            action.description.requirements.iter().any(|requirement| requirement.0.starts_with("skydd."))
        });
    let standings: Vec<ActionStanding> = of_catalogue.map(|action| action.standing(until())).collect();
    for wanted in [ActionStanding::InTime, ActionStanding::Overdue, ActionStanding::Done] {
        let count = standings.iter().filter(|standing| **standing == wanted).count();
        assert!(count >= 10, "{wanted:?}: {count}");
    }
}

#[test]
fn one_exemption_ends_soon_and_others_have_ended() {
    for (_, history) in [small(), medium()] {
        let day = until();
        let assessments = history.municipality().requirements.assessments.iter();
        let exempted: Vec<_> = assessments.filter_map(|(_, one)| Some((one, &one.exemption.as_ref()?.0))).collect();
        let soon = exempted.iter().filter(|(one, exemption)| {
            one.is_exempted(day) && exemption.until < day.plus_months(2) && one.answer.status == Status::Partly
        });
        assert_eq!(soon.count(), 1, "the directory does not ask for a card everywhere");
        assert!(exempted.iter().any(|(_, exemption)| exemption.until < day));
        assert!(exempted.iter().all(|(_, exemption)| exemption.decided_by.is_some() && exemption.reference.is_some()));
    }
}

#[test]
fn demands_wait_some_because_a_class_has_changed() {
    for (_, history) in [small(), medium()] {
        let municipality = history.municipality();
        let asked: Vec<Demand> = objects(municipality).flat_map(|object| demands(municipality, object)).collect();
        let waiting: Vec<&Demand> = asked.iter().filter(|demand| !demand.is_received()).collect();
        assert!(waiting.len() * 2 < asked.len(), "{} of {} wait", waiting.len(), asked.len());
        assert!(waiting.iter().any(|demand| demand.received.is_none()));
        assert!(waiting.iter().any(|demand| demand.received.is_some()), "what was received was another class");
        assert!(municipality.protection_needs.comments.values().any(|comment| comment.asks_completion));
    }
}

#[test]
fn a_few_needs_are_decided_and_one_has_moved_since() {
    let (municipality, day) = (medium().1.municipality(), until());
    assert!(municipality.protection_needs.rules().is_some());
    let needs = Needs::of(municipality, day);
    let of = |wanted: NeedStanding| -> Vec<Carrier> {
        systems(municipality).filter(|one| standing_of_need(municipality, &needs, *one, day) == wanted).collect()
    };
    let differs = |carrier: &Carrier, is: fn(Consequence, Consequence) -> bool| {
        let (counts, computed) = (needs.need(*carrier), needs.computed(*carrier));
        Aspect::ALL.iter().any(|aspect| match (counts.level(*aspect), computed.level(*aspect)) {
            (Some(counts), Some(computed)) => is(counts, computed),
            _ => false,
        })
    };
    let decided = of(NeedStanding::Decided);
    assert!(decided.iter().any(|carrier| differs(carrier, |counts, computed| counts > computed)), "raised");
    assert!(decided.iter().any(|carrier| differs(carrier, |counts, computed| counts < computed)), "lowered");
    assert!(!of(NeedStanding::Moved).is_empty());
    assert!(!of(NeedStanding::Differs).is_empty(), "KLASSA says otherwise than the information");
}

#[test]
fn platforms_leave_an_ordinary_object_at_most_thirty_requirements_of_its_own() {
    let (municipality, day) = (medium().1.municipality(), until());
    let needs = Needs::of(municipality, day);
    let (mut answers, profiles) = (Answers::of(municipality, day), Profiles::of(&needs));
    let mut ordinary = 0;
    for carrier in objects(municipality) {
        let scope = carrier.scope();
        if needs.need(carrier).class().is_none_or(|class| class.highest() != Consequence(2)) {
            continue;
        }
        ordinary += 1;
        let (kinds, profile) = (scope_kind(municipality, scope), profiles.of_scope(scope));
        let platforms = domain::requirement::platforms(municipality, scope, profiles.systems_of(carrier));
        let nearest = answers.nearest(scope, &platforms);
        let asked = answers.requirements().filter(|(_, one)| {
            one.id.0.starts_with("skydd.")
                && one.scopes.iter().any(|kind| kinds.contains(kind))
                && profile.applies(one).is_some()
        });
        let (inherited, own): (Vec<_>, Vec<_>) = asked.partition(|(place, _)| {
            let counts = answers.counts(&nearest, *place);
            counts.is_some_and(|(giver, _)| matches!(giver, Giver::Platform(_)))
        });
        assert!(own.len() <= 30, "{} requirements are left to {carrier:?}", own.len());
        assert!(inherited.len() >= 8, "the platforms answer {} for {carrier:?}", inherited.len());
    }
    assert!(ordinary > 0, "no object needs 2 at most");
}

/// Run by hand, in release: `cargo test --release -p generate --test municipality chain -- --ignored --nocapture`.
#[test]
#[ignore = "tells how long the chain of a large municipality takes"]
fn the_chain_of_a_large_municipality() {
    let mut history = generate::history(generate::Size::Large, 5, 1, until());
    history.by_ref().for_each(drop);
    let municipality = history.municipality();
    let needs = Needs::of(municipality, until());
    let median = |what: &str, work: &dyn Fn()| {
        let mut times: Vec<_> = (0..9)
            .map(|_| {
                let begun = std::time::Instant::now();
                work();
                begun.elapsed()
            })
            .collect();
        times.sort();
        println!("{what}: {:?}, at best {:?}", times[4], times[0]);
    };
    median("the chain", &|| drop(std::hint::black_box(whole(municipality))));
    median("of it the needs", &|| drop(std::hint::black_box(Needs::of(municipality, until()))));
    median("of it the profiles", &|| {
        std::hint::black_box(Profiles::of(&needs));
    });
    median("of it what controls and actions see to", &|| {
        drop(std::hint::black_box(Works::of(municipality, &needs, until())));
    });
    median("of it the work of all objects", &|| {
        let mut works = Works::of(municipality, &needs, until());
        objects(municipality).for_each(|object| _ = std::hint::black_box(works.work(object.scope())));
    });
    println!("{:?}", whole(municipality).links);
    let (events, assessments) = (municipality.position.seq, municipality.requirements.assessments.len());
    println!(
        "{events} events, {assessments} assessments, {} systems, {} refused",
        municipality.systems.len(),
        history.refusals().len()
    );
}
