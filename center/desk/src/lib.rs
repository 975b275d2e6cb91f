//! nightjar-desk.
