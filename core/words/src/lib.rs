//! Every text that a person reads: one [`Key`] a text, one Fluent file a language.
//!
//! Programs decide by typed values and choose words last; nothing ever decides by a word. The files are compiled
//! in. This crate knows no other crate, does no I/O and keeps nothing.
//!
//! A text is found by `a.b`: attribute `b` of message `a` in `locales/*.ftl`. A message that no native speaker has
//! reviewed is marked `# unreviewed` there and says so through [`Words::is_reviewed`].

mod key;
mod language;
mod words;

#[cfg(test)]
mod tests;

pub use key::Key;
pub use language::{Language, UnknownLanguage};
pub use words::{Arg, Words};
