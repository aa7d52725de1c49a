//! A few things marked as possibly secret: weaknesses not yet mended, how alarms and control systems are reached
//! (OSL 18 kap. 8 §), the risk and vulnerability analysis (18 kap. 13 §).

use crate::task::Task;
use crate::world::{Deed, World};
use domain::id::ItemRef;
use domain::mandate::Act;
use domain::municipality::Municipality;
use domain::secrecy::{Mark, Marking};
use domain::text::Line;

/// How many marks are set.
const MARKS: usize = 9;

/// Whether something is marked.
pub(crate) fn is_marked(municipality: &Municipality, item: impl Into<ItemRef>) -> bool {
    let item: ItemRef = item.into();
    municipality.secrecy.markings.contains_key(&item)
}

impl World {
    /// When things are marked, in the last third of the history.
    pub(crate) fn plan_markings(&mut self) {
        let days = i64::from(self.plan.years) * 365;
        for marking in 0..MARKS {
            let from = self.plan.until.plus_days(-days / 3);
            self.later(from, self.plan.until.plus_days(-10), Task::Mark(marking));
        }
    }

    /// What is to be marked, of what is there and not marked yet, with the provision.
    fn item_to_mark(&self, marking: usize) -> Option<(ItemRef, &'static str)> {
        let unmarked = |item: &ItemRef| !is_marked(&self.municipality, *item);
        let municipality = &self.municipality;
        match marking % 3 {
            0 => {
                let risks = municipality.risks.iter().filter(|(_, risk)| risk.is_open());
                let words = ["åtkomst", "nät", "sårbar", "utpressning", "larm", "lösenord", "administratör"];
                let high = risks.filter(|(_, risk)| {
                    let title = risk.description.title.to_lowercase();
                    let about = words.iter().any(|word| title.contains(word)) && !title.contains(',');
                    about && risk.level().is_some_and(|level| level.0 >= 2)
                });
                high.map(|(id, _)| id.into()).find(unmarked).map(|item| (item, "OSL 18 kap. 8 §"))
            }
            1 => {
                let known = |word: &str| {
                    let mut sets = municipality.information_sets.iter();
                    let found = sets.find(|(id, set)| *set.description.name == *word && unmarked(&(*id).into()));
                    found.map(|(id, _)| id.into())
                };
                let analysis = known("Risk- och sårbarhetsanalys").map(|item| (item, "OSL 18 kap. 13 §"));
                analysis.or_else(|| {
                    known("Nätdokumentation")
                        .or_else(|| known("Sårbarhetsrapporter"))
                        .map(|item| (item, "OSL 18 kap. 8 §"))
                })
            }
            _ => {
                let words = ["larm", "administratör", "uppdelat nät", "brandvägg", "nödåtkomst", "passage"];
                let mut controls = municipality.controls.iter();
                let about =
                    |title: &str| !title.contains(',') && words.iter().any(|word| title.to_lowercase().contains(word));
                let found = controls.find(|(id, one)| about(&one.description.title) && unmarked(&(*id).into()));
                found.map(|(id, _)| (id.into(), "OSL 18 kap. 8 §"))
            }
        }
    }

    pub(crate) fn mark(&mut self, marking: usize) -> Option<Deed> {
        let (item, provision) = self.item_to_mark(marking)?;
        let marking = Marking {
            provision: Line::cut(provision)?,
            on: self.today,
            authority: None,
            reason: self.say(&self.content.phrases.markings),
        };
        let scope = domain::sight::home(&self.municipality, item);
        let registrar = self.holder(domain::role::Role::Registrar, domain::id::Scope::Municipality);
        let actor = self.able([self.lead(), registrar], Act::Mark, scope)?;
        Deed::of(actor, vec![Mark { item, marking }.into()])
    }
}
