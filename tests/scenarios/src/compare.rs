//! Whether the players of all languages saw the same.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What differs from one play to the next by its nature, besides digits: a slip is random.
const RANDOM: [&str; 4] = ["slip.code", "slip.picture", "slip.qr", "slip.word."];

/// Reads `FOLDER/<language>/<scenario>.jsonl` and compares each scenario over the languages, line by line.
///
/// # Errors
/// The first line that differs, or a language that has not played what another has.
///
/// # Panics
/// If the folder cannot be read.
pub fn compare(folder: &Path) -> Result<String, String> {
    let mut plays: BTreeMap<String, BTreeMap<String, Vec<Value>>> = BTreeMap::new();
    let mut languages = Vec::new();
    for language in fs::read_dir(folder).unwrap().flatten() {
        let name = language.file_name().to_string_lossy().into_owned();
        languages.push(name.clone());
        for play in fs::read_dir(language.path()).unwrap().flatten() {
            let text = fs::read_to_string(play.path()).unwrap();
            let lines = text.lines().map(masked).collect();
            let scenario = play.file_name().to_string_lossy().into_owned();
            plays.entry(scenario).or_default().insert(name.clone(), lines);
        }
    }
    languages.sort();
    let mut screens = 0;
    for (scenario, plays) in &plays {
        let missing = languages.iter().find(|language| !plays.contains_key(*language));
        if let Some(missing) = missing {
            return Err(format!("{scenario}: not played in {missing}"));
        }
        let Some((first, model)) = plays.first_key_value() else { continue };
        for (language, lines) in plays {
            let at = |lines: &[Value], n: usize| lines.get(n).cloned().unwrap_or(Value::Null);
            let differs = |n: usize| difference(&at(model, n), &at(lines, n)).map(|how| (n + 1, how));
            if let Some((n, how)) = (0..model.len().max(lines.len())).find_map(differs) {
                return Err(format!("{scenario}, screen {n}, {first} and {language}: {how}"));
            }
        }
        screens += model.len();
    }
    Ok(format!("{} scenarios, {screens} screens, the same in {}", plays.len(), languages.join(", ")))
}

/// A line with every digit made the same, and without what is random by its nature.
fn masked(line: &str) -> Value {
    let mut value = serde_json::from_str(line).unwrap_or(Value::Null);
    mask(&mut value);
    value
}

fn mask(value: &mut Value) {
    match value {
        Value::String(text) => {
            *text = text.chars().map(|sign| if sign.is_ascii_digit() { '#' } else { sign }).collect();
        }
        Value::Array(items) => {
            items.iter_mut().for_each(mask);
            // After a lock entries are read back, and the order in which they were made is stored nowhere.
            if items.iter().all(|item| item["id"].as_str().is_some_and(|id| id.starts_with("entries.row."))) {
                items.sort_by_cached_key(|item| format!("{} {}", item["spoken"], item["struck"]));
            }
        }
        Value::Object(fields) => {
            let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
            if RANDOM.iter().any(|random| id.starts_with(random)) {
                fields.retain(|name, _| name == "id");
            }
            fields.values_mut().for_each(mask);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Where two values begin to differ, and how.
fn difference(a: &Value, b: &Value) -> Option<String> {
    let below = |name: &str, a: &Value, b: &Value| difference(a, b).map(|rest| format!("{name}.{rest}"));
    match (a, b) {
        (Value::Object(left), Value::Object(right)) => {
            let names = left.keys().chain(right.keys());
            names
                .filter_map(|name| {
                    below(name, a.get(name).unwrap_or(&Value::Null), b.get(name).unwrap_or(&Value::Null))
                })
                .next()
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            left.iter().zip(right).enumerate().find_map(|(n, (a, b))| below(&n.to_string(), a, b))
        }
        _ => (a != b).then(|| format!(": {a} or {b}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn play(folder: &Path, language: &str, lines: &str) {
        fs::create_dir_all(folder.join(language)).unwrap();
        fs::write(folder.join(language).join("a.jsonl"), lines).unwrap();
    }

    #[test]
    fn a_language_that_saw_something_else_is_named() {
        let dir = tempfile::tempdir().unwrap();
        play(dir.path(), "rust", "{\"a\":\"1 2\"}\n{\"b\":true}\n");
        play(dir.path(), "swift", "{\"a\":\"3 4\"}\n{\"b\":true}\n");
        assert_eq!(compare(dir.path()).unwrap(), "1 scenarios, 2 screens, the same in rust, swift");
        for (other, said) in [
            ("{\"a\":\"1 2\"}\n", "screen 2, python and rust: : null or {\"b\":true}"),
            ("{\"a\":\"1 2\"}\n{\"b\":false}\n", "screen 2, python and rust: b.: false or true"),
        ] {
            play(dir.path(), "python", other);
            assert_eq!(compare(dir.path()).unwrap_err(), format!("a.jsonl, {said}"));
        }
        play(dir.path(), "python", "{\"a\":\"1 x\"}\n{\"b\":true}\n");
        assert!(compare(dir.path()).unwrap_err().contains("screen 1"));
        let slip = |code: &str| format!("{{\"a\":{{\"id\":\"slip.code\",\"text\":\"{code}\"}}}}\n");
        for language in ["rust", "swift", "python"] {
            play(dir.path(), language, &slip(language));
        }
        compare(dir.path()).unwrap();
        let rows = |said: [&str; 2]| {
            let row = |said: &str| format!("{{\"id\":\"entries.row.1\",\"spoken\":\"{said}\"}}");
            format!("{{\"rows\":[{}]}}\n", said.map(row).join(","))
        };
        for (language, said) in [("rust", ["a", "b"]), ("swift", ["b", "a"]), ("python", ["b", "a"])] {
            play(dir.path(), language, &rows(said));
        }
        compare(dir.path()).unwrap();
        play(dir.path(), "python", &rows(["a", "a"]));
        assert!(compare(dir.path()).unwrap_err().contains("rows.1.spoken"));
        fs::remove_file(dir.path().join("python/a.jsonl")).unwrap();
        assert!(compare(dir.path()).unwrap_err().contains("not played in python"));
    }
}
