//! nightjar-sync.
