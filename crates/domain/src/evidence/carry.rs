//! Carry: what an answer rested on goes along when its requirement becomes others.

use super::event::{EvidenceAttached, EvidenceCarried};
use super::model::{Evidence, EvidenceNumber, Evidences};
use crate::id::ItemRef;

/// What stands as evidence of these things and not yet of another goes along to it; what several have goes once.
pub(crate) fn carry(evidences: &Evidences, from: &[ItemRef], of: ItemRef) -> Vec<EvidenceCarried> {
    let mut number = evidences.next(of);
    let mut there: Vec<&Evidence> = evidences.of(of).collect();
    let mut carried = Vec::new();
    for (from, one) in from.iter().flat_map(|from| evidences.of(*from).map(|one| (*from, one))) {
        if there.iter().any(|other| other.shows_the_same(one)) {
            continue;
        }
        there.push(one);
        let Evidence { regards, link, file, note, attached, .. } = one.clone();
        let evidence = EvidenceAttached { of, number, regards, link, file, note };
        carried.push(EvidenceCarried { from, evidence, at: attached.at, by: attached.actor });
        number = EvidenceNumber(number.0 + 1);
    }
    carried
}
