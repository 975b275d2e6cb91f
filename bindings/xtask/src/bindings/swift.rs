//! Swift: the package by Debian's compiler in a root of its own, tested on Linux.

use super::Outcome;
use crate::process::{self, root};
use std::process::{Command, Stdio};

/// Fetches the toolchain if it is not there, builds and tests.
pub(super) fn run() -> Result<Outcome, String> {
    let tools = root().join("ios/tools");
    let fetched = Command::new(tools.join("toolchain")).output().map_err(|error| error.to_string())?;
    if !fetched.status.success() {
        let said = String::from_utf8_lossy(&fetched.stderr);
        return Ok(Outcome::Skipped(said.trim().lines().last().unwrap_or("no Swift toolchain").to_owned()));
    }
    // A container may forbid mounts.
    let swift = Command::new(tools.join("swift")).arg("true").stderr(Stdio::piped()).output();
    let swift = swift.map_err(|error| error.to_string())?;
    if !swift.status.success() {
        let said = String::from_utf8_lossy(&swift.stderr);
        return Ok(Outcome::Skipped(format!("no mount namespace: {}", said.trim())));
    }
    process::run(Command::new(tools.join("test")).arg("--quiet").envs(super::rust::surroundings()))?;
    Ok(Outcome::Passed)
}
