//! What each step of `cargo xtask test` does.

use super::{Skipped, tree};
use crate::attack::{self, Ran};
use crate::bindings::{self, library};
use crate::process::{self, cargo, root};
use crate::{android, apple, fetch};
use std::process::Command;

pub(super) fn fmt() -> Result<Skipped, String> {
    run_here(cargo().args(["fmt", "--all", "--check"]))
}

pub(super) fn clippy() -> Result<Skipped, String> {
    run_here(
        cargo()
            .args(["clippy", "--workspace", "--all-targets", "--quiet"])
            .args(library::FEATURES)
            .args(["--", "-D", "warnings"]),
    )
}

/// Unit, property, journey, vector and layer tests: all are ordinary tests of the workspace.
pub(super) fn tests() -> Result<Skipped, String> {
    // With the features of the bindings' own tests, so that the library of the step after it is already built.
    run_here(cargo().args(["test", "--workspace", "--quiet"]).args(library::FEATURES))
}

pub(super) fn docs() -> Result<Skipped, String> {
    run_here(cargo().args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, bans and sources of every dependency, where `cargo-deny` is installed.
pub(super) fn deny() -> Result<Skipped, String> {
    if !process::answers("cargo-deny", "--version") {
        return Ok(skipped("deny", "cargo-deny is not installed (cargo install cargo-deny)"));
    }
    run_here(cargo().args(["deny", "--offline", "check", "licenses", "bans", "sources"]))
}

/// Phone processes killed and failed at every few syscalls, cut off from power, searched in memory.
pub(super) fn attack() -> Result<Skipped, String> {
    Ok(match attack::run(true, None)? {
        Ran::All => Skipped::new(),
        Ran::WithoutStrace => skipped("attack", "strace is missing or may not trace here: the drills that need it"),
    })
}

/// The iOS app as far as Linux goes.
pub(super) fn apple() -> Result<Skipped, String> {
    // The step before this one has run the tests of the core in Swift.
    apple::run(false)
}

/// The Android app as far as a machine without its SDK goes.
pub(super) fn android() -> Result<Skipped, String> {
    Ok(android::run()?.map_or_else(Skipped::new, |reason| skipped("android", &reason)))
}

/// Whatever is still being fetched.
pub(super) fn fetched() -> Result<Skipped, String> {
    fetch::wait();
    Ok(Skipped::new())
}

/// Kotlin, Swift and Python against the library that the step `tests` has built.
pub(super) fn bindings() -> Result<Skipped, String> {
    bindings::run(None)
}

/// The main job on real input, from the first key to the month sheet.
pub(super) fn demo() -> Result<Skipped, String> {
    run_here(cargo().args(["demo", "--seed", "7"]))
}

/// On a build machine nothing may lie in the tree that is not committed: what passed here is what was pushed.
pub(super) fn clean_tree() -> Result<Skipped, String> {
    let tree = tree()?;
    if std::env::var_os("CI").is_some() && !tree.is_empty() {
        return Err(format!("not committed:\n{tree}"));
    }
    Ok(Skipped::new())
}

fn run_here(command: &mut Command) -> Result<Skipped, String> {
    process::run(command.current_dir(root())).map(|()| Skipped::new())
}

fn skipped(name: &str, reason: &str) -> Skipped {
    println!("skipped: {name}: {reason}");
    vec![name.to_owned()]
}
