//! The only crate of Nightjar that names a cipher or a KEM.
//!
//! It turns keys and bytes into sealed bytes and back: boxes, PIN keys and the keyslot file,
//! envelopes and dummies, the enrollment message, mail and bulletin pages, the center's key file
//! (security.md 0, 2, 3.1, 5, 6, 8). It does no I/O, knows no record kind and no clock: randomness
//! and identity are arguments, and without randomness nothing is written.
//!
//! Public functions are concrete, not generic: generic ciphers take the opt-level of the crate
//! that instantiates them, and this one is built at opt-level 3 (performance.md, trap 2).
#![deny(clippy::disallowed_methods)]

pub mod ack;
pub mod boxes;
pub mod center_key;
pub mod classify;
pub mod curve;
pub mod derive;
pub mod desk_box;
pub mod dummy;
pub mod enrollment;
pub mod entropy;
pub mod envelope;
pub mod epoch;
pub mod error;
pub mod hybrid;
pub mod keys;
pub mod keyslot;
pub mod layouts;
pub mod padded;
pub mod pages;
mod passhash;
pub mod pin;
pub mod place;
pub mod plaintext;
mod secret;
pub mod signing;
pub mod tags;
pub mod words;

pub use entropy::{Entropy, EntropyFailed, OsEntropy};
pub use error::{OpenError, SealError};
pub use layouts::layouts;
pub use secret::Secret;
