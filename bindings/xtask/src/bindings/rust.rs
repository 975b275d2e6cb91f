//! Rust itself: the tests of the crate with its probe, and the scenarios that the other languages play after it.

use super::library::{FEATURES, is_built_with_the_workspace};
use super::{Outcome, made};
use crate::process::{self, cargo, root};

/// Tests.
pub(super) fn run() -> Result<Outcome, String> {
    // With the workspace, the rest of its tests has just run.
    let what: &[&str] = if is_built_with_the_workspace() {
        &["--workspace", "--test", "play"]
    } else {
        &["--package", "nightjar-ffi", "--package", "scenarios"]
    };
    let mut test = cargo();
    test.args(["test", "--quiet"]).args(what).args(FEATURES).envs(surroundings()).current_dir(root());
    process::run(&mut test)?;
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
