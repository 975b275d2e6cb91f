//! The drills on real processes: what they do is in `tests/attack`.

use crate::process::{self, cargo, root};
use std::process::ExitStatus;

/// With this exit code the drills say that nothing broke, and that some of them could not run.
const SKIPPED: i32 = 77;

/// What a run of the drills came to, when nothing broke.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ran {
    /// Every drill.
    All,
    /// Those that need no `strace`; the others were named on the terminal.
    WithoutStrace,
}

/// Builds the phone with and without its allocator, and strikes it.
pub(crate) fn run(quick: bool, only: Option<&str>) -> Result<Ran, String> {
    // The control lies beside the program: both must be of this tree.
    process::run(cargo().args(["build", "--quiet", "--package", "attack", "--bins"]).current_dir(root()))?;
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "attack", "--bin", "attack", "--"]).current_dir(root());
    if quick {
        command.arg("--quick");
    }
    if let Some(only) = only {
        command.args(["--only", only]);
    }
    what_it_says(command.status().map_err(|error| format!("the drills: {error}"))?)
}

fn what_it_says(status: ExitStatus) -> Result<Ran, String> {
    match status.code() {
        Some(0) => Ok(Ran::All),
        Some(SKIPPED) => Ok(Ran::WithoutStrace),
        Some(_) | None => Err(format!("the drills: {status}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::process::ExitStatusExt;

    #[test]
    fn a_broken_promise_or_a_killed_drill_is_never_taken_for_a_skipped_one() {
        let exit = |code: i32| what_it_says(ExitStatus::from_raw(code << 8));
        assert_eq!((exit(0), exit(77)), (Ok(Ran::All), Ok(Ran::WithoutStrace)));
        for code in [1, 2, 101] {
            assert!(exit(code).is_err(), "{code}");
        }
        assert!(what_it_says(ExitStatus::from_raw(9)).is_err(), "killed");
    }
}
