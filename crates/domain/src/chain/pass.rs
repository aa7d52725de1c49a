//! One pass over the information sets that a viewer sees in a part of the municipality.

use super::link::{Broken, Link, Turn, Why};
use super::stops::Stops;
use super::works::{Work, Works};
use crate::classification::{Class, SetClass};
use crate::control::ControlStanding;
use crate::id::{ControlId, InformationSetId, Scope};
use crate::information::InformationSet;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::need::{Carrier, Needs};
use crate::picture::Area;
use crate::picture::look::Look;
use crate::sight::Sight;
use crate::time::Date;
use std::sync::Arc;

/// How much passes a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkCount {
    /// Which link.
    pub link: Link,
    /// How much there is.
    pub total: usize,
    /// How much passes this link and all before it.
    pub passed: usize,
    /// How much stops here.
    pub broken: usize,
}

/// The chain of a part of the municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The links in order.
    pub links: Vec<LinkCount>,
    /// What stops, longest waiting first; what has no day comes last.
    pub broken: Vec<Broken>,
    /// What passes the last link only because a self-check was enough, each with such a control: weaker than the rest.
    pub self_checked: Vec<(InformationSetId, ControlId)>,
}

/// The chain of a part of the municipality: `shown` is the value it is of, with its needs that day; `now` is today's, by
/// which sight is judged.
pub fn chain(shown: &Municipality, needs: &Needs, now: &Municipality, sight: &Sight, day: Date, scope: Scope) -> Chain {
    chain_of(&Stops::of(shown, &Arc::new(needs.clone()), day), shown, now, sight, day, scope)
}

/// The chain, told where each information set stops that day.
pub fn chain_of(
    stops: &Stops,
    shown: &Municipality,
    now: &Municipality,
    sight: &Sight,
    day: Date,
    scope: Scope,
) -> Chain {
    let area = Area::of(shown, scope);
    let look = Look::new(shown, now, sight, day, &area);
    let mut counts = [0_usize; Link::ALL.len()];
    let mut total = 0;
    let (mut broken, mut dayless, mut self_checked) = (Vec::new(), Vec::new(), Vec::new());
    for one in &stops.sets {
        if !look.counts(one.set, one.home, stops.holdings.holders(one.set)) {
            continue;
        }
        total += 1;
        let Some(mut found) = one.stop else {
            let control = one.self_checked.filter(|control| look.sees(*control));
            self_checked.extend(control.map(|control| (one.set, control)));
            continue;
        };
        if !may_read(&look, found.why) {
            found = Broken { why: Why::Hidden, turn: Turn::Unseen, since: None, ..found };
        }
        for (link, count) in Link::ALL.iter().zip(&mut counts) {
            *count += usize::from(*link == found.link);
        }
        let list = if found.since.is_some() { &mut broken } else { &mut dayless };
        list.push(found);
    }
    dayless.sort_unstable_by_key(|one| one.set);
    broken.append(&mut dayless);
    let mut passed = total;
    let links = Link::ALL.iter().zip(counts).map(|(link, broken)| {
        passed -= broken;
        LinkCount { link: *link, total, passed, broken }
    });
    Chain { links: links.collect(), broken, self_checked }
}

/// Whether the viewer may read what is missing: the thing itself, and where records are counted, the records there.
fn may_read(look: &Look<'_>, why: Why) -> bool {
    why.scope().is_none_or(|scope| look.sight.reads_at(look.now, scope))
        && why.about().is_none_or(|item| look.sees(item))
}

/// The first link that an information set does not pass; when it is protected the whole way, a control that only a
/// self-check says works, if there is one.
pub(super) fn broken_link(
    shown: &Municipality,
    works: &mut Works<'_>,
    (id, set): (InformationSetId, &InformationSet),
    class: Option<&SetClass>,
    day: Date,
) -> Result<Option<ControlId>, Broken> {
    let home = set.description.unit.map_or(Scope::Municipality, Scope::Unit);
    let early = not_inventoried(set)
        .map(|why| (Link::Inventoried, why, Some(set.registered.at.date())))
        .or_else(|| not_classified(set, class, day).map(|(why, since)| (Link::Classified, why, since)));
    let found = early.map_or_else(
        || {
            let carriers = works.carriers(&set.description.systems);
            let waiting = class.and_then(|class| {
                let (adoption, ..) = class.adopted.as_ref()?;
                let carrier = not_received(shown, id, &class.asked()?, &carriers)?;
                Some((Link::Demanded, Why::NotReceived(carrier), Some(adoption.on)))
            });
            waiting.map_or_else(|| protected(works, home, &carriers), Err)
        },
        Err,
    );
    found.map_err(|(link, why, since)| Broken { set: id, link, why, turn: turn(shown, set, home, why), since })
}

fn not_inventoried(set: &InformationSet) -> Option<Why> {
    let described = &set.description;
    match (described.unit, described.owner) {
        (None, _) => Some(Why::NoUnit),
        (_, None) => Some(Why::NoOwner),
        _ if described.systems.is_empty() && described.kept_where.is_none() => Some(Why::NoPlace),
        _ => None,
    }
}

fn not_classified(set: &InformationSet, class: Option<&SetClass>, day: Date) -> Option<(Why, Option<Date>)> {
    let (adopted, proposed) = class.map_or((None, None), |class| (class.adopted.as_ref(), class.proposed.as_ref()));
    let holding = adopted.filter(|(adoption, ..)| adoption.holds(day));
    let changed = class.and_then(|class| class.changed(&set.description));
    match (adopted, proposed) {
        _ if holding.is_some() && changed.is_none() => None,
        (_, Some((_, stamp))) => Some((Why::WaitsForOwner, Some(stamp.at.date()))),
        (Some((adoption, ..)), None) => Some(match changed.filter(|_| holding.is_some()) {
            Some(changed) => (Why::FactsChanged(changed), Some(set.changed.at.date())),
            None => (Why::Lapsed, adoption.valid_until),
        }),
        (None, None) => Some((Why::NotProposed, Some(set.registered.at.date()))),
    }
}

fn not_received(shown: &Municipality, id: InformationSetId, class: &Class, carriers: &[Carrier]) -> Option<Carrier> {
    let received = |carrier: &Carrier| {
        let receipt = shown.protection_needs.received.get(&(*carrier, id));
        receipt.is_some_and(|receipt| receipt.class == *class)
    };
    carriers.iter().copied().find(|carrier| !received(carrier))
}

type Stop = (Link, Why, Option<Date>);

/// What is held outside systems is protected by its department.
fn protected(works: &mut Works<'_>, home: Scope, carriers: &[Carrier]) -> Result<Option<ControlId>, Stop> {
    let outside = [if carriers.is_empty() { works.department(home) } else { home }];
    let mut every: Vec<(Scope, Work)> = Vec::with_capacity(carriers.len().max(1));
    let scopes = carriers.iter().copied().map(Carrier::scope);
    every.extend(
        scopes.chain(outside.into_iter().filter(|_| carriers.is_empty())).map(|scope| (scope, works.work(scope))),
    );
    let links: [fn(Scope, &Work) -> Option<Stop>; 3] = [not_planned, not_introduced, not_verified];
    let stop = links.iter().find_map(|stops| every.iter().find_map(|(scope, work)| stops(*scope, work)));
    stop.map_or_else(|| Ok(every.iter().find_map(|(_, work)| work.self_checked)), Err)
}

fn not_planned(scope: Scope, work: &Work) -> Option<Stop> {
    match work {
        Work { unanswered: 1.., .. } => Some((Link::Planned, Why::Unanswered(scope, work.unanswered), None)),
        Work { gaps: 1.., .. } => Some((Link::Planned, Why::Gaps(scope, work.gaps), work.gap_since)),
        _ => None,
    }
}

fn not_introduced(scope: Scope, work: &Work) -> Option<Stop> {
    match work {
        Work { not_introduced: Some((control, since)), .. } => {
            Some((Link::Introduced, Why::NotIntroduced(*control), Some(*since)))
        }
        Work { unmet: 1.., .. } => Some((Link::Introduced, Why::Unmet(scope, work.unmet), None)),
        _ => None,
    }
}

fn not_verified(scope: Scope, work: &Work) -> Option<Stop> {
    match work.not_verified {
        Some((control, standing, since)) => {
            let why = match standing {
                ControlStanding::Lapsed => Why::VerificationLapsed(control),
                ControlStanding::Wanting => Why::Wanting(control),
                _ => Why::NotVerified(control),
            };
            Some((Link::Verified, why, since))
        }
        None if work.controls == 0 => Some((Link::Verified, Why::NoControl(scope), None)),
        None => None,
    }
}

fn turn(shown: &Municipality, set: &InformationSet, home: Scope, why: Why) -> Turn {
    let of = |control| shown.controls.get(control).map_or(home, |control| control.description.scope);
    match why {
        Why::NoUnit | Why::NoOwner | Why::NoPlace => Turn::Mandate(Act::KeepInformation, home),
        Why::NotProposed | Why::Lapsed | Why::FactsChanged(_) => Turn::Mandate(Act::ProposeClass, home),
        Why::WaitsForOwner => set.description.owner.map_or(Turn::Mandate(Act::AdoptClass, home), Turn::Owner),
        Why::NotReceived(carrier) => Turn::Mandate(Act::ReceiveDemands, carrier.scope()),
        Why::Unanswered(scope, _) | Why::Gaps(scope, _) => Turn::Mandate(Act::AssessRequirement, scope),
        Why::Unmet(scope, _) => Turn::Mandate(Act::KeepActions, scope),
        Why::NoControl(scope) => Turn::Mandate(Act::KeepControls, scope),
        Why::NotIntroduced(control) => Turn::Mandate(Act::KeepControls, of(control)),
        Why::NotVerified(control) | Why::VerificationLapsed(control) | Why::Wanting(control) => {
            Turn::Mandate(Act::VerifyControl, of(control))
        }
        Why::Hidden => Turn::Unseen,
    }
}
