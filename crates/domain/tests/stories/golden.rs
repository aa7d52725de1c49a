//! Goldens: a payload of every kind of event as it was once written. They are for ever: today's program reads each
//! and writes the same bytes. `UTKIK_BLESS=1` adds a golden where today's full event has none, as a further variant
//! if the kind has some already; it never rewrites one.

use super::samples::full_events;
use domain::event::Event;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Settings and disposals are never disposed of: an old class keeps speaking of its scale, and verification needs
/// what a disposal says.
const NEVER_DISPOSED: [&str; 5] = ["scale.set", "matrix.set", "scheme.set", "catalogue.entered", "disposal.made"];

struct Golden {
    stem: String,
    kind: &'static str,
    payload: Vec<u8>,
    residue: Vec<u8>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// A file's bytes without the line break that ends it.
fn content(name: &str) -> Vec<u8> {
    let mut bytes = fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    if bytes.last() == Some(&b'\n') {
        bytes.pop();
    }
    bytes
}

fn read_all() -> Vec<Golden> {
    let mut names: Vec<String> =
        fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let stems = names.iter().filter_map(|name| name.strip_suffix(".json")).filter(|stem| !stem.ends_with(".residue"));
    let golden = |stem: &str| {
        let written = stem.split('@').next().unwrap();
        let kind = Event::kinds().into_iter().find(|kind| *kind == written);
        Golden {
            stem: stem.to_owned(),
            kind: kind.unwrap_or_else(|| panic!("no event is of kind {written} any more")),
            payload: content(&format!("{stem}.json")),
            residue: content(&format!("{stem}.residue.json")),
        }
    };
    stems.map(golden).collect()
}

fn bless() {
    fs::create_dir_all(folder()).unwrap();
    let known = read_all();
    for (kind, event) in full_events() {
        let payload = event.write();
        let variants = known.iter().filter(|golden| golden.kind == kind);
        if variants.clone().any(|golden| golden.payload == payload) {
            continue;
        }
        let stem = match variants.count() {
            0 => kind.to_owned(),
            before => format!("{kind}@{}", before + 1),
        };
        let write = |name: String, mut bytes: Vec<u8>| {
            bytes.push(b'\n');
            fs::write(folder().join(name), bytes).unwrap();
        };
        write(format!("{stem}.json"), payload);
        write(format!("{stem}.residue.json"), event.residue().write());
    }
}

fn goldens() -> &'static [Golden] {
    static GOLDENS: OnceLock<Vec<Golden>> = OnceLock::new();
    GOLDENS.get_or_init(|| {
        if std::env::var_os("UTKIK_BLESS").is_some_and(|bless| bless == "1") {
            bless();
        }
        read_all()
    })
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn what_was_once_written_is_read_and_written_the_same() {
    for golden in goldens() {
        let event =
            Event::read(golden.kind, &golden.payload).unwrap_or_else(|wrong| panic!("{}: {wrong:?}", golden.stem));
        assert_eq!(event.kind(), golden.kind);
        assert_eq!(text(&event.write()), text(&golden.payload), "{}", golden.stem);
    }
}

#[test]
fn every_kind_has_a_golden_and_today_s_full_event_is_one() {
    let full = full_events();
    for kind in Event::kinds() {
        let event = full.get(kind).unwrap_or_else(|| panic!("no verb with every field filled makes {kind}"));
        let payload = event.write();
        let found = goldens().iter().any(|golden| golden.kind == kind && golden.payload == payload);
        let shown = text(&payload);
        assert!(found, "{kind} as written today has no golden; UTKIK_BLESS=1 adds one:\n{shown}");
    }
}

#[test]
fn a_residue_is_what_disposal_left_then_and_leaves_now() {
    for golden in goldens() {
        let event = Event::read(golden.kind, &golden.payload).unwrap();
        let residue = event.residue();
        assert_eq!(text(&residue.write()), text(&golden.residue), "{}", golden.stem);
        let read =
            Event::read(golden.kind, &golden.residue).unwrap_or_else(|wrong| panic!("{}: {wrong:?}", golden.stem));
        assert_eq!(read, residue, "{}", golden.stem);
        assert_eq!(read.touches(), event.touches(), "{}", golden.stem);
    }
}

fn strings(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.clone());
        }
        Value::Array(list) => list.iter().for_each(|value| strings(value, found)),
        Value::Object(map) => map.values().for_each(|value| strings(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn strings_of(bytes: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    strings(&serde_json::from_slice(bytes).unwrap(), &mut found);
    found
}

/// Ids, days, choices (with a level after a colon) and hashes are written so; the samples' prose never is.
fn is_code(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b':'))
}

#[test]
fn a_residue_holds_no_prose() {
    let mut prose = 0;
    for golden in goldens().iter().filter(|golden| !NEVER_DISPOSED.contains(&golden.kind)) {
        prose += strings_of(&golden.payload).iter().filter(|text| !is_code(text)).count();
        let left: Vec<String> = strings_of(&golden.residue)
            .into_iter()
            .filter(|text| text != domain::text::DISPOSED && !is_code(text))
            .collect();
        assert!(left.is_empty(), "{}: {left:?}", golden.stem);
    }
    assert!(prose > 50, "the goldens hold too little prose to show anything");
}
