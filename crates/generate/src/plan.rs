//! What to make: how large a municipality, how many years of history, from which seed, until which day.

use domain::time::Date;

/// How large a municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// About ten thousand inhabitants.
    Small,
    /// About a hundred thousand inhabitants.
    Medium,
    /// More than half a million inhabitants.
    Large,
}

impl Size {
    /// Every size.
    pub const ALL: &'static [Size] = &[Size::Small, Size::Medium, Size::Large];

    /// The size as written on a command line and in the content.
    pub fn key(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Medium => "medium",
            Size::Large => "large",
        }
    }
}

/// What to make. The same plan gives the same commands and events, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The municipality's name.
    pub name: String,
    /// The name as it stands in addresses.
    pub slug: String,
    /// How large.
    pub size: Size,
    /// How many years of history.
    pub years: u8,
    /// What chance is drawn from.
    pub seed: u64,
    /// The last day something happens.
    pub until: Date,
    /// The least number of events: the routine of the years is repeated more often until there are so many.
    pub at_least: Option<u64>,
}

impl Plan {
    /// Åviks kommun, a municipality that does not exist.
    pub fn new(size: Size, years: u8, seed: u64, until: Date) -> Self {
        let name = crate::content::content().organisation.municipality.full_name.clone();
        Plan { name, slug: "avik".to_owned(), size, years, seed, until, at_least: None }
    }

    /// The same with at least so many events.
    #[must_use]
    pub fn at_least(self, events: u64) -> Self {
        Plan { at_least: Some(events), ..self }
    }

    /// The first day.
    pub fn from(&self) -> Date {
        self.until.plus_months(-12 * i64::from(self.years))
    }
}

/// How much there is in the end; planning figures for a Swedish municipality of that size.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Figures {
    /// People in the register.
    pub(crate) people: usize,
    /// Systems.
    pub(crate) systems: usize,
    /// Information sets.
    pub(crate) sets: usize,
    /// Processings of personal data.
    pub(crate) processings: usize,
    /// Risks.
    pub(crate) risks: usize,
    /// Controls.
    pub(crate) controls: usize,
    /// Actions.
    pub(crate) actions: usize,
}

impl Size {
    pub(crate) fn figures(self) -> Figures {
        match self {
            Size::Small => Figures {
                people: 95,
                systems: 140,
                sets: 320,
                processings: 140,
                risks: 115,
                controls: 150,
                actions: 240,
            },
            Size::Medium => Figures {
                people: 420,
                systems: 420,
                sets: 2_000,
                processings: 900,
                risks: 620,
                controls: 850,
                actions: 1_200,
            },
            Size::Large => Figures {
                people: 3_000,
                systems: 2_500,
                sets: 15_000,
                processings: 5_000,
                risks: 6_000,
                controls: 7_000,
                actions: 15_000,
            },
        }
    }
}
