//! The list: who does what, by role or by department, with what is vacant among the rest.

use super::duty::{Duty, decided, duties, form_for, may_appoint, may_appoint_somebody, person};
use super::recent::{Recent, recent};
use crate::address::Query;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::{Chip, PageLink};
use crate::noun::FactValue;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::UnitId;
use domain::role::Role;
use words::order;

/// So many rows stand on a page.
const ROWS: usize = 200;
/// A group with more than so many is folded.
const LONG: usize = 30;

/// What a duty is told by; where all are of one role, that stands above.
const COLUMNS: [(&str, &str); 6] = [
    ("appointment-role", ""),
    ("appointment-scope", ""),
    ("appointment-person", ""),
    ("appointment-deputy", "more"),
    ("appointment-until", ""),
    ("appointment-appointed-by", "more"),
];
const OF_ONE_ROLE: &[(&str, &str)] = COLUMNS.split_at(1).1;

/// A group of duties under one heading.
struct Group {
    title: String,
    /// Whether it is long, and folded beside others.
    folded: bool,
    vacant: usize,
    rows: Vec<DutyRow>,
}

/// A duty as a row.
struct DutyRow {
    /// What names the row: the part in a group of one role, else the role.
    name: String,
    href: Option<String>,
    scope: FactValue,
    person: Option<FactValue>,
    deputy: Option<FactValue>,
    time: String,
    decided: String,
    /// Where a vacant duty is given to somebody, if the viewer may.
    appoint: Option<String>,
}

#[derive(Template)]
#[template(path = "appointment/list.html")]
struct DutiesPage {
    frame: Frame,
    register: Option<String>,
    recent: Option<Recent>,
    by: Vec<Chip>,
    roles: Vec<Chip>,
    departments: Vec<Chip>,
    narrowed: bool,
    states: Vec<Chip>,
    sentence: String,
    excel: String,
    by_role: bool,
    /// Headings by key, with their class.
    columns: &'static [(&'static str, &'static str)],
    groups: Vec<Group>,
    pages: Vec<PageLink>,
}

/// The list.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (speech, words, query) = (Speech::of(&viewer), viewer.words, &viewer.query);
    let by_role = is_by_role(query);
    let all = listed(&viewer);
    let vacant = all.iter().filter(|duty| duty.appointment.is_none()).count();
    let (roles, departments) = (role_chips(&viewer, &all), department_chips(&viewer, &all));
    let fitting = fitting(&viewer, all);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let count = number(fitting.len());
    let last = fitting.len().div_ceil(ROWS).max(1);
    let here = query.get("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, last);
    let on_page = fitting.iter().skip((here - 1) * ROWS).take(ROWS);
    let page = DutiesPage {
        register: may_appoint_somebody(&viewer).then(|| "/appointment/register".to_owned()),
        recent: recent(&viewer),
        by: ["role", "department"]
            .map(|by| Chip {
                label: words.text(&format!("duties-by-{by}")).into_owned(),
                href: query.with("page", None).with("group", Some(by).filter(|by| *by != "role")).link("/appointment"),
                count: None,
                on: by_role == (by == "role"),
            })
            .into(),
        narrowed: query.get("role").is_some() || query.get("department").is_some(),
        roles,
        departments,
        states: vec![
            chip(&viewer, "state", "vacant", speech.text("duties-vacant"), Some(words.number(number(vacant)))),
            chip(&viewer, "ended", "yes", speech.text("duties-with-ended"), None),
        ],
        sentence: words.with("appointment-count", &[("count", count.into())]),
        excel: query.with("page", None).link("/appointment/excel"),
        by_role,
        columns: if by_role { OF_ONE_ROLE } else { &COLUMNS },
        groups: grouped(&viewer, by_role, on_page),
        pages: (1..=last)
            .map(|page| PageLink {
                label: page.to_string(),
                href: Some(query.with("page", Some(&page.to_string())).link("/appointment")),
                current: page == here,
            })
            .collect(),
        frame: Frame::of(&viewer, words.text("kind-appointment-many")),
    };
    Ok(Html(page.render()?).into_response())
}

/// Whether duties stand by role; else by department.
fn is_by_role(query: &Query) -> bool {
    query.get("group") != Some("department")
}

/// All that the list may show, with what has ended if that is asked for.
pub(super) fn listed(viewer: &Viewer) -> Vec<Duty> {
    duties(viewer, viewer.query.get("ended") == Some("yes"))
}

/// Those that are asked for, in order.
pub(super) fn fitting(viewer: &Viewer, mut all: Vec<Duty>) -> Vec<Duty> {
    let (speech, by_role) = (Speech::of(viewer), is_by_role(&viewer.query));
    all.retain(|duty| fits(&viewer.query, duty));
    let name = |unit: Option<UnitId>| unit.map(|unit| order::sort_key(&speech.item(unit.into())));
    let place = |role: Role| Role::ALL.iter().position(|known| *known == role);
    all.sort_by_cached_key(|duty| {
        let department = if by_role { None } else { name(duty.department) };
        (department, place(duty.role), order::sort_key(&speech.scope(duty.scope)))
    });
    all
}

fn fits(query: &Query, duty: &Duty) -> bool {
    query.get("role").is_none_or(|role| role == duty.role.key())
        && query.get("department").is_none_or(|department| department == written(duty))
        && (query.get("state") != Some("vacant") || duty.appointment.is_none())
}

/// The department as the address names it; the municipality as a whole and what belongs to no department is `0`.
fn written(duty: &Duty) -> String {
    duty.department.map_or(0, |unit| unit.0).to_string()
}

fn chip(viewer: &Viewer, name: &str, value: &str, label: String, count: Option<String>) -> Chip {
    let on = viewer.query.get(name) == Some(value);
    let to = viewer.query.with("page", None).with(name, (!on).then_some(value));
    Chip { label, href: to.link("/appointment"), count, on }
}

fn role_chips(viewer: &Viewer, all: &[Duty]) -> Vec<Chip> {
    let counted = |role: &Role| (*role, all.iter().filter(|duty| duty.role == *role).count());
    let present = Role::ALL.iter().map(counted).filter(|(_, count)| *count > 0);
    let label = |role: Role| viewer.words.text(role.text_key()).into_owned();
    present
        .map(|(role, count)| chip(viewer, "role", role.key(), label(role), Some(viewer.words.number(count))))
        .collect()
}

fn department_chips(viewer: &Viewer, all: &[Duty]) -> Vec<Chip> {
    let mut counts = std::collections::BTreeMap::<Option<UnitId>, usize>::new();
    for duty in all {
        *counts.entry(duty.department).or_default() += 1;
    }
    let speech = Speech::of(viewer);
    let named = |(unit, count): (Option<UnitId>, usize)| {
        let label = unit.map_or_else(|| speech.text("duties-whole"), |unit| speech.item(unit.into()));
        (unit, label, count)
    };
    let mut present: Vec<(Option<UnitId>, String, usize)> = counts.into_iter().map(named).collect();
    present.sort_by_cached_key(|(unit, label, _)| unit.map(|_| order::sort_key(label)));
    let chip = |(unit, label, count): (Option<UnitId>, String, usize)| {
        let value = unit.map_or(0, |unit| unit.0).to_string();
        chip(viewer, "department", &value, label, Some(viewer.words.number(count)))
    };
    present.into_iter().map(chip).collect()
}

fn grouped<'a>(viewer: &Viewer, by_role: bool, duties: impl Iterator<Item = &'a Duty>) -> Vec<Group> {
    let speech = Speech::of(viewer);
    let mut groups: Vec<Group> = Vec::new();
    for duty in duties {
        let role = speech.text(duty.role.text_key());
        let title = match (by_role, duty.department) {
            (true, _) => role.clone(),
            (false, Some(unit)) => speech.item(unit.into()),
            (false, None) => speech.text("duties-whole"),
        };
        let name = if by_role { speech.scope(duty.scope) } else { role };
        let row = row(viewer, duty, name);
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { title, folded: false, vacant: 0, rows: vec![row] }),
        }
    }
    let several = groups.len() > 1;
    for group in &mut groups {
        group.folded = several && group.rows.len() > LONG;
        group.vacant = group.rows.iter().filter(|row| row.person.is_none()).count();
    }
    groups
}

fn row(viewer: &Viewer, duty: &Duty, name: String) -> DutyRow {
    let speech = Speech::of(viewer);
    let seen = duty.scope.item().filter(|item| viewer.view.may_see(*item));
    let scope = FactValue { text: speech.scope(duty.scope), href: seen.map(|item| viewer.link(&address(item))) };
    let held = duty.appointment.and_then(|id| Some((id, viewer.view.shown().roles.appointments.get(id)?)));
    let Some((id, held)) = held else {
        let appoint = may_appoint(viewer, duty.role, duty.scope).then(|| form_for(duty.role, duty.scope));
        let (time, decided) = (String::new(), String::new());
        return DutyRow { name, href: None, scope, person: None, deputy: None, time, decided, appoint };
    };
    let described = &held.description;
    let time = match described.until {
        _ if described.from > viewer.view.day => {
            viewer.words.with("duties-from", &[("date", speech.date(described.from).into())])
        }
        Some(until) if until < viewer.view.day => {
            viewer.words.with("duties-ended", &[("date", speech.date(until).into())])
        }
        Some(until) => speech.date(until),
        None => speech.text("duties-until-further"),
    };
    DutyRow {
        name,
        href: Some(viewer.link(&address(id.into()))),
        scope,
        person: Some(person(&speech, described.person)),
        deputy: described.deputy.map(|deputy| person(&speech, deputy)),
        time,
        decided: decided(&speech, held),
        appoint: None,
    }
}
