//! The picture for programs: every number with the filter that lists what it counts.

use super::{address_of_all, asked, cell, seen};
use crate::failure::Failure;
use crate::picture::scope_asked;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::response::Response;
use domain::id::{ItemRef, Kind};
use domain::picture::{Attention, Compliance, Counted, Filter, Freshness, HeatCell, Listed, NextStep, Picture};
use serde_json::{Value, json};

/// The picture of the municipality, or of the part that the address asks for.
pub(super) async fn picture(viewer: Viewer) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::part())?;
    let scope = scope_asked(&viewer)?;
    let speech = Speech::of(&viewer);
    let picture = viewer.view.picture(scope);
    Ok(seen::answer(&viewer, written(&speech, &picture)))
}

fn written(speech: &Speech<'_>, picture: &Picture) -> Value {
    let (risks, systems) = (&picture.risks, &picture.systems);
    let standing = |(key, counted): (&'static str, &Counted)| by(speech, key, counted);
    json!({
        "scope": cell::scope(speech, picture.scope),
        "attention": picture.attention.iter().map(|one| attention(speech, one)).collect::<Value>(),
        "risks": {
            "matrix": risks.matrix.map(|version| version.0),
            "heat": risks.heat.iter().map(|row| row.iter().map(|one| heat(speech, one)).collect()).collect::<Vec<Value>>(),
            "off_matrix": counted(speech, &risks.off_matrix),
            "not_assessed": counted(speech, &risks.not_assessed),
            "levels": risks.levels.iter().map(|(level, count)| {
                with(speech, json!({ "level": level.0, "name": speech.risk_level(*level) }), count)
            }).collect::<Value>(),
            "high": counted(speech, &risks.high),
        },
        "systems": {
            "standings": systems.standings.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
            "critical": counted(speech, &systems.critical),
            "critical_not_classified": listed(speech, &systems.critical_not_classified),
            "analysed": systems.analysed.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
        },
        "information_sets": {
            "standings":
                picture.sets.standings.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
        },
        "requirements": picture.requirements.iter().map(|part| compliance(speech, part)).collect::<Value>(),
        "actions": {
            "standings":
                picture.actions.standings.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
            "open": counted(speech, &picture.actions.open),
            "overdue": listed(speech, &picture.actions.overdue),
            "overdue_on_high_risks": listed(speech, &picture.actions.overdue_on_high),
        },
        "controls": {
            "standings":
                picture.controls.standings.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
            "lapsed": listed(speech, &picture.controls.lapsed),
        },
        "weaknesses": {
            "standings":
                picture.weaknesses.standings.iter().map(|(one, count)| standing((one.text_key(), count))).collect::<Value>(),
            "open": counted(speech, &picture.weaknesses.open),
            "samples_without_weakness": counted(speech, &picture.weaknesses.unraised),
        },
        "vacancies": picture.vacancies.iter().map(|one| json!({
            "role": one.role.key(),
            "name": speech.text(one.role.text_key()),
            "scope": cell::scope(speech, one.scope),
        })).collect::<Value>(),
        "unknown": picture.unknown.iter().map(|(what, count)| {
            let name = words::attention::unknown(speech.words, *what, count.count);
            with(speech, json!({ "what": what.key(), "name": name }), count)
        }).collect::<Value>(),
        "freshness": picture.freshness.iter().map(|part| freshness(speech, part)).collect::<Value>(),
        "steps": picture.steps.iter().map(step).collect::<Value>(),
        "progress": picture.progress.iter().map(|(kind, count)| {
            with(speech, json!({ "kind": kind.word(), "name": speech.text(&format!("kind-{}-many", kind.word())) }), count)
        }).collect::<Value>(),
    })
}

/// A number, the filter that it counts by, and the address of what it counts.
fn counted(speech: &Speech<'_>, counted: &Counted) -> Value {
    with(speech, json!({}), counted)
}

fn with(speech: &Speech<'_>, value: Value, counted: &Counted) -> Value {
    filtered(speech, value, counted.count, &counted.filter)
}

fn filtered(speech: &Speech<'_>, mut value: Value, count: usize, filter: &Filter) -> Value {
    if let Value::Object(fields) = &mut value {
        let query = query(filter);
        // Answers by themselves have no list: they are read requirement by requirement, part by part.
        let has_list = filter.kind != Kind::Assessment || filter.to_string().starts_with("at=");
        fields.insert("count".to_owned(), Value::from(count));
        fields.insert(
            "list".to_owned(),
            list(filter.kind).filter(|_| has_list).map(|list| address(speech, list, &query)).into(),
        );
        fields.insert("filter".to_owned(), Value::String(query));
    }
    value
}

/// The address of a list that is narrowed, on the day that the picture shows.
fn address(speech: &Speech<'_>, list: String, query: &str) -> String {
    let day = (!speech.view.is_today).then(|| format!("at={}", speech.view.day));
    let parts: Vec<&str> =
        [query, day.as_deref().unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { list } else { format!("{list}?{}", parts.join("&")) }
}

/// Answers to requirements are listed with the requirements they answer, of a part named `scope`: `at` is a date here.
fn query(filter: &Filter) -> String {
    let query = filter.to_string();
    match query.strip_prefix("at=") {
        Some(part) => format!("scope={part}"),
        None => query,
    }
}

fn list(kind: Kind) -> Option<String> {
    match kind {
        Kind::Assessment => Some(format!("{}/requirements", super::ROOT)),
        Kind::Person | Kind::Import => None,
        kind => Some(address_of_all(kind)),
    }
}

fn by(speech: &Speech<'_>, key: &'static str, counted: &Counted) -> Value {
    let short = key.rsplit_once("standing-").or(key.split_once('-')).map_or(key, |(_, short)| short);
    with(speech, json!({ "standing": short, "name": speech.text(key) }), counted)
}

fn listed<I: Copy + Into<ItemRef>>(speech: &Speech<'_>, listed: &Listed<I>) -> Value {
    let first: Vec<Value> = listed.first.iter().map(|id| cell::item(speech, (*id).into())).collect();
    filtered(speech, json!({ "first": first }), listed.count, &listed.filter)
}

fn heat(speech: &Speech<'_>, cell: &HeatCell) -> Value {
    let place = json!({
        "likelihood": cell.likelihood.0,
        "consequence": cell.consequence.0,
        "level": cell.level.0,
        "name": speech.risk_level(cell.level),
    });
    with(speech, place, &cell.risks)
}

fn compliance(speech: &Speech<'_>, part: &Compliance) -> Value {
    let answers = part.answers.iter().map(|(standing, count)| {
        with(speech, json!({ "answer": standing.key(), "name": speech.text(standing.text_key()) }), count)
    });
    json!({
        "scope": cell::scope(speech, part.scope),
        "answers": answers.collect::<Value>(),
        "inherited": part.inherited,
    })
}

fn freshness(speech: &Speech<'_>, part: &Freshness) -> Value {
    json!({
        "kind": part.kind.word(),
        "all": counted(speech, &part.all),
        "fresh": counted(speech, &part.fresh),
        "oldest": part.oldest.map(|(item, day)| json!({ "item": cell::item(speech, item), "date": day.to_string() })),
    })
}

fn step(step: &NextStep) -> Value {
    json!({ "step": step.step.key(), "done": step.done, "have": step.have, "of": step.of })
}

fn attention(speech: &Speech<'_>, attention: &Attention) -> Value {
    let (what, mut value) = match attention {
        Attention::AcceptancesOutgrown(risks) => ("acceptances-outgrown", listed(speech, risks)),
        Attention::AcceptancesEnded(risks) => ("acceptances-ended", listed(speech, risks)),
        Attention::CriticalNotClassified(systems) => ("critical-not-classified", listed(speech, systems)),
        Attention::OverdueOnHighRisks(actions) => ("overdue-on-high-risks", listed(speech, actions)),
        Attention::VerificationsLapsed(controls) => ("verifications-lapsed", listed(speech, controls)),
        Attention::CoordinatorsMissing(units) => {
            let first: Vec<Value> = units.iter().map(|unit| cell::item(speech, (*unit).into())).collect();
            ("coordinators-missing", json!({ "count": units.len(), "first": first }))
        }
        Attention::SupplierBehindHighRisks { supplier, risks, of, departments } => {
            let supplier = cell::item(speech, (*supplier).into());
            let value = json!({ "supplier": supplier, "of": counted(speech, of), "departments": departments });
            ("supplier-behind-high-risks", with(speech, value, risks))
        }
    };
    if let Value::Object(fields) = &mut value {
        fields.insert("what".to_owned(), Value::from(what));
    }
    value
}
