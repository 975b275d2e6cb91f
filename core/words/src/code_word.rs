//! The 32 words for the signs of a code (ui.md 4.4): a code can be said, drawn or pointed at in any language.

use crate::Words;
use crate::pictogram::{Picture, code_lists};

/// How many signs a code is written with (Crockford: 0-9 A-H J K M N P-T V-Z).
pub const CODE_WORDS: usize = 32;

/// The list of the words.
const LIST: &str = "word";

impl Words {
    /// Writes the word of a sign, by the sign's value 0 to 31.
    #[must_use]
    pub fn code_word(&self, value: u8) -> Option<String> {
        let (code, _) = entry(value)?;
        self.label(LIST, code)
    }

    /// Finds the value of a word, in whatever case it was written.
    #[must_use]
    pub fn code_word_value(&self, word: &str) -> Option<u8> {
        let word = word.trim().to_lowercase();
        (0..32).find(|value| self.code_word(*value).is_some_and(|known| known.to_lowercase() == word))
    }
}

/// Returns the picture of a sign, by the sign's value 0 to 31.
#[must_use]
pub fn code_word_pictogram(value: u8) -> Option<Picture> {
    entry(value).map(|(_, picture)| picture)
}

fn entry(value: u8) -> Option<(&'static str, Picture)> {
    let list = code_lists().iter().find(|list| list.name == LIST)?;
    list.codes.get(usize::from(value)).copied()
}
