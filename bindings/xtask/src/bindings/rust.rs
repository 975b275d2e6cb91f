//! Rust itself: the tests of the crate with its probe.

use super::Outcome;
use crate::process::{self, cargo, root};

/// Tests.
pub(super) fn run() -> Result<Outcome, String> {
    let words = ["test", "--quiet", "--package", "nightjar-ffi", "--features", "bindgen,probe"];
    process::run(cargo().args(words).current_dir(root()))?;
    Ok(Outcome::Passed)
}

/// What the tests of every language are told by their environment.
pub(super) fn surroundings() -> Vec<(&'static str, String)> {
    Vec::new()
}
