//! Fixtures: one file a screen and phase, with that screen in every language.

use nightjar_view::{App, ViewState};
use nightjar_words::Language;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Where the fixtures lie.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// Screens taken from real flows.
#[derive(Default)]
pub struct Fixtures(BTreeMap<String, Value>);

impl Fixtures {
    /// Takes the screen that is open, in every language, as `screen.phase`; the first of a name stays.
    pub fn take(&mut self, app: &App) -> String {
        let states = app.shown_in(Language::ALL);
        let name = name_of(states.first().unwrap());
        let languages = Language::ALL.iter().map(|language| language.code().to_owned());
        let values = states.iter().map(|state| steady(serde_json::to_value(state).unwrap()));
        self.0.entry(name.clone()).or_insert_with(|| Value::Object(languages.zip(values).collect()));
        name
    }

    /// The names taken so far.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Writes every fixture, and removes those that no flow makes any more.
    pub fn write(&self) {
        for file in self.stray() {
            std::fs::remove_file(file).unwrap();
        }
        for (name, value) in &self.0 {
            std::fs::write(folder().join(format!("{name}.json")), text(value)).unwrap();
        }
    }

    /// The names of fixtures that differ from what the flows make, are missing, or are made by none.
    #[must_use]
    pub fn stale(&self) -> Vec<String> {
        let differs = |(name, value): &(&String, &Value)| {
            std::fs::read_to_string(folder().join(format!("{name}.json"))).ok() != Some(text(value))
        };
        let mut stale: Vec<String> = self.0.iter().filter(differs).map(|(name, _)| name.clone()).collect();
        stale.extend(self.stray().iter().map(|file| file.file_stem().unwrap().to_string_lossy().into_owned()));
        stale
    }

    fn stray(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
        files
            .filter(|file| file.extension().is_some_and(|end| end == "json"))
            .filter(|file| !self.0.contains_key(&*file.file_stem().unwrap().to_string_lossy()))
            .collect()
    }
}

/// `home.idle`.
fn name_of(state: &ViewState) -> String {
    let json = serde_json::to_value(state).unwrap();
    let part = |name: &str| json.get(name).and_then(Value::as_str).unwrap().to_owned();
    format!("{}.{}", part("screen"), part("phase"))
}

/// The six digits are drawn by two machines and never the same: in a fixture they are.
fn steady(mut state: Value) -> Value {
    if let Some(Value::Object(label)) = state.get_mut("digits")
        && label.get("id").and_then(Value::as_str) == Some("enroll.digits")
    {
        for field in ["text", "spoken"] {
            let mut digits = "481207".chars();
            let text = label.get(field).and_then(Value::as_str).unwrap_or("").to_owned();
            let steady = text.chars().map(|c| if c.is_ascii_digit() { digits.next().unwrap_or(c) } else { c });
            label.insert(field.to_owned(), steady.collect::<String>().into());
        }
    }
    state
}

/// One line a language: what changed is seen language by language.
fn text(value: &Value) -> String {
    let languages = value.as_object().unwrap();
    let lines: Vec<String> = languages.iter().map(|(language, state)| format!("\"{language}\": {state}")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
