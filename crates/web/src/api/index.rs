//! What there is: the addresses of the API, and who one is.

use super::{ROOT, address_of_all, asked, seen};
use crate::failure::Failure;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::command::Command;
use domain::id::{ItemRef, Kind};
use serde_json::{Value, json};

/// The kinds that have lists.
pub(super) fn listed() -> impl Iterator<Item = Kind> {
    Kind::ALL.iter().copied().filter(|kind| super::address_of(ItemRef { kind: *kind, number: 1 }).is_some())
}

/// The index.
pub(super) async fn index(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::day())?;
    let speech = Speech::of(&viewer);
    let lists = listed().map(|kind| {
        json!({ "kind": kind.word(), "name": speech.text(&format!("kind-{}-many", kind.word())), "href": address_of_all(kind) })
    });
    let held = viewer.view.now().roles.of(viewer.session.person, viewer.today).map(|(_, held)| {
        json!({
            "role": held.description.role.key(),
            "name": speech.text(held.description.role.text_key()),
            "scope": super::cell::scope(&speech, held.description.scope),
        })
    });
    let person = ItemRef::from(viewer.session.person);
    let content = json!({
        "person": { "id": person.to_string(), "name": speech.person(viewer.session.person) },
        "duties": held.collect::<Value>(),
        "lists": lists.collect::<Value>(),
        "picture": format!("{ROOT}/picture"),
        "chain": format!("{ROOT}/chain"),
        "broken": format!("{ROOT}/chain/broken"),
        "requirements": format!("{ROOT}/requirements"),
        "law_profiles": format!("{ROOT}/law-profiles"),
        "catalogues": format!("{ROOT}/catalogues"),
        "commands": format!("{ROOT}/commands"),
        "verbs": Command::NAMES,
        "openapi": format!("{ROOT}/openapi.json"),
    });
    Ok(seen::answer(&viewer, content))
}
