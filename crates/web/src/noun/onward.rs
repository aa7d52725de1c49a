//! What can be done with an item: the act that takes it further first, as the only filled button, then the others.

use super::{mending, raising};
use crate::address::Query;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{ItemRef, Kind, Numbered};
use domain::item::Described;
use domain::next_act::{NextAct, next_act};
use domain::{offer, sight, with_description};

/// A button that carries out a verb.
pub(crate) struct VerbButton {
    pub(crate) label: String,
    pub(crate) href: String,
    /// Whether it takes the item further.
    pub(crate) first: bool,
}

/// What can be done with an item, by the viewer, today.
pub(crate) fn buttons(viewer: &Viewer, item: ItemRef) -> Vec<VerbButton> {
    if !viewer.view.is_today {
        return Vec::new();
    }
    let now = viewer.view.now();
    let mut offered = offer::offers(now, &viewer.by(), item, viewer.today);
    let next = next_act(now, item, viewer.today);
    offered.sort_by_key(|verb| next != Some(NextAct::Carry(verb)));
    let button = |verb: &'static str| VerbButton {
        label: words::label::verb_title(viewer.words, verb).into_owned(),
        href: format!("{}/{verb}", address(item)),
        first: next == Some(NextAct::Carry(verb)),
    };
    let registers = match next {
        Some(NextAct::Register(kind)) => register(viewer, item, kind),
        _ => None,
    };
    registers.into_iter().chain(offered.into_iter().map(button)).collect()
}

/// The button that registers what an item waits for, if the viewer may where the item belongs.
fn register(viewer: &Viewer, item: ItemRef, kind: Kind) -> Option<VerbButton> {
    fn of<D: Described>() -> Option<&'static str> {
        D::VERBS.first().copied()
    }
    let verb = with_description!(kind, of(), None)?;
    let may = Speech::of(viewer).may_register(kind, sight::home(viewer.view.now(), item));
    may.then(|| VerbButton {
        label: words::label::verb_title(viewer.words, verb).into_owned(),
        href: registering(viewer, item, kind),
        first: true,
    })
}

/// The form that registers something for an item, with what is known filled in.
fn registering(viewer: &Viewer, item: ItemRef, kind: Kind) -> String {
    let now = viewer.view.now();
    let number = item.number.to_string();
    let scope = sight::home(now, item).to_string();
    let query = Query::default().with("scope", Some(&scope));
    match item.kind {
        Kind::Weakness => mending(viewer, item),
        Kind::Sample => raising(viewer, item),
        Kind::Risk => query.with("risks", Some(&number)).link(&format!("/{}/register", kind.word())),
        Kind::Control => {
            let control = now.controls.get(Numbered::of(item.number));
            let systems = control.map(|one| one.description.systems.iter().map(|one| one.0.to_string()).collect());
            let systems = systems.map(|systems: Vec<String>| systems.join("\n")).filter(|systems| !systems.is_empty());
            let query = query.with("controls", Some(&number)).with("systems", systems.as_deref());
            query.link(&format!("/{}/register", kind.word()))
        }
        _ => query.link(&format!("/{}/register", kind.word())),
    }
}
