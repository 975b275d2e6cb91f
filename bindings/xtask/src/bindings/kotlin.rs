//! Kotlin: a jar by Maven, tested on the JVM against the library of this machine.

use super::{Outcome, made};
use crate::process::{self, root};
use std::path::Path;
use std::process::{Command, Stdio};

/// Packs and tests. Maven keeps what it fetches in `target/m2`: a second run needs no network.
pub(super) fn run() -> Result<Outcome, String> {
    if let Some(reason) = missing() {
        return Ok(Outcome::Skipped(reason));
    }
    // Whether everything is here is what the stamp says: an offline run that fails would look like a failed test.
    let stamp = made().join("kotlin/fetched");
    let pom = std::fs::read(root().join("bindings/kotlin/pom.xml")).map_err(|error| error.to_string())?;
    let fetched = std::fs::read(&stamp).is_ok_and(|of| of == pom);
    if !fetched && process::run(&mut maven(false, "test-compile")).is_err() && !reachable() {
        return Ok(Outcome::Skipped("Maven's repository does not answer".into()));
    }
    process::run(&mut maven(fetched, "package"))?;
    std::fs::write(&stamp, pom).map_err(|error| error.to_string())?;
    Ok(Outcome::Passed)
}

/// Measures calls into the library in the folder `library`.
pub(super) fn measure(library: &Path) -> Result<Outcome, String> {
    if let Some(reason) = missing() {
        return Ok(Outcome::Skipped(reason));
    }
    let mut maven = maven(false, "test");
    maven.arg(format!("-Dnightjar.library={}", library.display()));
    process::run(maven.args(["-Dnightjar.measure=yes", "-Dtest=MeasuredTest"]))?;
    Ok(Outcome::Passed)
}

fn missing() -> Option<String> {
    (!process::answers("mvn", "--version") || !process::answers("javac", "-version"))
        .then(|| "there is no Maven with a JDK (apt-get install maven default-jdk-headless)".into())
}

fn maven(offline: bool, goal: &str) -> Command {
    let mut maven = process::maven(offline);
    maven
        .arg("--quiet")
        .arg("-f")
        .arg(root().join("bindings/kotlin/pom.xml"))
        .arg(goal)
        .envs(super::rust::surroundings());
    maven
}

/// Whether one small artifact can be fetched past the local repository.
fn reachable() -> bool {
    let empty = made().join("kotlin/empty");
    let _ = std::fs::remove_dir_all(&empty);
    Command::new("mvn")
        .args(["--batch-mode", "--quiet", "dependency:get", "-Dartifact=org.hamcrest:hamcrest:2.2"])
        .arg(format!("-Dmaven.repo.local={}", empty.display()))
        .stdout(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
