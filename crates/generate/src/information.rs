//! What there is to know about information: the boards' records-management plans with adopted paragraphs,
//! information sets with their owners, and processings of personal data.

use crate::system::choice;
use crate::task::Task;
use crate::world::{Deed, Department, Placed, World, name};
use domain::command::Command;
use domain::id::{InformationSetId, RecordTypeId, Scope, SystemId};
use domain::information::{
    InformationSetDescription, Keeping, LegalGround, PersonalData, ProcessingDescription, ProcessingRole,
    RecordTypeDescription,
};
use domain::item::Register;
use domain::mandate::Act;
use domain::number::{Count, Hours, Years};
use domain::role::Role;
use domain::text::{Line, Prose};
use domain::time::Date;

/// Rows of a plan that are entered at one sitting.
const ROWS: usize = 40;

/// Kinds of system whose information every unit has some of, though the executive board answers for the kind.
const EVERYWHERE: [&str; 13] = [
    "payroll",
    "case_management",
    "scheduling",
    "personnel",
    "contract",
    "procurement",
    "survey",
    "communication",
    "collaboration",
    "customer_service",
    "planning",
    "fleet",
    "records",
];

impl World {
    /// Draws which information sets and processings there are: those of the content where they belong, then the
    /// same kinds in further departments and units.
    pub(crate) fn draw_information(&mut self) {
        let all = &self.content.information;
        let sets = all.information_sets.iter().map(|set| {
            // Loans and sureties are raised centrally.
            let everywhere =
                set.system_kinds.iter().any(|kind| EVERYWHERE.contains(&&**kind)) && !set.name.starts_with("Borgens");
            (&*set.name, Some(&*set.kind), everywhere && set.kind == "executive")
        });
        let sets: Vec<_> = sets.collect();
        self.sets = self.spread(&sets, self.figures.sets);
        let processings = all.processings.iter().map(|one| (&*one.name, Some(&*one.kind), one.kind == "executive"));
        let processings: Vec<_> = processings.collect();
        self.processings = self.spread(&processings, self.figures.processings);
    }

    /// Places content in the organisation until there is enough of it: first each where it belongs, then in other
    /// departments and units of its kind, or in any when it may stand everywhere.
    pub(crate) fn spread(&mut self, content: &[(&str, Option<&str>, bool)], wanted: usize) -> Vec<Placed> {
        let mut placed = Vec::new();
        let mut further = Vec::new();
        for (base, (title, kind, everywhere)) in content.iter().enumerate() {
            let anywhere = self.chance.below(self.departments.len());
            let home = kind.map_or(anywhere, |kind| self.department_of_kind(kind));
            placed.push(Placed { base, name: (*title).to_owned(), department: home, unit: None });
            for (department, plan) in self.departments.iter().enumerate() {
                let fits = plan.kinds.iter().any(|its| Some(&**its) == *kind) && *kind != Some("executive");
                if !(fits || *everywhere || kind.is_none()) {
                    continue;
                }
                if department != home {
                    let name = format!("{title}, {}", plan.name);
                    further.push(Placed { base, name, department, unit: None });
                }
                for (unit, unit_name) in
                    plan.unit_names.iter().enumerate().filter(|(_, unit_name)| may_vary(title, unit_name, plan, *kind))
                {
                    let name = format!("{title}, {unit_name}");
                    further.push(Placed { base, name, department, unit: Some(unit) });
                }
            }
        }
        self.chance.shuffle(&mut further);
        placed.extend(further);
        // A department that has hardly begun has an eighth of what it would have.
        let quiet: Vec<bool> = self.departments.iter().map(|one| one.quiet).collect();
        let kept = |chance: &mut crate::chance::Chance, one: &Placed| {
            !quiet.get(one.department).copied().unwrap_or_default() || chance.percent(12)
        };
        placed.retain(|one| kept(&mut self.chance, one));
        placed.truncate(wanted);
        placed
    }

    /// When information is registered.
    pub(crate) fn plan_information(&mut self, from: Date) {
        for board in 0..self.boards.len() {
            let day = self.growing(from.plus_days(30), 55);
            self.later(day, day.plus_days(20), Task::RegisterRecordTypes(board, 0));
        }
        for department in 0..self.departments.len() {
            let places = |list: &[Placed]| -> Vec<usize> {
                let own = list.iter().enumerate().filter(|(_, one)| one.department == department);
                own.map(|(place, _)| place).collect()
            };
            let (mut sets, mut processings) = (places(&self.sets), places(&self.processings));
            self.chance.shuffle(&mut sets);
            self.chance.shuffle(&mut processings);
            while !sets.is_empty() {
                let count = self.chance.below(9) + 2;
                let some: Vec<usize> = sets.drain(..count.min(sets.len())).collect();
                let day = self.growing(from.plus_days(60), 45);
                self.later(day, day.plus_days(25), Task::RegisterSets(some));
            }
            while !processings.is_empty() {
                let count = self.chance.below(7) + 2;
                let some: Vec<usize> = processings.drain(..count.min(processings.len())).collect();
                let day = self.growing(from.plus_days(150), 25);
                self.later(day, day.plus_days(25), Task::RegisterProcessings(some));
            }
        }
    }

    // Record types.

    pub(crate) fn register_record_types(&mut self, board: usize, first: usize) -> Option<Deed> {
        let plan = self.boards.get(board)?;
        let (unit, kinds, initials) = (plan.unit, plan.kinds, plan.initials.clone());
        if !self.municipality.units.get(unit)?.is_open() {
            return None;
        }
        let rows = self.content.information.record_types.iter();
        // Every board keeps minutes, accounts and staff in the same way.
        let rows = rows.filter(|row| kinds.contains(&row.kind) || row.kind == "executive");
        let rows: Vec<_> = rows.collect();
        let adopted_on = self.plan.from().plus_days(-self.chance.between(60, 600));
        let adopted = Line::cut(&format!("{initials} {adopted_on} § {}", 20 + (board * 17) % 120));
        let mut commands: Vec<Command> = Vec::new();
        for row in rows.iter().skip(first).take(ROWS) {
            let preserved = row.keeping == "preserve";
            let description = RecordTypeDescription {
                name: name(&row.name)?,
                board: unit,
                process: Line::cut(&row.process_code),
                keeping: Some(if preserved { Keeping::Preserve } else { Keeping::Dispose }),
                dispose_after: row
                    .dispose_after_years
                    .filter(|_| !preserved)
                    .map(Years)
                    .or((!preserved).then_some(Years(2))),
                registration: Line::cut(&row.registration),
                format: Line::cut(if self.chance.percent(80) { "Digitalt" } else { "Papper" }),
                kept_where: None,
                delivery: preserved.then(|| Line::cut("Fem år efter avslutat ärende")).flatten(),
                secrecy: row.secrecy.as_deref().and_then(provision),
                systems: Vec::new(),
                adopted: adopted.clone(),
                adopted_on: Some(adopted_on),
                remark: None,
            };
            commands.push(Register(description).into());
        }
        if first + ROWS < rows.len() {
            self.in_days(1, 12, Task::RegisterRecordTypes(board, first + ROWS));
        } else if board % 5 != 4 {
            self.in_days(30, 160, Task::AdoptPlan(board));
        }
        Deed::of(self.holder(Role::Archivist, Scope::Municipality)?, commands)
    }

    // Information sets.

    fn systems_for(&mut self, kinds: &[String], department: usize, unit: Option<usize>) -> Vec<SystemId> {
        let mut found = Vec::new();
        for place in kinds.iter().filter_map(|kind| self.systems_by_kind.get(&**kind)).flatten() {
            let Some(plan) = self.systems.get(*place) else { continue };
            let near = plan.unit.is_none() || (plan.department == department && plan.unit == unit);
            if let Some(id) = plan.id.filter(|_| near) {
                found.push(id);
            }
        }
        self.chance.shuffle(&mut found);
        // Those of the own department first.
        found.sort_by_key(|id| {
            self.system_places
                .get(id)
                .and_then(|place| self.systems.get(*place))
                .is_none_or(|plan| plan.department != department)
        });
        found.truncate(self.chance.below(2) + 1);
        found
    }

    /// About how many persons an information set is: a unit's pupils or clients, or all of a department's.
    fn persons(&mut self, personal_data: &str, local: bool) -> Option<Count> {
        let known = personal_data != "none" && self.chance.percent(70);
        let tens = self.chance.between(2, if local { 40 } else { 900 });
        u32::try_from(tens * 10).ok().filter(|_| known).map(Count)
    }

    fn record_type_for(&self, set: &str, department: usize) -> Vec<RecordTypeId> {
        let rows = &self.content.information.record_types;
        let Some(row) = rows.iter().find(|row| row.information_set.as_deref() == Some(set)) else { return Vec::new() };
        let Some(board) = self.board_of(department).map(|board| board.unit) else { return Vec::new() };
        let mut known = self.municipality.record_types.iter();
        let same = known.find(|(_, known)| known.description.board == board && *known.description.name == *row.name);
        same.map(|(id, _)| id).into_iter().collect()
    }

    pub(crate) fn register_sets(&mut self, places: &[usize]) -> Option<Deed> {
        let mut commands: Vec<Command> = Vec::new();
        let mut next = self.municipality.information_sets.next();
        let mut registered = Vec::new();
        let department = self.sets.get(*places.first()?)?.department;
        for place in places {
            let plan = self.sets.get(*place)?.clone();
            let base = self.content.information.information_sets.get(plan.base)?;
            let unit = self.unit_of(department, plan.unit);
            let own = self.unit_of(department, None);
            let owner = self.holder(Role::InformationOwner, Scope::Unit(unit));
            let owner = owner.or_else(|| self.holder(Role::InformationOwner, Scope::Unit(own)));
            let description = InformationSetDescription {
                name: name(&plan.name)?,
                content: Prose::cut(&base.description),
                unit: Some(unit),
                owner: owner.filter(|_| self.chance.percent(95)),
                personal_data: choice::<PersonalData>(&base.personal_data),
                persons: self.persons(&base.personal_data, plan.unit.is_some()),
                secrecy: base.secrecy.as_deref().and_then(provision),
                systems: self.systems_for(&base.system_kinds, department, plan.unit),
                record_types: if plan.unit.is_none() {
                    self.record_type_for(&base.name, department)
                } else {
                    Vec::new()
                },
                kept_where: self.chance.percent(12).then(|| Line::cut("Gemensam mapp och papper i närarkiv")).flatten(),
                dependents: None,
                access: None,
                longest_outage: outage(base.availability).filter(|_| self.chance.percent(40)),
                longest_loss: self.chance.percent(20).then_some(Hours(24)),
            };
            commands.push(Register(description).into());
            self.set_places.insert(next, *place);
            self.sets_by_base.entry((department, plan.base)).or_default().push(next);
            registered.push(next);
            next.0 += 1;
        }
        self.plan_classes(registered);
        let scope = Scope::Unit(self.unit_of(department, None));
        let candidates = [self.coordinator(department), self.lead()];
        let actor = self.able(candidates, Act::KeepInformation, scope)?;
        Deed::of(actor, commands)
    }

    // Processings.

    pub(crate) fn register_processings(&mut self, places: &[usize]) -> Option<Deed> {
        let department = self.processings.get(*places.first()?)?.department;
        let mut commands: Vec<Command> = Vec::new();
        let mut next = self.municipality.processings.next();
        for place in places {
            let plan = self.processings.get(*place)?;
            let (base, title) = (self.content.information.processings.get(plan.base)?, plan.name.clone());
            let kind = &base.kind;
            let boards = &self.departments.get(department)?.boards;
            let mut boards = boards.iter().filter_map(|board| self.boards.get(*board));
            let first = boards.clone().next()?;
            let controller = boards.find(|board| board.kinds.contains(kind)).unwrap_or(first).unit;
            let sets = self.known_sets(&base.information_sets, department);
            let mut systems: Vec<SystemId> = Vec::new();
            for set in sets.iter().filter_map(|set| self.municipality.information_sets.get(*set)) {
                let first = set.description.systems.first();
                systems.extend(first.filter(|system| !systems.contains(system)));
            }
            let supplier =
                systems.first().and_then(|system| self.municipality.systems.get(*system)?.description.supplier);
            let abroad = self.chance.percent(6);
            let description = ProcessingDescription {
                name: name(&title)?,
                controller,
                role: Some(ProcessingRole::Controller),
                contact: None,
                joint_controllers: None,
                on_behalf_of: None,
                processing_kinds: None,
                purpose: Prose::cut(&base.purpose),
                legal_ground: choice::<LegalGround>(&base.legal_ground).filter(|_| self.chance.percent(92)),
                subjects: Line::cut(&base.subjects.join(", ")),
                categories: Line::cut(if base.sensitive_data {
                    "Identitet, kontaktuppgifter, känsliga personuppgifter"
                } else {
                    "Identitet, kontaktuppgifter, uppgifter i ärendet"
                }),
                recipients: self.chance.percent(45).then(|| Line::cut("Andra myndigheter enligt lag")).flatten(),
                processors: supplier.into_iter().filter(|_| self.chance.percent(75)).collect(),
                third_country: Line::cut("USA").filter(|_| abroad),
                safeguard: Line::cut("Standardavtalsklausuler").filter(|_| abroad),
                time_limits: self
                    .chance
                    .percent(66)
                    .then(|| Line::cut("Enligt informationshanteringsplanen"))
                    .flatten(),
                security: Prose::cut(&format!(
                    "Rättslig grund: {}. Behörighet efter roll, loggning.",
                    base.legal_reference
                )),
                sets,
                systems,
            };
            commands.push(Register(description).into());
            self.plan_judgement(next);
            next.0 += 1;
        }
        let lead = self.lead()?;
        let board = self.board_of(department)?.unit;
        let privacy = self.holder(Role::DataProtectionCoordinator, Scope::Unit(board));
        let mixed = self.departments.get(department)?.boards.len() > 1;
        let actor = privacy.filter(|_| !mixed && self.chance.percent(80)).unwrap_or(lead);
        Deed::of(actor, commands)
    }

    fn known_sets(&self, names: &[String], department: usize) -> Vec<InformationSetId> {
        let all = &self.content.information.information_sets;
        let bases = names.iter().filter_map(|name| all.iter().position(|set| set.name == *name));
        let known = bases.filter_map(|base| self.sets_by_base.get(&(department, base))).flatten();
        known.copied().take(3).collect()
    }
}

/// Whether something of the content may also stand in a unit: what belongs to one kind of operations only where
/// many units do the same, and in the units it names when it names any.
fn may_vary(title: &str, unit: &str, department: &Department, kind: Option<&str>) -> bool {
    let alike = ["education", "upper_secondary", "elderly_care", "social", "labour_market"];
    match kind {
        None | Some("executive") => true,
        Some(kind) if !alike.contains(&kind) => false,
        Some(_) => {
            let stem = |unit: &str| unit.to_lowercase().chars().take(6).collect::<String>();
            let named = |unit: &str| title.to_lowercase().contains(&stem(unit));
            named(unit) || !department.unit_names.iter().any(|other| named(other))
        }
    }
}

/// A provision as it is written: *26:1* is OSL 26 kap. 1 §.
fn provision(short: &str) -> Option<Line> {
    let (chapter, paragraph) = short.split_once(':')?;
    Line::cut(&format!("OSL {chapter} kap. {paragraph} §"))
}

fn outage(availability: u8) -> Option<Hours> {
    [336, 72, 24, 4, 1].get(usize::from(availability)).copied().map(Hours)
}
