//! The protection need of a system or object: what is computed and by which way, what was decided and why, and what
//! much information together asks for.

use super::way::way_cell;
use super::{level_cell, level_said};
use crate::address::Query;
use crate::list::Cell;
use crate::noun::{Fact, FactValue, Section, facts};
use crate::picture::number;
use crate::speak::{Speech, address};
use domain::classification::Aspect;
use domain::command::By;
use domain::need::{Carrier, Cumulated, DecidedNeed, Needs, cumulated, demands_of, standing_of_need};
use domain::offer;
use words::Value;
use words::scale::{level_text, scale_of};

/// The section; says so where nothing is known.
pub(crate) fn need(speech: &Speech<'_>, carrier: Carrier) -> Section {
    let (shown, day) = (speech.view.shown(), speech.view.day);
    let needs = speech.view.needs();
    let decided = shown.protection_needs.decided.get(&carrier);
    let standing = standing_of_need(shown, &needs, carrier, day);
    let known = |aspect: &&Aspect| needs.need(carrier).level(**aspect).is_some();
    let rows: Vec<Vec<Cell>> =
        Aspect::ALL.iter().filter(known).map(|aspect| row(speech, &needs, carrier, *aspect)).collect();
    let mut told = decided.map(|decided| decision(speech, decided)).unwrap_or_default();
    told.extend(gathered(speech, &needs, carrier));
    let mut headings = vec![speech.text("need-counts")];
    if decided.is_some() {
        headings.push(speech.text("need-computed"));
    }
    headings.push(speech.text("need-from"));
    let said = speech.text(&format!("{}-text", standing.text_key()));
    Section::new(speech.text("need-title")).saying(said).with_facts(told).with_table(headings, rows)
}

fn row(speech: &Speech<'_>, needs: &Needs, carrier: Carrier, aspect: Aspect) -> Vec<Cell> {
    let mut row = vec![level_cell(speech, aspect, needs.need(carrier).level(aspect))];
    if speech.view.shown().protection_needs.decided.contains_key(&carrier) {
        row.push(level_cell(speech, aspect, needs.computed(carrier).level(aspect)));
    }
    row.push(way_cell(speech, needs, carrier, aspect));
    row
}

/// What was decided, on the scale it speaks of, with why and by whom.
fn decision(speech: &Speech<'_>, decided: &DecidedNeed) -> Vec<Fact> {
    let scale = scale_of(&speech.view.shown().classifications, decided.scale);
    let class = &decided.decision.class;
    let level = |aspect: &Aspect| Some(level_text(speech.words, scale, *aspect, class.level(*aspect)?));
    let levels: Vec<String> = Aspect::ALL.iter().filter_map(level).collect();
    let mut told = vec![Fact { label: speech.text("need-decided"), values: vec![FactValue::text(levels.join(", "))] }];
    let aspects: Vec<&str> = Aspect::ALL.iter().map(|aspect| aspect.key()).collect();
    told.extend(facts(speech, "need", &decided.decision, &aspects));
    told
}

/// What much information together asks for, each with the form that decides it, filled in.
fn gathered(speech: &Speech<'_>, needs: &Needs, carrier: Carrier) -> Option<Fact> {
    let Carrier::System(system) = carrier else { return None };
    let proposals = cumulated(speech.view.shown(), needs, system);
    let sets = demands_of(speech.view.shown(), needs, carrier);
    let sees_all = sets.iter().all(|demand| speech.view.may_see(demand.set.into()));
    let href = may_decide(speech, carrier).then(|| filled_in(needs, carrier, &proposals));
    let value = |one: &Cumulated| {
        let mut values = vec![("level", Value::from(level_said(speech, one.aspect, one.to)))];
        // How many there are is told only to those who see them all.
        let key = if sees_all { "need-gathered-of" } else { "need-gathered" };
        values.push(("sets", Value::from(number(one.sets))));
        values.push(("owners", Value::from(number(one.owners))));
        FactValue { text: speech.words.with(key, &values), href: href.clone() }
    };
    let values: Vec<FactValue> = proposals.iter().map(value).collect();
    (!values.is_empty()).then(|| Fact { label: speech.text("need-gathered-title"), values })
}

fn may_decide(speech: &Speech<'_>, carrier: Carrier) -> bool {
    let by = speech.view.sight().person().map_or(By::Program, By::Person);
    let view = speech.view;
    view.is_today && offer::offers_verb(view.now(), &by, carrier.item(), "need.decide", view.day)
}

/// The form with what counts today, raised to what is proposed.
fn filled_in(needs: &Needs, carrier: Carrier, proposals: &[Cumulated]) -> String {
    let mut query = Query::default();
    for aspect in Aspect::ALL {
        let proposed = proposals.iter().find(|one| one.aspect == *aspect).map(|one| one.to);
        let level = proposed.or(needs.need(carrier).level(*aspect)).map(|level| level.0.to_string());
        query = query.with(aspect.key(), level.as_deref());
    }
    query.link(&format!("{}/need.decide", address(carrier.item())))
}
