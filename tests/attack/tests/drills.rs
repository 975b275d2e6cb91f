//! The memory drill as an everyday test: it needs no `strace`. The drills that do are the step `attack` of `cargo xtask test`,
//! where a machine without `strace` is named and counted, not passed over.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

use attack::drills::memory::{Origin, beside, search};
use std::path::Path;

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_attack"))
}

#[test]
fn a_locked_phone_remembers_nothing() {
    let found = search(program(), 20);
    assert_eq!(found.hits, [], "in {} bytes", found.bytes);
    assert!(found.before > 0, "the same search finds the open shift before the lock");
}

#[test]
fn with_the_default_allocator_the_same_phone_remembers() {
    let plain = beside(program());
    assert_eq!(plain, Path::new(env!("CARGO_BIN_EXE_attack-plain")));
    assert!(search(&plain, 20).of(Origin::Inside) > 0, "the control of the search");
}
