//! Suppliers and systems: the shared ones of the content, and local ones that units use by themselves. Most come
//! with a list that the it-security lead takes in during the first year; the rest are registered one by one.

use crate::calendar;
use crate::content::System;
use crate::organisation::plain;
use crate::plan::Size;
use crate::task::Task;
use crate::world::{Deed, SystemPlan, World, name};
use domain::classification::{Class, Give, GivenClass, StateClassified, StatedClass};
use domain::command::Command;
use domain::id::{Scope, SystemId};
use domain::item::{Describe, Register};
use domain::mandate::Act;
use domain::number::{Consequence, Count, Kronor, Year};
use domain::risk::{StateAnalysed, StatedAnalysis};
use domain::role::Role;
use domain::source::{ImportDescription, KeepStatement, Receive};
use domain::system::{
    AiRisk, Criticality, Depend, Dependency, Hosting, LifeCycle, LockIn, Overlap, Partly, Sharing, SupplierDescription,
    SystemDescription,
};
use domain::text::{Digest, Line, Prose};
use serde_json::Value;

/// Kinds of system that any unit may have one of.
const LOCAL: [&str; 14] = [
    "booking",
    "access_control",
    "camera",
    "survey",
    "scheduling",
    "e_service",
    "customer_service",
    "web",
    "learning_platform",
    "communication",
    "key_management",
    "property_management",
    "collaboration",
    "fleet",
];

/// Where copies of what runs in the municipality's own halls are kept.
const BACKUP: &str = "Reservkopian";

/// What every system stands on: directory, network, computers and mail, and for its own halls the backup.
const PLATFORMS: [&str; 5] = ["Nyckelknippan", "Byggnadsnätet", "Datorparken", "Postlådan", BACKUP];

/// What the it department's list is called.
const LIST: &str = "It-enhetens systemförteckning";

/// The most systems that one list brings.
const LIST_LENGTH: usize = 200;

impl World {
    /// Draws which systems there are.
    pub(crate) fn draw_systems(&mut self) {
        let mut order: Vec<usize> = (0..self.content.systems.systems.len()).collect();
        if self.plan.size == Size::Small {
            self.chance.shuffle(&mut order);
            order.sort_by_key(|base| !self.is_needed(*base));
        }
        for base in order.into_iter().take(self.figures.systems) {
            let Some(system) = self.content.systems.systems.get(base) else { continue };
            let Some(object) = self.object_of(&system.object) else { continue };
            let department = self.objects.get(object).map(|object| object.department).unwrap_or_default();
            self.add_system(SystemPlan { base, name: system.name.clone(), department, unit: None, object, id: None });
        }
        let mut local = self.local_systems();
        self.chance.shuffle(&mut local);
        let left = self.figures.systems.saturating_sub(self.systems.len());
        for plan in local.into_iter().take(left) {
            self.add_system(plan);
        }
    }

    /// Whether a small municipality has it too: it is critical, or of the one supplier whom much hangs on.
    fn is_needed(&self, base: usize) -> bool {
        let system = self.content.systems.systems.get(base);
        system.is_some_and(|one| one.criticality == "full" || one.supplier == "Kommunjournal AB" || is_platform(one))
    }

    fn local_systems(&self) -> Vec<SystemPlan> {
        let mut found = Vec::new();
        for (department, plan) in self.departments.iter().enumerate() {
            let own = self.objects.iter().position(|one| one.content.is_empty() && one.department == department);
            for (unit, unit_name) in plan.unit_names.iter().enumerate() {
                for (base, system) in self.content.systems.systems.iter().enumerate() {
                    let Some(object) = self.object_of(&system.object) else { continue };
                    let kind = self.content.organisation.objects.iter().find(|one| one.id == system.object);
                    let fits = |kind: &str| {
                        kind == "executive" || kind == "property" || plan.kinds.iter().any(|its| its == kind)
                    };
                    if LOCAL.contains(&&*system.kind) && kind.is_some_and(|object| fits(&object.kind)) {
                        let name = format!("{}, {unit_name}", system.name);
                        let object = own.unwrap_or(object);
                        found.push(SystemPlan { base, name, department, unit: Some(unit), object, id: None });
                    }
                }
            }
        }
        found
    }

    fn add_system(&mut self, plan: SystemPlan) {
        if let Some(system) = self.content.systems.systems.get(plan.base) {
            self.systems_by_kind.entry(&system.kind).or_default().push(self.systems.len());
            self.systems.push(plan);
        }
    }

    /// When systems are registered, described anew and classified.
    pub(crate) fn plan_systems(&mut self, from: domain::time::Date) {
        self.later(from, from.plus_days(10), Task::RegisterSuppliers);
        let mut listed = Vec::new();
        for system in 0..self.systems.len() {
            if self.base_of(system).is_some_and(is_platform) || self.chance.percent(62) {
                listed.push(system);
                continue;
            }
            let day = self.growing(from.plus_days(25), 60);
            self.later(day, day.plus_days(20), Task::RegisterSystem(system));
        }
        for chunk in listed.chunks(LIST_LENGTH) {
            let day = from.plus_days(self.chance.between(20, 75));
            self.later(day, day.plus_days(5), Task::ImportSystems(chunk.to_vec()));
        }
    }

    pub(crate) fn register_suppliers(&mut self) -> Option<Deed> {
        let mut commands: Vec<Command> = Vec::new();
        let mut next = self.municipality.suppliers.next();
        for supplier in &self.content.systems.suppliers {
            let number = format!("5569{:02}-{:04}", self.chance.between(10, 99), self.chance.between(1_000, 9_999));
            let mail = plain(supplier.name.trim_end_matches(" AB"));
            let contact = self.chance.percent(55).then(|| format!("incident@{mail}.example"));
            let description = SupplierDescription {
                name: name(&supplier.name)?,
                organisation_number: Line::cut(&number),
                incident_contact: contact.and_then(|contact| Line::cut(&contact)),
                remark: Prose::cut(&supplier.description),
            };
            commands.push(Register(description).into());
            self.suppliers.insert(&supplier.name, next);
            next.0 += 1;
        }
        Deed::of(self.it_lead()?, commands)
    }

    fn base_of(&self, place: usize) -> Option<&'static System> {
        self.content.systems.systems.get(self.systems.get(place)?.base)
    }

    /// What is known of a system when it is registered; a list knows less than those who work with it.
    fn describe(&mut self, place: usize, listed: bool) -> Option<SystemDescription> {
        let base = self.base_of(place)?;
        let plan = self.systems.get(place)?;
        let (department, local) = (plan.department, plan.unit.is_some());
        let (title, object) = (plan.name.clone(), self.objects.get(plan.object)?.id);
        let own = self.unit_of(department, plan.unit);
        let named = local || listed || self.chance.percent(60);
        let criticality = if local { Some(Criticality::Minor) } else { choice::<Criticality>(&base.criticality) };
        let knows = |world: &mut World, times| world.chance.percent(if listed { times / 2 } else { times });
        let year = self.today.0.year();
        let users = self.chance.between(4, if local { 60 } else { 2_400 });
        let cost = self.chance.between(15, if local { 80 } else { 1_900 }) * 1_000;
        let since = year - i16::try_from(self.chance.between(1, 16)).unwrap_or(1);
        let contract_ends = self.plan.until.plus_days(self.chance.between(-150, 1_100));
        let phasing_out = self.chance.percent(7);
        let (in_operations, in_it) = (self.colleague(department), self.holder(Role::ItManager, Scope::Municipality));
        Some(SystemDescription {
            name: name(&title)?,
            purpose: Prose::cut(&base.purpose),
            unit: named.then_some(own),
            objects: if listed && !is_platform(base) && self.chance.percent(9) { Vec::new() } else { vec![object] },
            business_contacts: in_operations.into_iter().filter(|_| !listed).collect(),
            it_contacts: in_it.into_iter().filter(|_| listed && !local).collect(),
            supplier: self.suppliers.get(&*base.supplier).copied(),
            criticality: criticality.filter(|_| !listed || self.chance.percent(85)),
            hosting: choice::<Hosting>(&base.hosting),
            life_cycle: Some(if phasing_out { LifeCycle::PhasingOut } else { LifeCycle::InUse }),
            users: knows(self, 80).then(|| Count(u32::try_from(users).unwrap_or_default())),
            sharing: Some(if local { Sharing::One } else { Sharing::Several }).filter(|_| knows(self, 85)),
            since: knows(self, 70).then_some(Year(since)),
            ends: phasing_out.then_some(Year(self.plan.until.0.year() + 1)),
            contract_ends: knows(self, 75).then_some(contract_ends),
            contract: self
                .chance
                .percent(25)
                .then(|| self.say(&self.content.phrases.contracts))
                .flatten()
                .and_then(|text| Line::cut(&text)),
            lock_in: if self.chance.percent(20) { vec![LockIn::Technical] } else { Vec::new() },
            overlap: self.chance.percent(15).then_some(Overlap::Small),
            data_control: knows(self, 60).then_some(if base.hosting == "internal" {
                Partly::Yes
            } else {
                Partly::Partly
            }),
            ai_risk: self.chance.percent(12).then_some(AiRisk::Minimal),
            operating_budget: knows(self, 65).then_some(Kronor(cost)),
            development_budget: knows(self, 20).then_some(Kronor(cost / 5)),
            fields: Vec::new(),
            categories: Line::cut(&base.operation).into_iter().collect(),
            facts: None,
        })
    }

    /// What follows for a system once it is there.
    fn follow_system(&mut self, place: usize, id: SystemId) {
        if let Some(plan) = self.systems.get_mut(place) {
            plan.id = Some(id);
        }
        self.system_places.insert(id, place);
        self.plan_answers_of(place);
        self.in_days(10, 120, Task::Depend(place));
        let times = self.chance.between(0, i64::from(self.plan.years));
        for _ in 0..times {
            let day = self.growing(self.today.plus_days(40), 10);
            self.later(day, day.plus_days(20), Task::DescribeSystem(id));
        }
        if self.chance.percent(16) {
            self.in_days(30, 500, Task::GiveClass(id));
        }
    }

    pub(crate) fn register_system(&mut self, place: usize) -> Option<Deed> {
        let description = self.describe(place, false)?;
        let plan = self.systems.get(place)?;
        let (department, object) = (plan.department, self.objects.get(plan.object)?.id);
        let scope = description.unit.map_or(Scope::Object(object), Scope::Unit);
        let candidates =
            [self.holder(Role::ObjectManager, Scope::Object(object)), self.coordinator(department), self.it_lead()];
        let actor = self.able(candidates, Act::KeepSystems, scope)?;
        let id = self.municipality.systems.next();
        self.follow_system(place, id);
        Deed::of(actor, vec![Register(description).into()])
    }

    /// A list from the it department: systems, and whether they were classified and analysed in the last year.
    pub(crate) fn import_systems(&mut self, places: &[usize]) -> Option<Deed> {
        let import = self.municipality.sources.imports.next();
        let as_of = calendar::working_day_until(self.today.plus_days(-3));
        let source = name(LIST)?;
        let mut commands: Vec<Command> = vec![
            Receive {
                description: ImportDescription {
                    source: source.clone(),
                    file: name(&format!("systemforteckning-{as_of}-{}.xlsx", import.0))?,
                    digest: Digest::of(&self.chance.bytes()),
                    as_of,
                },
            }
            .into(),
        ];
        let mut id = self.municipality.systems.next();
        for place in places {
            let description = self.describe(*place, true)?;
            let mut values = domain::field::Input::new();
            domain::field::Part::put(&description, "", &mut values);
            let known = ["name", "purpose", "hosting", "supplier", "criticality", "users"];
            let values =
                values.into_iter().filter(|(field, _)| known.contains(&&**field)).collect::<Vec<(String, Value)>>();
            commands.push(Register(description).into());
            commands.push(
                KeepStatement {
                    import,
                    item: id.into(),
                    source: source.clone(),
                    key: Line::cut(&format!("IT-{:04}", place + 1))?,
                    created: true,
                    values: values.into_iter().collect(),
                    before: domain::source::Values::new(),
                }
                .into(),
            );
            if self.chance.percent(45) {
                let stated = StatedClass { within_last_year: self.chance.percent(40), as_of, import: Some(import) };
                commands.push(StateClassified { system: id, stated }.into());
            }
            if self.chance.percent(40) {
                let stated = StatedAnalysis { within_last_year: self.chance.percent(33), as_of, import: Some(import) };
                commands.push(StateAnalysed { system: id, stated }.into());
            }
            self.follow_system(*place, id);
            id.0 += 1;
        }
        Deed::of(self.it_lead()?, commands)
    }

    /// What a system needs of those that are registered.
    pub(crate) fn depend(&mut self, place: usize) -> Option<Deed> {
        let base = self.base_of(place)?;
        let plan = self.systems.get(place)?;
        let (system, department, object) = (plan.id?, plan.department, self.objects.get(plan.object)?.id);
        let mut commands: Vec<Command> = Vec::new();
        let mut known: Vec<SystemId> = vec![system];
        for needed in base.depends_on.iter().map(String::as_str).chain(platforms_of(base)) {
            let named = self.systems.iter().find(|other| other.unit.is_none() && other.name == needed);
            let Some(on) = named.and_then(|other| other.id).filter(|on| !known.contains(on)) else { continue };
            known.push(on);
            let criticality = self.chance.percent(70).then_some(if base.criticality == "full" {
                Criticality::Full
            } else {
                Criticality::Considerable
            });
            let means = self.say(&self.content.phrases.means).and_then(|text| Line::cut(&text));
            let reserve = self.chance.percent(30).then(|| self.chance.percent(35));
            commands.push(Depend { system, on, dependency: Dependency { criticality, means, reserve } }.into());
        }
        let candidates =
            [self.holder(Role::ObjectManager, Scope::Object(object)), self.coordinator(department), self.it_lead()];
        let actor = self.able(candidates, Act::KeepSystems, Scope::System(system))?;
        Deed::of(actor, commands)
    }

    pub(crate) fn describe_system(&mut self, id: SystemId) -> Option<Deed> {
        let known = self.municipality.systems.get(id)?;
        let (scope, mut description) = (home(&known.description), known.description.clone());
        if !known.is_open() {
            return None;
        }
        let users = description.users.map_or(30, |users| i64::from(users.0));
        let users = self.chance.between(users * 9 / 10, users * 12 / 10 + 1);
        description.users = Some(Count(u32::try_from(users).unwrap_or_default()));
        match self.chance.below(4) {
            0 => description.contract_ends = Some(self.today.plus_days(self.chance.between(200, 1_400))),
            1 => {
                let before = description.operating_budget.map_or(40_000, |budget| budget.0);
                description.operating_budget = Some(Kronor(before / 1_000 * self.chance.between(95, 118) * 10));
            }
            2 => description.life_cycle = Some(LifeCycle::Developing),
            _ => {}
        }
        let department = self.systems.get(*self.system_places.get(&id)?)?.department;
        let manager = description.objects.first().and_then(|one| self.holder(Role::ObjectManager, Scope::Object(*one)));
        let candidates = [manager, self.coordinator(department), self.it_lead()];
        let actor = self.able(candidates, Act::KeepSystems, scope)?;
        Deed::of(actor, vec![Describe { id, description, reason: None }.into()])
    }

    /// A class from KLASSA, given on the system as a whole.
    pub(crate) fn give_class(&mut self, system: SystemId) -> Option<Deed> {
        let plan = self.systems.get(*self.system_places.get(&system)?)?;
        let (department, object) = (plan.department, self.objects.get(plan.object)?.id);
        let critical = self.municipality.systems.get(system)?.description.is_critical();
        let mut level = |low: i64| Consequence(u8::try_from(self.chance.between(low, 3)).unwrap_or(2));
        let class = Class {
            confidentiality: level(1),
            integrity: level(1),
            availability: level(if critical { 2 } else { 0 }),
            traceability: None,
        };
        let on = calendar::working_day_until(self.today.plus_days(-self.chance.between(5, 200)));
        let given = GivenClass { class, source: Line::cut("KLASSA")?, source_version: Line::cut("4.5"), on: Some(on) };
        let candidates =
            [self.holder(Role::ObjectManager, Scope::Object(object)), self.coordinator(department), self.lead()];
        let actor = self.able(candidates, Act::ProposeClass, Scope::System(system))?;
        Deed::of(actor, vec![Give { system, given }.into()])
    }
}

/// Whether a system is one that the others stand on.
fn is_platform(system: &System) -> bool {
    PLATFORMS.contains(&&*system.name)
}

/// Whether others stand on the system of the content with this name.
pub(crate) fn is_stood_on(name: &str) -> bool {
    let needs = |other: &System| other.depends_on.iter().any(|needed| needed == name);
    PLATFORMS.contains(&name) || crate::content::content().systems.systems.iter().any(needs)
}

/// The shared platforms that a system stands on, besides what the content says it needs.
fn platforms_of(system: &System) -> impl Iterator<Item = &'static str> {
    let backed_up_here = system.hosting != "external";
    PLATFORMS.into_iter().filter(move |platform| *platform != BACKUP || backed_up_here)
}

/// Where the mandate for a system's description is judged.
fn home(description: &SystemDescription) -> Scope {
    match (description.unit, description.objects.first()) {
        (Some(unit), _) => Scope::Unit(unit),
        (None, Some(object)) => Scope::Object(*object),
        (None, None) => Scope::Municipality,
    }
}

/// The choice that the content names.
pub(crate) fn choice<C: domain::field::Leaf>(word: &str) -> Option<C> {
    C::from_value(&Value::from(word)).ok()
}
