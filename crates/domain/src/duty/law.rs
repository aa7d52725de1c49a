//! Law profiles that are due to be looked at again: for whoever leads the work as a whole.

use super::due::{Found, urgency};
use super::hat::Person;
use super::model::{Concern, Subject, Task};
use crate::id::Scope;
use crate::mandate::Act;
use crate::role::Role;

pub(super) fn profiles(person: &Person<'_>, found: &mut Found) {
    let leads = |hat: &&super::hat::Hat| hat.role == Role::InformationSecurityLead && hat.scope == Scope::Municipality;
    let granted = person.now.mandates.table().grants(Role::InformationSecurityLead, Act::ProfileLaw);
    let Some(hat) = person.hats.iter().find(leads).filter(|_| granted) else { return };
    // A part is told once, by the first of its days: its profile is looked at as a whole.
    let mut first: Option<(crate::id::UnitId, crate::time::Date)> = None;
    let mut days = Vec::new();
    for ((unit, _), profiled) in &person.now.law_profiles.of {
        let Some(due) = profiled.profile.next_review else { continue };
        match &mut first {
            Some((known, day)) if known == unit => *day = (*day).min(due),
            _ => days.extend(first.replace((*unit, due))),
        }
    }
    days.extend(first);
    for (unit, due) in days {
        let open = person.now.units.get(unit).is_some_and(|unit| unit.is_open());
        let Some(urgency) = urgency(person.today, due).filter(|_| open) else { continue };
        if person.sight.may_see(person.now, unit.into()) {
            let concern = Concern::of(Subject::Item(unit.into()), Some(due));
            found.add(Task::ReviewLaw, urgency, hat.because(), concern);
        }
    }
}
