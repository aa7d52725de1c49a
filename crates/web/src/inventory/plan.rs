//! A board's records-management plan: what holds with version and paragraph, what is proposed, and every version.

use super::lines::{PlanLine, as_adopted, lines};
use super::{board, count, fact, officers, plan_of, register_of};
use crate::address::Query;
use crate::failure::Failure;
use crate::frame::Frame;
use crate::list::Cell;
use crate::noun::{Fact, FactValue, buttons};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse, Response};
use domain::id::UnitId;
use domain::information::{AdoptedPlan, PlanTerms};
use std::sync::Arc;

/// A top class of the scheme with its rows.
struct Class {
    title: String,
    processes: Vec<Process>,
}

/// A process with its rows.
struct Process {
    name: String,
    /// Whether the scheme in force does not have the process.
    unknown: bool,
    rows: Vec<PlanRow>,
}

/// What is told only where some row has it: the key of the column, and what of the terms stands in it.
type Further = (&'static str, fn(&PlanTerms) -> String);

const FURTHER: [Further; 4] = [
    ("record-type-registration", |terms| text(terms.registration.as_ref())),
    ("record-type-kept-where", |terms| {
        [&terms.kept_where, &terms.format].into_iter().flatten().map(|one| &**one).collect::<Vec<_>>().join(". ")
    }),
    ("record-type-delivery", |terms| text(terms.delivery.as_ref())),
    ("record-type-secrecy", |terms| text(terms.secrecy.as_ref())),
];

fn text(line: Option<&domain::text::Line>) -> String {
    line.map(ToString::to_string).unwrap_or_default()
}

fn told_further(lines: &[PlanLine]) -> Vec<Further> {
    FURTHER.into_iter().filter(|(_, told)| lines.iter().any(|line| !told(&line.terms).is_empty())).collect()
}

/// The headings, with their classes.
fn columns(further: &[Further]) -> Vec<(&'static str, &'static str)> {
    let before = ["record-type-id", "record-type-keeping"].map(|key| (key, ""));
    let further = further.iter().map(|(key, _)| (*key, "more"));
    before.into_iter().chain(further).chain([("item-standing", "")]).collect()
}

/// A row.
struct PlanRow {
    name: FactValue,
    keeping: String,
    /// By the key of the column.
    further: Vec<(&'static str, String)>,
    standing: Cell,
    proposal: Option<String>,
}

/// An adopted version.
struct VersionRow {
    version: FactValue,
    paragraph: String,
    on: Cell,
    from: Cell,
    rows: String,
    note: String,
}

#[derive(Template)]
#[template(path = "inventory/plan.html")]
struct PlanPage {
    frame: Frame,
    head: Vec<Fact>,
    adopt: Option<(String, String)>,
    register: String,
    /// The page of the plan as it stands, when one version is shown.
    whole: Option<String>,
    sentence: String,
    excel: String,
    columns: Vec<(&'static str, &'static str)>,
    classes: Vec<Class>,
    versions: Vec<VersionRow>,
    import: bool,
}

/// What is asked for: the plan on the day shown, or one version as it was adopted.
pub(super) struct Asked {
    pub(super) board: UnitId,
    pub(super) name: String,
    pub(super) version: Option<Arc<AdoptedPlan>>,
    pub(super) lines: Vec<PlanLine>,
}

/// What an address asks for.
pub(super) fn asked(viewer: &Viewer, number: u32) -> Result<Asked, Failure> {
    let (board, name) = board(viewer, number)?;
    let speech = Speech::of(viewer);
    let version = match viewer.query.get("version") {
        None => None,
        Some(wanted) => {
            let mut versions = viewer.view.shown().plans.versions(board);
            let found = versions.find(|plan| plan.version.0.to_string() == wanted);
            Some(Arc::clone(found.ok_or_else(Failure::not_found)?))
        }
    };
    let lines = match &version {
        Some(plan) => as_adopted(&speech, plan),
        None => lines(&speech, board),
    };
    Ok(Asked { board, name, version, lines })
}

/// The plan that the head tells of: the version asked for, the one in force, or the one that comes.
pub(super) fn told_plan<'a>(viewer: &'a Viewer, asked: &'a Asked) -> Option<&'a Arc<AdoptedPlan>> {
    let plans = &viewer.view.shown().plans;
    asked.version.as_ref().or_else(|| plans.in_force(asked.board, viewer.view.day)).or_else(|| plans.last(asked.board))
}

/// Board, version, paragraph, days and data-protection officer.
pub(super) fn head(viewer: &Viewer, asked: &Asked) -> Vec<Fact> {
    let speech = Speech::of(viewer);
    let mut head = vec![fact(speech.text("record-type-board"), asked.name.clone())];
    match told_plan(viewer, asked) {
        Some(plan) => {
            let decision = &plan.decision;
            head.push(fact(speech.text("inventory-version-label"), plan.version.0.to_string()));
            head.push(fact(speech.text("plan-paragraph"), decision.paragraph.to_string()));
            head.push(fact(speech.text("plan-on"), speech.date(decision.on)));
            head.push(fact(speech.text("plan-in-force-from"), speech.date(decision.in_force_from)));
        }
        None => head.push(fact(speech.text("inventory-version-label"), speech.text("plan-none"))),
    }
    let label = speech.text(domain::role::Role::DataProtectionOfficer.text_key());
    head.push(Fact { label, values: officers(&speech, asked.board) });
    head
}

/// Whose plan it is, and of one version which it is and until when it held.
fn title(viewer: &Viewer, asked: &Asked) -> String {
    let speech = Speech::of(viewer);
    let plan = speech.words.with("inventory-plan-of", &[("board", (&*asked.name).into())]);
    let Some(version) = &asked.version else { return plan };
    let plans = &viewer.view.shown().plans;
    let next = plans.versions(asked.board).find(|one| one.version > version.version);
    let mut values = vec![("plan", plan.into()), ("version", version.version.0.to_string().into())];
    match next.map(|next| next.decision.in_force_from).filter(|from| *from <= viewer.view.day) {
        Some(from) => {
            values.push(("until", speech.date(from.plus_days(-1)).into()));
            speech.words.with("inventory-plan-version-until", &values)
        }
        None => speech.words.with("inventory-plan-version", &values),
    }
}

/// The page.
pub(super) async fn page(viewer: Viewer, Path(number): Path<u32>) -> Result<Response, Failure> {
    let asked = asked(&viewer, number)?;
    let (speech, board) = (Speech::of(&viewer), asked.board);
    let title = title(&viewer, &asked);
    let further = told_further(&asked.lines);
    let proposals = asked.lines.iter().filter(|line| line.waits).count();
    let counted = speech.words.with("record-type-count", &[("count", count(asked.lines.len()))]);
    let waiting = speech.words.with("inventory-proposals", &[("count", count(proposals))]);
    let adopt = format!("{}/plan.adopt", address(board.into()));
    let button = buttons(&viewer, board.into()).into_iter().find(|button| button.href == adopt);
    let page = PlanPage {
        head: head(&viewer, &asked),
        adopt: button.filter(|_| asked.version.is_none()).map(|button| (button.label, button.href)),
        register: viewer.link(&register_of(board)),
        whole: asked.version.is_some().then(|| viewer.link(&plan_of(board))),
        sentence: if proposals > 0 { format!("{counted}. {waiting}") } else { counted },
        excel: viewer.query.link(&format!("{}/excel", plan_of(board))),
        columns: columns(&further),
        classes: classes(&viewer, &asked.lines, &further),
        versions: versions(&viewer, board),
        import: asked.lines.is_empty() && asked.version.is_none(),
        frame: Frame::of(&viewer, title).under(speech.text("inventory-title"), viewer.link("/inventory")),
    };
    Ok(Html(page.render()?).into_response())
}

fn classes(viewer: &Viewer, lines: &[PlanLine], further: &[Further]) -> Vec<Class> {
    let (speech, schemes) = (Speech::of(viewer), &viewer.view.shown().schemes);
    let scheme = schemes.naming();
    let by_class = lines.chunk_by(|one, next| one.class() == next.class());
    let class = |lines: &[PlanLine]| {
        let title = match lines.first().and_then(PlanLine::class) {
            Some(code) => scheme.name(code).map_or_else(|| code.to_owned(), |name| format!("{code} {name}")),
            None => speech.text("inventory-no-code"),
        };
        let by_process = lines.chunk_by(|one, next| one.process(scheme) == next.process(scheme));
        Class { title, processes: by_process.map(|lines| process(viewer, lines, further)).collect() }
    };
    by_class.map(class).collect()
}

fn process(viewer: &Viewer, lines: &[PlanLine], further: &[Further]) -> Process {
    let schemes = &viewer.view.shown().schemes;
    let first = lines.first();
    let is_unknown = |line: &PlanLine| line.terms.process.as_ref().is_some_and(|process| schemes.is_unknown(process));
    Process {
        name: first.map(|line| line.process(schemes.naming())).unwrap_or_default(),
        unknown: first.is_some_and(is_unknown),
        rows: lines.iter().map(|line| row(viewer, line, further)).collect(),
    }
}

fn row(viewer: &Viewer, line: &PlanLine, further: &[Further]) -> PlanRow {
    let speech = Speech::of(viewer);
    let terms = &line.terms;
    PlanRow {
        name: FactValue { text: terms.name.to_string(), href: Some(viewer.link(&address(line.id.into()))) },
        keeping: line.keeping(&speech),
        further: further.iter().map(|(key, told)| (*key, told(terms))).collect(),
        standing: line.standing.clone(),
        proposal: line.proposal.clone(),
    }
}

fn versions(viewer: &Viewer, board: UnitId) -> Vec<VersionRow> {
    let speech = Speech::of(viewer);
    let row = |plan: &Arc<AdoptedPlan>| {
        let decision = &plan.decision;
        let number = plan.version.0.to_string();
        let query: Query = viewer.keeping_date().with("version", Some(&number));
        let seen = plan.rows.iter().filter(|row| viewer.view.may_see(row.record_type.into())).count();
        VersionRow {
            version: FactValue { text: number, href: Some(query.link(&plan_of(board))) },
            paragraph: decision.paragraph.to_string(),
            on: Cell::Date(decision.on),
            from: Cell::Date(decision.in_force_from),
            rows: speech.words.number(seen),
            note: decision.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        }
    };
    viewer.view.shown().plans.versions(board).rev().map(row).collect()
}
