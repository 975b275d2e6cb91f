//! `cargo xtask measure`: what calls cost from Kotlin and Swift, against the library in the profile that ships.
//!
//! Figures are printed, nothing is asserted: they are this machine's, and no phone's.

use crate::bindings;
use crate::process::{self, cargo, root};

/// Builds the library as it ships, with the probe that the fake chip of the tests needs, and measures.
pub(crate) fn run(only: Option<&str>) -> Result<(), String> {
    bindings::library()?;
    let target = root().join("target/size");
    let words = ["build", "--quiet", "--locked", "--profile", "shipped", "--package", "nightjar-ffi", "--lib"];
    let mut build = cargo();
    build
        .args(words)
        .args(["--features", "nightjar-ffi/phone,nightjar-ffi/probe"])
        .env("CARGO_TARGET_DIR", &target)
        .current_dir(root());
    process::run(&mut build)?;
    for skipped in bindings::measure(&target.join("shipped"), only)? {
        println!("skipped: {skipped}");
    }
    Ok(())
}
