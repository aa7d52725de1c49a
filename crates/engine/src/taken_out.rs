//! What a disposal takes out of the log, and what goes with it from beside the log.

use crate::act::ActError;
use crate::keeper::Keeper;
use domain::command::Command;
use domain::disposal::{Dispose, DisposedEntry};
use domain::id::{ImportId, Kind};
use domain::text::Digest;
use log::{Disposal, SideWrite};
use sha2::{Digest as _, Sha256};

/// What disposals take out of the log and from beside it.
#[derive(Default)]
pub(crate) struct TakenOut {
    pub(crate) disposals: Vec<Disposal>,
    pub(crate) side: Vec<SideWrite>,
}

impl Keeper {
    /// A disposal's command names an item; the positions and what is left of each come from the log.
    pub(crate) async fn fill_in_disposals(&self, commands: &mut [Command]) -> Result<TakenOut, ActError> {
        let mut taken_out = TakenOut::default();
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
            for stored in self.stored(*item).await? {
                let (event, _) = crate::read::event(&stored)?;
                let residue = event.residue().write();
                if residue == stored.payload {
                    continue;
                }
                entries.push(DisposedEntry { seq: stored.seq, residue: Digest::of(&Sha256::digest(&residue)) });
                taken_out.disposals.push(Disposal { seq: stored.seq, residue });
            }
        }
        Ok(taken_out)
    }

    /// What nobody has decided on yet goes with every disposal: everybody's drafts, and the files that are there for
    /// them alone. Nothing tells what a draft repeats of what is disposed of, and losing one costs a little typing.
    async fn drafts_and_their_files(&self) -> Result<Vec<SideWrite>, ActError> {
        let files = self.loose_files().await?.into_iter().map(|digest| SideWrite::RemoveAttachment { digest });
        Ok(std::iter::once(SideWrite::RemoveDrafts).chain(files).collect())
    }
}
