//! Patch files: two header lines, then a unified diff.

use std::path::{Path, PathBuf};

use super::promise::Reference;

/// A patch that breaks something on purpose.
pub(super) struct Patch {
    pub(super) path: PathBuf,
    /// File name without its ending.
    pub(super) name: String,
    /// What it breaks, by number.
    pub(super) breaks: Vec<Reference>,
    /// The promise in words.
    pub(super) promise: String,
    /// What must go red: arguments of `cargo test`, or an app, a module of it and a test class.
    pub(super) test: Vec<String>,
    text: String,
}

/// Who runs a patch's test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runner<'a> {
    /// Arguments of `cargo test`.
    Cargo(&'a [String]),
    /// A module of the Android app and a test class in it.
    Maven { module: &'a str, class: &'a str },
    /// A test module of the Swift package and a class in it.
    SwiftPm { module: &'a str, class: &'a str },
}

/// Reads every `*.patch` of a folder, by name.
pub(super) fn read_all(folder: &Path) -> Result<Vec<Patch>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "patch"))
        .collect();
    paths.sort();
    paths.into_iter().map(Patch::read).collect()
}

impl Patch {
    fn read(path: PathBuf) -> Result<Self, String> {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        Self::parse(path, name, text)
    }

    pub(super) fn parse(path: PathBuf, name: String, text: String) -> Result<Self, String> {
        let mut lines = text.lines();
        let mut line = |key: &str| {
            let found = lines.next().and_then(|line| line.strip_prefix(key)).map(str::trim);
            found
                .filter(|rest| !rest.is_empty())
                .map(str::to_owned)
                .ok_or(format!("{name}: no line `{key}` at the top"))
        };
        let (promise, test) = (line("# promise:")?, line("# test:")?);
        let (numbers, words) =
            promise.split_once(": ").ok_or_else(|| format!("{name}: `# promise:` is `numbers: words`"))?;
        let breaks = numbers.split(", ").map(Reference::parse).collect::<Option<Vec<_>>>();
        Ok(Self {
            breaks: breaks
                .ok_or_else(|| format!("{name}: `{numbers}` is no list of numbers such as `8, failure 4`"))?,
            promise: words.to_owned(),
            test: test.split_whitespace().map(str::to_owned).collect(),
            path,
            name,
            text,
        })
    }

    /// Files that it changes, in order.
    pub(super) fn files(&self) -> Vec<String> {
        self.text.lines().filter_map(|line| line.strip_prefix("+++ b/")).map(str::to_owned).collect()
    }

    /// Folders of the packages that it changes.
    pub(super) fn packages(&self) -> Vec<String> {
        let folder = |file: &String| file.split("/src/").next().unwrap_or(file).to_owned();
        let mut folders: Vec<String> = self.files().iter().map(folder).collect();
        folders.dedup();
        folders
    }

    /// The file of each hunk, with the line where its old text begins.
    pub(super) fn hunks(&self) -> Vec<(String, usize)> {
        let mut file = "";
        let mut hunks = Vec::new();
        for line in self.text.lines() {
            if let Some(path) = line.strip_prefix("--- a/") {
                file = path;
            } else if let Some(rest) = line.strip_prefix("@@ -") {
                let start = rest.split([',', ' ']).next().and_then(|number| number.parse().ok());
                hunks.extend(start.map(|start| (file.to_owned(), start)));
            }
        }
        hunks
    }

    /// Who runs the test that must go red.
    pub(super) fn runner(&self) -> Runner<'_> {
        match self.test.as_slice() {
            [app, module, class] if app == "android" => Runner::Maven { module, class },
            [app, module, class] if app == "ios" => Runner::SwiftPm { module, class },
            words => Runner::Cargo(words),
        }
    }

    /// The command that must go red.
    pub(super) fn shown_test(&self) -> String {
        match self.runner() {
            Runner::Cargo(words) => format!("cargo test {}", words.join(" ")),
            Runner::Maven { module, class } => format!("mvn -pl {module} -Dtest={class}"),
            Runner::SwiftPm { module, class } => format!("swift test --filter {module}.{class}"),
        }
    }
}
