//! The tables of the page: need, demands, reported needs, risks, actions, exemptions, the chain.

use super::gathered::Gathered;
use crate::list::Cell;
use crate::need::{level_cell, way};
use crate::noun::{class_cell, planned, reported_standing};
use crate::picture::number;
use crate::speak::Speech;
use domain::classification::{Aspect, Class};
use domain::id::{ObjectId, Scope};
use domain::need::{Carrier, Demand};
use domain::requirement::AnswerStanding;
use domain::risk::AcceptanceStanding;
use words::Value;

/// A table with its heading; what is too much for one page is counted beneath.
pub(super) struct Sheet {
    pub(super) id: &'static str,
    /// Whether it takes the whole breadth.
    pub(super) wide: bool,
    pub(super) title: String,
    pub(super) said: String,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
    pub(super) more: Option<String>,
}

impl Sheet {
    fn new(speech: &Speech<'_>, id: &'static str, headings: &[&str], rows: Vec<Vec<Cell>>, shown: usize) -> Self {
        let rest = rows.len().saturating_sub(shown);
        let more = (rest > 0).then(|| speech.words.with("basis-more", &[("count", Value::from(number(rest)))]));
        Sheet {
            id,
            wide: matches!(id, "demands" | "needs"),
            title: speech.text(&format!("basis-{id}")),
            said: if rows.is_empty() { speech.text(&format!("basis-{id}-none")) } else { String::new() },
            headings: headings.iter().map(|key| speech.text(key)).collect(),
            rows: rows.into_iter().take(shown).collect(),
            more,
        }
    }

    fn saying(mut self, said: String) -> Self {
        self.said = said;
        self
    }
}

/// All tables, in the order of the page.
pub(super) fn sheets(speech: &Speech<'_>, object: ObjectId, gathered: &Gathered<'_>) -> Vec<Sheet> {
    vec![
        need(speech, object),
        links(speech, object),
        demands(speech, object, gathered),
        needs(speech, gathered),
        risks(speech, gathered),
        late(speech, gathered),
        gaps(speech, object, gathered),
    ]
}

fn need(speech: &Speech<'_>, object: ObjectId) -> Sheet {
    let (carrier, needs) = (Carrier::Object(object), speech.view.needs());
    let decided = speech.view.shown().protection_needs.decided.get(&carrier);
    let row = |aspect: &Aspect| {
        let computed = needs.computed(carrier).level(*aspect)?;
        let level = decided.and_then(|decided| decided.decision.class.level(*aspect));
        let why = decided.map(|decided| decided.decision.reason.to_string()).filter(|_| level != Some(computed));
        let why = why.or_else(|| way(speech, &needs, carrier, *aspect));
        let cells = [level_cell(speech, *aspect, Some(computed)), level_cell(speech, *aspect, level)];
        Some(cells.into_iter().chain([Cell::text(why)]).collect())
    };
    let rows = Aspect::ALL.iter().filter_map(row).collect();
    Sheet::new(speech, "need", &["need-computed", "need-decided", "basis-why"], rows, 4)
}

fn demands(speech: &Speech<'_>, object: ObjectId, gathered: &Gathered<'_>) -> Sheet {
    let all = &gathered.demands;
    let rows = all.iter().map(|demand| demand_row(speech, all, demand)).collect();
    let headings = ["demand-set", "information-set-owner", "classification-class", "basis-since-last"];
    let sheet = Sheet::new(speech, "demands", &headings, rows, 8);
    let adopted = speech.view.shown().protection_needs.adopted.get(&Carrier::Object(object));
    match (adopted, all.is_empty()) {
        (_, true) => sheet,
        (None, false) => sheet.saying(speech.text("basis-never-adopted")),
        (Some(adopted), false) => {
            let mut values = vec![("year", adopted.plan_year.0.to_string()), ("date", speech.date(adopted.on))];
            let key = match (&adopted.reference, &adopted.plan) {
                (Some(reference), _) | (None, Some(reference)) => {
                    values.push(("reference", reference.to_string()));
                    "basis-adopted-by"
                }
                (None, None) => "basis-adopted",
            };
            let values: Vec<(&str, Value<'_>)> =
                values.iter().map(|(name, value)| (*name, Value::from(value.as_str()))).collect();
            sheet.saying(speech.words.with(key, &values))
        }
    }
}

/// A demand beside the others: whether it is new or changed, and whether it asks more than any other.
fn demand_row(speech: &Speech<'_>, all: &[Demand], demand: &Demand) -> Vec<Cell> {
    let since = match &demand.received {
        None => Cell::Status("waiting", speech.text("basis-new")),
        Some(receipt) if !demand.is_received() => {
            let before = class_cell(speech, &receipt.class).plain();
            Cell::Status("late", speech.words.with("basis-changed", &[("before", Value::from(before))]))
        }
        Some(_) => Cell::Status("done", speech.text("basis-same")),
    };
    let alone: Vec<String> = Aspect::ALL
        .iter()
        .filter(|aspect| asks_most(all, demand, **aspect))
        .map(|aspect| words::label::in_sentence(&speech.text(aspect.text_key())))
        .collect();
    let mut said = vec![since.plain()];
    if !alone.is_empty() {
        said.push(speech.words.with("basis-asks-most", &[("aspects", Value::from(speech.words.all_of(&alone)))]));
    }
    let since = match since {
        Cell::Status(kind, _) => Cell::Status(kind, said.join(". ")),
        other => other,
    };
    vec![
        Cell::Item(demand.set.into(), speech.item(demand.set.into())),
        Cell::text(demand.owner.map(|owner| speech.person(owner))),
        class_cell(speech, &demand.class),
        since,
    ]
}

/// Whether a demand alone asks the highest level of an aspect.
fn asks_most(all: &[Demand], demand: &Demand, aspect: Aspect) -> bool {
    let level = |class: &Class| class.level(aspect);
    let others = || all.iter().filter(|other| other.set != demand.set);
    let highest = others().map(|other| level(&other.class)).max();
    highest.is_some_and(|highest| level(&demand.class) > highest)
}

fn needs(speech: &Speech<'_>, gathered: &Gathered<'_>) -> Sheet {
    let rows = gathered.needs.iter().map(|(id, need)| {
        let described = &need.description;
        vec![
            Cell::Item((*id).into(), described.title.to_string()),
            Cell::Text(speech.item(described.unit.into())),
            reported_standing(speech, need),
            Cell::text(planned(need).or_else(|| described.wanted_by.map(|day| day.to_string()))),
        ]
    });
    let headings = ["reported-need-title", "reported-need-unit", "item-standing", "basis-when"];
    Sheet::new(speech, "needs", &headings, rows.collect(), 5)
}

fn risks(speech: &Speech<'_>, gathered: &Gathered<'_>) -> Sheet {
    let rows = gathered.risks.iter().map(|(id, risk)| {
        let level = risk.level().map_or(Cell::Empty, |level| {
            Cell::Level(speech.risk_tone(level), u32::from(level.0), speech.risk_level(level))
        });
        let why = match risk.acceptance_standing(speech.view.day) {
            AcceptanceStanding::None | AcceptanceStanding::Holds => speech.text("basis-risk-above"),
            standing => words::attention::acceptance_label(speech.words, standing).into_owned(),
        };
        vec![Cell::Item((*id).into(), risk.description.title.to_string()), level, Cell::Text(why)]
    });
    Sheet::new(speech, "risks", &["risk-title", "risk-level", "basis-why"], rows.collect(), 5)
}

fn late(speech: &Speech<'_>, gathered: &Gathered<'_>) -> Sheet {
    let rows = gathered.late.iter().map(|(id, action)| {
        let described = &action.description;
        vec![
            Cell::Item((*id).into(), described.title.to_string()),
            described.due.map_or(Cell::Empty, Cell::Date),
            described.cost.map_or(Cell::Empty, |cost| Cell::Number(cost.0)),
        ]
    });
    Sheet::new(speech, "late", &["action-title", "action-due", "action-cost"], rows.collect(), 5)
}

fn gaps(speech: &Speech<'_>, object: ObjectId, gathered: &Gathered<'_>) -> Sheet {
    let view = speech.view;
    let rows = gathered.exemptions.iter().map(|(id, assessment, until)| {
        let known = view.shown().requirements.find(&assessment.requirement.0);
        let title = known.map_or_else(String::new, |(_, one)| speech.both(&one.title).to_owned());
        let ended = *until < view.day;
        let key = if ended { "basis-exemption-ended" } else { "basis-exemption-ends" };
        let standing = Cell::Status(if ended { "late" } else { "waiting" }, speech.text(key));
        vec![Cell::Item((*id).into(), title), standing, Cell::Date(*until)]
    });
    let headings = ["requirement-requirement", "basis-exemption", "basis-until"];
    let sheet = Sheet::new(speech, "gaps", &headings, rows.collect(), 5);
    let scope = Scope::Object(object);
    let known = domain::picture::compliance(view.shown(), view.now(), view.sight(), view.day, scope);
    let Some(known) = known else { return sheet };
    let of = |wanted: &[AnswerStanding]| -> usize {
        known.answers.iter().filter(|(standing, _)| wanted.contains(standing)).map(|(_, counted)| counted.count).sum()
    };
    let values = [
        ("gaps", Value::from(number(of(&[AnswerStanding::Partly, AnswerStanding::NotMet])))),
        ("unknown", Value::from(number(of(&[AnswerStanding::Unknown, AnswerStanding::Lapsed])))),
        ("of", Value::from(number(of(AnswerStanding::ALL)))),
    ];
    sheet.saying(speech.words.with("basis-gaps-said", &values))
}

fn links(speech: &Speech<'_>, object: ObjectId) -> Sheet {
    let chain = speech.view.chain(Scope::Object(object));
    let rows = chain.links.iter().filter(|count| count.total > 0).map(|count| {
        let passed = [("passed", Value::from(number(count.passed))), ("of", Value::from(number(count.total)))];
        let broken = Cell::Number(i64::try_from(count.broken).unwrap_or(i64::MAX));
        let passed = Cell::Text(speech.words.with("basis-link-passed", &passed));
        vec![Cell::Text(speech.text(count.link.text_key())), passed, broken]
    });
    Sheet::new(speech, "links", &["basis-link", "basis-passed", "basis-broken"], rows.collect(), 6)
}
