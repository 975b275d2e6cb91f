//! `cargo xtask test`: the steps, in the order in which they are cheapest to fail.

use crate::attack::{self, Ran};
use crate::process::{self, cargo, output, root};
use crate::skips;
use std::process::Command;
use std::time::Instant;

/// What a step came to.
enum Outcome {
    Passed,
    /// This machine cannot run it, for this reason.
    Skipped(String),
}

struct Step {
    name: &'static str,
    run: fn() -> Result<Outcome, String>,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", run: fmt },
    Step { name: "clippy", run: clippy },
    Step { name: "tests", run: tests },
    Step { name: "docs", run: docs },
    Step { name: "deny", run: deny },
    Step { name: "attack", run: attack },
    Step { name: "demo", run: demo },
    Step { name: "clean-tree", run: clean_tree },
];

/// Runs every step, or those whose name contains `only`; the first failure ends the run.
pub(crate) fn run(only: Option<&str>) -> Result<(), String> {
    let before = tree()?;
    let mut skipped = Vec::new();
    for step in STEPS.iter().filter(|step| only.is_none_or(|part| step.name.contains(part))) {
        let started = Instant::now();
        println!("== {}", step.name);
        match (step.run)().map_err(|reason| format!("step {} failed: {reason}", step.name))? {
            Outcome::Passed => println!("== {} passed in {} s", step.name, started.elapsed().as_secs()),
            Outcome::Skipped(reason) => {
                println!("skipped: {}: {reason}", step.name);
                skipped.push(step.name.to_owned());
            }
        }
    }
    if tree()? != before {
        return Err("the steps changed files of the tree: commit what they generate".into());
    }
    skips::compare(&skipped)
}

fn fmt() -> Result<Outcome, String> {
    run_here(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<Outcome, String> {
    run_here(cargo().args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

/// Unit, property, journey, vector and layer tests: all are ordinary tests of the workspace.
fn tests() -> Result<Outcome, String> {
    run_here(cargo().args(["test", "--workspace", "--quiet"]))
}

fn docs() -> Result<Outcome, String> {
    run_here(cargo().args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, bans and sources of every dependency, where `cargo-deny` is installed.
fn deny() -> Result<Outcome, String> {
    let there = Command::new("cargo-deny").arg("--version").output().is_ok_and(|out| out.status.success());
    if !there {
        return Ok(Outcome::Skipped("cargo-deny is not installed (cargo install cargo-deny)".into()));
    }
    run_here(cargo().args(["deny", "--offline", "check", "licenses", "bans", "sources"]))
}

/// Phone processes killed and failed at every few syscalls, cut off from power, searched in memory.
fn attack() -> Result<Outcome, String> {
    Ok(match attack::run(true, None)? {
        Ran::All => Outcome::Passed,
        Ran::WithoutStrace => {
            Outcome::Skipped("strace is missing or may not trace here: the drills that need it".into())
        }
    })
}

/// The main job on real input, from the first key to the month sheet.
fn demo() -> Result<Outcome, String> {
    run_here(cargo().args(["demo", "--seed", "7"]))
}

/// On a build machine nothing may lie in the tree that is not committed: what passed here is what was pushed.
fn clean_tree() -> Result<Outcome, String> {
    let tree = tree()?;
    if std::env::var_os("CI").is_some() && !tree.is_empty() {
        return Err(format!("not committed:\n{tree}"));
    }
    Ok(Outcome::Passed)
}

fn run_here(command: &mut Command) -> Result<Outcome, String> {
    process::run(command.current_dir(root())).map(|()| Outcome::Passed)
}

fn tree() -> Result<String, String> {
    output(Command::new("git").args(["status", "--porcelain"]).current_dir(root()))
}
