//! Filters: what a number counts, as a list page can show it. A filter is applied to a value with a viewer's
//! sight and a day, and then decides item by item.

use super::area::Area;
use super::condition::{Analysed, Condition, Missing};
use super::freshness::own_assessments;
use super::look::year_before;
use super::risks::{is_high, suppliers_behind};
use crate::action::ActionStanding;
use crate::classification::{Standing, standing_of_set, standing_of_system};
use crate::id::{ItemRef, Kind, Numbered, RiskId, Scope, SystemId};
use crate::item::{Described, Item};
use crate::municipality::Municipality;
use crate::risk::Risk;
use crate::sample::standing_of_sample;
use crate::sight::Sight;
use crate::time::Date;
use crate::weakness::standing_of_weakness;
use std::fmt;
use std::sync::Arc;

/// The items of one kind that meet every condition. Closed items are left out, except where a condition counts them
/// ([`Condition::counts_closed`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Which kind of item.
    pub kind: Kind,
    /// What they must meet.
    pub conditions: Vec<Condition>,
}

/// A number and what it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many.
    pub count: usize,
    /// Which.
    pub filter: Filter,
}

/// A number, the first of what it counts, and the filter that lists them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<I> {
    /// How many.
    pub count: usize,
    /// The first of them.
    pub first: Vec<I>,
    /// Which.
    pub filter: Filter,
}

impl fmt::Display for Filter {
    /// The conditions as the query of an address: `standing=unknown&critical=yes`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, condition) in self.conditions.iter().enumerate() {
            let (field, value) = condition.written();
            let and = if place == 0 { "" } else { "&" };
            write!(f, "{and}{field}={value}")?;
        }
        Ok(())
    }
}

/// A filter made ready for one value, viewer and day.
pub struct Applied<'a> {
    filter: &'a Filter,
    shown: &'a Municipality,
    now: &'a Municipality,
    sight: &'a Sight,
    day: Date,
    areas: Vec<Area>,
    year_ago: u64,
}

/// What every kind has that a condition may ask for.
struct Common<'a> {
    home: Scope,
    systems: &'a [SystemId],
    open: bool,
}

impl Filter {
    /// Makes the filter ready for a value.
    pub fn applied<'a>(
        &'a self,
        shown: &'a Municipality,
        now: &'a Municipality,
        sight: &'a Sight,
        day: Date,
    ) -> Applied<'a> {
        let scopes = self.conditions.iter().filter_map(|condition| match condition {
            Condition::In(scope) => Some(Area::of(shown, *scope)),
            _ => None,
        });
        Applied { filter: self, shown, now, sight, day, areas: scopes.collect(), year_ago: year_before(shown, day) }
    }
}

impl Applied<'_> {
    /// Whether the viewer may see the item, it meets every condition, and it is open where that is asked for.
    pub fn holds(&self, item: ItemRef) -> bool {
        let with_closed = self.filter.conditions.iter().any(|one| one.counts_closed());
        (with_closed || self.common(item).is_some_and(|common| common.open)) && self.fits(item)
    }

    /// Whether the viewer may see the item and it meets every condition, open or closed: for a list, which decides by
    /// all its conditions whether it shows what is closed.
    pub fn fits(&self, item: ItemRef) -> bool {
        let Some(common) = self.common(item) else { return false };
        item.kind == self.filter.kind
            && self.sight.may_see_then(self.now, self.shown, item)
            && self.areas.iter().all(|area| area.concerns(common.home, common.systems))
            && self.filter.conditions.iter().all(|condition| self.meets(item, &common, *condition))
    }

    fn common(&self, item: ItemRef) -> Option<Common<'_>> {
        fn of<'b, D: Described>(
            item: Option<&'b Arc<Item<D, D::State>>>,
            home: Scope,
            systems: &'b [SystemId],
        ) -> Option<Common<'b>> {
            item.map(|item| Common { home, systems, open: item.is_open() })
        }
        let shown = self.shown;
        let home = crate::sight::home(shown, item);
        let number = item.number;
        match item.kind {
            Kind::Unit => of(shown.units.get(Numbered::of(number)), home, &[]),
            Kind::Family => of(shown.families.get(Numbered::of(number)), home, &[]),
            Kind::Object => of(shown.objects.get(Numbered::of(number)), home, &[]),
            Kind::System => of(shown.systems.get(Numbered::of(number)), home, &[]),
            Kind::Supplier => of(shown.suppliers.get(Numbered::of(number)), home, &[]),
            Kind::RecordType => {
                let item = shown.record_types.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::InformationSet => {
                let item = shown.information_sets.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Processing => {
                let item = shown.processings.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Risk => {
                let item = shown.risks.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Control => {
                let item = shown.controls.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Action => {
                let item = shown.actions.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::ReportedNeed => of(shown.reported_needs.get(Numbered::of(number)), home, &[]),
            Kind::Sample => {
                let item = shown.samples.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Weakness => {
                let item = shown.weaknesses.get(Numbered::of(number))?;
                of(Some(item), home, &item.description.systems)
            }
            Kind::Assessment => shown.requirements.assessments.has(Numbered::of(number)).then_some(Common {
                home,
                systems: &[],
                open: true,
            }),
            Kind::Appointment => {
                let appointment = shown.roles.appointments.get(Numbered::of(number))?;
                Some(Common { home, systems: &[], open: appointment.holds(self.day) })
            }
            Kind::Person => {
                shown.roles.people.has(Numbered::of(number)).then_some(Common { home, systems: &[], open: true })
            }
            Kind::Import => {
                let import = shown.sources.imports.get(Numbered::of(number))?;
                Some(Common { home, systems: &[], open: import.withdrawn.is_none() })
            }
        }
    }

    fn meets(&self, item: ItemRef, common: &Common<'_>, condition: Condition) -> bool {
        match condition {
            // Areas were asked already.
            Condition::In(_) => true,
            Condition::At(scope) => item.kind == Kind::Assessment && common.home == scope,
            Condition::Fresh(is) => {
                let changed = self.shown.changed_at(item);
                changed.is_some_and(|seq| (seq >= self.year_ago) == is)
            }
            Condition::Form(form) => {
                let unit = shown_as(item, Kind::Unit, |id| self.shown.units.get(id));
                unit.is_some_and(|unit| unit.description.form == form)
            }
            Condition::Standing(standing) => self.standing(item) == Some(standing),
            Condition::Classified(is) => self.standing(item).is_some_and(|standing| standing.is_classified() == is),
            Condition::Critical(is) => {
                let system = shown_as(item, Kind::System, |id| self.shown.systems.get(id));
                system.is_some_and(|system| system.description.is_critical() == is)
            }
            Condition::Analysed(analysed) => {
                let system = shown_as(item, Kind::System, |id| self.shown.systems.get(id));
                system.is_some_and(|system| Analysed::of(system) == analysed)
            }
            Condition::Missing(missing) => self.lacks(item, missing),
            Condition::Action(standing) => self.action_standing(item) == Some(standing),
            Condition::Control(standing) => {
                let control = shown_as(item, Kind::Control, |id| self.shown.controls.get(id));
                control.is_some_and(|control| control.standing(self.day) == standing)
            }
            Condition::Weakness(standing) => {
                let weakness = shown_as(item, Kind::Weakness, |id| self.shown.weaknesses.get(id));
                let id = Numbered::of(item.number);
                weakness.is_some_and(|weakness| standing_of_weakness(self.shown, id, weakness) == standing)
            }
            Condition::Sample(standing) => {
                let sample = shown_as(item, Kind::Sample, |id| self.shown.samples.get(id));
                let id = Numbered::of(item.number);
                sample.is_some_and(|sample| standing_of_sample(self.shown, id, sample) == standing)
            }
            Condition::High(is) => self.is_high(item) == Some(is),
            Condition::Answer(_) => false,
            Condition::Likelihood(_)
            | Condition::Consequence(_)
            | Condition::OnMatrix(_)
            | Condition::Assessed(_)
            | Condition::Level(_)
            | Condition::Acceptance(_)
            | Condition::Behind(_) => {
                let risk = shown_as(item, Kind::Risk, |id| self.shown.risks.get(id));
                risk.is_some_and(|risk| self.risk_meets(risk, condition))
            }
        }
    }

    fn risk_meets(&self, risk: &Risk, condition: Condition) -> bool {
        let judged = risk.state.assessment.as_ref().map(|assessment| &assessment.judgement);
        match condition {
            Condition::Assessed(is) => judged.is_some() == is,
            Condition::Likelihood(step) => judged.is_some_and(|judged| judged.likelihood == step),
            Condition::Consequence(step) => judged.is_some_and(|judged| judged.consequence == step),
            Condition::OnMatrix(is) => judged.is_some_and(|judged| {
                let matrix = self.shown.risk_settings.matrix();
                let level = matrix.and_then(|(matrix, _)| matrix.level(judged.likelihood, judged.consequence));
                level.is_some() == is
            }),
            Condition::Level(level) => risk.level() == Some(level),
            Condition::Acceptance(standing) => risk.acceptance_standing(self.day) == standing,
            Condition::Behind(supplier) => suppliers_behind(self.shown, risk).contains(&supplier),
            _ => false,
        }
    }

    fn standing(&self, item: ItemRef) -> Option<Standing> {
        match item.kind {
            Kind::System => Some(standing_of_system(self.shown, Numbered::of(item.number))),
            Kind::InformationSet => Some(standing_of_set(self.shown, Numbered::of(item.number), self.day)),
            _ => None,
        }
    }

    fn action_standing(&self, item: ItemRef) -> Option<ActionStanding> {
        shown_as(item, Kind::Action, |id| self.shown.actions.get(id)).map(|action| action.standing(self.day))
    }

    fn is_high(&self, item: ItemRef) -> Option<bool> {
        let high = |id: RiskId| {
            let seen = self.sight.may_see_then(self.now, self.shown, id.into());
            let risk = self.shown.risks.get(id).filter(|risk| seen && risk.is_open());
            risk.is_some_and(|risk| is_high(self.shown, risk))
        };
        match item.kind {
            Kind::Risk => Some(high(Numbered::of(item.number))),
            Kind::Action => {
                let action = self.shown.actions.get(Numbered::of(item.number))?;
                Some(action.description.risks.iter().any(|risk| high(*risk)))
            }
            _ => None,
        }
    }

    fn lacks(&self, item: ItemRef, missing: Missing) -> bool {
        let shown = self.shown;
        let system = shown_as(item, Kind::System, |id| shown.systems.get(id)).map(|system| &system.description);
        let set = shown_as(item, Kind::InformationSet, |id| shown.information_sets.get(id));
        match missing {
            Missing::Unit => match (system, set) {
                (Some(system), _) => system.unit.is_none(),
                (_, Some(set)) => set.description.unit.is_none(),
                _ => false,
            },
            Missing::Criticality => system.is_some_and(|system| system.criticality.is_none()),
            Missing::Owner => set.is_some_and(|set| set.description.owner.is_none()),
            // Of a part whose records the viewer does not read nothing is said.
            Missing::Risks | Missing::Assessments => match item.kind {
                Kind::Object if missing == Missing::Risks => {
                    let scope = Scope::Object(Numbered::of(item.number));
                    self.sight.reads_at(self.now, scope) && !self.has_risk(scope)
                }
                Kind::Unit if missing == Missing::Assessments => {
                    let scope = Scope::Unit(Numbered::of(item.number));
                    self.sight.reads_at(self.now, scope) && own_assessments(shown, scope).next().is_none()
                }
                _ => false,
            },
        }
    }

    fn has_risk(&self, scope: Scope) -> bool {
        self.shown.risks.iter().any(|(id, risk)| {
            let belongs = risk.is_open() && risk.description.scope == scope;
            belongs && self.sight.may_see_then(self.now, self.shown, id.into())
        })
    }
}

fn shown_as<'a, I: Numbered, T>(
    item: ItemRef,
    kind: Kind,
    get: impl Fn(I) -> Option<&'a Arc<T>>,
) -> Option<&'a Arc<T>> {
    if item.kind == kind { get(I::of(item.number)) } else { None }
}
