//! A field's shape as a JSON schema.

use domain::field::{Shape, Spec};
use domain::id::Kind;
use serde_json::{Map, Value, json};
use words::Words;
use words::label::{field_help, field_label};

/// The object that a verb or a record takes; `of` is the verb or the noun, which names the fields.
pub(super) fn object(words: &Words, of: &str, specs: &[Spec]) -> Value {
    let property = |spec: &Spec| {
        let mut schema = shape(&spec.shape);
        if let Value::Object(schema) = &mut schema {
            schema.insert("title".to_owned(), field_label(words, of, spec.name).into());
            if let Some(help) = field_help(words, of, spec.name) {
                schema.insert("description".to_owned(), help.into());
            }
        }
        (spec.name.to_owned(), schema)
    };
    let required: Vec<&str> = specs.iter().filter(|spec| spec.required).map(|spec| spec.name).collect();
    let properties: Map<String, Value> = specs.iter().map(property).collect();
    json!({ "type": "object", "properties": properties, "required": required })
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text(most) | Shape::Prose(most) => json!({ "type": "string", "maxLength": most }),
        Shape::Date => json!({ "type": "string", "format": "date" }),
        Shape::Number(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Shape::YesNo => json!({ "type": "boolean" }),
        Shape::Choice(_, keys) => json!({ "type": "string", "enum": keys }),
        Shape::Graded(_, keys) => json!({ "type": "string", "pattern": format!("^({})(:[0-9])?$", keys.join("|")) }),
        Shape::RiskLevel => json!({ "type": "integer", "minimum": 1, "maximum": 9 }),
        Shape::Consequence | Shape::Likelihood => json!({ "type": "integer", "minimum": 0, "maximum": 9 }),
        Shape::Reference(kinds) => json!({ "type": "string", "pattern": reference(kinds) }),
        Shape::Scope => part(&[]),
        Shape::Facts => json!({ "type": "string" }),
        Shape::Many(inner) => json!({ "type": "array", "items": self::shape(inner) }),
    }
}

/// A part of the municipality, or something of these kinds.
pub(super) fn part(or: &[Kind]) -> Value {
    let parts = reference(&[&[Kind::Unit, Kind::Family, Kind::Object, Kind::System], or].concat());
    json!({ "type": "string", "pattern": format!("^municipality$|{parts}") })
}

fn reference(kinds: &[Kind]) -> String {
    let words: Vec<&str> = kinds.iter().map(|kind| kind.word()).collect();
    format!("^({})-[1-9][0-9]*$", words.join("|"))
}

/// The same object as it is read: what points at something that the viewer may not see is left out.
pub(super) fn read(mut object: Value) -> Value {
    if let Value::Object(fields) = &mut object {
        fields.remove("required");
    }
    object
}
