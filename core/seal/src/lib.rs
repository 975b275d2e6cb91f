//! nightjar-seal.
