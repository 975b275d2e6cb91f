//! `cargo xtask attack`: the drills on real processes. What they do is in `tests/attack`.

use crate::process::{self, cargo, root};

/// Builds the phone with and without its allocator, and strikes it.
pub(crate) fn run(quick: bool, only: Option<&str>) -> Result<(), String> {
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
    process::run(&mut command)
}
