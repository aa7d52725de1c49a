//! All that waits for a person, put together and ranked.

use super::decide;
use super::hat::Person;
use super::law;
use super::model::{Because, Concern, Duty, Subject, Task, Urgency};
use super::protect;
use super::report;
use super::weak;
use crate::id::PersonId;
use crate::municipality::Municipality;
use crate::time::Date;

/// Up to so many of a sort are told one by one.
const HANDFUL: usize = 3;
/// What is due within so many days waits now.
const WEEK: i64 = 7;
/// What is due within so many days comes soon; what is due later is not told.
const MONTH: i64 = 30;

/// What has been found so far.
#[derive(Default)]
pub(super) struct Found {
    all: Vec<(Urgency, Task, Because, Concern)>,
}

impl Found {
    pub fn add(&mut self, task: Task, urgency: Urgency, because: Because, concern: Concern) {
        self.all.push((urgency, task, because, concern));
    }
}

/// How urgent something is that should be done by a day; none if that day is far off.
pub(super) fn urgency(today: Date, day: Date) -> Option<Urgency> {
    let left = day.days_since(today);
    match left {
        ..0 => Some(Urgency::Late),
        _ if left <= WEEK => Some(Urgency::Now),
        _ if left <= MONTH => Some(Urgency::Soon),
        _ => None,
    }
}

impl Concern {
    pub(super) fn of(subject: Subject, day: Option<Date>) -> Self {
        Concern { subject, day }
    }
}

/// What waits for a person today, most urgent first. Each table is passed over once; only what the person sees is
/// told, and nothing is for whoever holds no duty.
pub fn due(now: &Municipality, person: PersonId, today: Date) -> Vec<Duty> {
    let person = Person::of(now, person, today);
    if person.hats.is_empty() {
        return Vec::new();
    }
    let mut found = Found::default();
    decide::risks(&person, &mut found);
    decide::classes(&person, &mut found);
    decide::opinions(&person, &mut found);
    decide::vacant(&person, &mut found);
    protect::actions(&person, &mut found);
    protect::controls(&person, &mut found);
    protect::systems(&person, &mut found);
    weak::samples(&person, &mut found);
    weak::weaknesses(&person, &mut found);
    report::needs(&person, &mut found);
    law::profiles(&person, &mut found);
    together(found.all)
}

fn together(mut all: Vec<(Urgency, Task, Because, Concern)>) -> Vec<Duty> {
    all.sort_unstable_by_key(|(urgency, task, because, concern)| {
        (*urgency, *task, *because, concern.day.is_none(), concern.day, concern.subject)
    });
    let alike = all.chunk_by(|one, other| (one.0, one.1, one.2) == (other.0, other.1, other.2));
    let mut duties = Vec::new();
    for sort in alike {
        let size = if sort.len() <= HANDFUL { 1 } else { sort.len() };
        for part in sort.chunks(size) {
            let Some((urgency, task, because, _)) = part.first().copied() else { continue };
            let concerns = part.iter().map(|(.., concern)| *concern).collect();
            duties.push(Duty { task, urgency, because, concerns });
        }
    }
    duties
}
