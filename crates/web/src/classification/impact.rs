//! What follows for personal data: one occasion serves information security and data protection both. The processings that
//! use the sets, each with the questions whether an impact assessment is needed, and the sets that none uses.

use super::part::{Part, described};
use crate::noun::{FactValue, refusal_text};
use crate::session::Viewer;
use crate::speak::{Speech, address};
use domain::id::{InformationSetId, ProcessingId, Scope, UnitId};
use domain::information::PersonalData;
use domain::mandate::{self, Act};
use domain::offer;
use domain::organisation::place_of;
use domain::refusal::Refusal;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use words::order;

/// So many sets are named.
const NAMED: usize = 12;
/// So many processings are shown at once; the rest are folded.
const SHOWN: usize = 10;

/// A processing that uses sets of the part.
pub(super) struct Use {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) sets: String,
    pub(super) verbs: Vec<FactValue>,
    /// Why the viewer has no verb there, and who has.
    who_may: Option<String>,
}

/// Processings that the same may answer for.
pub(super) struct UseGroup {
    /// Who may, where the viewer may not.
    pub(super) who_may: Option<String>,
    uses: Vec<Use>,
}

/// The processings, and the sets of personal data that none uses.
pub(super) struct Impact {
    pub(super) groups: Vec<UseGroup>,
    pub(super) without: Vec<FactValue>,
    /// The form that registers a processing of those sets, if the viewer may.
    pub(super) register: Option<String>,
    /// Else who may.
    pub(super) who_may: Option<String>,
}

impl UseGroup {
    /// The processings to begin with.
    pub(super) fn first(&self) -> &[Use] {
        self.uses.get(..SHOWN).unwrap_or(&self.uses)
    }

    /// The others.
    pub(super) fn rest(&self) -> &[Use] {
        self.uses.get(SHOWN..).unwrap_or_default()
    }
}

/// The forms that one goes on to.
const VERBS: [&str; 2] = ["processing.judge-impact", "processing.consult"];

/// What follows; nothing where no personal data are known of.
pub(super) fn impact(viewer: &Viewer, part: &Part) -> Option<Impact> {
    let holds = |set: &InformationSetId| {
        let kind = described(viewer, *set).and_then(|set| set.personal_data);
        matches!(kind, Some(PersonalData::Ordinary | PersonalData::Sensitive))
    };
    let sets: Vec<InformationSetId> =
        part.groups.iter().flat_map(|group| group.sets.iter().copied()).filter(holds).collect();
    if sets.is_empty() {
        return None;
    }
    let speech = Speech::of(viewer);
    let mut uses = Vec::new();
    let mut used: Vec<InformationSetId> = Vec::new();
    for (id, processing) in viewer.view.shown().processings.iter().filter(|(_, one)| one.is_open()) {
        let its: Vec<InformationSetId> =
            processing.description.sets.iter().copied().filter(|set| sets.contains(set)).collect();
        if !its.is_empty() && viewer.view.may_see(id.into()) {
            uses.push(one(viewer, id, &its));
            used.extend(its);
        }
    }
    let without: Vec<InformationSetId> = sets.into_iter().filter(|set| !used.contains(set)).collect();
    let named = without
        .iter()
        .take(NAMED)
        .map(|set| FactValue { text: speech.item((*set).into()), href: Some(viewer.link(&address((*set).into()))) });
    let board = without.first().and_then(|set| board_of(viewer, *set));
    let scope = board.map_or(Scope::Municipality, Scope::Unit);
    let judged = mandate::judge(viewer.view.now(), &viewer.by(), Act::KeepInformation, scope, viewer.today);
    let may = viewer.view.is_today && judged.is_ok() && !without.is_empty();
    let refusal = judged.err().filter(|_| viewer.view.is_today && !without.is_empty());
    Some(Impact {
        register: may.then(|| new_processing(&without, board)),
        who_may: refusal.map(|refusal| told(viewer, "processing.register", &refusal)),
        without: named.collect(),
        groups: grouped(uses),
    })
}

/// What the viewer can do something about comes first, the rest by who may; within a group by name.
fn grouped(uses: Vec<Use>) -> Vec<UseGroup> {
    let mut groups: BTreeMap<Option<String>, Vec<Use>> = BTreeMap::new();
    for one in uses {
        groups.entry(one.who_may.clone().filter(|_| one.verbs.is_empty())).or_default().push(one);
    }
    let group = |(who_may, mut uses): (Option<String>, Vec<Use>)| {
        uses.sort_by_cached_key(|one| order::sort_key(&one.name));
        UseGroup { who_may, uses }
    };
    groups.into_iter().map(group).collect()
}

fn one(viewer: &Viewer, id: ProcessingId, sets: &[InformationSetId]) -> Use {
    let speech = Speech::of(viewer);
    let names: Vec<String> = sets.iter().take(NAMED).map(|set| speech.item((*set).into())).collect();
    let offered = if viewer.view.is_today {
        offer::offers(viewer.view.now(), &viewer.by(), id.into(), viewer.today)
    } else {
        Vec::new()
    };
    let verb = |verb: &&str| FactValue {
        text: words::label::verb_label(viewer.words, verb).into_owned(),
        href: Some(format!("{}/{verb}", address(id.into()))),
    };
    Use {
        name: speech.item(id.into()),
        href: viewer.link(&address(id.into())),
        sets: viewer.words.all_of(&names),
        who_may: who_may(viewer, id),
        verbs: VERBS.iter().filter(|verb| offered.contains(*verb)).map(verb).collect(),
    }
}

/// Who answers the questions of a processing, where the viewer may not.
fn who_may(viewer: &Viewer, id: ProcessingId) -> Option<String> {
    let [verb, _] = VERBS;
    let refusal = offer::refusal(viewer.view.now(), &viewer.by(), verb, id.into(), viewer.today);
    refusal.filter(|_| viewer.view.is_today).map(|refusal| told(viewer, verb, &refusal))
}

fn told(viewer: &Viewer, verb: &str, refusal: &Refusal) -> String {
    refusal_text(Speech::of(viewer), verb, refusal).0
}

/// The board that answers for a set's unit.
fn board_of(viewer: &Viewer, set: InformationSetId) -> Option<UnitId> {
    place_of(viewer.view.now(), Scope::Unit(described(viewer, set)?.unit?)).authority
}

/// The form that registers a processing of these sets, with the board that answers for them.
fn new_processing(sets: &[InformationSetId], board: Option<UnitId>) -> String {
    let mut href = "/processing/register".to_owned();
    let mut mark = '?';
    for set in sets.iter().take(NAMED) {
        let _ = write!(href, "{mark}sets={}", set.0);
        mark = '&';
    }
    if let Some(board) = board {
        let _ = write!(href, "{mark}controller={}", board.0);
    }
    href
}
