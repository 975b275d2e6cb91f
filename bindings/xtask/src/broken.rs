//! `cargo xtask broken`: breaks one promise at a time and shows that its test notices.
//!
//! A patch of `tests/broken/` begins with comment lines: `# promise:` in words, `# test:` the arguments of `cargo test`
//! that must go red. It is applied in a copy of the tree, never in the tree itself.

use crate::process::{cargo, root, run};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

struct Patch {
    path: PathBuf,
    name: String,
    promise: String,
    test: Vec<String>,
}

/// Proves every patch whose name contains `name`; an error lists those whose test stayed green.
pub(crate) fn prove(name: Option<&str>) -> Result<(), String> {
    let patches = read(&root().join("tests/broken"), name)?;
    if patches.is_empty() {
        return Err("no such patch in tests/broken".into());
    }
    let copy = Copy::make()?;
    let mut unnoticed = Vec::new();
    for (number, patch) in patches.iter().enumerate() {
        println!("[{}/{}] {}: {}", number + 1, patches.len(), patch.name, patch.promise);
        if copy.goes_red(patch)? {
            return Err(format!("{}: its test fails without the patch too", patch.name));
        }
        copy.apply(patch)?;
        let red = copy.goes_red(patch)?;
        copy.reset()?;
        if red {
            println!("    noticed by: cargo test {}", patch.test.join(" "));
        } else {
            println!("    NOT NOTICED by: cargo test {}", patch.test.join(" "));
            unnoticed.push(patch.name.clone());
        }
    }
    if unnoticed.is_empty() {
        println!("{} promises broken on purpose, {} noticed", patches.len(), patches.len());
        Ok(())
    } else {
        Err(format!("broken and not noticed: {}", unnoticed.join(", ")))
    }
}

fn read(folder: &Path, name: Option<&str>) -> Result<Vec<Patch>, String> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| format!("tests/broken: {error}"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "patch"))
        .collect();
    paths.sort();
    let mut patches = Vec::new();
    for path in paths {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        if name.is_some_and(|part| !file.contains(part)) {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{file}: {error}"))?;
        let line = |key: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(key))
                .map(|rest| rest.trim().to_owned())
                .ok_or_else(|| format!("{file}: no line `{key}`"))
        };
        let (promise, test) = (line("# promise:")?, line("# test:")?);
        patches.push(Patch { path, name: file, promise, test: test.split_whitespace().map(str::to_owned).collect() });
    }
    Ok(patches)
}

/// A second work tree of the commit under test.
struct Copy {
    folder: PathBuf,
    target: PathBuf,
}

impl Copy {
    fn make() -> Result<Self, String> {
        let target = root().join("target/broken");
        let folder = target.join("tree");
        std::fs::create_dir_all(&target).map_err(|error| error.to_string())?;
        if folder.exists() {
            std::fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
        }
        run(Command::new("git").args(["clone", "--quiet", "--shared", "--no-checkout"]).arg(root()).arg(&folder))?;
        run(Command::new("git").args(["checkout", "--quiet", "HEAD"]).current_dir(&folder))?;
        Ok(Self { folder, target: target.join("build") })
    }

    fn apply(&self, patch: &Patch) -> Result<(), String> {
        run(Command::new("git").args(["apply", "--recount"]).arg(&patch.path).current_dir(&self.folder))
    }

    fn reset(&self) -> Result<(), String> {
        run(Command::new("git").args(["checkout", "--quiet", "--", "."]).current_dir(&self.folder))
    }

    /// Runs the patch's test. It must build: a patch that breaks the build shows nothing about the test.
    fn goes_red(&self, patch: &Patch) -> Result<bool, String> {
        run(self.cargo(&patch.test, true).stdout(Stdio::null()))
            .map_err(|reason| format!("{} does not build: {reason}", patch.name))?;
        let out = self.cargo(&patch.test, false).output().map_err(|error| error.to_string())?;
        let text = String::from_utf8_lossy(&out.stdout);
        let ran = text.lines().any(|line| line.starts_with("running ") && !line.starts_with("running 0 "));
        if !ran {
            return Err(format!("{}: `cargo test {}` runs no test", patch.name, patch.test.join(" ")));
        }
        Ok(!out.status.success())
    }

    fn cargo(&self, test: &[String], only_build: bool) -> Command {
        let (ours, harness) = test.split_at(test.iter().position(|word| word == "--").unwrap_or(test.len()));
        let mut command = cargo();
        command.args(["test", "--quiet", "--offline"]).args(ours);
        if only_build {
            command.arg("--no-run");
        } else {
            command.args(harness);
        }
        command.current_dir(&self.folder).env("CARGO_TARGET_DIR", &self.target);
        command
    }
}
