//! CBOR alone: one value, one encoding.

use nightjar_wire::cbor::{self, BODY_DEPTH, MAX_DEPTH, Value};

/// Decodes as an object of the wire and as a body.
pub fn cbor(bytes: &[u8]) -> bool {
    let object = cbor::decode(bytes, MAX_DEPTH);
    if let Ok(value) = &object {
        assert_eq!(cbor::encode(value), bytes, "written again");
        assert!(depth(value) <= MAX_DEPTH && !has_null(value) && is_ascending(value));
    }
    let body = cbor::decode_body(bytes);
    if let Ok(value) = &body {
        assert_eq!(cbor::encode(value), bytes, "written again");
        assert!(depth(value) <= BODY_DEPTH && is_ascending(value));
        // What a body may hold and an object may not is null alone.
        assert_eq!(object.is_ok(), !has_null(value));
    }
    object.is_ok() || body.is_ok()
}

/// Nesting as security.md 0 counts it: the outermost item has depth 1.
fn depth(value: &Value) -> usize {
    1 + children(value).map(depth).max().unwrap_or(0)
}

fn has_null(value: &Value) -> bool {
    *value == Value::Null || children(value).any(has_null)
}

fn is_ascending(value: &Value) -> bool {
    let here = match value {
        Value::Map(entries) => entries.windows(2).all(|pair| pair[0].0 < pair[1].0),
        Value::Uint(_)
        | Value::Nint(_)
        | Value::Bytes(_)
        | Value::Text(_)
        | Value::Array(_)
        | Value::Bool(_)
        | Value::Null => true,
    };
    here && children(value).all(is_ascending)
}

fn children(value: &Value) -> Box<dyn Iterator<Item = &Value> + '_> {
    match value {
        Value::Array(items) => Box::new(items.iter()),
        Value::Map(entries) => Box::new(entries.iter().map(|(_, value)| value)),
        Value::Uint(_) | Value::Nint(_) | Value::Bytes(_) | Value::Text(_) | Value::Bool(_) | Value::Null => {
            Box::new(std::iter::empty())
        }
    }
}
