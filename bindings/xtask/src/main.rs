//! One command per job; continuous integration runs the same ones.
#![allow(clippy::print_stdout, clippy::print_stderr)] // a developer's tool talks on the terminal

mod android;
mod apple;
mod attack;
mod bindings;
mod broken;
mod fetch;
mod measure;
mod process;
mod skips;
mod targets;
mod test;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Jobs of the repository.
#[derive(Parser)]
#[command(name = "cargo xtask", version, about, long_about = None)]
struct Arguments {
    #[command(subcommand)]
    job: Job,
}

/// What can be asked for.
#[derive(Subcommand)]
enum Job {
    /// Everything this machine can check: format, lints, tests, vectors, layers, docs, a whole night, a clean tree
    Test {
        /// Only the steps whose name contains this text
        #[arg(long)]
        only: Option<String>,
    },
    /// Kills, fails and cuts off real phone processes at every syscall, and searches their memory
    Attack {
        /// Strike every k-th syscall of a kind instead of every one: minutes instead of a quarter of an hour
        #[arg(long)]
        quick: bool,
        /// Only the drills whose name contains this text: kill, fail, power, memory
        #[arg(long)]
        only: Option<String>,
    },
    /// The library of this machine and its Kotlin, Swift and Python packages, made and tested
    Bindings {
        /// Only the languages whose name contains this text: rust, python, kotlin, swift
        #[arg(long)]
        only: Option<String>,
    },
    /// What a call costs from Kotlin and Swift, on the library in the profile that ships; figures, no limits
    Measure {
        /// Only the languages whose name contains this text: kotlin, swift
        #[arg(long)]
        only: Option<String>,
    },
    /// The iOS app as far as Linux goes: models against the real core, every screen as an outline, no Apple SDK
    Apple {
        /// Leave out the tests that `cargo xtask bindings` runs too
        #[arg(long)]
        no_core: bool,
    },
    /// The Android app as far as Linux goes: real Compose under Robolectric, a signed package, no Android SDK
    Android {
        /// Only download what it needs, and build nothing: to run while the machine does something else
        #[arg(long)]
        fetch: bool,
    },
    /// Pictures of the Android screens, below target/android/pictures: a night in eight, or those asked for
    Pictures {
        /// all, or beginnings of names of tests/view, with commas: contact,slip.shown
        #[arg(long)]
        only: Option<String>,
        /// Write the accessibility trees and pictures of android/golden anew too
        #[arg(long)]
        golden: bool,
    },
    /// Type-checks the core for both phones, without their makers' SDKs
    Targets,
    /// Applies each patch of tests/broken in a copy of the tree and shows that its test goes red
    Broken {
        /// Only the patches whose name contains one of these texts
        names: Vec<String>,
        /// Print the table of promise, patch and test, and prove nothing
        #[arg(long)]
        list: bool,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().job {
        Job::Test { only } => test::run(only.as_deref()),
        Job::Attack { quick, only } => attack::run(quick, only.as_deref()).map(drop),
        Job::Bindings { only } => bindings::run(only.as_deref()).map(drop),
        Job::Android { fetch } => {
            let done = if fetch { android::fetch() } else { android::run() };
            done.map(|skipped| skipped.into_iter().for_each(|why| println!("skipped: android: {why}")))
        }
        Job::Pictures { only, golden } => android::pictures(only.as_deref(), golden),
        Job::Measure { only } => measure::run(only.as_deref()),
        Job::Apple { no_core } => apple::run(!no_core).map(drop),
        Job::Targets => targets::run().map(drop),
        Job::Broken { names, list: true } => broken::list(&names),
        Job::Broken { names, list: false } => broken::prove(&names),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
