//! Classes of information sets: proposed at a sitting with reasons that fit the level, adopted by the owner for one
//! year or two, adopted again before they lapse or not. A quarter is never classified.

use crate::calendar;
use crate::task::Task;
use crate::world::{Deed, World};
use domain::classification::{Adopt, Adoption, Class, Proposal, Propose};
use domain::command::Command;
use domain::id::{InformationSetId, Scope};
use domain::mandate::Act;
use domain::number::Consequence;
use domain::text::Prose;

impl World {
    /// Three quarters are ever proposed, together with others of the same sitting.
    pub(crate) fn plan_classes(&mut self, mut sets: Vec<InformationSetId>) {
        sets.retain(|_| self.chance.percent(78));
        while !sets.is_empty() {
            let count = self.chance.below(5) + 1;
            let some: Vec<InformationSetId> = sets.drain(..count.min(sets.len())).collect();
            let day = self.growing(self.today.plus_days(15), 55);
            self.later(day, day.plus_days(20), Task::ProposeClasses(some));
        }
    }

    fn levels(&mut self, base: usize) -> Option<Class> {
        let set = self.content.information.information_sets.get(base)?;
        let mut moved = |level: u8| {
            let step = if self.chance.percent(88) { 0 } else { self.chance.between(-1, 1) };
            // The highest step takes a special analysis; nobody comes there by a slight difference of opinion.
            Consequence(u8::try_from(i64::from(level) + step).unwrap_or_default().min(level.max(3)))
        };
        Some(Class {
            confidentiality: moved(set.confidentiality),
            integrity: moved(set.integrity),
            availability: moved(set.availability),
            traceability: None,
        })
    }

    /// Why an aspect of an information set has its level; a reason that presupposes something must find it there.
    fn class_reason(&mut self, base: usize, aspect: &str, level: Consequence) -> Option<Prose> {
        let set = self.content.information.information_sets.get(base)?;
        let is_about = |word: &String| {
            let provision = set.secrecy.as_ref() == Some(word);
            provision || set.kind == *word || set.system_kinds.contains(word) || set.name.contains(&**word)
        };
        let reasons = self.content.controls.classification_reasons.iter();
        let fitting: Vec<&str> = reasons
            .filter(|one| one.aspect == aspect && one.level == level.0)
            .filter(|one| one.fits.as_ref().is_none_or(|words| words.iter().any(is_about)))
            .map(|one| &*one.text)
            .collect();
        self.chance.pick(&fitting).and_then(|text| Prose::cut(text))
    }

    pub(crate) fn propose_classes(&mut self, sets: &[InformationSetId]) -> Option<Deed> {
        let mut commands: Vec<Command> = Vec::new();
        let mut department = 0;
        for set in sets {
            let placed = self.sets.get(*self.set_places.get(set)?)?;
            let base = placed.base;
            department = placed.department;
            let class = self.levels(base)?;
            let proposal = Proposal {
                confidentiality_reason: self.class_reason(base, "confidentiality", class.confidentiality),
                integrity_reason: self.class_reason(base, "integrity", class.integrity),
                availability_reason: self.class_reason(base, "availability", class.availability),
                traceability_reason: None,
                hits: self.hits(base, &class),
                class,
            };
            commands.push(Propose { set: *set, proposal }.into());
            if self.chance.percent(95) {
                self.in_days(6, 70, Task::AdoptClass(*set));
            }
        }
        let scope = Scope::Unit(self.unit_of(department, None));
        let candidates = [self.coordinator(department), self.lead()];
        let actor = self.able(candidates, Act::ProposeClass, scope)?;
        Deed::of(actor, commands)
    }

    /// The owner adopts, or decides elsewhere and the coordinator enters it with the reference.
    pub(crate) fn adopt_class(&mut self, set: InformationSetId) -> Option<Deed> {
        let known = self.municipality.information_sets.get(set)?;
        let (owner, unit) = (known.description.owner, known.description.unit?);
        let (proposal, _) = self.municipality.classifications.sets.get(&set)?.proposed.as_ref()?;
        let (mut class, hits) = (proposal.class.clone(), proposal.hits.clone());
        let department = self.sets.get(*self.set_places.get(&set)?)?.department;
        let scope = Scope::Unit(unit);
        let themselves = if self.chance.percent(40) { self.able([owner], Act::AdoptClass, scope) } else { None };
        let candidates = [self.coordinator(department), self.lead()];
        let actor = themselves.or_else(|| self.able(candidates, Act::RegisterFor, scope))?;
        let on = if themselves.is_some() {
            self.today
        } else {
            calendar::working_day_until(self.today.plus_days(-self.chance.between(1, 14)))
        };
        let months = if class.highest().0 >= 3 { 12 } else { 24 };
        let valid_until = on.plus_months(months);
        let (decided_by, reference) = if themselves.is_some() {
            (None, None)
        } else {
            let decider = self.able([owner, self.head(department)], Act::AdoptClass, scope)?;
            (Some(decider), self.reference(department))
        };
        let higher = class.availability.0 < 3 && self.chance.percent(6);
        class.availability.0 += u8::from(higher);
        let texts = if higher { &self.content.phrases.adopted_higher } else { &self.content.phrases.adopted };
        let reason = self.say(texts).filter(|_| higher || self.chance.percent(55));
        if self.chance.percent(62) {
            self.later(valid_until.plus_days(-50), valid_until.plus_days(-15), Task::ProposeClasses(vec![set]));
        }
        let adoption = Adoption {
            class,
            valid_until: Some(valid_until),
            on,
            decided_by,
            reference,
            reason,
            may_lower: None,
            hits,
        };
        Deed::of(actor, vec![Adopt { set, adoption }.into()])
    }
}
