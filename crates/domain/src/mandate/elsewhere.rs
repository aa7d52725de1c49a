//! Who took a decision that is registered for them, and where it is written: one record for every verb that decides, and
//! how it is judged. The record stands flat in verb and payload, so that a decision taken by whoever enters it is written
//! as if there were no such record.

use super::Act;
use crate::command::{By, Ground};
use crate::field::Wrong;
use crate::id::{AppointmentId, PersonId, Scope};
use crate::record;
use crate::refusal::Refusal;
use crate::text::Line;

record! {
    /// Where a decision was taken, when it was not by whoever enters it.
    #[derive(Default)]
    pub struct Elsewhere {
        /// Who decided, when it was somebody else than who registers it.
        pub decided_by: Option<PersonId>,
        /// The decision's registry number or paragraph.
        pub reference: Option<Line>,
    }
}

impl Elsewhere {
    /// Judges whoever enters the decision, and whoever took it if that was somebody else. A reference alone is that of
    /// the asker's own decision, or of one that no person took, such as a board's.
    pub(crate) fn judge(
        &self,
        ground: &Ground<'_>,
        by: &By,
        (own, scope): (Act, Scope),
    ) -> Result<Option<AppointmentId>, Refusal> {
        let decider = self.decided_by.filter(|decider| *decider != by.actor());
        let judged = ground.mandate(by, Act::elsewhere(own, decider, None), scope);
        if decider.is_some() {
            let appointment = judged?;
            ground.elsewhere(by, (own, scope), decider, self.reference.as_ref())?;
            return Ok(appointment);
        }
        // Who may only register has to say whose decision it is.
        let registers = || ground.mandate(by, Act::RegisterFor, scope).is_ok();
        if judged.is_err() && self.reference.is_some() && registers() {
            return Err(Refusal::fault("decided_by", Wrong::Missing));
        }
        judged
    }
}
