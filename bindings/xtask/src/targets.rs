//! `cargo xtask targets`: the core type-checked for both phones, without their makers' SDKs.
//!
//! Debian's compiler for the web carries the sources of std, and a check never links: the build scripts of SQLite and ring
//! only need *an* object file, which `tools/empty-cc` writes. It shows that every line compiles for the phone, not that
//! anything runs there.

use crate::process::{self, output, root};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const TARGETS: [&str; 2] = ["aarch64-linux-android", "aarch64-apple-ios"];
/// Compiler, cargo and the sources of std, of one version.
const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Checks both; returns the steps that were skipped.
pub(crate) fn run() -> Result<Vec<String>, String> {
    let toolchain = match toolchain() {
        Ok(toolchain) => toolchain,
        Err(reason) => {
            println!("skipped: targets: {reason}");
            return Ok(vec!["targets".into()]);
        }
    };
    for target in TARGETS {
        let started = Instant::now();
        check(&toolchain, target)?;
        println!("{target}: type-checked in {} s", started.elapsed().as_secs());
    }
    Ok(Vec::new())
}

fn check(toolchain: &Path, target: &str) -> Result<(), String> {
    let made = root().join("target/targets");
    let sdk = made.join("no-sdk");
    fs::create_dir_all(&sdk).map_err(|error| error.to_string())?;
    let under = |name: &str| format!("{name}_{}", target.replace('-', "_"));
    // By its full path: rustup's proxy of the same name would take the pinned toolchain, which has no sources of std.
    let mut cargo = Command::new(toolchain.join("usr/bin/cargo"));
    cargo
        .args(["check", "--quiet", "--locked", "--package", "nightjar-ffi", "--lib", "--target", target])
        .arg("-Zbuild-std=std,panic_unwind")
        .env("CARGO_TARGET_DIR", &made)
        .env("RUSTC", toolchain.join("usr/bin/rustc"))
        .env("RUSTC_BOOTSTRAP", "1")
        .env("LD_LIBRARY_PATH", toolchain.join("usr/lib/x86_64-linux-gnu"))
        // What the cargo that runs us has said about itself would confuse this one.
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .env("SDKROOT", sdk)
        .env(under("CC"), root().join("bindings/xtask/tools/empty-cc"))
        .env(under("AR"), "ar")
        .current_dir(root());
    process::run(&mut cargo)
}

/// The unpacked packages, fetched at the first run; they touch nothing of the machine's own.
pub(crate) fn toolchain() -> Result<PathBuf, String> {
    let base = root().join("target/toolchains/rust-web");
    let (unpacked, ready) = (base.join("root"), base.join("ready"));
    if ready.exists() {
        return Ok(unpacked);
    }
    let archives = base.join("cache/archives");
    let _ = fs::remove_dir_all(&base);
    for folder in [archives.join("partial"), unpacked.clone()] {
        fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    }
    // Without lists there is nothing to fetch; whether this works is seen right after.
    let update = Command::new("apt-get").args(["update", "-qq"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    update.map_err(|_| "this machine has no apt-get".to_owned())?;
    let fetched = Command::new("apt-get")
        .args(["install", "-qq", "-y", "--download-only", "--no-install-recommends", "--reinstall"])
        .arg("-o")
        .arg(format!("Dir::Cache={}", base.join("cache").display()))
        .args(PACKAGES)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !fetched.is_ok_and(|status| status.success()) {
        return Err(format!("the Debian source does not give {}", PACKAGES.join(", ")));
    }
    let listed = fs::read_dir(&archives).map_err(|error| error.to_string())?;
    for package in listed.flatten().map(|entry| entry.path()) {
        if package.extension().is_some_and(|extension| extension == "deb") {
            output(Command::new("dpkg-deb").arg("-x").arg(&package).arg(&unpacked))?;
        }
    }
    // The debs have done their work.
    let _ = fs::remove_dir_all(base.join("cache"));
    fs::write(ready, "").map_err(|error| error.to_string())?;
    Ok(unpacked)
}
