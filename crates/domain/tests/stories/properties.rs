//! Whatever is asked in whatever order: what was decided is what its events give when read back, at each boundary,
//! and after any disposal; and nothing that can be given makes deciding fall over.

use super::own_catalogues::{first_version, second_version};
use super::samples::full_town;
use super::town::*;
use domain::command::{By, Command};
use domain::event::Event;
use domain::field::{Input, Shape, Spec};
use domain::id::{ItemRef, Kind, PersonId};
use domain::municipality::Municipality;
use domain::role::Appointment;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Numbers drawn from one seed: what is drawn follows from the seed alone.
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Draw(seed)
    }

    /// A number below `bound` (SplitMix64).
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }
}

/// A value of a field's shape that may well be accepted.
fn likely(draw: &mut Draw, spec: &Spec, shape: &Shape) -> Value {
    if matches!(spec.name, "requirement" | "requirements") {
        return json!(draw.of(&["csl.2.3.1", "csl.2.3.4", "csl.2.4", "gdpr.32", "styr.1", "styr.2"]));
    }
    match shape {
        Shape::Text(_) | Shape::Prose(_) if spec.name == "digest" => json!("ab12"),
        Shape::Text(_) | Shape::Prose(_) if spec.name == "catalogue" => json!(draw.of(&["gdpr", "csl", "styr"])),
        Shape::Text(_) | Shape::Prose(_) => json!(format!("Text {}", draw.below(5))),
        Shape::Date if spec.name.contains("until") => json!(draw.of(&["2026-12-24", "2027-06-30"])),
        Shape::Date => json!(draw.of(&["2025-02-28", "2026-03-01", "2026-11-20", "2027-01-01"])),
        Shape::Number(least, most) => json!((*least).max(i64::try_from(draw.below(9)).unwrap()).min(*most)),
        Shape::YesNo => json!(draw.of(&[true, false])),
        Shape::Choice(_, choices) => json!(draw.of(choices)),
        Shape::Graded(_, choices) => json!(format!("{}:1", draw.of(choices))),
        Shape::Consequence | Shape::Likelihood | Shape::RiskLevel => json!(draw.of(&[1, 2, 3, 4])),
        Shape::Reference(kinds) => {
            let kind = draw.of(kinds);
            let most = if kind == Kind::Person { 13 } else { 2 };
            json!(format!("{}-{}", kind.word(), draw.below(most) + 1))
        }
        Shape::Scope => {
            json!(draw.of(&["municipality", SCHOOL_BOARD, SCHOOL, CARE, STUDENT_HEALTH, "object-1", "system-1"]))
        }
        Shape::Facts => json!({ "Avtal": "Löpande" }),
        Shape::Many(one) => (0..draw.below(3)).map(|_| likely(draw, spec, one)).collect(),
    }
}

/// The named verb with some of its fields filled.
pub fn likely_command(draw: &mut Draw, verb: &str) -> Option<Command> {
    if verb == "mandates.set" {
        return Some(domain::start::usual_mandates());
    }
    if verb == "scale.set" || verb == "matrix.set" {
        let [scale, matrix] = scale_and_matrix(draw.of(&["4x5", "msb-4x4", "5x5"]));
        return Some(if verb == "scale.set" { scale } else { matrix });
    }
    if verb == "catalogue.enter" {
        let content = if draw.below(2) == 0 { first_version() } else { second_version() };
        return Some(command(verb, json!({ "content": content })));
    }
    let mut input = Input::new();
    for spec in Command::specs(verb)? {
        if spec.required || draw.below(2) == 0 {
            let value = likely(draw, &spec, &spec.shape);
            input.insert(spec.name.to_owned(), value);
        }
    }
    Command::read(verb, &input).ok()
}

/// A town after some batches that its people asked for, with its value at the end of each.
pub fn lived(asked: &[(usize, u64, u32)]) -> (Town, Vec<Municipality>) {
    let mut town = full_town();
    let mut values = Vec::new();
    for (verb, seed, person) in asked {
        let mut draw = Draw::new(*seed);
        let verb = Command::NAMES[verb % Command::NAMES.len()];
        let by = if *person < 3 { By::Program } else { By::Person(PersonId(person - 1)) };
        let commands: Vec<Command> = (0..=draw.below(5) / 4).filter_map(|_| likely_command(&mut draw, verb)).collect();
        let based_on = (draw.below(4) == 0).then_some(town.value.position.seq);
        if town.keep(&by, based_on, commands).is_ok() {
            values.push(town.value.clone());
        }
        if draw.below(5) == 0 {
            town.wait_days(60);
        }
    }
    (town, values)
}

/// What a town's people ask: which verb, how it is filled, who asks.
pub fn asked() -> impl Strategy<Value = Vec<(usize, u64, u32)>> {
    vec((0..Command::NAMES.len(), any::<u64>(), 0..9_u32), 0..60)
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (0..20_u32).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z]{2,12}-[0-9]{1,11}".prop_map(Value::from),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(Value::from),
        prop_oneof![
            Just("municipality"),
            Just("unit-4"),
            Just("system-1"),
            Just("risk-1"),
            Just("1"),
            Just("csl.2.3.4")
        ]
        .prop_map(Value::from),
        prop_oneof![Just("9999-12-31"), Just("-009999-01-01"), Just("2026-11-20"), Just("2027-01-01")]
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::btree_map("[a-z_]{1,8}", inner, 0..4)
                .prop_map(|map| map.into_iter().collect::<serde_json::Map<_, _>>().into()),
        ]
    })
}

fn numbers() -> impl Iterator<Item = ItemRef> {
    Kind::ALL.iter().flat_map(|kind| (1..200).map(|number| ItemRef { kind: *kind, number }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn events_read_back_give_the_value_that_was_decided(asked in asked()) {
        let (town, values) = lived(&asked);
        prop_assert!(replay(&town.log) == town.value);
        let own = &town.boundaries[town.boundaries.len() - values.len()..];
        for (boundary, value) in own.iter().zip(&values) {
            let prefix = &town.log[..usize::try_from(*boundary).unwrap()];
            prop_assert!(replay(prefix) == *value, "the prefix up to {boundary}");
        }
    }

    #[test]
    fn disposing_of_any_events_keeps_every_id(asked in asked(), seed in any::<u64>()) {
        let (town, _) = lived(&asked);
        let mut draw = Draw::new(seed);
        let left: Vec<Entry> = town.log.iter().cloned().map(|mut entry| {
            if draw.below(2) == 0 {
                entry.payload = Event::read(entry.kind, &entry.payload).unwrap().residue().write();
            }
            entry
        }).collect();
        let value = replay(&left);
        for item in numbers() {
            prop_assert_eq!(value.has(item), town.value.has(item), "{}", item);
            prop_assert_eq!(value.changed_at(item), town.value.changed_at(item), "{}", item);
        }
    }

    #[test]
    fn who_acts_by_which_duty_is_what_going_through_them_all_gives(asked in asked()) {
        let (town, _) = lived(&asked);
        let roles = &town.value.roles;
        for (person, _) in roles.people.iter() {
            let acts = |held: &Appointment| [Some(held.description.person), held.description.deputy].contains(&Some(person));
            let all: Vec<_> = roles.appointments.iter().filter(|(_, held)| acts(held)).map(|(id, _)| id).collect();
            prop_assert_eq!(roles.ever_of(person).map(|(id, _)| id).collect::<Vec<_>>(), all);
        }
    }

    #[test]
    fn nothing_given_makes_reading_or_deciding_fall_over(
        verb in 0..Command::NAMES.len(),
        values in vec(anything(), 24),
        fill in any::<u64>(),
        person in 0..15_u32,
    ) {
        let town = full_town();
        let verb = Command::NAMES[verb];
        let mut draw = Draw::new(fill);
        let mut input = Input::new();
        for (spec, value) in Command::specs(verb).unwrap().iter().zip(values) {
            let value = if draw.below(3) == 0 { value } else { likely(&mut draw, spec, &spec.shape) };
            input.insert(spec.name.to_owned(), value);
        }
        if let Ok(command) = Command::read(verb, &input) {
            let by = if person == 0 { By::Program } else { By::Person(PersonId(person)) };
            if let Ok(decided) = town.ask(by, None, vec![command]) {
                for event in decided.events {
                    prop_assert_eq!(Event::read(event.kind(), &event.write()), Ok(event));
                }
            }
        }
    }
}

#[test]
fn random_lives_are_worth_living() {
    let asked: Vec<_> =
        (0..600).map(|place: usize| (place, place as u64 * 31, u32::try_from(place % 4).unwrap())).collect();
    let (town, values) = lived(&asked);
    let mut kinds: Vec<_> = town.log.iter().map(|entry| entry.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert!(values.len() > 200, "only {} of 600 were accepted", values.len());
    assert!(kinds.len() > 40, "only {} kinds of event came of it", kinds.len());
}
