//! The body of a command: JSON, and nothing of it passed over. A name that stands twice in one object is told: which of
//! the two was meant, nobody said.

use crate::failure::Failure;
use crate::form::check_token;
use crate::session::Viewer;
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use domain::field::Input;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::cell::RefCell;
use std::fmt;
use words::Value as Word;

/// The header that a page's script shows its sign-in's token in.
pub(super) const TOKEN: &str = "x-utkik-token";

/// What was sent, once it is clear that the sender may send at all and means today.
pub(super) fn open(viewer: &Viewer, headers: &HeaderMap, body: &[u8]) -> Result<Input, Failure> {
    check_token(viewer, headers.get(TOKEN).and_then(|value| value.to_str().ok()).unwrap_or_default())?;
    if viewer.query.get("date").or(viewer.query.get("at")).is_some() {
        return Err(Failure::dated_command(viewer.words));
    }
    if !is_json(viewer, headers) {
        return Err(Failure::not_taken(viewer.words.text("api-not-json-kind").into_owned()));
    }
    match read(body) {
        Ok((_, twice)) if !twice.is_empty() => {
            let text = || viewer.words.text("api-given-twice").into_owned();
            Err(Failure::faulty(twice.into_iter().map(|name| (name, text())).collect()))
        }
        Ok((Value::Object(given), _)) => Ok(given),
        Ok(_) => Err(Failure::malformed(viewer.words.text("api-not-an-object").into_owned())),
        Err(error) => {
            let place = [("line", error.line().to_string()), ("column", error.column().to_string())];
            let place = place.map(|(name, number)| (name, Word::from(number)));
            Err(Failure::malformed(viewer.words.with("api-not-json", &place)))
        }
    }
}

/// Whether it is said to be JSON. A program with a token may leave out saying it; a browser's form always says what it
/// sends, and sends no JSON.
fn is_json(viewer: &Viewer, headers: &HeaderMap) -> bool {
    let Some(said) = headers.get(CONTENT_TYPE) else { return viewer.session.token };
    let kind = said.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    kind == "application/json" || kind.starts_with("application/") && kind.ends_with("+json")
}

/// What stands there, and the names that stand twice in one object.
fn read(body: &[u8]) -> Result<(Value, Vec<String>), serde_json::Error> {
    let twice = RefCell::new(Vec::new());
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = Place { name: String::new(), twice: &twice }.deserialize(&mut json)?;
    json.end()?;
    Ok((value, twice.into_inner()))
}

/// Where a value stands, as faults name it: `commands[1].title`.
struct Place<'a> {
    name: String,
    twice: &'a RefCell<Vec<String>>,
}

impl Place<'_> {
    fn field(&self, name: &str) -> Self {
        let name = if self.name.is_empty() { name.to_owned() } else { format!("{}.{name}", self.name) };
        Place { name, twice: self.twice }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::from(yes))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(Value::from(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        let place = |number: usize| Place { name: format!("{}[{number}]", self.name), twice: self.twice };
        while let Some(value) = seq.next_element_seed(place(list.len()))? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut fields = Input::new();
        while let Some(name) = map.next_key::<String>()? {
            let place = self.field(&name);
            if fields.contains_key(&name) {
                self.twice.borrow_mut().push(place.name.clone());
            }
            fields.insert(name, map.next_value_seed(place)?);
        }
        Ok(Value::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_as_it_stands_and_tells_every_name_that_stands_twice() {
        let text = r#"{"a": [1, -2, 2.5, "å", null, true], "b": {"c": 1, "c": 2}, "a": [{"d": 1, "d": 1}]}"#;
        let (value, twice) = read(text.as_bytes()).unwrap();
        assert_eq!(value, serde_json::from_str::<Value>(text).unwrap());
        assert_eq!(twice, ["b.c", "a", "a[0].d"]);
        assert!(read(b"{} {}").is_err() && read(b"").is_err());
    }
}
