//! From one version of a catalogue to the next: what each requirement becomes, and the answers that carry over. An
//! answer keeps the version it was given to where the text is another, and is then one to look at again. What it rests on
//! goes along. Answers to what is gone stay where they are.

use super::along::along;
use super::assessment::{Answer, Assessment, Status, answer_for};
use super::catalogue::{Catalogue, Requirement};
use super::event::{Carried, Exempted, RequirementEvent};
use super::exempt::Exemption;
use super::ids::RequirementId;
use crate::choices;
use crate::event::Event;
use crate::id::{AssessmentId, PersonId, Scope};
use crate::municipality::Municipality;
use crate::text::{Line, Prose};
use std::collections::{BTreeMap, HashMap};

choices! {
    /// What becomes of requirements from one version to the next.
    pub enum Change("catalogue-change") {
        /// One stays one, and says the same.
        Same = "same",
        /// One stays one, and says something else.
        Changed = "changed",
        /// One becomes several.
        Split = "split",
        /// Several become one.
        Merged = "merged",
        /// There was none before.
        New = "new",
        /// There is none any more.
        Gone = "gone",
    }
}

/// One requirement of the new version with what it comes from; or one of the old version that nothing comes of.
#[derive(Clone, Debug, PartialEq)]
pub struct Becomes<'a> {
    /// What happens.
    pub change: Change,
    /// The old ones.
    pub before: Vec<&'a Requirement>,
    /// The new one; none when it is gone.
    pub after: Option<&'a Requirement>,
}

/// What each requirement becomes, in the order of the new version; what is gone stands last.
pub fn passage<'a>(before: Option<&'a Catalogue>, after: &'a Catalogue) -> Vec<Becomes<'a>> {
    let old: HashMap<&RequirementId, &Requirement> =
        before.into_iter().flat_map(|catalogue| &catalogue.requirements).map(|one| (&one.id, one)).collect();
    let mut used: HashMap<&RequirementId, usize> = HashMap::new();
    let mut rows = Vec::new();
    for requirement in &after.requirements {
        let mut sources: Vec<&Requirement> = Vec::new();
        for id in std::iter::once(&requirement.id).chain(&requirement.replaces) {
            if let Some(source) = old.get(id).filter(|source| !sources.contains(source)) {
                *used.entry(&source.id).or_default() += 1;
                sources.push(source);
            }
        }
        rows.push((sources, requirement));
    }
    let becomes = |(before, after): (Vec<&'a Requirement>, &'a Requirement)| {
        let change = match before.as_slice() {
            [] => Change::New,
            [one] if used.get(&one.id).is_some_and(|times| *times > 1) => Change::Split,
            [one] if one.says_the_same(after) => Change::Same,
            [_] => Change::Changed,
            _ => Change::Merged,
        };
        Becomes { change, before, after: Some(after) }
    };
    let gone = before.into_iter().flat_map(|catalogue| &catalogue.requirements);
    let gone = gone.filter(|one| !used.contains_key(&one.id));
    let gone = gone.map(|one| Becomes { change: Change::Gone, before: vec![one], after: None });
    let gone: Vec<Becomes<'a>> = gone.collect();
    rows.into_iter().map(becomes).chain(gone).collect()
}

/// The answers to each requirement, in the order of their numbers.
pub(super) type Given<'a> = HashMap<&'a RequirementId, Vec<(AssessmentId, &'a Assessment)>>;

/// The answers that stand for their scope, by requirement.
pub(super) fn given(municipality: &Municipality) -> Given<'_> {
    let mut given: Given<'_> = HashMap::new();
    for (id, assessment) in municipality.requirements.all_standing() {
        given.entry(&assessment.requirement).or_default().push((id, assessment));
    }
    given
}

/// The events that carry answers over when a version takes the place of another.
pub(super) fn carried(municipality: &Municipality, before: &Catalogue, after: &Catalogue) -> Vec<Event> {
    let given = given(municipality);
    let mut carrying = Carrying {
        municipality,
        version: Line::new(&after.version).ok(),
        next: municipality.requirements.assessments.next(),
        events: Vec::new(),
    };
    for becomes in passage(Some(before), after) {
        let Some(to) = becomes.after else { continue };
        match (becomes.change, becomes.before.as_slice()) {
            (Change::New | Change::Gone, _) | (_, []) => {}
            (Change::Same | Change::Changed | Change::Split, [from]) if from.id == to.id => {}
            (Change::Split, [from]) => carrying.copy(given.get(&from.id), to),
            (change, [from]) => carrying.rename(given.get(&from.id), to, change == Change::Same),
            (_, several) => carrying.merge(several, &given, to),
        }
    }
    carrying.events
}

struct Carrying<'a> {
    municipality: &'a Municipality,
    version: Option<Line>,
    next: AssessmentId,
    events: Vec<Event>,
}

type Answers<'a, 'b> = Option<&'b Vec<(AssessmentId, &'a Assessment)>>;

impl Carrying<'_> {
    /// Whether an answer to what a requirement is called now was given later than this one.
    fn is_answered_since(&self, scope: Scope, to: &RequirementId, than: &Assessment) -> bool {
        answer_for(self.municipality, scope, to).is_some_and(|(_, own)| own.changed.seq > than.changed.seq)
    }

    fn allot(&mut self) -> AssessmentId {
        let id = self.next;
        self.next.0 += 1;
        id
    }

    /// The same requirement under another id: its answer goes with it, story and evidence too.
    fn rename(&mut self, answers: Answers<'_, '_>, to: &Requirement, same: bool) {
        for (id, assessment) in answers.into_iter().flatten() {
            if self.is_answered_since(assessment.scope, &to.id, assessment) {
                continue;
            }
            let is_settled = same && !self.municipality.requirements.is_to_review(assessment);
            let version = self.version.clone().filter(|_| is_settled).unwrap_or_else(|| assessment.version.clone());
            self.carry(*id, assessment, to, (version, assessment.answer.clone()), vec![assessment.requirement.clone()]);
        }
    }

    /// One of several that a requirement becomes: each begins with its answer.
    fn copy(&mut self, answers: Answers<'_, '_>, to: &Requirement) {
        for (of, assessment) in answers.into_iter().flatten() {
            if self.is_answered_since(assessment.scope, &to.id, assessment) {
                continue;
            }
            let id = self.allot();
            let content = (assessment.version.clone(), assessment.answer.clone());
            self.carry(id, assessment, to, content, vec![assessment.requirement.clone()]);
            self.exempt(id, assessment);
            self.events.extend(along(self.municipality, &[*of], id));
        }
    }

    fn merge(&mut self, several: &[&Requirement], given: &Given<'_>, to: &Requirement) {
        let mut by_scope: BTreeMap<Scope, Vec<(AssessmentId, &Assessment)>> = BTreeMap::new();
        for (id, assessment) in several.iter().filter_map(|from| given.get(&from.id)).flatten() {
            by_scope.entry(assessment.scope).or_default().push((*id, assessment));
        }
        for answers in by_scope.into_values() {
            let Some((_, first)) = answers.first().copied() else { continue };
            let own = answers.iter().find(|(_, assessment)| assessment.requirement == to.id).map(|(id, _)| *id);
            let id = own.unwrap_or_else(|| self.allot());
            let given: Vec<&Answer> = answers.iter().map(|(_, assessment)| &assessment.answer).collect();
            let content = (first.version.clone(), merged(&given, several.len()));
            let from = answers.iter().map(|(_, assessment)| assessment.requirement.clone()).collect();
            self.carry(id, first, to, content, from);
            let exempted = answers.iter().filter_map(|(_, one)| Some((one.exemption.as_ref()?.0.until, *one)));
            if let Some((_, assessment)) = exempted.min_by_key(|(until, _)| *until).filter(|_| own.is_none()) {
                self.exempt(id, assessment);
            }
            let from: Vec<AssessmentId> = answers.iter().map(|(from, _)| *from).collect();
            self.events.extend(along(self.municipality, &from, id));
        }
    }

    fn carry(
        &mut self,
        assessment: AssessmentId,
        of: &Assessment,
        to: &Requirement,
        (catalogue_version, answer): (Line, Answer),
        from: Vec<RequirementId>,
    ) {
        let (scope, requirement) = (of.scope, to.id.clone());
        let carried = Carried { assessment, scope, requirement, catalogue_version, answer, from };
        self.events.push(RequirementEvent::Carried(carried).into());
    }

    /// A new assessment has the exemption of the one it comes from, and still says who decided it.
    fn exempt(&mut self, assessment: AssessmentId, of: &Assessment) {
        let Some((exemption, stamp)) = of.exemption.as_deref() else { return };
        let decided_by = exemption.decided_by.or((stamp.actor != PersonId(0)).then_some(stamp.actor));
        let exemption = Exemption { decided_by, ..exemption.clone() };
        self.events.push(RequirementEvent::Exempted(Exempted { assessment, exemption }).into());
    }
}

/// One answer of several: fully met only if all were answered and none is wanting; what is said is kept, each part in
/// its own paragraph; it holds as long as the first that ends.
fn merged(answers: &[&Answer], asked: usize) -> Answer {
    let mut statuses: Vec<Status> =
        answers.iter().map(|answer| answer.status).filter(|status| *status != Status::NotApplicable).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let status = match statuses.as_slice() {
        [] => Status::NotApplicable,
        [Status::Met] if answers.len() < asked => Status::Partly,
        [one] => *one,
        _ => Status::Partly,
    };
    let together = |text: fn(&Answer) -> Option<&Prose>| {
        let texts: Vec<&str> = answers.iter().filter_map(|answer| text(answer)).map(|text| &**text).collect();
        Prose::cut(&texts.join("\n\n"))
    };
    Answer {
        status,
        how: together(|answer| answer.how.as_ref()),
        evidence: together(|answer| answer.evidence.as_ref()),
        valid_until: answers.iter().filter_map(|answer| answer.valid_until).min(),
    }
}
