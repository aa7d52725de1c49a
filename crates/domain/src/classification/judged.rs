//! What a class was judged on: the facts of the set as they stood when its owner adopted it. When they differ now, the
//! class stands until it is adopted anew, and the set waits to be classified again.

use crate::id::UnitId;
use crate::information::{InformationSetDescription, PersonalData};
use crate::number::{Count, Hours};
use crate::record;
use crate::text::{DISPOSED, Line};

record! {
    /// The facts of an information set that its class rests on.
    pub struct Judged {
        /// Personal data in it.
        pub personal_data: Option<PersonalData>,
        /// How many persons it is about.
        pub persons: Option<Count>,
        /// The secrecy provision that usually applies.
        pub secrecy: Option<Line>,
        /// Longest outage the operations tolerate.
        pub longest_outage: Option<Hours>,
        /// Longest loss of entered data the operations tolerate.
        pub longest_loss: Option<Hours>,
    }
}

/// A fact that a class rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// Personal data in it.
    PersonalData,
    /// How many persons it is about.
    Persons,
    /// The secrecy provision.
    Secrecy,
    /// Longest outage tolerated.
    LongestOutage,
    /// Longest loss tolerated.
    LongestLoss,
}

impl Fact {
    /// Every fact, in order.
    pub const ALL: [Fact; 5] =
        [Fact::PersonalData, Fact::Persons, Fact::Secrecy, Fact::LongestOutage, Fact::LongestLoss];

    /// The key of its text: that of the field.
    pub fn text_key(self) -> &'static str {
        match self {
            Fact::PersonalData => "information-set-personal-data",
            Fact::Persons => "information-set-persons",
            Fact::Secrecy => "information-set-secrecy",
            Fact::LongestOutage => "information-set-longest-outage",
            Fact::LongestLoss => "information-set-longest-loss",
        }
    }
}

/// Which facts differ from what a class was judged on; at least one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Changed([bool; 5]);

impl Changed {
    /// The facts that differ, in order.
    pub fn facts(self) -> impl Iterator<Item = Fact> {
        Fact::ALL.into_iter().zip(self.0).filter_map(|(fact, differs)| differs.then_some(fact))
    }
}

impl Judged {
    /// The facts of a set as they stand.
    pub fn of(set: &InformationSetDescription) -> Self {
        Judged {
            personal_data: set.personal_data,
            persons: set.persons,
            secrecy: set.secrecy.clone(),
            longest_outage: set.longest_outage,
            longest_loss: set.longest_loss,
        }
    }

    /// What differs now; none while nothing does. A few persons more or less change no class: their number differs when
    /// it has doubled or halved.
    pub fn changed(&self, now: &InformationSetDescription) -> Option<Changed> {
        let differing = [
            self.personal_data != now.personal_data,
            persons_differ(self.persons, now.persons),
            secrecy_differs(self.secrecy.as_ref(), now.secrecy.as_ref()),
            self.longest_outage != now.longest_outage,
            self.longest_loss != now.longest_loss,
        ];
        differing.contains(&true).then_some(Changed(differing))
    }
}

fn persons_differ(then: Option<Count>, now: Option<Count>) -> bool {
    match (then, now) {
        (Some(Count(then)), Some(Count(now))) => {
            let (fewer, more) = (u64::from(then.min(now)), u64::from(then.max(now)));
            more >= 2 * fewer && more != fewer
        }
        (then, now) => then != now,
    }
}

/// What was disposed of is not known, and so no difference.
fn secrecy_differs(then: Option<&Line>, now: Option<&Line>) -> bool {
    let known = |line: Option<&Line>| line.is_none_or(|line| &**line != DISPOSED);
    known(then) && known(now) && then != now
}

/// The unit that an information set belongs to adopts its class; only others adjust it.
pub(super) fn is_home(set: &InformationSetDescription, unit: UnitId) -> bool {
    set.unit == Some(unit)
}
