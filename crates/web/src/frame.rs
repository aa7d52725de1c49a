//! What stands round every page: header, navigation, date control, the person and today's duties.

use crate::session::Viewer;
use crate::speak::Speech;
use domain::id::Kind;
use domain::offer;
use engine::Keeper;
use std::borrow::Cow;
use words::Words;

/// What stands round a page; the layout draws it.
pub(crate) struct Frame {
    pub(crate) lang: &'static str,
    pub(crate) municipality: String,
    pub(crate) title: String,
    pub(crate) crumbs: Vec<(String, String)>,
    pub(crate) nav: Vec<NavGroup>,
    pub(crate) person: Option<Person>,
    /// The earlier date shown, in words.
    pub(crate) date: Option<String>,
    pub(crate) date_value: String,
    pub(crate) path: String,
    pub(crate) search: String,
    pub(crate) csrf: String,
    pub(crate) notice: Option<Notice>,
    words: &'static Words,
}

/// A group in the navigation.
pub(crate) struct NavGroup {
    pub(crate) label: String,
    pub(crate) links: Vec<NavLink>,
}

/// A link in the navigation.
pub(crate) struct NavLink {
    pub(crate) label: String,
    pub(crate) href: String,
    pub(crate) current: bool,
    pub(crate) count: Option<u32>,
}

/// Who is signed in.
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) duties: Vec<String>,
}

/// What just happened, or why it did not.
pub(crate) struct Notice {
    pub(crate) kind: &'static str,
    pub(crate) text: String,
}

/// The navigation: groups of places, each a kind's list or a page of its own.
const NAVIGATION: &[(&str, &[(&str, &str)])] = &[
    ("", &[("/", "nav-mine"), ("/picture", "nav-picture"), ("/chain", "chain-name"), ("/guidance", "guidance-title")]),
    (
        "nav-group-work",
        &[
            ("/risk", "kind-risk-many"),
            ("/control", "kind-control-many"),
            ("/action", "kind-action-many"),
            ("/sample", "kind-sample-many"),
            ("/weakness", "kind-weakness-many"),
            ("/requirement", "nav-requirement"),
            ("/reported-need", "kind-reported-need-many"),
        ],
    ),
    (
        "nav-group-protected",
        &[
            ("/information-set", "kind-information-set-many"),
            ("/system", "kind-system-many"),
            ("/supplier", "kind-supplier-many"),
            ("/object", "kind-object-many"),
            ("/record-type", "kind-record-type-many"),
            ("/processing", "kind-processing-many"),
        ],
    ),
    (
        "nav-group-whose",
        &[
            ("/unit", "kind-unit-many"),
            ("/family", "kind-family-many"),
            ("/appointment", "kind-appointment-many"),
            ("/law", "law-title"),
            ("/person", "kind-person-many"),
        ],
    ),
    ("nav-group-house", &[("/import", "nav-import"), ("/settings", "nav-settings")]),
];

impl Frame {
    /// The frame of a page for somebody who is signed in.
    pub(crate) fn of(viewer: &Viewer, title: impl Into<String>) -> Self {
        let speech = Speech::of(viewer);
        let view = &viewer.view;
        let name = view.shown().description.as_ref().or(view.now().description.as_ref());
        let duties = view.now().roles.of(viewer.session.person, viewer.today).map(|(_, held)| {
            format!("{}, {}", speech.choice(held.description.role.text_key()), speech.scope(held.description.scope))
        });
        Frame {
            lang: viewer.words.language().tag(),
            municipality: name.map_or_else(|| viewer.keeper.slug.clone(), |known| known.name.to_string()),
            title: title.into(),
            crumbs: Vec::new(),
            nav: navigation(viewer),
            // One's own name today, also where an earlier state knew nobody of that number.
            person: Some(Person {
                name: view.names().name(viewer.session.person).unwrap_or_default().to_owned(),
                duties: duties.collect(),
            }),
            date: (!view.is_today).then(|| viewer.words.date(view.day.0)),
            date_value: if view.is_today { String::new() } else { view.day.to_string() },
            path: viewer.path.clone(),
            search: viewer.query.get("q").filter(|_| viewer.path == "/search").unwrap_or_default().to_owned(),
            csrf: viewer.session.csrf.clone(),
            notice: viewer.query.get("done").and_then(|verb| done(viewer.words, verb)),
            words: viewer.words,
        }
    }

    /// The frame of what went wrong for somebody who is signed in; there is no earlier state of that.
    pub(crate) fn of_failure(viewer: &Viewer, title: String) -> Self {
        Frame { path: "/".to_owned(), notice: None, ..Frame::of(viewer, title) }
    }

    /// The frame of a page for somebody who is not.
    pub(crate) fn alone(words: &'static Words, municipality: String, title: impl Into<String>) -> Self {
        Frame {
            lang: words.language().tag(),
            municipality,
            title: title.into(),
            crumbs: Vec::new(),
            nav: Vec::new(),
            person: None,
            date: None,
            date_value: String::new(),
            path: String::new(),
            search: String::new(),
            csrf: String::new(),
            notice: None,
            words,
        }
    }

    /// With the way here.
    #[must_use]
    pub(crate) fn under(mut self, label: impl Into<String>, href: impl Into<String>) -> Self {
        self.crumbs.push((label.into(), href.into()));
        self
    }

    /// With something to tell at the top.
    #[must_use]
    pub(crate) fn saying(mut self, kind: &'static str, text: String) -> Self {
        self.notice = Some(Notice { kind, text });
        self
    }

    /// A number as the language writes it.
    pub(crate) fn number(&self, number: i64) -> String {
        self.words.number(number)
    }

    /// A text of the frame.
    pub(crate) fn t(&self, key: &str) -> Cow<'static, str> {
        self.words.text(key)
    }

    /// A name whose long words may break between their parts.
    #[expect(clippy::unused_self, reason = "templates call it on the frame")]
    pub(crate) fn breakable<'t>(&self, name: &'t str) -> Cow<'t, str> {
        words::compound::breakable(name)
    }

    /// The address of a style sheet, script or drawing.
    #[expect(clippy::unused_self, reason = "templates call it on the frame")]
    pub(crate) fn asset(&self, path: &str) -> String {
        crate::asset::address(path)
    }
}

/// What a municipality is called today; its short name before it has another.
pub(crate) fn municipality_name(keeper: &Keeper) -> String {
    let snapshot = keeper.snapshot();
    snapshot.municipality.description.as_ref().map_or_else(|| keeper.slug.clone(), |known| known.name.to_string())
}

/// What just happened, when a form sent the reader here.
fn done(words: &Words, verb: &str) -> Option<Notice> {
    let key = format!("verb-{}-done", verb.replace('.', "-"));
    words.has(&key).then(|| Notice { kind: "done", text: words.text(&key).into_owned() })
}

fn navigation(viewer: &Viewer) -> Vec<NavGroup> {
    let here = viewer.path.as_str();
    let is_current = |href: &str| here == href || (href != "/" && here.starts_with(&format!("{href}/")));
    let shown = |href: &str| match href {
        "/import" => offer_import(viewer),
        _ => true,
    };
    let link = |(href, key): &(&str, &str)| NavLink {
        label: viewer.words.text(key).into_owned(),
        href: viewer.link(href),
        current: is_current(href),
        count: None,
    };
    let group = |(label, links): &(&str, &[(&str, &str)])| NavGroup {
        label: if label.is_empty() { String::new() } else { viewer.words.text(label).into_owned() },
        links: links.iter().filter(|(href, _)| shown(href)).map(link).collect(),
    };
    NAVIGATION.iter().map(group).collect()
}

fn offer_import(viewer: &Viewer) -> bool {
    let import = domain::mandate::Act::Import;
    let scope = domain::id::Scope::Municipality;
    domain::mandate::may(viewer.view.now(), &viewer.by(), import, scope, viewer.today)
}

/// Whether the viewer may register things of a kind.
pub(crate) fn may_register(viewer: &Viewer, kind: Kind) -> bool {
    viewer.view.is_today && offer::may_register(viewer.view.now(), &viewer.by(), kind, viewer.today)
}
