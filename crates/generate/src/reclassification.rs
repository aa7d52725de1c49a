//! What happens to classes after they are adopted: facts change so that a few are opened again, and common information is
//! read by all and adjusted by units that need it higher, or lower where its owner allows that.

use crate::secrecy::is_marked;
use crate::task::Task;
use crate::world::{Deed, World};
use domain::classification::{Adjust, Adjustment, Class, Harm, Hit, Hits, Standing, standing_of_set};
use domain::command::Command;
use domain::id::{InformationSetId, Scope};
use domain::information::PersonalData;
use domain::item::Describe;
use domain::mandate::Act;
use domain::number::{Consequence, Count, Hours};
use domain::secrecy::{Reading, SetReading};
use domain::text::Prose;

/// How many sets get other facts near the end, and how many are common.
const CHANGES: i64 = 7;
const COMMON: i64 = 4;

/// What changed of a set, and why.
const REASONS: [&str; 3] = [
    "Journalerna används nu dygnet runt. Verksamheten klarar ett kortare avbrott än tidigare.",
    "Fler verksamheter har börjat använda informationen.",
    "Vi har sett att det förekommer känsliga personuppgifter i fritext.",
];

impl World {
    /// When facts change and units adjust.
    pub(crate) fn plan_reclassification(&mut self) {
        let until = self.plan.until;
        for place in 0..CHANGES {
            let day = until.plus_days(-45 + place * 5);
            self.later(day, day.plus_days(4), Task::ChangeFacts(usize::try_from(place).unwrap_or_default()));
        }
        for place in 0..COMMON {
            let day = until.plus_days(-120 + place * 9);
            self.later(day, day.plus_days(5), Task::ShareSet(place % 2 == 1));
        }
    }

    /// Whom a class hits and how hard, aspect by aspect.
    pub(crate) fn hits(&mut self, base: usize, class: &Class) -> Hits {
        Hits {
            confidentiality_hits: self.harms(base, class.confidentiality),
            integrity_hits: self.harms(base, class.integrity),
            availability_hits: self.harms(base, class.availability),
            traceability_hits: Vec::new(),
        }
    }

    /// Whom an aspect hits, from the level where that is asked: whoever the information is about or the operations the
    /// hardest, others less. One sitting in four told only whom.
    fn harms(&mut self, base: usize, level: Consequence) -> Vec<Harm> {
        let from = self.municipality.classifications.scale().and_then(|(scale, _)| scale.matters_from());
        let Some(set) = self.content.information.information_sets.get(base) else { return Vec::new() };
        let personal = set.personal_data != "none";
        if from.is_none_or(|from| level < from) {
            return Vec::new();
        }
        let mut hits = if personal { vec![(Hit::Individual, 0)] } else { Vec::new() };
        if !personal || self.chance.percent(60) {
            hits.push((Hit::Operations, u8::from(personal)));
        }
        if level.0 >= 3 || self.chance.percent(25) {
            hits.push((Hit::LawAndTrust, 1));
        }
        if !personal && base.is_multiple_of(3) {
            hits.push((Hit::Economy, 1));
        }
        if !personal && level.0 >= 3 {
            hits.push((Hit::Society, 1));
        }
        let judged = base % 4 != 1;
        let below = |less: u8| Consequence(level.0.saturating_sub(less));
        hits.into_iter().map(|(hit, less)| Harm { hit, level: judged.then(|| below(less)) }).collect()
    }

    /// A set whose class holds, that nobody has marked.
    fn holding(&mut self, fits: impl Fn(&Class) -> bool) -> Option<InformationSetId> {
        let municipality = &self.municipality;
        let holding = municipality.classifications.sets.iter().filter(|(set, class)| {
            let adopted = class.adopted.as_ref().is_some_and(|(adoption, ..)| fits(&adoption.class));
            let standing = standing_of_set(municipality, **set, self.today);
            adopted && class.proposed.is_none() && standing == Standing::Adopted && !is_marked(municipality, **set)
        });
        let found: Vec<InformationSetId> = holding.map(|(set, _)| *set).collect();
        self.chance.pick(&found).copied()
    }

    /// A set is described anew, with a fact that its class rested on.
    pub(crate) fn change_facts(&mut self, place: usize) -> Option<Deed> {
        let id = self.holding(|class| class.highest().0 >= 1)?;
        let set = self.municipality.information_sets.get(id).filter(|set| set.is_open())?;
        let mut description = set.description.clone();
        let scope = Scope::Unit(description.unit?);
        let why = place % REASONS.len();
        match why {
            0 => description.longest_outage = Some(Hours(4)),
            1 => description.persons = Some(Count(description.persons.map_or(600, |Count(persons)| persons * 3))),
            _ if description.personal_data == Some(PersonalData::Sensitive) => {
                description.longest_loss = Some(Hours(1));
            }
            _ => description.personal_data = Some(PersonalData::Sensitive),
        }
        let reason = REASONS.get(why).copied().and_then(Prose::cut);
        let department = self.sets.get(*self.set_places.get(&id)?)?.department;
        let candidates = [self.coordinator(department), self.lead()];
        let actor = self.able(candidates, Act::KeepInformation, scope)?;
        Deed::of(actor, vec![Describe { id, description, reason }.into()])
    }

    /// Common information: everybody with a duty reads it, and its owner may let others lower its class.
    pub(crate) fn share_set(&mut self, may_lower: bool) -> Option<Deed> {
        let id = self.holding(|class| (1..=2).contains(&class.confidentiality.0) && class.availability.0 >= 1)?;
        let known = self.municipality.information_sets.get(id).filter(|set| set.is_open())?;
        let scope = Scope::Unit(known.description.unit?);
        let department = self.sets.get(*self.set_places.get(&id)?)?.department;
        self.in_days(8, 25, Task::AdjustClass(id, may_lower));
        let head = self.head(department);
        let actor = self.able([head], Act::Mark, scope)?;
        let reason = Prose::cut("Gemensam information som används i flera förvaltningar.");
        let reading = SetReading { item: id.into(), reading: Reading::Municipality, reason };
        let mut commands: Vec<Command> = vec![reading.into()];
        let (mut adoption, ..) = self.municipality.classifications.sets.get(&id)?.adopted.clone()?;
        if may_lower && self.may(actor, Act::AdoptClass, scope) {
            adoption.on = self.today;
            adoption.valid_until = Some(self.today.plus_months(24));
            (adoption.decided_by, adoption.reference) = (None, None);
            adoption.may_lower = Some(true);
            adoption.reason = Prose::cut("Enheter som bara använder en del av informationen får sänka klassningen.");
            commands.push(domain::classification::Adopt { set: id, adoption }.into());
        }
        Deed::of(actor, commands)
    }

    /// The head of another department adjusts the class for that department.
    pub(crate) fn adjust_class(&mut self, set: InformationSetId, lowers: bool) -> Option<Deed> {
        let own = self.sets.get(*self.set_places.get(&set)?)?.department;
        let others: Vec<usize> = (0..self.departments.len()).filter(|department| *department != own).collect();
        let department = *self.chance.pick(&others)?;
        let unit = self.unit_of(department, None);
        let (adoption, ..) = self.municipality.classifications.sets.get(&set)?.adopted.clone()?;
        let mut class = adoption.class;
        let reason = if lowers && adoption.may_lower == Some(true) {
            class.confidentiality.0 = class.confidentiality.0.saturating_sub(1);
            "Vi använder bara uppgifter som redan är publicerade."
        } else {
            class.availability.0 = (class.availability.0 + 1).min(3);
            "Hos oss behövs informationen även kvällar och helger."
        };
        let actor = self.able([self.head(department)], Act::AdoptClass, Scope::Unit(unit))?;
        let reason = Prose::cut(reason)?;
        let adjustment = Adjustment { class, reason, on: self.today, decided_by: None, reference: None };
        Deed::of(actor, vec![Adjust { set, unit, adjustment }.into()])
    }
}
