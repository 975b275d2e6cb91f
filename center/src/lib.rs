//! nightjar-center.
