//! Looking a text up and putting its values in.

use std::borrow::Cow;
use std::collections::BTreeSet;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentAttribute, FluentError, FluentMessage, FluentResource, FluentValue};
use fluent_syntax::ast::Entry;

use crate::{Key, Language};

/// Before and after a value: left-to-right, whatever the text around it is (ui.md 5.3).
const ISOLATE: (char, char) = ('\u{2066}', '\u{2069}');

/// The texts of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    english: Option<Box<Self>>,
    unreviewed: BTreeSet<String>,
    is_isolating: bool,
}

/// A value in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A number, written in digits; it also chooses the plural form.
    Number(u64),
    /// A code, a name of a file, a month: anything that is not translated.
    Text(&'a str),
}

impl Words {
    /// Loads a language for a terminal: values stand in the text as they are.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self::load(language, false)
    }

    /// Loads a language for a screen: each value is wrapped in left-to-right isolates (U+2066, U+2069).
    #[must_use]
    pub fn isolating(language: Language) -> Self {
        Self::load(language, true)
    }

    /// Gives the language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// Writes the text of a key with its values, which are those of [`Key::args`].
    ///
    /// A text that a language lacks comes in English: a person must be told what happened in any case.
    #[must_use]
    pub fn text(&self, key: Key, args: &[(&str, Arg<'_>)]) -> String {
        debug_assert!(
            args.len() == key.args().len() && key.args().iter().all(|name| args.iter().any(|(given, _)| given == name)),
            "{} takes {:?}",
            key.id(),
            key.args()
        );
        let mut values = FluentArgs::new();
        for (name, value) in args {
            values.set(*name, self.value(*value));
        }
        match (self.find(key), &self.english) {
            (Some(attribute), _) => {
                let mut faults = Vec::new();
                self.bundle.format_pattern(attribute.value(), Some(&values), &mut faults).into_owned()
            }
            (None, Some(english)) => english.text(key, args),
            (None, None) => key.id().to_owned(),
        }
    }

    /// Says whether a native speaker has reviewed the text.
    #[must_use]
    pub fn is_reviewed(&self, key: Key) -> bool {
        !self.unreviewed.contains(key.message())
    }

    fn load(language: Language, is_isolating: bool) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        bundle.set_use_isolating(false);
        if is_isolating {
            bundle.set_formatter(Some(isolated_number));
        }
        // A fault in a file leaves the rest of it usable, and the tests find it; what is missing comes in English.
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(language.source().to_owned());
        let _: Result<(), Vec<FluentError>> = bundle.add_resource(resource);
        let english = (language != Language::En).then(|| Box::new(Self::load(Language::En, is_isolating)));
        Self { language, bundle, english, unreviewed: unreviewed(language.source()), is_isolating }
    }

    fn find(&self, key: Key) -> Option<FluentAttribute<'_>> {
        self.bundle.get_message(key.message()).as_ref().and_then(|message| attribute(message, key.attribute()))
    }

    fn value<'a>(&self, value: Arg<'a>) -> FluentValue<'a> {
        match value {
            Arg::Number(number) => FluentValue::from(number),
            Arg::Text(text) if self.is_isolating => FluentValue::String(Cow::Owned(isolated(text))),
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
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

fn attribute<'m>(message: &FluentMessage<'m>, name: &str) -> Option<FluentAttribute<'m>> {
    message.get_attribute(name)
}

fn isolated(text: &str) -> String {
    format!("{}{text}{}", ISOLATE.0, ISOLATE.1)
}

fn isolated_number<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(isolated(&number.as_string())),
        FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

/// Names of the messages whose comment says so.
fn unreviewed(source: &str) -> BTreeSet<String> {
    let (Ok(resource) | Err((resource, _))) = fluent_syntax::parser::parse(source);
    let marked = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => {
            let comment = message.comment.as_ref()?;
            comment.content.iter().any(|line| line.trim() == "unreviewed").then(|| message.id.name.to_owned())
        }
        Entry::Term(_)
        | Entry::Comment(_)
        | Entry::GroupComment(_)
        | Entry::ResourceComment(_)
        | Entry::Junk { .. } => None,
    };
    resource.body.iter().filter_map(marked).collect()
}
