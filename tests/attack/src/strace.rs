//! Putting a process under `strace`: to write down what it asks of the system, and to kill or fail it at one of them.

use crate::log::{self, Event};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Calls that change something on a disk.
pub const WRITES: &str =
    "write,pwrite64,writev,pwritev,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,fsync,fdatasync,mkdir";

/// Calls that may fail under a phone: all of the above, and those that look.
pub const ALL: &str = "write,pwrite64,writev,pwritev,ftruncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,fsync,\
    fdatasync,mkdir,open,openat,read,pread64,stat,fstat,lstat,newfstatat,statx,lseek,fcntl,flock,getdents64,access,\
    faccessat,faccessat2";

/// Why nothing can be put under `strace` here; `None` if it can.
#[must_use]
pub fn missing() -> Option<String> {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    match tried {
        Ok(status) if status.success() => None,
        Ok(_) => Some("strace may not trace here (ptrace is forbidden)".into()),
        Err(_) => Some("strace is not installed".into()),
    }
}

/// What happens to one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blow {
    /// The process is gone before the call is carried out.
    Kill,
    /// The call is not carried out and answers with this error.
    Error(&'static str),
}

/// A traced start of `program`; the caller adds arguments.
#[must_use]
pub fn recorded(program: &Path, calls: &str, whole: bool, log: &Path) -> Command {
    let mut command = strace(log);
    command.arg("-y");
    if whole {
        command.args(["-xx", "-s", "70000"]);
    } else {
        command.args(["-s", "8"]);
    }
    command.args(["-e", &format!("trace={calls}"), "--"]).arg(program);
    command
}

/// A start of `program` in which the n-th `call` on `file` (n from 1, by each thread) meets a blow.
#[must_use]
pub fn struck(program: &Path, call: &str, file: &Path, n: usize, blow: Blow, log: &Path) -> Command {
    let what = match blow {
        Blow::Kill => "signal=SIGKILL".to_owned(),
        Blow::Error(name) => format!("error={name}"),
    };
    let mut command = strace(log);
    command.arg("-P").arg(file).args(["-e", &format!("trace={call}")]);
    command.args(["-e", &format!("inject={call}:{what}:when={n}"), "--"]).arg(program);
    command
}

fn strace(log: &Path) -> Command {
    let mut command = Command::new("strace");
    command.args([OsStr::new("-f"), OsStr::new("-qq"), OsStr::new("-e"), OsStr::new("signal=none"), OsStr::new("-o")]);
    command.arg(log);
    command
}

/// Reads a log.
///
/// # Panics
/// If there is none.
#[must_use]
pub fn read(log: &Path) -> Vec<Event> {
    log::parse(&String::from_utf8_lossy(&std::fs::read(log).unwrap()))
}

/// A folder in memory where there is one: a process that is killed leaves the same files on any medium, and no drill of
/// this kind is about the disk.
///
/// # Panics
/// If none can be made.
#[must_use]
pub fn scratch() -> tempfile::TempDir {
    let memory = PathBuf::from("/dev/shm");
    let builder = tempfile::Builder::new();
    builder.tempdir_in(&memory).or_else(|_| builder.tempdir()).unwrap()
}
