//! Samples over the years, the weaknesses they find and what is done about them; and the links that people leave as
//! evidence of what they have verified and answered.

use crate::calendar;
use crate::secrecy::is_marked;
use crate::task::Task;
use crate::world::{Deed, World, name};
use domain::action::ActionDescription;
use domain::command::Command;
use domain::evidence::{Attach, Regards};
use domain::id::{AssessmentId, ControlId, ItemRef, SampleId, Scope, WeaknessId};
use domain::item::{Close, Register};
use domain::mandate::Act;
use domain::number::Count;
use domain::requirement::Status;
use domain::risk::Field;
use domain::sample::SampleDescription;
use domain::text::{Line, Prose};
use domain::time::Date;
use domain::weakness::{Source, WeaknessDescription, menders};
use serde::Deserialize;
use std::sync::OnceLock;

/// What people write.
#[derive(Debug, Default, Deserialize)]
struct Texts {
    samples: Vec<Sampled>,
    links: Vec<Link>,
    closed: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sampled {
    title: String,
    field: String,
    selection: String,
    examined: u32,
    deviations: u32,
    finding: String,
    weakness: String,
    content: String,
    action: String,
}

#[derive(Debug, Default, Deserialize)]
struct Link {
    url: String,
    note: String,
}

const FILE: &str = include_str!("../content/samples.json");
/// How many answers get evidence at one sitting.
const ANSWERS: usize = 3;

fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| serde_json::from_str(FILE).unwrap_or_default())
}

fn field(key: &str) -> Option<Field> {
    Field::ALL.iter().copied().find(|field| field.key() == key)
}

impl World {
    /// When samples are taken, and when answers get evidence.
    pub(crate) fn plan_samples(&mut self, from: Date) {
        let until = self.plan.until;
        for sample in 0..texts().samples.len() {
            for _ in 0..usize::from(self.plan.years) {
                let day = self.growing(from.plus_days(150), 20);
                self.later(day, day.plus_days(20), Task::TakeSample(sample));
            }
        }
        // The last weeks, so that something waits today.
        for sample in [0, 3, 4] {
            self.later(until.plus_days(-20), until.plus_days(-4), Task::TakeSample(sample));
        }
        for department in 0..self.departments.len() {
            self.later(until.plus_days(-200), until.plus_days(-20), Task::ShowAnswers(department));
        }
    }

    pub(crate) fn take_sample(&mut self, sample: usize) -> Option<Deed> {
        let told = texts().samples.get(sample)?;
        let departments = self.departments.len();
        let department = self.chance.below(departments);
        let unit = self.unit_of(department, None);
        let scope = Scope::Unit(unit);
        let coordinator = self.coordinator(department);
        let it_lead = self.it_lead().filter(|_| told.field == "technical" || self.passed() > 90);
        let actor = self.able([it_lead, coordinator], Act::TakeSamples, scope)?;
        let systems = if told.field == "informal" { Vec::new() } else { self.systems_near(department, scope, 1) };
        let described = SampleDescription {
            title: name(&told.title)?,
            scope,
            taken_on: calendar::working_day_until(self.today.plus_days(-self.chance.between(0, 6))),
            taken_by: Some(actor),
            field: field(&told.field),
            selection: Prose::cut(&told.selection)?,
            examined: Count(told.examined),
            deviations: Count(told.deviations),
            finding: Prose::cut(&told.finding),
            controls: Vec::new(),
            systems,
        };
        let id = self.municipality.samples.next();
        if told.deviations > 0 {
            self.in_days(3, 18, Task::RaiseWeakness(id, sample));
        }
        Deed::of(actor, vec![Register(described).into()])
    }

    pub(crate) fn raise_weakness(&mut self, sample: SampleId, told: usize) -> Option<Deed> {
        let told = texts().samples.get(told)?;
        let known = self.municipality.samples.get(sample)?.description.clone();
        let actor = self.able([known.taken_by, self.lead()], Act::KeepWeaknesses, known.scope)?;
        let department = self.department_of(known.scope)?;
        let owner = self.coordinator(department).filter(|_| self.chance.percent(70));
        let description = WeaknessDescription {
            title: name(&told.weakness)?,
            content: Prose::cut(&told.content),
            scope: known.scope,
            field: known.field,
            source: Some(Source::Sample),
            sample: Some(sample),
            found_on: Some(known.taken_on),
            owner,
            controls: Vec::new(),
            systems: known.systems,
        };
        let id = self.municipality.weaknesses.next();
        if self.chance.percent(80) {
            self.in_days(5, 60, Task::MendWeakness(id, told.action.as_str()));
        }
        Deed::of(actor, vec![Register(description).into()])
    }

    pub(crate) fn mend_weakness(&mut self, weakness: WeaknessId, action: &str) -> Option<Deed> {
        let known = self.municipality.weaknesses.get(weakness).filter(|one| one.is_open())?.description.clone();
        let department = self.department_of(known.scope)?;
        let coordinator = self.coordinator(department);
        let actor = self.able([known.owner, coordinator, self.lead()], Act::KeepActions, known.scope)?;
        let due = self.today.plus_days(self.chance.between(40, 150));
        let description = ActionDescription {
            title: name(action)?,
            content: None,
            scope: known.scope,
            owner: self.colleague(department),
            due: Some(due),
            cost: None,
            effort: None,
            controls: Vec::new(),
            risks: Vec::new(),
            weaknesses: vec![weakness],
            requirements: Vec::new(),
            systems: known.systems,
        };
        let id = self.municipality.actions.next();
        if self.chance.percent(75) {
            self.later(due.plus_days(-30), due.plus_days(20), Task::Finish(id));
            self.later(due.plus_days(25), due.plus_days(90), Task::CloseWeakness(weakness));
        }
        Deed::of(actor, vec![Register(description).into()])
    }

    pub(crate) fn close_weakness(&mut self, weakness: WeaknessId) -> Option<Deed> {
        let known = self.municipality.weaknesses.get(weakness).filter(|one| one.is_open())?;
        let mut menders = menders(&self.municipality, weakness);
        let done = menders.all(|(_, action)| action.state.finished.is_some());
        let (scope, owner) = (known.description.scope, known.description.owner);
        drop(menders);
        let department = self.department_of(scope).filter(|_| done)?;
        let coordinator = self.coordinator(department);
        let actor = self.able([owner, coordinator, self.lead()], Act::KeepWeaknesses, scope)?;
        let reason = Prose::cut(&texts().closed)?;
        Deed::of(actor, vec![Close::<WeaknessDescription> { id: weakness, on: self.today, reason }.into()])
    }

    /// Whoever verified a control leaves a link to what shows it.
    pub(crate) fn show_control(&mut self, control: ControlId) -> Option<Deed> {
        let known = self.municipality.controls.get(control).filter(|one| one.is_open())?;
        let (scope, verified_by) =
            (known.description.scope, known.state.verification.as_ref().map(|(_, stamp, _)| stamp.actor));
        if is_marked(&self.municipality, control) {
            return None;
        }
        let actor = self.able([verified_by], Act::KeepEvidence, scope)?;
        Deed::of(actor, self.link(control.into(), Regards::Verification).into_iter().collect())
    }

    /// A coordinator leaves links to what shows that requirements are met.
    pub(crate) fn show_answers(&mut self, department: usize) -> Option<Deed> {
        let scope = Scope::Unit(self.unit_of(department, None));
        let coordinator = self.coordinator(department);
        let actor = self.able([coordinator], Act::KeepEvidence, scope)?;
        let answers = self.municipality.requirements.assessments.iter();
        let met = answers.filter(|(_, one)| one.scope == scope && one.answer.status == Status::Met);
        let met: Vec<AssessmentId> = met.map(|(id, _)| id).take(ANSWERS).collect();
        let commands = met.into_iter().filter_map(|id| self.link(id.into(), Regards::Answer)).collect();
        Deed::of(actor, commands)
    }

    fn link(&mut self, of: ItemRef, regards: Regards) -> Option<Command> {
        let told = self.chance.pick(&texts().links)?;
        let (link, note) = (Line::cut(&told.url), Prose::cut(&told.note));
        Some(Attach { of, regards: Some(regards), link, file: None, note }.into())
    }

    fn department_of(&self, scope: Scope) -> Option<usize> {
        let here = |department: usize| scope == Scope::Unit(self.unit_of(department, None));
        (0..self.departments.len()).find(|department| here(*department))
    }
}
