//! nightjar-words.
