//! The organisation: founding, people, boards and departments, object families and objects, and the board that is
//! merged with another in the second year.

use crate::content::{Department as DepartmentContent, Object};
use crate::plan::Size;
use crate::task::Task;
use crate::world::{Board, Deed, Department, ObjectPlan, World, initials, name};
use domain::command::{By, Command};
use domain::id::{ObjectId, PersonId, Scope, UnitId};
use domain::item::{Describe, Register};
use domain::organisation::{
    FamilyDescription, MunicipalityDescription, ObjectDescription, Succeed, UnitDescription, UnitForm,
};
use domain::role::{RegisterPerson, Role};
use domain::start;
use domain::text::{Line, Prose};
use domain::time::Date;

/// People who stand first in the register: officials of the municipality as a whole, all in the first department.
const OFFICIALS: usize = 16;

/// Boards and departments that become one in the second year.
struct Merger {
    boards: &'static [&'static str],
    board: &'static str,
    departments: &'static [&'static str],
    department: Option<&'static str>,
}

fn merger(size: Size) -> Merger {
    match size {
        Size::Small => Merger {
            boards: &["Barn- och utbildningsnämnden", "Kultur- och fritidsnämnden"],
            board: "Bildningsnämnden",
            departments: &["Barn- och utbildningsförvaltningen", "Kultur- och fritidsförvaltningen"],
            department: Some("Bildningsförvaltningen"),
        },
        Size::Medium => Merger {
            boards: &["Kulturnämnden", "Idrotts- och fritidsnämnden"],
            board: "Kultur- och fritidsnämnden",
            departments: &["Kulturförvaltningen", "Idrotts- och fritidsförvaltningen"],
            department: Some("Kultur- och fritidsförvaltningen"),
        },
        Size::Large => Merger {
            boards: &["Trafiknämnden", "Park- och naturnämnden"],
            board: "Stadsmiljönämnden",
            departments: &["Stadsmiljöförvaltningen"],
            department: None,
        },
    }
}

pub(crate) fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters = lower.chars().map(|letter| match letter {
        'å' | 'ä' | 'á' | 'à' => 'a',
        'ö' | 'ó' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        'í' | 'ı' => 'i',
        'ğ' => 'g',
        'ł' => 'l',
        'ń' => 'n',
        'ž' => 'z',
        'đ' => 'd',
        'ć' | 'č' | 'ç' => 'c',
        'š' | 'ş' => 's',
        ' ' | '\'' => '-',
        other => other,
    });
    letters.filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect()
}

impl World {
    /// Draws who there is: boards, departments, objects.
    pub(crate) fn draw_organisation(&mut self) {
        let organisation = &self.content.organisation;
        let Some(of_size) = organisation.sizes.get(self.plan.size.key()) else { return };
        for board in &of_size.boards {
            let kinds = &board.kinds;
            self.boards.push(Board {
                name: board.name.clone(),
                kinds,
                initials: initials(&board.name),
                unit: UnitId(0),
            });
        }
        let merging = merger(self.plan.size).departments;
        let small = |department: &&DepartmentContent| !merging.contains(&&*department.name);
        let quiet = of_size.departments.iter().skip(1).filter(small).min_by_key(|department| department.units.len());
        let quiet = quiet.map(|department| &department.name);
        for department in &of_size.departments {
            let serves = |name: &String| self.boards.iter().position(|board| board.name == *name);
            let mut unit_names = department.units.clone();
            for pattern in &department.unit_patterns {
                unit_names.extend(organisation.areas.iter().map(|area| pattern.replace("{area}", area)));
            }
            self.departments.push(Department {
                name: department.name.clone(),
                kinds: &department.kinds,
                boards: department.boards.iter().filter_map(serves).collect(),
                unit_names,
                unit: UnitId(0),
                units: Vec::new(),
                people: Vec::new(),
                called: 0,
                quiet: Some(&department.name) == quiet,
            });
        }
        self.draw_objects();
    }

    fn draw_objects(&mut self) {
        let organisation = &self.content.organisation;
        let small = self.plan.size == Size::Small;
        for object in organisation.objects.iter().filter(|object| !small || object.part_of_when_small.is_none()) {
            let department = self.department_for(&object.kind, object);
            self.objects.push(ObjectPlan {
                name: object.name.clone(),
                content: &object.id,
                purpose: &object.description,
                family: self.family(&object.families),
                department,
                id: ObjectId(0),
            });
        }
        if self.plan.size != Size::Large {
            return;
        }
        for pattern in &organisation.object_patterns {
            let family = self.family(&pattern.families);
            let purpose = &*pattern.description;
            if pattern.per == "department" {
                for place in 0..self.departments.len() {
                    let called = self.departments.get(place).map(|one| one.name.clone()).unwrap_or_default();
                    let name = pattern.name.replace("{department}", &called);
                    self.objects.push(ObjectPlan {
                        name,
                        content: "",
                        purpose,
                        family,
                        department: place,
                        id: ObjectId(0),
                    });
                }
            } else {
                let kind = pattern.kind.as_deref().unwrap_or("executive");
                let department = self.department_of_kind(kind);
                for area in &organisation.areas {
                    let name = pattern.name.replace("{area}", area);
                    self.objects.push(ObjectPlan { name, content: "", purpose, family, department, id: ObjectId(0) });
                }
            }
        }
    }

    fn family(&self, families: &[String]) -> usize {
        let first = families.first();
        let place =
            |family: &String| self.content.organisation.object_families.iter().position(|one| one.id == *family);
        first.and_then(place).unwrap_or_default()
    }

    /// The first department with this kind of operations.
    pub(crate) fn department_of_kind(&self, kind: &str) -> usize {
        self.departments.iter().position(|one| one.kinds.iter().any(|its| its == kind)).unwrap_or_default()
    }

    fn department_for(&self, kind: &str, object: &Object) -> usize {
        let shared_it = object.families.first().is_some_and(|family| family == "shared_it");
        let runs_it = |one: &Department| one.name.contains("it-förvaltningen") || one.name == "Serviceförvaltningen";
        let it = self.departments.iter().rposition(runs_it);
        it.filter(|_| shared_it).unwrap_or_else(|| self.department_of_kind(kind))
    }

    /// The object that carries a system of the content, which a small municipality may have merged into another.
    pub(crate) fn object_of(&self, content: &str) -> Option<usize> {
        let place = |id: &str| self.objects.iter().position(|object| object.content == id);
        let merged = || self.content.organisation.objects.iter().find(|object| object.id == content);
        place(content).or_else(|| place(merged()?.part_of_when_small.as_deref()?))
    }

    pub(crate) fn found(&mut self) -> Option<Deed> {
        let about = &self.content.organisation.municipality;
        let description = MunicipalityDescription {
            name: name(&self.plan.name)?,
            county: name(&about.county),
            organisation_number: Line::cut("212000-0000"),
        };
        Some(Deed { by: By::Program, commands: start::settings(description) })
    }

    /// Registers people who begin, spread over the departments by their number of units.
    pub(crate) fn hire(&mut self, count: usize) -> Option<Deed> {
        let mut places = Vec::new();
        for (place, department) in self.departments.iter().enumerate() {
            places.extend(std::iter::repeat_n(place, department.unit_names.len() + 1));
        }
        let first = self.municipality.roles.people.next().0;
        let mut commands = Vec::new();
        for (next, _) in (first..).zip(0..count) {
            let (called, mail) = self.draw_name()?;
            let phone = format!(
                "0123-{} {:02} {:02}",
                self.chance.between(45, 49),
                self.chance.below(100),
                self.chance.below(100)
            );
            commands
                .push(RegisterPerson { name: name(&called)?, mail: Line::cut(&mail), phone: Line::cut(&phone) }.into());
            let place = usize::try_from(next).unwrap_or_default();
            let department =
                if place <= OFFICIALS { 0 } else { places.get(place * 7 % places.len().max(1)).copied()? };
            self.departments.get_mut(department)?.people.push(PersonId(next));
        }
        Some(Deed { by: By::Program, commands })
    }

    fn draw_name(&mut self) -> Option<(String, String)> {
        let people = &self.content.people;
        for _ in 0..1_000 {
            let (given, surname) = (self.chance.pick(&people.given_names)?, self.chance.pick(&people.surnames)?);
            let called = format!("{given} {surname}");
            if self.names.insert(called.clone()) {
                let domain = &self.content.organisation.municipality.email_domain;
                return Some((called, format!("{}.{}@{domain}", plain(given), plain(surname))));
            }
        }
        None
    }

    pub(crate) fn organise(&mut self) -> Option<Deed> {
        let from = Date::of(2019, 1, 1);
        let mut next = self.municipality.units.next().0;
        let mut commands: Vec<Command> = Vec::new();
        let mut register = |called: &str, form, parent: Option<UnitId>, mailbox: Option<String>| {
            let mailbox = mailbox.and_then(|mailbox| Line::cut(&mailbox));
            let description = UnitDescription { name: name(called)?, form, parent, mailbox, from };
            commands.push(Register(description).into());
            next += 1;
            Some(UnitId(next - 1))
        };
        let domain = &self.content.organisation.municipality.email_domain;
        for board in &mut self.boards {
            let mailbox = format!("{}@{domain}", plain(&board.name));
            board.unit = register(&board.name, UnitForm::Board, None, Some(mailbox))?;
        }
        for department in &mut self.departments {
            let parent = department.boards.first().and_then(|board| self.boards.get(*board)).map(|board| board.unit);
            let mailbox = format!("{}@{domain}", plain(&department.name));
            department.unit = register(&department.name, UnitForm::Department, parent, Some(mailbox))?;
            for called in &department.unit_names {
                department.units.push(register(called, UnitForm::Unit, Some(department.unit), None)?);
            }
        }
        let organisation = &self.content.organisation;
        let size = self.plan.size.key();
        let here = |sizes: &[String]| sizes.iter().any(|one| one == size);
        for company in organisation.companies.iter().filter(|one| here(&one.sizes)) {
            self.outside.push((company.name.clone(), register(&company.name, UnitForm::Company, None, None)?));
        }
        for association in organisation.associations.iter().filter(|one| here(&one.sizes)) {
            register(&association.name, UnitForm::Association, None, None)?;
        }
        for served in organisation.municipalities_served.iter().filter(|one| here(&one.sizes)) {
            register(&served.name, UnitForm::OtherMunicipality, None, None)?;
        }
        Deed::of(self.holder(Role::Administrator, Scope::Municipality)?, commands)
    }

    pub(crate) fn register_objects(&mut self) -> Option<Deed> {
        let mut commands: Vec<Command> = Vec::new();
        let mut family = self.municipality.families.next();
        for one in &self.content.organisation.object_families {
            commands.push(Register(FamilyDescription { name: name(&one.name)?, purpose: None }).into());
            self.families.push(family);
            family.0 += 1;
        }
        let mut next = self.municipality.objects.next();
        for place in 0..self.objects.len() {
            let object = self.objects.get(place)?;
            let department = self.unit_of(object.department, None);
            let shared = self.families.get(object.family).copied();
            let serves = (0..self.departments.len()).map(|other| self.unit_of(other, None));
            let common = object.department == 0 || object.content == "workplace" || object.content == "identity";
            let serves = serves.filter(|unit| common && *unit != department).collect();
            let description = ObjectDescription {
                name: name(&object.name)?,
                purpose: Prose::cut(object.purpose),
                family: shared,
                department: Some(department),
                serves,
            };
            commands.push(Register(description).into());
            self.objects.get_mut(place)?.id = next;
            next.0 += 1;
        }
        Deed::of(self.lead()?, commands)
    }

    /// The reorganisation: first the new units, then the succession at the turn of the year.
    pub(crate) fn reorganise(&mut self, stage: usize) -> Option<Deed> {
        match stage {
            0 => self.found_successors(),
            1 => self.succeed(),
            _ => self.move_beneath(),
        }
    }

    fn found_successors(&mut self) -> Option<Deed> {
        let merger = merger(self.plan.size);
        let year = Date::of(self.today.0.year() + 1, 1, 1);
        let unit = self.municipality.units.next();
        let describe = |called, form, parent| {
            Some(UnitDescription { name: name(called)?, form, parent, mailbox: None, from: year })
        };
        let mut commands: Vec<Command> = vec![Register(describe(merger.board, UnitForm::Board, None)?).into()];
        if let Some(department) = merger.department {
            commands.push(Register(describe(department, UnitForm::Department, Some(unit))?).into());
        }
        let kinds = self.boards.iter().find(|board| merger.boards.contains(&&*board.name))?.kinds;
        self.boards.push(Board { name: merger.board.to_owned(), kinds, initials: initials(merger.board), unit });
        self.later(year?, year?.plus_days(10), Task::Reorganise(1));
        Deed::of(self.lead()?, commands)
    }

    fn succeed(&mut self) -> Option<Deed> {
        let merger = merger(self.plan.size);
        let board_place = self.boards.len() - 1;
        let board = self.boards.get(board_place)?.unit;
        let department = UnitId(board.0 + 1);
        let mut ended: Vec<(UnitId, UnitId)> = Vec::new();
        let old = self.boards.iter().filter(|one| merger.boards.contains(&&*one.name));
        ended.extend(old.map(|one| (one.unit, board)));
        for one in self.departments.iter_mut().filter(|one| merger.departments.contains(&&*one.name)) {
            one.boards = vec![board_place];
            if merger.department.is_some() {
                ended.push((one.unit, department));
            }
        }
        let mut commands: Vec<Command> = Vec::new();
        for (unit, successor) in ended {
            let year = self.today.0.year();
            commands.push(
                Succeed {
                    unit,
                    successors: vec![successor],
                    on: Date::of(year, 1, 1)?,
                    reference: Line::cut(&format!("KF {}-06-16 § 87", year - 1)),
                    reason: Prose::cut("Ny nämndorganisation från årsskiftet enligt kommunfullmäktiges beslut.")?,
                }
                .into(),
            );
        }
        self.in_days(2, 9, Task::Reorganise(2));
        Deed::of(self.lead()?, commands)
    }

    /// Units and objects get the new department as theirs; the head and coordinators are appointed anew.
    fn move_beneath(&mut self) -> Option<Deed> {
        let merger = merger(self.plan.size);
        merger.department?;
        let new = UnitId(self.boards.last()?.unit.0 + 1);
        let mut commands: Vec<Command> = Vec::new();
        let mut first = None;
        for place in 0..self.departments.len() {
            let department = self.departments.get(place)?;
            if !merger.departments.contains(&&*department.name) {
                continue;
            }
            first = first.or(Some(place));
            let old = department.unit;
            for unit in &department.units {
                let mut description = self.municipality.units.get(*unit)?.description.clone();
                description.parent = Some(new);
                commands.push(Describe { id: *unit, description, reason: None }.into());
            }
            for object in self.objects.iter().filter(|object| object.department == place) {
                let mut description = self.municipality.objects.get(object.id)?.description.clone();
                description.department = Some(new);
                description.serves.retain(|unit| *unit != old);
                commands.push(Describe { id: object.id, description, reason: None }.into());
            }
            commands.extend(self.end_duties_of(old));
            self.departments.get_mut(place)?.unit = new;
        }
        self.in_days(1, 4, Task::AppointLate(first?));
        Deed::of(self.lead()?, commands)
    }
}
