//! Looking a text up and putting its values in.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use fluent_syntax::ast::Pattern;

use crate::file::File;
use crate::isolate::isolated;
use crate::pictogram::code_lists;
use crate::plural::{form_of, lithuanian};
use crate::{Key, Language};

/// The message whose attributes name the fields of the kinds.
const FIELD: &str = "field";

/// The texts of one language, and behind it those that stand in for it.
pub struct Words {
    /// The language; then the center's first language, if another one; English last.
    files: Vec<File>,
    is_isolating: bool,
}

/// A value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number, written in digits; it also chooses the plural form.
    Number(u64),
    /// A code, a name of a file, a month: anything that is not translated.
    Text(&'a str),
    /// A word or sentence of the language itself: a label inside a spoken sentence. Never isolated.
    Word(&'a str),
}

impl Words {
    /// Loads a language for a terminal: values stand in the text as they are.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::load(&[language, Language::En], false)
    }

    /// Loads a language for a screen: each value and number is wrapped in left-to-right isolates (U+2066, U+2069).
    #[must_use]
    pub fn isolating(language: Language) -> Self {
        Self::load(&[language, Language::En], true)
    }

    /// Loads a language for a screen of a center whose first language is `first`: that stands in for grave texts
    /// which nobody has reviewed ([`Key::is_grave`]).
    #[must_use]
    pub fn for_center(language: Language, first: Language) -> Self {
        Self::load(&[language, first, Language::En], true)
    }

    /// Gives the language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.files.first().map_or(Language::En, |file| file.language)
    }

    /// Writes the text of a key with its values, which are those of [`Key::args`].
    ///
    /// A text about panic, consent or a card comes in the first of language, center's first language and English in
    /// which a native speaker has reviewed it (ui.md 5.3). A text that a language lacks comes in the next: a person
    /// must be told what happened in any case.
    #[must_use]
    pub fn text(&self, key: Key, args: &[(&str, Arg<'_>)]) -> String {
        debug_assert!(
            args.len() == key.args().len() && key.args().iter().all(|name| args.iter().any(|(given, _)| given == name)),
            "{} takes {:?}",
            key.id(),
            key.args()
        );
        let Some((file, pattern)) = self.chosen(key) else { return key.id().to_owned() };
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, self.value(*value));
            if let (Arg::Number(number), Language::Lt) = (*value, file.language) {
                values.set(form_of(name), lithuanian(number));
            }
        }
        file.write(pattern, &values)
    }

    /// Gives the language in which [`Self::text`] writes a key: not [`Self::language`] where another stands in.
    #[must_use]
    pub fn language_of(&self, key: Key) -> Language {
        self.chosen(key).map_or(Language::En, |(file, _)| file.language)
    }

    /// Writes the label of a code: `label("item", "cond_ext")`.
    ///
    /// None for an unknown list or code, and for a center's own codes, whose labels are in its catalogue.
    #[must_use]
    pub fn label(&self, list: &str, code: &str) -> Option<String> {
        let known = code_lists().iter().find(|known| known.name == list)?;
        known.codes.iter().find(|(known, _)| *known == code)?;
        self.plain(list, code)
    }

    /// Writes the name of a field of the kinds: `field("setting")`.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<String> {
        self.plain(FIELD, name)
    }

    /// Says whether a native speaker has reviewed the text that [`Self::text`] writes.
    #[must_use]
    pub fn is_reviewed(&self, key: Key) -> bool {
        self.chosen(key).is_none_or(|(file, _)| file.is_reviewed(key.message()))
    }

    /// Says whether a native speaker has reviewed the labels of a code list, or with "field" the names of fields.
    #[must_use]
    pub fn is_list_reviewed(&self, list: &str) -> bool {
        self.files.first().is_none_or(|file| file.is_reviewed(list))
    }

    fn load(languages: &[Language], is_isolating: bool) -> Self {
        let mut files: Vec<File> = Vec::new();
        for language in languages {
            if files.iter().all(|file| file.language != *language) {
                files.push(File::load(*language, is_isolating));
            }
        }
        Self { files, is_isolating }
    }

    /// Puts files together that are not compiled in.
    #[cfg(test)]
    pub(crate) fn of(files: Vec<File>) -> Self {
        Self { files, is_isolating: false }
    }

    fn chosen(&self, key: Key) -> Option<(&File, &Pattern<&str>)> {
        let mut found = self.files.iter().filter_map(|file| Some((file, file.find(key.message(), key.attribute())?)));
        if key.is_grave() {
            // English is the last file and always reviewed
            found.find(|(file, _)| file.is_reviewed(key.message()))
        } else {
            found.next()
        }
    }

    fn plain(&self, message: &str, code: &str) -> Option<String> {
        let attribute = attribute(code);
        let (file, pattern) = self.files.iter().find_map(|file| Some((file, file.find(message, Some(&attribute))?)))?;
        Some(file.write(pattern, &FluentArgs::new()))
    }

    fn value<'a>(&self, value: Arg<'a>) -> FluentValue<'a> {
        match value {
            Arg::Number(number) => FluentValue::from(number),
            Arg::Text(text) if self.is_isolating => FluentValue::String(Cow::Owned(isolated(text))),
            Arg::Text(text) | Arg::Word(text) => FluentValue::String(Cow::Borrowed(text)),
        }
    }
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(u64::from(number))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

/// The attribute of a code: Fluent's names start with a letter, so "18_19" is written "n18_19".
fn attribute(code: &str) -> Cow<'_, str> {
    if code.starts_with(|first: char| first.is_ascii_digit()) {
        Cow::Owned(format!("n{code}"))
    } else {
        Cow::Borrowed(code)
    }
}
