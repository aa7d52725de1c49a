//! Samples: every verb with every field filled, made from the fields' own shapes, so that a new field or verb is
//! in every golden and property without being added here; and a town that has one of everything to point at.

use super::own_catalogues::{first_version, full_version, second_version};
use super::town::*;
use domain::command::{By, Command};
use domain::event::Event;
use domain::field::{Shape, Spec};
use domain::id::Kind;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A town with one thing of each kind, and each thing in the state its verbs need.
pub fn full_town() -> Town {
    let mut town = Town::avik();
    town.given_all(&[
        ("supplier.register", json!({ "name": "Kommunjournal AB" })),
        (
            "system.register",
            json!({ "name": "Elevkort", "unit": 4, "objects": [1], "supplier": 1, "criticality": "full" }),
        ),
        ("system.register", json!({ "name": "Katalog" })),
        ("record-type.register", json!({ "name": "Journal", "board": 2 })),
        (
            "information-set.register",
            json!({ "name": "Elevhälsans journaler", "unit": 6, "systems": [1], "personal_data": "sensitive",
                "persons": 340, "secrecy": "OSL 25 kap. 1 §", "longest_outage": 8, "longest_loss": 24 }),
        ),
        (
            "classification.adopt",
            json!({ "set": 1, "confidentiality": 3, "integrity": 2, "availability": 2, "on": "2026-11-01", "may_lower": true }),
        ),
        ("processing.register", json!({ "name": "Elevhälsa", "controller": 2 })),
        ("system.depend", json!({ "system": 1, "on": 2 })),
        ("risk.register", json!({ "title": "Avbrott", "scope": SCHOOL, "systems": [1] })),
        ("risk.assess", json!({ "risk": 1, "likelihood": 3, "consequence": 3 })),
        ("control.register", json!({ "title": "Reservrutin", "scope": SCHOOL })),
        ("control.introduce", json!({ "control": 1, "place": "Skolorna", "on": "2026-01-01" })),
        ("action.register", json!({ "title": "Inför", "scope": SCHOOL, "due": "2026-10-01", "risks": [1] })),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "csl.2.3.4", "status": "partly" })),
        (
            "sample.register",
            json!({ "title": "Behörigheter", "scope": SCHOOL, "taken_on": "2026-10-01", "selection": "Vart tionde",
                "examined": 20, "deviations": 2, "finding": "Två hade slutat", "systems": [1] }),
        ),
        ("weakness.register", json!({ "title": "Konton tas inte bort", "scope": SCHOOL, "sample": 1 })),
        ("evidence.attach", json!({ "of": "control-1", "link": "https://avik.se/protokoll" })),
        ("import.receive", json!({ "source": "Lista", "file": "lista.xlsx", "digest": "ab", "as_of": "2026-10-01" })),
        ("secrecy.mark", json!({ "item": "system-1", "provision": "OSL 18 kap. 8 §", "on": "2026-11-01" })),
        ("person.register", json!({ "name": "Person 14" })),
        ("catalogue.enter", json!({ "content": first_version() })),
        ("catalogue.take", json!({ "catalogue": "styr" })),
        ("requirement.assess", json!({ "scope": SCHOOL, "requirement": "styr.1", "status": "partly", "how": "Till Del" })),
        ("catalogue.enter", json!({ "content": second_version() })),
        (
            "reported-need.register",
            json!({ "title": "Läslogg", "object": 1, "unit": 4, "content": "Rektorer ser inte vem som har läst." }),
        ),
        ("reported-need.answer", json!({ "need": 1, "outcome": "steering-group", "on": "2026-11-20" })),
    ]);
    // What an answer rests on goes along when its requirement becomes others.
    let mut attach = full_command("evidence.attach");
    if let Command::AttachEvidence(attach) = &mut attach {
        attach.of = "assessment-2".parse().unwrap();
        attach.regards = Some(domain::evidence::Regards::Answer);
    }
    town.by_program(vec![attach]);
    town.by_program(stood_before().into_iter().map(|(item, key, before)| stated(item, key, before)).collect());
    town
}

/// What stood before a file's acts on things, with their keys in the file.
fn stood_before() -> [(&'static str, &'static str, Value); 6] {
    let said = json!({ "within_last_year": true, "as_of": "2026-01-01", "import": 1 });
    let stamp = json!({ "seq": 3, "at": 1_700_000_000_000_000_u64, "actor": 2 });
    let adoption = json!({
        "class": { "confidentiality": 2, "integrity": 1, "availability": 1, "traceability": 1 },
        "valid_until": "2026-12-31", "on": "2026-01-01", "decided_by": 8, "reference": "Protokoll Ett",
        "reason": "Sagt För", "may_lower": true
    });
    let judged = json!({ "personal_data": "sensitive", "persons": 340, "secrecy": "OSL 25 kap. 1 §",
        "longest_outage": 8, "longest_loss": 24 });
    let proposal = json!({
        "class": { "confidentiality": 3, "integrity": 1, "availability": 1 },
        "confidentiality_reason": "Ett Skäl", "confidentiality_hits": ["individual"]
    });
    let proposed = json!({ "proposal": proposal, "stamp": stamp });
    let adopted = json!({ "adoption": adoption, "scale": 1, "judged": judged, "stamp": stamp });
    let judgement = json!({ "likelihood": 2, "consequence": 2, "inherent_likelihood": 3, "inherent_consequence": 3,
        "target_likelihood": 1, "target_consequence": 1 });
    let verification = json!({ "outcome": "works", "method": "Prov Ett", "on": "2026-01-02",
        "valid_until": "2027-01-02", "self_check_reason": "Ingen Annan" });
    let answer = json!({ "status": "met", "how": "Så Här", "evidence": "Protokoll Två", "valid_until": "2027-01-01" });
    [
        (
            "system-2",
            "Katalog",
            json!({
                "classification.give": { "confidentiality": 2, "integrity": 1, "availability": 1, "traceability": 1,
                    "source": "Källan", "source_version": "Version Två", "on": "2026-01-01", "scale": 1 },
                "classification.state": said, "system.state-analysis": said
            }),
        ),
        (
            "information-set-1",
            "Journaler",
            json!({ "classification.adopt": { "adopted": adopted, "proposed": proposed } }),
        ),
        (
            "risk-1",
            "Avbrott",
            json!({
                "risk.assess": { "judgement": judgement, "level": 2, "matrix": 1, "stamp": stamp },
                "risk.treat": { "kind": "reduce", "reason": "Lönar Sig" }
            }),
        ),
        (
            "control-1",
            "Reservrutin",
            json!({
                "control.introduce": { "place": "Gamla Skolan", "by": 6, "on": "2025-01-01" },
                "control.verify": { "verification": verification, "self_check": true, "stamp": stamp }
            }),
        ),
        ("action-1", "Inför", json!({ "action.finish": null })),
        (
            "assessment-1",
            "requirement.assess",
            json!({ "requirement.assess": { "catalogue_version": "Version Ett", "answer": answer, "stamp": stamp } }),
        ),
    ]
}

/// A statement of a file. What stood before its acts comes from the import's plan, never from a form.
fn stated(item: &str, key: &str, before: Value) -> Command {
    let mut stated = command("import.state", json!({ "import": 1, "item": item, "source": "Lista", "key": key }));
    if let Command::KeepStatement(statement) = &mut stated {
        statement.before.extend(input(before));
    }
    stated
}

/// A value of this shape. What only some values can fill is told by the field's name.
fn sample(verb: &str, spec: &Spec, shape: &Shape) -> Value {
    match (verb, spec.name) {
        (_, "scale" | "matrix") => {
            let [scale, matrix] = scale_and_matrix("msb-4x4");
            let command = if spec.name == "scale" { scale } else { matrix };
            return command.input()[spec.name].clone();
        }
        (_, "table") => {
            let registrar = json!({ "role": "registrar", "acts": ["keep-risks"], "accepts_up_to": 1,
                "appointed_by": ["department-head"] });
            return json!({ "roles": [registrar], "acts": ["keep-risks"] });
        }
        ("mandates.change", "role") => return json!("registrar"),
        ("mandates.change", "appointed_by") => return json!(["department-head"]),
        ("law.profile", "law") => return json!("csl"),
        (_, "next_review") => return json!("2027-06-30"),
        (_, "requirement") => return json!("csl.2.3.4"),
        (_, "requirements") => return json!(["csl.2.3.4"]),
        (_, "digest") => return json!("9f86d081"),
        ("evidence.attach" | "evidence.detach", "of") => return json!("control-1"),
        ("evidence.attach", "regards") => return json!("verification"),
        ("evidence.attach", "link") => return json!("https://avik.se/Underlag?år=2026"),
        ("evidence.detach", "number") => return json!(1),
        ("catalogue.enter", "content") => return full_version(),
        ("catalogue.take", "version") => return json!("2"),
        (_, "catalogue") => return json!("styr"),
        (_, "deputy") => return json!("person-11"),
        (_, "codes") => return json!("3 Kärnverksamhet\n3.7 Skola"),
        ("plan.adopt", "board") => return json!(SCHOOL_BOARD),
        ("plan.adopt", "in_force_from") => return json!("2027-01-01"),
        ("plan.adopt", "decided_by") => return json!("person-5"),
        ("processing.give-opinion", "decided_by") => return json!("person-12"),
        ("appointment.make", "person") => return json!("person-12"),
        ("need.decide" | "demands.receive" | "reported-need.settle", "decided_by") => return json!("person-11"),
        ("requirement.exempt", "decided_by") => return json!("person-6"),
        ("classification.adopt" | "classification.adjust", "decided_by") => return json!("person-8"),
        ("classification.adjust", "unit") => return json!(SCHOOL),
        ("scheme.set", "decided_by") => return json!("person-5"),
        ("risk.treat", "decided_by") => return json!("person-6"),
        ("law.profile", "decided_by") => return json!("person-13"),
        (
            "processing.judge-impact"
            | "scale.set"
            | "matrix.set"
            | "cumulation.set"
            | "catalogue.take"
            | "catalogue.retire",
            "decided_by",
        ) => {
            return json!("person-2");
        }
        (_, "appointed_by" | "decided_by") => return json!("person-1"),
        (_, "role") if verb == "appointment.make" => return json!("information-owner"),
        ("system.depend" | "system.end-dependency", "on") => return json!("system-2"),
        ("unit.succeed", "unit") => return json!("unit-4"),
        ("unit.succeed", "successors") => return json!(["unit-5"]),
        ("person.forget", "person") => return json!("person-14"),
        ("unit.register" | "unit.describe", "parent") => return json!("unit-2"),
        (_, "values") => return json!({ "name": "Stadens Elevkort", "users": 40 }),
        _ => {}
    }
    let later = spec.name.contains("until") || spec.name == "due";
    match shape {
        Shape::Text(_) | Shape::Prose(_) => json!(format!("Text Åäö för {}", spec.name)),
        Shape::Date if later => json!("2027-06-30"),
        Shape::Date => json!("2026-11-20"),
        Shape::Number(least, most) => json!((*least).max(7).min(*most)),
        Shape::YesNo => json!(true),
        Shape::Choice(_, choices) => json!(choices[choices.len() - 1]),
        Shape::Graded(_, choices) => json!(format!("{}:2", choices[choices.len() - 1])),
        Shape::Consequence | Shape::Likelihood | Shape::RiskLevel => json!(2),
        Shape::Reference(kinds) if *kinds == Kind::ALL => json!("system-1"),
        Shape::Reference(kinds) => json!(format!("{}-1", kinds[0].word())),
        Shape::Scope => json!(SCHOOL),
        Shape::Facts => json!({ "Avtal nr": "Löper Vidare" }),
        Shape::Many(one) => json!([sample(verb, spec, one)]),
    }
}

/// The named verb with every field filled.
pub fn full_command(verb: &str) -> Command {
    let specs = Command::specs(verb).unwrap();
    let fields: Map<String, Value> =
        specs.iter().map(|spec| (spec.name.to_owned(), sample(verb, spec, &spec.shape))).collect();
    let mut made = command(verb, Value::Object(fields));
    match &mut made {
        // What these two carry besides is filled in by whoever sends them, never from a form.
        Command::KeepStatement(statement) => {
            statement.before.insert("name".to_owned(), json!("Gamla Namnet"));
        }
        Command::AttachEvidence(attach) => {
            attach.file = Some(domain::evidence::EvidenceFile {
                name: domain::text::Name::new("Protokoll från Åvik.pdf").unwrap(),
                digest: domain::text::Digest::of(&[7; 32]),
                size: 120_000,
                kind: domain::evidence::FileKind::Pdf,
            });
        }
        Command::Dispose(dispose) => {
            let residue = domain::text::Digest::of(&[1, 2, 3]);
            dispose.entries.push(domain::disposal::DisposedEntry { seq: 12, residue });
        }
        _ => {}
    }
    made
}

/// The chance that the first goldens were made with.
const GOLDEN_CHANCE: u64 = 55;

/// The town with a data-protection officer. The others are numbered without.
fn with_officer(town: &Town) -> Town {
    let mut town = town.clone();
    let duty =
        json!({ "role": "data-protection-officer", "scope": "municipality", "person": 12, "from": "2024-03-01" });
    town.given_all(&[("appointment.make", duty)]);
    town
}

/// The town where somebody has changed what a file spoke of.
fn with_a_thing_changed_since(town: &Town) -> Town {
    let mut town = town.clone();
    town.by_program(vec![stated("supplier-1", "Leverantören", json!({}))]);
    town.given_all(&[("supplier.describe", json!({ "id": 1, "name": "Leverantören Heter Annat" }))]);
    town
}

/// An event of every kind, as the verbs with every field filled make them.
pub fn full_events() -> BTreeMap<&'static str, Event> {
    let town = full_town();
    let mut events = BTreeMap::new();
    for verb in Command::NAMES {
        let town = match *verb {
            "processing.give-opinion" => with_officer(&town),
            "import.withdraw" => with_a_thing_changed_since(&town),
            _ => town.clone(),
        };
        let decided = town.ask_by_chance(GOLDEN_CHANCE, By::Program, None, vec![full_command(verb)]);
        let decided = decided.unwrap_or_else(|refusal| panic!("{verb} with every field: {refusal:?}"));
        assert!(!decided.events.is_empty(), "{verb} with every field changes nothing");
        for event in decided.events {
            events.entry(event.kind()).or_insert(event);
        }
    }
    events
}

#[test]
fn every_verb_reads_back_as_it_was_written() {
    for verb in Command::NAMES {
        let made = full_command(verb);
        let mut read = Command::read(verb, &made.input()).unwrap();
        match (&mut read, &made) {
            (Command::KeepStatement(read), Command::KeepStatement(made)) => read.before.clone_from(&made.before),
            (Command::Dispose(read), Command::Dispose(made)) => read.entries.clone_from(&made.entries),
            (Command::AttachEvidence(read), Command::AttachEvidence(made)) => read.file.clone_from(&made.file),
            _ => {}
        }
        assert_eq!(read, made, "{verb}");
    }
}

#[test]
fn every_verb_has_fields_of_different_names() {
    for verb in Command::NAMES {
        let mut names: Vec<_> = Command::specs(verb).unwrap().iter().map(|spec| spec.name).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all, "{verb}: two fields of the same name hide each other");
    }
}
