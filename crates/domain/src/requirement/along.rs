//! What goes along with an answer to a new one: what it rests on, and who may not read it.

use crate::event::Event;
use crate::evidence::{self, EvidenceEvent};
use crate::id::{AssessmentId, ItemRef};
use crate::municipality::Municipality;
use crate::secrecy::{ItemMarked, Reading, ReadingSet, Secrecy, SecrecyEvent};

/// The events by which an answer has what those it comes from had. They keep theirs.
pub(super) fn along(municipality: &Municipality, from: &[AssessmentId], to: AssessmentId) -> Vec<Event> {
    let (from, to): (Vec<ItemRef>, ItemRef) = (from.iter().map(|id| ItemRef::from(*id)).collect(), to.into());
    let others: Vec<ItemRef> = from.iter().copied().filter(|item| *item != to).collect();
    let carried = evidence::carry(&municipality.evidence, &others, to);
    let mut events: Vec<Event> = carried.into_iter().map(|one| EvidenceEvent::Carried(one).into()).collect();
    events.extend(secrecy(&municipality.secrecy, &from, to).into_iter().map(Event::from));
    events
}

/// What was marked or read by few stays so: the new answer says the same.
fn secrecy(known: &Secrecy, from: &[ItemRef], item: ItemRef) -> Vec<SecrecyEvent> {
    let marking = from.iter().find_map(|from| known.markings.get(from)).filter(|_| !known.markings.contains_key(&item));
    let marked = marking.map(|marking| SecrecyEvent::Marked(ItemMarked { item, marking: (**marking).clone() }));
    let readings: Vec<Option<Reading>> = from.iter().map(|from| known.readings.get(from).copied()).collect();
    // Where one has what is usual, only what is narrower than anything usual is carried.
    let all_said = readings.iter().all(Option::is_some);
    let narrowest = readings.into_iter().flatten().max().filter(|reading| all_said || *reading == Reading::Narrow);
    let narrowest = narrowest.filter(|reading| known.readings.get(&item) != Some(reading));
    let read = narrowest.map(|reading| SecrecyEvent::ReadingSet(ReadingSet { item, reading, reason: None }));
    marked.into_iter().chain(read).collect()
}
