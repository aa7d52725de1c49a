//! The main figures of a picture, the same for a comparison and for what somebody answers for.

use super::coverage::classified;
use super::list_of;
use domain::action::ActionStanding;
use domain::control::ControlStanding;
use domain::id::{Kind, Scope};
use domain::picture::{AnswerStanding, Condition, Counted, Filter, Picture};

/// Which way a figure should go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// More is better.
    More,
    /// Fewer is better.
    Fewer,
    /// It only says how much there is.
    None,
}

/// One of the main figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Measure {
    /// The key of its name.
    pub(crate) key: &'static str,
    /// Which way it should go.
    pub(crate) aim: Aim,
    /// How many.
    pub(crate) count: usize,
    /// The address of what it counts, without a date.
    pub(crate) href: String,
}

fn measure(key: &'static str, aim: Aim, counted: &Counted) -> Measure {
    Measure { key, aim, count: counted.count, href: list_of(&counted.filter) }
}

/// The main figures in a fixed order, zeros among them.
pub(crate) fn measures(picture: &Picture) -> Vec<Measure> {
    let scope = picture.scope;
    let within = |kind, condition| {
        let mut conditions = vec![condition];
        if scope != Scope::Municipality {
            conditions.push(Condition::In(scope));
        }
        list_of(&Filter { kind, conditions })
    };
    let mut all = Vec::new();
    let mut there = |kind, key| {
        let found = picture.progress.iter().find(|(one, _)| *one == kind);
        all.extend(found.map(|(_, counted)| measure(key, Aim::None, counted)));
    };
    there(Kind::System, "measure-systems");
    there(Kind::InformationSet, "measure-sets");
    let known = |key, kind, standings| Measure {
        key,
        aim: Aim::More,
        count: classified(standings).0,
        href: within(kind, Condition::Classified(true)),
    };
    all.push(known("measure-systems-classified", Kind::System, &picture.systems.standings));
    all.push(Measure {
        key: "measure-critical-not-classified",
        aim: Aim::Fewer,
        count: picture.systems.critical_not_classified.count,
        href: list_of(&picture.systems.critical_not_classified.filter),
    });
    all.push(known("measure-sets-classified", Kind::InformationSet, &picture.sets.standings));
    let assessed = picture.risks.levels.iter().map(|(_, counted)| counted.count).sum();
    let assessed_list = within(Kind::Risk, Condition::Assessed(true));
    all.push(Measure { key: "measure-risks-assessed", aim: Aim::None, count: assessed, href: assessed_list });
    all.push(measure("measure-risks-high", Aim::Fewer, &picture.risks.high));
    all.push(measure("measure-risks-not-assessed", Aim::Fewer, &picture.risks.not_assessed));
    for (key, aim, standing) in [
        ("measure-requirements-met", Aim::More, AnswerStanding::Met),
        ("measure-requirements-not-met", Aim::Fewer, AnswerStanding::NotMet),
        ("measure-requirements-unknown", Aim::Fewer, AnswerStanding::Unknown),
    ] {
        all.push(Measure { key, aim, count: answers(picture, standing), href: "/requirement".to_owned() });
    }
    let done = picture.actions.standings.iter().find(|(one, _)| *one == ActionStanding::Done);
    all.extend(done.map(|(_, counted)| measure("measure-actions-done", Aim::More, counted)));
    all.push(Measure {
        key: "measure-actions-overdue",
        aim: Aim::Fewer,
        count: picture.actions.overdue.count,
        href: list_of(&picture.actions.overdue.filter),
    });
    let verified = picture.controls.standings.iter().find(|(one, _)| *one == ControlStanding::Verified);
    all.extend(verified.map(|(_, counted)| measure("measure-controls-verified", Aim::More, counted)));
    all.push(Measure {
        key: "measure-controls-lapsed",
        aim: Aim::Fewer,
        count: picture.controls.lapsed.count,
        href: list_of(&picture.controls.lapsed.filter),
    });
    all.push(measure("measure-weaknesses-open", Aim::Fewer, &picture.weaknesses.open));
    all.push(Measure {
        key: "measure-vacancies",
        aim: Aim::Fewer,
        count: picture.vacancies.len(),
        href: "/appointment?state=vacant".to_owned(),
    });
    all
}

/// How many requirements are answered so: by the part itself, or by all departments together for the municipality.
fn answers(picture: &Picture, standing: AnswerStanding) -> usize {
    let own = |scope| picture.scope == Scope::Municipality || scope == picture.scope;
    let parts = picture.requirements.iter().filter(|part| own(part.scope));
    let counts = parts.flat_map(|part| &part.answers).filter(|(one, _)| *one == standing);
    counts.map(|(_, counted)| counted.count).sum()
}
