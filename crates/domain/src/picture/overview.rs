//! The picture put together from its parts.

use super::actions::{self, ActionsPart};
use super::area::Area;
use super::attention::{self, Attention};
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
use crate::id::{Kind, Scope, SystemId};
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
    let area = Area::of(shown, scope);
    let look = &Look::new(shown, now, sight, day, &area);
    let mut unknown = Vec::new();
    let (mut system_ages, mut set_ages) = (Ages::of(look, Kind::System), Ages::of(look, Kind::InformationSet));
    let (mut risk_ages, mut control_ages) = (Ages::of(look, Kind::Risk), Ages::of(look, Kind::Control));
    let systems = systems::pass(look, &mut system_ages, &mut unknown);
    let sets = sets::pass(look, &mut set_ages, &mut unknown);
    let (risks, mut gathered) = risks::pass(look, &mut risk_ages);
    let actions = actions::pass(look, &gathered);
    let controls = controls::pass(look, &mut control_ages);
    let assessment_ages = freshness::assessments(look);
    unknown.extend(unknown::pass(look, &gathered, &risks.not_assessed));
    let requirements = requirements::pass(look);
    let ages = [set_ages, system_ages, assessment_ages, risk_ages, control_ages];
    let freshness = ages.map(|ages| ages.freshness(look));
    let mut vacancies = vacancies(shown, day);
    vacancies.retain(|vacancy| area.has(vacancy.scope) && vacancy.scope.item().is_none_or(|item| look.sees(item)));
    let progress = progress(look, &freshness, &actions);
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
        weaknesses: weaknesses::pass(look),
        vacancies,
        unknown,
        freshness,
        steps,
        progress,
    }
}

/// Counts of each kind: those that a part has counted already, and a look at the rest.
fn progress(look: &Look<'_>, freshness: &[Freshness], actions: &ActionsPart) -> Vec<(Kind, Counted)> {
    let count = |kind| match kind {
        Kind::Unit => Some(open::<UnitDescription>(look, |_| &[])),
        Kind::Family => Some(open::<FamilyDescription>(look, |_| &[])),
        Kind::Object => Some(open::<ObjectDescription>(look, |_| &[])),
        Kind::Supplier => Some(open::<SupplierDescription>(look, |_| &[])),
        Kind::RecordType => Some(open::<RecordTypeDescription>(look, |one| &one.systems)),
        Kind::Processing => Some(open::<ProcessingDescription>(look, |one| &one.systems)),
        Kind::Action => Some(actions.open.count),
        Kind::Person | Kind::Appointment | Kind::Import | Kind::ReportedNeed => None,
        kind => freshness.iter().find(|part| part.kind == kind).map(|part| part.all.count),
    };
    let kinds = Kind::ALL.iter().copied();
    kinds.filter_map(|kind| Some((kind, look.counted(count(kind)?, kind, &[])))).collect()
}

fn open<D: Described>(look: &Look<'_>, systems: impl Fn(&D) -> &[SystemId]) -> usize {
    let items = D::table(look.shown).iter().filter(|(_, item)| item.is_open());
    let counts = |id: D::Id, item: &D| look.counts(id, home(look.shown, id.into()), systems(item));
    items.filter(|(id, item)| counts(*id, &item.description)).count()
}
