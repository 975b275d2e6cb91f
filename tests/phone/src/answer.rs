//! Printing: text for people, one JSON object a line for scripts.

use nightjar_words::{Arg, Key, Language, Words};
use serde_json::{Value, json};
use std::io::{IsTerminal, Write};
use std::sync::Arc;

/// Where answers go, in which form and language.
#[derive(Clone)]
pub(crate) struct Out {
    json: bool,
    words: Arc<Words>,
}

impl Out {
    pub(crate) fn new(json: bool, language: Language) -> Self {
        Self { json, words: Arc::new(Words::new(language)) }
    }

    /// Whether the reader is a script.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Whether a person watches what happens on the way.
    pub(crate) fn is_watched(&self) -> bool {
        !self.json && std::io::stderr().is_terminal()
    }

    /// A text of the chosen language.
    pub(crate) fn text(&self, key: Key, args: &[(&str, Arg<'_>)]) -> String {
        self.words.text(key, args)
    }

    /// Prints the end of a command that was done: `{"ok":true, ..}` or the text.
    pub(crate) fn done(&self, mut value: Value, text: &str) {
        if self.json {
            value["ok"] = json!(true);
            self.line(&value.to_string());
        } else if !text.is_empty() {
            self.line(text);
        }
    }

    /// Prints something that waits for an answer on standard input.
    pub(crate) fn ask(&self, value: &Value, text: &str) {
        if self.json { self.line(&json!({ "ask": value }).to_string()) } else { self.line(text) }
    }

    /// Prints something on the way, in JSON alone: a round of a sync.
    pub(crate) fn progress(&self, value: &Value) {
        if self.json {
            self.line(&json!({ "progress": value }).to_string());
        }
    }

    /// Prints a line and flushes it: whoever reads us waits for it. Nobody is left to tell if that fails.
    pub(crate) fn line(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    }

    /// Prints a line for a person beside the answer.
    pub(crate) fn note(&self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }
}
