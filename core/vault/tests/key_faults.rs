//! A key store that misbehaves at any one call of anything a phone does (security.md 11, row 5): nothing is deleted for
//! it, whatever was said to be done is done, and the next try without the fault goes on as if nothing had been.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use kit::{GIVEN, OWN, Phone, chips, files, pin, records, save, shift_map, unlock};
use nightjar_vault::{
    Deadlines, HwClass, KeyFault, Pins, State, StoreError, UnlockError, Vault, WipeLevel, alias, maps,
};

const FAULTS: [KeyFault; 5] =
    [KeyFault::Unavailable, KeyFault::Absent, KeyFault::WrongBytes, KeyFault::Lie, KeyFault::Hang];
const NEW_OWN: &str = "55512346";
const NEW_GIVEN: &str = "90817263";
const IN_SHIFT: State = State::Open { in_shift: true };
const BETWEEN: State = State::Open { in_shift: false };

/// One play: which call went wrong, and how.
#[derive(Debug)]
struct Fault {
    kind: KeyFault,
    call: nightjar_vault::Call,
}

/// Plays `act` on copies of a phone, once unharmed and once for each of its calls and each fault; `judge` sees what is left
/// when the key store works again. Answers how many plays said that something had failed.
fn at_every_call<S, T>(
    template: &Phone,
    prepare: impl Fn(&Phone) -> S,
    act: impl Fn(&Phone, &S) -> Option<T>,
    judge: impl Fn(&Fault, &Phone, S, Option<T>),
) -> usize {
    let mut failed = 0;
    for kind in FAULTS {
        for at in 0.. {
            let mut phone = template.copy();
            if kind == KeyFault::Hang {
                phone.options.deadlines = Deadlines { call_ms: 150, prf_ms: 300, erase_ms: 450 };
            }
            let before = prepare(&phone);
            phone.keys.forget_calls();
            phone.keys.fault_in(at, kind);
            let done = act(&phone, &before);
            let call = phone.keys.calls().get(at).cloned();
            phone.keys.release();
            let Some(call) = call else {
                assert!(done.is_some() && at > 0, "unharmed it works, and it asks something");
                break;
            };
            failed += usize::from(done.is_none());
            judge(&Fault { kind, call }, &phone, before, done);
        }
    }
    failed
}

/// A phone in mid-shift with two entries, its process gone.
fn in_shift() -> Phone {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    save(&vault, 2).unwrap();
    phone
}

fn between_shifts() -> Phone {
    let phone = in_shift();
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    vault.end_shift().unwrap();
    phone
}

fn open_unlocked(phone: &Phone) -> Vault {
    let vault = phone.open();
    unlock(&vault, OWN).unwrap();
    vault
}

/// Unlocks as often as a person would who was told that the key store does not answer.
fn unlock_again(phone: &Phone, vault: &Vault, text: &str) -> Result<(), UnlockError> {
    vault.lock();
    // Past the delay after wrong tries.
    phone.clock.advance_s(40);
    unlock(vault, text)
}

/// In this process and in the next one the shift is open and whole.
fn the_shift_lives(fault: &Fault, phone: &Phone, vault: Vault) {
    let mut vault = Some(vault);
    for _ in 0..2 {
        let vault = vault.take().unwrap_or_else(|| phone.open());
        unlock_again(phone, &vault, OWN).unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
        assert_eq!(vault.state(), IN_SHIFT, "{fault:?}");
        let entries = vault.entries().unwrap();
        assert_eq!((entries.len(), records(&vault)), (2, 2), "{fault:?}");
        assert!(entries.iter().all(|entry| vault.read_back(entry.row).is_ok()), "{fault:?}");
    }
    nothing_was_moved(fault, phone);
}

fn nothing_was_moved(fault: &Fault, phone: &Phone) {
    let strange: Vec<_> =
        files(phone).into_iter().filter(|name| name.contains("aside") || name.contains("damaged")).collect();
    assert_eq!(strange, Vec::<String>::new(), "{fault:?}");
}

/// In this process and in the next one there is no shift, and the letters are there.
fn the_shift_is_over(fault: &Fault, phone: &Phone, vault: Vault) {
    let mut vault = Some(vault);
    for _ in 0..2 {
        let vault = vault.take().unwrap_or_else(|| phone.open());
        unlock_again(phone, &vault, OWN).unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
        assert_eq!((vault.state(), records(&vault)), (BETWEEN, 2), "{fault:?}");
        assert_eq!(vault.entries().map(drop), Err(StoreError::Refused(nightjar_vault::Refusal::NoShift)));
    }
    assert!(!chips(phone).contains(&alias::EPOCH.to_owned()), "{fault:?}: at the latest the next start deletes it");
    nothing_was_moved(fault, phone);
}

#[test]
fn an_unlock_or_a_start_in_mid_shift_ends_no_shift() {
    let template = in_shift();
    let failed = at_every_call(
        &template,
        Phone::open,
        |_, vault| unlock(vault, OWN).ok(),
        |fault, phone, vault, _| the_shift_lives(fault, phone, vault),
    );
    assert!(failed > 4, "the control: {failed} unlocks were hit");
    let silent = at_every_call(
        &template,
        |_| (),
        |phone, ()| Some(phone.open()).filter(|vault| vault.state() != State::NeedsActivation),
        |fault, phone, (), vault| the_shift_lives(fault, phone, vault.unwrap()),
    );
    assert_eq!(silent, 0, "no start takes a silent key for a lost one");
}

#[test]
fn the_given_pin_in_mid_shift_ends_it_or_has_not_opened() {
    at_every_call(
        &in_shift(),
        Phone::open,
        |_, vault| unlock(vault, GIVEN).ok(),
        |fault, phone, vault, done| match done {
            Some(()) => {
                assert_eq!(vault.state(), BETWEEN, "{fault:?}");
                the_shift_is_over(fault, phone, vault);
            }
            None => the_shift_lives(fault, phone, vault),
        },
    );
}

#[test]
fn an_unlock_between_shifts_loses_nothing_whichever_pin_it_was() {
    let template = between_shifts();
    for text in [OWN, GIVEN, "99999999"] {
        at_every_call(
            &template,
            Phone::open,
            |_, vault| match unlock(vault, text) {
                Err(UnlockError::Wrong) if text == "99999999" => Some(()),
                done => done.ok(),
            },
            |fault, phone, vault, _| the_shift_is_over(fault, phone, vault),
        );
    }
}

#[test]
fn a_shift_that_begins_beside_a_fault_is_read_back_or_in_memory_and_said_so() {
    let in_memory = std::cell::Cell::new(0);
    at_every_call(
        &between_shifts(),
        open_unlocked,
        |_, vault| vault.start_shift(shift_map()).ok(),
        |fault, phone, vault, done| {
            let ram_only = done.unwrap_or_else(|| panic!("{fault:?}: a night without a shift")).ram_only.is_some();
            in_memory.set(in_memory.get() + u32::from(ram_only));
            save(&vault, 7).unwrap();
            unlock_again(phone, &vault, OWN).unwrap();
            assert_eq!((vault.entries().unwrap().len(), records(&vault)), (1, 3), "{fault:?}");
            drop(vault);
            let vault = phone.open();
            unlock(&vault, OWN).unwrap();
            let expected = if ram_only { BETWEEN } else { IN_SHIFT };
            assert_eq!((vault.state(), records(&vault)), (expected, 3), "{fault:?}");
        },
    );
    assert!(in_memory.get() > 2, "the control: shifts whose key could not be made");
}

#[test]
fn a_save_asks_the_key_store_nothing() {
    let phone = in_shift();
    let vault = open_unlocked(&phone);
    phone.keys.forget_calls();
    for n in 3..6 {
        save(&vault, n).unwrap();
        vault.read_back(vault.entries().unwrap()[0].row).unwrap();
    }
    assert_eq!(phone.keys.calls(), [], "so that a key store that dies at night costs no record");
}

#[test]
fn an_end_of_shift_ends_it_whatever_the_key_store_does() {
    at_every_call(
        &in_shift(),
        open_unlocked,
        |_, vault| vault.end_shift().ok(),
        |fault, phone, vault, done| {
            assert!(done.is_some(), "{fault:?}");
            assert_eq!(vault.state(), BETWEEN, "{fault:?}");
            the_shift_is_over(fault, phone, vault);
        },
    );
    // By the clock, at a start: no PIN is needed for it.
    at_every_call(
        &in_shift(),
        |phone| phone.clock.advance_s(13 * 3600),
        |phone, ()| Some(phone.open()).filter(|vault| vault.state() != State::NeedsActivation),
        |fault, phone, (), vault| the_shift_is_over(fault, phone, vault.unwrap()),
    );
}

#[test]
fn the_key_of_an_ended_shift_that_comes_back_opens_nothing_and_goes_again() {
    let phone = in_shift();
    let came_back = std::fs::read(phone.path().join("hw/nj.e")).unwrap();
    let old_rows = std::fs::read(phone.path().join("v.db")).unwrap();
    let vault = open_unlocked(&phone);
    vault.end_shift().unwrap();
    drop(vault);
    assert!(!phone.path().join("hw/nj.e").exists(), "the store said so, and it was so");
    std::fs::write(phone.path().join("hw/nj.e"), &came_back).unwrap();
    assert_ne!(std::fs::read(phone.path().join("v.db")).unwrap(), old_rows);
    let vault = phone.open();
    assert!(!phone.path().join("hw/nj.e").exists(), "a shift's key without a shift is deleted at the start");
    unlock(&vault, OWN).unwrap();
    assert_eq!((vault.state(), records(&vault)), (BETWEEN, 2));
    assert!(vault.entries().is_err());
}

#[test]
fn a_wipe_is_one_whatever_the_key_store_does() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        at_every_call(
            &in_shift(),
            open_unlocked,
            |_, vault| Some(vault.wipe(level)),
            |fault, phone, vault, wiped| {
                assert!(wiped.unwrap().file, "{fault:?}: the marker needs no key store");
                vault.wait_for_wipe();
                assert_eq!(vault.state(), State::Fresh, "{fault:?}");
                assert_eq!(unlock(&vault, OWN), Err(UnlockError::NotLocked), "{fault:?}");
                drop(vault);
                let vault = phone.open();
                assert_eq!(vault.state(), State::Fresh, "{fault:?}");
                if level == WipeLevel::Wipe {
                    assert_eq!(chips(phone), [alias::OUTBOX, alias::SIGN], "{fault:?}");
                    assert_eq!(records(&vault), 2, "{fault:?}");
                } else {
                    assert_eq!(files(phone), Vec::<String>::new(), "{fault:?}");
                    what_stays_of_all(fault, phone);
                }
            },
        );
    }
}

/// After WIPE ALL and a start no key is left, unless the store lied about its deletion: then it opens nothing, for there is
/// nothing.
fn what_stays_of_all(fault: &Fault, phone: &Phone) {
    let left = chips(phone);
    let lied = fault.kind == KeyFault::Lie && fault.call.0 == "delete";
    assert!(left.is_empty() || (lied && left == [fault.call.1.clone()]), "{fault:?}: {left:?}");
}

#[test]
fn an_enrollment_is_there_or_can_be_done_again() {
    let fresh = Phone::new(HwClass::Tee);
    let kept = {
        let phone = between_shifts();
        std::fs::write(phone.path().join("k"), b"rotten").unwrap();
        phone
    };
    for (template, letters) in [(fresh, 0), (kept, 2)] {
        let enroll = |phone: &Phone, vault: &Vault| {
            vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).ok()?;
            let pins = Pins { normal: pin(NEW_OWN), duress: Some(pin(NEW_GIVEN)) };
            vault.commit_enrollment(phone.identity(1), pins).ok()
        };
        let failed = at_every_call(&template, Phone::open, enroll, |fault, phone, vault, done| {
            if done.is_none() {
                drop(vault);
                let vault = phone.open();
                assert!(matches!(vault.state(), State::Fresh | State::NeedsActivation), "{fault:?}");
                assert_eq!(records(&vault), letters, "{fault:?}");
                enroll(phone, &vault).unwrap_or_else(|| panic!("{fault:?}: the second try"));
            } else {
                drop(vault);
            }
            for text in [NEW_OWN, NEW_GIVEN] {
                let vault = phone.open();
                unlock(&vault, text).unwrap_or_else(|error| panic!("{fault:?}: {error:?}"));
                assert_eq!((vault.state(), records(&vault)), (BETWEEN, letters), "{fault:?}");
                vault.update_link(|link| link.active = true).unwrap();
            }
            let vault = phone.open();
            unlock(&vault, NEW_OWN).unwrap();
            vault.start_shift(shift_map()).unwrap();
            save(&vault, 9).unwrap();
            assert_eq!(records(&vault), letters + 1, "{fault:?}");
        });
        assert!(failed > 6, "the control: {failed} enrollments were hit");
    }
}

#[test]
fn a_change_of_pins_leaves_one_pair_that_opens() {
    let failed = at_every_call(
        &between_shifts(),
        open_unlocked,
        |_, vault| vault.change_pins(Pins { normal: pin(NEW_OWN), duress: Some(pin(NEW_GIVEN)) }).ok(),
        |fault, phone, vault, done| {
            let (right, wrong) = if done.is_some() { (NEW_OWN, OWN) } else { (OWN, NEW_OWN) };
            let given = if done.is_some() { NEW_GIVEN } else { GIVEN };
            let mut vault = Some(vault);
            for _ in 0..2 {
                let vault = vault.take().unwrap_or_else(|| phone.open());
                for text in [right, given] {
                    unlock_again(phone, &vault, text).unwrap_or_else(|error| panic!("{fault:?}: {text} {error:?}"));
                }
                assert_eq!(unlock_again(phone, &vault, wrong), Err(UnlockError::Wrong), "{fault:?}");
                assert_eq!(records(&vault), 2, "{fault:?}");
            }
            let user = chips(phone).into_iter().filter(|name| name.starts_with("nj.u")).count();
            assert_eq!(user, 1, "{fault:?}: the other parity goes at the next start");
            nothing_was_moved(fault, phone);
        },
    );
    assert!(failed > 6, "the control: {failed} changes were hit");
}

#[test]
fn the_key_of_the_old_pins_that_comes_back_opens_nothing_and_goes_again() {
    let phone = between_shifts();
    let came_back = std::fs::read(phone.path().join("hw/nj.u0")).unwrap();
    let vault = open_unlocked(&phone);
    vault.change_pins(Pins { normal: pin(NEW_OWN), duress: None }).unwrap();
    drop(vault);
    assert!(!phone.path().join("hw/nj.u0").exists());
    std::fs::write(phone.path().join("hw/nj.u0"), &came_back).unwrap();
    let vault = phone.open();
    assert!(!phone.path().join("hw/nj.u0").exists());
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::Wrong));
    unlock(&vault, NEW_OWN).unwrap();
}

#[test]
fn a_policy_that_wipes_after_wrong_pins_counts_no_silence() {
    let template = in_shift();
    let vault = open_unlocked(&template);
    vault
        .update_link(|link| link.policy = Some(maps::Policy { wipe_after: Some(1), ..maps::Policy::default() }))
        .unwrap();
    drop(vault);
    at_every_call(
        &template,
        Phone::open,
        |_, vault| unlock(vault, OWN).ok(),
        |fault, phone, vault, done| {
            // Wrong bytes out of the PIN's own loop are a wrong PIN for whoever sees only them.
            let wrong = fault.kind == KeyFault::WrongBytes && fault.call == ("prf", alias::USER_0.to_owned());
            if done.is_none() && !wrong {
                the_shift_lives(fault, phone, vault);
            }
        },
    );
}
