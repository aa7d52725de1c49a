//! Reported needs that wait: for an answer of the object's managers, and for the steering group's decision to be
//! registered.

use super::due::{Found, urgency};
use super::hat::Person;
use super::model::{Concern, Subject, Task, Urgency};
use crate::id::Scope;
use crate::mandate::Act;
use crate::reported_need::ReportedNeedStanding;

pub(super) fn needs(person: &Person<'_>, found: &mut Found) {
    for (id, need) in person.now.reported_needs.iter() {
        let task = match need.standing() {
            ReportedNeedStanding::Waiting => Task::AnswerNeed,
            ReportedNeedStanding::SteeringGroup => Task::SettleNeed,
            _ => continue,
        };
        let described = &need.description;
        let because = person.sees_to(None, Scope::Object(described.object), Act::AnswerNeed);
        let Some(because) = because.filter(|_| person.sight.may_see(person.now, id.into())) else { continue };
        // An answer is wanted at once, however far off the day it is wanted by.
        let late = described.wanted_by.and_then(|day| urgency(person.today, day)) == Some(Urgency::Late);
        let urgency = if late { Urgency::Late } else { Urgency::Now };
        let reported_on = need.registered.at.date();
        let day = described.wanted_by.filter(|_| late).unwrap_or(reported_on);
        found.add(task, urgency, because, Concern::of(Subject::Item(id.into()), Some(day)));
    }
}
