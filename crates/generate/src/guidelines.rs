//! The municipality's own guidelines as a catalogue: entered and taken, answered by the departments, followed by a
//! second version with which the answers go along; some are looked at again and some wait for it.

use crate::task::Task;
use crate::world::{Deed, World};
use domain::command::Command;
use domain::id::Scope;
use domain::mandate::{Act, Elsewhere};
use domain::requirement::{
    Answer, Assess, Catalogue, EnterCatalogue, RequirementId, Status, TakeCatalogue, answer_for,
};
use domain::text::{Line, Prose};
use domain::time::Date;
use serde::Deserialize;
use std::sync::{Arc, OnceLock};

/// What is usually said of a clause.
#[derive(Debug, Deserialize)]
struct Said {
    requirement: String,
    met: String,
    partly: String,
}

#[derive(Debug, Default, Deserialize)]
struct Guidelines {
    versions: Vec<Arc<Catalogue>>,
    answers: Vec<Said>,
}

/// The content, read once; a test sees to it that it reads.
fn guidelines() -> &'static Guidelines {
    static GUIDELINES: OnceLock<Guidelines> = OnceLock::new();
    GUIDELINES.get_or_init(|| serde_json::from_str(include_str!("../content/guidelines.json")).unwrap_or_default())
}

impl World {
    /// The first version when half a year has passed, the second in the last months.
    pub(crate) fn plan_guidelines(&mut self, from: Date) {
        let days = self.plan.until.days_since(from);
        let (first, second) = (from.plus_days(days.min(360) / 2), self.plan.until.plus_days(-80));
        self.queue_at(first, Task::EnterGuidelines(0));
        if second > first.plus_days(120) {
            self.queue_at(second, Task::EnterGuidelines(1));
        }
    }

    pub(crate) fn enter_guidelines(&mut self, version: usize) -> Option<Deed> {
        let content = Arc::clone(guidelines().versions.get(version)?);
        self.in_days(8, 12, Task::TakeGuidelines(version));
        Deed::of(self.lead()?, vec![EnterCatalogue { content }.into()])
    }

    pub(crate) fn take_guidelines(&mut self, version: usize) -> Option<Deed> {
        let content = guidelines().versions.get(version)?;
        for department in 0..self.departments.len() {
            self.in_days(10, 45, Task::AnswerGuidelines(department));
        }
        let version = Some(Line::cut(&content.version)?);
        let taken = TakeCatalogue { catalogue: Line::cut(&content.id)?, version, elsewhere: Elsewhere::default() };
        Deed::of(self.lead()?, vec![taken.into()])
    }

    /// What has no answer gets one; of what a new version changed, every second department looks at it.
    pub(crate) fn answer_guidelines(&mut self, department: usize) -> Option<Deed> {
        let unit = self.departments.get(department).map(|one| one.unit)?;
        let scope = Scope::Unit(unit);
        if !self.is_open(scope) {
            return None;
        }
        let known = guidelines().versions.first()?;
        let mut asked: Vec<(RequirementId, Option<Status>)> = Vec::new();
        for one in &self.municipality.requirements.catalogue(&known.id)?.requirements {
            match answer_for(&self.municipality, scope, &one.id) {
                None => asked.push((one.id.clone(), None)),
                Some((_, own)) if self.municipality.requirements.is_to_review(own) && department.is_multiple_of(2) => {
                    asked.push((one.id.clone(), Some(own.answer.status)));
                }
                Some(_) => {}
            }
        }
        let commands: Vec<Command> =
            asked.into_iter().map(|(id, before)| self.answer_clause(scope, id, before)).collect();
        Deed::of(self.near(scope, Act::AssessRequirement)?, commands)
    }

    fn answer_clause(&mut self, scope: Scope, requirement: RequirementId, before: Option<Status>) -> Command {
        let is_met = before == Some(Status::Met) || self.chance.percent(78);
        let status = if is_met { Status::Met } else { Status::Partly };
        let said = guidelines().answers.iter().find(|said| *said.requirement == *requirement.0);
        let text = said.map(|said| if is_met { &said.met } else { &said.partly });
        let how = text.and_then(|text| Prose::cut(text));
        Assess { scope, requirement, answer: Answer { status, how, evidence: None, valid_until: None } }.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::requirement::{Change, passage};

    #[test]
    fn the_second_version_shows_every_kind_of_change() {
        let [first, second] = guidelines().versions.as_slice() else { panic!("not two versions") };
        let changes: Vec<Change> = passage(Some(first), second).into_iter().map(|one| one.change).collect();
        for change in Change::ALL {
            assert!(changes.contains(change), "{change:?}");
        }
        for one in second.requirements.iter().chain(&first.requirements) {
            assert!(guidelines().answers.iter().any(|said| *said.requirement == *one.id.0), "{:?}", one.id);
        }
    }
}
