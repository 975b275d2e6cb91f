//! The watermark: a relay that cannot promise room takes nothing and says when to come back.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Seconds between two looks at the disk.
const LOOK_S: u64 = 5;

/// Watches the free space of a folder's file system.
pub(crate) struct Disk {
    folder: Option<PathBuf>,
    free_bytes: u64,
    looked: AtomicU64,
    low: AtomicBool,
}

impl Disk {
    pub(crate) fn new(folder: Option<PathBuf>, free_bytes: u64) -> Self {
        Self { folder, free_bytes, looked: AtomicU64::new(0), low: AtomicBool::new(false) }
    }

    /// Tells whether there is too little room; a disk that cannot be asked is not held against the phones.
    pub(crate) fn is_low(&self, now_s: u64) -> bool {
        let looked = self.looked.load(Ordering::Relaxed);
        let Some(folder) = &self.folder else { return false };
        if looked == 0 || now_s.abs_diff(looked) >= LOOK_S {
            self.looked.store(now_s, Ordering::Relaxed);
            let free = rustix::fs::statvfs(folder).map(|fs| fs.f_bavail.saturating_mul(fs.f_frsize));
            let low = free.is_ok_and(|free| free < self.free_bytes);
            if low != self.low.swap(low, Ordering::Relaxed) {
                if low {
                    tracing::warn!("the disk is nearly full: nothing is taken until there is room");
                } else {
                    tracing::info!("there is room on the disk again");
                }
            }
        }
        self.low.load(Ordering::Relaxed)
    }
}
