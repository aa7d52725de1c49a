//! The check before anything is done: what is made, changed and left alone, what it will mean, where people and
//! the list say different things, and every cell that was not understood.

use super::label::called_by_id;
use super::progress::{Opened, open, planned};
use super::readable::{Foreseen, foreseen, shape_of, value_text};
use crate::failure::Failure;
use crate::frame::Frame;
use crate::input::id_text;
use crate::list::download;
use crate::marked::{marked_copy, trouble_text};
use crate::noun::refusal_text;
use crate::session::Viewer;
use crate::speak::{Speech, address};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use domain::classification::{Standing, standing_of_system};
use domain::command::{Decided, Request, decide};
use domain::id::{Kind, SystemId};
use domain::municipality::Municipality;
use domain::refusal::Refusal;
use engine::clock;
use exchange::fields::Target;
use exchange::report::{Clash, Plan, Question, Trouble};
use serde_json::Value as Json;
use std::collections::HashSet;
use words::Value;

/// So many cells that were not understood are shown unfolded.
const UNFOLDED: usize = 20;
/// So many are shown at all; the marked copy has every one.
const SHOWN: usize = 500;

#[derive(Template)]
#[template(path = "upload/check.html")]
struct CheckPage {
    frame: Frame,
    file: String,
    refusal: Option<(String, Vec<String>)>,
    meanings: Vec<String>,
    areas: Vec<AreaView>,
    clashes: Vec<ClashView>,
    not_understood: String,
    troubles: Vec<TroubleView>,
    folded: Vec<TroubleView>,
    more: Option<String>,
    /// Why nothing can be taken in, when no row says anything.
    nothing: Option<&'static str>,
    can_send: bool,
    seen: String,
    command_id: String,
    button: String,
    back: &'static str,
}

/// An area and how many of its things.
struct AreaView {
    name: String,
    created: usize,
    changed: usize,
    unchanged: usize,
}

/// Where people and the list say different things.
struct ClashView {
    name: String,
    href: String,
    field: String,
    yours: String,
    theirs: String,
    was: String,
}

/// A cell that was not understood.
struct TroubleView {
    sheet: String,
    cell: String,
    value: String,
    reason: String,
}

/// What would come of the file, with what deciding it says.
pub(crate) struct Checked {
    pub(crate) plan: Plan,
    pub(crate) decided: Result<Meaning, Refusal>,
}

/// What the municipality would hold of what the file tells of.
pub(crate) struct Meaning {
    systems: usize,
    systems_stated: usize,
    systems_without_unit: usize,
    names: Foreseen,
}

/// Plans the file and tries whether the viewer may take it in.
pub(crate) async fn check(viewer: &Viewer, opened: &Opened) -> Result<Checked, Failure> {
    let by = viewer.by();
    let and = move |now: &Municipality, plan: &Plan| {
        let request = Request {
            by,
            at: clock::now(),
            based_on: None,
            // Nothing of this is kept, so the salts need not be secret.
            chance: [0; 32],
            commands: plan.commands.clone(),
        };
        decide(now, request).map(|decided| meaning(now, &decided, plan))
    };
    let (plan, decided) = planned(viewer, opened, opened.progress.mapping.clone(), and).await?;
    Ok(Checked { plan, decided })
}

fn meaning(before: &Municipality, decided: &Decided, plan: &Plan) -> Meaning {
    let after = &decided.municipality;
    let rows = plan.rows.iter().filter(|row| row.area == Target::Systems.key() && row.item.kind == Kind::System);
    let systems: HashSet<SystemId> = rows.map(|row| SystemId(row.item.number)).collect();
    let stated = |system: &&SystemId| standing_of_system(after, **system) == Standing::Stated;
    let homeless =
        |system: &&SystemId| after.systems.get(**system).is_some_and(|system| system.description.unit.is_none());
    Meaning {
        systems: systems.len(),
        systems_stated: systems.iter().filter(stated).count(),
        systems_without_unit: systems.iter().filter(homeless).count(),
        names: foreseen(before, decided, plan),
    }
}

/// What a plan says, in a few letters: another plan says something else.
pub(crate) fn fingerprint(plan: &Plan) -> String {
    let said = serde_json::to_vec(plan).unwrap_or_default();
    exchange::plan::digest(&said).hex().to_owned()
}

/// The page.
pub(crate) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let checked = check(&viewer, &opened).await?;
    match unanswered(&checked.plan) {
        Some(elsewhere) => Ok(Redirect::to(elsewhere).into_response()),
        None => render(&viewer, &opened, checked, None),
    }
}

/// Where the first question that is not answered is asked.
pub(crate) fn unanswered(plan: &Plan) -> Option<&'static str> {
    let asks = |question: &Question| match question {
        Question::AsOf | Question::Older { .. } => "/import/sheet",
        Question::Branch { .. } => "/import/organisation",
    };
    plan.questions.first().map(asks)
}

/// A copy of the file with the cells that were not understood marked.
pub(crate) async fn marked(viewer: Viewer) -> Result<Response, Failure> {
    let opened = match open(&viewer).await? {
        Ok(opened) => opened,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let (words, workbook) = (viewer.words, std::sync::Arc::clone(&opened.workbook));
    let and = move |_: &Municipality, plan: &Plan| marked_copy(words, &workbook, plan);
    let (_, written) = planned(&viewer, &opened, opened.progress.mapping.clone(), and).await?;
    Ok(download(&words.text("upload-marked-file"), written.map_err(|error| Failure::bug(&error))?))
}

/// Draws the page; `notice` says why the file was not taken in.
pub(crate) fn render(
    viewer: &Viewer,
    opened: &Opened,
    checked: Checked,
    notice: Option<String>,
) -> Result<Response, Failure> {
    let words = viewer.words;
    let Checked { plan, decided } = checked;
    let count = |count: usize| Value::from(i64::try_from(count).unwrap_or(i64::MAX));
    let area = |target: &Target| {
        let counts = plan.areas.get(target.key())?;
        let name = words.text(target.text_key()).into_owned();
        Some(AreaView { name, created: counts.created, changed: counts.changed, unchanged: counts.unchanged })
    };
    let view = |trouble: &Trouble| TroubleView {
        sheet: trouble.sheet.clone(),
        cell: trouble.cell.to_string(),
        value: super::sheet::short(&trouble.value),
        reason: trouble_text(words, &plan, trouble),
    };
    let mut troubles: Vec<TroubleView> = plan.not_understood.iter().take(SHOWN).map(view).collect();
    let folded = troubles.split_off(troubles.len().min(UNFOLDED));
    let beyond = plan.not_understood.len().saturating_sub(SHOWN);
    let mut meanings = Vec::new();
    if let Ok(meaning) = &decided
        && meaning.systems > 0
    {
        let values = [("count", count(meaning.systems)), ("stated", count(meaning.systems_stated))];
        meanings.push(words.with("upload-means-systems", &values));
        if meaning.systems_without_unit > 0 {
            meanings.push(words.with("upload-means-no-unit", &[("count", count(meaning.systems_without_unit))]));
        }
    }
    if !plan.mapping_kept {
        meanings.push(words.text("upload-mapping-not-kept").into_owned());
    }
    let speech = Speech::of(viewer);
    let no_names = Foreseen::new();
    let names = decided.as_ref().map_or(&no_names, |meaning| &meaning.names);
    let clashes = plan.clashes.iter().map(|clash| clash_view(&speech, names, &plan, clash)).collect();
    let refusal = decided.err().map(|refusal| refusal_text(speech, "import.receive", &refusal));
    // A file of which no row could be read does not say what stands here already.
    let nothing = match (plan.says_nothing_new(), plan.rows.is_empty() && !plan.not_understood.is_empty()) {
        (false, _) => None,
        (true, false) => Some("upload-nothing-new"),
        (true, true) => Some("upload-nothing-understood"),
    };
    let status = if notice.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let mut columns = plan.mapping.sheets.iter().flat_map(|sheet| &sheet.columns);
    let has_path = columns.any(|column| column.field == exchange::fields::ORGANISATION_PATH);
    let mut frame = Frame::of(viewer, words.text("upload-step-check"))
        .under(words.text("nav-import"), "/import")
        .under(words.text("upload-step-sheet"), "/import/sheet")
        .under(words.text("upload-step-columns"), "/import/columns");
    if has_path {
        frame = frame.under(words.text("upload-step-organisation"), "/import/organisation");
    }
    if let Some(text) = notice {
        frame = frame.saying("refused", text);
    }
    let page = CheckPage {
        frame,
        file: opened.progress.file.clone(),
        meanings,
        areas: Target::ALL.iter().filter_map(area).collect(),
        clashes,
        not_understood: words.with("upload-not-understood-count", &[("count", count(plan.not_understood.len()))]),
        troubles,
        folded,
        more: (beyond > 0).then(|| words.with("upload-more-marked", &[("count", count(beyond))])),
        can_send: refusal.is_none() && nothing.is_none(),
        refusal,
        nothing,
        seen: fingerprint(&plan),
        command_id: id_text(opened.progress.command_id),
        button: words.text("verb-import-receive").into_owned(),
        back: if has_path { "/import/organisation" } else { "/import/columns" },
    };
    Ok((status, Html(page.render()?)).into_response())
}

fn clash_view(speech: &Speech<'_>, names: &Foreseen, plan: &Plan, clash: &Clash) -> ClashView {
    let sheet = plan.mapping.sheets.iter().find(|sheet| sheet.sheet == clash.sheet);
    let shape = shape_of(plan, clash);
    // The list's own words may be shown to whoever holds the list; what stands here only to whoever may see it.
    let seen = speech.view.may_see(clash.item);
    let text = |value: &Json| value_text(speech, names, &clash.field, shape.as_ref(), value);
    let field = sheet.map(|sheet| called_by_id(speech.words, sheet.target, &clash.field));
    ClashView {
        name: speech.item(clash.item),
        href: if seen { address(clash.item) } else { String::new() },
        field: field.unwrap_or_else(|| clash.field.clone()),
        yours: if seen { text(&clash.yours) } else { speech.text("name-hidden") },
        theirs: text(&clash.theirs),
        was: if seen { text(&clash.was) } else { String::new() },
    }
}
