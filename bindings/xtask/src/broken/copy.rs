//! A second work tree of the commit under test, with a build folder of its own. Both stay for the next run, so that only
//! what changed since is built again.

use std::cell::OnceCell;
use std::fs::File;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::patch::{Patch, Runner};
use crate::process::{cargo, output, root, run};
use crate::{android, bindings};

/// A broken program may wait for ever: a test that takes longer than this is red.
const LONGEST: Duration = Duration::from_secs(600);
const LOOK: Duration = Duration::from_millis(50);

pub(super) struct Copy {
    tree: PathBuf,
    build: PathBuf,
    /// Whether the modules below the Android app are compiled.
    below: OnceCell<Result<(), String>>,
    /// Whether the library and the toolchain are there for the Swift package.
    lent: OnceCell<Result<(), String>>,
    /// Held while the tree is ours; let go by the system however this program ends.
    _alone: File,
}

/// What a test came to.
pub(super) enum Outcome {
    Green,
    /// How it showed.
    Red(String),
    NoTest,
}

impl Copy {
    /// Brings the second work tree to the commit at HEAD; what is not committed is not in it.
    pub(super) fn of_the_commit() -> Result<Self, String> {
        let folder = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
        let folder = folder.join("broken");
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let copy = Self {
            tree: folder.join("tree"),
            build: folder.join("build"),
            below: OnceCell::new(),
            lent: OnceCell::new(),
            _alone: alone(&folder)?,
        };
        if !copy.tree.join(".git").exists() {
            run(Command::new("git")
                .args(["clone", "--quiet", "--shared", "--no-checkout"])
                .arg(root())
                .arg(&copy.tree))?;
        }
        let git = |arguments: &[&str]| output(Command::new("git").args(arguments).current_dir(root()));
        let head = git(&["rev-parse", "HEAD"])?;
        // The objects are shared: the commit is there without a fetch. Files that are the same keep their times.
        copy.git(&["checkout", "--quiet", "--force", "--detach", head.trim()])?;
        copy.git(&["clean", "--quiet", "--force", "-d"])?;
        if !git(&["status", "--porcelain"])?.is_empty() {
            println!("note: changes that are not committed are not tested");
        }
        Ok(copy)
    }

    /// Says whether a patch applies, and if not, which hunk does not.
    pub(super) fn check(&self, patch: &Patch) -> Result<(), String> {
        check(&self.tree, patch)
    }

    pub(super) fn apply(&self, patch: &Patch) -> Result<(), String> {
        run(Command::new("git").args(APPLY).arg(&patch.path).current_dir(&self.tree))
    }

    pub(super) fn reset(&self) -> Result<(), String> {
        self.git(&["checkout", "--quiet", "--force", "--", "."])
    }

    /// Builds a patch's test, then runs it.
    pub(super) fn run(&self, patch: &Patch) -> Result<Outcome, String> {
        match patch.runner() {
            Runner::Cargo(words) => self.rust(words),
            Runner::Maven { module, class } => self.android(module, class),
            Runner::SwiftPm { module, class } => self.swift(module, class),
        }
    }

    fn rust(&self, words: &[String]) -> Result<Outcome, String> {
        let split = words.iter().position(|word| word == "--").unwrap_or(words.len());
        let (ours, harness) = words.split_at(split);
        let built = self.cargo(ours).arg("--no-run").output().map_err(|error| error.to_string())?;
        if !built.status.success() {
            return Err(format!("does not build\n{}", tail(&String::from_utf8_lossy(&built.stderr), 30)));
        }
        let (ended, text) = ran(self.cargo(ours).args(harness))?;
        let is_run = text.lines().any(|line| line.starts_with("running ") && !line.starts_with("running 0 "));
        outcome(ended, is_run, || failures(&text))
    }

    /// Compiles a module of the Android app and runs one of its test classes. The library and its Kotlin are those of the
    /// tree, the modules that it stands on are compiled once: a patch changes no other module than the one it is tested in.
    fn android(&self, module: &str, test: &str) -> Result<Outcome, String> {
        let made = self.build.join("android");
        let below =
            || run(android::maven_of(&self.tree, &made).args(["--quiet", "-DskipTests", "-pl", "!app", "install"]));
        self.below.get_or_init(below).clone()?;
        let mut maven = android::maven_of(&self.tree, &made);
        maven.args(["-pl", module, "-Dsurefire.failIfNoSpecifiedTests=false", "package"]).arg(format!("-Dtest={test}"));
        let (ended, text) = ran(&mut maven)?;
        let is_run = some(&text, "Tests run: ");
        if ended == Some(false) && !is_run {
            return Err(format!("does not build\n{}", tail(&text, 30)));
        }
        // "[ERROR]   WaysTest.a trigger deletes the keys first:46 expected ..."
        let named = text.lines().find_map(|line| line.strip_prefix("[ERROR]   ")?.split(':').next());
        outcome(ended, is_run, || named.unwrap_or(test).to_owned())
    }

    /// Builds the Swift package and runs one of its test classes. Toolchain, library and generated Swift are the tree's.
    fn swift(&self, module: &str, test: &str) -> Result<Outcome, String> {
        self.lent.get_or_init(|| bindings::lend_to(&self.tree)).clone()?;
        let mut swift = Command::new(self.tree.join("ios/tools/test"));
        let (ended, text) = ran(swift.args(["--quiet", "--filter", &format!("{module}.{test}/")]))?;
        let is_run = some(&text, "Executed ");
        if ended == Some(false) && !is_run {
            return Err(format!("does not build\n{}", tail(&text, 30)));
        }
        // ".../ModelTests.swift:97: error: ModelTests.testAfterAWipe : XCTAssert..."
        let named =
            text.lines().find_map(|line| line.split_once(": error: ")?.1.split_once(" : ")).map(|(name, _)| name);
        outcome(ended, is_run, || named.unwrap_or(test).to_owned())
    }

    fn git(&self, arguments: &[&str]) -> Result<(), String> {
        run(Command::new("git").args(arguments).current_dir(&self.tree))
    }

    fn cargo(&self, test: &[String]) -> Command {
        let mut command = cargo();
        command.args(["test", "--quiet", "--offline"]).args(test);
        command.current_dir(&self.tree).env("CARGO_TARGET_DIR", &self.build);
        command
    }
}

/// Two runs in one tree would prove each other's patches: the second one waits.
fn alone(folder: &Path) -> Result<File, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let lock = File::create(folder.join("lock")).map_err(said)?;
    if lock.try_lock().is_err() {
        println!("waiting for another run to end");
        lock.lock().map_err(said)?;
    }
    Ok(lock)
}

const APPLY: [&str; 2] = ["apply", "--whitespace=nowarn"];

/// Says whether a patch applies to a tree; the error names file, hunk and line.
pub(super) fn check(tree: &Path, patch: &Patch) -> Result<(), String> {
    let mut command = Command::new("git");
    command.args(APPLY).arg("--check").arg(&patch.path).current_dir(tree).env("LC_ALL", "C");
    let out = command.output().map_err(|error| format!("git apply: {error}"))?;
    if out.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&out.stderr);
    let hunks = patch.hunks();
    // "error: patch failed: core/vault/src/erase.rs:73"
    let place = said.lines().find_map(|line| line.strip_prefix("error: patch failed: ")?.rsplit_once(':'));
    let number = place.and_then(|(file, line)| {
        let line: usize = line.parse().ok()?;
        hunks.iter().position(|(name, start)| name == file && *start == line)
    });
    Err(match (place, number) {
        (Some((file, line)), Some(number)) => {
            format!("{}: hunk {} of {} does not apply ({file}, line {line})", patch.name, number + 1, hunks.len())
        }
        _ => format!("{}: {}", patch.name, said.trim()),
    })
}

/// Runs a command to its end, if it comes to one, and collects what it printed.
fn ran(command: &mut Command) -> Result<(Option<bool>, String), String> {
    let (mut pipe, writer) = std::io::pipe().map_err(|error| error.to_string())?;
    let again = writer.try_clone().map_err(|error| error.to_string())?;
    let child = command.stdin(Stdio::null()).stdout(writer).stderr(again).process_group(0).spawn();
    let mut child = child.map_err(|error| format!("{}: {error}", command.get_program().display()))?;
    // Ours would keep the pipe open.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let reader = std::thread::spawn(move || {
        let mut text = Vec::new();
        // What could be read until then is what there is to say.
        let _ = pipe.read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    });
    let ended = wait(&mut child)?;
    Ok((ended, reader.join().unwrap_or_default()))
}

fn outcome(ended: Option<bool>, is_run: bool, how: impl FnOnce() -> String) -> Result<Outcome, String> {
    Ok(match ended {
        None => Outcome::Red(format!("did not end within {} s", LONGEST.as_secs())),
        Some(_) if !is_run => Outcome::NoTest,
        Some(true) => Outcome::Green,
        Some(false) => Outcome::Red(how()),
    })
}

/// Whether a line says that more than no test was run: `before`, then the number.
fn some(text: &str, before: &str) -> bool {
    let numbers = text.lines().filter_map(|line| line.split_once(before));
    numbers.into_iter().any(|(_, rest)| rest.starts_with(|first: char| ('1'..='9').contains(&first)))
}

/// Waits for the end of a command and says whether it went well; `None` if it took too long and was ended.
fn wait(child: &mut Child) -> Result<Option<bool>, String> {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok(Some(status.success()));
        }
        if begun.elapsed() > LONGEST {
            // The test runs in a process of its own below cargo: the group goes, not cargo alone.
            let group = format!("-{}", child.id());
            let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
            let _ = child.wait();
            return Ok(None);
        }
        std::thread::sleep(LOOK);
    }
}

/// The names of the tests that failed.
fn failures(text: &str) -> String {
    let mut names: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("---- ")?.split_once(" stdout ----").map(|(name, _)| name))
        .collect();
    names.sort_unstable();
    names.dedup();
    match names.as_slice() {
        [] => "stopped before its end".to_owned(),
        [one] => (*one).to_owned(),
        [one, rest @ ..] => format!("{one} and {} more", rest.len()),
    }
}

fn tail(text: &str, most: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines.get(lines.len().saturating_sub(most)..).unwrap_or_default().join("\n")
}
