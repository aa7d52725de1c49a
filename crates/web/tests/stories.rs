//! Stories told through pages: who asks for what, what is answered, and what has become of it.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod stories {
    mod api;
    mod bad_input;
    mod catalogues;
    mod chain;
    mod conflict;
    mod conversation;
    mod evidence;
    mod evidence_api;
    mod guidance;
    mod house;
    mod inventory;
    mod law_profiles;
    mod lists;
    mod mandate;
    mod marked;
    mod office;
    mod onward;
    mod operating;
    mod other_site;
    mod settings;
    mod sight;
    mod sign_in;
    mod steering;
    mod unseen;
    mod upload;
    mod visitor;
    mod ways;
}
