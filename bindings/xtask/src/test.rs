//! `cargo xtask test`: the steps, in the order in which they are cheapest to fail.

use crate::attack::{self, Ran};
use crate::bindings::{self, Build, library};
use crate::process::{self, cargo, output, root};
use crate::{fetch, skips, targets};
use std::process::Command;
use std::time::Instant;

/// What a step left out because this machine cannot run it: names, which were printed with the reason.
type Skipped = Vec<String>;

struct Step {
    name: &'static str,
    run: fn() -> Result<Skipped, String>,
}

const STEPS: &[Step] = &[
    Step { name: "fmt", run: fmt },
    Step { name: "clippy", run: clippy },
    Step { name: "tests", run: tests },
    Step { name: "docs", run: docs },
    Step { name: "deny", run: deny },
    Step { name: "attack", run: attack },
    Step { name: "fetch", run: fetched },
    Step { name: "bindings", run: bindings },
    Step { name: "targets", run: targets::run },
    Step { name: "demo", run: demo },
    Step { name: "clean-tree", run: clean_tree },
];

/// Runs every step, or those whose name contains `only`; the first failure ends the run.
pub(crate) fn run(only: Option<&str>) -> Result<(), String> {
    let before = tree()?;
    // Downloads and cargo do not get in each other's way.
    if only.is_none() {
        fetch::begin();
    }
    let mut skipped = Vec::new();
    for step in STEPS.iter().filter(|step| only.is_none_or(|part| step.name.contains(part))) {
        let started = Instant::now();
        println!("== {}", step.name);
        let left_out = (step.run)().map_err(|reason| format!("step {} failed: {reason}", step.name))?;
        println!("== {} ended well in {} s", step.name, started.elapsed().as_secs());
        skipped.extend(left_out);
    }
    if tree()? != before {
        return Err("the steps changed files of the tree: commit what they generate".into());
    }
    skips::compare(&skipped)
}

fn fmt() -> Result<Skipped, String> {
    run_here(cargo().args(["fmt", "--all", "--check"]))
}

fn clippy() -> Result<Skipped, String> {
    run_here(
        cargo()
            .args(["clippy", "--workspace", "--all-targets", "--quiet"])
            .args(library::FEATURES)
            .args(["--", "-D", "warnings"]),
    )
}

/// Unit, property, journey, vector and layer tests: all are ordinary tests of the workspace.
fn tests() -> Result<Skipped, String> {
    // With the features of the bindings' own tests, so that the library of the step after it is already built.
    run_here(cargo().args(["test", "--workspace", "--quiet"]).args(library::FEATURES))
}

fn docs() -> Result<Skipped, String> {
    run_here(cargo().args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
}

/// Licences, bans and sources of every dependency, where `cargo-deny` is installed.
fn deny() -> Result<Skipped, String> {
    let there = Command::new("cargo-deny").arg("--version").output().is_ok_and(|out| out.status.success());
    if !there {
        return Ok(skipped("deny", "cargo-deny is not installed (cargo install cargo-deny)"));
    }
    run_here(cargo().args(["deny", "--offline", "check", "licenses", "bans", "sources"]))
}

/// Phone processes killed and failed at every few syscalls, cut off from power, searched in memory.
fn attack() -> Result<Skipped, String> {
    Ok(match attack::run(true, None)? {
        Ran::All => Skipped::new(),
        Ran::WithoutStrace => skipped("attack", "strace is missing or may not trace here: the drills that need it"),
    })
}

/// Whatever is still being fetched.
fn fetched() -> Result<Skipped, String> {
    fetch::wait();
    Ok(Skipped::new())
}

/// Kotlin, Swift and Python against the library that the step `tests` has built.
fn bindings() -> Result<Skipped, String> {
    bindings::run(None, Build::WithTheWorkspace)
}

/// The main job on real input, from the first key to the month sheet.
fn demo() -> Result<Skipped, String> {
    run_here(cargo().args(["demo", "--seed", "7"]))
}

/// On a build machine nothing may lie in the tree that is not committed: what passed here is what was pushed.
fn clean_tree() -> Result<Skipped, String> {
    let tree = tree()?;
    if std::env::var_os("CI").is_some() && !tree.is_empty() {
        return Err(format!("not committed:\n{tree}"));
    }
    Ok(Skipped::new())
}

fn run_here(command: &mut Command) -> Result<Skipped, String> {
    process::run(command.current_dir(root())).map(|()| Skipped::new())
}

fn skipped(name: &str, reason: &str) -> Skipped {
    println!("skipped: {name}: {reason}");
    vec![name.to_owned()]
}

fn tree() -> Result<String, String> {
    output(Command::new("git").args(["status", "--porcelain"]).current_dir(root()))
}
