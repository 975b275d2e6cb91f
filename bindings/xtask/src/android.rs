//! `cargo xtask android` and `cargo xtask pictures`: the Android app as far as a machine without an Android SDK goes.
//! Real Compose under Robolectric, real R8, a signed package; that it runs on a phone is never shown here.

use crate::bindings;
use crate::process::{self, root};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Instant;

/// What has to be installed, and the argument by which it says that it is there.
const TOOLS: [(&str, &str); 5] =
    [("mvn", "--version"), ("javac", "-version"), ("aapt2", "version"), ("apksigner", "--version"), ("unzip", "-v")];
const INSTALL: &str = "apt-get install maven default-jdk-headless aapt apksigner zipalign zip unzip";

/// Compiles the app, then tests and packs it beside each other; returns why it could not, if the machine is the reason.
pub(crate) fn run() -> Result<Option<String>, String> {
    let started = Instant::now();
    if let Some(reason) = ready()? {
        return Ok(Some(reason));
    }
    let compiling = Instant::now();
    // Installed into the build's own repository, so that the tests below find the parts without compiling them again.
    process::run(maven(true).args(["-DskipTests", "install"]))?;
    told("compiled", compiling);
    let packing = Packing::begin()?;
    let testing = Instant::now();
    let tested = process::run(maven(true).envs(bindings::surroundings()).args(["surefire:test", "-pl", "core,ui,app"]));
    told("tested", testing);
    let packed = packing.end();
    tested.and(packed)?;
    told("passed, not seen on a device,", started);
    Ok(None)
}

/// Downloads what Maven and Robolectric need, about 0.8 GB; builds nothing that is kept and needs no library. For a machine
/// that has something else to do meanwhile: [`run`] waits for it.
pub(crate) fn fetch() -> Result<Option<String>, String> {
    match missing() {
        Some(tool) => Ok(Some(tool)),
        None => fetched(),
    }
}

/// `verify/apk.sh` beside the tests: R8 needs the compiled classes alone.
struct Packing {
    script: Child,
    said: PathBuf,
}

impl Packing {
    fn begin() -> Result<Self, String> {
        let said = made().join("apk.log");
        let file = File::create(&said).map_err(|error| format!("{}: {error}", said.display()))?;
        let other = file.try_clone().map_err(|error| error.to_string())?;
        let mut script = Command::new(root().join("android/verify/apk.sh"));
        let script = script.arg(made()).stdout(file).stderr(other).spawn().map_err(|error| error.to_string())?;
        Ok(Self { script, said })
    }

    /// Waits for it and shows what it said.
    fn end(mut self) -> Result<(), String> {
        let status = self.script.wait().map_err(|error| error.to_string())?;
        print!("{}", fs::read_to_string(&self.said).map_err(|error| error.to_string())?);
        if status.success() { Ok(()) } else { Err(format!("android/verify/apk.sh: {status}")) }
    }
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
pub(crate) fn ready() -> Result<Option<String>, String> {
    if let Some(tool) = missing() {
        return Ok(Some(tool));
    }
    let building = Instant::now();
    bindings::library()?;
    told("library and its Kotlin", building);
    fetched()
}

/// The first tool that is not installed.
fn missing() -> Option<String> {
    let (tool, _) = TOOLS.iter().find(|(tool, asked)| !process::answers(tool, asked))?;
    Some(format!("{tool} is missing ({INSTALL})"))
}

/// Fetches, unless the same was fetched before: what is here says a stamp, for an offline run that fails would look like a
/// failed test. Two at a time would write the same files: the second one waits.
fn fetched() -> Result<Option<String>, String> {
    let started = Instant::now();
    fs::create_dir_all(made()).map_err(|error| error.to_string())?;
    let alone = File::create(made().join("fetching")).map_err(|error| error.to_string())?;
    alone.lock().map_err(|error| error.to_string())?;
    let poms = ["pom.xml", "verify/deps/pom.xml", "core/pom.xml", "ui/pom.xml", "app/pom.xml"];
    let read = |pom: &&str| fs::read_to_string(root().join("android").join(pom)).map_err(|error| error.to_string());
    let wanted = poms.iter().map(read).collect::<Result<String, String>>()?;
    let stamp = made().join("fetched");
    if fs::read_to_string(&stamp).is_ok_and(|fetched| fetched == wanted) {
        return Ok(None);
    }
    // Without the sources, which need what the library has generated; with one test, so that Surefire's provider comes too.
    let one = ["-Dtest=PullGestureTest", "-Dsurefire.failIfNoSpecifiedTests=false", "-Dnightjar.src=none", "install"];
    if process::run(maven(false).args(one).args(["surefire:test"])).is_err() {
        // Nothing of ours was compiled: what failed is a repository that does not have what Google's has, or does not answer.
        return Ok(Some("Maven could not fetch what the poms name (see above)".into()));
    }
    fs::write(&stamp, wanted).map_err(|error| error.to_string())?;
    told("fetched", started);
    Ok(None)
}

fn told(what: &str, since: Instant) {
    println!("android: {what} in {} s", since.elapsed().as_secs());
}

/// Maven, offline, in another work tree, which makes what it makes elsewhere; library and Kotlin are those of this one.
pub(crate) fn maven_of(tree: &Path, made: &Path) -> Command {
    let ours = |folder: &str| root().join("target/bindings").join(folder);
    let mut maven = process::maven(true);
    maven.arg(format!("-Dnightjar.made={}", made.display()));
    maven.arg(format!("-Dnightjar.sources={}", ours("kotlin/sources").display()));
    maven.arg(format!("-Dnightjar.library={}", ours("lib").display()));
    maven.envs(bindings::surroundings()).current_dir(tree.join("android"));
    maven
}

fn maven(offline: bool) -> Command {
    let mut maven = process::maven(offline);
    // The reactor takes its root from where it is started.
    maven.arg("--quiet").current_dir(root().join("android"));
    maven
}

fn made() -> PathBuf {
    root().join("target/android")
}
