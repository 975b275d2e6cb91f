//! Printing: text for people, one JSON object a line for scripts.

use serde_json::{Value, json};
use std::io::Write;

/// Where answers go, and in which form.
#[derive(Clone, Copy)]
pub(crate) struct Out {
    pub(crate) json: bool,
}

impl Out {
    /// Prints the end of a command that was done: `{"ok":true, ..}` or the text.
    pub(crate) fn done(self, mut value: Value, text: &str) {
        if self.json {
            value["ok"] = json!(true);
            self.line(&value.to_string());
        } else if !text.is_empty() {
            self.line(text);
        }
    }

    /// Prints something on the way, in JSON alone: a round of a sync.
    pub(crate) fn progress(self, value: &Value) {
        if self.json {
            self.line(&json!({ "progress": value }).to_string());
        }
    }

    /// Prints a line and flushes it: whoever reads us waits for it. Nobody is left to tell if that fails.
    pub(crate) fn line(self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    }

    /// Prints a line for a person beside the answer.
    pub(crate) fn note(self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }
}
