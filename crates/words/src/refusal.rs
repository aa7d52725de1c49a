//! Refusals as text: why something was not done, what is wrong where, and who may.
//! Each says what to do next, and none tells whether a thing that may not be seen exists.

use domain::command::Command;
use domain::field::{Fault, Shape, Wrong};
use domain::refusal::{Lacking, Refusal};

use crate::label::{capitalised, field_label, in_sentence, role_label};
use crate::who::Speaker;
use crate::{Value, Words};

/// The most roles that a summary names; all stand in [`RefusalText::who_may`].
const NAMED_IN_SUMMARY: usize = 3;

/// A refusal as a page or an answer shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RefusalText {
    /// Why, and what to do, in one or two sentences.
    pub summary: String,
    /// What is wrong with which field.
    pub faults: Vec<FaultText>,
    /// Who may instead, a role with its holders each: *Förvaltningschef (Anna Berg)*. Empty unless the mandate is missing.
    pub who_may: Vec<String>,
    /// Whether the summary names everybody who may today.
    pub names_them: bool,
}

/// A fault as it stands at its field and in the list above the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FaultText {
    /// The field's name.
    pub field: String,
    /// What the field is called.
    pub label: String,
    /// What to do.
    pub text: String,
}

/// A refusal of a verb, such as `risk.accept`, as text.
pub fn refusal(speaker: &Speaker<'_>, verb: &str, refusal: &Refusal) -> RefusalText {
    let words = speaker.words;
    let summary = |summary: String| RefusalText { summary, ..RefusalText::default() };
    match refusal {
        Refusal::Invalid(found) => RefusalText {
            summary: words.text("refusal-invalid").into_owned(),
            faults: faults(words, verb, found),
            ..RefusalText::default()
        },
        Refusal::NoSuch(_) => summary(words.text("refusal-no-such").into_owned()),
        Refusal::Closed(item) => summary(words.with("refusal-closed", &[("item", Value::from(speaker.item(*item)))])),
        Refusal::NoMandate(lacking) => no_mandate(speaker, lacking),
        Refusal::OwnWork(lacking) => own_work(speaker, lacking),
        Refusal::Changed { item, .. } => {
            summary(words.with("refusal-changed", &[("item", Value::from(capitalised(&speaker.item(*item))))]))
        }
        Refusal::Rule { rule, field } => {
            let text = words.text(rule).into_owned();
            let at_field = field.map(|field| FaultText {
                field: field.to_owned(),
                label: field_label(words, verb, field).into_owned(),
                text: text.clone(),
            });
            RefusalText { summary: text, faults: at_field.into_iter().collect(), ..RefusalText::default() }
        }
    }
}

/// The faults of what was given for a verb, each with its field's label and what to do, in the order of the verb's
/// fields; what is asked beside them comes last, as in a form.
pub fn faults(words: &Words, verb: &str, faults: &[Fault]) -> Vec<FaultText> {
    let specs = Command::specs(verb).unwrap_or_default();
    let place = |fault: &Fault| specs.iter().position(|spec| spec.name == fault.field);
    let mut ordered: Vec<&Fault> = faults.iter().collect();
    ordered.sort_by_key(|fault| place(fault).unwrap_or(usize::MAX));
    let text = |fault: &Fault| {
        // A field that the verb has not has no label; it is called what it was called in what was given.
        let label = match fault.wrong {
            Wrong::Unknown => fault.field.clone(),
            _ => field_label(words, verb, &fault.field).into_owned(),
        };
        let text = match fault.wrong {
            Wrong::Missing => place(fault)
                .and_then(|place| specs.get(place))
                .map_or_else(|| wrong(words, &Wrong::Missing), |spec| missing(words, &spec.shape)),
            _ => wrong(words, &fault.wrong),
        };
        FaultText { field: fault.field.clone(), label, text }
    };
    ordered.into_iter().map(text).collect()
}

/// What to do about a field that lacks its answer: it stands beside the field's label, so it goes with any of them.
fn missing(words: &Words, shape: &Shape) -> String {
    let key = match shape {
        Shape::Date => "wrong-not-a-date",
        Shape::Choice(..)
        | Shape::Graded(..)
        | Shape::YesNo
        | Shape::Consequence
        | Shape::Likelihood
        | Shape::RiskLevel => "wrong-not-a-choice",
        Shape::Reference(_) | Shape::Scope => "wrong-nothing-chosen",
        Shape::Many(each) => return missing(words, each),
        Shape::Text(_) | Shape::Prose(_) | Shape::Number(..) | Shape::Facts => "wrong-missing",
    };
    words.text(key).into_owned()
}

/// What to do about something wrong, where the field is known from its place, as in a cell of a list.
pub fn wrong(words: &Words, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Missing => words.text("wrong-missing").into_owned(),
        Wrong::TooLong(limit) => words
            .with("wrong-too-long", &[("limit", Value::from(words.number(i64::try_from(*limit).unwrap_or(i64::MAX))))]),
        Wrong::NotADate => words.text("wrong-not-a-date").into_owned(),
        Wrong::NotANumber(least, most) => {
            let values = [("least", Value::from(words.number(*least))), ("most", Value::from(words.number(*most)))];
            words.with("wrong-not-a-number", &values)
        }
        Wrong::NotAChoice => words.text("wrong-not-a-choice").into_owned(),
        Wrong::NoSuch => words.text("wrong-no-such").into_owned(),
        Wrong::NoneNamed { text, near } if near.is_empty() => {
            words.with("wrong-none-named", &[("text", Value::from(text.as_str()))])
        }
        Wrong::NoneNamed { text, near } => {
            let values = [("text", Value::from(text.as_str())), ("near", Value::from(words.one_of(near)))];
            words.with("wrong-none-named-near", &values)
        }
        Wrong::NotAText => words.text("wrong-not-a-text").into_owned(),
        Wrong::NotOne => words.text("wrong-not-one").into_owned(),
        Wrong::NotAList => words.text("wrong-not-a-list").into_owned(),
        Wrong::Invisible => words.text("wrong-invisible").into_owned(),
        Wrong::NotFacts => words.text("wrong-not-facts").into_owned(),
        Wrong::Unknown => words.text("wrong-unknown").into_owned(),
        Wrong::Rule(rule) => words.text(rule).into_owned(),
    }
}

/// Somebody else must do it: who may, those first who are somebody today.
fn own_work(speaker: &Speaker<'_>, others: &Lacking) -> RefusalText {
    let held = others.holders.iter().filter(|(_, people)| !people.is_empty());
    let who_may: Vec<String> = held.map(|(role, people)| speaker.holders(*role, false, people)).collect();
    let key = if who_may.is_empty() { "refusal-own-work-nobody" } else { "refusal-own-work" };
    RefusalText { summary: speaker.words.text(key).into_owned(), who_may, ..RefusalText::default() }
}

fn no_mandate(speaker: &Speaker<'_>, lacking: &Lacking) -> RefusalText {
    let words = speaker.words;
    let act = Value::from(speaker.act(lacking.act));
    let held: Vec<_> = lacking.holders.iter().filter(|(_, people)| !people.is_empty()).collect();
    let named: Vec<String> =
        held.iter().take(NAMED_IN_SUMMARY).map(|(role, people)| speaker.holders(*role, true, people)).collect();
    let summary = if held.len() > NAMED_IN_SUMMARY {
        let values =
            [("act", act), ("who", Value::from(words.one_of(&named))), ("count", Value::from(lacking.holders.len()))];
        words.with("refusal-no-mandate-more", &values)
    } else if !named.is_empty() {
        words.with("refusal-no-mandate", &[("act", act), ("who", Value::from(words.one_of(&named)))])
    } else if lacking.holders.is_empty() {
        words.with("refusal-no-mandate-none", &[("act", act)])
    } else {
        let vacant = lacking.holders.iter().take(NAMED_IN_SUMMARY);
        let roles: Vec<_> = vacant.map(|(role, _)| in_sentence(&role_label(words, *role))).collect();
        let values = [("act", act), ("roles", Value::from(words.one_of(&roles)))];
        words.with("refusal-no-mandate-nobody", &values)
    };
    let all = lacking.holders.iter().map(|(role, people)| speaker.holders(*role, false, people));
    let names_them = !held.is_empty() && held.len() <= NAMED_IN_SUMMARY;
    RefusalText { summary, who_may: all.collect(), names_them, ..RefusalText::default() }
}

#[cfg(test)]
mod tests {
    use domain::command::Command;
    use domain::field::Input;
    use domain::id::{ItemRef, Kind, PersonId, Scope, UnitId};
    use domain::mandate::Act;
    use domain::municipality::Municipality;
    use domain::number::RiskLevel;
    use domain::role::Role;
    use domain::time::Instant;

    use super::*;
    use crate::who::Who;
    use crate::{Language, words};

    struct Register;

    impl Who for Register {
        fn name(&self, person: PersonId, _at: Option<Instant>) -> Option<String> {
            ["Anna Berg", "Per Holm"].get(usize::try_from(person.0).ok()?.checked_sub(1)?).map(ToString::to_string)
        }
    }

    fn said(language: Language, verb: &str, refused: &Refusal) -> RefusalText {
        let municipality = Municipality::default();
        let may_see = |item: ItemRef| item.kind == Kind::Person;
        let speaker =
            Speaker { words: words(language), who: &Register, municipality: &municipality, may_see: &may_see };
        refusal(&speaker, verb, refused)
    }

    fn lacking(act: Act, holders: &[(Role, &[u32])]) -> Refusal {
        let people = |people: &[u32]| people.iter().copied().map(PersonId).collect();
        let holders = holders.iter().map(|(role, held)| (*role, people(held))).collect();
        Refusal::NoMandate(Lacking { act, scope: Scope::Unit(UnitId(1)), holders })
    }

    #[test]
    fn who_may_is_named() {
        let refused = lacking(Act::AcceptRisk(RiskLevel(3)), &[(Role::DepartmentHead, &[1]), (Role::ItManager, &[])]);
        let swedish = said(Language::Swedish, "risk.accept", &refused);
        // Without a matrix the level is told by its number.
        assert_eq!(swedish.summary, "Endast förvaltningschefen (Anna Berg) får acceptera risker på nivå 3.");
        assert_eq!(swedish.who_may, ["Förvaltningschef (Anna Berg)", "It-chef"]);
        assert!(swedish.names_them, "a page need not name her once more");
        let english = said(Language::English, "risk.accept", &refused);
        assert_eq!(english.summary, "Only the head of department (Anna Berg) may accept risks at level 3.");
    }

    #[test]
    fn several_who_may_are_named_some_at_a_time() {
        let two = lacking(Act::AdoptClass, &[(Role::DepartmentHead, &[1, 2]), (Role::InformationOwner, &[2])]);
        let expected = "Endast förvaltningschefen (Anna Berg, Per Holm) eller informationsägaren (Per Holm) får fastställa \
                        klassningar.";
        assert_eq!(said(Language::Swedish, "classification.adopt", &two).summary, expected);
        let held: &[(Role, &[u32])] = &[
            (Role::ObjectOwner, &[1]),
            (Role::ObjectManager, &[2]),
            (Role::SystemOwner, &[1]),
            (Role::ItManager, &[2]),
        ];
        let four = said(Language::English, "system.describe", &lacking(Act::KeepSystems, held));
        assert_eq!(
            four.summary,
            "Only the holder of one of 4 duties may add and change systems and suppliers, such as the object owner (Anna \
             Berg), the object manager (Per Holm) or the system owner (Anna Berg)."
        );
        assert!(four.who_may.len() == 4 && !four.names_them);
    }

    #[test]
    fn when_nobody_may_it_says_whom_to_appoint() {
        let refused = lacking(Act::Appoint(Role::SecurityCoordinator), &[(Role::DepartmentHead, &[])]);
        let expected = "Ingen har just nu ett uppdrag som ger rätt att utse informationssäkerhetssamordnare. Be den som utser att utse \
                        förvaltningschef.";
        assert_eq!(said(Language::Swedish, "appointment.make", &refused).summary, expected);
        let english = said(Language::English, "disposal.dispose", &lacking(Act::Dispose, &[]));
        assert_eq!(english.summary, "No duty gives the right to dispose by decision.");
    }

    #[test]
    fn every_fault_stands_at_its_field_and_says_what_to_do() {
        let input: Input =
            serde_json::from_str(r#"{"risk":"risk-1","until":"i morgon","ground":" ","colour":"red"}"#).unwrap();
        let Err(domain::command::NotACommand::Faults(found)) = Command::read("risk.accept", &input) else {
            panic!("it reads");
        };
        let told: Vec<(String, String)> = faults(words(Language::Swedish), "risk.accept", &found)
            .into_iter()
            .map(|fault| (fault.label, fault.text))
            .collect();
        let expected = [
            ("Accepterad till och med", "Ange ett datum, till exempel 2026-03-12."),
            ("Grund för beslutet", "Fyll i uppgiften."),
            ("colour", "Ta bort uppgiften, den hör inte hit."),
        ];
        assert_eq!(told, expected.map(|(label, text)| (label.to_owned(), text.to_owned())));
    }

    #[test]
    fn each_thing_wrong_has_its_own_text() {
        let english = words(Language::English);
        assert_eq!(wrong(english, &Wrong::TooLong(8000)), "Shorten to at most 8,000 characters.");
        assert_eq!(wrong(english, &Wrong::NotANumber(0, 500)), "Give a whole number between 0 and 500.");
        assert_eq!(wrong(english, &Wrong::Missing), "Fill this in.");
        assert_eq!(wrong(english, &Wrong::NotAChoice), "Choose one of the alternatives.");
        assert_eq!(wrong(english, &Wrong::NotAText), "Give it as text.");
        assert_eq!(wrong(english, &Wrong::Rule("until-before-from")), "The end date must be after the start date.");
    }

    #[test]
    fn what_may_not_be_seen_and_what_is_not_there_sound_alike() {
        let item = ItemRef { kind: Kind::Risk, number: 7 };
        let closed = said(Language::Swedish, "risk.assess", &Refusal::Closed(item)).summary;
        assert!(closed.contains("en uppgift du inte får se") && !closed.contains('7'), "{closed}");
        let changed = Refusal::Changed { item, based_on: 1, now: 2 };
        let changed = said(Language::Swedish, "risk.assess", &changed).summary;
        assert!(changed.starts_with("En uppgift du inte får se har ändrats"), "{changed}");
        let none = said(Language::Swedish, "risk.assess", &Refusal::NoSuch(item)).summary;
        assert_eq!(none, "Det du söker finns inte, eller så får du inte se det. Kontrollera adressen eller sök.");
    }

    #[test]
    fn a_rule_stands_at_the_field_it_is_about() {
        let refused = Refusal::rule("day-not-yet", "on");
        let said = said(Language::English, "control.verify", &refused);
        let text = "The day has not come yet. Give today or an earlier day.".to_owned();
        assert_eq!(said.summary, text);
        assert_eq!(said.faults, [FaultText { field: "on".to_owned(), label: "Verified on".to_owned(), text }]);
    }
}
