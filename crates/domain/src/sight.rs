//! Who sees what. Judged always with today's value: appointments, markings and successions of today decide what
//! a viewer sees of any date, and an item is hidden also if it was marked in the value shown. What is not seen
//! is left out before anything is counted.

use crate::id::{ItemRef, Kind, Numbered, PersonId, Scope, SystemId, UnitId};
use crate::item::Described;
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::organisation::{Place, authority, covers, place_of, unit_of, within};
use crate::secrecy::Reading;
use crate::time::Date;
use std::collections::BTreeSet;

/// What one viewer sees, as judged today.
#[derive(Clone, Debug)]
pub struct Sight {
    /// None is the program, for whoever operates the installation: it sees everything.
    person: Option<PersonId>,
    duty: bool,
    all_boards: bool,
    marked_everywhere: bool,
    authorities: BTreeSet<UnitId>,
    scopes: BTreeSet<Scope>,
    /// Scopes whose marked content the viewer reads.
    marked: BTreeSet<Scope>,
    /// By unit number: whether the unit is of no other authority, or within a duty of the viewer's. Worked out
    /// once, for a page may ask of a hundred thousand items.
    own_units: Vec<bool>,
    /// By unit number: whether the unit lies within a duty of the viewer's.
    worked_units: Vec<bool>,
    /// The duties for anything else than a unit.
    beside_units: Vec<Scope>,
}

impl Sight {
    /// What a person sees today.
    pub fn of(now: &Municipality, person: PersonId, today: Date) -> Self {
        let held: Vec<_> = now.roles.of(person, today).map(|(_, appointment)| &appointment.description).collect();
        let table = now.mandates.table();
        let whole = |act| held.iter().any(|held| held.scope == Scope::Municipality && table.grants(held.role, act));
        let authorities: BTreeSet<UnitId> =
            held.iter().filter_map(|held| place_of(now, held.scope).authority).collect();
        // A duty for the whole municipality does not by itself open the boards to its holder: `ReadAll` does.
        let scopes: BTreeSet<Scope> =
            held.iter().map(|held| held.scope).filter(|scope| *scope != Scope::Municipality).collect();
        let marked =
            held.iter().filter(|held| table.grants(held.role, Act::ReadMarked)).map(|held| held.scope).collect();
        let worked_units = by_unit(now, false, |unit| reaches(now, &scopes, unit));
        let own_units = by_unit(now, true, |unit| {
            let own = |authority| authorities.contains(&authority);
            authority(now, unit).is_none_or(own) || of_unit(&worked_units, unit) == Some(true)
        });
        Sight {
            all_boards: whole(Act::ReadAll),
            marked_everywhere: whole(Act::ReadMarked),
            duty: !held.is_empty(),
            person: Some(person),
            own_units,
            worked_units,
            beside_units: scopes.iter().copied().filter(|scope| !matches!(scope, Scope::Unit(_))).collect(),
            authorities,
            scopes,
            marked,
        }
    }

    /// What the program sees for whoever operates the installation: everything.
    pub fn everything() -> Self {
        Sight {
            all_boards: true,
            marked_everywhere: true,
            duty: true,
            person: None,
            authorities: BTreeSet::new(),
            scopes: BTreeSet::new(),
            marked: BTreeSet::new(),
            own_units: Vec::new(),
            worked_units: Vec::new(),
            beside_units: Vec::new(),
        }
    }

    fn is_everything(&self) -> bool {
        self.person.is_none()
    }

    /// Who looks; none is the program.
    pub fn person(&self) -> Option<PersonId> {
        self.person
    }

    /// What tells two viewers with the same sight that they may share what was computed.
    pub fn class(&self) -> String {
        let written = |scopes: &BTreeSet<Scope>| scopes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let authorities: Vec<u32> = self.authorities.iter().map(|unit| unit.0).collect();
        format!(
            "{}{}{}{} {authorities:?} [{}] [{}]",
            u8::from(self.is_everything()),
            u8::from(self.all_boards),
            u8::from(self.marked_everywhere),
            u8::from(self.duty),
            written(&self.scopes),
            written(&self.marked),
        )
    }

    /// Whether nothing is hidden from the viewer.
    pub fn sees_all(&self) -> bool {
        self.is_everything() || (self.all_boards && self.marked_everywhere)
    }

    /// Whether the viewer may see an item, as judged with today's value.
    pub fn may_see(&self, now: &Municipality, item: ItemRef) -> bool {
        if self.is_everything() {
            return true;
        }
        if item.kind == Kind::Person && self.person.is_some_and(|person| person.0 == item.number) {
            return true;
        }
        if !self.duty || !now.has(item) {
            return false;
        }
        let reading = now.secrecy.readings.get(&item).copied().unwrap_or(usual_reading(item.kind));
        let marked = now.secrecy.markings.contains_key(&item);
        match (marked, reading) {
            (true, _) | (_, Reading::Narrow) => self.marked_everywhere || self.has_duty_at(now, item),
            (false, Reading::Municipality) => true,
            (false, Reading::OwnBoard) => {
                self.all_boards || self.is_own(now, home(now, item)) || self.works_with(now, item)
            }
        }
    }

    /// Whether an item that the viewer may see today may be shown as it was in an earlier value.
    pub fn may_see_then(&self, now: &Municipality, then: &Municipality, item: ItemRef) -> bool {
        if self.is_everything() {
            return true;
        }
        let marked_then =
            then.secrecy.markings.contains_key(&item) || then.secrecy.readings.get(&item) == Some(&Reading::Narrow);
        self.may_see(now, item) && (!marked_then || self.marked_everywhere || self.has_duty_at(now, item))
    }

    /// Whether the viewer reads what is usual there: unmarked records of the board that the scope belongs to.
    pub fn reads_at(&self, now: &Municipality, scope: Scope) -> bool {
        self.is_everything() || (self.duty && (self.all_boards || self.is_own(now, scope)))
    }

    /// Whether the viewer reads anything that is usually read so: without a duty for a board nothing of the boards'.
    pub fn reads_usual(&self, usual: Reading) -> bool {
        match usual {
            Reading::Municipality => self.is_everything() || self.duty,
            Reading::OwnBoard | Reading::Narrow => {
                self.is_everything()
                    || (self.duty && (self.all_boards || !self.authorities.is_empty() || !self.scopes.is_empty()))
            }
        }
    }

    /// Whether a system lies within a duty of the viewer's, so that what concerns it is read as well.
    pub fn works_in(&self, now: &Municipality, system: SystemId) -> bool {
        self.works_at(now, Scope::System(system))
    }

    /// Whether a part lies within a duty of the viewer's for anything less than the municipality.
    fn works_at(&self, now: &Municipality, part: Scope) -> bool {
        unit_of(now, part).is_some_and(|unit| of_unit(&self.worked_units, unit) == Some(true))
            || self.beside_units.iter().any(|scope| covers(now, *scope, part))
    }

    fn has_duty_at(&self, now: &Municipality, item: ItemRef) -> bool {
        let home = home(now, item);
        self.marked.iter().any(|scope| covers(now, *scope, home))
    }

    fn is_own(&self, now: &Municipality, home: Scope) -> bool {
        let Some(unit) = unit_of(now, home) else { return true };
        of_unit(&self.own_units, unit).unwrap_or(true) || (home != Scope::Unit(unit) && self.works_at(now, home))
    }

    /// Whether an item concerns an object or system the viewer works in.
    fn works_with(&self, now: &Municipality, item: ItemRef) -> bool {
        if self.scopes.is_empty() {
            return false;
        }
        if item.kind == Kind::ReportedNeed {
            // Whoever answers for the object reads what is asked of it.
            let object = now.reported_needs.get(Numbered::of(item.number)).map(|need| need.description.object);
            let object = object.map(Scope::Object);
            return object.is_some_and(|object| self.works_at(now, object));
        }
        let systems = match item.kind {
            Kind::InformationSet => {
                now.information_sets.get(Numbered::of(item.number)).map(|set| &set.description.systems)
            }
            Kind::Risk => now.risks.get(Numbered::of(item.number)).map(|risk| &risk.description.systems),
            Kind::Control => now.controls.get(Numbered::of(item.number)).map(|control| &control.description.systems),
            Kind::Action => now.actions.get(Numbered::of(item.number)).map(|action| &action.description.systems),
            Kind::Sample => now.samples.get(Numbered::of(item.number)).map(|sample| &sample.description.systems),
            Kind::Weakness => now.weaknesses.get(Numbered::of(item.number)).map(|one| &one.description.systems),
            Kind::Processing => now.processings.get(Numbered::of(item.number)).map(|one| &one.description.systems),
            _ => None,
        };
        systems.is_some_and(|systems| systems.iter().any(|system| self.works_in(now, *system)))
    }
}

/// What is asked of each unit, by its number; `otherwise` where there is none of that number.
fn by_unit(now: &Municipality, otherwise: bool, asked: impl Fn(UnitId) -> bool) -> Vec<bool> {
    let mut answers = Vec::new();
    for (id, _) in now.units.iter() {
        answers.resize(usize::try_from(id.0).unwrap_or_default(), otherwise);
        answers.push(asked(id));
    }
    answers
}

/// What was answered of a unit; none if it came later.
fn of_unit(answers: &[bool], unit: UnitId) -> Option<bool> {
    answers.get(usize::try_from(unit.0).unwrap_or(usize::MAX)).copied()
}

/// Whether a unit lies within one of the parts.
fn reaches(now: &Municipality, parts: &BTreeSet<Scope>, unit: UnitId) -> bool {
    parts.iter().any(|part| matches!(part, Scope::Unit(above) if within(now, unit, *above)))
}

/// Who reads a kind of record unless something else was set for it.
pub fn usual_reading(kind: Kind) -> Reading {
    match kind {
        Kind::Unit
        | Kind::Family
        | Kind::Object
        | Kind::Person
        | Kind::Appointment
        | Kind::RecordType
        | Kind::System
        | Kind::Supplier
        | Kind::Import => Reading::Municipality,
        Kind::InformationSet
        | Kind::Processing
        | Kind::Assessment
        | Kind::Risk
        | Kind::Control
        | Kind::Action
        | Kind::Sample
        | Kind::Weakness
        | Kind::ReportedNeed => Reading::OwnBoard,
    }
}

/// The part of the municipality an item belongs to.
pub fn home(municipality: &Municipality, item: ItemRef) -> Scope {
    fn of<D: Described>(municipality: &Municipality, number: u32) -> Scope {
        let item = D::table(municipality).get(D::Id::of(number));
        item.map_or(Scope::Municipality, |item| item.description.scope(municipality))
    }
    let number = item.number;
    match item.kind {
        Kind::Unit => Scope::Unit(UnitId(number)),
        Kind::Family => Scope::Family(Numbered::of(number)),
        Kind::Object => Scope::Object(Numbered::of(number)),
        Kind::System => Scope::System(Numbered::of(number)),
        Kind::RecordType => of::<crate::information::RecordTypeDescription>(municipality, number),
        Kind::InformationSet => of::<crate::information::InformationSetDescription>(municipality, number),
        Kind::Processing => of::<crate::information::ProcessingDescription>(municipality, number),
        Kind::Risk => of::<crate::risk::RiskDescription>(municipality, number),
        Kind::Control => of::<crate::control::ControlDescription>(municipality, number),
        Kind::Action => of::<crate::action::ActionDescription>(municipality, number),
        Kind::Sample => of::<crate::sample::SampleDescription>(municipality, number),
        Kind::Weakness => of::<crate::weakness::WeaknessDescription>(municipality, number),
        Kind::Assessment => {
            let assessment = municipality.requirements.assessments.get(Numbered::of(number));
            assessment.map_or(Scope::Municipality, |assessment| assessment.scope)
        }
        Kind::ReportedNeed => of::<crate::reported_need::ReportedNeedDescription>(municipality, number),
        Kind::Appointment => {
            let appointment = municipality.roles.appointments.get(Numbered::of(number));
            appointment.map_or(Scope::Municipality, |appointment| appointment.description.scope)
        }
        Kind::Person | Kind::Supplier | Kind::Import => Scope::Municipality,
    }
}

/// Where an item stands in the organisation.
pub fn place(municipality: &Municipality, item: ItemRef) -> Place {
    place_of(municipality, home(municipality, item))
}
