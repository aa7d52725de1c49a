//! The classification scheme: its codes and names for everybody to read, which codes record types have that it does
//! not, and a sheet where whoever may pastes another.

use super::sheet::{Group, Sheet, field};
use crate::address::Query;
use crate::failure::Failure;
use crate::form::may_decide;
use crate::frame::Frame;
use crate::session::Viewer;
use crate::speak::Speech;
use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use domain::command::Command;
use domain::field::{Fault, Wrong};
use domain::id::Scope;
use domain::information::{Scheme, SetScheme, unknown_codes};
use domain::mandate::{Act, Elsewhere};

/// A code, indented by how far down it stands.
struct CodeRow {
    code: String,
    name: String,
}

/// A process that the scheme does not have, with how many record types name it.
struct UnknownRow {
    process: String,
    count: String,
}

#[derive(Template)]
#[template(path = "settings/scheme.html")]
struct SchemePage {
    frame: Frame,
    sentence: String,
    rows: Vec<CodeRow>,
    unknown: Vec<UnknownRow>,
    change: bool,
}

/// The scheme on the day shown.
pub(super) async fn page(viewer: Viewer) -> Result<Response, Failure> {
    let (speech, shown) = (Speech::of(&viewer), viewer.view.shown());
    let codes = &shown.schemes.naming().codes;
    let version = i64::try_from(shown.schemes.all.len()).unwrap_or(i64::MAX);
    let unknown = unknown_codes(shown, |item| viewer.view.may_see(item));
    let sentence = match version {
        0 => speech.text("scheme-empty"),
        version => {
            let count = i64::try_from(codes.len()).unwrap_or(i64::MAX);
            let values = [("version", version.to_string().into()), ("count", count.into())];
            speech.words.with("scheme-in-force", &values)
        }
    };
    let page = SchemePage {
        sentence,
        rows: codes.iter().map(|one| CodeRow { code: one.code.to_string(), name: one.name.to_string() }).collect(),
        unknown: unknown
            .into_iter()
            .map(|(process, count)| UnknownRow { process, count: viewer.words.number(count) })
            .collect(),
        change: may_decide(&viewer, Act::SetScheme, Scope::Municipality),
        frame: Frame::of(&viewer, speech.text("scheme-title"))
            .under(speech.text("nav-settings"), viewer.link("/settings")),
    };
    Ok(Html(page.render()?).into_response())
}

/// The sheet where a scheme is pasted.
pub(super) struct SchemeSheet;

impl Sheet for SchemeSheet {
    const VERB: &'static str = "scheme.set";
    const PATH: &'static str = "/settings/scheme/write";
    const ACT: Act = Act::SetScheme;
    const NEXT: &'static str = "/settings/scheme";

    fn standing(viewer: &Viewer) -> Query {
        Query::default().with("codes", Some(&viewer.view.now().schemes.naming().text()))
    }

    fn groups(viewer: &Viewer, values: &Query) -> Vec<Group> {
        let text = |key: &str| viewer.words.text(key).into_owned();
        let mut codes = field(values, "codes".to_owned(), text("scheme-codes"), "long", true);
        let faults = Scheme::parse(&codes.value).err().unwrap_or_default();
        let told = |fault: &domain::information::SchemeFault| {
            let values = [("line", fault.line.to_string().into()), ("wrong", text(fault.wrong).into())];
            viewer.words.with("scheme-line-wrong", &values)
        };
        let lines: Vec<String> = faults.iter().take(LINES_TOLD).map(told).collect();
        codes.help = std::iter::once(text("scheme-codes-help")).chain(lines).collect::<Vec<_>>().join(" ");
        vec![Group { legend: text("scheme-title"), fields: vec![codes] }]
    }

    fn read(_viewer: &Viewer, values: &Query, elsewhere: Elsewhere, faults: &mut Vec<Fault>) -> Option<Command> {
        match Scheme::parse(values.get("codes").unwrap_or_default()) {
            Ok(scheme) => Some(SetScheme { scheme, elsewhere }.into()),
            Err(_) => {
                faults.push(Fault::new("codes", Wrong::Rule("scheme-lines-wrong")));
                None
            }
        }
    }
}

/// How many bad lines are told at once.
const LINES_TOLD: usize = 20;
