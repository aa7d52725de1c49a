//! What is said when a file is taken back, in both languages, word for word.

use super::check;

const STAMP: &str = r#"{"seq":3,"at":0,"actor":1}"#;

/// A kind, its payload, and what is said of it in Swedish and English.
pub(super) const TOLD: &[(&str, &str, &str, &str)] = &[
    (
        "classification.set-restored",
        r#"{"set":1}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om klassningen. Ingen klassning är fastställd eller föreslagen.",
        "{who} took back what a file had said about the classification. No class is adopted or proposed.",
    ),
    (
        "risk.restored",
        r#"{"risk":1}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om hur risken bedöms och hanteras. Risken är inte bedömd.",
        "{who} took back what a file had said about how the risk is assessed and met. The risk has not been assessed.",
    ),
    (
        "control.restored",
        r#"{"control":1}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om säkerhetsåtgärden. Den är inte införd.",
        "{who} took back what a file had said about the control. It is not introduced.",
    ),
    (
        "control.restored",
        r#"{"control":1,"introduction":{"place":"Skolan","on":"2026-01-01"}}"#,
        "{who} tog tillbaka vad en inläst fil hade angett om säkerhetsåtgärden. Den är införd, men effekten är inte \
         kontrollerad.",
        "{who} took back what a file had said about the control. It is introduced, but its effect is not verified.",
    ),
    (
        "action.reopened",
        r#"{"action":1}"#,
        "{who} tog tillbaka en inläst fils uppgift att åtgärden är klar. Den är inte klar.",
        "{who} took back a file’s statement that the action is done. It is not done.",
    ),
    (
        "requirement.restored",
        r#"{"assessment":7,"scope":"unit-2","requirement":"csl.2.2"}"#,
        "{who} tog tillbaka en inläst fils bedömning av kravet 2 kap. 2 § Anmälan till registret för \
         Skolförvaltningen. Kravet är inte bedömt.",
        "{who} took back a file’s assessment of the requirement 2 kap. 2 § Notification to the register for \
         Skolförvaltningen. The requirement has not been assessed.",
    ),
];

#[test]
fn what_stands_again_is_told() {
    let before = format!(
        r#"{{"risk":1,"assessment":{{"judgement":{{"likelihood":2,"consequence":2}},"level":1,"matrix":1,"stamp":{STAMP}}}}}"#
    );
    check(
        &[],
        "risk.restored",
        &before,
        "{who} tog tillbaka vad en inläst fil hade angett om hur risken bedöms och hanteras. Det som gällde före filen \
         gäller igen.",
        "{who} took back what a file had said about how the risk is assessed and met. What stood before the file stands \
         again.",
    );
    let answered = format!(
        r#"{{"assessment":7,"scope":"unit-2","requirement":"csl.2.2","stands":{{"catalogue_version":"1","answer":{{"status":"partly"}},"stamp":{STAMP}}}}}"#
    );
    check(
        &[],
        "requirement.restored",
        &answered,
        "{who} tog tillbaka en inläst fils bedömning av kravet 2 kap. 2 § Anmälan till registret för \
         Skolförvaltningen. Bedömningen från före filen gäller igen: delvis uppfyllt.",
        "{who} took back a file’s assessment of the requirement 2 kap. 2 § Notification to the register for \
         Skolförvaltningen. The assessment from before the file stands again: partly met.",
    );
}

#[test]
fn a_judgement_after_one_that_was_taken_back_is_told_as_the_first() {
    let judged = r#"{"risk":1,"judgement":{"likelihood":3,"consequence":3},"level":2,"matrix":1}"#;
    let answer = r#"{"assessment":7,"scope":"unit-2","requirement":"csl.2.2","catalogue_version":"1","answer":{"status":"met"}}"#;
    let taken_back = [
        ("risk.assessed", judged),
        ("risk.restored", r#"{"risk":1}"#),
        ("requirement.assessed", answer),
        ("requirement.restored", r#"{"assessment":7,"scope":"unit-2","requirement":"csl.2.2"}"#),
    ];
    check(
        &taken_back,
        "risk.assessed",
        judged,
        "{who} bedömde risken: sannolikheten möjlig, konsekvensen allvarlig, nivå Medelhög.",
        "{who} assessed the risk: likelihood possible, consequence serious, level Medium.",
    );
    check(
        &taken_back,
        "requirement.assessed",
        answer,
        "{who} bedömde kravet 2 kap. 2 § Anmälan till registret för Skolförvaltningen: uppfyllt.",
        "{who} assessed the requirement 2 kap. 2 § Notification to the register for Skolförvaltningen: met.",
    );
}
