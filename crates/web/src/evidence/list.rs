//! What stands as evidence of a thing, as its page shows it.

use super::is_offered;
use super::size::size;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::command::Verb as _;
use domain::evidence::{Attach, Evidence, carries};
use domain::id::ItemRef;

/// What stands as evidence of a thing.
pub(crate) struct EvidenceView {
    pub(crate) rows: Vec<EvidenceRow>,
    /// The form that attaches more, if the viewer may.
    pub(crate) attach: Option<String>,
}

/// One piece of evidence.
pub(crate) struct EvidenceRow {
    pub(crate) name: String,
    pub(crate) href: String,
    /// Whether it lies elsewhere.
    pub(crate) is_link: bool,
    /// What type of file and how large; empty for a link.
    pub(crate) kind: String,
    /// What it shows.
    pub(crate) shows: String,
    pub(crate) note: Vec<String>,
    /// When and by whom.
    pub(crate) added: String,
    /// The form that takes it off, with what it is called for whoever does not see the row.
    pub(crate) detach: Option<(String, String)>,
}

/// What stands as evidence of a thing in the value shown; none for things that carry none.
pub(crate) fn evidence_of(viewer: &Viewer, item: ItemRef) -> Option<EvidenceView> {
    if !carries(item.kind) || !viewer.view.may_see(item) {
        return None;
    }
    let offered = is_offered(viewer, item);
    let rows = viewer.view.shown().evidence.of(item).map(|one| row(viewer, item, one, offered)).collect();
    Some(EvidenceView { rows, attach: offered.then(|| format!("{}/{}", address(item), Attach::NAME)) })
}

fn row(viewer: &Viewer, item: ItemRef, one: &Evidence, offered: bool) -> EvidenceRow {
    let (speech, words) = (Speech::of(viewer), viewer.words);
    let own = format!("{}/evidence/{}", address(item), one.number.0);
    let (name, stamp) = (one.called().to_owned(), one.attached);
    let who = speech.with(|speaker| speaker.actor(stamp.actor, stamp.at));
    let added = [("date", speech.date(stamp.at.date()).into()), ("who", who.into())];
    let kind = one.file.as_ref().map(|file| {
        let kind = file.kind.ending().to_ascii_uppercase();
        words.with("evidence-kind-size", &[("kind", kind.into()), ("size", size(words, file.size).into())])
    });
    let detach = offered.then(|| {
        let label = words.with("evidence-remove-which", &[("name", name.as_str().into())]);
        (format!("{own}/detach"), label)
    });
    EvidenceRow {
        href: match (&one.file, &one.link) {
            (None, Some(link)) => link.to_string(),
            _ => viewer.link(&own),
        },
        is_link: one.file.is_none(),
        kind: kind.unwrap_or_default(),
        shows: one.regards.map(|regards| speech.text(regards.text_key())).unwrap_or_default(),
        note: one.note.iter().flat_map(|note| note.lines()).map(str::to_owned).collect(),
        added: words.with("evidence-added-by", &added),
        detach,
        name,
    }
}
