//! What a step expects, and what a player remembers.

use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Named values that a scenario has taken from what it saw.
#[derive(Default)]
pub(crate) struct Taken(BTreeMap<String, String>);

impl Taken {
    /// Remembers a value.
    pub(crate) fn take(&mut self, name: &str, value: &Value) {
        self.0.insert(name.to_owned(), value.as_str().map_or_else(|| value.to_string(), str::to_owned));
    }

    /// Gives a text, or what was taken under `$name`.
    pub(crate) fn text(&self, written: &str) -> String {
        written.strip_prefix('$').map_or_else(|| written.to_owned(), |name| self.0[name].clone())
    }

    /// Gives a line with every `$name` in it filled in.
    pub(crate) fn line(&self, written: &str) -> String {
        written.split(' ').map(|word| self.text(word)).collect::<Vec<_>>().join(" ")
    }

    /// The ASCII digits of what was taken.
    pub(crate) fn digits(&self, written: &str) -> Vec<u8> {
        digits(&self.text(written))
    }
}

fn digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect()
}

/// Follows a path with dots: fields by name, items by number from 0.
pub(crate) fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.').fold(value, |value, part| match value {
        Value::Array(items) => part.parse().ok().and_then(|n: usize| items.get(n)).unwrap_or(&Value::Null),
        Value::Object(fields) => fields.get(part).unwrap_or(&Value::Null),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => &Value::Null,
    })
}

/// Compares what was seen with what a step expects: path by path; `"*"` is anything but nothing, `"#"` before a text compares
/// digits alone.
pub(crate) fn check(seen: &Value, expected: &Map<String, Value>, taken: &Taken) -> Result<(), String> {
    for (path, wanted) in expected {
        let found = at(seen, path);
        let good = match wanted {
            Value::String(text) if text == "*" => !found.is_null(),
            Value::String(text) if text.starts_with('#') => {
                found.as_str().is_some_and(|found| digits(found) == taken.digits(&text.replacen('#', "", 1)))
            }
            Value::String(text) => found.as_str() == Some(&taken.text(text)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => found == wanted,
        };
        if !good {
            return Err(format!("{path} is {found}, not {wanted}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn paths_lead_into_lists_and_nowhere() {
        let value = json!({"a": [{"b": 1}, {"b": null}]});
        assert_eq!(at(&value, "a.0.b"), &json!(1));
        for nowhere in ["a.1.b", "a.2", "a.x", "b", "a.0.b.c"] {
            assert!(at(&value, nowhere).is_null(), "{nowhere}");
        }
    }

    #[test]
    fn what_differs_is_named() {
        let mut taken = Taken::default();
        taken.take("pin", &json!("12 34"));
        let seen = json!({"n": 1, "pin": "12 34", "t": "x"});
        let compare = |expected: Value| check(&seen, expected.as_object().unwrap(), &taken);
        assert_eq!(compare(json!({"n": 1, "pin": "$pin", "t": "*", "no": null})), Ok(()));
        for (wrong, said) in [(json!({"n": 2}), "n is 1, not 2"), (json!({"no": "*"}), "no is null, not \"*\"")] {
            assert_eq!(compare(wrong), Err(said.to_owned()));
        }
        assert_eq!(compare(json!({"pin": "#1234"})), Ok(()));
        assert!(compare(json!({"pin": "#123"})).is_err());
        assert_eq!(taken.digits("$pin"), [1, 2, 3, 4]);
        assert_eq!(taken.line("confirm $pin now"), "confirm 12 34 now");
    }
}
