//! nightjar-relay.
