//! A list's page.

use super::column::{Cell, ChipOrder, Noun};
use super::query::{Narrowed, Selection, narrowed, select};
use crate::address::Query;
use crate::failure::Failure;
use crate::frame::{Frame, may_register};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::id::Numbered;
use domain::secrecy::Reading;
use domain::sight::usual_reading;
use engine::Tally;
use words::Value;

/// A chip that narrows the list.
pub(crate) struct Chip {
    pub(crate) label: String,
    pub(crate) href: String,
    pub(crate) count: Option<String>,
    pub(crate) on: bool,
}

/// A row of chips.
pub(crate) struct Chips {
    pub(crate) label: String,
    pub(crate) chips: Vec<Chip>,
}

/// A heading of the table.
pub(crate) struct Heading {
    pub(crate) label: String,
    pub(crate) href: Option<String>,
    pub(crate) sorted: &'static str,
    pub(crate) class: String,
}

/// A link to a page of the list.
pub(crate) struct PageLink {
    pub(crate) label: String,
    pub(crate) href: Option<String>,
    pub(crate) current: bool,
}

/// A row.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) href: String,
    pub(crate) cells: Vec<(String, String, Cell)>,
}

#[derive(Template)]
#[template(path = "list/page.html")]
struct ListPage {
    frame: Frame,
    intro: String,
    chips: Vec<Chips>,
    more_chips: Vec<Chips>,
    more_open: bool,
    /// The list that nothing narrows, where something does.
    clear: Option<String>,
    sentence: String,
    /// Whether the viewer reads only a part of what there may be.
    seen_part: bool,
    excel: String,
    headings: Vec<Heading>,
    rows: Vec<Row>,
    pages: Vec<PageLink>,
    register: Option<(String, String)>,
    /// Whom to tell, for whoever registers nothing here.
    tell: Option<String>,
    /// The page that gathers what the list holds.
    gathered: Option<(String, String)>,
    empty: Option<Empty>,
    caption: String,
}

/// That nothing is listed, and what to do.
pub(crate) struct Empty {
    title: String,
    text: String,
    verb: String,
    href: String,
}

impl Empty {
    /// Nothing fits, or there is nothing, or nothing that this viewer reads: which of the two is not told.
    fn of<D: Noun>(viewer: &Viewer, title: String, seen: usize) -> Self {
        let words = viewer.words;
        if seen > 0 {
            let sort = viewer.query.get("sort");
            let all = viewer.keeping_date().with("closed", viewer.query.get("closed")).with("sort", sort);
            return Empty {
                title,
                text: words.text("list-empty-filtered").into_owned(),
                verb: words.text("list-clear").into_owned(),
                href: all.link(&viewer.path),
            };
        }
        let usual = usual_reading(D::Id::KIND);
        let reads = viewer.view.sight().reads_usual(usual);
        let noun = D::Id::KIND.word();
        let (title, text) = match reads {
            true => (title, words.text(&format!("{noun}-empty"))),
            false => (words.text("list-not-read").into_owned(), words.text("list-not-read-text")),
        };
        Empty { title, text: text.into_owned(), verb: String::new(), href: String::new() }
    }
}

/// How many values of a filter are shown as chips.
const CHIPS: usize = 12;
/// How many filters are shown; the others are behind one word.
const SHOWN: usize = 2;

/// The list of a noun.
pub(crate) async fn list_page<D: Noun>(viewer: Viewer) -> Result<Response, Failure> {
    let words = viewer.words;
    let speech = Speech::of(&viewer);
    let noun = D::Id::KIND.word();
    let selection = select::<D>(&speech, &viewer.query);
    let title = words.text(&format!("kind-{noun}-many")).into_owned();
    let count = i64::try_from(selection.count()).unwrap_or(i64::MAX);
    let counted = words.with(&format!("{noun}-count"), &[("count", Value::from(count))]);
    let register = may_register(&viewer, D::Id::KIND).then(|| {
        let [register, ..] = D::VERBS;
        (words::label::verb_title(words, register).into_owned(), format!("/{noun}/register"))
    });
    let empty = (selection.count() == 0).then(|| Empty::of::<D>(&viewer, counted.clone(), selection.seen()));
    let mut chips = chips::<D>(&viewer, &selection);
    let more_chips = chips.split_off(chips.len().min(SHOWN));
    chips.splice(0..0, narrowings::<D>(&viewer));
    let page = ListPage {
        clear: narrows(&chips, &more_chips).then(|| {
            let kept = viewer.keeping_date().with("closed", viewer.query.get("closed"));
            kept.with("sort", viewer.query.get("sort")).link(&viewer.path)
        }),
        more_open: more_chips.iter().any(|row| row.chips.iter().any(|chip| chip.on)),
        more_chips,
        intro: words.or(&format!("{noun}-intro"), "").into_owned(),
        chips,
        sentence: counted,
        seen_part: reads_a_part::<D>(&viewer),
        excel: viewer.query.with("page", None).link(&format!("/{noun}/excel")),
        headings: headings::<D>(&viewer),
        rows: rows(&speech, &viewer, &selection),
        pages: pages(&viewer, selection.pages(), selection.page),
        tell: if register.is_none() && viewer.view.is_today { D::whom_to_tell(&speech) } else { None },
        register,
        gathered: D::gathered().map(|(key, href)| (words.text(key).into_owned(), viewer.link(href))),
        empty,
        caption: title.clone(),
        frame: Frame::of(&viewer, title),
    };
    Ok(Html(page.render()?).into_response())
}

/// Whether the viewer reads some of a kind and may not read all of it.
fn reads_a_part<D: Noun>(viewer: &Viewer) -> bool {
    let (usual, sight) = (usual_reading(D::Id::KIND), viewer.view.sight());
    usual == Reading::OwnBoard && sight.reads_usual(usual) && !sight.sees_all()
}

/// Whether any chip is on.
fn narrows(chips: &[Chips], more: &[Chips]) -> bool {
    chips.iter().chain(more).any(|row| row.chips.iter().any(|chip| chip.on))
}

fn chips<D: Noun>(viewer: &Viewer, selection: &Selection<'_, D>) -> Vec<Chips> {
    let speech = Speech::of(viewer);
    let mut all = Vec::new();
    for (filter, values) in D::filters().iter().zip(selection.values()) {
        let chosen = viewer.query.get(filter.name);
        let mut values: Vec<(&str, Tally)> = values.iter().map(|(value, count)| (value.as_str(), *count)).collect();
        match filter.order {
            ChipOrder::MostFirst => values.sort_by_key(|(_, count)| std::cmp::Reverse(count.seen)),
            ChipOrder::Scale => values.sort_by_key(|(value, _)| value.parse::<u8>().unwrap_or(u8::MAX)),
        }
        // What is asked for can be taken away as well where it stands far down, or nothing has it.
        let asked = chosen.filter(|chosen| values.iter().take(CHIPS).all(|(value, _)| value != chosen));
        let asked = asked.map(|asked| {
            let known = values.iter().find(|(value, _)| *value == asked);
            known.copied().unwrap_or((asked, Tally::default()))
        });
        values.truncate(CHIPS);
        values.extend(asked);
        let chip = |(value, count): (&str, Tally)| {
            let on = chosen == Some(value);
            let to = viewer.query.with("page", None).with(filter.name, (!on).then_some(value));
            Chip {
                label: (filter.called)(&speech, value),
                href: to.link(&viewer.path),
                count: Some(viewer.words.number(i64::try_from(count.left).unwrap_or(i64::MAX))),
                on,
            }
        };
        let chips: Vec<Chip> = values.into_iter().map(chip).collect();
        if chips.len() > 1 || chips.iter().any(|chip| chip.on) {
            all.push(Chips { label: viewer.words.text(filter.label).into_owned(), chips });
        }
    }
    all
}

/// What the address narrows the list by besides its own filters, as chips that take it away.
fn narrowings<D: Noun>(viewer: &Viewer) -> Option<Chips> {
    let (speech, query) = (Speech::of(viewer), viewer.query.with("page", None));
    let chip = |label: String, to: Query| Chip { label, href: to.link(&viewer.path), count: None, on: true };
    let of_condition = |one: Narrowed<'_>| {
        let label = speech.with(|speaker| words::attention::condition(speaker, one.condition));
        chip(label, query.without(one.name, one.value))
    };
    let of_text = |text: &str| {
        let label = viewer.words.with("list-text", &[("text", Value::from(text))]);
        chip(label, query.with("q", None))
    };
    let text = viewer.query.get("q").map(of_text);
    let chips: Vec<Chip> = narrowed::<D>(&viewer.query).into_iter().map(of_condition).chain(text).collect();
    (!chips.is_empty()).then(|| Chips { label: viewer.words.text("list-narrowed").into_owned(), chips })
}

fn headings<D: Noun>(viewer: &Viewer) -> Vec<Heading> {
    let sorted = viewer.query.get("sort").unwrap_or(D::USUAL_ORDER);
    let heading = |name: &str, label: &str, class: &str| {
        let state = match sorted.strip_prefix('-') {
            Some(down) if down == name => "descending",
            None if sorted == name => "ascending",
            _ => "",
        };
        let next = if state == "ascending" { format!("-{name}") } else { name.to_owned() };
        Heading {
            label: viewer.words.text(label).into_owned(),
            href: Some(viewer.query.with("page", None).with("sort", Some(&next)).link(&viewer.path)),
            sorted: state,
            class: class.to_owned(),
        }
    };
    let first = heading("title", "list-name", "");
    std::iter::once(first)
        .chain(D::columns().iter().map(|column| heading(column.name, column.label, column.class)))
        .collect()
}

fn rows<D: Noun>(speech: &Speech<'_>, viewer: &Viewer, selection: &Selection<'_, D>) -> Vec<Row> {
    let columns = D::columns();
    let labels: Vec<String> = columns.iter().map(|column| speech.text(column.label)).collect();
    let row = |(id, item): super::Row<'_, D>| {
        let reference = id.into();
        let cell = |(column, label): (&super::Column<D>, &String)| {
            (label.clone(), column.class.to_owned(), (column.value)(speech, id, item))
        };
        Row {
            name: item.description.title().to_owned(),
            href: viewer.link(&address(reference)),
            cells: columns.iter().zip(&labels).map(cell).collect(),
        }
    };
    selection.on_page().map(row).collect()
}

/// Links to a list's pages: the first, the last and those near the one shown.
pub(crate) fn pages(viewer: &Viewer, last: usize, here: usize) -> Vec<PageLink> {
    let mut links = Vec::new();
    let mut before = 0;
    for page in 1..=last {
        let near = page == 1 || page == last || page.abs_diff(here) <= 2;
        if !near {
            continue;
        }
        if page > before + 1 {
            links.push(PageLink { label: "…".to_owned(), href: None, current: false });
        }
        before = page;
        links.push(PageLink {
            label: page.to_string(),
            href: Some(viewer.query.with("page", Some(&page.to_string())).link(&viewer.path)),
            current: page == here,
        });
    }
    links
}
