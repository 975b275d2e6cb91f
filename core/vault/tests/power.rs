//! The machine stops at any operation, the disk is full, an operation fails: acknowledged is there, the rest is as before.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::io::ErrorKind;
use std::sync::Arc;

use kit::{GIVEN, OWN, Phone, pin, records, save, shift_map, unlock};
use nightjar_vault::{DiskFault, FaultyDisk, HwClass, Options, Pins, RealDisk, SetupError, State, StoreError, Vault};
use proptest::prelude::*;

fn phone_on(fault: DiskFault) -> (Arc<FaultyDisk>, Phone, Vault) {
    let disk = Arc::new(FaultyDisk::new(fault, u64::MAX));
    let phone = Phone::with_disk(HwClass::Tee, disk.clone());
    let vault = phone.open();
    (disk, phone, vault)
}

fn reopen(phone: &Phone) -> Vault {
    let options = Options { disk: Arc::new(RealDisk), ..phone.options.clone() };
    Vault::open(phone.path(), phone.platform(), options).unwrap()
}

#[test]
fn a_save_is_there_or_not_whatever_it_is_stopped_at() {
    let mut seen = [false; 2];
    for at in 0..6 {
        let (disk, phone, vault) = phone_on(DiskFault::Stop);
        phone.enroll(&vault);
        unlock(&vault, OWN).unwrap();
        vault.start_shift(shift_map()).unwrap();
        save(&vault, 1).unwrap();
        disk.arm(at);
        let acknowledged = save(&vault, 2).is_ok();
        seen[usize::from(acknowledged)] = true;
        let shown = vault.entries().unwrap().len();
        assert_eq!(shown, if acknowledged { 2 } else { 1 }, "{at}");
        drop(vault);
        let vault = reopen(&phone);
        unlock(&vault, OWN).unwrap();
        assert_eq!(vault.entries().unwrap().len(), shown, "{at}");
        assert_eq!(records(&vault), shown, "{at}");
        assert_eq!(vault.stock().unwrap().balance("cond_ext"), -3 * i64::try_from(shown).unwrap());
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn a_full_disk_is_said_and_changes_nothing() {
    for at in 0..2 {
        let (disk, phone, vault) = phone_on(DiskFault::FailOnce(ErrorKind::StorageFull));
        phone.enroll(&vault);
        unlock(&vault, OWN).unwrap();
        vault.start_shift(shift_map()).unwrap();
        save(&vault, 1).unwrap();
        disk.arm(at);
        assert_eq!(save(&vault, 2), Err(StoreError::Full), "{at}");
        assert_eq!(vault.entries().unwrap().len(), 1);
        assert_eq!(vault.shift().unwrap().counts.get(&1), Some(&1));
        save(&vault, 3).unwrap();
        assert_eq!((vault.entries().unwrap().len(), records(&vault)), (2, 2));
    }
}

#[test]
fn a_commit_whose_answer_is_lost_is_read_before_anything_is_said() {
    let (disk, phone, vault) = phone_on(DiskFault::FailOnce(ErrorKind::Other));
    phone.enroll(&vault);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    // BEGIN, before COMMIT, after COMMIT: the third answer is lost.
    disk.arm(2);
    save(&vault, 1).unwrap();
    save(&vault, 2).unwrap();
    assert_eq!((vault.entries().unwrap().len(), records(&vault)), (2, 2));
}

#[test]
fn an_enrollment_stopped_anywhere_can_be_done_again() {
    let mut locked = false;
    for at in 0..40 {
        let (disk, phone, vault) = phone_on(DiskFault::Stop);
        disk.arm(at);
        let bundle = phone.center.bundle(1);
        let prepared = vault.prepare_enrollment(&phone.center.root_pk(), &bundle).map(|_| ());
        let pins = || Pins { normal: pin(OWN), duress: Some(pin(GIVEN)) };
        let done = prepared.and_then(|()| vault.commit_enrollment(phone.identity(1), pins()));
        drop(vault);
        let vault = reopen(&phone);
        match vault.state() {
            State::Locked { .. } => locked = true,
            State::Fresh | State::NeedsActivation => {
                assert!(done.is_err(), "{at}: acknowledged, and not there");
                vault.prepare_enrollment(&phone.center.root_pk(), &bundle).unwrap();
                vault.commit_enrollment(phone.identity(1), pins()).unwrap();
            }
            State::Open { .. } | State::Blank => panic!("{at}"),
        }
        unlock(&vault, OWN).unwrap();
    }
    assert!(locked);
}

#[test]
fn a_pin_change_stopped_anywhere_leaves_one_pair_that_opens() {
    let mut seen = [false; 2];
    for at in 0..8 {
        let (disk, phone, vault) = phone_on(DiskFault::Stop);
        phone.enroll(&vault);
        unlock(&vault, OWN).unwrap();
        disk.arm(at);
        let done = vault.change_pins(Pins { normal: pin("55512346"), duress: Some(pin("90817263")) });
        drop(vault);
        let vault = reopen(&phone);
        let new = unlock(&vault, "55512346").is_ok();
        if !new {
            assert!(done.is_err(), "{at}: acknowledged, and the old PIN opens");
            unlock(&vault, OWN).unwrap();
        }
        seen[usize::from(new)] = true;
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn pins_are_changed_under_either_and_both_new_ones_open() {
    for text in [OWN, GIVEN] {
        let (phone, vault) = Phone::enrolled(HwClass::Tee);
        unlock(&vault, text).unwrap();
        let near = Pins { normal: pin("55512346"), duress: Some(pin("55512347")) };
        assert_eq!(vault.change_pins(near), Err(SetupError::TooClose));
        let short = Pins { normal: pin("555123"), duress: None };
        assert_eq!(vault.change_pins(short), Err(SetupError::TooShort { digits: 8 }));
        vault.change_pins(Pins { normal: pin("55512346"), duress: Some(pin("90817263")) }).unwrap();
        vault.lock();
        for new in ["55512346", "90817263"] {
            unlock(&vault, new).unwrap();
            vault.lock();
        }
        assert!(unlock(&vault, OWN).is_err());
        assert!(!phone.path().join("hw/nj.u0").exists() && phone.path().join("hw/nj.u1").exists());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Saves, taps, locks and shift ends in any order, the machine stopped at any operation.
    #[test]
    fn acknowledged_is_there(steps in proptest::collection::vec(0u8..5, 1..12), at in 0u64..60) {
        let (disk, phone, vault) = phone_on(DiskFault::Stop);
        phone.enroll(&vault);
        unlock(&vault, OWN).unwrap();
        disk.arm(at);
        let mut acknowledged = 0;
        for (n, step) in (0u8..).zip(steps) {
            match step {
                0 | 1 => acknowledged += usize::from(save(&vault, n).is_ok()),
                2 => drop(vault.start_shift(shift_map())),
                3 => drop(vault.end_shift()),
                _ => {
                    vault.lock();
                    let _ = unlock(&vault, OWN);
                }
            }
        }
        drop(vault);
        let vault = reopen(&phone);
        let locked = matches!(vault.state(), State::Locked { .. });
        prop_assert!(locked);
        unlock(&vault, OWN).unwrap();
        prop_assert_eq!(records(&vault), acknowledged);
        let all_good = vault.outbox().iter().all(|row| row.cell != nightjar_vault::Cell::Damaged);
        prop_assert!(all_good);
    }
}
