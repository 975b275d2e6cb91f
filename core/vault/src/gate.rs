//! The WIPING flag: set first by every wipe, asked by every call and before every COMMIT. No lock.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

use nightjar_seal::keyslot::WipeLevel;

use crate::error::StoreError;

/// Set while a wipe runs.
#[derive(Debug, Default)]
pub(crate) struct Wiping {
    level: AtomicU8,
    begun: AtomicU64,
}

impl Wiping {
    /// Raises the level; a running WIPE can become a WIPE ALL, never the other way.
    pub(crate) fn raise(&self, level: WipeLevel) {
        self.begun.fetch_add(1, Ordering::SeqCst);
        self.level.fetch_max(code(level), Ordering::SeqCst);
    }

    pub(crate) fn level(&self) -> Option<WipeLevel> {
        match self.level.load(Ordering::SeqCst) {
            0 => None,
            2 => Some(WipeLevel::All),
            _ => Some(WipeLevel::Wipe),
        }
    }

    pub(crate) fn check(&self) -> Result<(), StoreError> {
        if self.level().is_some() { Err(StoreError::Wiping) } else { Ok(()) }
    }

    /// Number of wipes begun so far: what was started before one must not be stored after it.
    pub(crate) fn begun(&self) -> u64 {
        self.begun.load(Ordering::SeqCst)
    }

    /// The last wipe that was asked for has ended.
    pub(crate) fn clear(&self) {
        self.level.store(0, Ordering::SeqCst);
    }
}

fn code(level: WipeLevel) -> u8 {
    match level {
        WipeLevel::Wipe => 1,
        WipeLevel::All => 2,
    }
}

/// Who asks for a COMMIT.
#[derive(Clone, Copy)]
pub(crate) enum Gate<'a> {
    /// Everybody: refused while a wipe runs.
    Asking(&'a Wiping),
    /// The erasure itself.
    Erasing,
}

impl Gate<'_> {
    pub(crate) fn check(self) -> Result<(), StoreError> {
        match self {
            Self::Asking(wiping) => wiping.check(),
            Self::Erasing => Ok(()),
        }
    }
}
