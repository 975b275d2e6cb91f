//! Calls that overtake each other: what was begun in one state must not be stored in another.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use kit::{GIVEN, OWN, Phone, files, pin, shift_map, unlock};
use nightjar_vault::{
    Deadlines, HardwareKeys, HwClass, HwError, HwKind, KeyState, Pins, Platform, SetupError, State, StoreError,
    UnlockError, Vault, WipeLevel, alias,
};

/// Deadlines that no test reaches: only the gate says when a call ends.
const PATIENT: Deadlines = Deadlines { call_ms: 60_000, prf_ms: 60_000, erase_ms: 60_000 };

/// Keys of which one chosen call waits until it is let through, and then does its work.
struct Gate {
    inner: Arc<dyn HardwareKeys>,
    state: Mutex<Waiting>,
    changed: Condvar,
}

#[derive(Default)]
struct Waiting {
    /// Method, alias, and how many such calls pass before the one that waits.
    planned: Option<(&'static str, &'static str, u32)>,
    arrived: bool,
    open: bool,
}

impl Gate {
    fn around(phone: &Phone) -> Arc<Self> {
        let inner: Arc<dyn HardwareKeys> = phone.keys.clone();
        Arc::new(Self { inner, state: Mutex::default(), changed: Condvar::new() })
    }

    fn hold(&self, method: &'static str, alias: &'static str, pass: u32) {
        *self.state.lock().unwrap() = Waiting { planned: Some((method, alias, pass)), arrived: false, open: false };
    }

    fn wait_for_arrival(&self) {
        let state = self.state.lock().unwrap();
        let _state = self.changed.wait_while(state, |state| !state.arrived).unwrap();
    }

    fn open(&self) {
        self.state.lock().unwrap().open = true;
        self.changed.notify_all();
    }

    fn enter(&self, method: &str, alias: &str) {
        let mut state = self.state.lock().unwrap();
        match &mut state.planned {
            Some((m, a, pass)) if *m == method && *a == alias && *pass > 0 => *pass -= 1,
            Some((m, a, _)) if *m == method && *a == alias => {
                state.planned = None;
                state.arrived = true;
                self.changed.notify_all();
                drop(self.changed.wait_while(state, |state| !state.open).unwrap());
            }
            Some(_) | None => {}
        }
    }
}

impl HardwareKeys for Gate {
    fn class(&self) -> HwClass {
        self.inner.class()
    }

    fn create(&self, alias: String, kind: HwKind) -> Result<Vec<u8>, HwError> {
        self.enter("create", &alias);
        self.inner.create(alias, kind)
    }

    fn public(&self, alias: String) -> Result<Vec<u8>, HwError> {
        self.inner.public(alias)
    }

    fn state(&self, alias: String) -> KeyState {
        self.inner.state(alias)
    }

    fn prf(&self, alias: String, input: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.enter("prf", &alias);
        self.inner.prf(alias, input)
    }

    fn sign(&self, alias: String, message: Vec<u8>) -> Result<Vec<u8>, HwError> {
        self.inner.sign(alias, message)
    }

    fn delete(&self, alias: String) -> Result<(), HwError> {
        self.enter("delete", &alias);
        self.inner.delete(alias)
    }
}

fn behind_a_gate() -> (Phone, Arc<Gate>, Vault) {
    let mut phone = Phone::new(HwClass::Tee);
    phone.options.deadlines = PATIENT;
    let gate = Gate::around(&phone);
    let platform = Platform { keys: gate.clone(), ..phone.platform() };
    let vault = Vault::open(phone.path(), platform, phone.options.clone()).unwrap();
    (phone, gate, vault)
}

fn until(happened: impl Fn() -> bool) {
    while !happened() {
        std::thread::sleep(Duration::from_millis(2));
    }
}

// The end of a shift writes the keys back; a lock that came while the key store hung had taken them away.
#[test]
fn a_lock_beside_a_slow_end_of_shift_leaves_no_keys() {
    let (phone, gate, vault) = behind_a_gate();
    phone.enroll(&vault);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    gate.hold("delete", alias::EPOCH, 0);
    std::thread::scope(|scope| {
        let ending = scope.spawn(|| vault.end_shift());
        gate.wait_for_arrival();
        let locking = scope.spawn(|| vault.lock());
        until(|| vault.secrets().is_none());
        gate.open();
        ending.join().unwrap().unwrap();
        locking.join().unwrap();
    });
    assert!(vault.secrets().is_none());
    assert_eq!(vault.state(), State::Locked { keys_silent: false, cannot_deliver: false });
    unlock(&vault, OWN).unwrap();
}

#[test]
fn an_enrollment_that_a_whole_wipe_overtook_commits_nothing() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        let (phone, gate, vault) = behind_a_gate();
        vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).unwrap();
        gate.hold("create", alias::USER_0, 0);
        let committed = std::thread::scope(|scope| {
            let pins = Pins { normal: pin(OWN), duress: None };
            let commit = scope.spawn(|| vault.commit_enrollment(phone.identity(1), pins));
            gate.wait_for_arrival();
            assert!(vault.wipe(level).is_done());
            vault.wait_for_wipe();
            gate.open();
            commit.join().unwrap()
        });
        assert_eq!(committed, Err(SetupError::Store(StoreError::Wiping)));
        assert_eq!(vault.state(), State::Fresh);
        assert_eq!(unlock(&vault, OWN), Err(UnlockError::NotLocked));
        drop(vault);
        assert_eq!(phone.open().state(), State::Fresh);
    }
}

// Both make the other parity of nj.u: the second key would overwrite the one that the first file was derived with.
#[test]
fn two_changes_of_pins_at_once_leave_one_pair_that_opens() {
    let (phone, gate, vault) = behind_a_gate();
    phone.enroll(&vault);
    unlock(&vault, OWN).unwrap();
    let changes = [["55512346", "90817263"], ["62840193", "17395268"]];
    let change = |pair: [&str; 2]| vault.change_pins(Pins { normal: pin(pair[0]), duress: Some(pin(pair[1])) });
    // The first has derived one of its two PINs.
    gate.hold("prf", alias::USER_1, 2);
    std::thread::scope(|scope| {
        let first = scope.spawn(|| change(changes[0]));
        gate.wait_for_arrival();
        let second = scope.spawn(|| change(changes[1]));
        std::thread::sleep(Duration::from_millis(100));
        gate.open();
        first.join().unwrap().unwrap();
        second.join().unwrap().unwrap();
    });
    let opens = |text: &str| {
        vault.lock();
        unlock(&vault, text).is_ok()
    };
    assert!([OWN, GIVEN].iter().all(|text| !opens(text)));
    let found = changes.map(|pair| pair.map(opens));
    assert!(found.contains(&[true, true]) && found.contains(&[false, false]), "{found:?}");
}

#[test]
fn the_phone_stays_blank_until_the_last_of_two_wipes_is_done() {
    let (phone, gate, vault) = behind_a_gate();
    phone.enroll(&vault);
    gate.hold("delete", alias::USER_0, 0);
    std::thread::scope(|scope| {
        let slow = scope.spawn(|| vault.wipe(WipeLevel::Wipe));
        gate.wait_for_arrival();
        assert!(vault.wipe(WipeLevel::Wipe).is_done());
        for _ in 0..100 {
            assert_eq!(vault.state(), State::Blank, "keys are still being deleted");
            std::thread::sleep(Duration::from_millis(2));
        }
        gate.open();
        slow.join().unwrap();
    });
    vault.wait_for_wipe();
    assert_eq!(vault.state(), State::Fresh);
    assert!(files(&phone).contains(&"k".to_owned()));
}
