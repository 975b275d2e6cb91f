//! Where the benches write: a real disk, beside the program.

use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use crate::Outcome;

/// What statfs says of a file system that lives in memory.
const TMPFS: i64 = 0x0102_1994;

/// Makes a folder beside the running program, that is, in the target folder; refuses one that is kept in memory, where a
/// flush costs nothing.
pub(crate) fn on_disk() -> Outcome<TempDir> {
    let dir = beside("bench-data")?;
    std::fs::create_dir_all(&dir)?;
    if rustix::fs::statfs(&dir)?.f_type == TMPFS {
        return Err("the target folder is in memory: set CARGO_TARGET_DIR to a disk".into());
    }
    Ok(tempfile::Builder::new().prefix("run-").tempdir_in(dir)?)
}

/// Gives a path beside the running program.
pub(crate) fn beside(name: &str) -> Outcome<PathBuf> {
    let program = std::env::current_exe()?;
    Ok(program.parent().ok_or("a program without a folder")?.join(name))
}

/// Waits 0 to 8 ms. A disk may answer flushes in a beat of its own; what follows a flush at once would always meet the
/// same point of it, and a tenth of a millisecond would count as a whole beat or as nothing.
pub(crate) fn pause() {
    std::thread::sleep(Duration::from_micros(fastrand::u64(0..8_000)));
}

/// Copies a folder and flushes the copy, so that no later flush pays for it.
pub(crate) fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target)?;
            std::fs::File::open(&target)?.sync_all()?;
        }
    }
    std::fs::File::open(to)?.sync_all()?;
    Ok(())
}
