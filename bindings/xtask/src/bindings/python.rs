//! Python: a wheel from the generated module and the library, unpacked and tested.

use super::library::{LIBRARY, copy, fresh};
use super::{Outcome, made};
use crate::process::{self, root};
use std::process::Command;

/// Packs and tests.
pub(super) fn run() -> Result<Outcome, String> {
    if !process::answers("python3", "--version") {
        return Ok(Outcome::Skipped("there is no python3".into()));
    }
    let folder = made().join("python");
    copy(&made().join("lib").join(LIBRARY), &folder.join("sources").join(LIBRARY))?;
    let wheels = fresh(&folder.join("wheel"))?;
    let pack = root().join("bindings/python/wheel.py");
    let wheel = process::output(Command::new("python3").arg(pack).arg(folder.join("sources")).arg(wheels))?;
    // What is tested is what was packed.
    let site = fresh(&folder.join("site"))?;
    process::run(Command::new("python3").args(["-m", "zipfile", "-e", wheel.trim()]).arg(&site))?;
    let tests = root().join("bindings/python/tests");
    process::run(
        Command::new("python3")
            .args(["-W", "error", "-m", "unittest", "discover", "--start-directory"])
            .arg(tests)
            .env("PYTHONPATH", site)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .envs(super::rust::surroundings()),
    )?;
    Ok(Outcome::Passed)
}
