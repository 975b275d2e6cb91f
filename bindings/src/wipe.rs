//! Erasing: levels and what was reached.

use crate::clock::PhoneClock;
use crate::keys::{HardwareKeys, platform};
use std::path::Path;
use std::sync::Arc;

/// What a wipe takes. The center's policy may raise it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum WipeLevel {
    /// Keys, identity, everything readable; sealed records that were not sent stay and are delivered silently.
    Wipe,
    /// The unsent records too.
    All,
}

/// What a wipe reached when it returned. Either one: software can open nothing any more. Neither: the next opening finishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Wiped {
    /// Every hardware key answered that it is gone.
    pub hardware: bool,
    /// The file with the key slots is overwritten and flushed.
    pub file: bool,
}

/// Wipes the folder `dir` when [`open`](crate::NightjarApp::open) failed, or before anything was opened. From any thread.
/// *Blocking*: the keys are gone within a second, the rest takes milliseconds more.
#[uniffi::export]
#[must_use]
pub fn wipe_at(dir: String, keys: Arc<dyn HardwareKeys>, level: WipeLevel) -> Wiped {
    let platform = platform(keys, Arc::new(PhoneClock::default()));
    nightjar::Nightjar::wipe_at(Path::new(&dir), &platform, level.into()).into()
}

impl From<WipeLevel> for nightjar::WipeLevel {
    fn from(level: WipeLevel) -> Self {
        match level {
            WipeLevel::Wipe => Self::Wipe,
            WipeLevel::All => Self::All,
        }
    }
}

impl From<nightjar::Wiped> for Wiped {
    fn from(wiped: nightjar::Wiped) -> Self {
        Self { hardware: wiped.hardware, file: wiped.file }
    }
}
