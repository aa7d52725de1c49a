//! What is attached to what.

use super::kind::FileKind;
use crate::choices;
use crate::event::Stamp;
use crate::field::{Leaf, Shape, Wrong};
use crate::id::{ItemRef, Kind};
use crate::text::{Digest, Line, Name, Prose};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

choices! {
    /// What a piece of evidence shows.
    pub enum Regards("evidence-regards") {
        /// That a requirement is met as answered.
        Answer = "answer",
        /// That an exemption was decided.
        Exemption = "exemption",
        /// That a control is introduced.
        Introduction = "introduction",
        /// That a control works, or does not.
        Verification = "verification",
        /// What a sample found.
        Finding = "finding",
    }
}

impl Regards {
    /// What evidence of a kind of thing can show, the most usual first.
    pub fn of(kind: Kind) -> &'static [Regards] {
        match kind {
            Kind::Assessment => &[Regards::Answer, Regards::Exemption],
            Kind::Control => &[Regards::Verification, Regards::Introduction],
            Kind::Sample | Kind::Weakness => &[Regards::Finding],
            _ => &[],
        }
    }
}

/// Whether evidence is attached to things of a kind.
pub fn carries(kind: Kind) -> bool {
    !Regards::of(kind).is_empty()
}

/// The number of a piece of evidence among those of the same thing, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EvidenceNumber(pub u32);

impl Leaf for EvidenceNumber {
    fn shape() -> Shape {
        Shape::Number(1, 100_000)
    }

    fn from_value(value: &Value) -> Result<Self, Wrong> {
        let number = match value {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        let number =
            number.filter(|number| (1..=100_000).contains(number)).and_then(|number| u32::try_from(number).ok());
        number.map(EvidenceNumber).ok_or(Wrong::NoSuch)
    }

    fn to_value(&self) -> Value {
        Value::from(self.0)
    }
}

/// A file, as an event names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceFile {
    /// What it was called.
    pub name: Name,
    /// SHA-256 of its content.
    pub digest: Digest,
    /// How many bytes.
    pub size: u64,
    /// What it is, by its ending, with content to match.
    pub kind: FileKind,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Its number among those of the same thing.
    pub number: EvidenceNumber,
    /// What it shows.
    pub regards: Option<Regards>,
    /// Where it can be read.
    pub link: Option<Line>,
    /// The file.
    pub file: Option<EvidenceFile>,
    /// What it is.
    pub note: Option<Prose>,
    /// Who attached it and when.
    pub attached: Stamp,
    /// When it was taken off.
    pub detached: Option<Stamp>,
}

impl Evidence {
    /// Whether it stands: neither taken off nor disposed of.
    pub fn stands(&self) -> bool {
        self.detached.is_none() && (self.link.is_some() || self.file.is_some())
    }

    /// Whether another says the same of the same link or file.
    pub fn shows_the_same(&self, other: &Evidence) -> bool {
        (self.regards, &self.link, &self.file, &self.note) == (other.regards, &other.link, &other.file, &other.note)
    }

    /// What it is called: the file's name, or the link.
    pub fn called(&self) -> &str {
        let file = self.file.as_ref().map(|file| &*file.name);
        file.or(self.link.as_deref()).unwrap_or(crate::text::DISPOSED)
    }
}

/// What is attached to what, in the order it was attached.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidences {
    by_item: imbl::OrdMap<ItemRef, imbl::Vector<Arc<Evidence>>>,
}

impl Evidences {
    /// What stands as evidence of a thing.
    pub fn of(&self, item: ItemRef) -> impl Iterator<Item = &Evidence> {
        self.all(item).filter(|one| one.stands())
    }

    /// All that stands, with the thing it is attached to.
    pub fn standing(&self) -> impl Iterator<Item = (ItemRef, &Evidence)> {
        let each = |(item, list): (&ItemRef, _)| (*item, list);
        self.by_item.iter().map(each).flat_map(|(item, list): (ItemRef, &imbl::Vector<Arc<Evidence>>)| {
            list.iter().filter(|one| one.stands()).map(move |one| (item, &**one))
        })
    }

    fn all(&self, item: ItemRef) -> impl Iterator<Item = &Evidence> {
        self.by_item.get(&item).into_iter().flatten().map(|one| &**one)
    }

    /// A piece of evidence by its number, also one that was taken off.
    pub fn get(&self, item: ItemRef, number: EvidenceNumber) -> Option<&Evidence> {
        self.all(item).find(|one| one.number == number)
    }

    /// The number of the next one.
    pub fn next(&self, item: ItemRef) -> EvidenceNumber {
        EvidenceNumber(self.all(item).map(|one| one.number.0).max().unwrap_or_default() + 1)
    }

    /// Every file that an event names, with the thing it is attached to. What was taken off is among them: its event
    /// still tells of it.
    pub fn files(&self) -> impl Iterator<Item = (ItemRef, &EvidenceFile)> {
        let each = |(item, list): (&ItemRef, _)| (*item, list);
        self.by_item.iter().map(each).flat_map(|(item, list): (ItemRef, &imbl::Vector<Arc<Evidence>>)| {
            list.iter().filter_map(move |one| Some((item, one.file.as_ref()?)))
        })
    }

    pub(super) fn put(&mut self, item: ItemRef, evidence: Evidence) {
        self.by_item.entry(item).or_default().push_back(Arc::new(evidence));
    }

    pub(super) fn detach(&mut self, item: ItemRef, number: EvidenceNumber, stamp: Stamp) {
        let list = self.by_item.entry(item).or_default();
        if let Some(one) = list.iter_mut().find(|one| one.number == number) {
            Arc::make_mut(one).detached = Some(stamp);
        }
    }
}
