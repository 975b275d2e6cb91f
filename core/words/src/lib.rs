//! Every text that a person reads: one [`Key`] a text, one Fluent file a language, a picture for every code.
//!
//! Programs decide by typed values and choose words last; nothing ever decides by a word. The files are compiled
//! in. This crate knows no other crate, does no I/O and keeps nothing.
//!
//! A text is found by `a.b`: attribute `b` of message `a` in `locales/*.ftl`. A code's label is attribute *code* of
//! message *list* ([`Words::label`]), its picture the line *code* of table *list* in `pictograms.toml`
//! ([`pictogram`]). A message that no native speaker has reviewed is marked `# unreviewed` there and says so through
//! [`Words::is_reviewed`].

mod code_word;
mod file;
mod isolate;
mod key;
mod language;
mod pictogram;
mod plural;
mod words;

#[cfg(test)]
mod tests;

pub use code_word::{CODE_WORDS, code_word_pictogram};
pub use key::Key;
pub use language::{Language, UnknownLanguage, own_name};
pub use pictogram::{Action, CodeList, Picture, Set, Sign, code_lists, pictogram, slip_group};
pub use words::{Arg, Words};
