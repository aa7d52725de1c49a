//! What every page is given: the engine, settings and what is kept between requests.

use crate::health::Metrics;
use crate::session::Sessions;
use crate::sign_in::SetUp;
use engine::{Engine, Keeper};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// How the pages are served.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The address people use, such as `https://utkik.avik.se`; cookies are marked secure when it begins with https.
    pub public_url: Option<String>,
    /// Who reads *May I …?*.
    pub guidance: GuidanceReaders,
    /// The largest file that is taken as evidence, in bytes; none for what is usual.
    pub largest_file: Option<u64>,
}

/// Who reads *May I …?*. Which networks reach the pages at all is the proxy's task.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GuidanceReaders {
    /// Whoever is signed in.
    #[default]
    SignedIn,
    /// Whoever reaches the pages; without sign-in no people are told of.
    Open,
}

/// The largest file that is taken as evidence unless something else is said, in bytes.
const LARGEST_FILE: u64 = 50 << 20;

impl Settings {
    /// The largest file that is taken as evidence, in bytes.
    pub fn largest_file(&self) -> u64 {
        self.largest_file.unwrap_or(LARGEST_FILE)
    }

    /// Whether people come by an encrypted connection.
    pub fn is_https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}

/// What every page is given; cheap to clone.
#[derive(Clone)]
pub struct App {
    /// The municipalities.
    pub engine: Arc<Engine>,
    /// How the pages are served.
    pub settings: Arc<Settings>,
    /// Who is signed in, as read lately.
    pub(crate) sessions: Arc<Sessions>,
    /// The one-time code that lets somebody set up an empty installation.
    pub(crate) set_up: Arc<SetUp>,
    /// What is counted of requests.
    pub(crate) metrics: Arc<Metrics>,
}

impl App {
    /// Pages over an engine.
    pub fn new(engine: Arc<Engine>, settings: Settings) -> Self {
        App {
            engine,
            settings: Arc::new(settings),
            sessions: Arc::new(Sessions::default()),
            set_up: Arc::new(SetUp::default()),
            metrics: Arc::new(Metrics::default()),
        }
    }

    /// The code to print at start when the installation is empty; whoever has it may set up a municipality.
    pub fn set_up_code(&self) -> &str {
        self.set_up.code()
    }

    /// Whether *May I …?* is read without sign-in.
    pub(crate) fn guidance_is_open(&self) -> bool {
        self.settings.guidance == GuidanceReaders::Open
    }

    /// The only municipality there is, if there is one only.
    pub(crate) fn only(&self) -> Option<Arc<Keeper>> {
        let mut all = self.engine.all();
        if all.len() == 1 { all.pop() } else { None }
    }
}
