//! The WIPING flag: set first by every wipe, asked by every call and before every COMMIT. No lock.

use std::sync::atomic::{AtomicU8, Ordering};

use nightjar_seal::keyslot::WipeLevel;

use crate::error::StoreError;

/// Set while a wipe runs.
#[derive(Debug, Default)]
pub(crate) struct Wiping(AtomicU8);

impl Wiping {
    /// Raises the level; a running WIPE can become a WIPE ALL, never the other way.
    pub(crate) fn raise(&self, level: WipeLevel) {
        self.0.fetch_max(code(level), Ordering::SeqCst);
    }

    pub(crate) fn level(&self) -> Option<WipeLevel> {
        match self.0.load(Ordering::SeqCst) {
            0 => None,
            2 => Some(WipeLevel::All),
            _ => Some(WipeLevel::Wipe),
        }
    }

    pub(crate) fn check(&self) -> Result<(), StoreError> {
        if self.level().is_some() { Err(StoreError::Wiping) } else { Ok(()) }
    }

    /// The wipe of this level has ended; a higher one that was asked for meanwhile has not.
    pub(crate) fn done(&self, level: WipeLevel) {
        let _ = self.0.compare_exchange(code(level), 0, Ordering::SeqCst, Ordering::SeqCst);
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
