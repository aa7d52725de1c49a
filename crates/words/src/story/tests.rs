//! Each kind of event told in both languages, word for word.

use domain::municipality::Municipality;
use domain::time::Instant;

use super::*;
use crate::who::Who;
use crate::{Language, words};

mod protection;
mod restored;
mod told;

struct Register;

impl Who for Register {
    fn name(&self, person: PersonId, at: Option<Instant>) -> Option<String> {
        let name = match person.0 {
            1 => "Karin Ek",
            2 => "Per Holm",
            3 if at.is_some_and(|at| at < day(2026, 2, 1)) => "Anna Ask",
            3 => "Anna Berg",
            _ => return None,
        };
        Some(name.to_owned())
    }
}

fn day(year: i16, month: i8, day: i8) -> Instant {
    Instant(Date::of(year, month, day).unwrap().end().0 - 1)
}

fn event(kind: &str, payload: &str) -> Event {
    Event::read(kind, payload.as_bytes()).unwrap_or_else(|error| panic!("{kind}: {error:?}"))
}

/// What is there before each sentence.
const BEFORE: &[(&str, &str)] = &[
    ("municipality.founded", r#"{"description":{"name":"Åviks kommun"}}"#),
    ("unit.registered", r#"{"id":1,"description":{"name":"Barn- och utbildningsnämnden","form":"board"}}"#),
    ("unit.registered", r#"{"id":2,"description":{"name":"Skolförvaltningen","form":"department","parent":1}}"#),
    ("unit.registered", r#"{"id":3,"description":{"name":"Utbildningsförvaltningen","form":"department","parent":1}}"#),
    ("family.registered", r#"{"id":1,"description":{"name":"Gammalt namn"}}"#),
    ("object.registered", r#"{"id":1,"description":{"name":"Gammalt namn"}}"#),
    ("person.registered", r#"{"person":1,"version":1,"commitment":"00"}"#),
    ("person.registered", r#"{"person":2,"version":1,"commitment":"00"}"#),
    ("person.registered", r#"{"person":3,"version":1,"commitment":"00"}"#),
    (
        "appointment.made",
        r#"{"appointment":1,"description":{"role":"security-coordinator","scope":"unit-2","person":1,"from":"2025-01-01"}}"#,
    ),
    (
        "appointment.made",
        r#"{"appointment":2,"description":{"role":"department-head","scope":"unit-2","person":2,"from":"2025-01-01"}}"#,
    ),
    ("record-type.registered", r#"{"id":1,"description":{"name":"Gammalt namn","board":1}}"#),
    ("information-set.registered", r#"{"id":1,"description":{"name":"Gammalt namn"}}"#),
    ("processing.registered", r#"{"id":1,"description":{"name":"Gammalt namn","controller":1}}"#),
    ("supplier.registered", r#"{"id":1,"description":{"name":"Norrdata AB"}}"#),
    ("supplier.registered", r#"{"id":2,"description":{"name":"Gammalt namn"}}"#),
    ("system.registered", r#"{"id":1,"description":{"name":"Elevkort","hosting":"internal","objects":[1]}}"#),
    ("system.registered", r#"{"id":2,"description":{"name":"Gammalt namn"}}"#),
    ("scale.set", SCALE),
    ("matrix.set", MATRIX),
    ("risk.registered", r#"{"id":1,"description":{"title":"Gammalt namn","scope":"unit-2"}}"#),
    ("control.registered", r#"{"id":1,"description":{"title":"Gammalt namn","scope":"unit-2"}}"#),
    ("action.registered", r#"{"id":1,"description":{"title":"Gammalt namn","scope":"unit-2"}}"#),
    (
        "reported-need.registered",
        r#"{"id":1,"description":{"title":"Gammalt namn","object":1,"unit":2,"content":"Så"}}"#,
    ),
    ("evidence.attached", EVIDENCE_BEFORE),
    ("sample.registered", SAMPLE_BEFORE),
    (
        "weakness.registered",
        r#"{"id":1,"description":{"title":"Gammalt namn","scope":"unit-2","found_on":"2026-01-31"}}"#,
    ),
    (
        "import.received",
        r#"{"import":1,"description":{"source":"Systemlistan","file":"system.xlsx","digest":"00","as_of":"2026-01-31"}}"#,
    ),
    (
        "requirement.assessed",
        r#"{"assessment":7,"scope":"municipality","requirement":"csl.2.2","catalogue_version":"2026-01-15",
            "answer":{"status":"partly"}}"#,
    ),
];

const EVIDENCE_BEFORE: &str = r#"{"of":"control-1","number":1,"regards":"verification","file":{"name":"Avtal.pdf",
    "digest":"0707070707070707070707070707070707070707070707070707070707070707","size":120000,"kind":"pdf"}}"#;

const SAMPLE_BEFORE: &str = r#"{"id":1,"description":{"title":"Gammalt namn","scope":"unit-2","taken_on":"2026-01-31",
    "selection":"Tio konton","examined":10,"deviations":0}}"#;

const SCALE: &str = r#"{"version":1,"scale":{"levels":[
    {"level":0,"sv":"Försumbar","en":"Negligible"},{"level":1,"sv":"Måttlig","en":"Moderate"},
    {"level":2,"sv":"Betydande","en":"Considerable"},{"level":3,"sv":"Allvarlig","en":"Serious"}]}}"#;

const MATRIX: &str = r#"{"version":1,"matrix":{"name":"4 × 4","likelihoods":[
    {"step":1,"sv":"Osannolik","en":"Unlikely"},{"step":2,"sv":"Mindre sannolik","en":"Less likely"},
    {"step":3,"sv":"Möjlig","en":"Possible"},{"step":4,"sv":"Sannolik","en":"Likely"}],
    "consequences":[0,1,2,3],
    "levels":[{"level":1,"sv":"Låg","en":"Low"},{"level":2,"sv":"Medelhög","en":"Medium"},{"level":3,"sv":"Hög","en":"High"}],
    "cells":[[1,1,1,2],[1,1,2,2],[1,2,2,3],[1,2,3,3]]}}"#;

struct Scene {
    municipality: Municipality,
    earlier: Vec<Event>,
}

impl Scene {
    fn new(more: &[(&str, &str)]) -> Self {
        let mut scene = Scene { municipality: Municipality::default(), earlier: Vec::new() };
        for (seq, (kind, payload)) in (1..).zip(BEFORE.iter().chain(more)) {
            let event = event(kind, payload);
            let stamp = Stamp { seq, at: day(2026, 1, 1), actor: PersonId(0) };
            scene.municipality.apply(event.clone(), stamp);
            scene.earlier.insert(0, event);
        }
        scene
    }

    /// Told by Karin Ek, coordinator, on 12 March 2026, to somebody who sees everything but what is hidden.
    fn told(&self, language: Language, event: &Event, hidden: &[&str]) -> Sentence {
        let may_see = |item: domain::id::ItemRef| !hidden.contains(&item.to_string().as_str());
        let speaker =
            Speaker { words: words(language), who: &Register, municipality: &self.municipality, may_see: &may_see };
        let stamp = Stamp { seq: 100, at: day(2026, 3, 12), actor: PersonId(1) };
        let told =
            Told { event, stamp, appointment: Some(AppointmentId(1)), reference: Some("KS 2026/14"), disposed: false };
        sentence(&speaker, &told, &self.earlier.iter().collect::<Vec<_>>())
    }
}

fn check(more: &[(&str, &str)], kind: &str, payload: &str, swedish: &str, english: &str) {
    let scene = Scene::new(more);
    let event = event(kind, payload);
    for (language, who, expected) in
        [(Language::Swedish, "Karin Ek (samordnare)", swedish), (Language::English, "Karin Ek (coordinator)", english)]
    {
        let said = scene.told(language, &event, &[]).text;
        assert_eq!(said, expected.replace("{who}", who), "{kind}");
    }
}

/// Each kind of registered thing: the number of one, a description, and what it is called in both languages.
const THINGS: &[(&str, u32, &str, &str, &str)] = &[
    (
        "unit",
        2,
        r#""name":"Nytt namn","form":"department","parent":1"#,
        "organisationsdelen",
        "the part of the organisation",
    ),
    ("family", 1, r#""name":"Nytt namn""#, "objektfamiljen", "the object family"),
    ("object", 1, r#""name":"Nytt namn""#, "objektet", "the object"),
    ("record-type", 1, r#""name":"Nytt namn","board":1"#, "handlingstypen", "the record type"),
    ("information-set", 1, r#""name":"Nytt namn""#, "informationsmängden", "the information set"),
    (
        "processing",
        1,
        r#""name":"Nytt namn","controller":1"#,
        "personuppgiftsbehandlingen",
        "the processing of personal data",
    ),
    ("supplier", 2, r#""name":"Nytt namn""#, "leverantören", "the supplier"),
    ("system", 2, r#""name":"Nytt namn""#, "systemet", "the system"),
    ("risk", 1, r#""title":"Nytt namn","scope":"unit-2""#, "risken", "the risk"),
    ("control", 1, r#""title":"Nytt namn","scope":"unit-2""#, "säkerhetsåtgärden", "the control"),
    ("action", 1, r#""title":"Nytt namn","scope":"unit-2""#, "åtgärden", "the action"),
    (
        "reported-need",
        1,
        r#""title":"Nytt namn","object":1,"unit":2,"content":"Så""#,
        "det anmälda behovet",
        "the reported need",
    ),
    (
        "sample",
        1,
        r#""title":"Nytt namn","scope":"unit-2","taken_on":"2026-01-31","selection":"Tio konton","examined":10,"deviations":0"#,
        "stickprovet",
        "the sample",
    ),
    ("weakness", 1, r#""title":"Nytt namn","scope":"unit-2","found_on":"2026-01-31""#, "bristen", "the weakness"),
];

#[test]
fn each_kind_of_event_has_its_sentence_in_both_languages() {
    for (kind, payload, swedish, english) in told::TOLD.iter().chain(protection::TOLD).chain(restored::TOLD) {
        check(&[], kind, payload, swedish, english);
    }
}

#[test]
fn a_decision_registered_for_somebody_is_told_as_theirs() {
    let scene = Scene::new(&[]);
    for (kind, payload, role) in protection::REGISTERED {
        let said = scene.told(Language::Swedish, &event(kind, payload), &[]).text;
        assert!(said.starts_with(&format!("Per Holm{role} ")), "{kind}: {said}");
        assert!(said.ends_with(" Registrerat av Karin Ek (samordnare) för Per Holm."), "{kind}: {said}");
    }
}

#[test]
fn registered_things_have_the_same_three_sentences() {
    for (noun, id, description, swedish, english) in THINGS {
        let of = |verb: &str| format!("{noun}.{verb}");
        let payload = format!(r#"{{"id":{id},"description":{{{description}}},"reason":"Så"}}"#);
        let added = (format!("{{who}} lade in {swedish}."), format!("{{who}} added {english}."));
        check(&[], &of("registered"), &payload, &added.0, &added.1);
        let before = if *noun == "unit" { "Skolförvaltningen" } else { "Gammalt namn" };
        let titled = matches!(*noun, "risk" | "control" | "action" | "reported-need" | "sample" | "weakness");
        let (field, english_field) = if titled { ("rubrik", "title") } else { ("namn", "name") };
        let changed = (
            format!("{{who}} ändrade {field} från {before} till Nytt namn."),
            format!("{{who}} changed {english_field} from {before} to Nytt namn."),
        );
        check(&[], &of("described"), &payload, &changed.0, &changed.1);
        let closed = (
            format!("{{who}} avslutade {swedish} från och med den 1 april 2026."),
            format!("{{who}} closed {english} from 1 April 2026."),
        );
        check(&[], &of("closed"), &format!(r#"{{"id":{id},"on":"2026-04-01","reason":"Så"}}"#), &closed.0, &closed.1);
    }
}

#[test]
fn no_kind_is_left_out() {
    let things =
        THINGS.iter().flat_map(|(noun, ..)| ["registered", "described", "closed"].map(|verb| format!("{noun}.{verb}")));
    let told = told::TOLD.iter().chain(protection::TOLD).chain(restored::TOLD).map(|(kind, ..)| (*kind).to_owned());
    let told: Vec<String> = told.chain(things).collect();
    let left_out: Vec<&str> = Event::kinds().into_iter().filter(|kind| !told.contains(&(*kind).to_owned())).collect();
    assert_eq!(left_out, Vec::<&str>::new());
}

#[test]
fn an_assessment_tells_what_rose_fell_and_stayed() {
    let payload = |likelihood: u8, consequence: u8, level: u8, matrix: u8, more: &str| {
        format!(
            r#"{{"risk":1,"judgement":{{"likelihood":{likelihood},"consequence":{consequence}{more}}},"level":{level},"matrix":{matrix}}}"#
        )
    };
    let before = payload(3, 3, 3, 1, "");
    let assessed = |now: &str, swedish: &str, english: &str| {
        check(&[("risk.assessed", &before)], "risk.assessed", now, swedish, english);
    };
    assessed(
        &payload(4, 3, 3, 1, ""),
        "{who} höjde sannolikheten från möjlig till sannolik; konsekvensen oförändrat allvarlig.",
        "{who} raised the likelihood from possible to likely; consequence unchanged at serious.",
    );
    assessed(
        &payload(3, 2, 2, 1, ""),
        "{who} sänkte konsekvensen från allvarlig till betydande; sannolikheten oförändrat möjlig. Risknivån gick från Hög \
         till Medelhög.",
        "{who} lowered the consequence from serious to considerable; likelihood unchanged at possible. The risk level went \
         from High to Medium.",
    );
    assessed(
        &payload(4, 2, 3, 1, ""),
        "{who} höjde sannolikheten från möjlig till sannolik och sänkte konsekvensen från allvarlig till betydande.",
        "{who} raised the likelihood from possible to likely and lowered the consequence from serious to considerable.",
    );
    assessed(
        &payload(3, 3, 3, 1, r#","target_likelihood":1,"target_consequence":1"#),
        "{who} bedömde risken på nytt: sannolikheten oförändrat möjlig, konsekvensen oförändrat allvarlig. Även målet för \
         risken ändrades.",
        "{who} assessed the risk anew: likelihood unchanged at possible, consequence unchanged at serious. The target for \
         the risk was changed as well.",
    );
    let second = MATRIX.replacen("\"version\":1", "\"version\":2", 1);
    check(
        &[("risk.assessed", &before), ("matrix.set", &second)],
        "risk.assessed",
        &payload(4, 3, 3, 2, ""),
        "{who} bedömde risken med riskmatrisens version 2: sannolikheten sannolik, konsekvensen allvarlig, nivå Hög.",
        "{who} assessed the risk with version 2 of the risk matrix: likelihood likely, consequence serious, level High.",
    );
}

#[test]
fn a_requirement_tells_the_answer_before() {
    let payload = |status: &str| {
        format!(
            r#"{{"assessment":1,"scope":"unit-1","requirement":"csl.2.2","catalogue_version":"1","answer":{{"status":"{status}"}}}}"#
        )
    };
    check(
        &[("requirement.assessed", &payload("not-met"))],
        "requirement.assessed",
        &payload("met"),
        "{who} ändrade bedömningen av kravet 2 kap. 2 § Anmälan till registret för Barn- och utbildningsnämnden från inte \
         uppfyllt till uppfyllt.",
        "{who} changed the assessment of the requirement 2 kap. 2 § Notification to the register for Barn- och \
         utbildningsnämnden from not met to met.",
    );
}

#[test]
fn a_description_tells_at_most_four_fields() {
    check(
        &[],
        "system.described",
        r#"{"id":1,"description":{"name":"Elevkort","hosting":"external","supplier":1,"objects":[1]}}"#,
        "{who} ändrade leverantör från – till Norrdata AB och driftform från egen drift till extern drift.",
        "{who} changed supplier from – to Norrdata AB and hosting from in-house to external.",
    );
    check(
        &[],
        "system.described",
        r#"{"id":1,"description":{"name":"Elevkort 2","purpose":"Korten","unit":2,"objects":[],"supplier":1,"users":1480,
            "since":2019,"contract_ends":"2027-01-31"}}"#,
        "{who} ändrade namn från Elevkort till Elevkort 2, användning, ansvarig verksamhet från – till Skolförvaltningen, \
         objekt (borttaget: Gammalt namn) och 5 uppgifter till.",
        "{who} changed name from Elevkort to Elevkort 2, purpose, unit that answers from – to Skolförvaltningen, objects \
         (removed: Gammalt namn) and 5 more facts.",
    );
    check(
        &[],
        "system.described",
        r#"{"id":1,"description":{"name":"Elevkort","hosting":"internal","objects":[1],"users":1480,"since":2019,
            "contract_ends":"2027-01-31"}}"#,
        "{who} ändrade aktiva användare från – till 1\u{a0}480, startår från – till 2019 och avtalets sista dag \
         från – till 31 januari 2027.",
        "{who} changed active users from – to 1,480, first year in use from – to 2019 and last day of the contract from \
         – to 31 January 2027.",
    );
    check(
        &[],
        "control.described",
        r#"{"id":1,"description":{"title":"Gammalt namn","scope":"system-1","requirements":["csl.2.2"],"systems":[1,2]}}"#,
        "{who} ändrade del av kommunen från Skolförvaltningen till Elevkort, krav den uppfyller (tillagt: 2 kap. 2 § Anmälan till \
         registret) och system (tillagt: Elevkort, Gammalt namn).",
        "{who} changed part of the municipality from Skolförvaltningen to Elevkort, requirements it meets (added: 2 kap. 2 § Notification to \
         the register) and systems (added: Elevkort, Gammalt namn).",
    );
}

#[test]
fn what_may_not_be_seen_is_not_named() {
    let scene = Scene::new(&[]);
    let dependency = event("system.dependency-set", r#"{"system":1,"on":2,"dependency":{}}"#);
    let said = scene.told(Language::Swedish, &dependency, &["system-2", "person-1"]).text;
    assert_eq!(said, "Någon du inte får se (samordnare) angav att Elevkort är beroende av en uppgift du inte får se.");
    let described = event("system.described", r#"{"id":1,"description":{"name":"Elevkort","hosting":"internal"}}"#);
    let said = scene.told(Language::English, &described, &["object-1"]).text;
    assert_eq!(said, "Karin Ek (coordinator) changed objects (removed: something you may not see).");
}

#[test]
fn the_reason_is_quoted_and_the_reference_kept() {
    let scene = Scene::new(&[]);
    let assessed = event(
        "risk.assessed",
        r#"{"risk":1,"judgement":{"likelihood":3,"consequence":3},"level":3,"matrix":1,"reason":"Två avbrott."}"#,
    );
    let said = scene.told(Language::Swedish, &assessed, &[]);
    assert_eq!(said.date, "12 mars 2026");
    assert_eq!(said.quote.as_deref(), Some("Två avbrott."));
    assert_eq!(said.reference.as_deref(), Some("KS 2026/14"));
    let proposed = event(
        "classification.proposed",
        r#"{"set":1,"proposal":{"class":{"confidentiality":3,"integrity":2,"availability":2},
            "confidentiality_reason":"Hälsa.","availability_reason":"Kan vänta."},"scale":1}"#,
    );
    assert_eq!(scene.told(Language::Swedish, &proposed, &[]).quote.as_deref(), Some("Hälsa.\nKan vänta."));
}

#[test]
fn what_was_disposed_of_is_neither_told_nor_compared_with() {
    let first = event("system.registered", r#"{"id":1,"description":{"name":"Elevkort","hosting":"internal"}}"#);
    let second = event("system.described", r#"{"id":1,"description":{"name":"Elevkort","hosting":"external"}}"#);
    let (first, scene) = (first.residue(), Scene::new(&[]));
    let speaker = Speaker {
        words: words(Language::Swedish),
        who: &Register,
        municipality: &scene.municipality,
        may_see: &|_| true,
    };
    let stamp = Stamp { seq: 2, at: day(2026, 1, 2), actor: PersonId(3) };
    let told = |event, disposed| Told { event, stamp, appointment: None, reference: None, disposed };
    let said: Vec<String> =
        story(&speaker, &[told(&second, false), told(&first, true)]).into_iter().map(|said| said.text).collect();
    // The name is the one of that time.
    assert_eq!(said, ["Anna Ask ändrade uppgifterna.", "Innehållet har gallrats."]);
}

#[test]
fn the_program_and_the_forgotten_are_named_as_such() {
    let scene = Scene::new(&[]);
    let added = event("system.registered", r#"{"id":3,"description":{"name":"Nytt"}}"#);
    let by = |actor: u32| {
        let speaker = Speaker {
            words: words(Language::Swedish),
            who: &Register,
            municipality: &scene.municipality,
            may_see: &|_| true,
        };
        let stamp = Stamp { seq: 2, at: day(2026, 1, 2), actor: PersonId(actor) };
        let told = Told { event: &added, stamp, appointment: None, reference: None, disposed: false };
        sentence(&speaker, &told, &[]).text
    };
    assert_eq!(by(0), "Utkik (den som driver installationen) lade in systemet.");
    assert_eq!(by(9), "Någon vars namn har tagits bort lade in systemet.");
}

#[test]
fn things_are_named_by_what_they_are() {
    let answer = r#"{"assessment":1,"scope":"unit-1","requirement":"csl.2.2","catalogue_version":"1","answer":{"status":"met"}}"#;
    let mut scene = Scene::new(&[("requirement.assessed", answer)]);
    let residue = event("supplier.registered", r#"{"id":3,"description":{"name":"Borta AB"}}"#).residue();
    scene.municipality.apply(residue, Stamp { seq: 50, at: day(2026, 1, 1), actor: PersonId(0) });
    let speaker = Speaker {
        words: words(Language::Swedish),
        who: &Register,
        municipality: &scene.municipality,
        may_see: &|_| true,
    };
    let named = |item: &str| speaker.item(item.parse().unwrap());
    assert_eq!(named("appointment-1"), "Informationssäkerhetssamordnare, Skolförvaltningen");
    assert_eq!(named("assessment-1"), "2 kap. 2 § Anmälan till registret, Barn- och utbildningsnämnden");
    assert_eq!(named("import-1"), "system.xlsx");
    assert_eq!(named("person-3"), "Anna Berg");
    assert_eq!(named("supplier-3"), "en gallrad uppgift");
    assert_eq!(named("system-99"), "en borttagen uppgift");
    assert_eq!(speaker.scope(Scope::Municipality), "hela kommunen");
}

#[test]
fn levels_have_the_municipality_s_own_names_and_else_their_numbers() {
    use domain::number::{Consequence, Likelihood, RiskLevel, Version};
    let scene = Scene::new(&[]);
    let speaker = Speaker {
        words: words(Language::English),
        who: &Register,
        municipality: &scene.municipality,
        may_see: &|_| true,
    };
    assert_eq!(speaker.level(Consequence(3)), "Serious");
    assert_eq!(speaker.level(Consequence(7)), "7");
    assert_eq!(speaker.likelihood(Likelihood(1), None), "Unlikely");
    assert_eq!(speaker.risk_level(RiskLevel(2), Some(Version(1))), "Medium");
    assert_eq!(speaker.risk_level(RiskLevel(2), Some(Version(9))), "2");
}

#[test]
fn a_changed_mandate_tells_what_each_role_may_now_and_could_not_before() {
    let head = |acts: &str, level: u8, by: &str| {
        format!(r#"{{"role":"department-head","acts":[{acts}],"accepts_up_to":{level},"appointed_by":[{by}]}}"#)
    };
    let table = |version: u8, head: &str| {
        let acts = r#"["keep-risks","dispose"]"#;
        format!(
            r#"{{"version":{version},"table":{{"roles":[{head},{{"role":"registrar"}}],"acts":{acts}}},
               "decision":{{"decided_by":2,"reason":"Enligt delegationsordningen"}}}}"#
        )
    };
    let before = table(1, &head(r#""keep-risks""#, 2, r#""municipal-director""#));
    let now = table(2, &head(r#""dispose""#, 3, ""));
    check(
        &[("mandates.set", &before)],
        "mandates.set",
        &now,
        "Per Holm ändrade mandaten (version 2). Förvaltningschef: får nu också gallra enligt beslut; får inte längre \
         lägga in, bedöma och bestämma hantering av risker; får acceptera risker till och med nivå hög, tidigare \
         medelhög; utses av någon utanför Utkik, tidigare av kommundirektör. Registrerat av {who} för Per Holm.",
        "Per Holm changed the mandates (version 2). Head of department: may now also dispose by decision; may no longer \
         add, assess and decide the treatment of risks; may accept risks up to level high, before medium; is appointed by \
         somebody outside Utkik, before by municipal director. Registered by {who} for Per Holm.",
    );
}
