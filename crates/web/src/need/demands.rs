//! What information owners ask of a system or object, side by side. Of what the viewer may not see nothing is told, not
//! even how much there is.

use crate::list::Cell;
use crate::noun::{Section, class_cell};
use crate::picture::number;
use crate::speak::Speech;
use domain::need::{Carrier, Demand, open_objects};
use words::Value;

/// So many stand on the page; what waits comes first.
const SHOWN: usize = 30;

/// The section; none where the viewer sees no demand.
pub(crate) fn demands(speech: &Speech<'_>, carrier: Carrier) -> Option<Section> {
    let all = domain::need::demands_of(speech.view.shown(), &speech.view.needs(), carrier).into_iter();
    let seen: Vec<Demand> = all.filter(|demand| speech.view.may_see(demand.set.into())).collect();
    if seen.is_empty() {
        return None;
    }
    let receivers = receivers(speech, carrier);
    let receives = receivers.is_empty();
    let mut said = if receives {
        let waiting = seen.iter().filter(|demand| !demand.is_received()).count();
        let values = [("count", Value::from(number(seen.len()))), ("waiting", Value::from(number(waiting)))];
        speech.words.with("demands-said", &values)
    } else {
        let objects = speech.words.all_of(&receivers);
        speech.words.with("demands-received-by", &[("objects", Value::from(objects))])
    };
    let mut headings = vec!["demand-set", "information-set-owner", "classification-class"];
    headings.extend(receives.then_some("demand-received"));
    // Where nobody has commented, a column of dashes says nothing.
    let commented = seen.iter().any(|demand| comment(speech, carrier, demand).is_some());
    headings.extend(commented.then_some("demand-comment"));
    let headings: Vec<String> = headings.into_iter().map(|key| speech.text(key)).collect();
    // Where the demands are received elsewhere none of them waits here.
    let (waiting, received): (Vec<Demand>, Vec<Demand>) = seen.into_iter().partition(|demand| waits(receives, demand));
    if waiting.len().max(received.len()) > SHOWN {
        let more = waiting.len().saturating_sub(SHOWN) + received.len().saturating_sub(SHOWN);
        said = format!("{said} {}", speech.words.with("demands-more", &[("count", Value::from(number(more)))]));
    }
    let row = |demand: &Demand| {
        let mut row = vec![
            Cell::Item(demand.set.into(), speech.item(demand.set.into())),
            Cell::text(demand.owner.map(|owner| speech.person(owner))),
            class_cell(speech, &demand.class),
        ];
        row.extend(receives.then(|| receipt(speech, demand)));
        row.extend(commented.then(|| Cell::text(comment(speech, carrier, demand))));
        row
    };
    let rows = |demands: &[Demand]| demands.iter().take(SHOWN).map(row).collect();
    let section = Section::new(speech.text("demands-title")).saying(said);
    let section = section.with_table(headings.clone(), rows(&waiting));
    let folded = speech.text(if receives { "demands-received" } else { "demands-elsewhere" });
    Some(section.folding(folded, headings, rows(&received)))
}

fn waits(receives: bool, demand: &Demand) -> bool {
    receives && !demand.is_received()
}

/// The objects that receive the demands on a system in its stead; none for an object, and for a system without one.
fn receivers(speech: &Speech<'_>, carrier: Carrier) -> Vec<String> {
    let Carrier::System(system) = carrier else { return Vec::new() };
    open_objects(speech.view.shown(), system).into_iter().map(|object| speech.item(object.into())).collect()
}

/// What the coordinator has said of a demand.
fn comment(speech: &Speech<'_>, carrier: Carrier, demand: &Demand) -> Option<String> {
    let comment = speech.view.shown().protection_needs.comments.get(&(carrier, demand.set))?;
    Some(match comment.asks_completion {
        true => speech.words.with("demand-completion", &[("comment", (&*comment.comment).into())]),
        false => comment.comment.to_string(),
    })
}

fn receipt(speech: &Speech<'_>, demand: &Demand) -> Cell {
    match &demand.received {
        None => Cell::Status("waiting", speech.text("demand-waits")),
        Some(_) if !demand.is_received() => Cell::Status("late", speech.text("demand-changed-since")),
        Some(receipt) => Cell::Status("done", speech.words.date_short(receipt.stamp.at.date().0)),
    }
}
