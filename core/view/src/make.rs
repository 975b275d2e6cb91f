//! Builds elements: word, picture and what a screen reader says, from one key or code.

use crate::names::isolated;
use crate::{Action, Class, Label, Role, Size, Tile, Voice};
use nightjar_words::{Arg, Key, Picture, Words, pictogram};

/// Builds elements in one language.
#[derive(Clone, Copy)]
pub(crate) struct Make<'a> {
    words: &'a Words,
}

impl<'a> Make<'a> {
    pub(crate) fn new(words: &'a Words) -> Self {
        Self { words }
    }

    /// The words.
    pub(crate) fn words(self) -> &'a Words {
        self.words
    }

    /// A text of the language.
    pub(crate) fn text(self, key: Key) -> String {
        self.words.text(key, &[])
    }

    /// A label with a text that has no values.
    pub(crate) fn label(self, id: &str, key: Key) -> Label {
        Label { unreviewed: !self.words.is_reviewed(key), ..self.said(id, self.text(key)) }
    }

    /// A label with a finished text.
    pub(crate) fn said(self, id: &str, text: String) -> Label {
        Label {
            id: id.to_owned(),
            spoken: text.clone(),
            text,
            picture: String::new(),
            class: Class::Line,
            role: Role::Plain,
            size: Size::Body,
            voice: Voice::Plain,
            unreviewed: false,
        }
    }

    /// A tile with a text that has no values.
    pub(crate) fn tile(self, id: &str, key: Key, picture: Picture) -> Tile {
        Tile { unreviewed: !self.words.is_reviewed(key), ..self.named(id, self.text(key), picture.id) }
    }

    /// A tile with a finished text.
    pub(crate) fn named(self, id: &str, text: String, picture: &str) -> Tile {
        Tile {
            id: id.to_owned(),
            spoken: text.clone(),
            text,
            picture: picture.to_owned(),
            class: Class::Tile,
            role: Role::Plain,
            chosen: false,
            enabled: true,
            badge: String::new(),
            hold: None,
            unreviewed: false,
        }
    }

    /// A tile for a code of a list; `own` is the center's word for a code of its own.
    pub(crate) fn code(self, id: &str, list: &str, code: &str, own: Option<&str>) -> Tile {
        let text = own.map(str::to_owned).or_else(|| self.words.label(list, code)).unwrap_or_else(|| code.to_owned());
        let picture = pictogram(list, code).map_or("", |picture| picture.id);
        let unreviewed = own.is_none() && !self.words.is_list_reviewed(list);
        Tile { unreviewed, ..self.named(id, text, picture) }
    }

    /// A number in digits, isolated left to right: for badges and values.
    pub(crate) fn number(self, n: u64) -> String {
        isolated(n)
    }

    /// What is said of a word with a number that is only read.
    pub(crate) fn count(self, word: &str, n: u64) -> String {
        self.words.text(Key::SayCount, &[("word", Arg::Word(word)), ("n", Arg::Number(n))])
    }

    /// What is said of a word with an amount that can be changed.
    pub(crate) fn amount(self, word: &str, n: u64) -> String {
        self.words.text(Key::SayAmount, &[("word", Arg::Word(word)), ("n", Arg::Number(n))])
    }
}

impl Label {
    /// With a picture.
    pub(crate) fn pictured(self, picture: Picture) -> Self {
        Self { picture: picture.id.to_owned(), ..self }
    }

    /// With a meaning.
    pub(crate) fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// With a size.
    pub(crate) fn size(self, size: Size) -> Self {
        Self { size, ..self }
    }

    /// With a voice.
    pub(crate) fn voice(self, voice: Voice) -> Self {
        Self { voice, ..self }
    }

    /// With a column class.
    pub(crate) fn class(self, class: Class) -> Self {
        Self { class, ..self }
    }
}

impl Tile {
    /// Half or whole width.
    pub(crate) fn class(self, class: Class) -> Self {
        Self { class, ..self }
    }

    /// With a meaning.
    pub(crate) fn role(self, role: Role) -> Self {
        Self { role, ..self }
    }

    /// Chosen or not; a chosen one says so.
    pub(crate) fn chosen(self, chosen: bool, words: &Words) -> Self {
        let spoken =
            if chosen { words.text(Key::SayChosen, &[("word", Arg::Word(&self.spoken))]) } else { self.spoken };
        Self { chosen, spoken, ..self }
    }

    /// With something in its corner, which is said after the word.
    pub(crate) fn badge(self, badge: String) -> Self {
        Self { badge, ..self }
    }

    /// With what holding it does.
    pub(crate) fn hold(self, id: &str, text: String) -> Self {
        Self { hold: Some(Action { id: id.to_owned(), text }), ..self }
    }

    /// Whether a touch does anything.
    pub(crate) fn enabled(self, enabled: bool) -> Self {
        Self { enabled, ..self }
    }
}
