//! The machine's clock in milliseconds, without the wait that pads every attempt to unlock.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use nightjar_vault::Clock;

/// Real time; waiting returns at once, so that a bench sees the work and not the padding.
pub(crate) struct BenchClock(Instant);

impl BenchClock {
    pub(crate) fn new() -> Self {
        Self(Instant::now())
    }
}

impl Clock for BenchClock {
    fn wall_s(&self) -> u64 {
        wall_s()
    }

    fn boot_ms(&self) -> u64 {
        // Not from 0: a boot time in the future of the wall clock would end a shift.
        4_000_000 + u64::try_from(self.0.elapsed().as_millis()).unwrap_or(u64::MAX / 2)
    }

    fn wait_until(&self, _: u64) {}
}

/// Unix seconds now.
pub(crate) fn wall_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
