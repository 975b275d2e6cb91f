//! One scenario file, four languages.
//!
//! A scenario (`*.json` in this folder) is a list of steps: what a platform calls, what a finger touches, what must be shown
//! or refused. [`play`] plays one through the bindings' Rust side; Kotlin, Swift and Python have players of their own that
//! read the same files, meet the same [`Center`] as a process, and write down every view state after it went through their
//! types and back. [`compare`] says whether all of them saw the same.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a harness stops where something is not as it must be")]

mod actor;
mod center;
mod compare;
mod phone;
mod player;
mod value;

pub use actor::act;
pub use center::Center;
pub use compare::compare;
pub use player::play;

use std::path::{Path, PathBuf};

/// The scenario files, by name.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn all() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let listed = std::fs::read_dir(here).unwrap().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> = listed.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    files.sort();
    assert!(!files.is_empty(), "no scenario in {}", here.display());
    files
}
