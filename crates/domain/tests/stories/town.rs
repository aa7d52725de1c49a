//! Åvik, a small municipality to tell stories of: everything in it was decided by commands. Persons are numbered
//! in the order they were registered and are named by their duty.

use domain::command::{By, Command, Decided, Request, decide};
use domain::event::{Event, Stamp};
use domain::field::Input;
use domain::id::PersonId;
use domain::municipality::Municipality;
use domain::refusal::Refusal;
use domain::sight::Sight;
use domain::time::{Date, Instant};
use serde_json::{Value, json};

pub const DIRECTOR: PersonId = PersonId(1);
pub const LEAD: PersonId = PersonId(2);
pub const IT_LEAD: PersonId = PersonId(3);
pub const ADMINISTRATOR: PersonId = PersonId(4);
pub const ARCHIVIST: PersonId = PersonId(5);
pub const SCHOOL_HEAD: PersonId = PersonId(6);
pub const SCHOOL_COORDINATOR: PersonId = PersonId(7);
pub const SCHOOL_OWNER: PersonId = PersonId(8);
pub const CARE_HEAD: PersonId = PersonId(9);
pub const CARE_COORDINATOR: PersonId = PersonId(10);
pub const OBJECT_OWNER: PersonId = PersonId(11);
pub const NOBODY: PersonId = PersonId(12);
pub const CHIEF_LAWYER: PersonId = PersonId(13);

/// The units, as scopes: two boards, a department each, a unit within the school.
pub const SCHOOL_BOARD: &str = "unit-2";
pub const SCHOOL: &str = "unit-4";
pub const CARE: &str = "unit-5";
pub const STUDENT_HEALTH: &str = "unit-6";

/// An event as the log keeps it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub stamp: Stamp,
    pub kind: &'static str,
    pub payload: Vec<u8>,
}

/// A municipality with its log.
#[derive(Clone, Default)]
pub struct Town {
    pub value: Municipality,
    pub log: Vec<Entry>,
    /// The last position of each batch.
    pub boundaries: Vec<u64>,
    pub clock: Instant,
}

pub fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn input(value: Value) -> Input {
    match value {
        Value::Object(map) => map,
        other => panic!("not an object: {other}"),
    }
}

pub fn command(verb: &str, value: Value) -> Command {
    Command::read(verb, &input(value)).unwrap_or_else(|wrong| panic!("{verb}: {wrong:?}"))
}

/// The commands that put the scale and a matrix of `catalogues/scales.json` in force.
pub fn scale_and_matrix(matrix: &str) -> [Command; 2] {
    let file: Value = serde_json::from_str(include_str!("../../../../catalogues/scales.json")).unwrap();
    let levels = |list: &Value, number: &str, text: &str| -> Vec<Value> {
        let level = |one: &Value| {
            json!({
                number: one["level"], "sv": one["label"]["sv"], "en": one["label"]["en"],
                "text_sv": one[text]["sv"], "text_en": one[text]["en"]
            })
        };
        list.as_array().unwrap().iter().map(level).collect()
    };
    let named = |list: &str, id: &Value| -> Value {
        file[list].as_array().unwrap().iter().find(|one| one["id"] == *id).unwrap().clone()
    };
    let scale = json!({ "levels": levels(&file["consequence_scale"]["levels"], "level", "text") });
    let matrix = named("matrices", &Value::from(matrix));
    let likelihoods = named("likelihood_scales", &matrix["likelihood_scale"]);
    let risk_levels: Vec<Value> = file["risk_levels"].as_array().unwrap().clone();
    let number = |id: &Value| risk_levels.iter().position(|level| level["id"] == *id).unwrap() + 1;
    let consequences: Vec<Value> =
        matrix["consequence_levels"].as_array().unwrap().iter().map(|level| level["level"].clone()).collect();
    let steps = likelihoods["levels"].as_array().unwrap();
    let cell = |step: &Value, consequence: &Value| {
        let cells = matrix["cells"].as_array().unwrap();
        let found = cells.iter().find(|cell| cell["likelihood"] == *step && cell["consequence"] == *consequence);
        number(&found.unwrap()["level"])
    };
    let row = |step: &Value| consequences.iter().map(|consequence| cell(&step["level"], consequence)).collect();
    let cells: Vec<Vec<usize>> = steps.iter().map(row).collect();
    let named_levels: Vec<Value> = risk_levels
        .iter()
        .map(|level| json!({ "level": number(&level["id"]), "sv": level["label"]["sv"], "en": level["label"]["en"] }))
        .collect();
    let matrix = json!({
        "name": matrix["title"]["sv"], "likelihoods": levels(&likelihoods["levels"], "step", "interval"),
        "consequences": consequences, "levels": named_levels, "cells": cells
    });
    [command("scale.set", json!({ "scale": scale })), command("matrix.set", json!({ "matrix": matrix }))]
}

impl Town {
    /// A municipality of which nothing is known yet, on the morning of 23 November 2026.
    pub fn empty() -> Self {
        Town { clock: Instant(date("2026-11-22").end().0 + 8 * 3_600_000_000), ..Town::default() }
    }

    /// Åvik: two boards with their departments, one object each, the duties, scale, matrix and catalogues.
    pub fn avik() -> Self {
        let mut town = Town::empty();
        let unit = |name: &str, form: &str, parent: Option<u32>| {
            command("unit.register", json!({ "name": name, "form": form, "parent": parent }))
        };
        town.by_program(vec![
            command("municipality.found", json!({ "name": "Åviks kommun", "county": "Västra Götalands län" })),
            unit("Kommunstyrelsen", "board", None),
            unit("Barn- och utbildningsnämnden", "board", None),
            unit("Vård- och omsorgsnämnden", "board", None),
            unit("Barn- och utbildningsförvaltningen", "department", Some(2)),
            unit("Vård- och omsorgsförvaltningen", "department", Some(3)),
            unit("Elevhälsan", "unit", Some(4)),
            command("family.register", json!({ "name": "Välfärd" })),
            command("object.register", json!({ "name": "Skola och elevhälsa", "family": 1, "department": 4 })),
            command("object.register", json!({ "name": "Vård och omsorg", "family": 1, "department": 5 })),
        ]);
        let people = (1..=13).map(|number| command("person.register", json!({ "name": format!("Person {number}") })));
        town.by_program(people.collect());
        let duties = [
            ("municipal-director", "municipality", DIRECTOR),
            ("information-security-lead", "municipality", LEAD),
            ("it-security-lead", "municipality", IT_LEAD),
            ("administrator", "municipality", ADMINISTRATOR),
            ("archivist", "municipality", ARCHIVIST),
            ("department-head", SCHOOL, SCHOOL_HEAD),
            ("security-coordinator", SCHOOL, SCHOOL_COORDINATOR),
            ("information-owner", SCHOOL, SCHOOL_OWNER),
            ("department-head", CARE, CARE_HEAD),
            ("security-coordinator", CARE, CARE_COORDINATOR),
            ("object-owner", "object-1", OBJECT_OWNER),
            ("chief-legal-officer", "municipality", CHIEF_LAWYER),
        ];
        let appoint = |(role, scope, person): (&str, &str, PersonId)| {
            let given = json!({ "role": role, "scope": scope, "person": person.0, "from": "2024-03-01" });
            command("appointment.make", given)
        };
        town.by_program(duties.map(appoint).into());
        town.by_program(vec![domain::start::usual_mandates()]);
        town.by_program(scale_and_matrix("4x5").into());
        town.by_program(vec![command("catalogue.take", json!({ "catalogue": "csl" }))]);
        town
    }

    /// Decides without keeping anything.
    pub fn ask(&self, by: By, based_on: Option<u64>, commands: Vec<Command>) -> Result<Decided, Refusal> {
        self.ask_by_chance(self.value.position.seq, by, based_on, commands)
    }

    /// The same with chance of its own, so that salts do not follow how long the town's log happens to be.
    pub fn ask_by_chance(
        &self,
        chance_of: u64,
        by: By,
        based_on: Option<u64>,
        commands: Vec<Command>,
    ) -> Result<Decided, Refusal> {
        let mut chance = [7; 32];
        chance[..8].copy_from_slice(&chance_of.to_be_bytes());
        decide(&self.value, Request { by, at: self.clock, based_on, chance, commands })
    }

    /// Decides and keeps what was decided, a minute later.
    pub fn keep(&mut self, by: &By, based_on: Option<u64>, commands: Vec<Command>) -> Result<Vec<Event>, Refusal> {
        let decided = self.ask(by.clone(), based_on, commands)?;
        let mut stamp = Stamp { seq: self.value.position.seq, at: self.clock, actor: by.actor() };
        for event in &decided.events {
            stamp.seq += 1;
            self.log.push(Entry { stamp, kind: event.kind(), payload: event.write() });
        }
        self.value = decided.municipality;
        self.boundaries.push(stamp.seq);
        self.clock.0 += 60_000_000;
        Ok(decided.events)
    }

    pub fn by_program(&mut self, commands: Vec<Command>) {
        self.keep(&By::Program, None, commands).unwrap_or_else(|refusal| panic!("refused: {refusal:?}"));
    }

    /// When somebody asks for one thing.
    pub fn when(&mut self, person: PersonId, verb: &str, value: Value) -> Result<Vec<Event>, Refusal> {
        self.keep(&By::Person(person), None, vec![command(verb, value)])
    }

    /// Given that somebody did one thing.
    pub fn given(&mut self, person: PersonId, verb: &str, value: Value) {
        self.when(person, verb, value).unwrap_or_else(|refusal| panic!("{verb} refused: {refusal:?}"));
    }

    /// Given a batch of things done by the program.
    pub fn given_all(&mut self, all: &[(&str, Value)]) {
        self.by_program(all.iter().map(|(verb, value)| command(verb, value.clone())).collect());
    }

    pub fn wait_days(&mut self, days: i64) {
        self.clock.0 += days * 24 * 3_600_000_000;
    }

    pub fn today(&self) -> Date {
        self.clock.date()
    }

    pub fn sight(&self, person: PersonId) -> Sight {
        Sight::of(&self.value, person, self.today())
    }
}

/// The value that reading a log gives.
pub fn replay(entries: &[Entry]) -> Municipality {
    let mut value = Municipality::default();
    for entry in entries {
        value.apply(Event::read(entry.kind, &entry.payload).unwrap(), entry.stamp);
    }
    value
}
