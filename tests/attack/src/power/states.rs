//! Files as they may be found.

use crate::strace::scratch;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use tempfile::TempDir;

/// The files of a folder.
pub struct State {
    /// By name.
    pub files: BTreeMap<PathBuf, Vec<u8>>,
}

impl State {
    /// Tells states apart.
    #[must_use]
    pub fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.files.hash(&mut hasher);
        hasher.finish()
    }

    /// Names and lengths, for a report.
    #[must_use]
    pub fn names(&self) -> String {
        let files = self.files.iter();
        let shown = files.map(|(name, bytes)| format!("{} {}", name.display(), bytes.len()));
        shown.collect::<Vec<_>>().join(", ")
    }

    /// Writes them into a folder.
    ///
    /// # Panics
    /// If that does not work.
    #[must_use]
    pub fn folder(&self) -> TempDir {
        let dir = scratch();
        for (name, bytes) in &self.files {
            let path = dir.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        dir
    }
}
