//! The library of this machine with its generated sources, and the program that plays the center.

use super::made;
use crate::process::{self, cargo, root};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

/// The file that Kotlin, Swift and Python load.
#[cfg(target_os = "macos")]
pub(super) const LIBRARY: &str = "libnightjar_ffi.dylib";
/// The file that Kotlin, Swift and Python load.
#[cfg(not(target_os = "macos"))]
pub(super) const LIBRARY: &str = "libnightjar_ffi.so";

/// With the generators, and with the probe: the tests throw every error. What ships is built without either.
pub(crate) const FEATURES: [&str; 2] = ["--features", "nightjar-ffi/bindgen,nightjar-ffi/probe"];

/// Where the Swift package looks for what is generated, and what that is.
const PACKAGE: &str = "ios/package/Generated";
const GENERATED_SWIFT: [&str; 3] = ["swift/NightjarCore.swift", "ffi/nightjar_ffiFFI.h", "ffi/module.modulemap"];

static WITH_THE_WORKSPACE: AtomicBool = AtomicBool::new(false);

/// Builds as the tests of the workspace are built from now on: after them there is nothing left to build. Cargo unites the
/// features of the packages that are built together, and builds anew what then differs.
pub(crate) fn build_with_the_workspace() {
    WITH_THE_WORKSPACE.store(true, Ordering::Relaxed);
}

/// Whether it does; else what is needed is built and nothing else.
pub(super) fn is_built_with_the_workspace() -> bool {
    WITH_THE_WORKSPACE.load(Ordering::Relaxed)
}

/// Builds; copies and generates if what was built is new.
pub(super) fn make() -> Result<(), String> {
    // One at a time: both apps are checked beside each other, and both begin here.
    fs::create_dir_all(made()).map_err(|error| error.to_string())?;
    let alone = File::create(made().join("making")).map_err(|error| error.to_string())?;
    alone.lock().map_err(|error| error.to_string())?;
    let what: &[&str] = if is_built_with_the_workspace() {
        &["--workspace", "--all-targets"]
    } else {
        &["--package", "nightjar-ffi", "--package", "scenarios"]
    };
    process::run(cargo().args(["build", "--quiet"]).args(what).args(FEATURES).current_dir(root()))?;
    let built = built()?;
    let (stamp, now) = (made().join("made"), stamp_of(&built)?);
    let there = |file: &PathBuf| file.exists();
    let [code, ..] = GENERATED_SWIFT;
    let all = [made().join("lib").join(LIBRARY), root().join(PACKAGE).join(code)];
    // Tests that run beside us hold these files.
    if fs::read_to_string(&stamp).is_ok_and(|of| of == now) && all.iter().all(there) {
        return Ok(());
    }
    let _ = fs::remove_file(&stamp);
    let bin = fresh(&made().join("bin"))?;
    copy(&built.join("scenarios"), &bin.join("scenarios"))?;
    let lib = fresh(&made().join("lib"))?;
    copy(&built.join(LIBRARY), &lib.join(LIBRARY))?;

    for language in ["kotlin", "python"] {
        let out = fresh(&made().join(language).join("sources"))?;
        let bindgen = || Command::new(built.join("uniffi-bindgen"));
        let words = ["generate", "--language", language, "--no-format", "--out-dir"];
        quietly(bindgen().args(words).arg(&out).arg("--config").arg(config()).arg(built.join(LIBRARY)))?;
    }
    let swift = fresh(&made().join("swift-sources"))?;
    let module = ["--module-name", "nightjar_ffiFFI", "--modulemap-filename", "module.modulemap"];
    for (what, folder, more) in
        [("--swift-sources", "swift", &[][..]), ("--headers", "ffi", &[]), ("--modulemap", "ffi", &module)]
    {
        let mut bindgen = Command::new(built.join("uniffi-bindgen-swift"));
        bindgen.arg(what).args(more).arg("--config").arg(config());
        quietly(bindgen.arg(built.join(LIBRARY)).arg(swift.join(folder)))?;
    }
    for file in GENERATED_SWIFT {
        copy_if_new(&swift.join(file), &root().join(PACKAGE).join(file))?;
    }
    fs::write(&stamp, now).map_err(|error| error.to_string())
}

/// Copies library and generated Swift to where another work tree looks for them.
pub(super) fn lend_to(tree: &Path) -> Result<(), String> {
    copy_if_new(&made().join("lib").join(LIBRARY), &tree.join("target/bindings/lib").join(LIBRARY))?;
    GENERATED_SWIFT.iter().try_for_each(|file| {
        let file = Path::new(PACKAGE).join(file);
        copy_if_new(&root().join(&file), &tree.join(&file))
    })
}

/// Copies a file unless the same is there: SwiftPM builds again whatever is newer.
fn copy_if_new(new: &Path, old: &Path) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", new.display());
    if fs::read(old).ok() == Some(fs::read(new).map_err(said)?) {
        return Ok(());
    }
    if let Some(folder) = old.parent() {
        fs::create_dir_all(folder).map_err(said)?;
    }
    copy(new, old)
}

/// Length and time of everything that the copies and the generated code come from.
fn stamp_of(built: &Path) -> Result<String, String> {
    let mut stamp = String::new();
    for file in [LIBRARY, "scenarios", "uniffi-bindgen", "uniffi-bindgen-swift"].map(|name| built.join(name)) {
        stamp += &stamp_line(&file)?;
    }
    Ok(stamp + &stamp_line(&config())?)
}

fn stamp_line(file: &Path) -> Result<String, String> {
    let known = fs::metadata(file).and_then(|known| Ok((known.len(), known.modified()?)));
    known.map(|(length, time)| format!("{length} {time:?}\n")).map_err(|error| format!("{}: {error}", file.display()))
}

/// Makes an empty folder.
pub(super) fn fresh(folder: &Path) -> Result<PathBuf, String> {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    Ok(folder.to_path_buf())
}

/// Copies a file.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), String> {
    fs::copy(from, to).map(|_| ()).map_err(|error| format!("{}: {error}", from.display()))
}

/// Where cargo has put what it built in the dev profile.
fn built() -> Result<PathBuf, String> {
    let metadata =
        process::output(cargo().args(["metadata", "--format-version", "1", "--no-deps"]).current_dir(root()))?;
    let (_, rest) = metadata.split_once("\"target_directory\":\"").ok_or("cargo metadata names no target directory")?;
    let (folder, _) = rest.split_once('"').ok_or("cargo metadata names no target directory")?;
    Ok(Path::new(folder).join("debug"))
}

fn config() -> PathBuf {
    root().join("bindings/bindgen.toml")
}

/// Runs a generator; its chatter is shown only if it fails.
fn quietly(command: &mut Command) -> Result<(), String> {
    let out = command.current_dir(root()).output().map_err(|error| format!("{command:?}: {error}"))?;
    if out.status.success() {
        return Ok(());
    }
    Err(format!("{command:?}: {}", String::from_utf8_lossy(&out.stderr)))
}
