//! The municipality: one immutable value, replaced as a whole by the next one. Copies share everything that
//! has not changed, so keeping earlier values costs only what differs.

use crate::action::Action;
use crate::classification::Classifications;
use crate::control::Control;
use crate::event::{Event, Stamp};
use crate::evidence::Evidences;
use crate::id::{
    ActionId, ControlId, FamilyId, InformationSetId, ItemRef, Kind, Numbered, ObjectId, ProcessingId, RecordTypeId,
    ReportedNeedId, RiskId, SampleId, SupplierId, SystemId, UnitId, WeaknessId,
};
use crate::information::{InformationSet, Plans, Processing, RecordType, Schemes};
use crate::law::LawProfiles;
use crate::mandate::Mandates;
use crate::need::ProtectionNeeds;
use crate::organisation::{Family, MunicipalityDescription, Object, Unit};
use crate::reported_need::ReportedNeed;
use crate::requirement::Requirements;
use crate::risk::{Risk, RiskSettings};
use crate::role::Roles;
use crate::sample::Sample;
use crate::secrecy::Secrecy;
use crate::source::Sources;
use crate::system::{Dependencies, Supplier, System};
use crate::table::Table;
use crate::time::{Date, Instant};
use crate::weakness::Weakness;
use std::collections::BTreeMap;

/// How far in the log a value has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// The last event applied; 0 before the first.
    pub seq: u64,
    /// When it was recorded.
    pub at: Instant,
}

/// A municipality as its log says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Municipality {
    /// How far in the log.
    pub position: Position,
    /// What is known of the municipality itself; none before it is founded here.
    pub description: Option<MunicipalityDescription>,
    /// Boards, departments, units, companies, associations, other municipalities.
    pub units: Table<UnitId, Unit>,
    /// pm3 object families.
    pub families: Table<FamilyId, Family>,
    /// pm3 objects.
    pub objects: Table<ObjectId, Object>,
    /// What each role may.
    pub mandates: Mandates,
    /// People and appointments.
    pub roles: Roles,
    /// Rows of the records-management plans.
    pub record_types: Table<RecordTypeId, RecordType>,
    /// Adopted versions of the boards' records-management plans.
    pub plans: Plans,
    /// Classification schemes.
    pub schemes: Schemes,
    /// What is classified.
    pub information_sets: Table<InformationSetId, InformationSet>,
    /// Processings of personal data.
    pub processings: Table<ProcessingId, Processing>,
    /// Suppliers.
    pub suppliers: Table<SupplierId, Supplier>,
    /// Systems.
    pub systems: Table<SystemId, System>,
    /// What systems depend on.
    pub dependencies: Dependencies,
    /// Scales and classes.
    pub classifications: Classifications,
    /// Decided needs, received demands, rules of cumulation.
    pub protection_needs: ProtectionNeeds,
    /// Catalogues and assessments.
    pub requirements: Requirements,
    /// Which law applies to whom.
    pub law_profiles: LawProfiles,
    /// Matrices.
    pub risk_settings: RiskSettings,
    /// Risks.
    pub risks: Table<RiskId, Risk>,
    /// Controls.
    pub controls: Table<ControlId, Control>,
    /// Actions.
    pub actions: Table<ActionId, Action>,
    /// Needs reported to objects.
    pub reported_needs: Table<ReportedNeedId, ReportedNeed>,
    /// Samples.
    pub samples: Table<SampleId, Sample>,
    /// Weaknesses.
    pub weaknesses: Table<WeaknessId, Weakness>,
    /// What is attached to what.
    pub evidence: Evidences,
    /// Markings and reading scopes.
    pub secrecy: Secrecy,
    /// Files taken in, what they stated, how their columns are read.
    pub sources: Sources,
    changed: BTreeMap<Kind, imbl::Vector<u64>>,
    /// The first position of each hour in which something was recorded: hours since 1970 and the position.
    hours: imbl::Vector<(i64, u64)>,
}

/// Microseconds in an hour. Days begin on whole hours of UTC in Europe/Stockholm.
const HOUR: i64 = 3_600_000_000;

impl Municipality {
    /// The next value. Events come in the order of the log; `stamp.seq` is one more than the last.
    pub fn apply(&mut self, event: Event, stamp: Stamp) {
        for item in event.touches() {
            self.touch(item, stamp.seq);
        }
        let hour = stamp.at.0.div_euclid(HOUR);
        if self.hours.last().is_none_or(|(last, _)| *last < hour) {
            self.hours.push_back((hour, stamp.seq));
        }
        event.assign(self, stamp);
        self.position = Position { seq: stamp.seq, at: stamp.at };
    }

    fn touch(&mut self, item: ItemRef, seq: u64) {
        let Some(place) = usize::try_from(item.number).ok().and_then(|number| number.checked_sub(1)) else { return };
        let positions = self.changed.entry(item.kind).or_default();
        while positions.len() <= place {
            positions.push_back(0);
        }
        positions.set(place, seq);
    }

    /// The position of the last event that touched an item.
    pub fn changed_at(&self, item: ItemRef) -> Option<u64> {
        let place = usize::try_from(item.number).ok()?.checked_sub(1)?;
        self.changed.get(&item.kind)?.get(place).copied().filter(|seq| *seq > 0)
    }

    /// The position of the last event that touched each item of a kind, in the order of their numbers from 1; 0 for
    /// numbers that nothing has.
    pub fn changes(&self, kind: Kind) -> Vec<u64> {
        let leaves = self.changed.get(&kind).into_iter().flat_map(imbl::Vector::leaves);
        leaves.collect::<Vec<_>>().concat()
    }

    /// Whether the same positions last touched the items of a kind in another value, as far as what both share tells.
    pub fn same_changes(&self, other: &Self, kind: Kind) -> bool {
        match (self.changed.get(&kind), other.changed.get(&kind)) {
            (Some(one), Some(other)) => one.ptr_eq(other) || (one.len() <= 16 && one == other),
            (one, other) => one.is_none() && other.is_none(),
        }
    }

    /// The first position recorded at or after an instant that begins an hour, such as a day's; one past the last
    /// position when there is none yet.
    pub fn first_since(&self, instant: Instant) -> u64 {
        let hour = instant.0.div_euclid(HOUR);
        let place = self.hours.binary_search_by(|(other, _)| other.cmp(&hour)).unwrap_or_else(|place| place);
        self.hours.get(place).map_or(self.position.seq + 1, |(_, first)| *first)
    }

    /// The day a position was recorded on; none for positions before the first.
    pub fn day_of(&self, seq: u64) -> Option<Date> {
        let place = self.hours.binary_search_by(|(_, first)| first.cmp(&seq));
        let place = place.or_else(|place| place.checked_sub(1).ok_or(())).ok()?;
        self.hours.get(place).map(|(hour, _)| Instant(hour * HOUR).date())
    }

    /// The items that events after a position touched, by kind and number.
    pub fn touched_after(&self, seq: u64) -> Vec<ItemRef> {
        let mut touched = Vec::new();
        for (kind, positions) in &self.changed {
            for (number, position) in (1..).zip(positions) {
                if *position > seq {
                    touched.push(ItemRef { kind: *kind, number });
                }
            }
        }
        touched
    }

    /// Whether there is such an item.
    pub fn has(&self, item: ItemRef) -> bool {
        use crate::item::Described;
        fn of<D: Described>(municipality: &Municipality, number: u32) -> bool {
            D::table(municipality).has(D::Id::of(number))
        }
        let number = item.number;
        match item.kind {
            Kind::Person => self.roles.people.has(Numbered::of(number)),
            Kind::Appointment => self.roles.appointments.has(Numbered::of(number)),
            Kind::Assessment => self.requirements.assessments.has(Numbered::of(number)),
            Kind::Import => self.sources.imports.has(Numbered::of(number)),
            kind => crate::with_description!(kind, of(self, number), false),
        }
    }

    /// The day a described thing was registered.
    pub fn registered_on(&self, item: ItemRef) -> Option<Date> {
        use crate::item::Described;
        fn of<D: Described>(municipality: &Municipality, number: u32) -> Option<Date> {
            D::table(municipality).get(D::Id::of(number)).map(|item| item.registered.at.date())
        }
        crate::with_description!(item.kind, of(self, item.number), None)
    }

    /// What an item is called; none for kinds whose names live in the person register.
    pub fn title(&self, item: ItemRef) -> Option<&str> {
        use crate::item::Described;
        fn of<D: Described>(municipality: &Municipality, number: u32) -> Option<&str> {
            D::table(municipality).get(D::Id::of(number)).map(|item| item.description.title())
        }
        if item.kind == Kind::Import {
            return self.sources.imports.get(Numbered::of(item.number)).map(|import| &*import.file);
        }
        crate::with_description!(item.kind, of(self, item.number), None)
    }
}
