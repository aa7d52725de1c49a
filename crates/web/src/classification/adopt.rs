//! Adoption as a list with exceptions: everything that waits for an owner, ticked, with class and reasons in short; for the
//! owner, or for whoever registers what the owner decided elsewhere.

use super::judge::Trouble;
use crate::address::Query;
use crate::failure::Failure;
use crate::form::{Difference, FieldView, OptionView};
use crate::frame::Frame;
use crate::input::id_text;
use crate::list::{Cell, Chip};
use crate::noun::{Section, class_cell};
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::classification::{Aspect, Class, Hits, Proposal};
use domain::id::{InformationSetId, PersonId, Scope};
use domain::item::Described;
use domain::mandate::{self, Act};
use domain::time::Date;
use std::collections::BTreeMap;
use words::Value;

/// The page's address.
pub(crate) const ADOPT_PATH: &str = "/classification/adopt";
/// How many were just adopted, in the address that the list leads on to.
pub(super) const ADOPTED: &str = "adopted";
/// A class as high as what matters holds for a year, others for two.
const MONTHS: (i64, i64) = (12, 24);
/// A reason is told so far; the set's page has the whole.
const SHORT: usize = 140;

/// What waits for one owner.
pub(super) struct Waiting {
    pub(super) owner: Option<PersonId>,
    pub(super) sets: Vec<InformationSetId>,
    /// Whether the viewer adopts, or else registers what the owner decided.
    pub(super) adopts: bool,
}

/// One set that waits.
struct AdoptRow {
    set: String,
    name: String,
    href: String,
    class: Cell,
    before: Cell,
    reasons: Vec<String>,
    /// Whom it hits where that matters, the hardest hit first.
    hits: String,
    ticked: bool,
    change: String,
}

/// How many owners are to choose from before the rest are folded.
const MOST_OWNERS: usize = 12;

#[derive(Template)]
#[template(path = "classification/adopt.html")]
struct AdoptPage {
    frame: Frame,
    owners: Vec<Chip>,
    /// Those beyond the first dozen.
    more_owners: Vec<Chip>,
    sentence: String,
    action: String,
    errors: Vec<(String, String)>,
    refusal: Option<(String, Vec<String>)>,
    conflict: Vec<Difference>,
    rows: Vec<AdoptRow>,
    /// Whether every row is ticked, as the box in the head says.
    all_ticked: bool,
    button: String,
    fields: Vec<FieldView>,
    moves: Option<Section>,
    based_on: String,
    command_id: String,
}

/// The way to the list: when so many or more wait for the viewer, how many; when only others' wait, that a decision
/// can be registered.
pub(crate) fn way_to_list(viewer: &Viewer, least: usize) -> Option<String> {
    if !viewer.view.is_today {
        return None;
    }
    let count = each_waiting(viewer, |owner| is_own(viewer, owner)).filter(|one| one.adopts).count();
    if count > 0 {
        return (count >= least).then(|| viewer.words.with("chain-adopt", &[("count", Value::from(number(count)))]));
    }
    each_waiting(viewer, |_| true).next().map(|_| viewer.words.text("chain-adopt-register").into_owned())
}

/// Whether a set of that owner's is the viewer's to adopt: nobody else owns it.
fn is_own(viewer: &Viewer, owner: Option<PersonId>) -> bool {
    owner.is_none_or(|owner| owner == viewer.session.person)
}

/// A set whose class the viewer may adopt, or register that its owner has.
struct OneWaiting {
    set: InformationSetId,
    owner: Option<PersonId>,
    adopts: bool,
}

/// Each set that waits and that the viewer may do something about, of the owners asked for.
fn each_waiting(viewer: &Viewer, of: impl Fn(Option<PersonId>) -> bool) -> impl Iterator<Item = OneWaiting> {
    let (now, by) = (viewer.view.now(), viewer.by());
    let mut judged: BTreeMap<(Way, Scope), bool> = BTreeMap::new();
    let mut may = move |act: Way, scope: Scope| {
        *judged.entry((act, scope)).or_insert_with(|| mandate::may(now, &by, act.act(), scope, viewer.today))
    };
    now.classifications.waiting().filter_map(move |(set, _)| {
        let described = now.information_sets.get(set).filter(|set| set.is_open() && of(set.description.owner))?;
        let (scope, owner) = (described.description.scope(now), described.description.owner);
        let adopts = may(Way::Adopt, scope);
        let sees = (adopts || may(Way::RegisterFor, scope)) && viewer.view.may_see(set.into());
        sees.then_some(OneWaiting { set, owner, adopts })
    })
}

/// What waits, by owner: the viewer's own first, then whose most waits.
fn waiting(viewer: &Viewer) -> Vec<Waiting> {
    let mut found: BTreeMap<(Option<PersonId>, bool), Vec<InformationSetId>> = BTreeMap::new();
    for OneWaiting { set, owner, adopts } in each_waiting(viewer, |_| true) {
        found.entry((owner, adopts)).or_default().push(set);
    }
    let mut all: Vec<Waiting> =
        found.into_iter().map(|((owner, adopts), sets)| Waiting { owner, sets, adopts }).collect();
    let own = Some(viewer.session.person);
    all.sort_by_key(|waiting| (waiting.owner != own, !waiting.adopts, std::cmp::Reverse(waiting.sets.len())));
    all
}

/// The two acts that lead to the list, in an order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Adopt,
    RegisterFor,
}

impl Way {
    fn act(self) -> Act {
        match self {
            Way::Adopt => Act::AdoptClass,
            Way::RegisterFor => Act::RegisterFor,
        }
    }
}

/// The list that the address asks for, or the first.
pub(super) fn asked(viewer: &Viewer) -> (Vec<Waiting>, usize) {
    let all = waiting(viewer);
    let wanted = |waiting: &Waiting| {
        let owner = viewer.query.get("owner").is_none_or(|owner| owner == written(waiting.owner));
        owner && viewer.query.get("as").is_none_or(|way| (way == "owner") == waiting.adopts)
    };
    let place = all.iter().position(wanted).unwrap_or(0);
    (all, place)
}

fn written(owner: Option<PersonId>) -> String {
    owner.map_or_else(|| "none".to_owned(), |owner| owner.0.to_string())
}

/// Where the list of one owner is.
pub(super) fn path_of(waiting: &Waiting) -> String {
    let way = if waiting.adopts { "owner" } else { "registrar" };
    Query::default().with("as", Some(way)).with("owner", Some(&written(waiting.owner))).link(ADOPT_PATH)
}

/// Where the list of what waits for one owner is; none when the viewer neither adopts it nor registers it.
pub(crate) fn path_of_owner(viewer: &Viewer, owner: PersonId) -> Option<String> {
    waiting(viewer).iter().find(|waiting| waiting.owner == Some(owner)).map(path_of)
}

/// What was typed in the list.
#[derive(Default)]
pub(super) struct Typed {
    /// The sets that are ticked; all while nothing was typed.
    pub(super) ticked: Option<Vec<InformationSetId>>,
    pub(super) fields: Query,
    pub(super) based_on: Option<u64>,
    pub(super) command_id: Option<[u8; 16]>,
}

/// The page.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    // What was just left aside is to be looked at more closely, so it is not ticked again.
    let ticked = just_adopted(&viewer).map(|_| Vec::new());
    render(&viewer, &Typed { ticked, ..Typed::default() }, Trouble::default())
}

/// How many of this very list were just adopted; none once the list is another, because nothing of it was left.
fn just_adopted(viewer: &Viewer) -> Option<usize> {
    let adopted = viewer.query.get(ADOPTED)?.parse().ok()?;
    let (all, place) = asked(viewer);
    let same = all.get(place).is_none_or(|here| viewer.query.get("owner").is_none_or(|one| one == written(here.owner)));
    same.then_some(adopted)
}

/// What just happened to the list, and what is left of it.
fn said(viewer: &Viewer, left: usize) -> Option<String> {
    let adopted: usize = viewer.query.get(ADOPTED)?.parse().ok()?;
    let left = if just_adopted(viewer).is_some() { left } else { 0 };
    let values = [("adopted", Value::from(number(adopted))), ("left", Value::from(number(left)))];
    Some(viewer.words.with("adopt-list-done", &values))
}

/// Draws the list, as typed.
pub(super) fn render(viewer: &Viewer, typed: &Typed, trouble: Trouble) -> Result<Response, Failure> {
    if !viewer.view.is_today {
        return Err(Failure::dated_command(viewer.words));
    }
    let (all, place) = asked(viewer);
    let (speech, words) = (Speech::of(viewer), viewer.words);
    let here = all.get(place);
    let proposed = here.map(|waiting| proposals(viewer, waiting)).unwrap_or_default();
    let classes: Vec<(InformationSetId, Class)> =
        proposed.iter().map(|(set, proposal)| (*set, proposal.class.clone())).collect();
    let adopts = here.is_none_or(|waiting| waiting.adopts);
    let chip = |(at, waiting): (usize, &Waiting)| Chip {
        label: owner_said(viewer, waiting),
        href: path_of(waiting),
        count: Some(words.number(number(waiting.sets.len()))),
        on: at == place,
    };
    let count = number(classes.len());
    let owner = here.and_then(|waiting| waiting.owner).map(|owner| speech.person(owner)).unwrap_or_default();
    let key = if adopts { "adopt-list-sentence" } else { "adopt-list-sentence-for" };
    let mut owners: Vec<Chip> = if all.len() > 1 { all.iter().enumerate().map(chip).collect() } else { Vec::new() };
    let more_owners = owners.split_off(owners.len().min(MOST_OWNERS));
    let rows: Vec<AdoptRow> = proposed.iter().map(|(set, proposal)| row(viewer, *set, proposal, typed)).collect();
    let mut frame = Frame::of(viewer, speech.text(if adopts { "adopt-list-title" } else { "chain-adopt-register" }));
    frame = frame.under(speech.text("nav-mine"), "/");
    if let Some(said) =
        said(viewer, rows.len()).filter(|_| viewer.view.is_today && typed.fields.iter().next().is_none())
    {
        frame = frame.saying("done", said);
    }
    let page = AdoptPage {
        owners,
        more_owners,
        sentence: words.with(key, &[("count", Value::from(count)), ("owner", Value::from(owner))]),
        action: here.map(path_of).unwrap_or_default(),
        all_ticked: rows.iter().all(|row| row.ticked),
        rows,
        button: speech.text(if adopts { "adopt-list-verb" } else { "adopt-list-verb-register" }),
        fields: here.map(|waiting| fields(viewer, waiting, &classes, typed, &trouble.errors)).unwrap_or_default(),
        moves: (!classes.is_empty()).then(|| crate::need::moves(&speech, &classes)),
        based_on: typed.based_on.unwrap_or(viewer.view.position().seq).to_string(),
        command_id: id_text(typed.command_id.unwrap_or_else(engine::new_command_id)),
        errors: trouble.errors,
        refusal: trouble.refusal,
        conflict: trouble.conflict,
        frame,
    };
    Ok((trouble.status, Html(page.render()?)).into_response())
}

fn owner_said(viewer: &Viewer, waiting: &Waiting) -> String {
    match waiting.owner {
        Some(owner) => Speech::of(viewer).person(owner),
        None => viewer.words.text("adopt-list-no-owner").into_owned(),
    }
}

/// What is proposed for the sets of a list.
pub(super) fn proposals<'a>(viewer: &'a Viewer, waiting: &Waiting) -> Vec<(InformationSetId, &'a Proposal)> {
    let classes = &viewer.view.now().classifications.sets;
    let proposed = |set: &InformationSetId| Some((*set, &classes.get(set)?.proposed.as_ref()?.0));
    waiting.sets.iter().filter_map(proposed).collect()
}

fn row(viewer: &Viewer, set: InformationSetId, proposal: &Proposal, typed: &Typed) -> AdoptRow {
    let speech = Speech::of(viewer);
    let class = viewer.view.now().classifications.sets.get(&set);
    let before = class.and_then(|class| class.adopted.as_ref()).map(|(adoption, ..)| &adoption.class);
    let told = [
        (Aspect::Confidentiality, &proposal.confidentiality_reason),
        (Aspect::Integrity, &proposal.integrity_reason),
        (Aspect::Availability, &proposal.availability_reason),
        (Aspect::Traceability, &proposal.traceability_reason),
    ];
    // In short: what speaks for the highest level; the set's page has the rest.
    let highest = Some(proposal.class.highest());
    let deciding = told.into_iter().filter(|(aspect, _)| proposal.class.level(*aspect) == highest);
    let reasons = deciding.filter_map(|(aspect, reason)| {
        Some(format!("{}: {}", speech.text(aspect.text_key()), shortened(reason.as_ref()?)))
    });
    AdoptRow {
        set: set.0.to_string(),
        name: speech.item(set.into()),
        href: address(set.into()),
        class: class_cell(&speech, &proposal.class),
        before: match before {
            Some(before) if *before == proposal.class => Cell::Text(speech.text("adopt-list-same")),
            Some(before) => class_cell(&speech, before),
            None => Cell::Empty,
        },
        reasons: reasons.collect(),
        hits: hits_said(&speech, &proposal.hits),
        ticked: typed.ticked.as_ref().is_none_or(|ticked| ticked.contains(&set)),
        change: format!("{}/classification.adopt", address(set.into())),
    }
}

/// Whom it hits, where that matters; nothing where nobody was said to be.
fn hits_said(speech: &Speech<'_>, hits: &Hits) -> String {
    let scale = speech.view.now().classifications.scale().map(|(scale, _)| scale);
    let hits = words::scale::hits_text(speech.words, scale, hits);
    hits.map(|hits| speech.words.with("adopt-list-hits", &[("hits", hits.into())])).unwrap_or_default()
}

fn shortened(reason: &str) -> String {
    let line = reason.lines().next().unwrap_or_default();
    if line.chars().count() <= SHORT {
        return line.to_owned();
    }
    let cut: String = line.chars().take(SHORT).collect();
    format!("{}…", cut.trim_end())
}

/// The last day that is suggested: sooner where a class is as high as what matters.
fn suggested_until(viewer: &Viewer, classes: &[(InformationSetId, Class)]) -> Date {
    let from = viewer.view.now().classifications.scale().and_then(|(scale, _)| scale.matters_from());
    let high = classes.iter().any(|(_, class)| from.is_some_and(|from| class.highest() > from));
    viewer.today.plus_months(if high { MONTHS.0 } else { MONTHS.1 })
}

fn fields(
    viewer: &Viewer,
    waiting: &Waiting,
    classes: &[(InformationSetId, Class)],
    typed: &Typed,
    errors: &[(String, String)],
) -> Vec<FieldView> {
    let field = |name: &str, kind: &'static str, fallback: String| FieldView {
        name: name.to_owned(),
        label: viewer.words.text(&label_key(name)).into_owned(),
        help: viewer.words.or(&format!("adopt-list-{}-help", name.replace('_', "-")), "").into_owned(),
        kind,
        value: typed.fields.get(name).map_or(fallback, str::to_owned),
        error: errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.clone()),
        required: name != "valid_until",
        ..FieldView::default()
    };
    let mut fields = Vec::new();
    if !waiting.adopts {
        let mut decider = field("decided_by", "select", written(waiting.owner));
        decider.options = deciders(viewer, waiting, &decider.value);
        fields.extend([decider, field("reference", "text", String::new())]);
        fields.push(field("on", "date", viewer.today.to_string()));
    }
    fields.push(field("valid_until", "date", suggested_until(viewer, classes).to_string()));
    fields
}

fn label_key(name: &str) -> String {
    match name {
        "on" => "classification-adopt-on".to_owned(),
        name => format!("classification-{}", name.replace('_', "-")),
    }
}

/// Who may have decided: the owner, and whoever else may adopt for all of the sets.
fn deciders(viewer: &Viewer, waiting: &Waiting, chosen: &str) -> Vec<OptionView> {
    let now = viewer.view.now();
    let scope = |set: &InformationSetId| now.information_sets.get(*set).map(|set| set.description.scope(now));
    let mut people: Vec<PersonId> = waiting.owner.into_iter().collect();
    if let Some(scope) = waiting.sets.first().and_then(scope) {
        people
            .extend(mandate::holders(now, Act::AdoptClass, scope, viewer.today).into_iter().flat_map(|(_, held)| held));
    }
    let mut known = Vec::new();
    for person in people {
        if !known.contains(&person) {
            known.push(person);
        }
    }
    let option = |person: &PersonId| OptionView {
        value: person.0.to_string(),
        label: Speech::of(viewer).person(*person),
        checked: chosen == person.0.to_string(),
        ..OptionView::default()
    };
    known.iter().map(option).collect()
}
