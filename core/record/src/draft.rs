//! Drafts: what a screen, a script or a clerk hands in, as JSON (domain.md 11.0b).

use crate::json::DUPLICATE;
use crate::{Fault, Json, Record};

/// A draft of a record: a JSON object, not yet judged. Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    object: Vec<(String, Json)>,
}

/// Why a text is no draft at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DraftError {
    /// It is no JSON: write one object in UTF-8.
    #[error("the draft is no JSON object")]
    NotJson,
    /// An object has a key twice: say each field once.
    #[error("the draft says a field twice")]
    DuplicateKey,
    /// It is longer than any draft can be.
    #[error("the draft is longer than {MAX_DRAFT} bytes")]
    TooLong,
}

/// No draft that fits a body comes near this; a longer text is not parsed.
const MAX_DRAFT: usize = 64 * 1024;

impl DraftError {
    /// Returns it as a fault of the whole draft, for one list of all that is wrong.
    #[must_use]
    pub fn fault(self) -> Fault {
        Fault::new("", "11.0b", self.to_string())
    }
}

impl Draft {
    /// Starts a draft of a kind.
    #[must_use]
    pub fn new(kind: &str) -> Self {
        Self { object: vec![("kind".to_owned(), Json::from(kind))] }
    }

    /// Reads a draft.
    ///
    /// # Errors
    /// [`DraftError`] if the text is no JSON object or says a key twice; what the fields hold is judged by [`crate::check`].
    pub fn parse(text: &str) -> Result<Self, DraftError> {
        if text.len() > MAX_DRAFT {
            return Err(DraftError::TooLong);
        }
        match serde_json::from_str(text) {
            Ok(Json::Object(object)) => Ok(Self { object }),
            Ok(_) => Err(DraftError::NotJson),
            Err(e) if e.to_string().starts_with(DUPLICATE) => Err(DraftError::DuplicateKey),
            Err(_) => Err(DraftError::NotJson),
        }
    }

    /// Returns the draft that would give this record again: what an amendment starts from. A token is not given back.
    #[must_use]
    pub fn of_record(record: &Record) -> Self {
        Self { object: record.draft_fields() }
    }

    /// Sets a field, in the place it had before or at the end.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.set(name, value.into());
        self
    }

    /// Sets a field, in the place it had before or at the end.
    pub fn set(&mut self, name: &str, value: Json) {
        match self.object.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.object.push((name.to_owned(), value)),
        }
    }

    /// Removes a field.
    pub fn remove(&mut self, name: &str) {
        self.object.retain(|(key, _)| key != name);
    }

    /// Returns a field as it was given.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.object.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Returns the kind's name, known or not.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.get("kind").and_then(Json::as_text)
    }

    /// Returns the draft as compact JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        Json::Object(self.object.clone()).to_string()
    }

    pub(crate) fn object(&self) -> &[(String, Json)] {
        &self.object
    }
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(..)")
    }
}
