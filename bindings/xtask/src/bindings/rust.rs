//! Rust itself: the tests of the crate with its probe, and the scenarios that the other languages play after it.

use super::{Outcome, made};
use crate::process::{self, cargo, root};

/// Tests.
pub(super) fn run() -> Result<Outcome, String> {
    let words = ["test", "--quiet", "--package", "nightjar-ffi", "--package", "scenarios"];
    let features = ["--features", "nightjar-ffi/bindgen,nightjar-ffi/probe"];
    process::run(cargo().args(words).args(features).envs(surroundings()).current_dir(root()))?;
    Ok(Outcome::Passed)
}

/// What the tests of every language are told by their environment: the program that plays the center, and where they write
/// down what was shown.
pub(super) fn surroundings() -> [(&'static str, std::path::PathBuf); 2] {
    [("NIGHTJAR_CENTER", made().join("bin/scenarios")), ("NIGHTJAR_TRANSCRIPTS", transcripts())]
}

/// A folder a language, a file a scenario.
pub(super) fn transcripts() -> std::path::PathBuf {
    made().join("transcripts")
}
