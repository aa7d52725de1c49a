//! A file that was taken in: what it is, what came of it, and what would be left if it were withdrawn.

use super::outcome::made_by_kind;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::noun::{Fact, FactValue, StoryEntry, VerbButton, buttons, story};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::{ImportId, ItemRef};
use domain::source::{Import, what_was_changed_since};
use words::{Value, order};

/// So many things are named at once.
const NAMED: usize = 200;

#[derive(Template)]
#[template(path = "upload/show.html")]
struct ShowPage {
    frame: Frame,
    reference: String,
    withdrawn: Option<String>,
    buttons: Vec<VerbButton>,
    facts: Vec<Fact>,
    kinds: Vec<KindView>,
    left: Option<(String, Vec<Link>)>,
    story: Vec<StoryEntry>,
}

/// What came of a kind of thing.
struct KindView {
    name: String,
    created: usize,
    changed: usize,
    items: Vec<Link>,
    more: Option<String>,
}

/// A thing by name.
struct Link {
    name: String,
    href: String,
}

/// The page.
pub(crate) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let id = ImportId(number);
    let reference: ItemRef = id.into();
    let import = viewer.view.shown().sources.imports.get(id).filter(|_| viewer.view.may_see(reference)).cloned();
    let import = import.ok_or_else(Failure::not_found)?;
    let speech = Speech::of(&viewer);
    let words = viewer.words;
    let count = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    let kinds = made_by_kind(&viewer, id).into_iter().map(|(kind, (made, items))| KindView {
        name: speech.text(&format!("kind-{}-many", kind.word())),
        created: made.created,
        changed: made.changed,
        more: (items.len() > NAMED).then(|| words.with("upload-and-more", &[("count", count(items.len() - NAMED))])),
        items: links(&viewer, &speech, items),
    });
    let kinds: Vec<KindView> = kinds.collect();
    let buttons = if import.withdrawn.is_none() { buttons(&viewer, reference) } else { Vec::new() };
    let mut left = Vec::new();
    if !buttons.is_empty() {
        left = what_was_changed_since(viewer.view.now(), id);
        left.sort_unstable();
        left.dedup();
        left.retain(|item| viewer.view.may_see(*item));
    }
    let left = (!left.is_empty()).then(|| {
        let text = words.with("upload-left-when-withdrawn", &[("count", count(left.len()))]);
        (text, links(&viewer, &speech, left))
    });
    let page = ShowPage {
        frame: Frame::of(&viewer, import.file.to_string()).under(speech.text("nav-import"), viewer.link("/import")),
        reference: speech.numbered(reference),
        withdrawn: import.withdrawn.as_ref().map(|(reason, stamp)| {
            let values = [
                ("who", Value::from(speech.person(stamp.actor))),
                ("date", Value::from(speech.date(stamp.at.date()))),
                ("reason", Value::from(&**reason)),
            ];
            words.with("upload-withdrawn-by", &values)
        }),
        buttons,
        facts: facts(&speech, &import),
        kinds,
        left,
        story: story(&viewer, reference).await?,
    };
    Ok(Html(page.render()?).into_response())
}

fn links(viewer: &Viewer, speech: &Speech<'_>, items: Vec<ItemRef>) -> Vec<Link> {
    let named = items.into_iter().map(|item| Link { name: speech.item(item), href: viewer.link(&address(item)) });
    let mut links: Vec<Link> = named.collect();
    links.sort_by_cached_key(|link| order::sort_key(&link.name));
    links.truncate(NAMED);
    links
}

fn facts(speech: &Speech<'_>, import: &Import) -> Vec<Fact> {
    let fact = |key: &str, text: String| Fact { label: speech.text(key), values: vec![FactValue::text(text)] };
    vec![
        fact("import-source", import.source.to_string()),
        fact("import-as-of", speech.date(import.as_of)),
        fact("upload-received", speech.date(import.received.at.date())),
        fact("upload-by", speech.person(import.received.actor)),
        fact("import-digest", import.digest.hex().to_owned()),
    ]
}
