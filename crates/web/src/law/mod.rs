//! Law profiles: which law applies to which board, department or company, and why; judging one law, and taking a
//! template with exceptions in one go.

mod excel;
mod judge;
mod list;
mod outside;
mod section;
mod show;
mod take;
mod take_form;

use crate::app::App;
use crate::failure::Failure;
use crate::form::may_decide;
use crate::list::Cell;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::Router;
use axum::routing::get;
use domain::id::{Scope, UnitId};
use domain::law::{Applies, Law, LawProfile, ReviewStanding};
use domain::mandate::Act;
use domain::organisation::UnitForm;

pub(crate) use list::parts;
pub(crate) use outside::{Outsides, outsides, why_not};
pub(crate) use section::section;

/// The pages of law profiles.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/law", get(list::page))
        .route("/law/excel", get(excel::excel))
        .route("/law/{number}", get(show::page))
        .route("/law/{number}/judge/{law}", get(judge::form).post(judge::send))
        .route("/law/{number}/template/{template}", get(take_form::form).post(take::send))
}

/// The path of a part's law profile.
pub(crate) fn address_of(unit: UnitId) -> String {
    format!("/law/{}", unit.0)
}

/// A part that can have a law profile, if the viewer may see it.
fn part(viewer: &Viewer, number: u32) -> Result<(UnitId, String), Failure> {
    let unit = UnitId(number);
    let known = viewer.view.shown().units.get(unit).filter(|_| viewer.view.may_see(unit.into()));
    let known = known.filter(|known| has_profile(known.description.form)).ok_or_else(Failure::not_found)?;
    Ok((unit, known.description.name.to_string()))
}

fn has_profile(form: UnitForm) -> bool {
    !matches!(form, UnitForm::Unit | UnitForm::OtherMunicipality)
}

/// Whether the viewer says today which law applies to a part, or registers that somebody else did.
fn may_judge(viewer: &Viewer, unit: UnitId) -> bool {
    may_decide(viewer, Act::ProfileLaw, Scope::Unit(unit))
}

/// A law with its number: *Cybersäkerhetslagen (2025:1506)*.
fn called(speech: &Speech<'_>, law: &Law) -> String {
    let title = speech.both(&law.title);
    // An EU act's number begins with a bracket of its own.
    if law.number.starts_with('(') { format!("{title} {}", law.number) } else { format!("{title} ({})", law.number) }
}

/// Whether a law applies, as a mark.
fn applies(speech: &Speech<'_>, applies: Applies) -> Cell {
    let kind = match applies {
        Applies::Yes => "done",
        Applies::Partly => "partly",
        Applies::No => "not",
    };
    Cell::Status(kind, speech.text(applies.text_key()))
}

/// When it is to be judged again; marked when that day has passed.
fn review(speech: &Speech<'_>, profile: &LawProfile) -> Cell {
    match (profile.review(speech.view.day), profile.next_review) {
        (ReviewStanding::Overdue, Some(day)) => {
            Cell::Status("late", format!("{} {day}", speech.text(ReviewStanding::Overdue.text_key())))
        }
        (_, Some(day)) => Cell::Date(day),
        (_, None) => Cell::Empty,
    }
}
