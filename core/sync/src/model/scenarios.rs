//! Single nights with one thing wrong.
