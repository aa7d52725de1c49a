//! Two declarations the whole domain is written in. `record!` makes a struct whose fields serve the command,
//! the event, the state, the form, the API and the import alike; `choices!` makes a fixed list of values.

/// A struct of fields. A field that is itself a record stands within it: its fields are read and shown beside the
/// others, and stored as one value.
#[macro_export]
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident {
            $( $(#[$field_doc:meta])* pub $field:ident : $type:ty ),* $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(skip_serializing_if = "crate::field::Part::is_absent")]
                pub $field: $type
            ),*
        }

        impl $crate::field::Part for $name {
            fn specs(_name: &'static str, _out: &mut Vec<$crate::field::Spec>) {
                $( <$type as $crate::field::Part>::specs(stringify!($field), _out); )*
            }

            fn take(
                _name: &'static str,
                _input: &$crate::field::Input,
                _faults: &mut Vec<$crate::field::Fault>,
            ) -> Option<Self> {
                $( let $field = <$type as $crate::field::Part>::take(stringify!($field), _input, _faults); )*
                Some($name { $( $field: $field? ),* })
            }

            fn put(&self, _name: &'static str, _out: &mut $crate::field::Input) {
                $( $crate::field::Part::put(&self.$field, stringify!($field), _out); )*
            }

            fn blank(&mut self) {
                $( $crate::field::Part::blank(&mut self.$field); )*
            }

            fn references(&self, _name: &'static str, _found: &mut Vec<(&'static str, $crate::id::ItemRef)>) {
                $( $crate::field::Part::references(&self.$field, stringify!($field), _found); )*
            }

            fn keep_unseen(&mut self, _before: &Self, _unseen: &dyn Fn($crate::id::ItemRef) -> bool) {
                $( $crate::field::Part::keep_unseen(&mut self.$field, &_before.$field, _unseen); )*
            }
        }
    };
}

/// A fixed list of values; `word` prefixes each value's text key, as in `hosting-internal`.
#[macro_export]
macro_rules! choices {
    (
        $(#[$doc:meta])*
        pub enum $name:ident($word:literal) {
            $( $(#[$value_doc:meta])* $value:ident = $key:literal ),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $( $(#[$value_doc])* #[serde(rename = $key)] $value ),+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[ $( $name::$value ),+ ];
            /// What prefixes each value's text key.
            pub const WORD: &'static str = $word;

            /// The value as stored and as in its text key.
            pub fn key(self) -> &'static str {
                match self { $( $name::$value => $key ),+ }
            }

            /// The key of the value's text.
            pub fn text_key(self) -> &'static str {
                match self { $( $name::$value => concat!($word, "-", $key) ),+ }
            }
        }

        impl $crate::field::Leaf for $name {
            fn shape() -> $crate::field::Shape {
                $crate::field::Shape::Choice($word, &[ $( $key ),+ ])
            }

            fn from_value(value: &serde_json::Value) -> Result<Self, $crate::field::Wrong> {
                match value.as_str().map(str::trim) {
                    $( Some($key) => Ok($name::$value), )+
                    _ => Err($crate::field::Wrong::NotAChoice),
                }
            }

            fn to_value(&self) -> serde_json::Value {
                serde_json::Value::String(self.key().to_owned())
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use crate::field::{Fault, Input, Part, Shape, Wrong};
    use crate::id::{ItemRef, SystemId};
    use crate::text::Name;
    use crate::time::Date;

    choices! {
        /// A colour.
        pub enum Colour("colour") {
            /// Red.
            Red = "red",
            /// Blue.
            Blue = "blue",
        }
    }

    record! {
        /// A thing.
        pub struct Thing {
            /// Called.
            pub name: Name,
            /// Since.
            pub since: Option<Date>,
            /// Painted.
            #[serde(default)]
            pub colours: Vec<Colour>,
        }
    }

    record! {
        /// What stands together.
        pub struct Shelf {
            /// Systems on it.
            #[serde(default)]
            pub systems: Vec<SystemId>,
            /// What is written on it.
            #[serde(default)]
            pub titles: Vec<Name>,
        }
    }

    fn input(json: &str) -> Input {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn all_faults_are_found_at_once_each_at_its_field() {
        let mut faults = Vec::new();
        let given = input(r#"{"name": " ", "since": "i går", "colours": ["red", "green"]}"#);
        assert_eq!(Thing::take("", &given, &mut faults), None);
        let expected = [("name", Wrong::Missing), ("since", Wrong::NotADate), ("colours", Wrong::NotAChoice)];
        assert_eq!(faults, expected.map(|(field, wrong)| Fault::new(field, wrong)));
    }

    #[test]
    fn one_of_several_and_several_of_one_are_faults() {
        for given in [r#"{"name": ["Bok", "Blad"]}"#, r#"{"name": ["Bok"]}"#] {
            let mut faults = Vec::new();
            assert_eq!(Thing::take("", &input(given), &mut faults), None);
            assert_eq!(faults, [Fault::new("name", Wrong::NotOne)], "{given}");
        }
        let mut faults = Vec::new();
        assert_eq!(Thing::take("", &input(r#"{"name": "Bok", "colours": "blue"}"#), &mut faults), None);
        assert_eq!(faults, [Fault::new("colours", Wrong::NotAList)]);
    }

    #[test]
    fn a_record_reads_back_as_written_and_stores_nothing_absent() {
        let given = input(r#"{"name": "Bok", "colours": ["blue"]}"#);
        let thing = Thing::take("", &given, &mut Vec::new()).unwrap();
        let mut written = Input::new();
        thing.put("", &mut written);
        assert_eq!(Thing::take("", &written, &mut Vec::new()), Some(thing.clone()));
        let stored = serde_json::to_string(&thing).unwrap();
        assert_eq!(stored, r#"{"name":"Bok","colours":["blue"]}"#);
        assert_eq!(serde_json::from_str::<Thing>(r#"{"name":"Bok"}"#).unwrap().colours, []);
    }

    #[test]
    fn the_same_thing_is_pointed_at_once() {
        let given = input(r#"{"systems": [3, "system-3", 1, "3"], "titles": ["Bok", "Bok"]}"#);
        let shelf = Shelf::take("", &given, &mut Vec::new()).unwrap();
        assert_eq!(shelf.systems, [SystemId(3), SystemId(1)]);
        assert_eq!(shelf.titles.len(), 2);
    }

    #[test]
    fn what_was_not_seen_goes_back_to_its_place() {
        let systems =
            |numbers: &[u32]| Shelf { systems: numbers.iter().map(|one| SystemId(*one)).collect(), titles: vec![] };
        let unseen = |item: ItemRef| item.number > 7;
        for (given, kept) in [(&[1, 2][..], &[8, 1, 9, 2][..]), (&[], &[8, 9]), (&[3, 2, 1], &[8, 3, 9, 2, 1])] {
            let mut shelf = systems(given);
            shelf.keep_unseen(&systems(&[8, 1, 9, 2]), &unseen);
            assert_eq!(shelf.systems, systems(kept).systems);
        }
    }

    #[test]
    fn the_fields_tell_their_shape() {
        let mut specs = Vec::new();
        Thing::specs("", &mut specs);
        let shapes: Vec<_> = specs.iter().map(|spec| (spec.name, spec.required)).collect();
        assert_eq!(shapes, [("name", true), ("since", false), ("colours", false)]);
        assert_eq!(specs[2].shape, Shape::Many(Box::new(Shape::Choice("colour", &["red", "blue"]))));
    }

    #[test]
    fn a_choice_knows_its_values_and_texts() {
        let keys: Vec<_> = Colour::ALL.iter().map(|colour| (colour.key(), colour.text_key())).collect();
        assert_eq!(keys, [("red", "colour-red"), ("blue", "colour-blue")]);
        assert_eq!(Colour::WORD, "colour");
    }

    #[test]
    fn disposal_leaves_dates_and_takes_texts() {
        let given = input(r#"{"name": "Bok", "since": "2026-01-01"}"#);
        let mut thing = Thing::take("", &given, &mut Vec::new()).unwrap();
        thing.blank();
        assert_eq!((&*thing.name, thing.since), (crate::text::DISPOSED, Date::of(2026, 1, 1)));
    }
}
