//! The protection need of a system for programs: per aspect what is computed and by which way, what was decided, and
//! the information owners who ask for it. What the viewer may not see is not counted.

use super::list::numbered;
use super::{asked, cell, seen};
use crate::failure::Failure;
use crate::need::way;
use crate::session::Viewer;
use crate::speak::Speech;
use axum::extract::Path;
use axum::response::Response;
use domain::classification::Aspect;
use domain::id::{ItemRef, SystemId};
use domain::need::{Carrier, Demand, Needs, Step, demands_of, standing_of_need};
use domain::number::Consequence;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The need of a system.
pub(super) async fn of_system(viewer: Viewer, Path(number): Path<String>) -> Result<Response, Failure> {
    asked::check(&viewer, &asked::day())?;
    let system: SystemId = numbered(&number)?;
    if !viewer.view.may_see(system.into()) {
        return Err(Failure::not_found());
    }
    let (speech, shown, carrier) = (Speech::of(&viewer), viewer.view.shown(), Carrier::System(system));
    let needs = viewer.view.needs();
    let mut asked = demands_of(shown, &needs, carrier);
    asked.retain(|demand| viewer.view.may_see(demand.set.into()));
    let standing = standing_of_need(shown, &needs, carrier, viewer.view.day);
    let key = standing.text_key();
    let decided = shown.protection_needs.decided.get(&carrier).map(|decided| {
        let decision = &decided.decision;
        json!({
            "reason": decision.reason,
            "on": decision.on.to_string(),
            "valid_until": decision.valid_until.map(|until| until.to_string()),
            "decided_by": decision.decided_by.map(|person| cell::item(&speech, person.into())),
            "reference": decision.reference,
        })
    });
    asked.sort_by_key(|demand| std::cmp::Reverse(Aspect::ALL.iter().map(|aspect| demand.class.level(*aspect)).max()));
    let aspects = Aspect::ALL.iter().map(|aspect| of_aspect(&speech, &needs, carrier, *aspect));
    let content = NeedTold {
        system: cell::item(&speech, system.into()),
        standing: json!({
            "standing": key.strip_prefix("need-standing-").unwrap_or(key),
            "name": speech.text(key),
        }),
        decision: decided,
        aspects: aspects.collect(),
        demands: asked.iter().map(|demand| DemandTold::of(&speech, demand)).collect(),
    };
    Ok(seen::answer(&viewer, content))
}

/// A need as it is told. What is large is written as it is, not gathered as a value first.
#[derive(Serialize)]
struct NeedTold {
    system: Value,
    standing: Value,
    decision: Option<Value>,
    aspects: Vec<Value>,
    /// The highest first.
    demands: Vec<DemandTold>,
}

/// Whoever owns a set that asks for a level, with the set and the levels.
#[derive(Serialize)]
struct DemandTold {
    owner: Option<Value>,
    set: Value,
    received: bool,
    levels: BTreeMap<&'static str, u8>,
}

impl DemandTold {
    fn of(speech: &Speech<'_>, demand: &Demand) -> Self {
        let level = |aspect: &Aspect| Some((aspect.key(), demand.class.level(*aspect)?.0));
        DemandTold {
            owner: demand.owner.map(|owner| cell::item(speech, owner.into())),
            set: cell::item(speech, demand.set.into()),
            received: demand.is_received(),
            levels: Aspect::ALL.iter().filter_map(level).collect(),
        }
    }
}

fn of_aspect(speech: &Speech<'_>, needs: &Needs, carrier: Carrier, aspect: Aspect) -> Value {
    let level =
        |level: Option<Consequence>| level.map(|level| json!({ "level": level.0, "name": speech.consequence(level) }));
    let decided = speech.view.shown().protection_needs.decided.get(&carrier);
    json!({
        "aspect": aspect.key(),
        "name": speech.text(aspect.text_key()),
        "counts": level(needs.need(carrier).level(aspect)),
        "computed": level(needs.computed(carrier).level(aspect)),
        "decided": level(decided.and_then(|decided| decided.decision.class.level(aspect))),
        "way": way(speech, needs, carrier, aspect),
        "path": needs.way(carrier, aspect).iter().map(|step| told(speech, *step)).collect::<Value>(),
    })
}

/// A step of the way, from the system back to where its level begins.
fn told(speech: &Speech<'_>, step: Step) -> Value {
    let (via, item): (_, Option<ItemRef>) = match step {
        Step::System(system) => ("system", Some(system.into())),
        Step::Set(set) => ("set", Some(set.into())),
        Step::Given => ("given", None),
        Step::Decided => ("decided", None),
    };
    json!({ "via": via, "item": item.map(|item| cell::item(speech, item)) })
}
