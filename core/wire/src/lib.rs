//! nightjar-wire.
