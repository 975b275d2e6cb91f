//! Every file operation outside SQLite, behind one trait: the tests fail it or stop it at call n.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Does the file operations on `k`, the names of `v.db` and the folder. "Missing" is `NotFound` and nothing else.
pub trait Disk: Send + Sync {
    /// Reads a whole file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Reads a whole file of SQLite's, which may be larger.
    fn read_log(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// Says whether a name exists; an error other than "not found" is an error.
    fn exists(&self, path: &Path) -> io::Result<bool>;
    /// Writes a file from its beginning, keeping its blocks (creates it if missing, for its owner alone), then flushes it.
    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Flushes a file's content.
    fn sync(&self, path: &Path) -> io::Result<()>;
    /// Renames.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Unlinks; Ok if the name is missing.
    fn unlink(&self, path: &Path) -> io::Result<()>;
    /// Flushes the folder: names, not contents.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// Lists the names in the folder.
    fn list(&self, dir: &Path) -> io::Result<Vec<PathBuf>>;
    /// Says whether the folder can be written to: `ReadOnlyFilesystem` or `PermissionDenied` if not.
    fn check_writable(&self, dir: &Path) -> io::Result<()>;
    /// Locks a file against other processes for as long as the answer lives; `WouldBlock` if somebody has it.
    fn lock(&self, path: &Path) -> io::Result<File>;
    /// A point of a SQLite transaction: the real disk does nothing here, a failing one fails.
    fn at(&self, point: CommitPoint) -> io::Result<()>;
}

/// Points of a transaction at which a test may fail or stop it; SQLite's own calls cannot be caught without `unsafe`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitPoint {
    /// BEGIN was done.
    Begun,
    /// All rows are written, COMMIT is next.
    BeforeCommit,
    /// COMMIT answered.
    AfterCommit,
    /// The checkpoint is next.
    BeforeCheckpoint,
}

/// Rights of every file that is made here: nobody but the app itself.
pub(crate) const OWNER_ONLY: u32 = 0o600;

/// The file system.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // No file of ours that is read this way is larger than `k`; a planted huge one must not fill the memory.
        File::open(path)?.take(1 << 16).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn read_log(&self, path: &Path) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        // A log is emptied after 64 pages; a planted huge one must not fill the memory.
        File::open(path)?.take(1 << 26).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        match std::fs::symlink_metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create(true).truncate(false).mode(OWNER_ONLY).open(path)?;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(bytes)?;
        file.set_len(bytes.len() as u64)?;
        file.sync_data()
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        File::open(path)?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        File::open(dir)?.sync_all()
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<PathBuf>> {
        let mut names = std::fs::read_dir(dir)?.map(|entry| entry.map(|e| e.path())).collect::<io::Result<Vec<_>>>()?;
        names.sort();
        Ok(names)
    }

    fn check_writable(&self, dir: &Path) -> io::Result<()> {
        // A folder without any write bit is read-only even for a user whom the kernel would let through.
        if std::fs::metadata(dir)?.permissions().readonly() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        rustix::fs::access(dir, rustix::fs::Access::WRITE_OK)?;
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<File> {
        let file = OpenOptions::new().read(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(std::fs::TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(std::fs::TryLockError::Error(error)) => Err(error),
        }
    }

    fn at(&self, _point: CommitPoint) -> io::Result<()> {
        Ok(())
    }
}
