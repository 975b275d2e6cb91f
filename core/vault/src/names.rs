//! The names of the vault's files, in one place.

use std::io;
use std::path::{Path, PathBuf};

use crate::disk::Disk;

/// Names inside one vault folder.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    dir: PathBuf,
}

impl Names {
    pub(crate) fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    pub(crate) fn k(&self) -> PathBuf {
        self.dir.join("k")
    }

    pub(crate) fn k_new(&self) -> PathBuf {
        self.dir.join("k.new")
    }

    pub(crate) fn db(&self) -> PathBuf {
        self.dir.join("v.db")
    }

    /// SQLite's log beside `v.db`.
    pub(crate) fn log(&self) -> PathBuf {
        self.dir.join("v.db-wal")
    }

    pub(crate) fn db_new(&self) -> PathBuf {
        self.dir.join("v.db.new")
    }

    /// `v.db.new` and what SQLite may have left beside it.
    pub(crate) fn half_made(&self) -> Vec<PathBuf> {
        ["v.db.new", "v.db.new-wal", "v.db.new-shm", "v.db.new-journal"].map(|n| self.dir.join(n)).to_vec()
    }

    /// `v.db` and what SQLite keeps beside it; the main file first.
    pub(crate) fn db_family(&self) -> Vec<PathBuf> {
        ["v.db", "v.db-wal", "v.db-shm", "v.db-journal"].map(|n| self.dir.join(n)).to_vec()
    }

    /// Every file in the folder whose name begins with `prefix`.
    pub(crate) fn beginning_with(&self, disk: &dyn Disk, prefix: &str) -> io::Result<Vec<PathBuf>> {
        let mut found = disk.list(&self.dir)?;
        found.retain(|path| path.file_name().and_then(|n| n.to_str()).is_some_and(|n| n.starts_with(prefix)));
        Ok(found)
    }

    /// The lowest N for which neither `<stem>N` nor a file beside it exists.
    pub(crate) fn free_number(&self, disk: &dyn Disk, stem: &str) -> io::Result<PathBuf> {
        let taken = self.beginning_with(disk, stem)?;
        for n in 1u32.. {
            let name = format!("{stem}{n}");
            let path = self.dir.join(&name);
            let family = [name.clone(), format!("{name}-wal"), format!("{name}-shm"), format!("{name}-journal")];
            if !taken
                .iter()
                .any(|t| t.file_name().and_then(|f| f.to_str()).is_some_and(|f| family.iter().any(|x| x == f)))
            {
                return Ok(path);
            }
        }
        Err(io::ErrorKind::StorageFull.into())
    }
}
