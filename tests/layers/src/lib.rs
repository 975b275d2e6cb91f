//! Reads cargo's own dependency tree, so that the layer picture of the README is a test and not an agreement.
//!
//! The sentences stand in `tests/sentences.rs`.

use std::collections::BTreeSet;
use std::process::Command;

/// Names every package that `package` can reach through normal and build dependencies.
///
/// # Panics
/// When cargo itself fails: the sentences cannot be checked then.
#[must_use]
pub fn reach(package: &str) -> BTreeSet<String> {
    let cargo = option_env!("CARGO").unwrap_or("cargo");
    let out = Command::new(cargo)
        .args([
            "tree",
            "--offline",
            "--package",
            package,
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .output();
    let out = out.unwrap_or_else(|error| panic!("cargo tree cannot start: {error}"));
    assert!(out.status.success(), "cargo tree -p {package}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout)
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// Lists the packages of `forbidden` that `package` reaches: empty when the sentence holds.
#[must_use]
pub fn trespasses(package: &str, forbidden: &[&str]) -> Vec<String> {
    let reached = reach(package);
    forbidden.iter().filter(|name| reached.contains(**name)).map(|name| (*name).to_owned()).collect()
}
