//! nightjar-record.
