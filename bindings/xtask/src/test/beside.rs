//! Lanes of steps at the same time: each step is a process of its own, and what it printed is shown when it has ended.

use super::{Lane, Skipped};
use crate::process::root;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// A copy of this program in `target/steps`, to run steps with: a step that builds the workspace puts another one in the place
/// of the first.
pub(super) fn ourselves() -> Result<PathBuf, String> {
    copy_to(&folder()?)
}

fn copy_to(folder: &Path) -> Result<PathBuf, String> {
    let us = std::env::current_exe().map_err(|error| error.to_string())?;
    let copy = folder.join("xtask").with_extension(std::env::consts::EXE_EXTENSION);
    fs::copy(&us, &copy).map_err(|error| format!("{}: {error}", us.display()))?;
    Ok(copy)
}

/// Runs the lanes with the program `us`; a lane ends at its first failure, the others go on to their end.
pub(super) fn run(us: &Path, lanes: &[Lane]) -> Result<Skipped, String> {
    let ended = std::thread::scope(|scope| {
        let running: Vec<_> = lanes.iter().map(|lane| scope.spawn(|| walk(us, lane))).collect();
        running
            .into_iter()
            .map(|lane| lane.join().unwrap_or_else(|_| Err("a lane panicked".into())))
            .collect::<Vec<_>>()
    });
    let (skipped, failed): (Vec<_>, Vec<_>) = ended.into_iter().partition(Result::is_ok);
    let failed: Vec<String> = failed.into_iter().filter_map(Result::err).collect();
    if failed.is_empty() { Ok(skipped.into_iter().flatten().flatten().collect()) } else { Err(failed.join("; ")) }
}

fn folder() -> Result<PathBuf, String> {
    let folder = root().join("target/steps");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder)
}

fn walk(us: &Path, lane: Lane) -> Result<Skipped, String> {
    let folder = folder()?;
    let mut skipped = Skipped::new();
    for step in lane {
        let started = Instant::now();
        let log = folder.join(format!("{}.log", step.name));
        let file = File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
        let again = file.try_clone().map_err(|error| format!("{}: {error}", log.display()))?;
        let mut child = Command::new(us);
        child.args(["test", "--only", step.name]).stdin(std::process::Stdio::null()).stdout(file).stderr(again);
        let ended = child.status().map_err(|error| format!("step {} cannot begin: {error}", step.name))?;
        let said = fs::read_to_string(&log).unwrap_or_default();
        println!("{said}== {}: {ended} after {} s", step.name, started.elapsed().as_secs());
        if !ended.success() {
            return Err(format!("step {} failed", step.name));
        }
        skipped.extend(skipped_in(&said));
    }
    Ok(skipped)
}

/// The names in lines of the form `skipped: name: reason`.
fn skipped_in(said: &str) -> impl Iterator<Item = String> {
    let named = |line: &str| Some(line.strip_prefix("skipped: ")?.split_once(": ")?.0.to_owned());
    said.lines().filter_map(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copy_runs_after_the_program_was_replaced() {
        // Not where the steps that run this test have theirs.
        let folder = std::env::temp_dir().join(format!("nightjar-steps-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let us = copy_to(&folder).unwrap();
        assert_ne!(us, std::env::current_exe().unwrap());
        let listed = Command::new(us).arg("--list").output().unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert!(String::from_utf8_lossy(&listed.stdout).contains("the_copy_runs"), "it is this very program");
    }

    #[test]
    fn what_a_step_skipped_is_read_from_what_it_printed() {
        let said = "== a\nskipped: bindings-swift: no Debian source\nskipped: targets: none\nsteps skipped: 2 (x)\n";
        assert_eq!(skipped_in(said).collect::<Vec<_>>(), ["bindings-swift", "targets"]);
    }
}
