//! Information as three linked records, many to many: the **record type** (a row in a board's adopted
//! records-management plan), the **information set** (what is classified) and the **processing** (GDPR
//! art. 30). One inventory, several views; issue by issue they grow deeper, the shapes bear it.

mod processing;
mod record_type;
mod set;

pub use processing::{LegalGround, Processing, ProcessingDescription, ProcessingRole};
pub use record_type::{Keeping, RecordType, RecordTypeDescription};
pub use set::{InformationSet, InformationSetDescription, PersonalData};
