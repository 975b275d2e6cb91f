//! Row 15 of security.md 11, in mid-shift: whichever PIN it was, the same calls, and the same deadline however slow the chip.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::sync::Arc;

use kit::{GIVEN, OWN, Phone, save, shift_map, unlock};
use nightjar_vault::{Clock, HardwareKeys, HwClass, HwError, HwKind, KeyState, ManualClock, Platform, Vault, alias};

const WRONG: &str = "99999999";
const ATTEMPT_S: u64 = 10;

/// A key store whose answers take their time on the phone's clock.
struct Slow {
    inner: Arc<dyn HardwareKeys>,
    clock: Arc<ManualClock>,
    seconds: u64,
}

impl HardwareKeys for Slow {
    fn class(&self) -> HwClass {
        self.inner.class()
    }

    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError> {
        self.inner.create(alias, kind)
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, HwError> {
        self.inner.public(alias)
    }

    fn state(&self, alias: String) -> KeyState {
        self.inner.state(alias)
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.clock.advance_s(self.seconds);
        self.inner.prf(alias, input)
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.inner.sign(alias, message)
    }

    fn delete(&self, alias: String) -> Result<(), HwError> {
        // What only one of the PINs asks for takes its time too.
        self.clock.advance_s(self.seconds);
        self.inner.delete(alias)
    }
}

/// Calls and seconds of an attempt in mid-shift.
fn attempt(text: &str, seconds: u64) -> (Vec<nightjar_vault::Call>, u64) {
    let (mut phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    drop(vault);
    phone.options.attempt_ms = ATTEMPT_S * 1_000;
    let slow = Slow { inner: phone.keys.clone(), clock: phone.clock.clone(), seconds };
    let platform = Platform { keys: Arc::new(slow), ..phone.platform() };
    let vault = Vault::open(phone.path(), platform, phone.options.clone()).unwrap();
    phone.keys.forget_calls();
    let begun_ms = phone.clock.boot_ms();
    assert_eq!(unlock(&vault, text).is_ok(), text != WRONG);
    (phone.keys.calls(), (phone.clock.boot_ms() - begun_ms) / 1_000)
}

#[test]
fn in_mid_shift_every_pin_asks_the_same_and_ends_at_the_same_deadline_however_slow_the_chip_is() {
    // Two calls of nj.e, two of the loop: nothing, four seconds, twelve.
    for (seconds, deadline_s) in [(0, ATTEMPT_S), (1, ATTEMPT_S), (3, 2 * ATTEMPT_S)] {
        let [own, mut given, wrong] = [OWN, GIVEN, WRONG].map(|text| attempt(text, seconds));
        assert_eq!([own.1, given.1, wrong.1], [deadline_s; 3], "calls of {seconds} s");
        // The given PIN ends the shift: that is its only call more, and the last one.
        assert_eq!(given.0.pop(), Some(("delete", alias::EPOCH.to_owned())));
        assert_eq!([&given.0, &wrong.0], [&own.0; 2]);
        assert_eq!(own.0.iter().filter(|(method, _)| *method == "prf").count(), 4);
    }
}
