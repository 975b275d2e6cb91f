//! Clocks: the machine's own, and one that a test moves.

use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::platform::Clock;

/// The machine's clock. Boot time is `/proc/uptime` where there is one (it counts suspended time), else the process's
/// own monotonic clock.
#[derive(Debug)]
pub struct SystemClock {
    started: std::time::Instant,
}

impl SystemClock {
    /// Reads the machine's clock from now on.
    pub fn new() -> Self {
        Self { started: std::time::Instant::now() }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn wall_s(&self) -> u64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs())
    }

    fn boot_ms(&self) -> u64 {
        uptime_ms().unwrap_or_else(|| u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX))
    }

    fn wait_until(&self, boot_ms: u64) {
        loop {
            let now = self.boot_ms();
            if now >= boot_ms {
                return;
            }
            std::thread::sleep(Duration::from_millis(boot_ms - now));
        }
    }
}

fn uptime_ms() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    let first = text.split_ascii_whitespace().next()?;
    let (seconds, rest) = first.split_once('.')?;
    let hundredths: u64 = rest.get(..2)?.parse().ok()?;
    Some(seconds.parse::<u64>().ok()? * 1000 + hundredths * 10)
}

/// A clock that stands still until it is moved; waiting moves it. For tests and for seeds on virtual time.
#[derive(Debug)]
pub struct ManualClock {
    now: Mutex<(u64, u64)>,
}

impl ManualClock {
    /// Starts at a wall time (Unix seconds) and a boot time (milliseconds).
    pub fn new(wall_s: u64, boot_ms: u64) -> Self {
        Self { now: Mutex::new((wall_s * 1000, boot_ms)) }
    }

    /// Lets time pass on both clocks.
    pub fn advance_s(&self, seconds: u64) {
        let mut now = self.lock();
        now.0 += seconds * 1000;
        now.1 += seconds * 1000;
    }

    /// Moves the wall clock alone.
    pub fn set_wall_s(&self, wall_s: u64) {
        self.lock().0 = wall_s * 1000;
    }

    /// Moves the boot clock alone, as a restart does.
    pub fn set_boot_ms(&self, boot_ms: u64) {
        self.lock().1 = boot_ms;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, (u64, u64)> {
        self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock for ManualClock {
    fn wall_s(&self) -> u64 {
        self.lock().0 / 1000
    }

    fn boot_ms(&self) -> u64 {
        self.lock().1
    }

    fn wait_until(&self, boot_ms: u64) {
        let mut now = self.lock();
        if boot_ms > now.1 {
            now.0 += boot_ms - now.1;
            now.1 = boot_ms;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_on_the_machine_clock_ends_at_or_after_the_deadline() {
        let clock = SystemClock::new();
        let deadline = clock.boot_ms() + 20;
        clock.wait_until(deadline);
        assert!(clock.boot_ms() >= deadline);
        assert!(clock.wall_s() > 1_600_000_000);
    }

    #[test]
    fn the_manual_clock_moves_when_somebody_waits() {
        let clock = ManualClock::new(1_794_000_000, 5_000);
        clock.wait_until(7_500);
        assert_eq!(clock.boot_ms(), 7_500);
        assert_eq!(clock.wall_s(), 1_794_000_002);
        clock.wait_until(1);
        assert_eq!(clock.boot_ms(), 7_500);
        clock.set_boot_ms(10);
        assert_eq!(clock.boot_s(), 0);
    }
}
