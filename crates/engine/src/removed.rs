//! After a restore: what was disposed of or forgotten after the backup was taken is taken out again, by commands
//! that tell of it, before anybody is served.

use crate::act::{ActError, Ask};
use crate::keeper::Keeper;
use domain::command::{By, Command};
use domain::disposal::{Dispose, Ground};
use domain::id::{ItemRef, PersonId};
use domain::role::ForgetPerson;
use domain::text::{Line, Prose};
use log::{Removal, SideWrite};
use std::sync::Arc;

/// What the events that take content out again refer to.
const REFERENCE: &str = "Återläsning av säkerhetskopia";
/// Why, in the events.
const REASON: &str = "Uppgiften hade gallrats eller rensats efter att säkerhetskopian togs.";

impl Keeper {
    /// Takes out again what a kept register says was taken out; answers how many things.
    pub async fn remove_again(self: &Arc<Self>, kept: &[Removal]) -> Result<usize, ActError> {
        let outstanding = self.store.outstanding(self.id, kept).await?;
        let seqs: Vec<u64> = outstanding.disposals.iter().map(|disposal| disposal.seq).collect();
        let mut items: Vec<ItemRef> = Vec::new();
        for stored in self.store.read_seqs(self.id, &seqs).await? {
            let (event, _) = crate::read::event(&stored)?;
            items.extend(
                event.touches().first().filter(|item| !items.contains(*item)).copied().into_iter().collect::<Vec<_>>(),
            );
        }
        let (Ok(reference), Ok(reason)) = (Line::new(REFERENCE), Prose::new(REASON)) else { return Ok(0) };
        let mut commands: Vec<Command> = Vec::new();
        for item in items {
            let (reference, reason) = (Some(reference.clone()), reason.clone());
            commands.push(Command::Dispose(Dispose {
                item,
                ground: Ground::Disposal,
                reference,
                reason,
                entries: Vec::new(),
            }));
        }
        for side in &outstanding.side {
            if let SideWrite::ForgetPerson { person, .. } = side {
                let person = PersonId(u32::try_from(*person).unwrap_or_default());
                commands.push(Command::ForgetPerson(ForgetPerson { person, reason: reason.clone() }));
            }
        }
        let count = commands.len();
        for command in commands {
            self.act(Ask::one(By::Program, None, log::chance::bytes(), command)).await?;
        }
        Ok(count)
    }

    /// The register of what was taken out of this municipality's log, to keep apart from the backups.
    pub async fn removals(&self) -> Result<Vec<Removal>, log::StoreError> {
        self.store.removals_since(self.id, 0).await
    }
}
