//! What the later steps need from outside is fetched while the first ones compile; all of it is kept below `target/`.
//!
//! Nothing depends on it: a step that finds nothing fetched fetches for itself, and says so if it cannot.

use crate::process::root;
use crate::{android, targets};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;

static RUNNING: Mutex<Option<JoinHandle<()>>> = Mutex::new(None);

/// Begins.
pub(crate) fn begin() {
    let fetching = std::thread::spawn(|| {
        let _ = targets::toolchain();
        let swift = root().join("ios/tools/toolchain");
        let _ = android::fetch();
        let _ = Command::new(swift).stdout(Stdio::null()).stderr(Stdio::null()).status();
    });
    *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) = Some(fetching);
}

/// Waits for it: two fetchers of one file get in each other's way.
pub(crate) fn wait() {
    let fetching = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).take();
    if fetching.is_some_and(|fetching| fetching.join().is_err()) {
        println!("fetching stopped half way; the steps that need it try for themselves");
    }
}
