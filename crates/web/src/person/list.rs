//! The list: everybody the viewer may see, with the duties each has on the day shown and how to reach them.

use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::{Chip, PageLink, as_file};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ItemRef, PersonId, Scope};
use domain::mandate::{self, Act};
use engine::fold;
use exchange::sheet::Cell;
use exchange::write_xlsx::{Column, ColumnKind, Table};
use words::order;

/// So many rows stand on a page.
const ROWS: usize = 100;

/// A person as a row.
struct PersonRow {
    name: String,
    href: String,
    duties: Vec<String>,
    mail: Option<String>,
}

#[derive(Template)]
#[template(path = "person/list.html")]
struct PeoplePage {
    frame: Frame,
    register: bool,
    typed: String,
    date: Option<String>,
    chips: Vec<Chip>,
    sentence: String,
    excel: String,
    rows: Vec<PersonRow>,
    pages: Vec<PageLink>,
}

/// The list.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (view, words, query) = (&viewer.view, viewer.words, &viewer.query);
    let everybody = everybody(&viewer);
    let with_duty = query.get("duty");
    let count = |wanted: bool| everybody.iter().filter(|id| has_duty(&viewer, **id) == wanted).count();
    let chip = |value: &str, label: &str, count: usize| {
        let on = with_duty == Some(value);
        let to = query.with("page", None).with("duty", (!on).then_some(value));
        let label = words.text(label).into_owned();
        Chip { label, href: to.link("/person"), count: Some(words.number(count)), on }
    };
    let chips = vec![chip("yes", "people-with-duty", count(true)), chip("no", "people-without-duty", count(false))];
    let fitting = fitting(&viewer, everybody);
    let last = fitting.len().div_ceil(ROWS).max(1);
    let here = query.get("page").and_then(|text| text.parse().ok()).unwrap_or(1).clamp(1, last);
    let counted = i64::try_from(fitting.len()).unwrap_or(i64::MAX);
    let on_page = fitting.into_iter().skip((here - 1) * ROWS).take(ROWS);
    let keep_people = mandate::may(view.now(), &viewer.by(), Act::NamePeople, Scope::Municipality, viewer.today);
    let page = PeoplePage {
        register: view.is_today && keep_people,
        typed: query.get("q").unwrap_or_default().to_owned(),
        date: (!view.is_today).then(|| view.day.to_string()),
        chips,
        sentence: words.with("person-count", &[("count", counted.into())]),
        excel: query.with("page", None).link("/person/excel"),
        rows: on_page.map(|(id, name)| row(&viewer, id, name)).collect(),
        pages: (1..=last)
            .map(|page| PageLink {
                label: page.to_string(),
                href: Some(query.with("page", Some(&page.to_string())).link("/person")),
                current: page == here,
            })
            .collect(),
        frame: Frame::of(&viewer, words.text("kind-person-many")),
    };
    Ok(Html(page.render()?).into_response())
}

/// Everybody whom the viewer may see. Whoever was forgotten has no name to stand here by.
fn everybody(viewer: &Viewer) -> Vec<PersonId> {
    let view = &viewer.view;
    let named = |id: PersonId| view.names().name(id).is_some() && view.may_see(id.into());
    view.shown().roles.people.iter().map(|(id, _)| id).filter(|id| named(*id)).collect()
}

fn has_duty(viewer: &Viewer, person: PersonId) -> bool {
    viewer.view.shown().roles.of(person, viewer.view.day).next().is_some()
}

/// Those who are asked for, by name.
fn fitting(viewer: &Viewer, everybody: Vec<PersonId>) -> Vec<(PersonId, String)> {
    let speech = Speech::of(viewer);
    let sought = viewer.query.get("q").map(fold);
    let with_duty = viewer.query.get("duty");
    let mut fitting: Vec<(PersonId, String)> = everybody
        .into_iter()
        .filter(|id| with_duty.is_none_or(|wanted| has_duty(viewer, *id) == (wanted == "yes")))
        .map(|id| (id, speech.person(id)))
        .filter(|(_, name)| sought.as_ref().is_none_or(|sought| fold(name).contains(sought.as_str())))
        .collect();
    fitting.sort_by_cached_key(|(_, name)| order::sort_key(name));
    fitting
}

/// The list as an Excel file: as filtered, every row.
pub(super) async fn excel(viewer: Viewer) -> Result<Response, Failure> {
    let words = viewer.words;
    let headings = ["person-name", "people-duties", "person-mail"].map(|key| words.text(key).into_owned());
    let mut columns = vec![Column::new("Id", ColumnKind::Text)];
    columns.extend(headings.map(|heading| Column::new(heading, ColumnKind::Text)));
    let row = |(id, name): (PersonId, String)| {
        let duties = duties(&viewer, id).join("; ");
        let mail = mail(&viewer, id).unwrap_or_default();
        [ItemRef::from(id).to_string(), name, duties, mail].map(Cell::Text).into()
    };
    let rows = fitting(&viewer, everybody(&viewer)).into_iter().map(row).collect();
    as_file(&viewer, "person", Table { name: words.text("kind-person-many").into_owned(), columns, rows })
}

/// The duties that a person has on the day shown, in words.
fn duties(viewer: &Viewer, id: PersonId) -> Vec<String> {
    let speech = Speech::of(viewer);
    let duties = viewer.view.shown().roles.of(id, viewer.view.day).map(|(_, held)| {
        let described = &held.description;
        let values =
            [("role", speech.text(described.role.text_key()).into()), ("scope", speech.scope(described.scope).into())];
        let key = if described.person == id { "people-duty" } else { "people-duty-as-deputy" };
        viewer.words.with(key, &values)
    });
    duties.collect()
}

fn row(viewer: &Viewer, id: PersonId, name: String) -> PersonRow {
    let href = viewer.link(&address(id.into()));
    PersonRow { href, duties: duties(viewer, id), mail: mail(viewer, id), name }
}

/// A person's mail address; none on an earlier date, for the register keeps only today's.
fn mail(viewer: &Viewer, id: PersonId) -> Option<String> {
    let entry = viewer.view.names().get(id).filter(|_| viewer.view.is_today)?;
    entry.mail.clone()
}
