//! Another app in front: the keys outlive it by the policy's grace and no longer (security.md 9).

use nightjar::platform::{Clock, FileKeys, HwClass, ManualClock, OsEntropy, Platform};
use nightjar::{Nightjar, State};
use std::sync::Arc;

/// A clock whose waits end at once without moving it: the grace is over as soon as somebody waits for it.
struct Impatient(ManualClock);

impl Clock for Impatient {
    fn wall_s(&self) -> u64 {
        self.0.wall_s()
    }
    fn boot_ms(&self) -> u64 {
        self.0.boot_ms()
    }
    fn wait_until(&self, _boot_ms: u64) {}
}

#[test]
fn a_fresh_phone_survives_coming_and_going() {
    let folder = tempfile::tempdir().unwrap();
    let entropy = Arc::new(OsEntropy);
    let keys = FileKeys::open(folder.path(), Some(HwClass::Tee), entropy.clone()).unwrap();
    let clock = Arc::new(Impatient(ManualClock::new(1_795_000_000, 1_000_000)));
    let phone = Nightjar::open(folder.path(), Platform { keys: Arc::new(keys), clock, entropy }).unwrap();
    for _ in 0..20 {
        phone.background();
        phone.foreground();
    }
    phone.background();
    assert_eq!(phone.state(), State::Fresh);
}
