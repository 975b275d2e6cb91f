//! Promise 11 and failure 6: no plaintext when randomness, key store, disk or cipher fails: nothing is stored, the reason is
//! typed, and later saves go on. A record that is refused blocks no other.
#![allow(clippy::unwrap_used, reason = "a test stops where it is")]

use journeys::{Center, Phone, contact, shift};
use nightjar::{Notice, Refused, SaveError, State};
use nightjar_desk::Class;
use nightjar_vault::KeyFault;
use rusqlite::params;

/// What a person can see of what is stored: written, entries, totals.
fn stored(phone: &Phone) -> (u32, u32, u32) {
    (phone.pending().written(), phone.entries(0).unwrap().total, phone.totals().unwrap().contacts)
}

#[test]
fn a_source_that_runs_dry_at_any_draw_of_a_save_stores_nothing() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(1);
    let mut failed = 0;
    for draw in 0.. {
        let before = stored(&phone);
        let stock = phone.stock().unwrap();
        phone.source.fail_in(draw);
        let said = phone.save(contact(5));
        if phone.source.heal() {
            said.unwrap();
            break;
        }
        assert!(matches!(said, Err(SaveError::NotSealed { .. })), "draw {draw}: {said:?}");
        assert_eq!(stored(&phone), before, "draw {draw}");
        assert_eq!(phone.stock().unwrap(), stock, "draw {draw}");
        failed += 1;
    }
    assert!(failed >= 8, "{failed} draws: id, slip, encapsulation and a salt for each of five rows");
    // The last one was stored, a new process sees the same, and the desk gets what was acknowledged.
    assert_eq!(stored(&phone), (3, 2, 2));
    phone.crash();
    phone.unlock();
    assert_eq!(stored(&phone), (3, 2, 2));
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 3);
}

#[test]
fn a_shift_that_cannot_be_sealed_does_not_begin() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    for draw in 0.. {
        phone.source.fail_in(draw);
        let said = phone.start_shift(shift("w01"));
        if phone.source.heal() {
            said.unwrap();
            break;
        }
        assert!(said.is_err(), "draw {draw}");
        assert_eq!((phone.state(), phone.pending().written()), (State::Open, 0), "draw {draw}");
        assert!(!phone.folder().join("hw/nj.e").exists(), "draw {draw}: a key of a shift that is not");
        assert!(matches!(phone.save(contact(1)), Err(SaveError::Refused(Refused::NoShift))));
    }
    assert_eq!(phone.state(), State::Shift);
}

#[test]
fn a_full_disk_is_said_and_adds_nothing() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(2);
    let before = stored(&phone);
    let mut failed = 0;
    for step in 0..6 {
        phone.disk.arm(step);
        let said = phone.save(contact(5));
        phone.disk.disarm();
        if said.is_ok() {
            break;
        }
        assert!(matches!(said, Err(SaveError::Full)), "step {step}: {said:?}");
        assert_eq!(stored(&phone), before, "step {step}");
        failed += 1;
    }
    assert!(failed >= 2, "{failed}: before and after the rows are written");
    let acknowledged = stored(&phone);
    phone.save(contact(6)).unwrap();
    phone.crash();
    phone.unlock();
    assert_eq!(stored(&phone), (acknowledged.0 + 1, acknowledged.1 + 1, acknowledged.2 + 1));
}

#[test]
fn a_key_store_that_makes_no_key_leaves_the_shift_in_memory_and_says_so() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.keys.always("create", "nj.e", KeyFault::Unavailable);
    let _ = phone.take_notices();
    phone.start();
    assert!(phone.take_notices().contains(&Notice::RamOnly), "the worker is told");
    phone.save_contacts(3);
    assert_eq!(stored(&phone), (4, 3, 3));
    phone.keys.release();
    // The battery falls out: the shift was in memory only, the sealed outbox was not.
    phone.crash();
    phone.unlock();
    assert_eq!(phone.state(), State::Open);
    phone.sync().unwrap();
    center.sweep();
    assert_eq!(center.copies().len(), 4);
}

#[test]
fn an_outbox_key_that_does_not_answer_stores_nothing_and_destroys_nothing() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.start();
    phone.save_contacts(2);
    phone.lock();
    phone.close();
    phone.keys.always("state", "nj.o", KeyFault::Unavailable);
    phone.keys.always("prf", "nj.o", KeyFault::Unavailable);
    phone.open().unwrap();
    assert_eq!(phone.state(), State::Locked, "a silent key store is no reason to change anything");
    assert!(phone.try_unlock(&phone.pin).is_err());
    assert!(matches!(phone.save(contact(1)), Err(SaveError::Refused(Refused::Locked))));
    phone.keys.release();
    phone.restart();
    phone.unlock();
    assert_eq!(stored(&phone), (3, 2, 2), "when it answers again everything is there");
    phone.save(contact(1)).unwrap();
}

#[test]
fn keys_that_are_not_the_centers_seal_nothing() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.lock();
    phone.close();
    let file = phone.folder().join("v.db");
    let good: Vec<u8> = {
        let store = rusqlite::Connection::open(&file).unwrap();
        let good: Vec<u8> = store.query_row("SELECT b FROM c WHERE i = 0", [], |row| row.get(0)).unwrap();
        let mut bad = good.clone();
        bad[20_000] ^= 1;
        store.execute("UPDATE c SET b = ?1 WHERE i = 0", params![bad]).unwrap();
        good
    };
    phone.open().unwrap();
    phone.unlock();
    let said = phone.start_shift(shift("w01"));
    assert!(matches!(said, Err(SaveError::NotSealed { .. })), "{said:?}");
    assert_eq!((phone.state(), phone.pending().written()), (State::Open, 0));
    phone.close();
    {
        let store = rusqlite::Connection::open(&file).unwrap();
        store.execute("UPDATE c SET b = ?1 WHERE i = 0", params![good]).unwrap();
    }
    phone.open().unwrap();
    phone.unlock();
    phone.start();
    phone.save_contacts(1);
    assert_eq!(stored(&phone), (2, 1, 1));
}

/// The rows of the outbox as they lie on a closed phone.
fn outbox(phone: &Phone) -> Vec<Vec<u8>> {
    let store = rusqlite::Connection::open(phone.folder().join("v.db")).unwrap();
    let mut read = store.prepare("SELECT b FROM o ORDER BY i").unwrap();
    read.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn envelopes_that_rot_on_the_phone_at_any_place_block_nothing() {
    let center = Center::new();
    let mut phone = Phone::enrolled(&center, "w01");
    phone.sync().unwrap();
    center.sweep();
    phone.start();
    phone.lock();
    phone.close();
    let before = outbox(&phone);
    phone.open().unwrap();
    phone.unlock();
    phone.save_contacts(20);
    phone.lock();
    phone.close();
    // The rows of the twenty contacts: the first, one in the middle and the last of them go bad on the flash.
    let rows: Vec<usize> = (0..before.len()).filter(|n| outbox(&phone)[*n] != before[*n]).collect();
    assert_eq!(rows.len(), 20);
    {
        let store = rusqlite::Connection::open(phone.folder().join("v.db")).unwrap();
        for row in [rows[0], rows[10], rows[19]] {
            let mut bytes = outbox(&phone)[row].clone();
            bytes[1_500] ^= 1;
            store.execute("UPDATE o SET b = ?1 WHERE i = ?2", params![bytes, i64::try_from(row).unwrap()]).unwrap();
        }
    }
    phone.open().unwrap();
    let told = phone.pending();
    assert_eq!((told.written(), told.waiting(), told.damaged()), (21, 18, 3), "counted and shown");
    phone.sync().unwrap();
    let sum = center.sweep();
    assert_eq!((sum.of(Class::Opened), sum.of(Class::Damaged)), (18, 3), "all the others arrive in one session");
    assert_eq!(center.copies().len(), 18);
    for _ in 0..6 {
        phone.sync().unwrap();
    }
    let told = phone.pending();
    assert_eq!((told.opened(), told.waiting(), told.damaged()), (18, 0, 0), "freed when the desk has kept what came");
    assert_eq!(center.unlock().unwrap().standing(&center.mailroom()).unwrap().held.damaged, 3);
}

#[test]
fn envelopes_that_rot_at_the_relay_at_any_place_block_nothing_and_are_offered_again() {
    let center = Center::new();
    let phone = Phone::enrolled(&center, "w01");
    center.sweep();
    phone.start();
    phone.save_contacts(20);
    phone.sync().unwrap();
    // The relay's disk spoils the first of those that it holds, one in the middle and the last.
    let ids: Vec<i64> = {
        let store = center.relay_store();
        let mut read = store.prepare("SELECT id FROM envelope ORDER BY id").unwrap();
        read.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    };
    for id in [ids[0], ids[ids.len() / 2], ids[ids.len() - 1]] {
        let store = center.relay_store();
        let mut blob: Vec<u8> =
            store.query_row("SELECT blob FROM envelope WHERE id = ?1", [id], |row| row.get(0)).unwrap();
        blob[1_500] ^= 1;
        store.execute("UPDATE envelope SET blob = ?1 WHERE id = ?2", params![blob, id]).unwrap();
    }
    let sum = center.sweep();
    assert_eq!(sum.seen(), ids.len() as u64 - 3, "all the others arrive in one session");
    assert_eq!(sum.of(Class::Opened) + sum.of(Class::Dummy), sum.seen());
    for _ in 0..6 {
        phone.sync().unwrap();
        center.sweep();
    }
    assert_eq!(center.copies().len(), 21);
    assert_eq!(phone.sync_until_opened().opened(), 21);
}
