//! Files that were put for a draft: they go when the draft goes, unless an event has come to name them.

use crate::keeper::Keeper;
use crate::read::ReadError;
use std::collections::BTreeSet;

impl Keeper {
    /// Takes away the file of a draft that was given up; a file that was taken in stays. Nothing is appended by this
    /// process meanwhile, so the file cannot become an event's between asking and taking away.
    pub async fn remove_loose_file(&self, digest: &log::Hash) -> Result<(), ReadError> {
        let _turn = self.turn.lock().await;
        self.catch_up().await?;
        if self.loose_files().await?.contains(digest) {
            self.store.remove_loose_attachment(self.id, digest).await?;
        }
        Ok(())
    }

    /// The files that no event names.
    pub(crate) async fn loose_files(&self) -> Result<Vec<log::Hash>, log::StoreError> {
        let snapshot = self.snapshot();
        let imports = snapshot.municipality.sources.imports.iter();
        let named: BTreeSet<log::Hash> = imports.filter_map(|(_, import)| crate::check::hash(&import.digest)).collect();
        let mut files = self.store.attachments(self.id).await?;
        files.retain(|digest| !named.contains(digest));
        Ok(files)
    }
}
