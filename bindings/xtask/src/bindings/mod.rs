//! `cargo xtask bindings`: the library of this machine, the foreign code, the packages, and their tests.
//!
//! Everything that is made lies below `target/`, but for `ios/package/Generated`, which git ignores: SwiftPM takes no
//! source from outside a package.

mod kotlin;
pub(crate) mod library;
mod python;
mod rust;
mod swift;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::process::{self, root};

/// What a language came to.
enum Outcome {
    Passed,
    /// Its toolchain cannot be had here, for this reason.
    Skipped(String),
}

struct Language {
    name: &'static str,
    run: fn() -> Result<Outcome, String>,
}

const LANGUAGES: &[Language] = &[
    Language { name: "rust", run: rust::run },
    Language { name: "python", run: python::run },
    Language { name: "kotlin", run: kotlin::run },
    Language { name: "swift", run: swift::run },
];

/// Builds the library and generates, then packs and tests each language, or those whose name contains `only`. Every
/// language is tried; returns the steps that were skipped, as `bindings-<language>`.
pub(crate) fn run(only: Option<&str>) -> Result<Vec<String>, String> {
    let started = Instant::now();
    library::make()?;
    println!("library and generated sources: {} s", started.elapsed().as_secs());
    library::fresh(&rust::transcripts())?;
    let (mut failed, mut skipped) = (Vec::new(), Vec::new());
    for language in LANGUAGES.iter().filter(|language| only.is_none_or(|part| language.name.contains(part))) {
        let started = Instant::now();
        match (language.run)() {
            Ok(Outcome::Passed) => println!("{}: passed in {} s", language.name, started.elapsed().as_secs()),
            Ok(Outcome::Skipped(reason)) => {
                println!("skipped: bindings-{}: {reason}", language.name);
                skipped.push(format!("bindings-{}", language.name));
            }
            Err(reason) => {
                println!("{}: failed: {reason}", language.name);
                failed.push(language.name);
            }
        }
    }
    if !failed.is_empty() {
        return Err(format!("failed: {}", failed.join(", ")));
    }
    process::run(Command::new(made().join("bin/scenarios")).arg("compare").arg(rust::transcripts()))?;
    Ok(skipped)
}

/// Runs the measurements of Kotlin and Swift with the library in the folder `library`; returns what was skipped and why.
pub(crate) fn measure(library: &Path, only: Option<&str>) -> Result<Vec<String>, String> {
    let mut skipped = Vec::new();
    for (name, run) in [("kotlin", kotlin::measure as fn(&Path) -> _), ("swift", swift::measure)] {
        if only.is_none_or(|part| name.contains(part))
            && let Outcome::Skipped(reason) = run(library)?
        {
            skipped.push(format!("{name}: {reason}"));
        }
    }
    Ok(skipped)
}

/// Everything of the iOS app that Linux can check: `ios/tools/test` after the library and its Swift. Or why it cannot.
pub(crate) fn apple(core: bool) -> Result<Option<String>, String> {
    let started = Instant::now();
    if let Some(reason) = swift::missing()? {
        return Ok(Some(reason));
    }
    println!("apple: toolchain: {} s", started.elapsed().as_secs());
    let started = Instant::now();
    library::make()?;
    println!("apple: library and generated Swift: {} s", started.elapsed().as_secs());
    swift::everything(core)?;
    Ok(None)
}

/// Makes what the Swift package stands on, or says why it cannot.
pub(crate) fn swift_ready() -> Result<Option<String>, String> {
    let missing = swift::missing()?;
    if missing.is_none() {
        library::make()?;
    }
    Ok(missing)
}

/// Lets the Swift package of another work tree stand on the library, the generated code and the toolchain of this one.
pub(crate) fn lend_to(tree: &Path) -> Result<(), String> {
    library::lend_to(tree)?;
    swift::lend_to(tree)
}

/// The library of this machine and its generated sources alone: what the Android build begins with.
pub(crate) fn library() -> Result<(), String> {
    library::make()
}

/// What tests in any language are told by their environment.
pub(crate) fn surroundings() -> [(&'static str, PathBuf); 2] {
    rust::surroundings()
}

/// The folder of everything that is made here.
fn made() -> PathBuf {
    root().join("target/bindings")
}
