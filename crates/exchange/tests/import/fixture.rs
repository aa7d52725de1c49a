//! A small municipality, its person register, and workbooks written in the test.

use domain::command::{By, Command, Decided, Request, decide};
use domain::id::PersonId;
use domain::municipality::Municipality;
use domain::refusal::Refusal;
use domain::role::PersonDetails;
use domain::text::Name;
use domain::time::{Date, Instant};
use exchange::mapping::{Branch, Mapping};
use exchange::people::{Contact, People};
use exchange::plan::{File, digest, plan};
use exchange::report::Plan;
use exchange::sheet::{Cell, Sheet, Workbook};
use serde_json::{Value, json};

/// The person register of the tests.
#[derive(Clone, Default)]
pub struct Register(pub Vec<PersonDetails>);

impl Register {
    fn holding(&self) -> impl Iterator<Item = (PersonId, Contact)> {
        let is_last = |row: &&PersonDetails| !self.0.iter().any(|r| r.person == row.person && r.version > row.version);
        self.0.iter().filter(is_last).filter_map(|row| {
            let content = row.content.clone()?;
            Some((row.person, Contact { name: content.name, mail: content.mail, phone: content.phone }))
        })
    }
}

impl People for Register {
    fn by_mail(&self, mail: &str) -> Vec<PersonId> {
        let has = |contact: &Contact| contact.mail.as_ref().is_some_and(|own| own.eq_ignore_ascii_case(mail));
        self.holding().filter(|(_, contact)| has(contact)).map(|(person, _)| person).collect()
    }

    fn by_name(&self, name: &str) -> Vec<PersonId> {
        let same = |contact: &Contact| contact.name.to_lowercase() == name.to_lowercase();
        self.holding().filter(|(_, contact)| same(contact)).map(|(person, _)| person).collect()
    }

    fn contact(&self, person: PersonId) -> Option<Contact> {
        self.holding().find(|(found, _)| *found == person).map(|(_, contact)| contact)
    }
}

/// A municipality and its person register.
#[derive(Clone, Default)]
pub struct House {
    pub municipality: Municipality,
    pub register: Register,
}

pub fn today() -> Date {
    Date::of(2026, 11, 23).unwrap()
}

pub fn command(verb: &str, input: Value) -> Command {
    Command::read(verb, input.as_object().unwrap()).unwrap()
}

impl House {
    /// Åviks kommun with a scale, a matrix and a catalogue in force, and nothing else.
    pub fn empty() -> Self {
        let mut house = House::default();
        let level = |level: u8, sv: &str| json!({"level": level, "sv": sv, "en": format!("level {level}")});
        let levels = json!([level(0, "Ingen"), level(1, "Måttlig"), level(2, "Betydande"), level(3, "Allvarlig")]);
        let step = |step: u8, sv: &str| json!({"step": step, "sv": sv, "en": format!("step {step}")});
        let matrix = json!({"name": "Matris", "likelihoods": [step(1, "Osannolik"), step(2, "Möjlig"), step(3, "Sannolik")],
            "consequences": [1, 2, 3], "levels": [{"level": 1, "sv": "Låg", "en": "Low"}, {"level": 2, "sv": "Hög", "en": "High"}],
            "cells": [[1, 1, 2], [1, 2, 2], [1, 2, 2]]});
        house.act(vec![
            command("municipality.found", json!({"name": "Åviks kommun"})),
            command("scale.set", json!({"scale": {"levels": levels}})),
            command("matrix.set", json!({"matrix": matrix})),
            command(
                "catalogue.take",
                json!({"catalogue": domain::requirement::requirement("csl.2.3.4").unwrap().0.id}),
            ),
        ]);
        house
    }

    pub fn act(&mut self, commands: Vec<Command>) -> Decided {
        self.try_act(commands).unwrap()
    }

    pub fn try_act(&mut self, commands: Vec<Command>) -> Result<Decided, Refusal> {
        let at = Instant(today().end().0 - 1);
        let request = Request { by: By::Program, at, based_on: None, chance: [7; 32], commands };
        let decided = decide(&self.municipality, request)?;
        self.municipality = decided.municipality.clone();
        self.register.0.extend(decided.people.iter().cloned());
        Ok(decided)
    }

    pub fn plan(&self, workbook: &Workbook, mapping: &Mapping) -> Plan {
        self.plan_from(workbook, mapping, None)
    }

    /// The plan of a workbook that was written from a municipality.
    pub fn plan_from(&self, workbook: &Workbook, mapping: &Mapping, written_from: Option<&Municipality>) -> Plan {
        let file = File { name: "lista.xlsx", digest: digest(b"lista"), workbook, written_from };
        plan(&self.municipality, &self.register, &file, mapping, today())
    }

    /// Plans and carries out; every command must be accepted.
    pub fn take(&mut self, workbook: &Workbook, mapping: &Mapping) -> Plan {
        let plan = self.plan(workbook, mapping);
        self.act(plan.commands.clone());
        plan
    }

    /// The mapping that is guessed, for a list taken out this spring.
    pub fn guess(&self, workbook: &Workbook) -> Mapping {
        let mut mapping = exchange::guess::guess(workbook, &self.municipality, &Name::new("Listan").unwrap());
        mapping.as_of = Date::of(2026, 4, 1);
        mapping
    }

    pub fn system(&self, name: &str) -> (u32, Value) {
        let mut systems = self.municipality.systems.iter();
        let (id, system) = systems.find(|(_, system)| *system.description.name == *name && system.is_open()).unwrap();
        (id.0, serde_json::to_value(&system.description).unwrap())
    }
}

pub fn sheet(name: &str, rows: &[&[&str]]) -> Workbook {
    let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
    let rows = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    Workbook { sheets: vec![Sheet { name: name.to_owned(), rows, ..Sheet::default() }] }
}

pub fn answer(mapping: &mut Mapping, answers: &[(&str, Branch)]) {
    for (path, branch) in answers {
        mapping.sheets[0].branches.insert((*path).to_owned(), branch.clone());
    }
}

/// What was not understood: cell, value, key.
pub fn listed(plan: &Plan) -> Vec<(String, &str, &'static str)> {
    let of = |trouble: &'_ exchange::report::Trouble| trouble.cell.to_string();
    plan.not_understood.iter().map(|trouble| (of(trouble), trouble.value.as_str(), trouble.reason.text_key())).collect()
}
