//! Whether the players of all languages saw the same.

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What differs from one play to the next by its nature: codes, PINs and digits are random, a calendar goes on.
const RANDOM: [&str; 3] = ["rows", "codes", "words"];

/// Reads `FOLDER/<language>/<scenario>.jsonl` and compares each scenario over the languages, line by line.
///
/// # Errors
/// The first line that differs, or a language that has not played what another has.
///
/// # Panics
/// If the folder cannot be read.
pub fn compare(folder: &Path) -> Result<String, String> {
    let mut plays: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
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
            if let Some(n) = (0..model.len().max(lines.len())).find(|n| model.get(*n) != lines.get(*n)) {
                let side = |lines: &[String]| lines.get(n).cloned().unwrap_or_else(|| "(nothing)".into());
                let (a, b) = (side(model), side(lines));
                return Err(format!("{scenario}, screen {}:\n{first}: {a}\n{language}: {b}", n + 1));
            }
        }
        screens += model.len();
    }
    Ok(format!("{} scenarios, {screens} screens, the same in {}", plays.len(), languages.join(", ")))
}

/// A line with every digit made the same, and without what is random by its nature.
fn masked(line: &str) -> String {
    let mut value: Value = serde_json::from_str(line).unwrap_or(Value::Null);
    mask(&mut value);
    value.to_string()
}

fn mask(value: &mut Value) {
    match value {
        Value::String(text) => {
            *text = text.chars().map(|sign| if sign.is_ascii_digit() { '#' } else { sign }).collect()
        }
        Value::Array(items) => items.iter_mut().for_each(mask),
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                if RANDOM.contains(&name.as_str()) {
                    *field = Value::Null;
                } else {
                    mask(field);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
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
        for (other, said) in [("{\"a\":\"1 2\"}\n", "screen 2"), ("{\"a\":\"1 2\"}\n{\"b\":false}\n", "screen 2")] {
            play(dir.path(), "python", other);
            assert!(compare(dir.path()).unwrap_err().contains(said));
        }
        play(dir.path(), "python", "{\"a\":\"1 x\"}\n{\"b\":true}\n");
        assert!(compare(dir.path()).unwrap_err().contains("screen 1"));
        fs::remove_file(dir.path().join("python/a.jsonl")).unwrap();
        assert!(compare(dir.path()).unwrap_err().contains("not played in python"));
    }
}
