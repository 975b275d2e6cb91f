//! nightjar.
