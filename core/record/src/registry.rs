//! The kinds that a program knows.

use crate::{Kind, kinds};

/// A set of kinds: the built-in ones, and any that were added.
pub struct Registry {
    built_in: &'static [&'static Kind],
    added: Vec<&'static Kind>,
}

static BUILT_IN: Registry = Registry { built_in: kinds::ALL, added: Vec::new() };

impl Registry {
    /// Returns the built-in kinds.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Makes a registry of the built-in kinds and further ones.
    #[must_use]
    pub fn with(added: &[&'static Kind]) -> Self {
        Self { built_in: kinds::ALL, added: added.to_vec() }
    }

    /// Iterates over all kinds.
    pub fn kinds(&self) -> impl Iterator<Item = &'static Kind> + '_ {
        self.built_in.iter().chain(&self.added).copied()
    }

    /// Finds a kind by name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&'static Kind> {
        self.kinds().find(|k| k.name == name)
    }

    /// Finds a kind by number.
    #[must_use]
    pub fn numbered(&self, number: u64) -> Option<&'static Kind> {
        self.kinds().find(|k| k.number == number)
    }
}
