//! nightjar-phone.
