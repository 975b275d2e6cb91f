//! Printing: text for people, one JSON object a line for scripts. Secrets are printed only by `init`, once.

use std::io::{IsTerminal, Write};

use serde_json::{Value, json};

use crate::error::CenterError;

/// Where answers go.
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Says whether the reader is a script.
    pub(crate) fn is_json(&self) -> bool {
        self.json
    }

    /// Prints an answer in the form that was asked for.
    pub(crate) fn answer(
        &self,
        text: impl FnOnce() -> String,
        value: impl FnOnce() -> Value,
    ) -> Result<(), CenterError> {
        if self.json { self.line(&value().to_string()) } else { self.line(&text()) }
    }

    /// Prints a line and flushes: a script waits for it.
    pub(crate) fn line(&self, text: &str) -> Result<(), CenterError> {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{text}").and_then(|()| out.flush()).map_err(|_| CenterError::Pipe)
    }

    /// Prints an error with what to do next; nobody is left to tell if that fails.
    pub(crate) fn error(&self, error: &CenterError) {
        let mut out = std::io::stderr().lock();
        let _ = if self.json {
            writeln!(out, "{}", json!({"error": error.name(), "what": error.to_string(), "next": error.remedy()}))
        } else {
            writeln!(out, "{}", error.told())
        };
    }

    /// Prints a warning to the side, so that it never ends up in a script's data.
    pub(crate) fn note(&self, text: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{text}");
    }

    /// Says whether a person watches, for progress bars.
    pub(crate) fn watched(&self) -> bool {
        !self.json && std::io::stderr().is_terminal()
    }
}
