//! The catalogues that come with the program, compiled in from `catalogues/`.

use super::catalogue::{Catalogue, Requirement};
use crate::text::Digest;
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

const FILES: &[&str] = &[
    include_str!("../../../../catalogues/cybersakerhetslagen.json"),
    include_str!("../../../../catalogues/gdpr.json"),
    include_str!("../../../../catalogues/skydd.json"),
    include_str!("../../../../catalogues/mcffs-2026-8.json"),
    include_str!("../../../../catalogues/mcffs-2026-11.json"),
];

/// The catalogues that come with the program. A municipality may have more: ask its `requirements`.
pub fn library() -> &'static [Arc<Catalogue>] {
    static LIBRARY: OnceLock<Vec<Arc<Catalogue>>> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let read = |text: &&str| {
            let mut catalogue: Catalogue = serde_json::from_str(text).ok()?;
            catalogue.hash = Digest::of(&Sha256::digest(text.as_bytes()));
            Some(Arc::new(catalogue))
        };
        FILES.iter().filter_map(read).collect()
    })
}

/// The requirement with this id among those that come with the program, and its catalogue.
pub fn requirement(id: &str) -> Option<(&'static Catalogue, &'static Requirement)> {
    static INDEX: OnceLock<HashMap<&'static str, (&'static Catalogue, &'static Requirement)>> = OnceLock::new();
    let index = INDEX.get_or_init(|| {
        let all = library().iter().map(|catalogue| &**catalogue);
        let pairs = all.flat_map(|catalogue| catalogue.requirements.iter().map(move |one| (catalogue, one)));
        pairs.map(|(catalogue, one)| (&*one.id.0, (catalogue, one))).collect()
    });
    index.get(id).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_catalogue_that_comes_with_the_program_reads() {
        assert_eq!(library().len(), FILES.len());
        for file in FILES {
            serde_json::from_str::<Catalogue>(file).unwrap();
        }
    }

    #[test]
    fn the_ten_points_of_the_act_are_there_word_for_word() {
        let (act, supply_chain) = requirement("csl.2.3.4").unwrap();
        assert_eq!(act.instrument, "Cybersäkerhetslag (2025:1506)");
        assert!(supply_chain.text.sv.contains("säkerhet i leveranskedjan"));
        let points = act.requirements.iter().filter(|one| one.parent.as_ref().is_some_and(|id| &*id.0 == "csl.2.3"));
        assert_eq!(points.count(), 10);
    }
}
