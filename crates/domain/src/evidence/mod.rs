//! What shows that an answer holds or that a control works: links, and files that are known by the SHA-256 of their
//! content. The bytes lie beside the log; an event names them. What a file may be is told by its ending and compared
//! with its content.

mod attach;
mod carry;
mod content;
mod detach;
mod event;
mod kind;
mod model;

pub use attach::Attach;
pub(crate) use carry::carry;
pub use content::{Content, NotItsType};
pub use detach::Detach;
pub use event::{EvidenceAttached, EvidenceCarried, EvidenceDetached, EvidenceEvent};
pub use kind::FileKind;
pub use model::{Evidence, EvidenceFile, EvidenceNumber, Evidences, Regards, carries};
