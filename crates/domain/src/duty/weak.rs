//! What samples found: deviations of which no weakness tells, and weaknesses that nobody does anything about.

use super::due::Found;
use super::hat::{Hat, Person};
use super::model::{Because, Concern, Subject, Task, Urgency};
use crate::mandate::Act;
use crate::role::Role;
use crate::sample::{SampleStanding, standing_of_sample};
use crate::weakness::{WeaknessStanding, standing_of_weakness};

pub(super) fn samples(person: &Person<'_>, found: &mut Found) {
    for (id, sample) in person.now.samples.iter().filter(|(_, sample)| sample.is_open()) {
        if standing_of_sample(person.now, id, sample) != SampleStanding::Unraised {
            continue;
        }
        let described = &sample.description;
        let because = person.sees_to(described.taken_by, described.scope, Act::TakeSamples);
        let because = because.or_else(|| followed_up(person));
        let Some(because) = because.filter(|_| person.sight.may_see(person.now, id.into())) else { continue };
        let concern = Concern::of(Subject::Item(id.into()), Some(described.taken_on));
        found.add(Task::RaiseWeakness, Urgency::Now, because, concern);
    }
}

pub(super) fn weaknesses(person: &Person<'_>, found: &mut Found) {
    for (id, weakness) in person.now.weaknesses.iter().filter(|(_, weakness)| weakness.is_open()) {
        let task = match standing_of_weakness(person.now, id, weakness) {
            WeaknessStanding::Unattended => Task::MendWeakness,
            WeaknessStanding::Acted => Task::CloseWeakness,
            WeaknessStanding::UnderWay | WeaknessStanding::Closed => continue,
        };
        let described = &weakness.description;
        let because = person.sees_to(described.owner, described.scope, Act::KeepWeaknesses);
        // What a sample found is followed up as well by whoever leads the sampling.
        let because = because.or_else(|| described.sample.and_then(|_| followed_up(person)));
        let Some(because) = because.filter(|_| person.sight.may_see(person.now, id.into())) else { continue };
        found.add(task, Urgency::Now, because, Concern::of(Subject::Item(id.into()), described.found_on));
    }
}

/// The it-security lead's duty: methods, routines and following them up.
fn followed_up(person: &Person<'_>) -> Option<Because> {
    let table = person.now.mandates.table();
    let leads = |hat: &&Hat| hat.role == Role::ItSecurityLead && table.grants(hat.role, Act::TakeSamples);
    person.hats.iter().find(leads).map(|hat| hat.because())
}
