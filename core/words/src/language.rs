//! The languages that texts exist in.

use unic_langid::LanguageIdentifier;

/// A language with a complete file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English: the source of all others, complete and reviewed.
    #[default]
    En,
    /// Russian.
    Ru,
}

/// No texts exist in this language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no texts in this language")]
pub struct UnknownLanguage;

impl Language {
    /// All languages.
    pub const ALL: &'static [Self] = &[Self::En, Self::Ru];

    /// Gives the code: ISO 639-1, lower case.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
        }
    }

    /// Finds a language by its code, with or without a region behind it ("ru", "ru-RU", "ru_RU.UTF-8").
    ///
    /// # Errors
    /// [`UnknownLanguage`] if there is no file for it.
    pub fn from_code(code: &str) -> Result<Self, UnknownLanguage> {
        let language = code.split(['-', '_', '.']).next().unwrap_or_default();
        let known = Self::ALL.iter().find(|known| known.code().eq_ignore_ascii_case(language));
        known.copied().ok_or(UnknownLanguage)
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        // a two-letter code is always one; the tests ask each for its plural rules
        self.code().parse().unwrap_or_default()
    }

    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::En => include_str!("../locales/en.ftl"),
            Self::Ru => include_str!("../locales/ru.ftl"),
        }
    }
}
