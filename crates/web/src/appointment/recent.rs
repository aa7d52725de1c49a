//! Duties that began lately or are about to. A new information-security coordinator is told to the
//! information-security lead (founding document): the line stands here, with a letter that is ready to send.

use super::mailbox::{as_address, lead_mailbox};
use crate::address::encode;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::role::{Appointment, Role};

/// So many days back counts as lately.
const LATELY: i64 = 30;
/// So many are shown; coordinators first.
const SHOWN: usize = 6;

/// The duties that began lately.
pub(super) struct Recent {
    pub(super) count: String,
    pub(super) has_coordinator: bool,
    pub(super) rows: Vec<RecentRow>,
    /// How many are not shown, in words; empty when all are.
    pub(super) more: String,
}

/// One of them.
pub(super) struct RecentRow {
    pub(super) href: String,
    pub(super) sentence: String,
    pub(super) why: String,
    /// A letter to the lead, where there is an address to write to.
    pub(super) tell: Option<String>,
}

/// The duties that began in the last days or will begin; none if there are none.
pub(super) fn recent(viewer: &Viewer) -> Option<Recent> {
    let (view, speech, words) = (&viewer.view, Speech::of(viewer), viewer.words);
    let since = view.day.plus_days(-LATELY);
    let is_new = |held: &Appointment| {
        held.description.from >= since && held.description.until.is_none_or(|until| view.day <= until)
    };
    let appointments = view.shown().roles.appointments.iter();
    let mut found: Vec<_> = appointments.filter(|(id, held)| is_new(held) && view.may_see((*id).into())).collect();
    let is_coordinator = |held: &Appointment| held.description.role == Role::SecurityCoordinator;
    found.sort_by_key(|(id, held)| {
        (!is_coordinator(held), std::cmp::Reverse(held.description.from), std::cmp::Reverse(id.0))
    });
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let letter = lead_address(viewer);
    let row = |(id, held): &(domain::id::AppointmentId, &std::sync::Arc<Appointment>)| {
        let described = &held.description;
        let values = [
            ("person", speech.person(described.person).into()),
            ("role", words::label::role_short(words, described.role).into()),
            ("scope", speech.scope(described.scope).into()),
        ];
        let sentence = words.with("duties-recent-one", &values);
        let tell = letter.as_ref().filter(|_| is_coordinator(held)).map(|to| {
            let date = speech.date(described.from);
            let body = words.with("duties-letter", &[("sentence", sentence.as_str().into()), ("date", date.into())]);
            format!("mailto:{}?subject={}&body={}", to, encode(&sentence), encode(&body))
        });
        RecentRow {
            href: viewer.link(&address((*id).into())),
            why: words.with("duties-from", &[("date", speech.date(described.from).into())]),
            sentence,
            tell,
        }
    };
    let rows: Vec<RecentRow> = found.iter().take(SHOWN).map(row).collect();
    let hidden = count - i64::try_from(rows.len()).unwrap_or(count);
    (count > 0).then(|| Recent {
        count: words.number(count),
        has_coordinator: found.iter().any(|(_, held)| is_coordinator(held)),
        rows,
        more: if hidden > 0 { words.with("duties-recent-more", &[("count", hidden.into())]) } else { String::new() },
    })
}

/// Where a letter to the lead goes: the unit's mailbox, else the lead's own address; nowhere on an earlier date,
/// for the register keeps only addresses of today, and nowhere for the lead.
fn lead_address(viewer: &Viewer) -> Option<String> {
    let now = viewer.view.now();
    let held = |(_, held): (_, &std::sync::Arc<Appointment>)| {
        let described = &held.description;
        (described.role == Role::InformationSecurityLead && held.holds(viewer.today)).then_some(described.person)
    };
    let lead = now.roles.appointments.iter().find_map(held).filter(|lead| *lead != viewer.session.person)?;
    let own = || viewer.view.names().get(lead)?.mail.as_deref().and_then(as_address);
    let mailbox = lead_mailbox(now, viewer.today);
    viewer.view.is_today.then(|| mailbox.as_deref().and_then(as_address).or_else(own)).flatten()
}
