//! `cargo xtask android` and `cargo xtask pictures`: the Android app as far as a machine without an Android SDK goes.
//! Real Compose under Robolectric, real R8, a signed package; that it runs on a phone is never shown here.

use crate::bindings;
use crate::process::{self, root};
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

/// What has to be installed, and the argument by which it says that it is there.
const TOOLS: [(&str, &str); 5] =
    [("mvn", "--version"), ("javac", "-version"), ("aapt2", "version"), ("apksigner", "--version"), ("unzip", "-v")];
const INSTALL: &str = "apt-get install maven default-jdk-headless aapt apksigner zipalign zip unzip";

/// Compiles and tests the app, then packs it; returns why it could not, if the machine is the reason.
pub(crate) fn run() -> Result<Option<String>, String> {
    let started = Instant::now();
    if let Some(reason) = ready()? {
        return Ok(Some(reason));
    }
    process::run(maven(true).arg("package"))?;
    println!("android: compiled and tested in {} s", started.elapsed().as_secs());
    process::run(Command::new(root().join("android/verify/apk.sh")).arg(made()))?;
    println!("android: passed in {} s; not seen on a device", started.elapsed().as_secs());
    Ok(None)
}

/// Makes the pictures of a night, and every picture of which `only` names the beginning, below `target/android/pictures`.
pub(crate) fn pictures(only: Option<&str>, golden: bool) -> Result<(), String> {
    if let Some(reason) = ready()? {
        return Err(reason);
    }
    let mut maven = maven(true);
    maven.arg(format!("-Dnightjar.look={}", only.unwrap_or("night")));
    maven.arg(format!("-Dnightjar.write={}", if golden { "yes" } else { "no" }));
    maven.arg(format!("-Dtest={}", if golden { "LookTest,ScreensTest,PicturesTest" } else { "LookTest" }));
    process::run(maven.args(["-Dsurefire.failIfNoSpecifiedTests=false", "-pl", "ui", "--also-make", "package"]))?;
    println!("pictures: {}", made().join("pictures").display());
    Ok(())
}

/// Builds the library and its Kotlin, and fetches what Maven needs: once, then offline.
fn ready() -> Result<Option<String>, String> {
    for (tool, asked) in TOOLS {
        let mut there = Command::new(tool);
        there.arg(asked).stdout(Stdio::null()).stderr(Stdio::null());
        if !there.status().is_ok_and(|status| status.success()) {
            return Ok(Some(format!("{tool} is missing ({INSTALL})")));
        }
    }
    bindings::library()?;
    // Whether everything is here is what the stamp says: an offline run that fails would look like a failed test.
    let poms = ["pom.xml", "verify/deps/pom.xml", "core/pom.xml", "ui/pom.xml", "app/pom.xml"];
    let read = |pom: &&str| fs::read_to_string(root().join("android").join(pom)).map_err(|error| error.to_string());
    let wanted = poms.iter().map(read).collect::<Result<String, String>>()?;
    let stamp = made().join("fetched");
    if fs::read_to_string(&stamp).is_ok_and(|fetched| fetched == wanted) {
        return Ok(None);
    }
    // One test is run, so that Surefire and its provider are fetched too.
    let one = ["-Dtest=PullGestureTest", "-Dsurefire.failIfNoSpecifiedTests=false", "package"];
    if let Err(failed) = process::run(maven(false).args(one)) {
        return if bindings::maven_answers() {
            Err(failed)
        } else {
            Ok(Some("Maven's repository does not answer".into()))
        };
    }
    fs::create_dir_all(made()).and_then(|()| fs::write(&stamp, wanted)).map_err(|error| error.to_string())?;
    Ok(None)
}

fn maven(offline: bool) -> Command {
    let mut maven = Command::new("mvn");
    maven.args(["--batch-mode", "--no-transfer-progress", "--quiet"]);
    if offline {
        maven.arg("--offline");
    }
    maven.arg(format!("-Dmaven.repo.local={}", root().join("target/m2").display()));
    // The reactor takes its root from where it is started.
    maven.current_dir(root().join("android"));
    maven
}

fn made() -> PathBuf {
    root().join("target/android")
}
