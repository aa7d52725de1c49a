//! What a verb's form is about: what the address already answers, where the reader came from and goes on to.

use crate::address::Query;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::command::Command;
use domain::field::{Shape, Spec};
use domain::id::{ItemRef, Kind, Scope};
use domain::mandate::{self, Act};
use domain::offer;
use domain::refusal::Refusal;

/// What a verb's form is about.
#[derive(Clone, Debug, Default)]
pub(crate) struct Subject {
    /// The item the verb changes; none when it makes a new one.
    pub(crate) item: Option<ItemRef>,
    /// Fields with given values, as a form would send them: sent along, not shown, and not to be said otherwise.
    pub(crate) given: Vec<(&'static str, String)>,
    /// The way here, as label and address; the last is the way back.
    pub(crate) way: Vec<(String, String)>,
    /// Where to go on to when it is done; none for the item, or the new one.
    pub(crate) next: Option<(String, Query)>,
    /// The item whose page led here, where that is not the way: what a new thing is registered for.
    pub(crate) from: Option<ItemRef>,
    /// What is asked about, word for word.
    pub(crate) quote: Option<Quote>,
    /// Why the viewer may not ask for this at all, as sending the form would be refused.
    pub(crate) refusal: Option<Refusal>,
}

/// A text that is quoted word for word.
#[derive(Clone, Debug)]
pub(crate) struct Quote {
    /// Its heading.
    pub(crate) title: String,
    /// The text, a paragraph each.
    pub(crate) paragraphs: Vec<String>,
    /// The language it is in, as a tag.
    pub(crate) language: &'static str,
    /// Where it stands.
    pub(crate) source: String,
}

impl Subject {
    /// A new thing, registered from its kind's list.
    pub(crate) fn new_thing(viewer: &Viewer, kind: Kind, verb: &str) -> Self {
        let noun = super::page::noun(verb);
        let many = viewer.words.text(&format!("kind-{noun}-many")).into_owned();
        let refusal = offer::refusal_to_register(viewer.view.now(), &viewer.by(), kind, viewer.today);
        Subject { way: vec![(many, format!("/{noun}"))], refusal, ..Subject::default() }
    }

    /// A verb on an item, from the item's page.
    pub(crate) fn of_item(viewer: &Viewer, verb: &str, item: ItemRef) -> Self {
        let word = item.kind.word();
        let many = viewer.words.text(&format!("kind-{word}-many")).into_owned();
        let specs = Command::specs(verb).unwrap_or_default();
        Subject {
            item: Some(item),
            given: item_field(&specs, item.kind).map(|field| (field, item.to_string())).into_iter().collect(),
            way: vec![(many, format!("/{word}")), (Speech::of(viewer).item(item), address(item))],
            refusal: offer::refusal(viewer.view.now(), &viewer.by(), verb, item, viewer.today),
            ..Subject::default()
        }
    }

    /// Where to go back to, as label and address.
    pub(crate) fn back(&self, viewer: &Viewer) -> Option<(String, String)> {
        let from = self.from.filter(|item| viewer.view.may_see(*item));
        from.map(|item| (Speech::of(viewer).item(item), address(item))).or_else(|| self.way.last().cloned())
    }

    /// With why the viewer may not do what is asked for, if it takes an act that they do not have there.
    #[must_use]
    pub(crate) fn asking(mut self, viewer: &Viewer, act: Act, scope: Scope) -> Self {
        self.refusal = mandate::judge(viewer.view.now(), &viewer.by(), act, scope, viewer.today).err();
        self
    }

    /// As [`Subject::asking`], where a decision can be registered for somebody too.
    #[must_use]
    pub(crate) fn deciding(mut self, viewer: &Viewer, act: Act, scope: Scope) -> Self {
        self.refusal = offer::refusal_to_decide(viewer.view.now(), &viewer.by(), act, scope, viewer.today);
        self
    }
}

/// The field of a verb that names the item it is about.
pub(crate) fn item_field(specs: &[Spec], kind: Kind) -> Option<&'static str> {
    let about = |spec: &&Spec| matches!(&spec.shape, Shape::Reference(kinds) if kinds.contains(&kind));
    specs.iter().find(about).map(|spec| spec.name)
}
