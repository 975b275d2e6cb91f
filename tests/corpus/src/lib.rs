//! What is fuzzed: one function a parser, and the inputs that each is replayed on.
//!
//! A target takes any bytes. It must not panic, and it asserts what else holds: what a reader takes is written
//! again byte for byte, or at least reads as the same thing a second time; two readers of one rule agree. It tells
//! whether the reader took the bytes, so that a corpus that never gets past the first check is noticed.
//!
//! Where a cipher, hash or signature stands before a parser no fuzzer gets past it. Such a target takes the bytes
//! twice: as they are, and as what an honest or hostile writer put behind the right key (see [`keys`]).
//!
//! `files/<target>/` is the committed corpus; `tests/replay.rs` runs all of it without a fuzzer, and `tests/fuzz`
//! (a workspace of its own, nightly) looks for more. `cargo run -p corpus --bin seeds` writes the part of it that
//! comes from the specimens.
#![allow(clippy::expect_used, reason = "a target that cannot be set up is a broken test")]

pub mod keys;
pub mod record;
pub mod seal;
pub mod seeds;
pub mod vault;
pub mod wire;

use std::path::{Path, PathBuf};

/// A parser under test.
#[derive(Clone, Copy)]
pub struct Target {
    /// Name of the target, of its folder in `files/` and of its binary in `tests/fuzz`.
    pub name: &'static str,
    /// Runs it; tells whether the reader took the bytes.
    pub run: fn(&[u8]) -> bool,
}

/// Lists every target, in the order of the layers.
#[must_use]
pub fn targets() -> Vec<Target> {
    [wire::TARGETS, record::TARGETS, seal::TARGETS, vault::TARGETS].concat()
}

/// Runs one target by name.
///
/// # Panics
/// If there is no such target, and whenever the bytes show a fault.
pub fn run(name: &str, bytes: &[u8]) {
    let target = targets().into_iter().find(|target| target.name == name);
    let target = target.unwrap_or_else(|| panic!("no target {name}"));
    (target.run)(bytes);
}

/// Gives the folder of a target's corpus.
#[must_use]
pub fn folder(target: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("files").join(target)
}

/// Makes `length` bytes of what is there: cut, or filled with zeros. A short input then reaches a long layout.
pub(crate) fn sized(bytes: &[u8], length: usize) -> Vec<u8> {
    let mut out: Vec<u8> = bytes.iter().copied().take(length).collect();
    out.resize(length, 0);
    out
}
