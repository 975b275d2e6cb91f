//! `cargo xtask test`: the steps, in the order in which they are cheapest to fail.

mod beside;
mod steps;

use crate::bindings::library;
use crate::process::{output, root};
use crate::{fetch, skips, targets};
use std::process::Command;
use std::time::Instant;

/// What a step left out because this machine cannot run it: names, which were printed with the reason.
type Skipped = Vec<String>;

struct Step {
    name: &'static str,
    run: fn() -> Result<Skipped, String>,
}

/// Steps that run one after the other.
type Lane = &'static [Step];

/// Stages follow each other; the lanes of a stage run at the same time, because much of a phone's time is waiting.
const STAGES: &[&[Lane]] = &[
    &[&[
        Step { name: "fmt", run: steps::fmt },
        Step { name: "clippy", run: steps::clippy },
        Step { name: "tests", run: steps::tests },
        Step { name: "docs", run: steps::docs },
        Step { name: "deny", run: steps::deny },
        Step { name: "attack", run: steps::attack },
        Step { name: "demo", run: steps::demo },
        Step { name: "fetch", run: steps::fetched },
    ]],
    &[
        &[Step { name: "bindings", run: steps::bindings }, Step { name: "apple", run: steps::apple }],
        &[Step { name: "android", run: steps::android }],
    ],
    &[&[Step { name: "targets", run: targets::run }, Step { name: "clean-tree", run: steps::clean_tree }]],
];

/// Runs every step, or those whose name contains `only`, one after the other; the first failure ends the run.
pub(crate) fn run(only: Option<&str>) -> Result<(), String> {
    let before = tree()?;
    library::build_with_the_workspace();
    let skipped = match only {
        Some(part) => {
            let named = |step: &&Step| step.name.contains(part);
            in_turn(STAGES.iter().copied().flatten().copied().flatten().filter(named))?
        }
        None => all()?,
    };
    if tree()? != before {
        return Err("the steps changed files of the tree: commit what they generate".into());
    }
    skips::compare(&skipped)
}

fn all() -> Result<Skipped, String> {
    // Downloads and cargo do not get in each other's way.
    fetch::begin();
    let us = beside::ourselves()?;
    let mut skipped = Skipped::new();
    for stage in STAGES {
        skipped.extend(match stage {
            [lane] => in_turn(lane.iter())?,
            lanes => beside::run(&us, lanes)?,
        });
    }
    Ok(skipped)
}

fn in_turn<'a>(steps: impl Iterator<Item = &'a Step>) -> Result<Skipped, String> {
    let mut skipped = Skipped::new();
    for step in steps {
        let started = Instant::now();
        println!("== {}", step.name);
        let left_out = (step.run)().map_err(|reason| format!("step {} failed: {reason}", step.name))?;
        println!("== {} ended well in {} s", step.name, started.elapsed().as_secs());
        skipped.extend(left_out);
    }
    Ok(skipped)
}

fn tree() -> Result<String, String> {
    output(Command::new("git").args(["status", "--porcelain"]).current_dir(root()))
}
