//! What stands on a screen, wherever it stands: read from the same JSON that both apps read.

use nightjar_view::ViewState;
use serde_json::Value;

/// Ids of everything that can be touched, read or focused, in reading order.
#[must_use]
pub fn ids(state: &ViewState) -> Vec<String> {
    all(state, "id")
}

/// Everything written on the screen, in reading order.
#[must_use]
pub fn texts(state: &ViewState) -> Vec<String> {
    let mut found = all(state, "text");
    found.extend(all(state, "badge"));
    found
}

/// Everything a screen reader can say, in reading order.
#[must_use]
pub fn spoken(state: &ViewState) -> Vec<String> {
    all(state, "spoken")
}

/// What stands at an id; nothing if the screen has none.
#[must_use]
pub fn texts_of(state: &ViewState, id: &str) -> String {
    fn find(value: &Value, id: &str) -> Option<String> {
        match value {
            Value::Object(fields) if fields.get("id").and_then(Value::as_str) == Some(id) => {
                fields.get("text").and_then(Value::as_str).map(str::to_owned)
            }
            Value::Object(fields) => fields.values().find_map(|value| find(value, id)),
            Value::Array(values) => values.iter().find_map(|value| find(value, id)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
        }
    }
    find(&serde_json::to_value(state).unwrap(), id).unwrap_or_default()
}

fn all(state: &ViewState, name: &str) -> Vec<String> {
    let mut found = Vec::new();
    collect(&serde_json::to_value(state).unwrap(), name, &mut found);
    found
}

fn collect(value: &Value, name: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                match value.as_str() {
                    Some(text) if field == name && !text.is_empty() => found.push(text.to_owned()),
                    _ => collect(value, name, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, name, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
