//! The information inventory by board: the records-management plan (informationshanteringsplan) as adopted, with what
//! is proposed, and the record of processing activities (registerförteckning, GDPR art. 30), each as a page and as an
//! Excel file.

mod boards;
mod excel;
mod lines;
mod plan;
mod register;
mod section;

use crate::app::App;
use crate::failure::Failure;
use crate::noun::{Fact, FactValue};
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::routing::get;
use domain::id::{ProcessingId, Scope, UnitId};
use domain::information::Processing;
use domain::organisation::{UnitForm, covers};
use domain::role::Role;
use words::order;

pub(crate) use register::{impact, missing};
pub(crate) use section::section;

/// The pages of the inventory.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/inventory", get(boards::page))
        .route("/inventory/{number}/plan", get(plan::page))
        .route("/inventory/{number}/plan/excel", get(excel::plan))
        .route("/inventory/{number}/register", get(register::page))
        .route("/inventory/{number}/register/excel", get(excel::register))
}

fn plan_of(board: UnitId) -> String {
    format!("/inventory/{}/plan", board.0)
}

fn register_of(board: UnitId) -> String {
    format!("/inventory/{}/register", board.0)
}

/// Whether a part of this form keeps a plan and a register of its own.
fn has_inventory(form: UnitForm) -> bool {
    form.is_authority()
}

/// A board, company or association that the viewer sees.
fn board(viewer: &Viewer, number: u32) -> Result<(UnitId, String), Failure> {
    let unit = UnitId(number);
    let known = viewer.view.shown().units.get(unit).filter(|_| viewer.view.may_see(unit.into()));
    let known = known.filter(|known| has_inventory(known.description.form)).ok_or_else(Failure::not_found)?;
    Ok((unit, known.description.name.to_string()))
}

/// The processings of a board that the viewer sees, by name.
fn processings<'a>(speech: &Speech<'a>, board: UnitId) -> Vec<(ProcessingId, &'a Processing)> {
    let view = speech.view;
    let open = view.shown().processings.iter().filter(|(_, one)| one.is_open() && one.description.controller == board);
    let mut found: Vec<(ProcessingId, &Processing)> =
        open.filter(|(id, _)| view.may_see((*id).into())).map(|(id, one)| (id, &**one)).collect();
    found.sort_by_cached_key(|(_, one)| order::sort_key(&one.description.name));
    found
}

/// The data-protection officer for a board on the day shown, with how to reach them today; several if several are.
fn officers(speech: &Speech<'_>, board: UnitId) -> Vec<FactValue> {
    let (view, shown) = (speech.view, speech.view.shown());
    let held = shown.roles.appointments.iter().filter(|(id, one)| {
        let described = &one.description;
        described.role == Role::DataProtectionOfficer
            && one.holds(view.day)
            && covers(shown, described.scope, Scope::Unit(board))
            && view.may_see((*id).into())
    });
    let told = |(id, one): (domain::id::AppointmentId, &std::sync::Arc<domain::role::Appointment>)| {
        let person = one.description.person;
        let entry = view.names().get(person).filter(|_| view.is_today);
        let mail = entry.and_then(|entry| entry.mail.as_ref()).map(|mail| format!(", {mail}")).unwrap_or_default();
        FactValue { text: format!("{}{mail}", speech.person(person)), href: Some(crate::speak::address(id.into())) }
    };
    let found: Vec<FactValue> = held.map(told).collect();
    if found.is_empty() { vec![FactValue::text(speech.text("inventory-officer-none"))] } else { found }
}

fn fact(label: String, text: String) -> Fact {
    Fact { label, values: vec![FactValue::text(text)] }
}

fn count(number: usize) -> words::Value<'static> {
    i64::try_from(number).unwrap_or(i64::MAX).into()
}
