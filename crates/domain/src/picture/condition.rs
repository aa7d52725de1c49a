//! What a list can be narrowed by, written as `field=value` in an address.

use crate::action::ActionStanding;
use crate::choices;
use crate::classification::Standing;
use crate::control::ControlStanding;
use crate::field::Leaf;
use crate::id::{Scope, SupplierId};
use crate::number::{Consequence, Likelihood, RiskLevel};
use crate::organisation::UnitForm;
use crate::requirement::AnswerStanding;
use crate::risk::AcceptanceStanding;
use crate::sample::SampleStanding;
use crate::weakness::WeaknessStanding;
use serde_json::Value;

choices! {
    /// Whether a system's risks were analysed in the last year, as stated.
    pub enum Analysed("analysed") {
        /// Stated: yes.
        Yes = "yes",
        /// Stated: no.
        No = "no",
        /// Nothing is stated.
        Unknown = "unknown",
    }
}

choices! {
    /// A fact that an item lacks.
    pub enum Missing("missing") {
        /// The unit that answers for it.
        Unit = "unit",
        /// How far operations depend on it.
        Criticality = "criticality",
        /// Who answers for it.
        Owner = "owner",
        /// Any open risk that belongs to it.
        Risks = "risks",
        /// Any answer of its own to a requirement.
        Assessments = "assessments",
    }
}

/// One thing a list is narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Within a part of the municipality.
    In(Scope),
    /// A part's answers to requirements, inherited ones counted: the list is of requirements, not of assessments.
    At(Scope),
    /// Risks judged this likely.
    Likelihood(Likelihood),
    /// Risks judged this bad.
    Consequence(Consequence),
    /// Risks by whether the matrix in force has the cell they were judged to; only assessed ones.
    OnMatrix(bool),
    /// Risks by whether they were assessed.
    Assessed(bool),
    /// Risks of this level, by the matrix they were assessed with.
    Level(RiskLevel),
    /// Risks in the upper half of their matrix's levels; actions that are to reduce one.
    High(bool),
    /// Risks by how their acceptance stands.
    Acceptance(AcceptanceStanding),
    /// Risks with this supplier behind them, named or by a system it delivers.
    Behind(SupplierId),
    /// Systems and information sets by how far they have come towards being classified.
    Standing(Standing),
    /// Systems and information sets by whether a level is known.
    Classified(bool),
    /// Systems by whether operations stand still, or largely so, without them.
    Critical(bool),
    /// Systems by what is stated of risk analysis.
    Analysed(Analysed),
    /// Items that lack a fact.
    Missing(Missing),
    /// Actions by how they stand; closed ones are counted only here.
    Action(ActionStanding),
    /// Controls by how far they have come.
    Control(ControlStanding),
    /// Weaknesses by how far it has come with them; closed ones are counted only here.
    Weakness(WeaknessStanding),
    /// Samples by what came of them.
    Sample(SampleStanding),
    /// Items by whether they were touched in the last twelve months.
    Fresh(bool),
    /// With [`Condition::At`]: requirements by how they are answered.
    Answer(AnswerStanding),
    /// Units by what they are.
    Form(UnitForm),
}

/// What a condition's field takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// A part of the municipality.
    Part,
    /// A whole number between the two, both included.
    Whole(i64, i64),
    /// One of these.
    OneOf(Vec<String>),
}

const ACCEPTANCES: [(AcceptanceStanding, &str); 4] = [
    (AcceptanceStanding::None, "none"),
    (AcceptanceStanding::Holds, "holds"),
    (AcceptanceStanding::Ended, "ended"),
    (AcceptanceStanding::Outgrown, "outgrown"),
];

fn yes(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

fn short(text_key: &'static str, prefix: &str) -> String {
    text_key.strip_prefix(prefix).unwrap_or(text_key).to_owned()
}

impl Condition {
    /// The field's name and the value as text.
    pub fn written(self) -> (&'static str, String) {
        match self {
            Condition::In(scope) => ("scope", scope.to_string()),
            Condition::At(scope) => ("at", scope.to_string()),
            Condition::Likelihood(step) => ("likelihood", step.0.to_string()),
            Condition::Consequence(step) => ("consequence", step.0.to_string()),
            Condition::OnMatrix(is) => ("on-matrix", yes(is)),
            Condition::Assessed(is) => ("assessed", yes(is)),
            Condition::Level(level) => ("level", level.0.to_string()),
            Condition::High(is) => ("high", yes(is)),
            Condition::Acceptance(standing) => {
                let known = ACCEPTANCES.iter().find(|(known, _)| *known == standing);
                ("acceptance", known.map_or("none", |(_, name)| name).to_owned())
            }
            Condition::Behind(supplier) => ("supplier", supplier.0.to_string()),
            Condition::Standing(standing) => ("standing", short(standing.text_key(), "standing-")),
            Condition::Classified(is) => ("classified", yes(is)),
            Condition::Critical(is) => ("critical", yes(is)),
            Condition::Analysed(analysed) => ("analysed", analysed.key().to_owned()),
            Condition::Missing(missing) => ("missing", missing.key().to_owned()),
            Condition::Action(standing) => ("action-standing", short(standing.text_key(), "action-standing-")),
            Condition::Control(standing) => ("control-standing", short(standing.text_key(), "control-standing-")),
            Condition::Weakness(standing) => ("weakness-standing", short(standing.text_key(), "weakness-standing-")),
            Condition::Sample(standing) => ("sample-standing", short(standing.text_key(), "sample-standing-")),
            Condition::Fresh(is) => ("fresh", yes(is)),
            Condition::Answer(standing) => ("answer", standing.key().to_owned()),
            Condition::Form(form) => ("form", form.key().to_owned()),
        }
    }

    /// The fields that a list can be narrowed by, each with what it takes.
    pub fn fields() -> Vec<(&'static str, Values)> {
        fn one_of<T: Copy>(all: &[T], condition: fn(T) -> Condition) -> Values {
            Values::OneOf(all.iter().map(|one| condition(*one).written().1).collect())
        }
        let is = || Values::OneOf(vec![yes(true), yes(false)]);
        let acceptances: Vec<AcceptanceStanding> = ACCEPTANCES.iter().map(|(standing, _)| *standing).collect();
        vec![
            ("scope", Values::Part),
            ("at", Values::Part),
            ("likelihood", Values::Whole(1, 9)),
            ("consequence", Values::Whole(0, 9)),
            ("on-matrix", is()),
            ("assessed", is()),
            ("level", Values::Whole(1, 9)),
            ("high", is()),
            ("acceptance", one_of(&acceptances, Condition::Acceptance)),
            ("supplier", Values::Whole(1, i64::from(u32::MAX))),
            ("standing", one_of(Standing::ALL, Condition::Standing)),
            ("classified", is()),
            ("critical", is()),
            ("analysed", one_of(Analysed::ALL, Condition::Analysed)),
            ("missing", one_of(Missing::ALL, Condition::Missing)),
            ("action-standing", one_of(ActionStanding::ALL, Condition::Action)),
            ("control-standing", one_of(ControlStanding::ALL, Condition::Control)),
            ("weakness-standing", one_of(WeaknessStanding::ALL, Condition::Weakness)),
            ("sample-standing", one_of(SampleStanding::ALL, Condition::Sample)),
            ("fresh", is()),
            ("answer", one_of(AnswerStanding::ALL, Condition::Answer)),
            ("form", one_of(UnitForm::ALL, Condition::Form)),
        ]
    }

    /// Whether it counts what is closed as well: how an action or a weakness stands says that it is.
    pub fn counts_closed(self) -> bool {
        matches!(self, Condition::Action(_) | Condition::Weakness(_))
    }

    /// Reads what [`Condition::written`] wrote; none if there is no such field or value.
    pub fn read(field: &str, text: &str) -> Option<Self> {
        let value = Value::String(text.to_owned());
        let is = || match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        match field {
            "scope" => text.parse().ok().map(Condition::In),
            "at" => text.parse().ok().map(Condition::At),
            "likelihood" => Likelihood::from_value(&value).ok().map(Condition::Likelihood),
            "consequence" => Consequence::from_value(&value).ok().map(Condition::Consequence),
            "on-matrix" => is().map(Condition::OnMatrix),
            "assessed" => is().map(Condition::Assessed),
            "level" => RiskLevel::from_value(&value).ok().map(Condition::Level),
            "high" => is().map(Condition::High),
            "acceptance" => {
                let known = ACCEPTANCES.iter().find(|(_, name)| *name == text);
                known.map(|(standing, _)| Condition::Acceptance(*standing))
            }
            "supplier" => SupplierId::from_value(&value).ok().map(Condition::Behind),
            "standing" => named(Standing::ALL, text, |one| Condition::Standing(*one)),
            "classified" => is().map(Condition::Classified),
            "critical" => is().map(Condition::Critical),
            "analysed" => Analysed::from_value(&value).ok().map(Condition::Analysed),
            "missing" => Missing::from_value(&value).ok().map(Condition::Missing),
            "action-standing" => named(ActionStanding::ALL, text, |one| Condition::Action(*one)),
            "control-standing" => named(ControlStanding::ALL, text, |one| Condition::Control(*one)),
            "weakness-standing" => named(WeaknessStanding::ALL, text, |one| Condition::Weakness(*one)),
            "sample-standing" => named(SampleStanding::ALL, text, |one| Condition::Sample(*one)),
            "fresh" => is().map(Condition::Fresh),
            "answer" => AnswerStanding::from_value(&value).ok().map(Condition::Answer),
            "form" => UnitForm::from_value(&value).ok().map(Condition::Form),
            _ => None,
        }
    }
}

fn named<T>(all: &[T], text: &str, condition: impl Fn(&T) -> Condition) -> Option<Condition> {
    all.iter().map(condition).find(|condition| condition.written().1 == text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::UnitId;

    #[test]
    fn every_field_reads_all_that_it_says_it_takes_and_nothing_else() {
        for (field, values) in Condition::fields() {
            let taken = match values {
                Values::Part => vec!["municipality".to_owned(), "unit-2".to_owned()],
                Values::Whole(least, most) => vec![least.to_string(), most.to_string()],
                Values::OneOf(values) => values,
            };
            for value in taken {
                let read = Condition::read(field, &value).unwrap_or_else(|| panic!("{field}={value}"));
                assert_eq!(read.written(), (field, value));
            }
            assert_eq!(Condition::read(field, "nonsense"), None, "{field}");
        }
    }

    #[test]
    fn a_condition_reads_back_as_it_was_written() {
        let mut all = vec![
            Condition::In(Scope::Municipality),
            Condition::At(Scope::Unit(UnitId(3))),
            Condition::Likelihood(Likelihood(2)),
            Condition::Consequence(Consequence(0)),
            Condition::Level(RiskLevel(4)),
            Condition::Behind(SupplierId(7)),
        ];
        for is in [true, false] {
            all.extend([Condition::OnMatrix(is), Condition::Assessed(is), Condition::High(is)]);
            all.extend([Condition::Classified(is), Condition::Critical(is), Condition::Fresh(is)]);
        }
        all.extend(ACCEPTANCES.map(|(standing, _)| Condition::Acceptance(standing)));
        all.extend(Standing::ALL.iter().map(|one| Condition::Standing(*one)));
        all.extend(Analysed::ALL.iter().map(|one| Condition::Analysed(*one)));
        all.extend(Missing::ALL.iter().map(|one| Condition::Missing(*one)));
        all.extend(ActionStanding::ALL.iter().map(|one| Condition::Action(*one)));
        all.extend(ControlStanding::ALL.iter().map(|one| Condition::Control(*one)));
        all.extend(WeaknessStanding::ALL.iter().map(|one| Condition::Weakness(*one)));
        all.extend(SampleStanding::ALL.iter().map(|one| Condition::Sample(*one)));
        all.extend(AnswerStanding::ALL.iter().map(|one| Condition::Answer(*one)));
        all.extend(UnitForm::ALL.iter().map(|one| Condition::Form(*one)));
        for condition in all {
            let (field, value) = condition.written();
            assert_eq!(Condition::read(field, &value), Some(condition), "{field}={value}");
        }
        assert_eq!(Condition::read("standing", "maybe"), None);
        assert_eq!(Condition::read("colour", "yes"), None);
    }
}
