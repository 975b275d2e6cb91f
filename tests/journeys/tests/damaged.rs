//! Failure 3 and 8: a store that does not open is moved aside, never deleted and never recreated over; no byte of old
//! ciphertext is lost, the person is told, and the phone works again after a new code.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone};
use nightjar::{Notice, State};
use std::fs::OpenOptions;
use std::os::unix::fs::FileExt;

fn night(center: &Center) -> Phone {
    let mut phone = Phone::enrolled(center, "w01");
    phone.start();
    phone.save_contacts(6);
    phone.lock();
    phone.close();
    phone
}

fn overwrite(phone: &Phone, name: &str, at: u64, bytes: &[u8]) {
    let file = OpenOptions::new().write(true).open(phone.folder().join(name)).unwrap();
    file.write_all_at(bytes, at).unwrap();
}

fn names(phone: &Phone) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(phone.folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name != "hw")
        .collect();
    names.sort();
    names
}

/// The damaged store lies beside the new one, whole, and the phone works after a new code.
fn assert_kept_and_mended(center: &Center, mut phone: Phone, damaged: &[u8]) {
    assert_eq!(phone.state(), State::NeedsActivation);
    assert!(phone.take_notices().contains(&Notice::StoreMovedAside), "the person is told");
    assert_eq!(phone.file("v.db.damaged-1"), damaged, "no byte of the old ciphertext is lost");
    phone.join(center);
    assert_eq!(phone.file("v.db.damaged-1"), damaged, "and a new enrollment does not touch it");
    phone.start();
    phone.save_contacts(2);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 3);
    // Once only.
    phone.end();
    phone.lock();
    phone.restart();
    assert_eq!((phone.state(), phone.take_notices()), (State::Locked, Vec::new()));
}

#[test]
fn a_store_with_a_rotten_header_is_moved_aside() {
    let center = Center::new();
    let mut phone = night(&center);
    overwrite(&phone, "v.db", 0, b"no SQLite format");
    let damaged = phone.file("v.db");
    phone.open().unwrap();
    assert_kept_and_mended(&center, phone, &damaged);
}

#[test]
fn a_store_with_a_rotten_page_is_moved_aside() {
    let center = Center::new();
    let mut phone = night(&center);
    // The root page of a table, all its cells gone.
    overwrite(&phone, "v.db", 2 * 4096, &[0xff; 4096]);
    let damaged = phone.file("v.db");
    phone.open().unwrap();
    assert_kept_and_mended(&center, phone, &damaged);
}

#[test]
fn a_store_that_was_cut_short_is_moved_aside() {
    let center = Center::new();
    let mut phone = night(&center);
    let half = phone.file("v.db").len() as u64 / 2;
    OpenOptions::new().write(true).open(phone.folder().join("v.db")).unwrap().set_len(half).unwrap();
    let damaged = phone.file("v.db");
    phone.open().unwrap();
    assert_kept_and_mended(&center, phone, &damaged);
}

/// A phone whose battery fell out between two checkpoints: three contacts in the store, four in its log alone.
fn fallen(center: &Center) -> Phone {
    let mut phone = Phone::enrolled(center, "w01");
    phone.start();
    phone.save_contacts(3);
    phone.lock();
    phone.unlock();
    phone.save_contacts(4);
    phone.crash();
    assert_eq!(phone.pending().written(), 8, "the control: with its log whole, every save is there");
    phone
}

#[test]
fn a_rotten_log_is_told_and_no_byte_of_it_is_lost() {
    let center = Center::new();
    for at in [3, 40, 32 + 4_120 + 24 + 100, 32 + 7 * 4_120 + 2_000] {
        let mut phone = fallen(&center);
        let mut log = Vec::new();
        // Once more, and this time the flash spoils the log.
        phone.crash_and(|folder| {
            log = std::fs::read(folder.join("v.db-wal")).unwrap();
            assert!(log.len() > 60_000, "{}", log.len());
            log[at] ^= 1;
            std::fs::write(folder.join("v.db-wal"), &log).unwrap();
        });
        let written = phone.pending().written();
        assert!((4..8).contains(&written), "byte {at}: what the store holds is there, what the log alone held is not");
        assert!(phone.take_notices().contains(&Notice::LogDamaged), "byte {at}: the person is told");
        assert_eq!(phone.file("v.db.damaged-1-wal"), log, "byte {at}: no byte is lost");
        // The phone is as it was before the last saves, and works.
        phone.unlock();
        phone.save_contacts(1);
        phone.sync().unwrap();
        assert_eq!(phone.pending().at_center(), written + 1, "byte {at}");
        phone.restart();
        assert_eq!(phone.take_notices(), Vec::new(), "byte {at}: once only");
    }
}

#[test]
fn a_rotten_keyslot_file_is_moved_aside_and_the_outbox_is_delivered() {
    let center = Center::new();
    let mut phone = night(&center);
    for at in [0, 100, 4_070] {
        let mut k = phone.file("k");
        k[at] ^= 1;
        let damaged = k.clone();
        std::fs::write(phone.folder().join("k"), &k).unwrap();
        phone.open().unwrap();
        assert_eq!(phone.state(), State::NeedsActivation, "byte {at}");
        let aside: Vec<String> = names(&phone).into_iter().filter(|name| name.starts_with("k.aside-")).collect();
        assert_eq!(phone.file(aside.last().unwrap()), damaged, "byte {at}: no byte is lost");
        assert_eq!(phone.pending().waiting(), 7, "byte {at}");
        phone.close();
        // Put back for the next byte.
        k[at] ^= 1;
        std::fs::write(phone.folder().join("k"), &k).unwrap();
    }
    std::fs::write(phone.folder().join("k"), b"short").unwrap();
    phone.open().unwrap();
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 7);
    phone.join(&center);
    phone.start();
}

#[test]
fn a_lost_outbox_key_loses_no_envelope() {
    let center = Center::new();
    let mut phone = night(&center);
    std::fs::remove_file(phone.folder().join("hw/nj.o")).unwrap();
    phone.open().unwrap();
    assert!(phone.take_notices().contains(&Notice::LinkLost), "the way to the center is unreadable: scan again");
    assert_eq!((phone.pending().written(), phone.pending().unclear()), (0, 256), "nothing is taken for free");
    phone.unlock();
    assert_eq!(phone.state(), State::Open);
    phone.join(&center);
    for _ in 0..20 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_eq!(center.copies().len(), 7);
    assert!(center.copies().values().all(|n| *n == 1));
}
