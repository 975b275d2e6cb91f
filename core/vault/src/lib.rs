//! nightjar-vault.
