//! All municipalities of one store. Each has a keeper of its own; nothing in one is reached through another.

use crate::keeper::Keeper;
use crate::read::ReadError;
use domain::time::Instant;
use log::{Address, FilePlace, Head, Store, StoreError};
use std::collections::BTreeMap;
use std::sync::{Arc, RwLock};
use std::time::Duration;

/// How often the store is asked what other processes have appended.
const LOOK: Duration = Duration::from_millis(250);

/// Why a store could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A log could not be read.
    #[error("municipality {slug}: {error}")]
    Read {
        /// Its short name.
        slug: String,
        /// Why.
        error: ReadError,
    },
}

/// All municipalities of one store.
pub struct Engine {
    /// The store.
    pub store: Store,
    keepers: RwLock<BTreeMap<String, Arc<Keeper>>>,
}

impl Engine {
    /// Opens a store and reads every log in it.
    pub async fn open(address: &Address) -> Result<Arc<Self>, OpenError> {
        Self::open_with(address, None).await
    }

    /// Opens a store whose files lie somewhere else than usual.
    pub async fn open_with(address: &Address, files: Option<&FilePlace>) -> Result<Arc<Self>, OpenError> {
        let store = Store::open_with(address, files).await?;
        let engine = Arc::new(Engine { store, keepers: RwLock::default() });
        for municipality in engine.store.municipalities().await? {
            engine.keep(municipality.id, municipality.slug).await?;
        }
        Ok(engine)
    }

    async fn keep(&self, id: u64, slug: String) -> Result<Arc<Keeper>, OpenError> {
        let opened = Keeper::open(&self.store, id, slug.clone()).await;
        let keeper = opened.map_err(|error| OpenError::Read { slug: slug.clone(), error })?;
        let mut keepers = self.keepers.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        Ok(Arc::clone(keepers.entry(slug).or_insert(keeper)))
    }

    /// Begins a municipality's log.
    pub async fn create(&self, slug: &str) -> Result<Arc<Keeper>, OpenError> {
        self.create_from(slug, crate::clock::now()).await
    }

    /// Begins a municipality's log at an earlier time, for a history that is made or moved: nothing in a log is
    /// recorded before it begins.
    pub async fn create_from(&self, slug: &str, at: Instant) -> Result<Arc<Keeper>, OpenError> {
        let made = self.store.create_municipality(slug, at.0).await?;
        self.keep(made.id, made.slug).await
    }

    /// The keeper of a municipality, by its short name.
    pub fn get(&self, slug: &str) -> Option<Arc<Keeper>> {
        self.keepers.read().unwrap_or_else(std::sync::PoisonError::into_inner).get(slug).cloned()
    }

    /// All keepers, by short name.
    pub fn all(&self) -> Vec<Arc<Keeper>> {
        self.keepers.read().unwrap_or_else(std::sync::PoisonError::into_inner).values().cloned().collect()
    }

    /// Follows the store for as long as the engine is in use: what other processes append is read and published,
    /// and municipalities they begin are taken in.
    pub fn follow(self: &Arc<Self>) -> tokio::task::JoinHandle<()> {
        self.settle_search();
        let engine = Arc::downgrade(self);
        let store = self.store.clone();
        tokio::spawn(async move {
            let mut watch = store.watch(LOOK, BTreeMap::new()).await;
            loop {
                let moved = watch.next().await;
                let Some(engine) = engine.upgrade() else { return };
                match moved {
                    Ok(moved) => {
                        for (id, head) in moved {
                            if let Err(error) = engine.look_at(id, head).await {
                                tracing::warn!(%error, municipality = id, "cannot read what was appended");
                                watch.look_again(id);
                                tokio::time::sleep(LOOK * 4).await;
                            }
                        }
                        engine.settle_search();
                    }
                    Err(error) => {
                        tracing::warn!(%error, "the store does not answer");
                        tokio::time::sleep(LOOK * 4).await;
                    }
                }
            }
        })
    }

    /// Lets search take in what it has not, beside all else: reading every text of a large municipality takes a while.
    fn settle_search(&self) {
        let keepers = self.all();
        drop(tokio::task::spawn_blocking(move || keepers.iter().for_each(|keeper| keeper.settle_search())));
    }

    /// Reads what a head that has moved stands for; an error may pass by itself, what does not is the keeper's
    /// trouble.
    async fn look_at(&self, id: u64, head: Head) -> Result<(), OpenError> {
        let known = self.all().into_iter().find(|keeper| keeper.id == id);
        let read = match known {
            // The head may be older than what was appended here since; reading on settles it.
            Some(keeper) if keeper.snapshot().position != head.position() || keeper.trouble().is_some() => {
                let _turn = keeper.turn.lock().await;
                keeper.catch_up().await.map_err(|error| OpenError::Read { slug: keeper.slug.clone(), error })
            }
            Some(_) => Ok(()),
            None => {
                let all = self.store.municipalities().await?;
                let Some(new) = all.into_iter().find(|municipality| municipality.id == id) else { return Ok(()) };
                self.keep(new.id, new.slug).await.map(drop)
            }
        };
        match read {
            Err(error @ OpenError::Read { error: ReadError::Trouble(_), .. }) => {
                tracing::error!(%error, "a municipality cannot be served");
                Ok(())
            }
            read => read,
        }
    }

    /// Whether every municipality can be served and the store answers; else why not.
    pub async fn ready(&self) -> Result<(), String> {
        self.store.ping().await.map_err(|error| error.to_string())?;
        match self.all().iter().find_map(|keeper| keeper.trouble()) {
            Some(trouble) => Err(trouble.to_string()),
            None => Ok(()),
        }
    }
}
