//! Evidence files beside the database: their bytes are put before the command that names them is asked, go when
//! nothing names them any more, and are swept when nothing came to name them.

use crate::act::ActError;
use crate::clock;
use crate::engine::Engine;
use crate::keeper::Keeper;
use domain::command::Command;
use domain::event::Event;
use domain::evidence::{Attach, EvidenceEvent, EvidenceFile};
use domain::id::ItemRef;
use domain::refusal::Refusal;
use log::{FileError, Files, Hash, Stored};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// What nothing names is swept when it is older than this: by then its command has been asked or never will be.
const LOOSE: Duration = Duration::from_hours(24);
/// How often is swept.
const SWEEP: Duration = Duration::from_hours(1);

fn digest_of(file: &EvidenceFile) -> Option<Hash> {
    crate::check::hash(&file.digest)
}

/// The file that a stored event attached or took along; none if there is none, or it was disposed of.
pub(crate) fn named_by(event: &Event) -> Option<Hash> {
    match event {
        Event::Evidence(EvidenceEvent::Attached(event)) => event.file.as_ref().and_then(digest_of),
        Event::Evidence(EvidenceEvent::Carried(event)) => event.evidence.file.as_ref().and_then(digest_of),
        _ => None,
    }
}

impl Keeper {
    /// The files that events of other things than these name.
    fn named_beside(&self, without: &[ItemRef]) -> BTreeSet<Hash> {
        let snapshot = self.snapshot();
        let files = snapshot.municipality.evidence.files().filter(|(item, _)| !without.contains(item));
        files.filter_map(|(_, file)| digest_of(file)).collect()
    }

    /// The files that go when the events of some things are disposed of: those that nothing else names.
    pub(crate) fn files_of_only(&self, items: &[ItemRef], events: &[Stored]) -> Vec<Hash> {
        let named = events.iter().filter_map(|stored| crate::read::event(stored).ok());
        let named: BTreeSet<Hash> = named.filter_map(|(event, _)| named_by(&event)).collect();
        named.difference(&self.named_beside(items)).copied().collect()
    }

    /// Refuses what names a file that is not kept: its bytes come first. Whoever calls it has the turn, so that the
    /// sweep does not take the file in between.
    pub(crate) async fn refuse_missing_files(&self, commands: &[Command]) -> Result<(), ActError> {
        for command in commands {
            let Command::AttachEvidence(Attach { file: Some(file), .. }) = command else { continue };
            let size = match (self.store.files(), digest_of(file)) {
                (Some(files), Some(digest)) => files.size(self.id, &digest).await.map_err(unavailable)?,
                _ => None,
            };
            if size != Some(file.size) {
                return Err(ActError::Refused(Refusal::Rule { rule: "evidence-file-gone", field: None }));
            }
        }
        Ok(())
    }

    /// Destroys files that events named until now. What cannot be destroyed now is swept later.
    pub(crate) async fn destroy_files(&self, digests: &[Hash]) {
        let Some(files) = self.store.files().filter(|_| !digests.is_empty()) else { return };
        let named = self.named_beside(&[]);
        for digest in digests.iter().filter(|digest| !named.contains(*digest)) {
            if let Err(error) = files.remove(self.id, digest).await {
                tracing::warn!(%error, "a file that was disposed of is still there; it is swept within the hour");
            }
        }
    }

    /// Takes away the files that no event names: those put before an instant, and those that were disposed of.
    /// Answers how many.
    pub async fn sweep_files(&self, put_before: i64) -> Result<usize, FileError> {
        let Some(files) = self.store.files() else { return Ok(0) };
        let removed = match self.removals().await {
            Ok(removals) => removals.into_iter().filter_map(disposed_file).collect(),
            Err(_) => BTreeSet::new(),
        };
        let mut count = 0;
        for kept in files.all(self.id).await? {
            let goes = |put_at: i64| put_at < put_before || removed.contains(&kept.digest);
            if !goes(kept.put_at) {
                continue;
            }
            // With the turn nothing is appended by this process between asking and taking away.
            let _turn = self.turn.lock().await;
            let still = files.kept(self.id, &kept.digest).await?;
            let named = self.catch_up().await.is_err() || self.named_beside(&[]).contains(&kept.digest);
            if !named && still.is_some_and(|kept| goes(kept.put_at)) {
                files.remove(self.id, &kept.digest).await?;
                count += 1;
            }
        }
        Ok(count)
    }
}

fn disposed_file(removal: log::Removal) -> Option<Hash> {
    match removal.what {
        log::Removed::Attachment { digest } => Some(digest),
        _ => None,
    }
}

pub(crate) fn unavailable(error: FileError) -> ActError {
    ActError::Unavailable(error.to_string())
}

impl Engine {
    /// Sweeps for as long as the engine is in use: at once, and then each hour.
    pub fn sweep(self: &Arc<Self>) -> Option<tokio::task::JoinHandle<()>> {
        let files: Files = self.store.files()?.clone();
        let engine = Arc::downgrade(self);
        Some(tokio::spawn(async move {
            loop {
                let Some(engine) = engine.upgrade() else { return };
                let before = clock::now().0 - i64::try_from(LOOSE.as_micros()).unwrap_or(i64::MAX);
                if let Err(error) = files.sweep_incoming(before).await {
                    tracing::warn!(%error, "half files were not swept");
                }
                for keeper in engine.all() {
                    match keeper.sweep_files(before).await {
                        Ok(0) => {}
                        Ok(count) => tracing::info!(count, municipality = keeper.slug, "swept files nothing names"),
                        Err(error) => tracing::warn!(%error, municipality = keeper.slug, "files were not swept"),
                    }
                }
                drop(engine);
                tokio::time::sleep(SWEEP).await;
            }
        }))
    }
}
