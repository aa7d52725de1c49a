//! What has been answered so far about a group. It travels from step to step in the form itself, so that nothing is
//! stored before it is proposed and nothing typed is lost on the way.

use super::step::reason_field;
use crate::address::Query;
use crate::session::Viewer;
use domain::classification::{Aspect, Class, Harm};
use domain::command::{Command, NotACommand};
use domain::field::{Fault, Input, Leaf};
use domain::id::InformationSetId;
use domain::number::Consequence;
use serde_json::Value;

/// The field with the sets that are judged together.
pub(super) const SETS: &str = "sets";
const VERB: &str = "classification.propose";

/// The answers, as typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers(Query);

impl Answers {
    /// The answers that a form sent.
    pub(super) fn of(fields: Query) -> Self {
        Answers(fields)
    }

    /// Nothing but the sets, all ticked.
    pub(super) fn fresh(sets: &[InformationSetId]) -> Self {
        let ticked: Vec<String> = sets.iter().map(|set| format!("{SETS}={}", set.0)).collect();
        Answers(Query::read(&ticked.join("&")))
    }

    /// The sets that are ticked.
    pub(super) fn sets(&self) -> Vec<InformationSetId> {
        self.0.all(SETS).iter().filter_map(|text| text.parse().ok()).map(InformationSetId).collect()
    }

    /// The level that was chosen for an aspect.
    pub(super) fn level(&self, aspect: Aspect) -> Option<Consequence> {
        let text = self.0.get(aspect.key())?;
        Consequence::from_value(&Value::from(text)).ok()
    }

    /// The class, once every aspect that must have a level has one.
    pub(super) fn class(&self) -> Option<Class> {
        Some(Class {
            confidentiality: self.level(Aspect::Confidentiality)?,
            integrity: self.level(Aspect::Integrity)?,
            availability: self.level(Aspect::Availability)?,
            traceability: self.level(Aspect::Traceability),
        })
    }

    /// Whom an aspect hits, as far as it was answered.
    pub(super) fn harms(&self, aspect: Aspect) -> Vec<Harm> {
        let written = self.0.all(aspect.hits_field()).iter();
        written.filter_map(|text| Harm::from_value(&Value::from(text.as_str())).ok()).collect()
    }

    /// What was typed in a field of one value.
    pub(super) fn text(&self, field: &str) -> String {
        self.0.get(field).unwrap_or_default().to_owned()
    }

    /// Whether a value is ticked in a field of several.
    pub(super) fn holds(&self, field: &str, value: &str) -> bool {
        self.0.all(field).iter().any(|one| one == value)
    }

    /// Every answer that is not asked for on the page shown: it is sent along.
    pub(super) fn sent_along(&self, shown: &[String]) -> Vec<(String, String)> {
        let hidden = self.0.iter().filter(|(name, _)| !shown.iter().any(|one| one == name));
        hidden.flat_map(|(name, values)| values.iter().map(move |value| (name.to_owned(), value.clone()))).collect()
    }

    /// The commands that propose the class for every set that is ticked, or every fault. Whom it hits counts only for
    /// the aspects where that is asked.
    pub(super) fn commands(&self, viewer: &Viewer, mattering: &[Aspect]) -> Result<Vec<Command>, Vec<Fault>> {
        let specs = Command::specs(VERB).unwrap_or_default();
        let mut fields = self.0.with(SETS, None);
        for aspect in Aspect::ALL.iter().filter(|aspect| !mattering.contains(aspect)) {
            fields = fields.with(aspect.hits_field(), None);
        }
        let (known, mut faults) = crate::input::resolve(viewer, &specs, &fields);
        let mut commands = Vec::new();
        for set in self.sets() {
            let mut input: Input = known.clone();
            input.insert("set".to_owned(), Value::from(set.0));
            match Command::read(VERB, &input) {
                Ok(command) => commands.push(command),
                Err(NotACommand::Faults(more)) => add(&mut faults, more),
                Err(NotACommand::UnknownVerb(_)) => {}
            }
        }
        if faults.is_empty() { Ok(commands) } else { Err(faults) }
    }
}

fn add(faults: &mut Vec<Fault>, more: Vec<Fault>) {
    for fault in more {
        if !faults.iter().any(|known| known.field == fault.field) {
            faults.push(fault);
        }
    }
}

/// The fields that a page with these levels and hits shows.
pub(super) fn fields_shown(levels: &[Aspect], hits: &[Aspect], with_sets: bool) -> Vec<String> {
    let levels = levels.iter().flat_map(|aspect| [aspect.key().to_owned(), reason_field(*aspect)]);
    let hits = hits.iter().map(|aspect| aspect.hits_field().to_owned());
    levels.chain(hits).chain(with_sets.then(|| SETS.to_owned())).collect()
}
