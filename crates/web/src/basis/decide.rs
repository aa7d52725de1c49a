//! What the steering group has to decide, weightiest first, each with the way to do it.

use super::adopt::may_adopt;
use super::gathered::Gathered;
use crate::address::Query;
use crate::picture::number;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{ItemRef, ObjectId, Scope};
use domain::need::{Carrier, standing_of_need};
use domain::offer;
use domain::reported_need::ReportedNeedStanding;
use domain::time::Date;
use words::Value;

/// So many reported needs and risks are named one by one.
const NAMED: usize = 3;

/// One thing to decide.
pub(super) struct Decide {
    pub(super) text: String,
    /// The way to do it, as label and address; none where the viewer may not, and on an earlier day.
    pub(super) way: Option<(String, String)>,
}

/// What a way leads to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leads {
    /// A form that changes something, and whether the viewer may send it.
    Form(bool),
    /// A page that only shows.
    Page,
}

/// The year that a plan adopted that day is for: from September on, the next.
pub(super) fn plan_year(day: Date) -> i16 {
    let written = day.to_string();
    let part = |at: std::ops::Range<usize>| written.get(at).and_then(|text| text.parse::<i16>().ok());
    let (year, month) = (part(0..4).unwrap_or(2150), part(5..7).unwrap_or(1));
    if month >= 9 { year + 1 } else { year }
}

/// The list.
pub(super) fn decide(viewer: &Viewer, object: ObjectId, gathered: &Gathered<'_>) -> Vec<Decide> {
    let mut list = Vec::new();
    list.extend(need(viewer, object));
    list.extend(demands(viewer, object, gathered));
    list.extend(needs(viewer, gathered));
    list.extend(risks(viewer, object, gathered));
    list.extend(exemptions(viewer, object, gathered));
    list.extend(late(viewer, gathered));
    list
}

fn one(viewer: &Viewer, key: &str, values: &[(&str, Value<'_>)], (leads, verb, href): (Leads, &str, String)) -> Decide {
    let open = matches!(leads, Leads::Page | Leads::Form(true));
    let way = open.then(|| (viewer.words.text(verb).into_owned(), href));
    Decide { text: viewer.words.with(key, values), way }
}

/// Whether the viewer may begin a verb on an item today.
fn offered(viewer: &Viewer, item: impl Into<ItemRef>, verb: &str) -> bool {
    let view = &viewer.view;
    view.is_today && offer::offers_verb(view.now(), &viewer.by(), item.into(), verb, viewer.today)
}

fn need(viewer: &Viewer, object: ObjectId) -> Option<Decide> {
    let (view, carrier) = (&viewer.view, Carrier::Object(object));
    let standing = standing_of_need(view.shown(), &view.needs(), carrier, view.day);
    let href = format!("{}/need.decide", address(object.into()));
    standing.asks_decision().then(|| {
        one(
            viewer,
            "basis-decide-need",
            &[],
            (Leads::Form(offered(viewer, object, "need.decide")), "basis-verb-need", href),
        )
    })
}

fn demands(viewer: &Viewer, object: ObjectId, gathered: &Gathered<'_>) -> Option<Decide> {
    let year = plan_year(viewer.view.day);
    let adopted = viewer.view.shown().protection_needs.adopted.get(&Carrier::Object(object));
    let this_year = adopted.is_some_and(|adopted| adopted.plan_year.0 >= year);
    let waiting = gathered.waiting();
    if gathered.demands.is_empty() || (this_year && waiting == 0) {
        return None;
    }
    let key = match (this_year, waiting) {
        (true, _) => "basis-decide-changed",
        (false, 0) => "basis-decide-adopt",
        (false, _) => "basis-decide-adopt-changed",
    };
    let values = [("count", Value::from(number(waiting))), ("year", Value::from(year.to_string()))];
    Some(one(viewer, key, &values, (Leads::Form(may_adopt(viewer, object)), "basis-verb-adopt", "#adopt".to_owned())))
}

fn needs(viewer: &Viewer, gathered: &Gathered<'_>) -> Vec<Decide> {
    let speech = Speech::of(viewer);
    let waits = gathered.needs.iter().filter(|(_, need)| need.standing() == ReportedNeedStanding::SteeringGroup);
    let told = |(id, need): &(domain::id::ReportedNeedId, &domain::reported_need::ReportedNeed)| {
        let unit = speech.item(need.description.unit.into());
        let values = [("title", Value::from(&*need.description.title)), ("unit", Value::from(unit))];
        let href = format!("{}/reported-need.settle", address((*id).into()));
        one(
            viewer,
            "basis-decide-reported",
            &values,
            (Leads::Form(offered(viewer, *id, "reported-need.settle")), "basis-verb-settle", href),
        )
    };
    waits.take(NAMED).map(told).collect()
}

fn risks(viewer: &Viewer, object: ObjectId, gathered: &Gathered<'_>) -> Option<Decide> {
    let (first, risk) = gathered.risks.first()?;
    let count = number(gathered.risks.len());
    let values = [("count", Value::from(count)), ("first", Value::from(&*risk.description.title))];
    let scope = Scope::Object(object).to_string();
    let all = Query::default().with("scope", Some(&scope)).link("/risk");
    let href = if gathered.risks.len() == 1 { address(ItemRef::from(*first)) } else { dated(viewer, &all) };
    Some(one(viewer, "basis-decide-risks", &values, (Leads::Page, "basis-verb-show", href)))
}

fn exemptions(viewer: &Viewer, object: ObjectId, gathered: &Gathered<'_>) -> Option<Decide> {
    let (_, _, until) = gathered.exemptions.first()?;
    let values = [
        ("count", Value::from(number(gathered.exemptions.len()))),
        ("date", Value::from(Speech::of(viewer).date(*until))),
    ];
    let path = Query::default().with("scope", Some(&Scope::Object(object).to_string())).link("/requirement");
    Some(one(viewer, "basis-decide-exemptions", &values, (Leads::Page, "basis-verb-show", dated(viewer, &path))))
}

fn late(viewer: &Viewer, gathered: &Gathered<'_>) -> Option<Decide> {
    let (first, _) = gathered.late.first()?;
    let mut values = vec![("count", Value::from(number(gathered.late.len())))];
    let key = match gathered.cost() {
        None => "basis-decide-late",
        Some(cost) => {
            values.push(("cost", Value::from(cost)));
            "basis-decide-late-cost"
        }
    };
    let href = if gathered.late.len() == 1 { address((*first).into()) } else { "#late".to_owned() };
    Some(one(viewer, key, &values, (Leads::Page, "basis-verb-show", href)))
}

/// The same address on the day shown.
fn dated(viewer: &Viewer, path: &str) -> String {
    if viewer.view.is_today {
        return path.to_owned();
    }
    let mark = if path.contains('?') { '&' } else { '?' };
    format!("{path}{mark}date={}", viewer.view.day)
}
