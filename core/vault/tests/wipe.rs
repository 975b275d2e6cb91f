//! WIPE and WIPE ALL: in every state, from any thread, with everything going wrong.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kit::{GIVEN, OWN, Phone, chips, files, pin, records, save, shift_map, unlock};
use nightjar_vault::{
    Cell, DiskFault, FaultyDisk, HwClass, KeyFault, Options, Pins, RealDisk, State, StoreError, UnlockError, Vault,
    WipeLevel, Wiped, alias, maps, rows,
};

const DONE: Wiped = Wiped { hardware: true, file: true };

fn in_shift() -> (Phone, Vault) {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    for n in 0..3 {
        save(&vault, n).unwrap();
    }
    (phone, vault)
}

#[test]
fn a_wipe_kills_what_opens_and_keeps_what_is_sealed() {
    let (phone, vault) = in_shift();
    assert_eq!(vault.wipe(WipeLevel::Wipe), DONE);
    assert!(vault.secrets().is_none());
    vault.wait_for_wipe();
    assert_eq!(vault.state(), State::Fresh);
    assert_eq!(chips(&phone), [alias::OUTBOX, alias::SIGN]);
    let marker = std::fs::read(phone.path().join("k")).unwrap();
    assert_eq!((&marker[..5], marker.len()), (&b"NJW1\x01"[..], 4096));
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::NotLocked));
    let mut vault = Some(vault);
    for _ in 0..2 {
        let vault = vault.take().unwrap_or_else(|| phone.open());
        assert_eq!(vault.state(), State::Fresh);
        assert_eq!(records(&vault), 3);
        let link = vault.link().unwrap();
        assert_eq!((link.shift, link.policy, link.settings), (None, None, None));
        assert!(!link.addresses.is_empty());
        vault.sign_login(b"still delivers").unwrap();
        drop(vault);
    }
}

#[test]
fn enrolling_after_a_wipe_keeps_the_outbox() {
    let (phone, vault) = in_shift();
    vault.wipe(WipeLevel::Wipe);
    vault.wait_for_wipe();
    vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(2)).unwrap();
    let pins = Pins { normal: pin("55512346"), duress: None };
    vault.commit_enrollment(phone.identity(2), pins).unwrap();
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::Wrong));
    unlock(&vault, "55512346").unwrap();
    assert_eq!(records(&vault), 3);
    assert!(!vault.link().unwrap().active);
    assert_eq!(vault.stock().unwrap(), maps::StockBook::default());
}

#[test]
fn choices_that_a_wipe_could_not_reach_do_not_come_back_with_the_next_center() {
    let (phone, vault) = in_shift();
    let choices = maps::Settings { language: Some("ky".to_owned()), ..maps::Settings::default() };
    vault.update_link(|link| link.settings = Some(choices)).unwrap();
    drop(vault);
    phone.keys.always("prf", alias::OUTBOX, KeyFault::Unavailable);
    let vault = phone.open();
    assert!(vault.link().is_none());
    vault.wipe(WipeLevel::Wipe);
    vault.wait_for_wipe();
    phone.keys.release();
    vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(2)).unwrap();
    let pins = Pins { normal: pin("55512346"), duress: None };
    vault.commit_enrollment(phone.identity(2), pins).unwrap();
    assert_eq!(vault.link().unwrap().settings, None);
}

#[test]
fn wipe_all_leaves_nothing() {
    let (phone, vault) = in_shift();
    std::fs::write(phone.path().join("k.aside-1"), b"old").unwrap();
    std::fs::write(phone.path().join("v.db.damaged-1-wal"), b"old").unwrap();
    assert_eq!(vault.wipe(WipeLevel::All), DONE);
    vault.wait_for_wipe();
    assert_eq!(files(&phone), Vec::<String>::new());
    assert_eq!(chips(&phone), Vec::<String>::new());
    assert_eq!(vault.state(), State::Fresh);
    drop(vault);
    assert_eq!(phone.open().state(), State::Fresh);
}

#[test]
fn a_key_that_does_not_go_at_first_goes_before_the_last_marker() {
    for stubborn in [alias::EPOCH, alias::USER_0] {
        let (phone, vault) = in_shift();
        phone.keys.always("delete", stubborn, KeyFault::Unavailable);
        assert_eq!(vault.wipe(WipeLevel::All), Wiped { hardware: false, file: true });
        vault.wait_for_wipe();
        drop(vault);
        assert_eq!(files(&phone), ["k"], "the marker stays as long as {stubborn}");
        phone.keys.release();
        assert_eq!(phone.open().state(), State::Fresh);
        assert_eq!((files(&phone), chips(&phone)), (Vec::new(), Vec::new()));
    }
}

#[test]
fn a_wipe_works_in_every_state() {
    let states: [fn() -> (Phone, Vault); 4] = [
        || {
            let phone = Phone::new(HwClass::Tee);
            let vault = phone.open();
            (phone, vault)
        },
        || Phone::enrolled(HwClass::Tee),
        in_shift,
        || {
            let (phone, vault) = in_shift();
            drop(vault);
            std::fs::remove_file(phone.path().join("k")).unwrap();
            let vault = phone.open();
            assert_eq!(vault.state(), State::NeedsActivation);
            (phone, vault)
        },
    ];
    for state in states {
        for level in [WipeLevel::Wipe, WipeLevel::All] {
            let (_phone, vault) = state();
            assert_eq!(vault.wipe(level), DONE);
            assert!(matches!(vault.state(), State::Blank | State::Fresh));
            vault.wait_for_wipe();
            assert_eq!(vault.state(), State::Fresh);
            // Again, and again.
            assert_eq!(vault.wipe(level), DONE);
            vault.wait_for_wipe();
        }
    }
}

#[test]
fn a_wipe_stopped_anywhere_is_finished_by_the_next_start_or_needs_activation() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        let mut finished = false;
        for at in 0..40 {
            let disk = Arc::new(FaultyDisk::new(DiskFault::Stop, u64::MAX));
            let phone = Phone::with_disk(HwClass::Tee, disk.clone());
            let vault = phone.open();
            phone.enroll(&vault);
            unlock(&vault, OWN).unwrap();
            vault.start_shift(shift_map()).unwrap();
            save(&vault, 1).unwrap();
            let before = disk.calls();
            disk.arm(at);
            vault.wipe(level);
            vault.wait_for_wipe();
            finished |= disk.calls() - before < at;
            drop(vault);
            let options = Options { disk: Arc::new(RealDisk), ..phone.options.clone() };
            let vault = Vault::open(phone.path(), phone.platform(), options.clone()).unwrap();
            assert!(
                matches!(vault.state(), State::Fresh | State::NeedsActivation),
                "{level:?} {at} {:?}",
                vault.state()
            );
            assert!(matches!(unlock(&vault, OWN), Err(UnlockError::NotLocked)));
            if level == WipeLevel::Wipe {
                assert_eq!(records(&vault), 1, "{at}");
            }
            if vault.state() == State::Fresh && level == WipeLevel::All {
                assert_eq!(files(&phone), Vec::<String>::new(), "{at}");
            }
        }
        assert!(finished);
    }
}

#[test]
fn every_operation_of_a_wipe_may_fail_once() {
    for level in [WipeLevel::Wipe, WipeLevel::All] {
        for at in 0..30 {
            let disk = Arc::new(FaultyDisk::new(DiskFault::FailOnce(std::io::ErrorKind::Other), u64::MAX));
            let phone = Phone::with_disk(HwClass::Tee, disk.clone());
            let vault = phone.open();
            phone.enroll(&vault);
            unlock(&vault, OWN).unwrap();
            vault.start_shift(shift_map()).unwrap();
            save(&vault, 1).unwrap();
            disk.arm(at);
            let wiped = vault.wipe(level);
            assert!(wiped.is_done());
            assert_eq!(wiped.file, at != 0);
            vault.wait_for_wipe();
            drop(vault);
            disk.disarm();
            let vault = phone.open();
            let expected = if at == 0 && level == WipeLevel::Wipe { State::NeedsActivation } else { State::Fresh };
            assert_eq!(vault.state(), expected, "{level:?} {at}");
        }
    }
}

#[test]
fn a_hung_key_store_delays_a_wipe_by_its_deadline_only() {
    let (phone, vault) = in_shift();
    phone.keys.always("delete", alias::EPOCH, KeyFault::Hang);
    let begun = std::time::Instant::now();
    assert_eq!(vault.wipe(WipeLevel::Wipe), Wiped { hardware: false, file: true });
    assert!(begun.elapsed().as_millis() < 2_000);
    vault.wait_for_wipe();
    // The others went all the same, and the next start takes the one that hung.
    assert_eq!(chips(&phone), [alias::EPOCH, alias::OUTBOX, alias::SIGN]);
    phone.keys.release();
    drop(vault);
    assert_eq!(phone.open().state(), State::Fresh);
    assert_eq!(chips(&phone), [alias::OUTBOX, alias::SIGN]);
}

#[test]
fn a_key_that_comes_back_opens_nothing() {
    let (phone, vault) = in_shift();
    for name in [alias::EPOCH, alias::USER_0] {
        phone.keys.always("delete", name, KeyFault::Lie);
    }
    assert_eq!(vault.wipe(WipeLevel::Wipe), DONE);
    vault.wait_for_wipe();
    drop(vault);
    phone.keys.release();
    let vault = phone.open();
    assert_eq!(vault.state(), State::Fresh);
    assert_eq!(chips(&phone), [alias::OUTBOX, alias::SIGN]);
}

#[test]
fn a_wipe_beside_a_hung_unlock_does_not_wait_for_it() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    phone.keys.always("prf", alias::USER_0, KeyFault::Hang);
    std::thread::scope(|scope| {
        let unlocking = scope.spawn(|| unlock(&vault, OWN));
        while !phone.keys.calls().iter().any(|(method, name)| *method == "prf" && name == alias::USER_0) {
            std::thread::yield_now();
        }
        assert_eq!(vault.wipe(WipeLevel::Wipe), DONE);
        vault.wait_for_wipe();
        assert_eq!(vault.state(), State::Fresh);
        assert!(unlocking.join().unwrap().is_err());
    });
    phone.keys.release();
    assert!(vault.secrets().is_none());
}

#[test]
fn a_wipe_among_saves_of_other_threads_loses_no_acknowledged_letter() {
    let (phone, vault) = in_shift();
    let acknowledged = AtomicU32::new(3);
    std::thread::scope(|scope| {
        for thread in 0..3u8 {
            let (vault, acknowledged) = (&vault, &acknowledged);
            scope.spawn(move || {
                for n in 0..40u8 {
                    match save(vault, thread * 50 + n) {
                        Ok(_) => acknowledged.fetch_add(1, Ordering::SeqCst),
                        Err(StoreError::Wiping | StoreError::Refused(_)) => break,
                        Err(other) => panic!("{other:?}"),
                    };
                }
            });
        }
        while acknowledged.load(Ordering::SeqCst) < 10 {
            std::thread::yield_now();
        }
        vault.wipe(WipeLevel::Wipe);
        assert!(vault.secrets().is_none());
    });
    vault.wait_for_wipe();
    assert_eq!(records(&vault) as u32, acknowledged.load(Ordering::SeqCst));
    assert_eq!(vault.state(), State::Fresh);
    drop(vault);
    assert_eq!(records(&phone.open()) as u32, acknowledged.load(Ordering::SeqCst));
}

#[test]
fn a_wipe_does_not_wait_for_a_save_that_is_under_way() {
    let (phone, vault) = in_shift();
    let (wiped, heard) = std::sync::mpsc::channel();
    let save_begun = std::sync::Barrier::new(2);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            save_begun.wait();
            wiped.send(vault.wipe(WipeLevel::Wipe)).unwrap();
        });
        // The save holds what it needs until the wipe has reported, or gives up on it.
        let mut reported = None;
        let saved = vault.save(|sealing| {
            save_begun.wait();
            reported = heard.recv_timeout(std::time::Duration::from_secs(20)).ok();
            Err::<nightjar_vault::NewEntry, _>(if sealing.shift().zones.is_empty() {
                StoreError::Full
            } else {
                StoreError::Disk
            })
        });
        assert_eq!(saved, Err(StoreError::Disk));
        assert_eq!(reported, Some(DONE), "the keys were gone while the save was still at work");
    });
    vault.wait_for_wipe();
    assert_eq!((vault.state(), records(&vault)), (State::Fresh, 3));
    drop(phone);
}

#[test]
fn old_keys_open_no_row_after_a_wipe() {
    let (phone, vault) = in_shift();
    let held = vault.secrets().unwrap();
    vault.wipe(WipeLevel::Wipe);
    vault.wait_for_wipe();
    drop(vault);
    // The identity that a holder still had in hand is that of before; the rows are random now.
    let conn = rusqlite::Connection::open(phone.path().join("v.db")).unwrap();
    let m5: Vec<u8> = conn.query_row("SELECT b FROM m WHERE i = 5", [], |row| row.get(0)).unwrap();
    let (_, id) = rows::read_epoch(&m5).unwrap();
    let m0: Vec<u8> = conn.query_row("SELECT b FROM m WHERE i = 0", [], |row| row.get(0)).unwrap();
    let psk = *held.identity().psk_dev.expose();
    assert!(rows::open_map(&psk, &id, 0, &m0).is_err());
    let free: i64 = conn.query_row("PRAGMA freelist_count", [], |row| row.get(0)).unwrap();
    assert_eq!(free, 0);
}

#[test]
fn wipe_at_works_where_open_does_not() {
    let (phone, vault) = in_shift();
    drop(vault);
    std::fs::write(phone.path().join("k"), b"NJK2 of a newer version").unwrap();
    assert!(phone.try_open().is_err());
    let wiped = Vault::wipe_at(phone.path(), phone.platform(), phone.options.clone(), WipeLevel::Wipe);
    assert_eq!(wiped, DONE);
    let vault = phone.open();
    assert_eq!((vault.state(), records(&vault)), (State::Fresh, 3));
    assert!(vault.outbox().iter().all(|row| row.cell != Cell::Damaged));
    assert_eq!(unlock(&vault, GIVEN), Err(UnlockError::NotLocked));
}

#[test]
fn the_policy_may_ask_every_wipe_on_the_phone_to_take_everything() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    assert_eq!(vault.wipe_level(), WipeLevel::Wipe);
    vault
        .update_link(|link| {
            link.policy = Some(maps::Policy { wipe_all: true, wipe_after: Some(1), ..maps::Policy::default() });
        })
        .unwrap();
    assert_eq!(vault.wipe_level(), WipeLevel::All);
    drop(vault);
    let vault = phone.open();
    assert_eq!(vault.wipe_level(), WipeLevel::All);
    assert_eq!(unlock(&vault, "99999999"), Err(UnlockError::Wiping));
    vault.wait_for_wipe();
    assert_eq!((files(&phone), vault.wipe_level()), (Vec::new(), WipeLevel::Wipe));
}
