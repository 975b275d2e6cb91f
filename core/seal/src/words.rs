//! Secrets as words of BIP-39 English: passphrases of seven words, recovery keys of twenty-four
//! (security.md 8).

use bip39::{Language, Mnemonic};
use thiserror::Error;
use zeroize::{Zeroize, Zeroizing};

use crate::entropy::{Entropy, EntropyFailed};
use crate::secret::Secret;

/// Words of a passphrase: 77 bits.
pub const PASSPHRASE_WORDS: usize = 7;
/// Words of a recovery key: 256 bits and a checksum.
pub const RECOVERY_WORDS: usize = 24;

/// The typed words are no recovery key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WordsError {
    /// Not twenty-four words: one is missing or too many.
    #[error("a recovery key has 24 words")]
    Count,
    /// A word that is not in the list, by its place from 1: look at that word again.
    #[error("word {0} is not in the list")]
    Unknown(usize),
    /// All words exist and the checksum fails: two are exchanged, or one is another one.
    #[error("the words do not fit together")]
    Checksum,
}

/// Draws a passphrase. Draws 14 bytes: a be16 a word, of which 11 bits count.
///
/// # Errors
/// [`EntropyFailed`] when they cannot be drawn.
pub fn passphrase(entropy: &dyn Entropy) -> Result<Zeroizing<String>, EntropyFailed> {
    let list = Language::English.word_list();
    let random = Secret::<{ 2 * PASSPHRASE_WORDS }>::random(entropy)?;
    let words: Vec<&str> = random
        .expose()
        .chunks_exact(2)
        .map(|pair| list[usize::from(u16::from_be_bytes([pair[0], pair[1]])) % list.len()])
        .collect();
    Ok(Zeroizing::new(words.join(" ")))
}

/// Writes a recovery key as words.
#[must_use]
pub fn recovery_words(key: &Secret<32>) -> Zeroizing<String> {
    let mut mnemonic =
        Mnemonic::from_entropy_in(Language::English, key.expose()).expect("32 bytes are a length of BIP-39");
    let words: Vec<&str> = mnemonic.words().collect();
    let text = Zeroizing::new(words.join(" "));
    mnemonic.zeroize();
    text
}

/// Reads a recovery key from typed words.
///
/// # Errors
/// See [`WordsError`].
pub fn recovery_key(typed: &str) -> Result<Secret<32>, WordsError> {
    let text = normalise(typed);
    if text.split(' ').count() != RECOVERY_WORDS {
        return Err(WordsError::Count);
    }
    let mut mnemonic = Mnemonic::parse_in_normalized(Language::English, &text).map_err(|error| match error {
        bip39::Error::UnknownWord(place) => WordsError::Unknown(place + 1),
        bip39::Error::InvalidChecksum
        | bip39::Error::BadEntropyBitCount(_)
        | bip39::Error::BadWordCount(_)
        | bip39::Error::AmbiguousLanguages(_) => WordsError::Checksum,
    })?;
    let (mut entropy, length) = mnemonic.to_entropy_array();
    mnemonic.zeroize();
    let key = Secret::from_slice(&entropy[..length]).ok_or(WordsError::Count);
    entropy.zeroize();
    key
}

/// Brings typed text into its one form: ASCII lower case, every run of other characters than a-z
/// one space, trimmed.
#[must_use]
pub fn normalise(typed: &str) -> Zeroizing<String> {
    // Room for all of it: a growing string would leave copies behind.
    let mut out = Zeroizing::new(String::with_capacity(typed.len()));
    let mut gap = false;
    for c in typed.chars().map(|c| c.to_ascii_lowercase()) {
        if c.is_ascii_lowercase() {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(c);
        } else {
            gap = true;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::{FailingEntropy, ScriptedEntropy};

    #[test]
    fn normalises_what_people_type() {
        assert_eq!(normalise("  ABANDON-Ability..able\n").as_str(), "abandon ability able");
        assert_eq!(normalise("é1x").as_str(), "x");
        assert_eq!(normalise(" \t").as_str(), "");
    }

    #[test]
    fn a_passphrase_is_seven_words_of_the_list() {
        // be16 numbers; 11 bits of each count: 0x0801 is word 1.
        let script = [0, 0, 8, 1, 0, 2, 7, 255, 0, 0, 0, 0, 0, 0];
        let phrase = passphrase(&ScriptedEntropy::new(script.to_vec())).unwrap();
        assert_eq!(phrase.as_str(), "abandon ability able zoo abandon abandon abandon");
        assert!(passphrase(&FailingEntropy::after(0)).is_err());
    }

    #[test]
    fn recovery_words_come_back() {
        let key = Secret::from_bytes([0xa5; 32]);
        let words = recovery_words(&key);
        assert_eq!(words.split(' ').count(), RECOVERY_WORDS);
        assert_eq!(recovery_key(&words.to_uppercase()).unwrap().expose(), key.expose());
    }

    #[test]
    fn wrong_words_are_named() {
        let words = recovery_words(&Secret::from_bytes([0; 32]));
        assert_eq!(recovery_key("abandon").err(), Some(WordsError::Count));
        assert_eq!(recovery_key(&format!("{}x", words.as_str())).err(), Some(WordsError::Unknown(24)));
        assert_eq!(recovery_key(&["abandon"; 24].join(" ")).err(), Some(WordsError::Checksum));
    }
}
