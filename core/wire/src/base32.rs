//! Crockford base32 and its check character.
