//! How protection is looked after: every half year whoever answers for the municipality, a department or an object goes
//! through what is asked of it, answers what is new, renews what lapses and plans what is missing. Objects come
//! differently far. Shared platforms answer for everything that stands on them; a few gaps are exempted for a time.

use crate::content::Protection;
use crate::task::Task;
use crate::world::{Deed, World, name};
use domain::action::{ActionDescription, Finish, Finished};
use domain::command::Command;
use domain::id::{ActionId, AssessmentId, ObjectId, Scope, SystemId};
use domain::item::Register;
use domain::mandate::Act;
use domain::need::Needs;
use domain::number::Hours;
use domain::requirement::{
    Exempt, Exemption, Profile, Profiles, Requirement, RequirementId, Status, answer_for, library, scope_kind,
};
use domain::system::Hosting;
use domain::text::Prose;
use domain::time::Date;
use std::collections::BTreeMap;

/// How far a part of the municipality comes on the way to verified protection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Course {
    /// Much is not answered, and gaps wait.
    Begun,
    /// Everything is answered and planned; some of it is not yet introduced.
    Planned,
    /// Everything is introduced; some of it is not verified, or was so long ago.
    Introduced,
    /// Everything is verified and looked after.
    Verified,
}

/// How the objects take their courses, one after the other.
const COURSES: [Course; 9] = [
    Course::Verified,
    Course::Introduced,
    Course::Verified,
    Course::Planned,
    Course::Begun,
    Course::Verified,
    Course::Introduced,
    Course::Verified,
    Course::Planned,
];

/// Which object's platforms answer requirements of a theme for those that stand on them.
const ANSWERED_BY: [(&str, &str); 9] = [
    ("behorighet", "identity"),
    ("klient", "workplace"),
    ("natverk", "network"),
    ("leverantor", "network"),
    ("logg", "network"),
    ("incident", "network"),
    ("drift", "server_operations"),
    ("sarbarhet", "server_operations"),
    ("fysisk", "server_operations"),
];

/// Which object answers the rest that platforms may answer.
const ANSWERS_THE_REST: &str = "server_operations";

/// What a supplier answers for when a system runs there.
const BY_SUPPLIER: [&str; 3] = ["drift", "krypto", "sarbarhet"];

/// What the directory does not meet everywhere yet, and is exempted from until next year.
const STRONG_SIGN_IN: &str = "skydd.behorighet.5";

/// A requirement asked of a scope, with the scope's own answer if there is one: its status and last day.
pub(crate) type Asked = (&'static Requirement, Option<(Status, Option<Date>)>);

/// What is asked of objects and systems, as it followed from their information some day.
pub(crate) struct Looked {
    on: Date,
    profiles: BTreeMap<Scope, Profile>,
}

/// After how many days it is looked anew what is asked.
const LOOKED_FOR: i64 = 30;

/// The theme of a requirement: *behorighet* of *skydd.behorighet.5*.
fn theme(requirement: &RequirementId) -> &str {
    requirement.0.split('.').nth(1).unwrap_or_default()
}

fn is_gap(status: Status) -> bool {
    matches!(status, Status::Partly | Status::NotMet)
}

impl World {
    /// How far a scope comes.
    pub(crate) fn course(&self, scope: Scope) -> Course {
        match scope {
            Scope::Municipality => Course::Planned,
            Scope::Unit(unit) if self.departments.iter().any(|one| one.unit == unit && !one.quiet) => Course::Planned,
            Scope::Object(object) if self.is_platform_object(object) => Course::Verified,
            Scope::Object(object) => {
                let place = self.objects.iter().position(|one| one.id == object);
                let quiet = |place: &usize| {
                    let department = self.objects.get(*place).and_then(|one| self.departments.get(one.department));
                    department.is_none_or(|one| one.quiet)
                };
                place.filter(|place| !quiet(place)).map_or(Course::Begun, course_of)
            }
            Scope::Unit(_) | Scope::Family(_) | Scope::System(_) => Course::Begun,
        }
    }

    /// The furthest course of the objects that a thing with this scope and these systems concerns.
    pub(crate) fn course_near(&self, scope: Scope, systems: &[SystemId]) -> Course {
        let known = systems.iter().filter_map(|system| self.municipality.systems.get(*system));
        let objects = known.flat_map(|system| &system.description.objects).map(|object| Scope::Object(*object));
        let objects = objects.chain(matches!(scope, Scope::Object(_)).then_some(scope));
        objects.map(|object| self.course(object)).max().unwrap_or(Course::Begun)
    }

    /// Whether the history is so near its end that what is begun would not be done by then.
    pub(crate) fn is_late(&self) -> bool {
        self.today > self.plan.until.plus_days(-120)
    }

    fn platform_object(&self, theme: &str) -> Option<ObjectId> {
        let named = ANSWERED_BY.iter().find(|(its, _)| *its == theme).map_or(ANSWERS_THE_REST, |(_, object)| object);
        self.objects.get(self.object_of(named)?).map(|object| object.id)
    }

    fn is_platform_object(&self, object: ObjectId) -> bool {
        let named = ANSWERED_BY.iter().map(|(_, content)| *content);
        named.filter_map(|content| self.objects.get(self.object_of(content)?)).any(|one| one.id == object)
    }

    /// The half-yearly look of those who come far, once a catalogue is in force; platforms begin.
    pub(crate) fn plan_follow_up(&mut self, scope: Scope) {
        if !self.followed.insert(scope) {
            return;
        }
        let first = matches!(scope, Scope::Object(object) if self.is_platform_object(object));
        let (least, most) = if first { (4, 20) } else { (15, 150) };
        self.in_days(least, most, Task::FollowUp(scope));
    }

    /// When gaps are exempted: the directory's with a day to come, others' until days that have passed.
    pub(crate) fn plan_exemptions(&mut self) {
        let until = self.plan.until;
        if let Some(directory) = self.platform_object("behorighet") {
            let scope = Scope::Object(directory);
            self.later(until.plus_days(-120), until.plus_days(-100), Task::Exempt(scope, until.plus_days(45)));
        }
        let planned: Vec<Scope> = self.objects.iter().map(|object| Scope::Object(object.id)).collect();
        let planned = planned.into_iter().filter(|scope| self.course(*scope) == Course::Planned);
        for (place, scope) in planned.take(4).collect::<Vec<_>>().into_iter().enumerate() {
            let ends = until.plus_days(if place % 2 == 0 { -25 } else { 130 });
            self.later(until.plus_days(-170), until.plus_days(-120), Task::Exempt(scope, ends));
        }
    }

    // What is asked.

    fn look(&mut self) {
        if self.looked.as_ref().is_some_and(|looked| self.today.days_since(looked.on) < LOOKED_FOR) {
            return;
        }
        let municipality = &self.municipality;
        let needs = Needs::of(municipality, self.today);
        let known = Profiles::of(&needs);
        let objects = municipality.objects.iter().map(|(id, _)| Scope::Object(id));
        let systems = municipality.systems.iter().map(|(id, _)| Scope::System(id));
        let profiles = objects.chain(systems).map(|scope| (scope, known.of_scope(scope))).collect();
        self.looked = Some(Looked { on: self.today, profiles });
    }

    /// What is asked of a scope today and not answered by a platform it stands on, with its own answers.
    pub(crate) fn asked(&mut self, scope: Scope) -> Vec<Asked> {
        self.look();
        let nothing = Profile::default();
        let profile = self.looked.as_ref().and_then(|looked| looked.profiles.get(&scope)).unwrap_or(&nothing);
        let kinds = scope_kind(&self.municipality, scope);
        let by_supplier = self.is_by_supplier(scope);
        let in_force = library().iter().filter(|catalogue| self.in_force(&catalogue.id));
        let fitting = in_force.flat_map(|catalogue| &catalogue.requirements).filter(|one| {
            let fits = one.holds(self.today) && one.scopes.iter().any(|kind| kinds.contains(kind));
            fits && if one.platform {
                self.answers_as_platform(scope, one, by_supplier)
            } else {
                profile.applies(one).is_some()
            }
        });
        let answer = |one: &Requirement| {
            let known = answer_for(&self.municipality, scope, &one.id);
            known.map(|(_, known)| (known.answer.status, known.answer.valid_until))
        };
        fitting.map(|one| (one, answer(one))).collect()
    }

    /// Whether a scope answers what a platform can answer: the platform itself, or for a system its supplier.
    fn answers_as_platform(&self, scope: Scope, requirement: &Requirement, by_supplier: bool) -> bool {
        let theme = theme(&requirement.id);
        match scope {
            Scope::Object(object) => self.platform_object(theme) == Some(object),
            _ => by_supplier && BY_SUPPLIER.contains(&theme),
        }
    }

    /// Whether a scope is a system that its supplier runs and that no other stands on: what it answers goes no further.
    fn is_by_supplier(&self, scope: Scope) -> bool {
        let Scope::System(system) = scope else { return false };
        let known = self.municipality.systems.get(system);
        let elsewhere = known.is_some_and(|one| one.description.hosting == Some(Hosting::External));
        let plan = self.system_places.get(&system).and_then(|place| self.systems.get(*place));
        elsewhere && plan.is_some_and(|plan| plan.unit.is_some() || !crate::system::is_stood_on(&plan.name))
    }

    // The half-yearly look.

    pub(crate) fn follow_up(&mut self, scope: Scope) -> Option<Deed> {
        if !self.is_open(scope) {
            return None;
        }
        self.in_days(145, 180, Task::FollowUp(scope));
        self.in_days(3, 20, Task::PlanGaps(scope));
        let course = self.course(scope);
        let mut commands: Vec<Command> = Vec::new();
        let mut met = Vec::new();
        for (requirement, before) in self.asked(scope) {
            let status = self.progress(course, requirement, before);
            if status.or(before.map(|(status, _)| status)).is_some_and(|status| !is_gap(status)) {
                met.push(&requirement.id);
            }
            commands.extend(status.map(|status| self.assess_as(scope, requirement, status)));
        }
        commands.extend(self.finish_done(scope, &met));
        Deed::of(self.near(scope, Act::AssessRequirement)?, commands)
    }

    /// What a requirement is answered now; none when the answer stands.
    fn progress(
        &mut self,
        course: Course,
        requirement: &Requirement,
        before: Option<(Status, Option<Date>)>,
    ) -> Option<Status> {
        if &*requirement.id.0 == STRONG_SIGN_IN && course == Course::Verified {
            return before.is_none().then_some(Status::Partly).or_else(|| self.renewed(before));
        }
        let thorough = course >= Course::Introduced;
        match before {
            None if thorough && self.passed() > 80 => Some(Status::Met),
            None => Some(match self.chance.below(100) {
                0..58 => Status::Met,
                58..86 => Status::Partly,
                _ => Status::NotMet,
            }),
            Some((status, _)) if is_gap(status) => {
                let times = if thorough && self.passed() > 70 { 100 } else { 30 };
                if self.chance.percent(times) { Some(Status::Met) } else { self.renewed(before) }
            }
            Some(_) => self.renewed(before),
        }
    }

    /// The same again when the answer would lapse before the next look.
    fn renewed(&self, before: Option<(Status, Option<Date>)>) -> Option<Status> {
        let (status, until) = before?;
        until.is_some_and(|until| until < self.today.plus_days(190)).then_some(status)
    }

    fn finish_done(&mut self, scope: Scope, met: &[&RequirementId]) -> Vec<Command> {
        let Some(open) = self.gap_actions.get_mut(&scope) else { return Vec::new() };
        let is_done = |(_, asked): &(ActionId, Vec<RequirementId>)| asked.iter().all(|one| met.contains(&one));
        let (done, left): (Vec<_>, Vec<_>) = std::mem::take(open).into_iter().partition(is_done);
        *open = left;
        let on = self.today;
        let finish = |(action, _): (ActionId, Vec<RequirementId>)| {
            let result = self.say(&self.content.phrases.results).filter(|_| self.chance.percent(70));
            Finish { action, finished: Finished { on, result } }.into()
        };
        done.into_iter().map(finish).collect()
    }

    /// An action per theme for the gaps that nothing sees to yet.
    pub(crate) fn plan_gaps(&mut self, scope: Scope) -> Option<Deed> {
        let actor = self.near(scope, Act::KeepActions)?;
        self.put_off(scope);
        let seen_to: Vec<RequirementId> =
            self.gap_actions.get(&scope).into_iter().flatten().flat_map(|(_, asked)| asked.clone()).collect();
        let mut gaps: BTreeMap<&str, Vec<&'static Requirement>> = BTreeMap::new();
        for (requirement, before) in self.asked(scope) {
            if before.is_some_and(|(status, _)| is_gap(status)) && !seen_to.contains(&requirement.id) {
                gaps.entry(theme(&requirement.id)).or_default().push(requirement);
            }
        }
        let mut id = self.municipality.actions.next();
        let mut commands: Vec<Command> = Vec::new();
        for asked in gaps.into_values() {
            commands.push(Register(self.action_for(scope, &asked)?).into());
            let asked = asked.iter().map(|one| one.id.clone()).collect();
            self.gap_actions.entry(scope).or_default().push((id, asked));
            id.0 += 1;
        }
        Deed::of(actor, commands)
    }

    /// Whether an action was planned for gaps and is not done.
    pub(crate) fn is_for_gap(&self, action: ActionId) -> bool {
        self.gap_actions.values().flatten().any(|(id, _)| *id == action)
    }

    /// Some of what is late gets a later day.
    fn put_off(&mut self, scope: Scope) {
        let open: Vec<ActionId> = self.gap_actions.get(&scope).into_iter().flatten().map(|(id, _)| *id).collect();
        for action in open {
            let due = self.municipality.actions.get(action).and_then(|known| known.description.due);
            if due.is_some_and(|due| due < self.today.plus_days(60)) && self.chance.percent(60) {
                self.in_days(2, 30, Task::Postpone(action));
            }
        }
    }

    fn action_for(&mut self, scope: Scope, asked: &[&'static Requirement]) -> Option<ActionDescription> {
        let first = asked.first()?;
        let known = self.protection(&first.id);
        let what =
            known.map_or_else(|| format!("Ta fram det som saknas: {}", first.title.sv), |one| one.action.clone());
        let title = match scope {
            Scope::Object(object) => {
                let object = self.municipality.objects.get(object)?;
                format!("{what}: {}", &*object.description.name)
            }
            Scope::Unit(unit) => format!("{what}: {}", &*self.municipality.units.get(unit)?.description.name),
            _ => what,
        };
        let asks: Vec<&str> = asked.iter().map(|one| &*one.title.sv).collect();
        let soon = self.chance.percent(35);
        let due = self.today.plus_days(if soon { self.chance.between(25, 80) } else { self.chance.between(90, 300) });
        let hours = Hours(u32::try_from(self.chance.between(2, 30) * 4).unwrap_or_default());
        Some(ActionDescription {
            title: name(&title)?,
            content: Prose::cut(&format!("Krav som inte är uppfyllda: {}.", asks.join("; "))),
            scope,
            owner: self.near(scope, Act::KeepActions),
            due: Some(due),
            cost: None,
            effort: self.chance.percent(75).then_some(hours),
            controls: Vec::new(),
            risks: Vec::new(),
            weaknesses: Vec::new(),
            requirements: asked.iter().map(|one| one.id.clone()).collect(),
            systems: Vec::new(),
        })
    }

    /// What is usually said of a requirement of the protection catalogue.
    pub(crate) fn protection(&self, requirement: &RequirementId) -> Option<&'static Protection> {
        self.content.protection.requirements.iter().find(|one| *one.requirement == *requirement.0)
    }

    // Exemptions.

    /// The head of the department decides, and whoever leads the work enters it with the reference.
    pub(crate) fn exempt(&mut self, scope: Scope, until: Date) -> Option<Deed> {
        let (assessment, place) = self.gap_to_exempt(scope)?;
        let unit = domain::organisation::unit_of(&self.municipality, scope)?;
        let head = self.holder(domain::role::Role::DepartmentHead, Scope::Unit(unit));
        let director = self.holder(domain::role::Role::MunicipalDirector, Scope::Municipality);
        let decided_by = self.able([head, director], Act::Exempt, scope)?;
        let department = self.departments.iter().position(|one| one.unit == unit).unwrap_or_default();
        let texts = &self.content.protection;
        let exemption = Exemption {
            reason: texts.exemptions.get(place).and_then(|text| Prose::cut(text))?,
            instead: texts.instead.get(place).and_then(|text| Prose::cut(text)),
            on: self.today,
            until,
            decided_by: Some(decided_by),
            reference: self.reference(department),
        };
        let actor = self.able([self.lead()], Act::RegisterFor, scope)?;
        Deed::of(actor, vec![Exempt { assessment, exemption }.into()])
    }

    /// The gap that is exempted, with the place of the reason that fits it.
    fn gap_to_exempt(&mut self, scope: Scope) -> Option<(AssessmentId, usize)> {
        let gaps: Vec<&Requirement> = self
            .asked(scope)
            .into_iter()
            .filter(|(_, known)| known.is_some_and(|(status, _)| is_gap(status)))
            .map(|(one, _)| one)
            .collect();
        let strong = gaps.iter().position(|one| &*one.id.0 == STRONG_SIGN_IN);
        let of_supplier =
            |one: &&Requirement| matches!(theme(&one.id), "logg" | "utveckling" | "behorighet" | "sarbarhet");
        let place = strong.or_else(|| gaps.iter().position(of_supplier)).unwrap_or_default();
        let (id, _) = answer_for(&self.municipality, scope, &gaps.get(place)?.id)?;
        Some((id, if strong.is_some() { 0 } else { 1 + self.chance.below(2) }))
    }
}

fn course_of(place: usize) -> Course {
    COURSES.get(place % COURSES.len()).copied().unwrap_or(Course::Begun)
}
