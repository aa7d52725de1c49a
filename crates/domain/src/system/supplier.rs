//! The supplier.

use crate::id::{Scope, SupplierId};
use crate::item::{Described, Item};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::table::Table;
use crate::text::{Line, Name, Prose};
use crate::{described, record};

record! {
    /// What is known of a supplier.
    pub struct SupplierDescription {
        /// What it is called.
        pub name: Name,
        /// Its organisation number.
        pub organisation_number: Option<Line>,
        /// Where incidents are reported to it.
        pub incident_contact: Option<Line>,
        /// Remarks.
        pub remark: Option<Prose>,
    }
}

/// A supplier.
pub type Supplier = Item<SupplierDescription>;

impl Described for SupplierDescription {
    type Id = SupplierId;
    type State = ();
    described!("supplier");
    const ACT: Act = Act::KeepSystems;

    fn table(municipality: &Municipality) -> &Table<SupplierId, Supplier> {
        &municipality.suppliers
    }

    fn table_mut(municipality: &mut Municipality) -> &mut Table<SupplierId, Supplier> {
        &mut municipality.suppliers
    }

    fn scope(&self, _municipality: &Municipality) -> Scope {
        Scope::Municipality
    }

    fn title(&self) -> &str {
        &self.name
    }
}
