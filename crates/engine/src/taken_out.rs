//! What a disposal takes out of the log, and what goes with it from beside the log.

use crate::act::ActError;
use crate::keeper::Keeper;
use domain::command::Command;
use domain::disposal::{Dispose, DisposedEntry};
use domain::id::{ImportId, ItemRef, Kind};
use domain::text::Digest;
use log::{Disposal, SideWrite};
use sha2::{Digest as _, Sha256};

/// What disposals take out of the log and from beside it.
#[derive(Default)]
pub(crate) struct TakenOut {
    pub(crate) disposals: Vec<Disposal>,
    pub(crate) side: Vec<SideWrite>,
    /// Files beside the database that go when it is done.
    pub(crate) files: Vec<log::Hash>,
}

impl Keeper {
    /// A disposal's command names an item; the positions and what is left of each come from the log.
    pub(crate) async fn fill_in_disposals(&self, commands: &mut [Command]) -> Result<TakenOut, ActError> {
        let mut taken_out = TakenOut::default();
        let items: Vec<ItemRef> = commands.iter().filter_map(disposed_of).collect();
        for command in commands {
            let Command::Dispose(Dispose { item, entries, .. }) = command else { continue };
            entries.clear();
            if taken_out.side.is_empty() {
                taken_out.side = self.drafts_and_their_files().await?;
            }
            if item.kind == Kind::Import {
                let snapshot = self.snapshot();
                let import = snapshot.municipality.sources.imports.get(ImportId(item.number));
                let digest = import.and_then(|import| crate::check::hash(&import.digest));
                taken_out.side.extend(digest.map(|digest| SideWrite::RemoveAttachment { digest }));
            }
            let stored_events = self.stored(*item).await?;
            taken_out.files.extend(self.files_of_only(&items, &stored_events));
            for stored in stored_events {
                let (event, _) = crate::read::event(&stored)?;
                let residue = event.residue().write();
                if residue == stored.payload {
                    continue;
                }
                entries.push(DisposedEntry { seq: stored.seq, residue: Digest::of(&Sha256::digest(&residue)) });
                taken_out.disposals.push(Disposal { seq: stored.seq, residue });
            }
        }
        taken_out.files.sort_unstable();
        taken_out.files.dedup();
        // In the register of removals they are told from what is still there after a restore.
        let files = taken_out.files.iter().map(|digest| SideWrite::RemoveAttachment { digest: *digest });
        taken_out.side.extend(files);
        Ok(taken_out)
    }

    /// What nobody has decided on yet goes with every disposal: everybody's drafts, and the files that are there for
    /// them alone. Nothing tells what a draft repeats of what is disposed of, and losing one costs a little typing.
    async fn drafts_and_their_files(&self) -> Result<Vec<SideWrite>, ActError> {
        let files = self.loose_files().await?.into_iter().map(|digest| SideWrite::RemoveAttachment { digest });
        Ok(std::iter::once(SideWrite::RemoveDrafts).chain(files).collect())
    }
}

fn disposed_of(command: &Command) -> Option<ItemRef> {
    match command {
        Command::Dispose(dispose) => Some(dispose.item),
        _ => None,
    }
}
