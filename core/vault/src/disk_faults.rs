//! A disk that fails or stops at call n: how the tests cut the power between any two operations.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::disk::{CommitPoint, Disk, RealDisk};

/// What happens at the chosen call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiskFault {
    /// This one call fails with the given kind; later ones work.
    FailOnce(io::ErrorKind),
    /// This call and every later one that would change something fails: the machine is dead from here on.
    Stop,
}

/// Wraps the real disk and counts the calls that change something, from 0.
#[derive(Debug)]
pub struct FaultyDisk {
    inner: RealDisk,
    fault: DiskFault,
    at: AtomicU64,
    calls: AtomicU64,
}

impl FaultyDisk {
    /// Fails at call `at`; `u64::MAX` never does and only counts.
    pub fn new(fault: DiskFault, at: u64) -> Self {
        Self { inner: RealDisk, fault, at: AtomicU64::new(at), calls: AtomicU64::new(0) }
    }

    /// Gives the number of calls so far.
    pub fn calls(&self) -> u64 {
        self.calls.load(Ordering::SeqCst)
    }

    /// Plans the fault `more` calls from now.
    pub fn arm(&self, more: u64) {
        self.at.store(self.calls().saturating_add(more), Ordering::SeqCst);
    }

    /// Takes the fault away.
    pub fn disarm(&self) {
        self.at.store(u64::MAX, Ordering::SeqCst);
    }

    fn count(&self) -> io::Result<()> {
        let n = self.calls.fetch_add(1, Ordering::SeqCst);
        let at = self.at.load(Ordering::SeqCst);
        match self.fault {
            DiskFault::FailOnce(kind) if n == at => Err(kind.into()),
            DiskFault::Stop if n >= at => Err(io::ErrorKind::Other.into()),
            DiskFault::FailOnce(_) | DiskFault::Stop => Ok(()),
        }
    }
}

impl Disk for FaultyDisk {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.inner.read(path)
    }

    fn read_log(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.inner.read_log(path)
    }

    fn exists(&self, path: &Path) -> io::Result<bool> {
        self.inner.exists(path)
    }

    fn overwrite(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.count()?;
        self.inner.overwrite(path, bytes)
    }

    fn sync(&self, path: &Path) -> io::Result<()> {
        self.count()?;
        self.inner.sync(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.count()?;
        self.inner.rename(from, to)
    }

    fn unlink(&self, path: &Path) -> io::Result<()> {
        self.count()?;
        self.inner.unlink(path)
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        self.count()?;
        self.inner.sync_dir(dir)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<PathBuf>> {
        self.inner.list(dir)
    }

    fn check_writable(&self, dir: &Path) -> io::Result<()> {
        self.inner.check_writable(dir)
    }

    fn lock(&self, path: &Path) -> io::Result<File> {
        self.inner.lock(path)
    }

    fn at(&self, _point: CommitPoint) -> io::Result<()> {
        self.count()
    }
}
