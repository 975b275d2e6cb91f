//! The 32 signs of codes, each with its everyday picture and word (ui.md 4.4).

use crate::make::Make;
use crate::{Class, Label, Tile};
use nightjar_words::{Action as Pictures, Key, code_word_pictogram};

/// Crockford's base 32 in the order of its values.
const SIGNS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Value of a sign, 0-31.
fn value(sign: char) -> Option<u8> {
    SIGNS.find(sign).and_then(|n| u8::try_from(n).ok())
}

/// A sign's word: the center's own, if its catalogue has words for this language.
fn word(make: Make<'_>, own: &[String], sign: char) -> String {
    let Some(value) = value(sign) else { return sign.to_string() };
    own.get(usize::from(value)).cloned().or_else(|| make.words().code_word(value)).unwrap_or_else(|| sign.to_string())
}

/// A code as pictures and words, one a sign.
pub(crate) fn words(make: Make<'_>, id: &str, code: &str, own: &[String]) -> Vec<Label> {
    let label = |(n, sign): (usize, char)| {
        let label = make.said(&format!("{id}.{}", n + 1), word(make, own, sign)).class(Class::Tile);
        match value(sign).and_then(code_word_pictogram) {
            Some(picture) => label.pictured(picture),
            None => label,
        }
    };
    code.chars().enumerate().map(label).collect()
}

/// The keys of a code: `prefix.K` and `prefix.clear`, as letters, or as pictures with their words.
pub(crate) fn keys(make: Make<'_>, prefix: &str, as_pictures: bool, own: &[String]) -> Vec<Tile> {
    let key = |sign: char| {
        let id = format!("{prefix}.{sign}");
        if as_pictures {
            let picture = value(sign).and_then(code_word_pictogram).map_or("", |picture| picture.id);
            make.named(&id, word(make, own, sign), picture)
        } else {
            make.named(&id, sign.to_string(), "")
        }
    };
    let clear = make.tile(&format!("{prefix}.clear"), Key::LockClear, Pictures::Clear.picture());
    SIGNS.chars().map(key).chain([clear]).collect()
}

/// Writes a code in groups, isolated left to right: `K7M-2Q97`.
pub(crate) fn grouped(code: &str) -> String {
    let (head, tail) = code.split_at_checked(3).unwrap_or((code, ""));
    let dash = if tail.is_empty() { "" } else { "-" };
    crate::names::isolated(format_args!("{head}{dash}{tail}"))
}

/// The center's own code words of the language, if it has any.
pub(crate) fn own_words(cx: &crate::cx::Cx<'_>) -> Vec<String> {
    let language = cx.words().language().code();
    let Ok(catalogue) = cx.nj.catalogue() else { return Vec::new() };
    catalogue.code_words.iter().find(|(known, _)| known == language).map(|(_, words)| words.clone()).unwrap_or_default()
}
