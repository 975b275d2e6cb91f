//! The phone's clocks. Boot time must go on while the phone sleeps: a shift ends by it.

use nightjar::platform::Clock;
use rustix::time::{ClockId, clock_gettime};
use std::sync::atomic::{AtomicI32, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Counts suspended time too. (Apple's `CLOCK_MONOTONIC` does; Linux has a clock of its own for it.)
#[cfg(not(target_vendor = "apple"))]
const BOOT: ClockId = ClockId::Boottime;
#[cfg(target_vendor = "apple")]
const BOOT: ClockId = ClockId::Monotonic;

/// A sleep may stand still while the phone sleeps: looked at again this often.
const LOOK: Duration = Duration::from_secs(1);
/// No place on earth is further from UTC: 18 h.
const FARTHEST_S: i32 = 18 * 3600;

/// The operating system's clocks; how far local time is ahead of UTC, the shell must say.
#[derive(Default)]
pub(crate) struct PhoneClock {
    offset_s: AtomicI32,
}

impl PhoneClock {
    /// Remembers how many seconds local time is ahead of UTC.
    pub(crate) fn set_local_offset(&self, seconds: i32) {
        self.offset_s.store(seconds.clamp(-FARTHEST_S, FARTHEST_S), Ordering::Relaxed);
    }
}

impl Clock for PhoneClock {
    fn wall_s(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
    }

    fn boot_ms(&self) -> u64 {
        let now = clock_gettime(BOOT);
        let (seconds, nanos) = (u64::try_from(now.tv_sec), u64::try_from(now.tv_nsec));
        seconds.unwrap_or(0) * 1000 + nanos.unwrap_or(0) / 1_000_000
    }

    fn local_offset_s(&self) -> i32 {
        self.offset_s.load(Ordering::Relaxed)
    }

    fn wait_until(&self, boot_ms: u64) {
        loop {
            let left = boot_ms.saturating_sub(self.boot_ms());
            if left == 0 {
                return;
            }
            std::thread::sleep(LOOK.min(Duration::from_millis(left)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_ends_when_the_boot_clock_says_so() {
        let clock = PhoneClock::default();
        let deadline = clock.boot_ms() + 20;
        clock.wait_until(deadline);
        assert!(clock.boot_ms() >= deadline);
        clock.wait_until(0);
    }

    #[test]
    fn an_offset_that_no_place_has_is_cut() {
        let clock = PhoneClock::default();
        assert_eq!(clock.local_offset_s(), 0);
        for (told, kept) in [(21_600, 21_600), (-12_600, -12_600), (i32::MAX, 64_800), (i32::MIN, -64_800)] {
            clock.set_local_offset(told);
            assert_eq!(clock.local_offset_s(), kept);
        }
    }
}
