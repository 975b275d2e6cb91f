//! What no screen may ever show, looked for in every fixture of every language (ui.md 2.0, acceptance 20, 23, 24, 31).
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use serde_json::Value;
use std::collections::BTreeSet;

/// Screens between shifts that may carry digits, and why (acceptance 31).
const WITH_DIGITS: &[&str] = &[
    "enroll",      // the code and its six digits
    "pin_setup",   // the PIN that is learnt
    "lock",        // the pad
    "start_shift", // zones and days back
    "practice",    // its own time and pad
    "sync",        // letters on their way
    "cards",       // what the center wrote
];
/// Screens that are shown between shifts.
const BETWEEN: &[&str] = &["welcome", "needs_activation", "home", "holds", "settings", "wipe", "blank"];

/// Name, language and screen of every fixture.
fn fixtures() -> Vec<(String, String, Value)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(view::folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "json") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let Value::Object(languages) = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap() else {
                continue;
            };
            found.extend(languages.into_iter().map(|(language, state)| (name.clone(), language, state)));
        }
    }
    assert!(found.len() >= 800, "{} screens in all languages: the fixtures are gone", found.len());
    found
}

/// Every value of a field of this name, wherever it stands, with the id beside it.
fn all<'v>(value: &'v Value, field: &str, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::Object(fields) => {
            if let Some(text) = fields.get(field).and_then(Value::as_str).filter(|text| !text.is_empty()) {
                found.push((fields.get("id").and_then(Value::as_str).unwrap_or(""), text));
            }
            fields.values().for_each(|value| all(value, field, found));
        }
        Value::Array(values) => values.iter().for_each(|value| all(value, field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn words(state: &Value) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    ["text", "spoken", "badge"].iter().for_each(|field| all(state, field, &mut found));
    found
}

fn screen(state: &Value) -> &str {
    state.get("screen").and_then(Value::as_str).unwrap()
}

#[test]
fn between_shifts_no_digit_is_written_or_said() {
    let mut seen = BTreeSet::new();
    for (name, language, state) in &fixtures() {
        let is_between = BETWEEN.contains(&screen(state)) && !name.ends_with(".in_shift");
        if !is_between || WITH_DIGITS.contains(&screen(state)) {
            continue;
        }
        seen.insert(screen(state).to_owned());
        for (id, text) in words(state) {
            // The age of copies is a promise, not a count (h.copies); the center's own line is the center's.
            let is_allowed = text.contains("14") && screen(state) == "holds" || id == "home.notice";
            assert!(is_allowed || !text.chars().any(|c| c.is_ascii_digit()), "{name} {language} {id}: {text}");
        }
    }
    assert_eq!(seen.len(), BETWEEN.len(), "screens that were looked at: {seen:?}");
}

#[test]
fn opened_has_no_number_and_the_safe_colour_nothing_else() {
    for (name, language, state) in &fixtures() {
        let mut roles = Vec::new();
        all(state, "role", &mut roles);
        for (id, _) in roles.iter().filter(|(_, role)| *role == "safe") {
            assert!(["sync.opened", "sync.none"].contains(id), "{name} {language}: {id} is drawn as safe");
        }
        let opened = state.get("opened").and_then(|label| label.get("text")).and_then(Value::as_str).unwrap_or("");
        assert!(!opened.chars().any(|c| c.is_ascii_digit()), "{name} {language}: {opened}");
    }
}

#[test]
fn everything_has_a_name_of_its_own_and_ids_are_those_of_the_screen() {
    for (name, language, state) in &fixtures() {
        let mut ids = Vec::new();
        all(state, "id", &mut ids);
        let ids: Vec<&str> = ids.into_iter().map(|(_, id)| id).collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        // A tile and the action of holding it share one id on purpose.
        let held: Vec<&str> = holds(state);
        assert_eq!(
            ids.len() - held.len(),
            unique.len() - held.iter().filter(|id| is_alone(&ids, id)).count(),
            "{name} {language}: {ids:?}"
        );
        for id in unique {
            let whose = id.split('.').next().unwrap_or("");
            let is_own = whose == screen(state) || ["back", "night"].contains(&whose) || whose == "welcome";
            assert!(is_own, "{name}: {id} is another screen's");
        }
    }
}

/// Ids of actions by holding.
fn holds(state: &Value) -> Vec<&str> {
    fn collect<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
        match value {
            Value::Object(fields) => {
                if let Some(id) = fields.get("hold").and_then(|hold| hold.get("id")).and_then(Value::as_str) {
                    found.push(id);
                }
                fields.values().for_each(|value| collect(value, found));
            }
            Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    collect(state, &mut found);
    found
}

fn is_alone(ids: &[&str], id: &str) -> bool {
    ids.iter().filter(|known| **known == id).count() == 1
}

#[test]
fn every_tile_says_something_and_no_two_say_the_same() {
    for (name, language, state) in &fixtures() {
        let mut spoken = Vec::new();
        tiles(state, &mut spoken);
        // Two people of one age are told apart by nothing: entries have no numbers, and that is meant.
        spoken.retain(|(id, _)| !id.starts_with("entries.row."));
        assert!(
            spoken.iter().all(|(_, text)| !text.is_empty()),
            "{name} {language}: a tile without a name: {spoken:?}"
        );
        let unique: BTreeSet<&str> = spoken.iter().map(|(_, text)| *text).collect();
        let twice: Vec<_> =
            spoken.iter().filter(|(_, text)| spoken.iter().filter(|(_, other)| other == text).count() > 1).collect();
        assert_eq!(unique.len(), spoken.len(), "{name} {language}: said twice: {twice:?}");
    }
}

/// Id and name of everything that can be touched.
fn tiles<'v>(value: &'v Value, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::Object(fields) => {
            if fields.contains_key("enabled") {
                let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or("");
                found.push((text("id"), text("spoken")));
            }
            fields.values().for_each(|value| tiles(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| tiles(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn a_fresh_phone_and_one_without_keys_show_the_same() {
    let by_name = |name: &str| {
        let found: Vec<Value> = fixtures()
            .into_iter()
            .filter(|(known, language, _)| known == name && language == "en")
            .map(|(_, _, state)| state)
            .collect();
        found.into_iter().next().unwrap()
    };
    let (fresh, keyless) = (by_name("welcome.ready"), by_name("needs_activation.resting"));
    for field in ["lang", "scan", "typed"] {
        assert_eq!(fresh.get(field), keyless.get(field), "{field}");
    }
    assert_eq!(keyless.get("msg"), Some(&Value::Null), "before a scan nothing says that letters were kept");
}
