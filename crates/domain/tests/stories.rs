//! Stories: given events, when a command, then events or a typed refusal that says who may. One binary; the
//! modules lie in `stories/`, by what they tell of.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod stories {
    mod chain;
    mod classification;
    mod controls;
    mod conversation;
    mod elsewhere;
    mod evidence;
    mod golden;
    mod handed_on;
    mod imports;
    mod inventory;
    mod laws;
    mod mandate_tables;
    mod mandates;
    mod need;
    mod need_adopted;
    mod next_act;
    mod organisation;
    mod own_catalogues;
    mod picture;
    mod picture_counts;
    mod properties;
    mod reported_needs;
    mod risks;
    mod samples;
    mod sight;
    mod speed;
    mod town;
}
