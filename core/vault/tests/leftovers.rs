//! What lies in the folder from before: refused, adopted or set aside, never mixed up and never written over.
#![allow(clippy::unwrap_used, reason = "helpers of tests, as in the tests themselves")]

mod kit;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use kit::{GIVEN, OWN, Phone, files, pin, records, save, save_with, shift_map, unlock};
use nightjar_seal::plaintext::Purpose;
use nightjar_vault::{
    Cell, Disk, DiskFault, FaultyDisk, HwClass, KeyFault, Learned, Letter, OpenError, Pins, RealDisk, State,
    StoreError, UnlockError, Vault, WipeLevel, alias,
};
use nightjar_wire::RecordId;
use zeroize::Zeroizing;

/// A phone in the middle of a shift, with what a killed process would leave of it.
fn killed_in_shift() -> (Phone, Vec<u8>) {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    let log = std::fs::read(phone.path().join("v.db-wal")).unwrap();
    assert!(!log.is_empty());
    drop(vault);
    (phone, log)
}

fn contents(phone: &Phone) -> BTreeMap<String, Vec<u8>> {
    files(phone).into_iter().map(|name| (name.clone(), std::fs::read(phone.path().join(name)).unwrap())).collect()
}

fn enroll_again(phone: &Phone, vault: &Vault) {
    vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).unwrap();
    vault.commit_enrollment(phone.identity(2), Pins { normal: pin("55512346"), duress: None }).unwrap();
}

#[test]
fn a_newer_keyslot_file_leaves_the_log_of_the_store_alone() {
    let (phone, log) = killed_in_shift();
    std::fs::write(phone.path().join("v.db-wal"), log).unwrap();
    let mut k = std::fs::read(phone.path().join("k")).unwrap();
    k[3] = b'2';
    std::fs::write(phone.path().join("k"), k).unwrap();
    let before = contents(&phone);
    assert_eq!(phone.try_open().err(), Some(OpenError::Newer));
    assert!(contents(&phone) == before, "{:?}", files(&phone));
}

#[test]
fn a_log_without_its_store_is_not_taken_for_the_new_ones() {
    let (phone, log) = killed_in_shift();
    std::fs::remove_file(phone.path().join("k")).unwrap();
    std::fs::remove_file(phone.path().join("v.db")).unwrap();
    std::fs::write(phone.path().join("v.db-wal"), &log).unwrap();
    let vault = phone.open();
    assert_eq!(vault.state(), State::Fresh);
    enroll_again(&phone, &vault);
    assert!(vault.outbox().iter().all(|row| row.cell == Cell::Free));
    assert_eq!(std::fs::read(phone.path().join("v.db.damaged-1-wal")).unwrap(), log);
    drop(vault);
    assert!(phone.open().outbox().iter().all(|row| row.cell == Cell::Free));
}

#[test]
fn a_store_that_cannot_be_read_now_is_never_written_over() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    assert!(vault.wipe(WipeLevel::Wipe).is_done());
    vault.wait_for_wipe();
    drop(vault);
    // Somebody else holds the store while the phone starts.
    let elsewhere = RealDisk.lock(&phone.path().join("v.db")).unwrap();
    let vault = phone.open();
    assert_eq!((vault.state(), vault.link()), (State::Fresh, None));
    let refused = vault.prepare_enrollment(&phone.center.root_pk(), &phone.center.bundle(1)).map(|_| ());
    assert_eq!(refused, Err(StoreError::Disk.into()));
    drop(elsewhere);
    enroll_again(&phone, &vault);
    assert_eq!(records(&vault), 1);
}

#[test]
fn a_start_that_was_refused_half_way_is_begun_again() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    drop(vault);
    phone.keys.always("state", alias::SIGN, KeyFault::Unavailable);
    let vault = phone.open();
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::KeysUnavailable));
    phone.keys.release();
    // The second try meets an I/O error, the third one nothing.
    let (k, away) = (phone.path().join("k"), phone.path().join("away"));
    std::fs::rename(&k, &away).unwrap();
    std::fs::create_dir(&k).unwrap();
    assert_eq!(unlock(&vault, OWN), Err(UnlockError::Disk));
    std::fs::remove_dir(&k).unwrap();
    std::fs::rename(&away, &k).unwrap();
    unlock(&vault, OWN).unwrap();
}

#[test]
fn nobody_but_the_app_may_read_its_files() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    save(&vault, 1).unwrap();
    vault.change_pins(Pins { normal: pin("55512346"), duress: Some(pin("90817263")) }).unwrap();
    let names = files(&phone);
    assert!(["k", "v.db", "v.db-wal"].iter().all(|name| names.contains(&(*name).to_owned())), "{names:?}");
    for name in names {
        let mode = std::fs::metadata(phone.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn the_log_of_an_idle_phone_tells_no_number_of_saves() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    let log = || std::fs::metadata(phone.path().join("v.db-wal")).map_or(0, |known| known.len());
    unlock(&vault, OWN).unwrap();
    vault.start_shift(shift_map()).unwrap();
    for n in 0..2 {
        save(&vault, n).unwrap();
        vault.tick();
        phone.clock.advance_s(59);
        vault.tick();
        assert!(log() > 0, "control: a save lengthens the log, and 59 s are not idle");
        phone.clock.advance_s(1);
        vault.tick();
        assert_eq!(log(), 0, "security.md 3.2: emptied after 60 s");
    }
}

/// Rows of m as they lie in the file.
fn rows_of_m(phone: &Phone, vault: &Vault) -> Vec<Vec<u8>> {
    vault.checkpoint().unwrap();
    let copy = tempfile::tempdir().unwrap();
    let path = copy.path().join("v.db");
    std::fs::copy(phone.path().join("v.db"), &path).unwrap();
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut query = conn.prepare("SELECT b FROM m ORDER BY i").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_page_of_mail_writes_the_same_rows_under_either_pin() {
    let (phone, vault) = Phone::enrolled(HwClass::Tee);
    let mut written = Vec::new();
    unlock(&vault, OWN).unwrap();
    let circle = Some((1, nightjar_seal::Secret::from_bytes([9; 32])));
    vault.learn(Learned { circle, ..Learned::default() }, |_| {}).unwrap();
    for text in [OWN, GIVEN] {
        vault.lock();
        unlock(&vault, text).unwrap();
        let before = rows_of_m(&phone, &vault);
        vault.learn(Learned::default(), |link| link.mail_after += 1).unwrap();
        let after = rows_of_m(&phone, &vault);
        written.push(before.iter().zip(&after).map(|(old, new)| old != new).collect::<Vec<_>>());
    }
    assert_eq!(written[0], written[1]);
}

#[test]
fn a_record_that_may_not_be_read_back_takes_its_earlier_versions_along() {
    for class in [HwClass::Tee, HwClass::Software] {
        let (_phone, vault) = Phone::enrolled(class);
        unlock(&vault, OWN).unwrap();
        vault.start_shift(shift_map()).unwrap();
        save(&vault, 1).unwrap();
        for revision in [1, 2] {
            vault
                .save::<StoreError>(|sealing| Ok(sealing.entry(letter(revision), vec![], sealing.shift().clone())?))
                .unwrap();
        }
        save_with(&vault, 2, false).unwrap();
        assert_eq!(vault.entries().unwrap().len(), 4);
        let hidden = vault.save::<StoreError>(|sealing| {
            Ok(sealing.entry(letter(3), vec![], sealing.shift().clone())?.without_read_back())
        });
        hidden.unwrap();
        for _ in 0..2 {
            let left: Vec<RecordId> = vault.entries().unwrap().iter().map(|entry| entry.record).collect();
            assert_eq!(left, [RecordId([2; 16])], "{class:?}");
            vault.lock();
            unlock(&vault, OWN).unwrap();
        }
    }
}

fn letter(revision: u16) -> Letter {
    Letter {
        purpose: Purpose::Record,
        revision,
        record: RecordId([1; 16]),
        body: Zeroizing::new(vec![0xa1, 0x00, 0x01]),
        incident: false,
    }
}

#[test]
fn an_outbox_that_grew_without_an_answer_is_read_again() {
    let disk = Arc::new(FaultyDisk::new(DiskFault::FailOnce(ErrorKind::Other), u64::MAX));
    let phone = Phone::with_disk(HwClass::Tee, disk.clone());
    let vault = phone.open();
    phone.enroll(&vault);
    let take = |vault: &Vault| {
        let kept = |row: &nightjar_vault::OutboxRow| row.cell != Cell::Free;
        let free: Vec<u32> = (0..).zip(vault.outbox()).filter(|(_, row)| !kept(row)).map(|(i, _)| i).collect();
        let waiting = Cell::Kept {
            status: nightjar_vault::Status::Waiting,
            reason: 0,
            flags: 6,
            day: nightjar_wire::Day(2500),
            desk_tag: [0; 8],
        };
        let rows = vault.outbox();
        let changes: Vec<nightjar_vault::Change> = free
            .iter()
            .map(|i| nightjar_vault::Change {
                row: *i,
                env_id: rows[*i as usize].env_id,
                from: Cell::Free,
                to: nightjar_vault::To::Cell(waiting),
            })
            .collect();
        vault.apply(&changes, |_| {}).unwrap();
    };
    take(&vault);
    // BEGIN, before COMMIT, then the answer of the COMMIT is lost.
    disk.arm(2);
    assert_eq!(vault.make_room(), Err(StoreError::Disk));
    disk.disarm();
    let known = vault.outbox();
    drop(vault);
    assert_eq!(known, phone.open().outbox());
}
