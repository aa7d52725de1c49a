//! The sample.

use crate::field::{Fault, Wrong};
use crate::id::{ControlId, PersonId, SampleId, Scope, SystemId, WeaknessId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Count;
use crate::risk::Field;
use crate::table::Table;
use crate::text::{Name, Prose};
use crate::time::Date;
use crate::{described, record};

record! {
    /// What was looked at and what was found.
    pub struct SampleDescription {
        /// What it is called.
        pub title: Name,
        /// The part of the municipality that was looked at.
        pub scope: Scope,
        /// On which day.
        pub taken_on: Date,
        /// By whom.
        pub taken_by: Option<PersonId>,
        /// Which side of security.
        pub field: Option<Field>,
        /// What was looked at, and how it was chosen.
        pub selection: Prose,
        /// How many were looked at.
        pub examined: Count,
        /// How many of them deviated.
        pub deviations: Count,
        /// What was found.
        pub finding: Option<Prose>,
        /// The controls that were looked at.
        #[serde(default)]
        pub controls: Vec<ControlId>,
        /// The systems it concerns.
        #[serde(default)]
        pub systems: Vec<SystemId>,
    }
}

/// A sample.
pub type Sample = Item<SampleDescription>;

/// What came of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleStanding {
    /// Something deviated and no weakness was registered.
    Unraised,
    /// Something deviated, and a weakness tells of it.
    Raised,
    /// Nothing deviated.
    Clean,
}

impl SampleStanding {
    /// Every standing.
    pub const ALL: &'static [SampleStanding] =
        &[SampleStanding::Unraised, SampleStanding::Raised, SampleStanding::Clean];

    /// The key of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            SampleStanding::Unraised => "sample-standing-unraised",
            SampleStanding::Raised => "sample-standing-raised",
            SampleStanding::Clean => "sample-standing-clean",
        }
    }
}

/// The weaknesses that came of a sample, closed ones among them.
pub fn raised_by(municipality: &Municipality, sample: SampleId) -> impl Iterator<Item = WeaknessId> + '_ {
    let of = municipality.weaknesses.iter().filter(move |(_, one)| one.description.sample == Some(sample));
    of.map(|(id, _)| id)
}

/// What came of a sample.
pub fn standing_of_sample(municipality: &Municipality, id: SampleId, sample: &Sample) -> SampleStanding {
    if sample.description.deviations.0 == 0 {
        SampleStanding::Clean
    } else if raised_by(municipality, id).next().is_some() {
        SampleStanding::Raised
    } else {
        SampleStanding::Unraised
    }
}

impl Described for SampleDescription {
    type Id = SampleId;
    type State = ();
    described!("sample");
    const ACT: Act = Act::TakeSamples;

    fn table(municipality: &Municipality) -> &Table<SampleId, Sample> {
        &municipality.samples
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<SampleId, Sample> {
        &mut municipality.samples
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        self.scope
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn check(&self, _municipality: &Municipality, faults: &mut Vec<Fault>) {
        if self.examined.0 == 0 {
            faults.push(Fault::new("examined", Wrong::Rule("sample-nothing-examined")));
        } else if self.deviations > self.examined {
            faults.push(Fault::new("deviations", Wrong::Rule("sample-more-deviate-than-examined")));
        } else if self.deviations.0 > 0 && self.finding.is_none() {
            faults.push(Fault::new("finding", Wrong::Rule("sample-deviation-needs-finding")));
        }
    }
}
