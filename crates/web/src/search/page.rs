//! What a search found: filtered by what the viewer may see before anything is counted, grouped by kind, best first.
//! People are found by name, requirements by their text and evidence by its name or note; an item's reference, such as
//! `risk-118`, finds the item.

use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Chip;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ItemRef, Kind, Numbered, Scope};
use domain::item::Described;
use domain::municipality::Municipality;
use domain::sight;
use domain::with_description;
use engine::{find_evidence, fold, says};

/// So many are shown in all, shared alike by the kinds found.
const SHOWN: usize = 50;

/// One thing that was found.
struct Hit {
    name: String,
    href: String,
    place: String,
    ended: bool,
}

/// What was found of one kind.
struct Group {
    /// What the address calls it.
    word: &'static str,
    title: String,
    best: u32,
    count: usize,
    hits: Vec<Hit>,
    /// Where all of them are, when they are not all here.
    all: Option<(String, String)>,
}

#[derive(Template)]
#[template(path = "search/page.html")]
struct SearchPage {
    frame: Frame,
    query: String,
    sentence: String,
    chips: Vec<Chip>,
    groups: Vec<Group>,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let words = viewer.words;
    let query = viewer.query.get("q").unwrap_or_default().to_owned();
    let mut groups = if query.is_empty() { Vec::new() } else { found(&viewer, &query) };
    groups.sort_by_key(|group| std::cmp::Reverse((group.best, group.count)));
    let total: usize = groups.iter().map(|group| group.count).sum();
    let chosen = viewer.query.get("kind");
    let chip = |group: &Group| {
        let on = chosen == Some(group.word);
        Chip {
            label: group.title.clone(),
            href: viewer.query.with("kind", (!on).then_some(group.word)).link("/search"),
            count: Some(words.number(group.count)),
            on,
        }
    };
    let chips: Vec<Chip> = groups.iter().map(chip).collect();
    groups.retain(|group| chosen.is_none_or(|chosen| chosen == group.word));
    let each = SHOWN / groups.len().max(1);
    for group in &mut groups {
        group.hits.truncate(each);
        let hidden = group.count - group.hits.len();
        group.all = (hidden > 0).then(|| {
            let count = i64::try_from(group.count).unwrap_or(i64::MAX);
            let key = if chosen.is_none() { "search-all" } else { "search-only-best" };
            let to = viewer.query.with("kind", Some(group.word)).link("/search");
            (words.with(key, &[("count", count.into())]), if chosen.is_none() { to } else { String::new() })
        });
    }
    let count = i64::try_from(total).unwrap_or(i64::MAX);
    let values = [("count", count.into()), ("query", query.as_str().into())];
    let page = SearchPage {
        sentence: words.with(if total == 0 { "search-none" } else { "search-found" }, &values),
        chips: if chips.len() > 1 { chips } else { Vec::new() },
        groups,
        frame: Frame::of(&viewer, words.text("search-title")),
        query,
    };
    Ok(Html(page.render()?).into_response())
}

fn found(viewer: &Viewer, query: &str) -> Vec<Group> {
    let (view, speech) = (&viewer.view, Speech::of(viewer));
    let mut groups: Vec<Group> = Vec::new();
    let mut add = |word: &'static str, title: String, weight: u32, hit: &dyn Fn() -> Hit| {
        let place = groups.iter().position(|group| group.word == word).unwrap_or_else(|| {
            groups.push(Group { word, title, best: weight, count: 0, hits: Vec::new(), all: None });
            groups.len() - 1
        });
        if let Some(group) = groups.get_mut(place) {
            group.best = group.best.max(weight);
            group.count += 1;
            // The rest are only counted.
            if group.hits.len() < SHOWN {
                group.hits.push(hit());
            }
        }
    };
    let named = reference(viewer, query).filter(|item| view.may_see(*item));
    let indexed = viewer.keeper.find(view.shown(), query);
    let indexed = indexed.iter().filter(|found| Some(found.item) != named && view.may_see(found.item));
    for (item, weight) in
        named.map(|item| (item, u32::MAX)).into_iter().chain(indexed.map(|one| (one.item, one.weight)))
    {
        add(item.kind.word(), title(viewer, item.kind), weight, &|| hit(viewer, item));
    }
    let sought = fold(query);
    let parts: Vec<&str> = sought.split_whitespace().collect();
    for (id, _) in view.shown().roles.people.iter() {
        let item = ItemRef::from(id);
        if Some(item) != named && view.may_see(item) && view.names().name(id).is_some() {
            let name = fold(&speech.person(id));
            if parts.iter().all(|part| name.contains(part)) {
                add(item.kind.word(), title(viewer, item.kind), PERSON, &|| hit(viewer, item));
            }
        }
    }
    for (found, one) in find_evidence(view.shown(), query) {
        if view.may_see(found.item) {
            add("evidence", speech.text("evidence-title"), found.weight, &|| Hit {
                name: one.called().to_owned(),
                href: viewer.link(&address(found.item)),
                place: speech.item(found.item),
                ended: false,
            });
        }
    }
    for catalogue in view.shown().requirements.catalogues_in_force() {
        for requirement in &catalogue.requirements {
            let heading = fold(&format!("{} {}", requirement.reference, speech.both(&requirement.title)));
            let text = fold(speech.both(&requirement.text));
            if parts.iter().all(|part| says(&heading, part) || says(&text, part)) {
                let in_heading = parts.iter().all(|part| says(&heading, part));
                let weight = if in_heading { REQUIREMENT_TITLE } else { REQUIREMENT_TEXT };
                add("requirement", speech.text("search-requirements"), weight, &|| Hit {
                    name: format!("{} {}", requirement.reference, speech.both(&requirement.title)),
                    href: viewer.link(&format!("/requirement/{}", requirement.id.0)),
                    place: speech.both(&catalogue.title).to_owned(),
                    ended: false,
                });
            }
        }
    }
    groups
}

/// The item that a query names: `risk-118`, `risk 118`, or in the viewer's own words `informationsmängd 7`.
fn reference(viewer: &Viewer, query: &str) -> Option<ItemRef> {
    let (kind, number) = query.trim().rsplit_once([' ', '-'])?;
    let (said, number) = (fold(kind.trim()), number.parse().ok()?);
    let is_called = |kind: &Kind| {
        said.replace(' ', "-") == kind.word() || said == fold(&words::label::kind_label(viewer.words, *kind))
    };
    Kind::ALL.iter().copied().find(is_called).map(|kind| ItemRef { kind, number })
}

/// How well a person fits whose name has every word, beside the weights of the index (1–3 a word, 10 a title).
const PERSON: u32 = 12;
/// The same for a requirement with every word in its heading.
const REQUIREMENT_TITLE: u32 = 9;
/// The same for a requirement with a word in its text only.
const REQUIREMENT_TEXT: u32 = 1;

fn title(viewer: &Viewer, kind: Kind) -> String {
    words::label::kinds_label(viewer.words, kind).into_owned()
}

fn hit(viewer: &Viewer, item: ItemRef) -> Hit {
    let (speech, shown) = (Speech::of(viewer), viewer.view.shown());
    let home = sight::home(shown, item);
    // A thing that is itself a part of the municipality stands in the part above it.
    let above = if home.item() == Some(item) { parent(shown, home) } else { Some(home) };
    Hit {
        name: speech.item(item),
        href: viewer.link(&address(item)),
        place: above
            .filter(|scope| *scope != Scope::Municipality)
            .map_or_else(String::new, |scope| speech.scope(scope)),
        ended: !is_open(shown, item),
    }
}

fn parent(shown: &Municipality, scope: Scope) -> Option<Scope> {
    let unit = match scope {
        Scope::Unit(unit) => shown.units.get(unit)?.description.parent,
        scope => domain::organisation::unit_of(shown, scope),
    };
    unit.map(Scope::Unit)
}

fn is_open(shown: &Municipality, item: ItemRef) -> bool {
    fn of<D: Described>(shown: &Municipality, number: u32) -> bool {
        D::table(shown).get(D::Id::of(number)).is_none_or(|item| item.is_open())
    }
    with_description!(item.kind, of(shown, item.number), true)
}
