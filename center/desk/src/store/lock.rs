//! One desk process at a time.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::DeskError;

/// An advisory lock (`flock`) on the store's file, held until dropped.
pub(crate) struct FileLock(#[expect(dead_code, reason = "held for its lock")] File);

impl FileLock {
    /// Takes the lock, or says at once that somebody else has it.
    pub(crate) fn take(path: &Path) -> Result<Self, DeskError> {
        let file = File::options().read(true).write(true).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(DeskError::Busy),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}
