//! A person's page: duties now and earlier, and how to reach the person.

use super::ItemPage;
use crate::appointment::may_appoint_somebody;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Fact, FactValue, Section, VerbButton, buttons, story};
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ItemRef, PersonId};
use domain::role::Appointment;

/// The page.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let id = PersonId(number);
    let item: ItemRef = id.into();
    let person = viewer.view.shown().roles.people.get(id).filter(|_| viewer.view.may_see(item));
    let person = person.ok_or_else(Failure::not_found)?;
    let (speech, words, day) = (Speech::of(&viewer), viewer.words, viewer.view.day);
    let mut offered = buttons(&viewer, item);
    // Whoever was forgotten is given no new duty.
    if viewer.view.names().name(id).is_some() && may_appoint_somebody(&viewer) {
        let label = words.text("people-appoint").into_owned();
        let href = format!("/appointment/register?person={number}");
        offered.insert(0, VerbButton { label, href, first: true });
        offered.iter_mut().skip(1).for_each(|button| button.first = false);
    }
    let held_until = |held: &Appointment| held.description.until.is_none_or(|until| day <= until);
    let now = table(&speech, id, held_until);
    let earlier = table(&speech, id, |held| !held_until(held));
    let headings = || {
        ["appointment-role", "appointment-scope", "appointment-from", "appointment-until"]
            .map(|key| speech.text(key))
            .into()
    };
    let none = if now.is_empty() { speech.text("people-no-duty") } else { String::new() };
    let mut sections = vec![Section::new(speech.text("people-duties")).saying(none).with_table(headings(), now)];
    if !earlier.is_empty() {
        sections.push(Section::new(speech.text("people-earlier-duties")).with_table(headings(), earlier));
    }
    let mut facts = contact(&viewer, id);
    let registered = FactValue::text(speech.date(person.registered.at.date()));
    facts.push(Fact { label: speech.text("people-registered"), values: vec![registered] });
    let more_buttons = offered.split_off(offered.len().min(2));
    let page = ItemPage {
        frame: Frame::of(&viewer, speech.person(id)).under(words.text("kind-person-many"), viewer.link("/person")),
        reference: speech.numbered(item),
        standing: Cell::Empty,
        caution: None,
        marking: None,
        closed: None,
        buttons: offered,
        more_buttons,
        lead: Vec::new(),
        sections,
        evidence: None,
        facts,
        beside: Vec::new(),
        story: story(&viewer, item).await?,
    };
    Ok(Html(page.render()?).into_response())
}

/// The duties a person has or stands in for, newest first.
fn table(speech: &Speech<'_>, id: PersonId, fits: impl Fn(&Appointment) -> bool) -> Vec<Vec<Cell>> {
    let view = speech.view;
    let held = view.shown().roles.ever_of(id).rev().filter(|(_, held)| fits(held));
    let row = |(appointment, held): (domain::id::AppointmentId, &Appointment)| {
        let described = &held.description;
        let role = speech.text(described.role.text_key());
        let role =
            if described.person == id { role } else { speech.words.with("people-as-deputy", &[("role", role.into())]) };
        let seen = described.scope.item().filter(|item| view.may_see(*item));
        let scope = speech.scope(described.scope);
        vec![
            Cell::Item(appointment.into(), role),
            seen.map_or_else(|| Cell::Text(scope.clone()), |item| Cell::Item(item, scope.clone())),
            Cell::Date(described.from),
            described.until.map_or(Cell::Empty, Cell::Date),
        ]
    };
    held.filter(|(appointment, _)| view.may_see((*appointment).into())).map(row).collect()
}

/// How to reach a person; nothing on an earlier date, for the register keeps only what is so today.
fn contact(viewer: &Viewer, id: PersonId) -> Vec<Fact> {
    let Some(entry) = viewer.view.names().get(id).filter(|_| viewer.view.is_today) else { return Vec::new() };
    let fact = |key: &str, scheme: &str, text: &Option<String>| {
        let text = text.as_ref()?;
        let number: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let values = vec![FactValue { text: text.clone(), href: Some(format!("{scheme}:{number}")) }];
        Some(Fact { label: viewer.words.text(key).into_owned(), values })
    };
    let mail = fact("person-mail", "mailto", &entry.mail);
    mail.into_iter().chain(fact("person-phone", "tel", &entry.phone)).collect()
}
