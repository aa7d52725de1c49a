//! The picture put together from its parts.

use super::actions::{self, ActionsPart};
use super::area::Area;
use super::attention::{self, Attention};
use super::before::Before;
use super::controls::{self, ControlsPart};
use super::filter::Counted;
use super::freshness::{self, Ages, Freshness};
use super::look::Look;
use super::next_step::{self, NextStep};
use super::requirements::{self, Compliance};
use super::risks::{self, RisksPart};
use super::sets::{self, SetsPart};
use super::systems::{self, SystemsPart};
use super::unknown::{self, Unknown};
use super::weaknesses::{self, WeaknessesPart};
use crate::id::{Kind, Numbered, Scope, SystemId};
use crate::information::{ProcessingDescription, RecordTypeDescription};
use crate::item::Described;
use crate::municipality::Municipality;
use crate::organisation::{FamilyDescription, ObjectDescription, UnitDescription};
use crate::role::{Vacancy, vacancies};
use crate::sight::{Sight, home};
use crate::system::SupplierDescription;
use crate::time::Date;

/// The municipality-wide picture, or that of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The part it is of.
    pub scope: Scope,
    /// What requires a position, weightiest first; at most [`attention::MOST_ATTENTION`].
    pub attention: Vec<Attention>,
    /// The open risks: heat map, levels.
    pub risks: RisksPart,
    /// The open systems: classification, stated analysis.
    pub systems: SystemsPart,
    /// The open information sets: classification.
    pub sets: SetsPart,
    /// How far requirements are met: the part asked for first, then each department in it.
    pub requirements: Vec<Compliance>,
    /// How actions stand.
    pub actions: ActionsPart,
    /// How far controls have come.
    pub controls: ControlsPart,
    /// How far it has come with weaknesses.
    pub weaknesses: WeaknessesPart,
    /// Duties that should be held and are not.
    pub vacancies: Vec<Vacancy>,
    /// What is not known, in a fixed order; zeros are there too.
    pub unknown: Vec<(Unknown, Counted)>,
    /// How fresh the ground is, by kind.
    pub freshness: Vec<Freshness>,
    /// All steps of the way in.
    pub steps: Vec<NextStep>,
    /// How many there are of each kind, in reading order.
    pub progress: Vec<(Kind, Counted)>,
}

impl Picture {
    /// The three next steps for a municipality that begins: the first that are not done.
    pub fn next_steps(&self) -> impl Iterator<Item = &NextStep> {
        self.steps.iter().filter(|step| !step.done).take(3)
    }
}

/// The picture of the whole municipality: `shown` is the value it is of (today's or an earlier one), `now` is
/// today's, by which sight is judged, and `day` the day of the value shown.
pub fn picture(shown: &Municipality, now: &Municipality, sight: &Sight, day: Date) -> Picture {
    picture_of(shown, now, sight, day, Scope::Municipality)
}

/// The picture of one part of the municipality.
pub fn picture_of(shown: &Municipality, now: &Municipality, sight: &Sight, day: Date, scope: Scope) -> Picture {
    picture_after(None, shown, now, sight, day, scope)
}

/// The picture of one part of the municipality, when that of the value before is known: of the same part, day and class of
/// sight.
pub fn picture_after(
    before: Option<Before<'_>>,
    shown: &Municipality,
    now: &Municipality,
    sight: &Sight,
    day: Date,
    scope: Scope,
) -> Picture {
    let area = Area::of(shown, scope);
    let look = &Look::new(shown, now, sight, day, &area);
    let before = before.and_then(|before| before.for_look(look));
    let mut unknown = Vec::new();
    let (systems, system_ages) = systems_part(look, before, &mut unknown);
    let (sets, set_ages) = sets_part(look, before, &mut unknown);
    let mut risk_ages = Ages::of(look, Kind::Risk);
    let (risks, mut gathered) = risks::pass(look, &mut risk_ages);
    let actions = actions::part(look, before, &gathered);
    let (controls, control_ages) = controls_part(look, before);
    let assessment_ages = before
        .filter(|before| before.value.requirements.is(&now.requirements))
        .and_then(|before| before.freshness(look, Kind::Assessment))
        .unwrap_or_else(|| freshness::assessments(look).freshness(look));
    unknown.extend(unknown::pass(look, &gathered, &risks.not_assessed));
    let requirements = before
        .filter(|before| before.is_plain())
        .and_then(|before| before.part(look, same_answers, |known| &known.requirements))
        .unwrap_or_else(|| requirements::pass(look));
    let freshness = [set_ages, system_ages, assessment_ages, risk_ages.freshness(look), control_ages];
    let same_roles = |then: &Municipality, now: &Municipality| then.roles.appointments.is(&now.roles.appointments);
    let vacancies = before.and_then(|before| before.part(look, same_roles, |known| &known.vacancies));
    let vacancies = vacancies.unwrap_or_else(|| vacancies_seen(look));
    let progress = progress(look, before, &freshness, &actions);
    let steps = next_step::steps(look, &vacancies, &systems, &risks, &progress);
    let mut from = attention::Sources {
        risks: &risks,
        gathered: &mut gathered,
        systems: &systems,
        actions: &actions,
        controls: &controls,
        vacancies: &vacancies,
    };
    let attention = attention::pass(look, &mut from);
    let same_weaknesses = |then: &Municipality, now: &Municipality| {
        then.weaknesses.is(&now.weaknesses) && then.samples.is(&now.samples) && then.actions.is(&now.actions)
    };
    let weaknesses = before.and_then(|before| before.part(look, same_weaknesses, |known| &known.weaknesses));
    let freshness = freshness.into();
    Picture {
        scope,
        attention,
        risks,
        systems,
        sets,
        requirements,
        actions,
        controls,
        weaknesses: weaknesses.unwrap_or_else(|| weaknesses::pass(look)),
        vacancies,
        unknown,
        freshness,
        steps,
        progress,
    }
}

/// Whether the same is asked and answered.
fn same_answers(then: &Municipality, now: &Municipality) -> bool {
    then.requirements.is(&now.requirements) && then.law_profiles.of.ptr_eq(&now.law_profiles.of)
}

fn systems_part(
    look: &Look<'_>,
    before: Option<Before<'_>>,
    unknown: &mut Vec<(Unknown, Counted)>,
) -> (SystemsPart, Freshness) {
    let same =
        |then: &Municipality, now: &Municipality| then.classifications.systems.ptr_eq(&now.classifications.systems);
    let known = before.and_then(|before| {
        let part = before.part(look, same, |known| &known.systems)?;
        Some((part, before.freshness(look, Kind::System)?, before.unknown(systems::UNKNOWN)))
    });
    if let Some((part, ages, not_known)) = known {
        unknown.extend(not_known);
        return (part, ages);
    }
    let mut ages = Ages::of(look, Kind::System);
    let part = systems::pass(look, &mut ages, unknown);
    (part, ages.freshness(look))
}

fn sets_part(
    look: &Look<'_>,
    before: Option<Before<'_>>,
    unknown: &mut Vec<(Unknown, Counted)>,
) -> (SetsPart, Freshness) {
    let same = |then: &Municipality, now: &Municipality| {
        then.information_sets.is(&now.information_sets) && then.classifications.sets.ptr_eq(&now.classifications.sets)
    };
    let known = before.and_then(|before| {
        let part = before.part(look, same, |known| &known.sets)?;
        Some((part, before.freshness(look, Kind::InformationSet)?, before.unknown(sets::UNKNOWN)))
    });
    if let Some((part, ages, not_known)) = known {
        unknown.extend(not_known);
        return (part, ages);
    }
    let mut ages = Ages::of(look, Kind::InformationSet);
    let part = sets::pass(look, &mut ages, unknown);
    (part, ages.freshness(look))
}

fn controls_part(look: &Look<'_>, before: Option<Before<'_>>) -> (ControlsPart, Freshness) {
    let known = before.and_then(|before| {
        let part = before.part(look, |then, now| then.controls.is(&now.controls), |known| &known.controls)?;
        Some((part, before.freshness(look, Kind::Control)?))
    });
    known.unwrap_or_else(|| {
        let mut ages = Ages::of(look, Kind::Control);
        let part = controls::pass(look, &mut ages);
        (part, ages.freshness(look))
    })
}

fn vacancies_seen(look: &Look<'_>) -> Vec<Vacancy> {
    let mut vacancies = vacancies(look.shown, look.day);
    let sees = |vacancy: &Vacancy| vacancy.scope.item().is_none_or(|item| look.sees(item));
    vacancies.retain(|vacancy| look.area.has(vacancy.scope) && sees(vacancy));
    vacancies
}

/// Counts of each kind: those that a part has counted already, and a look at the rest.
fn progress(
    look: &Look<'_>,
    before: Option<Before<'_>>,
    freshness: &[Freshness],
    actions: &ActionsPart,
) -> Vec<(Kind, Counted)> {
    let count = |kind| match kind {
        Kind::Unit => Some(open::<UnitDescription>(look, before, |_| &[])),
        Kind::Family => Some(open::<FamilyDescription>(look, before, |_| &[])),
        Kind::Object => Some(open::<ObjectDescription>(look, before, |_| &[])),
        Kind::Supplier => Some(open::<SupplierDescription>(look, before, |_| &[])),
        Kind::RecordType => Some(open::<RecordTypeDescription>(look, before, |one| &one.systems)),
        Kind::Processing => Some(open::<ProcessingDescription>(look, before, |one| &one.systems)),
        Kind::Action => Some(actions.open.count),
        Kind::Person | Kind::Appointment | Kind::Import | Kind::ReportedNeed => None,
        kind => freshness.iter().find(|part| part.kind == kind).map(|part| part.all.count),
    };
    let kinds = Kind::ALL.iter().copied();
    kinds.filter_map(|kind| Some((kind, look.counted(count(kind)?, kind, &[])))).collect()
}

fn open<D: Described>(look: &Look<'_>, before: Option<Before<'_>>, systems: impl Fn(&D) -> &[SystemId]) -> usize {
    let same = |before: &Before<'_>| D::table(before.value).is(D::table(look.now));
    if let Some(known) = before.filter(same).and_then(|before| before.progress(D::Id::KIND)) {
        return known;
    }
    let items = D::table(look.shown).iter().filter(|(_, item)| item.is_open());
    let counts = |id: D::Id, item: &D| look.counts(id, home(look.shown, id.into()), systems(item));
    items.filter(|(id, item)| counts(*id, &item.description)).count()
}
