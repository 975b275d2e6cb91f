//! Swift: the package by Debian's compiler in a root of its own, tested on Linux.

use super::Outcome;
use crate::process::{self, root};
use std::path::Path;
use std::process::{Command, Stdio};

/// Fetches the toolchain if it is not there, builds and tests what the generated code promises.
pub(super) fn run() -> Result<Outcome, String> {
    if let Some(reason) = missing()? {
        return Ok(Outcome::Skipped(reason));
    }
    let words = ["--quiet", "--filter", "NightjarCoreTests"];
    process::run(Command::new(root().join("ios/tools/test")).args(words).envs(super::rust::surroundings()))?;
    Ok(Outcome::Passed)
}

/// Measures calls into the library in the folder `library`, compiled as an app would be.
pub(super) fn measure(library: &Path) -> Result<Outcome, String> {
    if let Some(reason) = missing()? {
        return Ok(Outcome::Skipped(reason));
    }
    let mut test = Command::new(root().join("ios/tools/test"));
    test.args(["-c", "release", "-Xswiftc", "-enable-testing", "--filter", "MeasuredTests"]);
    test.envs(super::rust::surroundings()).env("NIGHTJAR_LIBRARY", library).env("NIGHTJAR_MEASURE", "yes");
    process::run(&mut test)?;
    Ok(Outcome::Passed)
}

/// Tests the whole iOS app, part by part; without `core` not what [`run`] tests.
pub(super) fn everything(core: bool) -> Result<(), String> {
    let words: &[&str] = if core { &[] } else { &["--no-core"] };
    process::run(Command::new(root().join("ios/tools/test")).args(words).envs(super::rust::surroundings()))
}

/// Lets another work tree use the toolchain of this one, which is the same: it is fetched by a script that says so.
pub(super) fn lend_to(tree: &Path) -> Result<(), String> {
    let there = tree.join("target/toolchains");
    if there.exists() {
        return Ok(());
    }
    std::os::unix::fs::symlink(root().join("target/toolchains"), &there)
        .map_err(|error| format!("{}: {error}", there.display()))
}

/// Why there is no Swift here, if there is none; fetches it first.
pub(super) fn missing() -> Result<Option<String>, String> {
    let tools = root().join("ios/tools");
    let fetched = Command::new(tools.join("toolchain")).output().map_err(|error| error.to_string())?;
    if !fetched.status.success() {
        let said = String::from_utf8_lossy(&fetched.stderr);
        return Ok(Some(said.trim().lines().last().unwrap_or("no Swift toolchain").to_owned()));
    }
    // A container may forbid mounts.
    let swift = Command::new(tools.join("swift")).arg("true").stderr(Stdio::piped()).output();
    let swift = swift.map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&swift.stderr);
    Ok((!swift.status.success()).then(|| format!("no mount namespace: {}", said.trim())))
}
