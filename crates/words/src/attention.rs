//! The picture in words: what requires a position, what is not known, what to do next, and what a list is
//! narrowed to. Each is a phrase without a full stop, for lists and chips.

use domain::id::ItemRef;
use domain::picture::{Attention, Condition, Listed, NextStep, Step, Unknown};
use domain::risk::AcceptanceStanding;

use crate::label::{Label, capitalised};
use crate::who::Speaker;
use crate::{Value, Words};

/// The most departments named; above that they are counted.
const DEPARTMENTS_NAMED: usize = 3;

/// What requires a position, in one line: *Leverantören Norrdata AB ligger bakom 12 av 39 höga risker, i 4
/// förvaltningar*.
pub fn attention(speaker: &Speaker<'_>, attention: &Attention) -> String {
    let words = speaker.words;
    match attention {
        Attention::AcceptancesOutgrown(risks) => listed(speaker, "attention-acceptances-outgrown", risks),
        Attention::SupplierBehindHighRisks { supplier, risks, of, departments } => words.with(
            "attention-supplier",
            &[
                ("supplier", Value::from(speaker.item((*supplier).into()))),
                ("risks", Value::from(risks.count)),
                ("of", Value::from(of.count)),
                ("departments", Value::from(*departments)),
            ],
        ),
        Attention::AcceptancesEnded(risks) => listed(speaker, "attention-acceptances-ended", risks),
        Attention::CriticalNotClassified(systems) => listed(speaker, "attention-critical-not-classified", systems),
        Attention::OverdueOnHighRisks(actions) => listed(speaker, "attention-overdue-on-high-risks", actions),
        Attention::CoordinatorsMissing(units) if units.len() > DEPARTMENTS_NAMED => {
            words.with("attention-coordinators-missing-many", &[("count", Value::from(units.len()))])
        }
        Attention::CoordinatorsMissing(units) => {
            let names: Vec<String> = units.iter().map(|unit| speaker.item((*unit).into())).collect();
            let departments = capitalised(&words.all_of(&names));
            words.with("attention-coordinators-missing", &[("departments", Value::from(departments))])
        }
        Attention::VerificationsLapsed(controls) => listed(speaker, "attention-verifications-lapsed", controls),
    }
}

/// One is named, several are counted.
fn listed<I: Copy + Into<ItemRef>>(speaker: &Speaker<'_>, key: &str, listed: &Listed<I>) -> String {
    let first = listed.first.first().map(|id| speaker.item((*id).into())).unwrap_or_default();
    let text = speaker.words.with(key, &[("count", Value::from(listed.count)), ("first", Value::from(first))]);
    capitalised(&text)
}

/// What is not known, with how many: *378 informationsmängder är inte klassade*.
pub fn unknown(words: &Words, unknown: Unknown, count: usize) -> String {
    words.with(unknown.text_key(), &[("count", Value::from(count))])
}

/// What to do in a step on the way in: *Läs in systemlistan*.
pub fn step_label(words: &Words, step: Step) -> Label {
    words.text(step.text_key())
}

/// How far a step has come: *3 av 8*, or *3 hittills* where there is no whole.
pub fn step_progress(words: &Words, step: &NextStep) -> String {
    let have = ("have", Value::from(step.have));
    match step.of {
        Some(of) => words.with("step-progress-of", &[have, ("of", Value::from(of))]),
        None => words.with("step-progress", &[have]),
    }
}

/// How an acceptance stands: *Bedömd högre sedan den accepterades*.
pub fn acceptance_label(words: &Words, standing: AcceptanceStanding) -> Label {
    words.text(match standing {
        AcceptanceStanding::None => "acceptance-none",
        AcceptanceStanding::Holds => "acceptance-holds",
        AcceptanceStanding::Ended => "acceptance-ended",
        AcceptanceStanding::Outgrown => "acceptance-outgrown",
    })
}

/// One thing a list is narrowed to, as on a chip above it: *Inom Skolförvaltningen*, *Risknivå: Hög*.
pub fn condition(speaker: &Speaker<'_>, condition: Condition) -> String {
    let words = speaker.words;
    let with = |key: &str, name: &str, value: String| words.with(key, &[(name, Value::from(value))]);
    let either = |is: bool, yes: &str, no: &str| words.text(if is { yes } else { no }).into_owned();
    match condition {
        Condition::In(scope) => with("condition-in", "scope", speaker.scope(scope)),
        Condition::At(scope) => with("condition-at", "scope", speaker.scope(scope)),
        Condition::Likelihood(step) => with("condition-likelihood", "step", speaker.likelihood(step, None)),
        Condition::Consequence(step) => with("condition-consequence", "step", speaker.level(step)),
        Condition::Level(level) => with("condition-level", "level", speaker.risk_level(level, None)),
        Condition::Behind(supplier) => with("condition-behind", "supplier", speaker.item(supplier.into())),
        Condition::OnMatrix(is) => either(is, "condition-on-matrix-yes", "condition-on-matrix-no"),
        Condition::Assessed(is) => either(is, "condition-assessed-yes", "condition-assessed-no"),
        Condition::High(is) => either(is, "condition-high-yes", "condition-high-no"),
        Condition::Classified(is) => either(is, "condition-classified-yes", "condition-classified-no"),
        Condition::Critical(is) => either(is, "condition-critical-yes", "condition-critical-no"),
        Condition::Fresh(is) => either(is, "condition-fresh-yes", "condition-fresh-no"),
        Condition::Acceptance(standing) => acceptance_label(words, standing).into_owned(),
        Condition::Standing(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Analysed(analysed) => words.text(analysed.text_key()).into_owned(),
        Condition::Missing(missing) => words.text(missing.text_key()).into_owned(),
        Condition::Action(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Control(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Weakness(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Sample(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Answer(standing) => words.text(standing.text_key()).into_owned(),
        Condition::Form(form) => words.text(form.text_key()).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use domain::id::{Kind, PersonId, RiskId, Scope, SupplierId, UnitId};
    use domain::municipality::Municipality;
    use domain::number::RiskLevel;
    use domain::picture::{Counted, Filter};
    use domain::time::Instant;

    use super::*;
    use crate::who::Who;
    use crate::{Language, words};

    struct Nobody;

    impl Who for Nobody {
        fn name(&self, _person: PersonId, _at: Option<Instant>) -> Option<String> {
            None
        }
    }

    fn speak<T>(language: Language, say: impl Fn(&Speaker<'_>) -> T) -> T {
        let municipality = Municipality::default();
        let may_see = |item: ItemRef| item.kind != Kind::Risk;
        say(&Speaker { words: words(language), who: &Nobody, municipality: &municipality, may_see: &may_see })
    }

    fn filter() -> Filter {
        Filter { kind: Kind::Risk, conditions: Vec::new() }
    }

    #[test]
    fn one_is_named_and_several_are_counted() {
        let outgrown =
            |count| Attention::AcceptancesOutgrown(Listed { count, first: vec![RiskId(1)], filter: filter() });
        let said = |language, count| speak(language, |speaker| attention(speaker, &outgrown(count)));
        assert_eq!(said(Language::Swedish, 1), "En uppgift du inte får se har bedömts högre sedan risken accepterades");
        assert_eq!(said(Language::Swedish, 12), "12 risker har bedömts högre sedan de accepterades");
        assert_eq!(said(Language::English, 12), "12 risks have been assessed higher since they were accepted");
    }

    #[test]
    fn a_supplier_is_told_with_what_it_stands_behind() {
        let counted = |count| Counted { count, filter: filter() };
        let supplier = SupplierId(1);
        let behind =
            Attention::SupplierBehindHighRisks { supplier, risks: counted(12), of: counted(39), departments: 4 };
        let said = speak(Language::Swedish, |speaker| attention(speaker, &behind));
        let expected = "Leverantören en borttagen uppgift ligger bakom 12 av 39 höga risker, i 4 förvaltningar";
        assert_eq!(said, expected);
    }

    #[test]
    fn more_than_three_departments_are_counted() {
        let missing = |count: u32| Attention::CoordinatorsMissing((1..=count).map(UnitId).collect());
        let said = |count| speak(Language::Swedish, |speaker| attention(speaker, &missing(count)));
        assert_eq!(said(4), "4 förvaltningar saknar informationssäkerhetssamordnare");
        assert_eq!(said(1), "En borttagen uppgift saknar informationssäkerhetssamordnare");
    }

    #[test]
    fn what_is_unknown_and_what_is_next_are_counted() {
        let swedish = words(Language::Swedish);
        let sets = unknown(swedish, Unknown::SetsNeverClassified, 378);
        assert_eq!(sets, "378 informationsmängder är inte klassade");
        let step = |of| NextStep { step: Step::AppointCoordinators, done: false, have: 3, of };
        assert_eq!(step_progress(swedish, &step(Some(8))), "3 av 8");
        assert_eq!(step_progress(swedish, &step(None)), "3 hittills");
        assert_eq!(step_label(words(Language::English), Step::TakeInSystems), "Import the list of systems");
    }

    #[test]
    fn conditions_are_told_in_the_municipality_s_words() {
        let said = |one| speak(Language::Swedish, |speaker| condition(speaker, one));
        assert_eq!(said(Condition::In(Scope::Municipality)), "Inom hela kommunen");
        assert_eq!(said(Condition::Level(RiskLevel(3))), "Risknivå: 3");
        assert_eq!(said(Condition::Classified(false)), "Inte klassade");
        assert_eq!(said(Condition::Acceptance(AcceptanceStanding::Holds)), "Accepterad");
    }
}
