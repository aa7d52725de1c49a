//! The record type (handlingstyp): a row in the records-management plan a board has adopted.

use crate::field::{Fault, Wrong};
use crate::id::{RecordTypeId, Scope, SystemId, UnitId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::number::Years;
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::time::Date;
use crate::{choices, described, record};

choices! {
    /// What becomes of a record in the end.
    pub enum Keeping("keeping") {
        /// Kept for ever.
        Preserve = "preserve",
        /// Disposed of after a time.
        Dispose = "dispose",
        /// Disposed of when it is no longer needed (vid inaktualitet).
        DisposeWhenObsolete = "dispose-when-obsolete",
    }
}

record! {
    /// What a board's plan says of a record type.
    pub struct RecordTypeDescription {
        /// What it is called.
        pub name: Name,
        /// The board whose plan it is.
        pub board: UnitId,
        /// Its process in the business classification scheme, such as `3.7.2`.
        pub process: Option<Line>,
        /// Preserve or dispose.
        pub keeping: Option<Keeping>,
        /// Years until disposal.
        pub dispose_after: Option<Years>,
        /// How it is registered.
        pub registration: Option<Line>,
        /// Its format and medium.
        pub format: Option<Line>,
        /// Where it is kept.
        pub kept_where: Option<Line>,
        /// When it goes to the archive.
        pub delivery: Option<Line>,
        /// The secrecy provision.
        pub secrecy: Option<Line>,
        /// The systems it is kept in.
        #[serde(default)]
        pub systems: Vec<SystemId>,
        /// The paragraph by which the board adopted this row's plan.
        pub adopted: Option<Line>,
        /// The day of that decision.
        pub adopted_on: Option<Date>,
        /// Remarks.
        pub remark: Option<Prose>,
    }
}

/// A record type.
pub type RecordType = Item<RecordTypeDescription>;

impl Described for RecordTypeDescription {
    type Id = RecordTypeId;
    type State = ();
    described!("record-type");
    const ACT: Act = Act::KeepInformation;

    fn table(municipality: &Municipality) -> &Table<RecordTypeId, RecordType> {
        &municipality.record_types
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<RecordTypeId, RecordType> {
        &mut municipality.record_types
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        Scope::Unit(self.board)
    }

    fn title(&self) -> &str {
        &self.name
    }

    fn check(&self, _municipality: &Municipality, faults: &mut Vec<Fault>) {
        if self.keeping == Some(Keeping::Dispose) && self.dispose_after.is_none() {
            faults.push(Fault::new("dispose_after", Wrong::Missing));
        }
    }
}
