//! The languages that texts exist in.

use unic_langid::LanguageIdentifier;

/// A language with a complete file; Serbian has two, one for each alphabet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// English: the source of all others, complete and reviewed.
    #[default]
    En,
    /// Russian.
    Ru,
    /// Ukrainian.
    Uk,
    /// Kyrgyz.
    Ky,
    /// Macedonian.
    Mk,
    /// Albanian.
    Sq,
    /// Serbian in Latin letters.
    SrLatn,
    /// Serbian in Cyrillic letters.
    SrCyrl,
    /// Slovak.
    Sk,
    /// Lithuanian.
    Lt,
}

/// No texts exist in this language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no texts in this language")]
pub struct UnknownLanguage;

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: &'static [Self] =
        &[Self::En, Self::Ru, Self::Uk, Self::Ky, Self::Mk, Self::Sq, Self::SrLatn, Self::SrCyrl, Self::Sk, Self::Lt];

    /// Gives the code: ISO 639-1, lower case, for Serbian with the script (BCP 47: "sr-Latn", "sr-Cyrl").
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Uk => "uk",
            Self::Ky => "ky",
            Self::Mk => "mk",
            Self::Sq => "sq",
            Self::SrLatn => "sr-Latn",
            Self::SrCyrl => "sr-Cyrl",
            Self::Sk => "sk",
            Self::Lt => "lt",
        }
    }

    /// Gives the language's name in itself, as it stands in the list of languages.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::SrLatn => "Srpski",
            Self::SrCyrl => "Српски",
            Self::En | Self::Ru | Self::Uk | Self::Ky | Self::Mk | Self::Sq | Self::Sk | Self::Lt => {
                own_name(self.code()).unwrap_or_default()
            }
        }
    }

    /// Finds a language by its code, with or without a script or region ("ru", "ru-RU", "ru_RU.UTF-8", "sr_RS@latin").
    ///
    /// Serbian without a script is Cyrillic, as in CLDR's likely subtags.
    ///
    /// # Errors
    /// [`UnknownLanguage`] if there is no file for it.
    pub fn from_code(code: &str) -> Result<Self, UnknownLanguage> {
        let mut parts = code.split(['-', '_', '.', '@']);
        let language = parts.next().unwrap_or_default();
        if language.eq_ignore_ascii_case("sr") {
            let latin = parts.any(|part| ["latn", "latin"].iter().any(|script| part.eq_ignore_ascii_case(script)));
            return Ok(if latin { Self::SrLatn } else { Self::SrCyrl });
        }
        let known = Self::ALL.iter().find(|known| known.code().eq_ignore_ascii_case(language));
        known.copied().ok_or(UnknownLanguage)
    }

    /// The language without its script: plural rules know no scripts.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        // a two-letter code is always one; the tests ask each for its plural rules
        self.code().split('-').next().unwrap_or_default().parse().unwrap_or_default()
    }

    pub(crate) fn source(self) -> &'static str {
        match self {
            Self::En => include_str!("../locales/en.ftl"),
            Self::Ru => include_str!("../locales/ru.ftl"),
            Self::Uk => include_str!("../locales/uk.ftl"),
            Self::Ky => include_str!("../locales/ky.ftl"),
            Self::Mk => include_str!("../locales/mk.ftl"),
            Self::Sq => include_str!("../locales/sq.ftl"),
            Self::SrLatn => include_str!("../locales/sr-Latn.ftl"),
            Self::SrCyrl => include_str!("../locales/sr-Cyrl.ftl"),
            Self::Sk => include_str!("../locales/sk.ftl"),
            Self::Lt => include_str!("../locales/lt.ftl"),
        }
    }
}

/// Languages that people speak with us, by ISO 639-1, each named in itself (ui.md 5.3).
const OWN_NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bs", "Bosanski"),
    ("cs", "Čeština"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("it", "Italiano"),
    ("ka", "ქართული"),
    ("kk", "Қазақша"),
    ("ky", "Кыргызча"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("mk", "Македонски"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sq", "Shqip"),
    ("sr", "Srpski"),
    ("tg", "Тоҷикӣ"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("uz", "Oʻzbekcha"),
    ("vi", "Tiếng Việt"),
    ("zh", "中文"),
];

/// Returns a language's name in itself by ISO 639-1 code; None if it is not among those that people speak with us.
#[must_use]
pub fn own_name(code: &str) -> Option<&'static str> {
    OWN_NAMES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}
