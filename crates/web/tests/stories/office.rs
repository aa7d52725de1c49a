//! A municipality with two boards and a few people, the same every day: what is told of mandate and sight does not
//! hang on what chance made of a generated one.

use super::house::{House, carry_out, command};
use super::visitor::Visitor;
use domain::command::Command;
use domain::id::{ItemRef, Numbered, PersonId};
use domain::time::{Date, Instant};
use engine::{Keeper, clock};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A word that stands in what is marked, and nowhere else.
pub const SECRET: &str = "xyzzyhemlig";

/// Whoever signs in: a name and, unless there is none, a role held for one of the parts below.
pub const PEOPLE: [(&str, Option<(&str, &str)>); 15] = [
    ("director", Some(("municipal-director", "municipality"))),
    ("security lead", Some(("information-security-lead", "municipality"))),
    ("it lead", Some(("it-security-lead", "municipality"))),
    ("head", Some(("department-head", "department"))),
    ("coordinator", Some(("security-coordinator", "department"))),
    ("information owner", Some(("information-owner", "department"))),
    ("object owner", Some(("object-owner", "object"))),
    ("object manager", Some(("object-manager", "object"))),
    ("system owner", Some(("system-owner", "system"))),
    ("data protection", Some(("data-protection-officer", "municipality"))),
    ("registrar", Some(("registrar", "municipality"))),
    ("archivist", Some(("archivist", "municipality"))),
    ("administrator", Some(("administrator", "municipality"))),
    ("former coordinator", Some(("security-coordinator", "department"))),
    ("no duty", None),
];

/// The municipality, its people and its things by name.
pub struct Office {
    pub house: Arc<House>,
    pub keeper: Arc<Keeper>,
    items: BTreeMap<String, String>,
}

/// A day so many days ago.
pub fn days_ago(days: i64) -> Date {
    clock::now().date().plus_days(-days)
}

fn evening(days: i64) -> Instant {
    Instant(days_ago(days).end().0 - 1)
}

impl Office {
    /// Furnishes a municipality that has begun: everything registered thirty days ago, marked twenty days ago.
    pub async fn furnish(house: Arc<House>, keeper: Arc<Keeper>, at: Option<i64>) -> Self {
        let mut office = Office { house, keeper, items: BTreeMap::new() };
        let registered = at.map(evening);
        for (own, board) in [("", "Provnämnden"), ("other ", "Grannämnden")] {
            office
                .make(&format!("{own}board"), "unit.register", json!({ "name": board, "form": "board" }), registered)
                .await;
            let parent = office.id(&format!("{own}board"));
            let name = format!("{board}s förvaltning");
            let unit = json!({ "name": name, "form": "department", "parent": parent });
            office.make(&format!("{own}department"), "unit.register", unit, registered).await;
            let department = office.id(&format!("{own}department"));
            let object = json!({ "name": format!("{board}s objekt"), "department": department });
            office.make(&format!("{own}object"), "object.register", object, registered).await;
            let system = json!({ "name": format!("{board}s system"), "unit": department, "objects": [office.id(&format!("{own}object"))] });
            office.make(&format!("{own}system"), "system.register", system, registered).await;
            let set = json!({ "name": format!("{board}s uppgifter"), "unit": department });
            office.make(&format!("{own}information set"), "information-set.register", set, registered).await;
            for (marked, word) in [("", "vanlig"), ("marked ", SECRET)] {
                for kind in ["risk", "control", "action"] {
                    let item = json!({ "title": format!("{board}s {word} {kind}"), "scope": department });
                    office.make(&format!("{own}{marked}{kind}"), &format!("{kind}.register"), item, registered).await;
                }
            }
            let processing = json!({ "name": format!("{board}s behandling"), "controller": parent });
            office.make(&format!("{own}processing"), "processing.register", processing, registered).await;
            let record_type = json!({ "name": format!("{board}s handling"), "board": parent });
            office.make(&format!("{own}record type"), "record-type.register", record_type, registered).await;
        }
        office.make("supplier", "supplier.register", json!({ "name": "Provleverantören AB" }), registered).await;
        office.make("family", "family.register", json!({ "name": "Provfamiljen" }), registered).await;
        for (name, duty) in PEOPLE {
            let mail = format!("{}@prov.example", name.replace(' ', "."));
            office
                .make(name, "person.register", json!({ "name": format!("Prov {name}"), "mail": mail }), registered)
                .await;
            let Some((role, part)) = duty else { continue };
            let scope = if part == "municipality" { part.to_owned() } else { office.id(part) };
            let until = (name == "former coordinator").then(|| days_ago(15).to_string());
            let from = days_ago(at.unwrap_or(30)).to_string();
            let duty = json!({ "role": role, "scope": scope, "person": office.id(name), "from": from, "until": until });
            office.make(&format!("{name}'s duty"), "appointment.make", duty, registered).await;
        }
        let marks = ["", "other "]
            .into_iter()
            .flat_map(|own| ["risk", "control", "action"].map(|kind| format!("{own}marked {kind}")));
        let mark = |item: String| {
            let on = days_ago(20).to_string();
            command("secrecy.mark", &json!({ "item": office.id(&item), "provision": "OSL 18 kap. 8 §", "on": on }))
        };
        let marks: Vec<Command> = marks.map(mark).collect();
        carry_out(&office.keeper, marks, at.map(|_| evening(20))).await;
        office
    }

    /// The same on its own, without a generated history before it.
    pub async fn alone(house: Arc<House>) -> Self {
        let keeper = house.begin("prov", "Provs kommun", None).await;
        Self::furnish(house, keeper, None).await
    }

    /// The same, begun forty days ago.
    pub async fn old(house: Arc<House>) -> Self {
        let keeper = house.begin("prov", "Provs kommun", Some(evening(40))).await;
        Self::furnish(house, keeper, Some(30)).await
    }

    async fn make(&mut self, name: &str, verb: &str, fields: Value, at: Option<Instant>) {
        let items = carry_out(&self.keeper, vec![command(verb, &fields)], at).await;
        self.items.insert(name.to_owned(), items[0].clone());
    }

    /// Such as `risk-17`.
    pub fn id(&self, name: &str) -> String {
        self.items.get(name).unwrap_or_else(|| panic!("nothing is called {name}")).clone()
    }

    pub fn item(&self, name: &str) -> ItemRef {
        self.id(name).parse().unwrap()
    }

    /// Such as `/risk/17`.
    pub fn path(&self, name: &str) -> String {
        let item = self.item(name);
        format!("/{}/{}", item.kind.word(), item.number)
    }

    /// Such as `/api/v1/risks/17`.
    pub fn api_path(&self, name: &str) -> String {
        let item = self.item(name);
        format!("/api/v1/{}s/{}", item.kind.word(), item.number)
    }

    pub fn person(&self, name: &str) -> PersonId {
        PersonId::of(self.item(name).number)
    }

    pub async fn visitor(&self, name: &str) -> Visitor {
        self.house.sign_in(&self.keeper, self.person(name)).await
    }

    pub async fn program(&self, name: &str) -> Visitor {
        self.house.program(&self.keeper, self.person(name)).await
    }

    pub fn position(&self) -> u64 {
        self.keeper.snapshot().position.seq
    }
}
