//! What a patch may break: the numbers of the promises, and which of them need a patch.

use std::fmt;

/// A number of the list of promises.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Reference {
    /// One of the fifteen promises.
    Promise(u8),
    /// One of the ten failures seen elsewhere.
    Failure(u8),
    /// A rule of the design that no promise has a number for: `domain 11.0`.
    Rule(String),
}

/// A number with its sentence, and whether a patch for it must exist.
pub(super) struct Entry {
    pub(super) number: Reference,
    pub(super) says: &'static str,
    pub(super) is_required: bool,
}

const fn promise(number: u8, says: &'static str, is_required: bool) -> Entry {
    Entry { number: Reference::Promise(number), says, is_required }
}

const fn failure(number: u8, says: &'static str, is_required: bool) -> Entry {
    Entry { number: Reference::Failure(number), says, is_required }
}

/// The promises and failures that patches refer to.
pub(super) const ENTRIES: &[Entry] = &[
    promise(1, "a saved record stops being readable on the phone when the shift ends", true),
    promise(2, "one act wipes: keys first, in milliseconds, safe to kill at every step", false),
    promise(4, "a wipe keeps the sealed outbox", true),
    promise(5, "the PIN given under coercion opens the state that every phone is in between shifts", false),
    promise(7, "a seized phone shows no roster", true),
    promise(8, "\"safe\" only by a tag of the desk; every record in exactly one count", true),
    promise(9, "no loss across versions, restores and key changes", false),
    promise(10, "a forgotten PIN or a dead key store loses nothing unsent", true),
    promise(11, "nothing is stored in plaintext, whatever fails", true),
    promise(15, "a funder's report shows nobody", false),
    failure(2, "wipes that fail silently", false),
    failure(3, "delete and start afresh when a store does not open", true),
    failure(4, "\"done\" after 50 of 5,000", true),
    failure(5, "duplicates from retries", true),
    failure(6, "one bad record blocks the phone", true),
    failure(7, "silent loss after a server was restored", true),
    failure(8, "locked out by a key store or a typo", true),
    failure(9, "plaintext beside ciphertext", true),
    failure(10, "phones that arrive as a herd", false),
];

impl Reference {
    /// Reads `8`, `failure 4` or `domain 11.0`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let known = |number: Self| ENTRIES.iter().any(|entry| entry.number == number).then_some(number);
        if let Ok(number) = text.parse() {
            return known(Self::Promise(number));
        }
        let (book, number) = text.split_once(' ')?;
        match book {
            "failure" => known(Self::Failure(number.parse().ok()?)),
            "domain" | "security" => Some(Self::Rule(text.to_owned())),
            _ => None,
        }
    }

    /// The sentence that belongs to it.
    pub(super) fn says(&self) -> &'static str {
        ENTRIES.iter().find(|entry| entry.number == *self).map_or("a rule of the design", |entry| entry.says)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Promise(number) => write!(f, "promise {number}"),
            Self::Failure(number) => write!(f, "failure {number}"),
            Self::Rule(rule) => f.write_str(rule),
        }
    }
}
