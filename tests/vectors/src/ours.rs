//! Our own cases, made from fixed seeds: one of each layout that we write, and what must be refused.
//!
//! Same JSON as the independent ones (`name`, `layout`, `what`, `section`, `input`, `output`, `fields`), with keys
//! of our own; beside each lies its annotated hexdump, `<name>.txt`. `cargo run -p vectors --bin ours` writes them
//! again, and a test compares. A crate's cases stand in a module of its own; `makers` lists them.

pub mod made;
pub mod seal;
mod seal_failing;
mod vault;
mod wire;
mod wire_failing;

use made::{Failing, File, Made};

/// Makes every file of `ours/` and `failing/`.
///
/// # Panics
/// If two cases have one name.
#[must_use]
pub fn files() -> Vec<File> {
    let (makers, breakers) = (makers(), breakers());
    let made = makers.iter().flat_map(|make| make()).flat_map(|made: Made| made.files());
    let failing = breakers.iter().flat_map(|make| make()).map(|failing: Failing| failing.file());
    let mut files: Vec<File> = made.chain(failing).collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.windows(2).all(|pair| pair[0].path != pair[1].path), "two cases of one name");
    files
}

/// Lists who makes cases for `ours/`.
fn makers() -> Vec<fn() -> Vec<Made>> {
    vec![wire::cases, seal::cases, vault::cases]
}

/// Lists who makes cases for `failing/`.
fn breakers() -> Vec<fn() -> Vec<Failing>> {
    vec![wire_failing::cases, seal_failing::cases]
}
