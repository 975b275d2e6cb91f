//! Journeys through the whole of Nightjar, one promise of failures.md after the other.
//!
//! A [`Center`] is a relay and a desk in this process over real files and real TLS; a [`Phone`] is the facade over a
//! folder, with a key store, a random source and a disk that fail when told to; a [`Link`] is the network between them,
//! which can be cut at any byte. Time is virtual: one clock for all of them, and whoever waits moves it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a harness stops where something is not as it must be")]

mod center;
mod drafts;
mod link;
mod marks;
mod phone;
mod source;

pub use center::{Center, RelayRows, START_S};
pub use drafts::{contact, end_of_shift, goods, shift};
pub use link::{Connection, Link, Way};
pub use marks::marks_of;
pub use phone::{Heard, Phone};
pub use source::Source;

/// The program whose parts journeys start as processes: handed in, because cargo tells a test only its own package's.
#[must_use]
pub fn program(path: &str) -> night::process::Program {
    night::process::Program::at(path.into())
}

/// Reads hexadecimal text; a sign that is none ends it.
#[must_use]
pub fn bytes_of_hex(text: &str) -> Vec<u8> {
    let pairs = text.as_bytes().chunks_exact(2);
    pairs.map_while(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}
