//! nightjar-desk.

pub mod disclose;
