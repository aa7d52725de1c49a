//! What every registered thing has in common: a description that one struct carries through command, event
//! and state; being registered, described anew, and closed. Areas add their own state and verbs on top.

use crate::command::{By, Decided, Ground, Verb};
use crate::event::{Blank, Event, Happening, Stamp, Unreadable, bytes, parse};
use crate::field::{Fault, Input, Part, Spec};
use crate::id::{ItemRef, Numbered, Scope};
use crate::mandate::Act;
use crate::municipality::Municipality;
use crate::refusal::Refusal;
use crate::table::Table;
use crate::text::Prose;
use crate::time::Date;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;

/// A registered thing: its description, its area's own state, and when it was last touched.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<D, S = ()> {
    /// What is known of it.
    pub description: D,
    /// What its area adds.
    pub state: S,
    /// The event that registered it.
    pub registered: Stamp,
    /// The last event that touched it.
    pub changed: Stamp,
    /// When and why it was closed.
    pub closed: Option<Closing>,
}

impl<D, S> Item<D, S> {
    /// Whether it is in use.
    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }
}

/// The end of a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The day from which it is no longer in use.
    pub on: Date,
    /// Why.
    pub reason: Prose,
}

/// A description of one kind of thing, and where such things are kept.
pub trait Described: Part + Clone + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// The kind's id.
    type Id: Numbered + Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static;
    /// What the area adds to the description.
    type State: Clone + Debug + Default + PartialEq + Send + Sync + 'static;
    /// The kinds of event: registered, described, closed.
    const EVENTS: [&'static str; 3];
    /// The commands: register, describe, close.
    const VERBS: [&'static str; 3];
    /// The act that all three commands ask for.
    const ACT: Act;

    /// Where such things are kept.
    fn table(municipality: &Municipality) -> &Table<Self::Id, Item<Self, Self::State>>;
    /// Where such things are kept, to assign to.
    fn table_mut(municipality: &mut Municipality) -> &mut Table<Self::Id, Item<Self, Self::State>>;
    /// Which part of the municipality it belongs to; the mandate is judged there.
    fn scope(&self, municipality: &Municipality) -> Scope;
    /// What it is called.
    fn title(&self) -> &str;
    /// The sum's variant for what happened to one.
    fn event(event: ItemEvent<Self>) -> Event;
    /// Rules across fields.
    fn check(&self, _municipality: &Municipality, _faults: &mut Vec<Fault>) {}
}

/// Names the three events and commands of a kind.
#[macro_export]
macro_rules! described {
    ($noun:literal) => {
        const EVENTS: [&'static str; 3] =
            [concat!($noun, ".registered"), concat!($noun, ".described"), concat!($noun, ".closed")];
        const VERBS: [&'static str; 3] =
            [concat!($noun, ".register"), concat!($noun, ".describe"), concat!($noun, ".close")];

        fn event(event: $crate::item::ItemEvent<Self>) -> $crate::event::Event {
            event.into()
        }
    };
}

/// Calls a generic function for the description that a kind of item has, or gives something else for the kinds
/// whose items are not described: people, appointments, assessments, imports.
#[macro_export]
macro_rules! with_description {
    ($kind:expr, $function:ident($($argument:expr),*), $otherwise:expr) => {
        match $kind {
            $crate::id::Kind::Unit => $function::<$crate::organisation::UnitDescription>($($argument),*),
            $crate::id::Kind::Family => $function::<$crate::organisation::FamilyDescription>($($argument),*),
            $crate::id::Kind::Object => $function::<$crate::organisation::ObjectDescription>($($argument),*),
            $crate::id::Kind::RecordType => $function::<$crate::information::RecordTypeDescription>($($argument),*),
            $crate::id::Kind::InformationSet => {
                $function::<$crate::information::InformationSetDescription>($($argument),*)
            }
            $crate::id::Kind::Processing => $function::<$crate::information::ProcessingDescription>($($argument),*),
            $crate::id::Kind::System => $function::<$crate::system::SystemDescription>($($argument),*),
            $crate::id::Kind::Supplier => $function::<$crate::system::SupplierDescription>($($argument),*),
            $crate::id::Kind::Risk => $function::<$crate::risk::RiskDescription>($($argument),*),
            $crate::id::Kind::Control => $function::<$crate::control::ControlDescription>($($argument),*),
            $crate::id::Kind::Action => $function::<$crate::action::ActionDescription>($($argument),*),
            $crate::id::Kind::Sample => $function::<$crate::sample::SampleDescription>($($argument),*),
            $crate::id::Kind::Weakness => $function::<$crate::weakness::WeaknessDescription>($($argument),*),
            $crate::id::Kind::ReportedNeed => {
                $function::<$crate::reported_need::ReportedNeedDescription>($($argument),*)
            }
            $crate::id::Kind::Person
            | $crate::id::Kind::Appointment
            | $crate::id::Kind::Assessment
            | $crate::id::Kind::Import => $otherwise,
        }
    };
}

/// What can happen to every registered thing.
#[derive(Clone, Debug, PartialEq)]
pub enum ItemEvent<D: Described> {
    /// It was registered.
    Registered(ItemRegistered<D>),
    /// It was described anew.
    Described(ItemDescribed<D>),
    /// It was closed.
    Closed(ItemClosed<D::Id>),
}

/// It was registered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct ItemRegistered<D: Described> {
    /// Its id.
    pub id: D::Id,
    /// What is known of it.
    pub description: D,
}

/// It was described anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct ItemDescribed<D: Described> {
    /// Its id.
    pub id: D::Id,
    /// All that is known of it now.
    pub description: D,
    /// Why it was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
}

/// It was closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct ItemClosed<I: Numbered + Serialize + DeserializeOwned> {
    /// Its id.
    pub id: I,
    /// When and why.
    #[serde(flatten)]
    pub closing: Closing,
}

impl<D: Described> Happening for ItemEvent<D> {
    const KINDS: &'static [&'static str] = &D::EVENTS;

    fn kind(&self) -> &'static str {
        let [registered, described, closed] = D::EVENTS;
        match self {
            ItemEvent::Registered(_) => registered,
            ItemEvent::Described(_) => described,
            ItemEvent::Closed(_) => closed,
        }
    }

    fn read(kind: &str, payload: &[u8]) -> Option<Result<Self, Unreadable>> {
        let [registered, described, closed] = D::EVENTS;
        if kind == registered {
            Some(parse(payload).map(ItemEvent::Registered))
        } else if kind == described {
            Some(parse(payload).map(ItemEvent::Described))
        } else if kind == closed {
            Some(parse(payload).map(ItemEvent::Closed))
        } else {
            None
        }
    }

    fn write(&self) -> Vec<u8> {
        match self {
            ItemEvent::Registered(event) => bytes(event),
            ItemEvent::Described(event) => bytes(event),
            ItemEvent::Closed(event) => bytes(event),
        }
    }

    fn touches(&self) -> Vec<ItemRef> {
        let id = match self {
            ItemEvent::Registered(event) => event.id,
            ItemEvent::Described(event) => event.id,
            ItemEvent::Closed(event) => event.id,
        };
        vec![id.into()]
    }

    fn blank(&mut self) {
        match self {
            ItemEvent::Registered(event) => Blank::blank(&mut event.description),
            ItemEvent::Described(event) => {
                Blank::blank(&mut event.description);
                event.reason = None;
            }
            ItemEvent::Closed(event) => Blank::blank(&mut event.closing.reason),
        }
    }

    fn apply(self, municipality: &mut Municipality, stamp: Stamp) {
        let table = D::table_mut(municipality);
        match self {
            ItemEvent::Registered(ItemRegistered { id, description }) => table.put(
                id,
                Item { description, state: D::State::default(), registered: stamp, changed: stamp, closed: None },
            ),
            ItemEvent::Described(ItemDescribed { id, description, .. }) => table.change(id, |item| {
                item.description = description;
                item.changed = stamp;
            }),
            ItemEvent::Closed(ItemClosed { id, closing }) => table.change(id, |item| {
                item.closed = Some(closing);
                item.changed = stamp;
            }),
        }
    }
}

/// Register a thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Register<D>(pub D);

/// Describe a thing anew: all its fields as they should be.
#[derive(Clone, Debug, PartialEq)]
pub struct Describe<D: Described> {
    /// Which.
    pub id: D::Id,
    /// All that is known of it now.
    pub description: D,
    /// Why it is changed.
    pub reason: Option<Prose>,
}

/// Close a thing: it stays in the history and leaves the lists.
#[derive(Clone, Debug, PartialEq)]
pub struct Close<D: Described> {
    /// Which.
    pub id: D::Id,
    /// From which day.
    pub on: Date,
    /// Why.
    pub reason: Prose,
}

/// The item with this id, or the refusal that says there is none.
pub fn existing<D: Described>(
    municipality: &Municipality,
    id: D::Id,
) -> Result<&std::sync::Arc<Item<D, D::State>>, Refusal> {
    D::table(municipality).get(id).ok_or(Refusal::NoSuch(id.into()))
}

/// The open item with this id, or the refusal that says why not.
pub fn open<D: Described>(
    municipality: &Municipality,
    id: D::Id,
) -> Result<&std::sync::Arc<Item<D, D::State>>, Refusal> {
    let item = existing::<D>(municipality, id)?;
    if item.is_open() { Ok(item) } else { Err(Refusal::Closed(id.into())) }
}

impl<D: Described> Part for Register<D> {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        D::specs(name, out);
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        D::take(name, input, faults).map(Register)
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        self.0.put(name, out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.0);
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        self.0.references(name, found);
    }
}

impl<D: Described> Verb for Register<D> {
    const NAME: &'static str = D::VERBS[0];

    fn item(&self) -> Option<ItemRef> {
        None
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((D::ACT, self.0.scope(municipality)))
    }

    fn decide(self, ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        ground.check(&self.0)?;
        let id = D::table(ground.municipality).next();
        decided.add(D::event(ItemEvent::Registered(ItemRegistered { id, description: self.0 })))
    }
}

impl<D: Described> Part for Describe<D> {
    fn specs(name: &'static str, out: &mut Vec<Spec>) {
        <D::Id as Part>::specs("id", out);
        D::specs(name, out);
        <Option<Prose> as Part>::specs("reason", out);
    }

    fn take(name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let id = <D::Id as Part>::take("id", input, faults);
        let description = D::take(name, input, faults);
        let reason = <Option<Prose> as Part>::take("reason", input, faults);
        Some(Describe { id: id?, description: description?, reason: reason? })
    }

    fn put(&self, name: &'static str, out: &mut Input) {
        Part::put(&self.id, "id", out);
        self.description.put(name, out);
        self.reason.put("reason", out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.description);
        self.reason = None;
    }

    fn references(&self, name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        Part::references(&self.id, "id", found);
        self.description.references(name, found);
    }
}

impl<D: Described> Verb for Describe<D> {
    const NAME: &'static str = D::VERBS[1];

    fn item(&self) -> Option<ItemRef> {
        Some(self.id.into())
    }

    fn keep_unseen(&mut self, municipality: &Municipality, unseen: &dyn Fn(ItemRef) -> bool) {
        if let Some(item) = D::table(municipality).get(self.id) {
            self.description.keep_unseen(&item.description, unseen);
        }
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((D::ACT, open::<D>(municipality, self.id)?.description.scope(municipality)))
    }

    fn decide(self, ground: &Ground<'_>, by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        ground.check(&self.description)?;
        let item = open::<D>(ground.municipality, self.id)?;
        // Moving a thing to another part of the municipality takes the mandate there as well.
        let scope = self.description.scope(ground.municipality);
        if scope != item.description.scope(ground.municipality) {
            ground.mandate(by, D::ACT, scope)?;
        }
        if item.description == self.description {
            return Ok(());
        }
        let Describe { id, description, reason } = self;
        decided.add(D::event(ItemEvent::Described(ItemDescribed { id, description, reason })))
    }
}

impl<D: Described> Part for Close<D> {
    fn specs(_name: &'static str, out: &mut Vec<Spec>) {
        <D::Id as Part>::specs("id", out);
        <Date as Part>::specs("on", out);
        <Prose as Part>::specs("reason", out);
    }

    fn take(_name: &'static str, input: &Input, faults: &mut Vec<Fault>) -> Option<Self> {
        let id = <D::Id as Part>::take("id", input, faults);
        let on = <Date as Part>::take("on", input, faults);
        let reason = <Prose as Part>::take("reason", input, faults);
        Some(Close { id: id?, on: on?, reason: reason? })
    }

    fn put(&self, _name: &'static str, out: &mut Input) {
        Part::put(&self.id, "id", out);
        Part::put(&self.on, "on", out);
        Part::put(&self.reason, "reason", out);
    }

    fn blank(&mut self) {
        Part::blank(&mut self.reason);
    }

    fn references(&self, _name: &'static str, found: &mut Vec<(&'static str, ItemRef)>) {
        Part::references(&self.id, "id", found);
    }
}

impl<D: Described> Verb for Close<D> {
    const NAME: &'static str = D::VERBS[2];

    fn item(&self) -> Option<ItemRef> {
        Some(self.id.into())
    }

    fn asks(&self, municipality: &Municipality) -> Result<(Act, Scope), Refusal> {
        Ok((D::ACT, open::<D>(municipality, self.id)?.description.scope(municipality)))
    }

    fn decide(self, _ground: &Ground<'_>, _by: &By, decided: &mut Decided) -> Result<(), Refusal> {
        let Close { id, on, reason } = self;
        decided.add(D::event(ItemEvent::Closed(ItemClosed { id, closing: Closing { on, reason } })))
    }
}
